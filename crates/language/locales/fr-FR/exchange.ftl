### Own data in and out: worlds as files, tables, and the customers of another server.

## Commands
cli_about_export = Écrire tout sauf les secrets, un objet par ligne.
cli_about_import = Lire un monde depuis un fichier dans une nouvelle base de données, ou reprendre les clients d’un autre serveur.
cli_about_customers_export = Écrire la liste des clients au format CSV.
cli_about_customers_import = Créer les clients d’un fichier CSV.
cli_about_subscriptions_export = Écrire les abonnements de tous les clients au format CSV.
cli_about_subscriptions_import = Acheter les abonnements d’un fichier CSV.

## Options and arguments
cli_option_export_file = Fichier à écrire. Sans lui, ou avec `-`, la sortie standard.
cli_option_import_file = Fichier à lire ; `-` lit l’entrée standard.
cli_option_customers_import_file = Fichier CSV avec les colonnes `company`, `domain`, `email`, `culture`, `country`, `city` et `addressLine1` ; `-` lit l’entrée standard.
cli_option_subscriptions_import_file = Fichier CSV avec les colonnes `customer` (identifiant ou domaine), `offerId`, `quantity` et `nickname` ; `-` lit l’entrée standard.
cli_option_customers_import_dry_run = Indiquer seulement ce qu’il adviendrait de chaque ligne ; rien n’est modifié.
cli_option_customers_export_file = Fichier à écrire. Sans lui, ou avec `-`, la sortie standard.
cli_option_subscriptions_import_dry_run = Indiquer seulement ce qu’il adviendrait de chaque ligne ; rien n’est modifié.
cli_option_subscriptions_export_file = Fichier à écrire. Sans lui, ou avec `-`, la sortie standard.
cli_option_from_api = Adresse d’un autre serveur qui parle l’API de l’Espace partenaires.
cli_option_import_partner = Partenaire qui reprend les clients, par identifiant, ID MPN ou domaine.
cli_option_import_tenant = Identifiant ou domaine du partenaire sur l’autre serveur.
cli_option_import_username = Nom d’utilisateur d’une personne sur l’autre serveur.
cli_option_token_url = Adresse où l’autre serveur délivre les jetons, si elle est ailleurs.
cli_option_scope = Ce pour quoi le jeton est demandé.
cli_option_refresh_token = Jeton d’actualisation d’une personne sur l’autre serveur. Visible par d’autres sur cette machine ; préférer l’environnement.
cli_option_page_size = Clients par page.
cli_option_parallel = Clients lus en même temps.
cli_option_without = Ce qui n’est pas lu sur l’autre serveur.
cli_value_token = JETON
cli_value_what = QUOI

## A world as a file
cli_export_done = Objets écrits : { $objects }.
cli_import_done = Objets lus : { $objects }. Toutes les règles toujours valables ont été vérifiées.
cli_import_next = Un fichier ne contient ni mots de passe ni secrets d’application : définissez un nouveau mot de passe avec `symbolon password` avant toute connexion.
cli_import_progress = Objets : { $done }
cli_failure_not_empty = La base de données { $address } contient déjà des données.
cli_failure_not_empty_next = Importez le fichier dans une nouvelle base de données. Pour reprendre les clients d’un autre serveur, utilisez `--from-api`.
cli_failure_line = La ligne { $line } ne peut pas être importée.
cli_failure_line_next = Corrigez le fichier et importez-le dans une nouvelle base de données.
import_line_not_json = Ce n’est pas un objet JSON : { $detail }
import_line_type = Le type dans `type` est inconnu : { $detail }
import_line_field = Le champ `{ $field }` ne peut pas être lu : { $detail }
import_line_reference = Le champ `{ $field }` nomme quelque chose qui ne figure pas avant : { $detail }
import_line_twice = La valeur de `{ $field }` figure deux fois : { $detail }
import_line_chain = La chaîne d’événements est rompue à `{ $field }` : { $detail }

