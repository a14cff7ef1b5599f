### The command line: its help, its questions, what it says and why not.

## Commands
cli_about = Centre de partenaires : le serveur, le portail et la ligne de commande en un seul programme.
cli_about_demo = Exécuter un environnement de démonstration jusqu’à `Ctrl-C`.
cli_about_serve = Exécuter le serveur.
cli_about_setup = Enregistrer le premier opérateur, le premier partenaire et le catalogue d’une nouvelle installation.
cli_about_migrate = Mettre à jour le schéma de la base de données. Peut être exécuté deux fois sans risque.
cli_about_check = Vérifier les données enregistrées par rapport aux règles toujours valables.
cli_about_login = Se connecter à un serveur.
cli_about_logout = Se déconnecter d’un serveur.
cli_about_customers = Clients de votre organisation.
cli_about_customers_list = Afficher la liste de tous les clients.
cli_about_customers_search = Rechercher les clients dont le nom ou le domaine commence par un texte.
cli_about_customers_show = Afficher un client.
cli_about_customers_create = Créer un client.
cli_about_subscriptions = Abonnements d’un client.
cli_about_subscriptions_list = Afficher la liste des abonnements d’un client.
cli_about_subscriptions_show = Afficher un abonnement.
cli_about_subscriptions_suspend = Suspendre des abonnements.
cli_about_subscriptions_reactivate = Réactiver un abonnement suspendu.
cli_about_subscriptions_cancel = Résilier un abonnement.
cli_about_relationship = La relation de revendeur avec un client.
cli_about_relationship_preview = Afficher ce qui empêche la suppression, ou ce qui en découlerait.
cli_about_relationship_remove = Supprimer la relation de revendeur avec un client.
cli_about_relationship_closed = Afficher la liste des relations clôturées.
cli_about_invitations = Demandes de relation de revendeur.
cli_about_invitations_create = Créer une demande et son lien.
cli_about_invitations_list = Afficher la liste des demandes de votre organisation.
cli_about_invitations_accept = Accepter une demande, en tant que client.
cli_about_invitations_decline = Refuser une demande, en tant que client.
cli_about_invitations_withdraw = Retirer une demande.
cli_about_partners = Les partenaires de votre organisation, en tant que client.
cli_about_partners_list = Afficher la liste des partenaires au service de votre organisation.
cli_about_partners_leave = Demander à un partenaire de mettre fin à la relation.
cli_about_partners_remove_delegated_admin = Mettre fin aux privilèges d’administrateur délégué d’un partenaire.
cli_about_support_contact = Contacts de support des abonnements d’un client.
cli_about_support_contact_list = Afficher les contacts de support disponibles pour un client, ou ceux de votre propre organisation.
cli_about_support_contact_show = Afficher le contact de support d’un abonnement.
cli_about_support_contact_set = Désigner le contact de support d’un abonnement.
cli_about_events = Afficher ce qui s’est passé avec un client, du plus ancien au plus récent.
cli_about_completions = Afficher le script de saisie semi-automatique d’un interpréteur de commandes.
cli_about_manual = Écrire les pages de manuel de toutes les commandes.

