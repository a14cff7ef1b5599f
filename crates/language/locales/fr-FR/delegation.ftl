## Why something about delegated admin was refused
refusal_delegation_state = Cette relation d’administration a déjà dépassé cette étape.
refusal_delegation_state_next = Ouvrez-la de nouveau pour voir où elle en est.
refusal_delegation_fixed = Cela ne peut plus être modifié, car la demande a déjà été envoyée au client.
refusal_delegation_fixed_next = Mettez fin à cette relation d’administration et demandez-en une nouvelle.
refusal_assignment_exists = Ce groupe utilise déjà la relation d’administration.
refusal_assignment_exists_next = Modifiez les rôles de l’affectation existante.
refusal_role_not_granted = Ce rôle ne fait pas partie de ceux que le client a accordés.
refusal_role_not_granted_next = Choisissez parmi les rôles accordés.

## What happened
event_granular_admin_drafted = Des privilèges granulaires ont été préparés : { $name }.
event_granular_admin_changed = Des privilèges granulaires ont été modifiés : { $name }.
event_granular_admin_discarded = Un brouillon de privilèges granulaires a été abandonné : { $name }.
event_granular_admin_requested = Des privilèges granulaires ont été demandés à { $customer } : { $name }.
event_granular_admin_declined = { $customer } a refusé des privilèges granulaires : { $name }.
event_granular_admin_withdrawn = La demande de privilèges granulaires a été retirée : { $name }.
event_granular_admin_request_expired = La demande de privilèges granulaires a expiré sans réponse : { $name }.
event_granular_admin_extended = Des privilèges granulaires ont été prolongés de 180 jours : { $name }.
event_granular_admin_ending = { $n ->
    [one] Des privilèges granulaires se terminent dans { $n } jour : { $name }.
    [many] Des privilèges granulaires se terminent dans { $n } de jours : { $name }.
   *[other] Des privilèges granulaires se terminent dans { $n } jours : { $name }.
}
event_granular_admin_expired = Des privilèges granulaires ont expiré : { $name }.
event_access_assignment_created = Un groupe a reçu des rôles : { $name }.
event_access_assignment_changed = Les rôles d’un groupe ont été modifiés : { $name }.
event_access_assignment_removed = Un groupe a perdu des rôles : { $name }.
event_subscription_access_removed = L’accès à l’intérieur de « { $name } » a pris fin.

## Roles that can be granted one by one
granular_role_directory_reader = Lecteur d’annuaire
granular_role_message_reader = Lecteur de messages
granular_role_reports_reader = Lecteur de rapports
granular_role_security_reader = Lecteur de sécurité
granular_role_service_support = Administrateur de l’assistance
granular_role_groups_administrator = Administrateur de groupes
granular_role_directory_writer = Rédacteur d’annuaire
granular_role_domain_administrator = Administrateur de domaines
granular_role_mail_administrator = Administrateur de messagerie
granular_role_sites_administrator = Administrateur de sites
granular_role_meetings_administrator = Administrateur de réunions
granular_role_devices_administrator = Administrateur d’appareils
granular_role_applications_administrator = Administrateur d’applications
granular_role_cloud_applications_administrator = Administrateur d’applications cloud
granular_role_conditional_access_administrator = Administrateur de l’accès conditionnel
granular_role_security_administrator = Administrateur de la sécurité
granular_role_authentication_administrator = Administrateur de l’authentification
granular_role_privileged_authentication_administrator = Administrateur de l’authentification privilégiée
granular_role_privileged_role_administrator = Administrateur de rôle privilégié
granular_role_global_administrator = Administrateur général