## A new password
cli_about_password = Définir un nouveau mot de passe pour une personne, dans la base de données elle-même.
cli_option_password_username = Nom d’utilisateur de la personne.
cli_password_done = { $user } a un nouveau mot de passe ; les sessions précédentes sont terminées.
cli_failure_no_user = Personne n’a le nom d’utilisateur { $user }.
cli_failure_no_user_next = Vérifiez le nom d’utilisateur et la base de données (`--database`).

## Customers of another server
cli_takeover_resumed = L’importation reprend là où elle a été interrompue.
cli_takeover_progress = Clients : { $done } sur { $total }
cli_takeover_customers = Clients : { $created } nouveaux, { $extended } complétés, { $exists } inchangés, { $skipped } laissés de côté.
cli_takeover_holdings = Repris : abonnements { $subscriptions }, commandes { $orders }.
cli_takeover_omitted = Laissé de côté : { $what } ({ $count }) : { $why }
import_what_customer = clients
import_what_subscription = abonnements
import_what_order = commandes
import_what_support_contact = contacts de support
import_why_partner_is_customer = le client est ici un partenaire, et personne ne se vend à soi-même.
import_why_domain_taken = un autre client a déjà ce domaine ici.
import_why_relationship_ended = la relation a été supprimée ici ; seule une demande acceptée la rétablit.
import_why_offer_unknown = le catalogue ne connaît pas l’offre.
import_why_base_unknown = l’abonnement de base du module complémentaire manque.
import_why_id_taken = l’identifiant appartient ici à un autre client.
import_why_contact_unknown = le contact de support n’est pas un partenaire de ce client ici ; le vendeur prend sa place.
import_why_contact_not_allowed = l’autre serveur ne laisse pas lire les contacts de support avec cette connexion.
import_why_unreadable = ce que dit l’autre serveur ne peut pas être compris.
import_why_not_on_the_wire = l’API ne montre une réservation ou un logiciel que dans sa commande.
import_why_unrelated = l’autre serveur ne montre plus le client.
cli_failure_partner_unnamed = Le partenaire concerné n’est pas clair.
cli_failure_partner_unnamed_next = Nommez un partenaire existant avec `--partner`.
cli_failure_source_sign_in = { $server } ne délivre pas de jeton : { $reason }.
cli_failure_source_sign_in_next = Vérifiez le locataire, l’identifiant du programme et le secret.
cli_failure_source_refused = { $server } a répondu { $status } à { $call }.
cli_failure_source_foreign_link = { $server } renvoie vers un autre serveur, que votre jeton ne doit pas atteindre : { $link }
cli_failure_source_not_spoken = { $server } ne parle pas l’API de l’Espace partenaires.
cli_failure_source_next = Ce qui a été repris reste. Relancez la même commande : elle continuera à partir de là.

## Tables
fate_new = Nouveau
fate_created = Créé
fate_exists = Existe déjà
fate_error = Erreur
fate_totals = Nouveaux : { $created }. Existants : { $exists }. Erreurs : { $errors }.
fate_line = Ligne
fate_name = Nom
fate_fate = Sort
fate_reason = Motif
fate_none = Le fichier ne contient aucune ligne.
import_customers_title = Importer des clients
import_subscriptions_title = Importer des abonnements
import_customers_lead = La première ligne nomme les colonnes : { $columns }. Un client dont vous servez déjà le domaine reste inchangé.
import_subscriptions_lead = La première ligne nomme les colonnes : { $columns }. Une ligne dont le client a déjà l’offre sous le même nom personnalisé reste inchangée.
import_label_table = Texte CSV
import_button_check = Vérifier sans importer
import_button_run = Importer
import_checked = Rien n’a encore été modifié. Voici ce qu’il adviendrait de chaque ligne.
import_done = L’importation est terminée. Les lignes en erreur peuvent être corrigées et importées de nouveau.
cli_failure_some_lines = Certaines lignes n’ont pas pu être importées.
cli_failure_some_lines_next = Corrigez-les et importez de nouveau le fichier : ce qui existe reste inchangé.