## Options and arguments
cli_option_output = Forme de la réponse.
cli_option_language = Langue de tous les textes.
cli_option_help = Afficher cette aide.
cli_option_version = Afficher la version.
cli_option_config = Fichier de paramètres, TOML.
cli_option_listen = Adresse et port d’écoute.
cli_option_database = Base de données, sous la forme `sqlite:PATH` ou `postgres://…`.
cli_option_layout = Disposition des tables dans la base de données. Sans cette option, elle reste inchangée ; dans une nouvelle base, `plain`.
cli_option_accept_demo = Servir aussi la base de données d’une démonstration, dont les mots de passe sont connus de tous ; uniquement sur une adresse de bouclage.
cli_option_public_url = Adresse à laquelle les personnes et les programmes joignent le serveur.
cli_option_password_grant = Délivrer des jetons contre nom d’utilisateur et mot de passe, ce dont la connexion en ligne de commande a besoin.
cli_option_log = Ce qui est journalisé, par exemple `info` ou `warn,store=debug`.
cli_option_log_format = Forme des journaux.
cli_option_data = Dossier qui conserve les données de la démonstration. Sans lui, elles disparaissent avec elle.
cli_option_customers = Nombre de clients générés à ajouter.
cli_option_demo_database = Base de données à utiliser au lieu d’un fichier propre à la démonstration, sous la forme `sqlite:PATH` ou `postgres://…`.
cli_option_load_only = Charger les données et s’arrêter, sans les servir.
cli_option_now = Heure affichée par l’horloge de la démonstration au départ.
cli_option_no_throttle = Ne pas limiter le nombre d’appels.
cli_option_file = Fichier contenant toutes les réponses, TOML.
cli_option_catalogue = Fichier du catalogue, une liste JSON d’offres.
cli_option_operator = Nom d’utilisateur du premier opérateur.
cli_option_operator_name = Nom de l’opérateur tel qu’il est affiché.
cli_option_setup_partner = Nom de la société du premier partenaire.
cli_option_kind = Mode d’activité du partenaire.
cli_option_domain = Domaine principal.
cli_option_mpn_id = Numéro de partenaire, chiffres uniquement.
cli_option_country = Pays, deux lettres.
cli_option_currency = Devise, trois lettres.
cli_option_locale = Langue des personnes concernées.
cli_option_support_email = Adresse e-mail pour les questions des clients.
cli_option_support_phone = Numéro de téléphone pour les questions des clients.
cli_option_admin = Nom d’utilisateur du premier administrateur général du partenaire.
cli_option_admin_name = Nom de l’administrateur tel qu’il est affiché.
cli_option_application = Nom d’un programme autorisé à effectuer des appels au nom du partenaire ; son ID et son secret ne sont affichés qu’une fois.
cli_option_server = Adresse du serveur ; par défaut, celui de la dernière connexion.
cli_option_tenant = Identifiant ou domaine de votre organisation ; par défaut, le domaine du nom d’utilisateur.
cli_option_username = Nom d’utilisateur d’une personne.
cli_option_password_stdin = Lire le mot de passe sur l’entrée standard.
cli_option_client_id = Identifiant d’un programme qui se connecte lui-même.
cli_option_client_secret = Secret du programme. Visible par d’autres sur cette machine ; préférer l’environnement ou `--client-secret-stdin`.
cli_option_client_secret_stdin = Lire le secret du programme sur l’entrée standard.
cli_option_limit = Nombre maximal de lignes.
cli_option_text = Début d’un nom ou d’un domaine.
cli_option_customer = Identifiant, domaine ou début du nom d’un client.
cli_option_subscription = Identifiant ou début du nom d’un abonnement.
cli_option_partner = Identifiant, domaine ou début du nom d’un partenaire.
cli_option_customers_create_name = Nom de la société.
cli_option_email = Adresse e-mail du contact de facturation.
cli_option_city = Ville.
cli_option_address = Rue et numéro.
cli_option_postal_code = Code postal.
cli_option_state = État ou province.
cli_option_first_name = Prénom du contact de facturation.
cli_option_last_name = Nom du contact de facturation.
cli_option_phone = Numéro de téléphone du contact de facturation.
cli_option_culture = Langue et région dans lesquelles on écrit au client.
cli_option_subscriptions_suspend_all = Tous les abonnements actifs qui peuvent être suspendus.
cli_option_reason = Motif.
cli_option_keep_granular_admin = Conserver les privilèges d’administrateur délégué granulaires (GDAP) au lieu d’y mettre fin.
cli_option_no_notice = Ne pas afficher d’avis au client dans son portail.
cli_option_yes = Ne pas demander.
cli_option_acknowledge = Déclarer que les conséquences sont connues et acceptées.
cli_option_relationship_closed_all = Également celles qui ont été retirées de l’affichage.
cli_option_take_out = Retirer cet enregistrement de votre affichage. Il reste conservé.
cli_option_bring_back = Rétablir cet enregistrement dans votre affichage.
cli_option_invitations_create_customer = Domaine du client auquel la demande s’adresse. Sans lui, tout client peut utiliser le lien.
cli_option_delegated_admin = Demander aussi les privilèges d’administrateur délégué.
cli_option_invitations_accept_delegated_admin = Accorder aussi les privilèges d’administrateur délégué, s’ils sont demandés.
cli_option_link = Le lien de la demande, entre guillemets, ou son jeton.
cli_option_id = Identifiant de la demande.
cli_option_shell = L’interpréteur de commandes.
cli_option_folder = Dossier des pages. Sans lui, elles sont affichées.