## Admin relationships, the partner’s pages (P12)
admin_nav = Relations d’administration
admin_lead = Privilèges granulaires dans les locataires de vos clients : ce qui a été accordé et jusqu’à quand.
admin_none = Aucun accès délégué.
admin_none_hint = Demandez des privilèges granulaires, rôle par rôle et pour une durée limitée.
admin_granular = Relations d’administration granulaires (GDAP)
admin_request = Demander des privilèges granulaires
admin_name = Nom
admin_name_hint = Visible par vous et par le client. 50 caractères au plus.
admin_roles = Rôles
admin_until = Jusqu’au
admin_days = Durée en jours
admin_days_hint = De 1 à 730 jours après l’approbation.
admin_extension = Prolongation automatique
admin_extend_tick = Prolonger de 180 jours à chaque échéance
admin_extend_hint = Impossible avec le rôle d’administrateur général.
admin_extend_on = Activée
admin_extend_off = Désactivée
admin_extend_turn_on = Activer la prolongation automatique
admin_extend_turn_off = Désactiver la prolongation automatique
admin_extend_done_on = Les privilèges se prolongent désormais automatiquement.
admin_extend_done_off = Les privilèges prennent fin à la date indiquée.
admin_state_created = Brouillon
admin_state_approval_pending = En attente d’approbation
admin_state_active = Active
admin_state_expired = Expirée
admin_state_terminated = Terminée
admin_answer_by = Le client peut répondre jusqu’au { $date }.
admin_send_draft = Envoyer au client
admin_discard = Abandonner le brouillon
admin_discarded = Le brouillon a été abandonné.
admin_end = Mettre fin à la relation
admin_end_effect = Ces rôles prennent fin immédiatement dans le locataire de { $customer }, pour tous les groupes qui les utilisent. La relation de revendeur, les abonnements et la facturation ne changent pas.
admin_ended = La relation d’administration a pris fin.
admin_withdraw_effect = { $customer } ne pourra plus répondre à la demande.
admin_withdrawn = La demande a été retirée.
admin_requested = La demande a été envoyée à { $customer }, qui peut répondre jusqu’au { $date }.
admin_groups = Groupes qui utilisent ces rôles
admin_groups_none = Aucun groupe ne les utilise encore.
admin_group = Groupe
admin_group_admin_agents = Agents d’administration
admin_group_helpdesk_agents = Agents du support technique
admin_group_assign = Affecter
admin_group_assigned = Le groupe a reçu les rôles.
admin_group_removed = Le groupe n’utilise plus ces rôles.
admin_calendar = Calendrier des échéances
admin_calendar_none = Aucune échéance.
admin_access = Accès à l’intérieur des abonnements à l’utilisation
admin_access_lead = Il a commencé avec l’achat, alors que les privilèges d’administrateur délégué étaient actifs, et survit à leur suppression. Il prend fin avec la relation de revendeur, ou lorsque le client le supprime.

## The customer’s pages about its partners’ rights
own_admin_link = Droits d’administration en détail
own_admin_title = Droits d’administration de { $partner }
own_admin_asks = { $partner } demande des privilèges d’administrateur délégué granulaires (GDAP) dans votre locataire.
own_admin_review = Examiner la demande
own_admin_gets = Si vous approuvez, { $partner } pourra agir dans votre locataire avec ces rôles :
own_admin_until = Si vous approuvez maintenant, les privilèges prennent fin le { $date }.
own_admin_extends = À chaque échéance, les privilèges se prolongent de 180 jours, jusqu’à ce que vous ou le partenaire y mettiez fin.
own_admin_ends_anytime = Vous pouvez y mettre fin à tout moment.
own_admin_only_admin = Seul un administrateur général de votre organisation peut répondre.
own_admin_approved = { $partner } dispose de ces privilèges jusqu’au { $date }.
own_admin_declined = La demande a été refusée.
own_admin_end_effect = { $partner } ne pourra plus utiliser ces rôles dans votre locataire.
own_admin_ending = Les privilèges granulaires de { $partner } prennent fin le { $date }.
own_access_remove = Supprimer l’accès
own_access_effect = { $partner } ne pourra plus gérer le contenu de « { $name } ». L’abonnement et sa facturation ne changent pas.
own_access_removed = L’accès a été supprimé.

## What a removal means for access inside usage subscriptions (A-S8d)
consequence_access = { $n ->
    [one] Votre accès à l’intérieur de { $n } abonnement à l’utilisation prend fin.
    [many] Votre accès à l’intérieur de { $n } d’abonnements à l’utilisation prend fin.
   *[other] Votre accès à l’intérieur de { $n } abonnements à l’utilisation prend fin.
}
done_access = { $n ->
    [one] L’accès à l’intérieur de { $n } abonnement à l’utilisation a pris fin.
    [many] L’accès à l’intérieur de { $n } d’abonnements à l’utilisation a pris fin.
   *[other] L’accès à l’intérieur de { $n } abonnements à l’utilisation a pris fin.
}

## The command line
cli_about_delegations = Droits d’administration dans le locataire d’un client, et ceux de ses propres partenaires.
cli_about_delegations_list = Répertorier les droits d’administration d’un client ou, pour un client, d’un partenaire ; sans nom, tous les droits granulaires.
cli_about_delegations_request = Demander des privilèges granulaires à un client.
cli_about_delegations_extend = Activer la prolongation automatique, ou la désactiver avec `--off`.
cli_about_delegations_end = Mettre fin à des privilèges granulaires ou retirer leur demande.
cli_about_delegations_approve = En tant que client : approuver une demande de privilèges granulaires.
cli_about_delegations_decline = En tant que client : refuser une demande de privilèges granulaires.
cli_option_role = Un rôle, par son code ; peut être répété.
cli_option_days = Nombre de jours, de 1 à 730.
cli_option_auto_extend = Prolonger de 180 jours à chaque échéance.
cli_option_off = Désactiver.
cli_option_delegations_request_name = Le nom que vous et le client voyez.
cli_no_delegations = Aucun accès délégué.
ending_rights = Les privilèges granulaires prennent fin.
cli_about_delegations_revoke = En tant que client : mettre fin aux privilèges granulaires d’un partenaire.
cli_option_delegations_list_partner = En tant que client : de quel partenaire.
cli_option_delegation = L’identifiant des privilèges, tel que `list` l’affiche.
