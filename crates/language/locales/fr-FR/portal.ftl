### Le portail : cadre des pages, connexion, pages des clients et des abonnements.

## Le cadre
portal_description = Mettre fin à une relation de revendeur avec un client, et la rétablir.
portal_skip = Aller au contenu
portal_menu = Menu
portal_customer_menu = Pages de ce client
portal_path = Vous êtes ici
portal_demo = Démonstration.
portal_demo_note = Sociétés et produits fictifs, sans lien avec aucun éditeur. Rien de ce qui est supprimé ici ne l’est ailleurs.
portal_to_start = Aller à la page d’accueil
portal_zone = Heures affichées dans le fuseau horaire { $zone }
portal_quantity = Quantité : { $quantity }
portal_quantity_out_of_range = La quantité doit être comprise entre { $n_minimum } et { $n_maximum }.
portal_stale = Quelqu’un a modifié cet élément entre-temps : rien n’a été enregistré.
portal_stale_next = Consultez l’état actuel ci-dessous, puis recommencez.
refusal_storage_full = L’espace de stockage est plein : rien n’a été enregistré.
refusal_storage_full_next = Prévenez l’opérateur, puis réessayez.

## Connexion
sign_in_heading = Connexion
sign_in_lead = Vos clients, leurs abonnements et vos relations avec eux.
sign_in_to_go_on = Connectez-vous pour accéder à la page demandée.
sign_in_demo = Le terminal dans lequel la démonstration a été lancée indique les identifiants.
home_operator = Vous êtes connecté en tant qu’opérateur de la plateforme. Vous ne voyez ici les clients d’aucun partenaire ; les pages de l’opérateur viendront avec une version ultérieure.
home_nothing = Votre rôle ne donne accès à aucune page en dehors de votre profil. Demandez un autre rôle à un administrateur général de votre organisation.

## Tableau de bord
tile_active = Abonnements actifs
tile_suspended = Abonnements suspendus
tile_requests = Demandes en attente de réponse
dashboard_ending = Échéances sous 30 jours
dashboard_ending_none = Aucune échéance sous 30 jours.
dashboard_what = Ce qui se passe
dashboard_date = Date
dashboard_tasks = En attente de votre part
dashboard_tasks_none = Rien n’est en attente.
dashboard_empty = Aucun client pour le moment
dashboard_empty_next = Demandez une relation de revendeur. Dès qu’un client l’accepte, vous pouvez acheter pour son compte.
ending_trial_ends = La version d’évaluation prend fin.
ending_window_closes = Le délai de résiliation se termine.
ending_data_deleted = Ses données sont supprimées.
task_leave_requested = { $customer } vous demande de mettre fin à la relation.
task_release_requested = Il a été demandé à l’opérateur de libérer un achat du client { $customer }.
task_due = Avant le { $date }

## Clients
customers_search = Rechercher par nom, domaine ou ID
customers_found = { $n ->
    [0] Aucun client ne correspond à « { $query } »
    [one] { $n } client correspond à « { $query } »
    [many] { $n } de clients correspondent à « { $query } »
   *[other] { $n } clients correspondent à « { $query } »
}
customers_no_match_next = Essayez d’autres mots ou moins de mots. Les clients dont la relation a pris fin se trouvent dans les relations clôturées.
customers_show_all = Afficher tous les clients
customers_relationship = Relation
customers_again = Rétablie
customers_through_provider = Par un fournisseur
customers_delegated = Administrateur délégué
customers_since = Depuis
customers_first_page = Revenir à la première page
customers_pages = Pages de la liste

## Abonnements d’un client
subs_empty = Aucun abonnement. Rien n’empêche la suppression de la relation.
subs_dates = Renouvellement et fin
sub_renews = Se renouvelle le { $date }
sub_ends = Prend fin le { $date }
sub_ended = A pris fin le { $date }
sub_expires_on = Expire le { $date }
sub_would_expire_on = En cas de suspension aujourd’hui, expire le { $date }
sub_no_end = Sans date de fin
sub_by_platform = Suspendu par la plateforme
sub_by_base = Suspendu avec son abonnement de base
sub_in_transfer = En cours de transfert
sub_released = Libéré par l’opérateur
suspend_all_title = Suspendre tous les actifs
suspend_all_lead = Ces abonnements sont actifs et peuvent être suspendus. Décochez ceux que vous souhaitez laisser tels quels.
suspend_all_none = Aucun abonnement actif ne peut être suspendu.
suspend_all_none_chosen = Cochez au moins un abonnement.
suspend_all_others = { $n ->
    [one] { $n } autre achat actif ne peut pas être suspendu ; ouvrez-le pour savoir comment y mettre fin.
    [many] { $n } d’autres achats actifs ne peuvent pas être suspendus ; ouvrez-les pour savoir comment y mettre fin.
   *[other] { $n } autres achats actifs ne peuvent pas être suspendus ; ouvrez-les pour savoir comment y mettre fin.
}
suspend_all_keep = Tout laisser tel quel
suspend_all_done = { $n ->
    [0] Aucun abonnement n’a été suspendu
    [one] { $n } abonnement a été suspendu
    [many] { $n } d’abonnements ont été suspendus
   *[other] { $n } abonnements ont été suspendus
}
suspend_all_failed = { $n ->
    [one] { $n } n’a pas pu être suspendu ; le motif est indiqué à côté.
    [many] { $n } n’ont pas pu être suspendus ; le motif est indiqué à côté de chacun.
   *[other] { $n } n’ont pas pu être suspendus ; le motif est indiqué à côté de chacun.
}
subs_to_account = Accéder au compte
subs_back = Revenir aux abonnements