## What stands for a value
cli_value_command = COMMANDE
cli_value_form = FORME
cli_value_language = LANGUE
cli_value_file = FICHIER
cli_value_folder = DOSSIER
cli_value_url = URL
cli_value_address = ADRESSE
cli_value_bool = CHOIX
cli_value_filter = FILTRE
cli_value_username = UTILISATEUR
cli_value_name = NOM
cli_value_kind = TYPE
cli_value_domain = DOMAINE
cli_value_number = NOMBRE
cli_value_code = CODE
cli_value_email = E-MAIL
cli_value_tenant = LOCATAIRE
cli_value_act = ACTE
cli_value_id = ID
cli_value_secret = SECRET
cli_value_text = TEXTE
cli_value_customer = CLIENT
cli_value_subscription = ABONNEMENT
cli_value_partner = PARTENAIRE
cli_value_reason = MOTIF
cli_value_link = LIEN
cli_value_shell = INTERPRÉTEUR
cli_value_time = HEURE

## The frame of the help
cli_heading_usage = Utilisation :
cli_heading_commands = Commandes
cli_heading_arguments = Arguments
cli_heading_options = Options
cli_usage_options = { "[" }OPTIONS]
cli_note_default = (par défaut : `{ $default }`)
cli_note_choices = (au choix : `{ $choices }`)
cli_note_environment = (environnement : `{ $name }`)

## Wrong usage
cli_wrong_unknown_argument = L’argument `{ $argument }` est inconnu ici.
cli_wrong_unknown_command = Il n’existe pas de commande `{ $command }`.
cli_wrong_value = `{ $argument }` ne peut pas valoir `{ $value }`.
cli_wrong_value_missing = `{ $argument }` a besoin d’une valeur.
cli_wrong_argument_missing = Il manque : `{ $argument }`.
cli_wrong_command_missing = Il manque une commande.
cli_wrong_conflict = `{ $argument }` et `{ $other }` ne vont pas ensemble.
cli_wrong_other = La commande n’a pas été comprise.
cli_wrong_suggestion = Vous vouliez peut-être dire `{ $suggestion }`.
cli_wrong_next = Ajoutez `--help` à la commande pour voir ce qu’elle accepte.

