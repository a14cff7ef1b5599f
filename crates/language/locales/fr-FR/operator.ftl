## The operator: refusals
refusal_look_closed = Aucune consultation de ce partenaire n’est ouverte.
refusal_look_closed_next = Ouvrez-en une en indiquant un motif ; le partenaire la verra.

## The operator: events
event_relationship_frozen = L’opérateur a suspendu les nouvelles ventes dans cette relation.
event_relationship_unfrozen = L’opérateur a de nouveau autorisé les ventes.
event_partner_restricted = L’opérateur a restreint votre organisation : plus de nouvelles invitations ni de nouvelles ventes.
event_partner_unrestricted = L’opérateur a levé la restriction de votre organisation.
event_policy_changed = L’opérateur a défini sa stratégie.
event_settings_changed = Les paramètres de votre organisation ont été modifiés.
event_looked_inside = L’opérateur a ouvert une consultation de votre organisation.
event_seen_inside = Lors d’une consultation, l’opérateur a vu des données de ce client.
event_release_declined = L’opérateur a refusé de libérer « { $name } ».

## Asking for a release
release_effect = L’opérateur est prié de libérer cet achat. Une fois libéré, il n’empêche plus la suppression.
release_asked = La libération a été demandée à l’opérateur. Vous verrez la réponse dans les tâches.

## Settings of a partner
switch_admins_may_remove = Les agents d’administration peuvent supprimer des relations
switch_sales_may_remove = Les agents commerciaux peuvent supprimer des relations
switch_sales_may_export = Les agents commerciaux peuvent exporter la liste des clients
switch_sales_may_set_contact = Les agents commerciaux peuvent définir les contacts de support
switch_helpdesk_may_suspend = Les agents du support technique peuvent suspendre et réactiver des abonnements
switch_billing_may_suspend = Les administrateurs de la facturation peuvent suspendre et réactiver des abonnements
switch_billing_may_edit = Les administrateurs de la facturation peuvent modifier les profils de facturation
switch_rotate_generic_link_at_removal = Une suppression remplace le lien d’invitation réutilisable
switch_four_eyes = Les suppressions et la suspension globale exigent un second approbateur
settings_switches = Qui peut faire quoi
settings_limited = L’opérateur ne l’autorise pas ; ce réglage est sans effet.
settings_required = L’opérateur l’exige de chaque partenaire.
settings_saved = Les paramètres sont enregistrés.
settings_people = Utilisateurs
settings_roles = Rôles
settings_username = Nom de connexion
settings_name = Nom
settings_inactive = désactivé

## What the partner sees of the operator
nav_oversight = Opérateur
oversight_acts = Ce que l’opérateur a fait, et pourquoi
oversight_none = L’opérateur n’a rien fait qui concerne votre organisation.
oversight_policy = Ce que l’opérateur a décidé pour tous
oversight_restricted = L’opérateur restreint votre organisation : plus de nouvelles invitations ni de nouvelles ventes. Ce qui est en cours continue, et les relations peuvent être supprimées.
oversight_until = jusqu’au { $date }
act_hold = Relation gelée
act_freeze = Nouvelles ventes suspendues
act_lift = Gel levé
act_release = Achat libéré
act_decline_release = Libération refusée
act_suspend = Abonnement suspendu par l’opérateur
act_reactivate = Suspension levée par l’opérateur
act_restrict = Organisation restreinte
act_unrestrict = Restriction levée
act_look_inside = L’opérateur a consulté vos données
act_policy = Stratégie modifiée
ground_legal = Obligation légale ou décision de justice
ground_fraud = Enquête pour fraude
ground_non_payment = Factures impayées
ground_request = Demande d’une personne concernée
ground_other = Autre (voir le commentaire)
ground_none = Choisir un motif