## Un abonnement
sub_active_hint = Les utilisateurs ont accès et l’abonnement est facturé.
sub_active_trial = Les utilisateurs ont accès. Une version d’évaluation n’est pas facturée.
sub_regain_billed = Les utilisateurs retrouvent l’accès. La facturation continue comme avant.
sub_billing_stops = La facturation s’arrête pendant la suspension.
sub_unsaved = Ce choix n’est pas encore enregistré. Rien ne change tant que vous ne l’envoyez pas.
sub_done_suspended = L’abonnement « { $name } » est suspendu.
sub_done_active = L’abonnement « { $name } » est de nouveau actif.
sub_done_cancelled = « { $name } » est résilié.
sub_done_saved = Les modifications de « { $name } » sont enregistrées.
sub_done_renew_on = « { $name } » se renouvelle automatiquement à la fin de sa période d’engagement.
sub_done_renew_off = « { $name } » prend fin avec sa période d’engagement.
sub_nothing_changed = Rien n’a été modifié : l’état était déjà celui-ci.
sub_details = Détails
sub_name_quantity = Nom et quantité
sub_nickname_hint = Le distingue d’autres abonnements à la même offre. Laissez vide pour utiliser le nom de l’offre.
sub_quantity_hint = De { $n_minimum } à { $n_maximum }
sub_auto_renew_on = Il se renouvelle automatiquement à la fin de sa période d’engagement.
sub_auto_renew_off = Il ne se renouvelle pas ; il prend fin avec sa période d’engagement.
sub_deleted_before_term = S’il n’est pas réactivé, ses données seront supprimées le { $date }, avant la fin de sa période d’engagement.
sub_cancel_days = { $n ->
    [one] Il peut être résilié pendant encore { $n } jour, jusqu’au { $date }.
    [many] Il peut être résilié pendant encore { $n } de jours, jusqu’au { $date }.
   *[other] Il peut être résilié pendant encore { $n } jours, jusqu’au { $date }.
}
sub_cancel_any_time = Il peut être résilié à tout moment.
sub_cancel_question = Résilier « { $name } » ?
sub_cancel_add_ons = { $n ->
    [one] { $n } module complémentaire prend fin avec lui.
    [many] { $n } de modules complémentaires prennent fin avec lui.
   *[other] { $n } modules complémentaires prennent fin avec lui.
}
sub_keep = Conserver l’abonnement
sub_software_keys = Ses clés sont révoquées.
sub_add_ons = Modules complémentaires
sub_add_ons_none = Il n’a aucun module complémentaire.
sub_add_add_on = Ajouter un module complémentaire
sub_base = Appartient à
sub_contact_none = Aucun contact de support
sub_not_suspendable = Ce type d’achat ne peut pas être suspendu.
sub_not_suspendable_next = Il prend fin par résiliation, ou avec sa période d’engagement.
sub_final = Son état ne peut plus être modifié.
sub_offer_gone = L’offre ne figure plus au catalogue.
sub_term_months = { $n ->
    [0] Sans engagement
    [one] { $n } mois
    [many] { $n } de mois
   *[other] { $n } mois
}

## Achat
order_choose = Choisissez une offre
order_add_ons_for = Modules complémentaires pour « { $name } »
order_none = Il n’y a rien à acheter ici pour le moment.
order_done = Achat effectué : « { $name } ».
order_limited = { $n ->
    [one] { $n } au plus par client
    [many] { $n } au plus par client
   *[other] { $n } au plus par client
}
order_effect = Il est actif et facturé immédiatement. Tant qu’il est actif, la relation ne peut pas être supprimée.

## Contacts de support
contacts_lead = Ces partenaires ont une relation avec ce client : chacun peut être le contact de support d’un abonnement.
contacts_each = Contact de support de chaque abonnement
contacts_none = Aucun abonnement de ce client n’a de contact de support propre.
contacts_of = Contact de support de « { $name } »
contacts_done = Le contact de support de « { $name } » est désormais { $contact }.
contacts_you = Votre organisation
contacts_delegated = Avec délégation
contacts_not_delegated = Sans délégation