## Failures: what happened, then what to do
cli_failure_code = Code : `{ $code }`
cli_failure_code_and_request = Requête : `{ $request }` · Code : `{ $code }`
cli_failure_system = Échec : { $what }.
cli_failure_system_next = Vérifiez les droits, l’espace et les chemins, puis réessayez.
cli_what_terminal = terminal
cli_what_output = sortie
cli_what_server = serveur
cli_failure_file_unreadable = Le fichier `{ $file }` ne peut pas être lu.
cli_failure_file_unreadable_next = Vérifiez le chemin et les droits.
cli_failure_file_form = Le fichier `{ $file }` n’a pas la forme attendue.
cli_failure_file_form_next = Corrigez l’endroit indiqué ci-dessus.
cli_failure_unknown_key = Le fichier de paramètres `{ $file }` contient la clé inconnue `{ $key }`.
cli_failure_unknown_key_next = Supprimez-la ou utilisez l’une de celles-ci : `{ $keys }`.
cli_failure_wrong_value = La clé `{ $key }` de `{ $file }` a une valeur qui ne convient pas.
cli_failure_wrong_value_next = Consultez `symbolon serve --help` pour les valeurs possibles.
cli_failure_database_address = `{ $scheme }` n’est pas l’adresse d’une base de données.
cli_failure_database_address_next = Écrivez-la sous la forme `sqlite:PATH` ou `postgres://USER@HOST/DATABASE`, avec `--database`.
cli_failure_database_missing = Il n’y a pas de base de données à l’emplacement `{ $path }`.
cli_failure_database_missing_next = Créez-en une avec `symbolon setup`, ou indiquez-en une autre avec `--database`.
cli_failure_database_in_use = Un autre processus sert la base de données `{ $address }`.
cli_failure_database_in_use_next = Arrêtez d’abord l’autre, ou utilisez une autre base de données.
cli_failure_schema_older = La base de données a le schéma { $found } ; cette version a besoin du schéma { $known }.
cli_failure_schema_older_next = Exécutez d’abord `symbolon migrate`.
cli_failure_schema_newer = La base de données a le schéma { $found }, plus récent que celui que cette version connaît ({ $known }).
cli_failure_schema_newer_next = Utilisez une version plus récente du programme.
cli_failure_layout_unsupported = Cette base de données ne peut pas prendre la disposition `{ $layout }`.
cli_failure_layout_unsupported_next = `partitioned` nécessite PostgreSQL, `citus` nécessite PostgreSQL avec l’extension Citus.
cli_failure_layout_fixed = La base de données a la disposition `{ $found }`, qui ne peut pas devenir `{ $wanted }`.
cli_failure_layout_fixed_next = Omettez `--layout` pour la garder ou utilisez une base vide.
cli_failure_database = La base de données `{ $address }` ne peut pas être utilisée.
cli_failure_database_next = Vérifiez le chemin, les droits et l’espace libre.
cli_failure_database_server_next = Vérifiez que le serveur fonctionne et que l’adresse, l’utilisateur et le mot de passe sont corrects.
cli_failure_demo_database = La base de données `{ $address }` contient une démonstration dont les mots de passe sont connus de tous.
cli_failure_demo_database_next = Servez-la avec `symbolon demo`, ou préparez votre propre base de données avec `symbolon setup`.
cli_failure_port_taken = Un autre programme écoute sur { $address }.
cli_failure_port_taken_next = Choisissez une autre adresse avec `--listen`.
cli_failure_listen_address = Il est impossible d’écouter sur `{ $address }`.
cli_failure_listen_address_next = Écrivez `--listen` avec une adresse et un port, par exemple `127.0.0.1:8080`.
cli_failure_public_url = `{ $url }` n’est pas une adresse web.
cli_failure_public_url_next = Commencez `--public-url` par `https://` ou `http://`.
cli_failure_no_answer = La question est restée sans réponse.
cli_failure_no_answer_next = Relancez la commande, ou donnez les réponses en options.
cli_failure_no_home = Aucun emplacement pour la connexion : ni `XDG_CONFIG_HOME` ni `HOME` n’est défini.
cli_failure_no_home_next = Définissez l’un d’eux sur un de vos dossiers.
cli_failure_unreachable = Le serveur { $server } est injoignable.
cli_failure_unreachable_next = Vérifiez l’adresse (`--server`) et que le serveur fonctionne.
cli_failure_no_symbolon = { $server } a répondu { $status } avec un contenu incompréhensible.
cli_failure_refused = { $server } a répondu { $status }.
cli_failure_later_next = Réessayez dans un instant.
cli_failure_again_next = Relancez la commande.
cli_failure_sign_in_next = Vérifiez le locataire, le nom et le mot de passe, puis reconnectez-vous.
cli_failure_signed_out_next = Connectez-vous avec `symbolon login`.
cli_failure_not_found = Rien ne s’appelle « { $name } » ici.
cli_failure_not_found_next = Vérifiez l’orthographe, ou utilisez le domaine ou l’identifiant.
cli_failure_ambiguous = Plusieurs s’appellent « { $name } ».
cli_failure_ambiguous_next = Désignez-en un par son domaine ou son identifiant.