## The operator's console
operator_title = Console de l’opérateur
operator_partners = Partenaires
operator_customers = Clients
operator_counts = Chiffres
operator_relationships = Relations de revendeur
operator_kind = Type
operator_restricted = restreint
operator_waiting = En attente de votre réponse
operator_waiting_none = Rien n’est en attente.
operator_task_release_requested = Libération demandée
operator_task_escalated = Sans réponse dans le délai
operator_due = Échéance
operator_answer = Répondre
operator_held = Relations gelées
operator_held_none = Aucune relation n’est gelée.
operator_frozen = Nouvelles ventes suspendues
operator_policy = Stratégies
operator_act = Agir
operator_act_hint = Chaque action exige un motif et un commentaire. Le partenaire lit les deux.
operator_do = Exécuter
operator_choose = Choisir une action
operator_do_hold = Geler la relation : ni suppression ni nouvelle vente
operator_do_freeze = Suspendre les nouvelles ventes : la suppression reste possible
operator_do_lift = Lever le gel
operator_do_release = Libérer l’achat
operator_do_decline_release = Refuser la libération
operator_do_suspend = Suspendre l’abonnement
operator_do_reactivate = Lever une telle suspension
operator_do_restrict = Restreindre le partenaire : ni invitations ni ventes nouvelles
operator_do_unrestrict = Lever la restriction
operator_do_look_inside = Consulter pendant une heure
operator_customer_named = Client : ID ou domaine principal
operator_subscription_named = Abonnement : ID
operator_note = Commentaire (lu par le partenaire)
operator_done = C’est fait. Le partenaire en est informé.
operator_open_look = Voir les clients
operator_inside = Chez { $partner }, jusqu’au { $date }
operator_inside_hint = Ce que vous ouvrez ici est consigné une fois et montré au partenaire.
operator_since = Depuis

## Policies
policy_removers = Qui peut supprimer des relations, si le partenaire l’autorise
policy_admins_may_remove = Agents d’administration
policy_sales_may_remove = Agents commerciaux
policy_second_approver = Second approbateur
policy_second_approver_off = Aucun partenaire ne peut l’exiger
policy_second_approver_allowed = Chaque partenaire décide
policy_second_approver_required = Obligatoire pour chaque partenaire
policy_notice = Avis au client
policy_notice_by_default = Cocher la case à l’ouverture de la page
policy_notice_required = Informer le client de chaque suppression
policy_leave_due_days = Jours pour répondre à un client qui veut partir
policy_leave_escalation_days = Jours suivants avant que l’opérateur ne le voie (0 pour jamais)
policy_release_due_days = Jours pour que l’opérateur réponde à une libération
policy_window_new_commerce = Jours pour résilier après le début ou le renouvellement : abonnements avec engagement
policy_window_software = Jours pour annuler : logiciels
policy_window_marketplace_monthly = Jours pour résilier : services tiers mensuels
policy_window_marketplace_yearly = Jours pour résilier : services tiers annuels
policy_retention = Durée de conservation des données : une règle par ligne (offre ou *, pays ou *, jours)
policy_try = Essayer : qui serait concerné ?
policy_effect = Partenaires dont les règles changeraient : { $changed } sur { $all }. Offres avec une autre période de conservation : { $offers }. Offres avec un autre délai : { $windows }. Demandes ouvertes : { $waiting } ; leurs dates ne changent pas.
policy_saved = La stratégie est définie.
policy_version = Version { $number }
operator_at = Date

## The operator on the command line
cli_about_operator = Le côté opérateur : chiffres, demandes en attente, actions sur un partenaire et stratégie.
cli_about_operator_partners = Répertorier les partenaires avec le nombre de leurs clients.
cli_about_operator_waiting = Répertorier ce qui attend l’opérateur.
cli_about_operator_act = Agir sur un partenaire, avec un motif et un commentaire que le partenaire lit.
cli_about_operator_policy = Afficher la stratégie, en essayer une autre ou la définir.
cli_option_operator_act_act = L’action à exécuter.
cli_option_operator_act_partner = Le partenaire : ID, nom ou ID MPN.
cli_option_operator_act_customer = Le client : ID ou domaine principal.
cli_option_operator_act_subscription = ID de l’abonnement.
cli_option_operator_act_ground = Le motif, lu par le partenaire.
cli_option_operator_act_note = Avec vos propres mots ; lu par le partenaire.
cli_option_operator_policy_set = Fichier JSON avec ce qui doit changer.
cli_option_operator_policy_dry_run = Indiquer seulement qui serait concerné.
cli_option_operator_policy_ground = Le motif.
cli_option_operator_policy_note = Avec vos propres mots.
cli_operator_needs = Cette action nécessite { $option }.
cli_operator_needs_next = Consultez l’aide : `symbolon operator act --help`.
cli_operator_unknown_partner = Il n’y a pas de partenaire { $name }.
cli_operator_unknown_partner_next = `symbolon operator partners` les répertorie.
cli_operator_policy_unreadable = { $file } n’est pas un fichier JSON lisible.
