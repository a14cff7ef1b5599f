## What a customer agrees to, and the record of it
agreement_version = 2026-1
agreement_heading = Contrat client
agreement_text = Le partenaire peut commander et modifier des services pour votre organisation, en assurer le support et voir ce qu’il vous a vendu. Vos données restent les vôtres. Des droits d’administration ne sont accordés que si vous cochez la case correspondante, et vous pouvez les retirer à tout moment. Vous pouvez demander quand vous voulez au partenaire de mettre fin à la relation.
agreement_accepting = En acceptant, vous approuvez ce texte (version { $version }).
consent_heading = Ce qui a été accepté
consent_none = Aucune acceptation n’est enregistrée.
consent_line = Accepté par { $person } le { $date }, version { $version } du contrat
consent_proven = Conforme au journal
consent_unproven = Non conforme au journal
consent_relationship = Relation de revendeur

## Requests on the partner’s side
request_filter = Afficher
request_filter_all = Toutes les demandes
request_filter_apply = Filtrer
request_filter_empty = Aucune demande dans cet état.
request_waiting_n = { $n ->
    [one] En attente depuis { $n } jour
    [many] En attente depuis { $n } de jours
   *[other] En attente depuis { $n } jours
}
request_renew = Renouveler
request_renew_effect = Le client dispose à nouveau de 90 jours à compter d’aujourd’hui. Le lien reste le même. Les autres demandes en attente pour ce client sont retirées.
request_renewed = La demande a été renouvelée.
request_joint = Avec
request_joint_none = Sans autre partenaire
request_joint_hint = Quand le client accepte, les deux relations commencent en même temps.
request_joint_wrong = Choisissez un partenaire avec lequel vous avez un partenariat actif.
request_granular = Droits granulaires (GDAP)
request_granular_hint = Cochez les rôles à demander. Le client en décide séparément lors de l’acceptation.
request_granular_days = Durée en jours
request_granular_wrong = Choisissez au moins un rôle et une durée de 1 à 730 jours.
request_preview = Voir comme le client
request_preview_note = Voici ce que voit l’administrateur général du client. Il n’est pas possible de répondre ici.
request_opened = Ouverte le

## The customer’s answer
accept_verified = Identité confirmée par la plateforme
accept_heading_joint = { $partner } et { $other } demandent une relation de revendeur
accept_intro_joint = Si vous acceptez, { $partner } et { $other } deviennent tous deux vos partenaires. Votre locataire, vos données et vos autres partenaires ne changent pas.
accept_dap_tick_joint = Accorder à { $partner } et à { $other } les privilèges d’administrateur délégué (DAP) dans notre locataire
accept_right_granular = Droits granulaires (GDAP) pour { $duration } : { $roles }
accept_days_n = { $n ->
    [one] { $n } jour
    [many] { $n } de jours
   *[other] { $n } jours
}
accept_granular_tick = Accorder à { $partner } ces droits granulaires (GDAP) dans notre locataire
accept_granular_hint = Ils prennent fin d’eux-mêmes à l’issue de cette durée, et vous pouvez les retirer avant.
accept_granted_granular = { $partner } dispose maintenant de droits granulaires (GDAP) dans votre locataire.
accept_established_joint = { $partner } et { $other } sont maintenant vos partenaires
accept_why_not = Seul un administrateur général de votre organisation peut répondre. Vous pouvez transmettre la demande ; elle attendra vos administrateurs sous « Relations de partenariat ».
accept_forward_now = Transmettre à nos administrateurs
accept_forwarded = La demande a été transmise. Vos administrateurs la trouvent sous « Relations de partenariat ».
accept_phishing = Ne répondez que sur ce site. Personne n’a besoin de votre mot de passe par e-mail ou par téléphone pour cela.

## Requests on the command line
cli_about_invitations_show = Afficher une demande avec son message et son lien.
cli_about_invitations_renew = Redonner ses 90 jours à une demande pour un seul client.
cli_about_invitations_rotate = Remplacer le lien utilisable par tout client.
cli_about_invitations_forward = Transmettre une demande à vos administrateurs, en tant que membre du client.
cli_about_invitations_consents = Répertorier ce qui a été accepté, de part et d’autre.
cli_option_invitations_create_with = ID du partenaire avec lequel demander : le fournisseur d’un revendeur, ou le revendeur d’un fournisseur.
cli_option_invitations_create_role = Un rôle granulaire à demander ; à répéter pour plusieurs.
cli_option_invitations_create_duration = Durée des rôles granulaires, par exemple `P90D`.
cli_option_invitations_create_text_file = Fichier contenant le message ; le mot `link` entre accolades tient la place du lien.
cli_option_invitations_list_state = Uniquement les demandes dans cet état.
cli_option_invitations_accept_granular = Accorder aussi les droits granulaires, s’ils sont demandés.
cli_option_invitations_consents_customer = Le client, pour un partenaire. Sans cela, votre propre organisation en tant que client.
cli_invitation_renewed = La demande a été renouvelée. Réponse possible jusqu’au { $date }
cli_invitation_rotated = Le lien a été remplacé. Envoyez désormais celui-ci :
cli_grants_joint = { $other } devient aussi un partenaire de votre organisation.
cli_label_days_waiting = Jours d’attente
cli_label_person = Personne
cli_label_version = Version
cli_label_proof = Preuve
cli_value_role = RÔLE
cli_value_state = ÉTAT
cli_value_duration = DURÉE