## Setup
cli_ask = { $question } :
cli_ask_default = { $question } [{ $default }] :
cli_setup_operator = Nom d’utilisateur de l’opérateur
cli_setup_partner = Nom de la société partenaire
cli_setup_kind = Type de partenaire (`direct` / `indirect_provider` / `indirect_reseller`)
cli_setup_domain = Domaine principal du partenaire
cli_setup_mpn_id = Numéro de partenaire
cli_setup_country = Pays, deux lettres
cli_setup_currency = Devise, trois lettres
cli_setup_locale = Langue du partenaire
cli_setup_support_email = Adresse e-mail du support
cli_setup_admin = Nom d’utilisateur de l’administrateur général
cli_setup_password = Mot de passe pour { $username }
cli_setup_password_again = Mot de passe pour { $username }, encore une fois
cli_setup_done = { $partner } est en place.
cli_setup_operator_done = Opérateur : { $username }
cli_setup_admin_done = Administrateur général : { $username }
cli_setup_application_done = Programme : identifiant `{ $id }`, secret `{ $secret }`. Le secret n’est affiché que cette fois.
cli_setup_offers_done = { $n ->
    [0] Le catalogue est vide.
    [one] Le catalogue contient { $n } offre.
    [many] Le catalogue contient { $n } d’offres.
   *[other] Le catalogue contient { $n } offres.
}
cli_setup_next = Démarrez le serveur avec `symbolon serve`.
cli_failure_setup_next = Donnez-le en option ou dans le fichier indiqué par `--file`, ou lancez la commande dans un terminal.
cli_failure_already_set_up = Cette base de données est déjà préparée ; rien n’a été modifié.
cli_failure_already_set_up_next = Utilisez une autre base de données avec `--database`, ou travaillez avec celle-ci.
cli_failure_passwords_differ = Les deux mots de passe ne sont pas identiques.
cli_failure_password_missing = Il manque le mot de passe pour { $username }.
cli_failure_password_missing_next = Placez-le dans l’environnement sous `{ $variable }` ou dans le fichier indiqué par `--file`.
cli_failure_password_short = { $n ->
    [one] Le mot de passe de { $username } doit avoir au moins { $n } caractère.
    [many] Le mot de passe de { $username } doit avoir au moins { $n } de caractères.
   *[other] Le mot de passe de { $username } doit avoir au moins { $n } caractères.
}
cli_failure_password_short_next = Choisissez-en un plus long.

## Server, schema, check
cli_serving = En service à l’adresse { $url } – arrêt avec `Ctrl-C`.
cli_migrate_step = L’étape { $number } ({ $name }) a été appliquée.
cli_migrate_done = Le schéma est maintenant { $schema }.
cli_migrate_nothing = Rien à faire : le schéma est déjà { $schema }.
cli_migrate_layout = Les tables ont la disposition `{ $layout }`.
cli_migrate_converted = Toutes les lignes ont été déplacées vers la disposition `{ $layout }`.
cli_check_holds = Toutes les règles sont respectées.
cli_check_violation = { $invariant } : { $detail }
cli_failure_violations = { $n ->
    [one] { $n } règle n’est pas respectée :
    [many] { $n } de règles ne sont pas respectées :
   *[other] { $n } règles ne sont pas respectées :
}
cli_failure_violations_next = Conservez une copie des données, puis consultez le journal de ce moment.
cli_manual_written = { $n ->
    [one] { $n } page a été écrite dans { $folder }.
    [many] { $n } de pages ont été écrites dans { $folder }.
   *[other] { $n } pages ont été écrites dans { $folder }.
}

## Signing in
cli_signed_in = { $name } est connecté à { $server }.
cli_signed_out = { $name } est déconnecté de { $server }.
cli_nobody_signed_in = Personne n’était connecté.

## Customers and subscriptions
cli_customer_created = { $customer } a été créé : { $id }
cli_customer_admin = Premier administrateur : `{ $username }`, mot de passe `{ $password }`. Il n’est affiché que cette fois.
cli_suspended = Suspendu : { $name }
cli_not_suspended = Non suspendu : { $name } – { $reason }
cli_failure_not_all_suspended = { $n ->
    [one] { $n } abonnement n’a pas pu être suspendu.
    [many] { $n } d’abonnements n’ont pas pu être suspendus.
   *[other] { $n } abonnements n’ont pas pu être suspendus.
}
cli_failure_not_all_suspended_next = Le motif figure à côté de chacun ; les autres sont suspendus.

## The relationship
cli_blocker = { $reason } ({ $source })
cli_fix = { $fix } : `{ $command }`
cli_consequences = Si vous supprimez la relation de revendeur avec { $customer } :
cli_type_domain = Pour confirmer, saisissez { $domain }
cli_type_yes = Pour confirmer, saisissez « { $yes } »
cli_failure_not_confirmed = La suppression de la relation avec { $customer } n’a pas été confirmée ; rien n’a été modifié.
cli_failure_not_confirmed_next = Ajoutez `--yes` et `--acknowledge`, ou lancez la commande dans un terminal.
cli_failure_domain_differs = Le texte saisi n’est pas le domaine ; rien n’a été modifié.
cli_failure_domain_differs_next = Relancez la commande si c’est bien votre intention.
cli_removed = La relation de revendeur avec { $customer } a été supprimée.
cli_removal_id = Enregistrement clôturé : { $id }
cli_taken_out = L’enregistrement n’est plus dans votre affichage. Il reste conservé.
cli_brought_back = L’enregistrement est de nouveau dans votre affichage.
cli_no_closed = Aucune relation clôturée.
cli_no_events = Il ne s’est encore rien passé.

## Invitations, and the customer’s side
cli_invitation_created = La demande { $id } a été créée. Envoyez ce lien à l’administrateur général du client :
cli_invitation_until = Réponse possible jusqu’au { $date }
cli_no_invitations = Aucune demande.
cli_grants_relationship = { $partner } devient revendeur pour votre organisation : ce partenaire peut acheter pour votre compte et voit ce qu’il vous a vendu.
cli_grants_delegated_admin = { $partner } obtient les privilèges d’administrateur délégué (DAP) : ce partenaire peut administrer vos services.
cli_grants_no_delegated_admin = Les privilèges d’administrateur délégué ne sont pas accordés.
cli_grants_no_delegated_admin_asked = { $partner } demande aussi les privilèges d’administrateur délégué (DAP). Ils ne sont accordés qu’avec `--delegated-admin`.
cli_failure_accept_not_confirmed = La demande n’a pas été acceptée ; rien n’a été accordé.
cli_failure_accept_not_confirmed_next = Ajoutez `--yes`, ou lancez la commande dans un terminal.
cli_accepted = { $partner } est désormais au service de votre organisation (génération { $generation }).
cli_accepted_already = { $partner } était déjà au service de votre organisation.
cli_accepted_with_admin = { $partner } dispose maintenant des privilèges d’administrateur délégué (DAP).
cli_accepted_without_admin = { $partner } n’a pas obtenu de privilèges d’administrateur délégué (DAP).
cli_declined = La demande a été refusée.
cli_withdrawn = La demande a été retirée.
cli_no_partners = Aucun partenaire n’est au service de votre organisation.
cli_partner_waits = Une demande du partenaire { $partner } attend une réponse.
cli_leave_asked = Le partenaire a été prié de mettre fin à la relation. Réponse attendue au plus tard le { $date }.
cli_delegated_admin_removed = Le partenaire n’a plus de privilèges d’administrateur délégué. La relation demeure.
cli_no_contacts = Aucun contact de support n’est disponible.

## Columns
cli_label_generation = Génération
cli_label_removal = Enregistrement clôturé
cli_label_customer = Client
cli_label_event = Ce qui s’est passé
cli_label_id = ID
cli_label_mpn_id = Numéro de partenaire
