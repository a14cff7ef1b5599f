## Account page of a customer
account_company = Société
account_contact = Contact de facturation
account_delegated = Administrateur délégué
account_served_directly = Vous servez ce client directement.
account_served_through = Vous servez ce client par l’intermédiaire de { $provider }.
account_since = Depuis le
account_possible = La relation peut être supprimée
account_scope = La suppression met fin uniquement à la relation entre vous et ce client. Le client lui-même et ses autres partenaires ne changent pas.
account_profile_saved = Le profil de facturation a été enregistré.
generation_n = Génération { $n }
label_generation = Génération
delegated_since = Actif depuis le { $date }
delegated_granular = Jusqu’au { $date } : { $roles }
granular_role_helpdesk_administrator = Administrateur du support technique
granular_role_license_administrator = Administrateur de licences
granular_role_user_administrator = Administrateur d’utilisateurs
granular_role_billing_administrator = Administrateur de facturation
granular_role_global_reader = Lecteur général
delegated_none = Aucun
delegated_ended = L’administrateur délégué a été supprimé.
end_delegated_effect = Vous ne pourrez plus administrer le locataire du client { $customer }. La relation, les abonnements, la facturation et votre obligation de support restent inchangés.
end_delegated_back = Seule une nouvelle demande acceptée par le client rétablit ces privilèges.
ask_provider_text = Un revendeur indirect ne peut pas supprimer cette relation lui-même. Demandez-le à { $provider } : votre fournisseur voit ce qui l’empêche et ce qui s’ensuit.
ask_provider_unknown = Un revendeur indirect ne peut pas supprimer cette relation lui-même. Demandez-le au fournisseur indirect par l’intermédiaire duquel vous servez ce client.

## What stands in the way
removal_intro = Chaque élément ci-dessous empêche la suppression. Dès qu’il n’en reste aucun, vous pouvez poursuivre.
removal_nothing_left = Vous pouvez voir ce qu’entraîne la suppression, puis la confirmer.
removal_progress = { $n_done } sur { $n_total } terminés
removal_who = Qui peut le faire
removal_who_you = Vous
removal_who_colleague = Un collègue ayant l’un de ces rôles : { $roles }
removal_who_operator = L’opérateur
removal_who_time = Prend fin automatiquement
removal_rule = Règle
removal_until = Prend fin le
removal_belongs = Il dépend de « { $name } » ; suspendre celui-ci le suspend aussi.
removal_help_operator = Seul l’opérateur de cette plateforme peut résoudre ce point. Écrivez-lui en indiquant l’identifiant affiché ici.
removal_help_wait = Il n’y a rien à faire avant le { $date }. À partir de cette date, cet élément n’empêche plus la suppression.
removal_came_between = Un élément bloquant est apparu avant votre confirmation : rien n’a été supprimé.
removal_fixed = C’est fait. La liste montre ce qui reste.
removal_suspended_n = { $n ->
    [one] { $n } abonnement a été suspendu.
    [many] { $n } d’abonnements ont été suspendus.
   *[other] { $n } abonnements ont été suspendus.
}
removal_not_suspended_n = { $n ->
    [one] { $n } abonnement n’a pas pu être suspendu et empêche toujours la suppression.
    [many] { $n } d’abonnements n’ont pas pu être suspendus et empêchent toujours la suppression.
   *[other] { $n } abonnements n’ont pas pu être suspendus et empêchent toujours la suppression.
}
removal_suspend_all_intro = Chacun de ces abonnements est suspendu séparément. Les utilisateurs perdent l’accès, les administrateurs le conservent.
group_subscription_active = Abonnements actifs
group_trial_active = Versions d’évaluation actives
group_subscription_pending = Abonnements en cours de création
group_new_commerce_not_cancelled = Abonnements avec engagement non résiliés
group_add_on_active = Modules complémentaires actifs
group_reservation_active = Réservations
group_software_not_cancelled = Achats de logiciels
group_marketplace_not_ended = Abonnements de la place de marché
group_order_pending = Commandes en attente
group_order_in_progress = Commandes en cours de traitement
group_transfer_in_progress = Transferts
group_relationship_on_hold = Gel par l’opérateur
group_unknown_status = État inconnu
fix_effect_cancel_order = La commande est annulée et rien n’est livré. Cette action est irréversible.
fix_effect_withdraw_transfer = Les abonnements restent chez vous ; l’autre partenaire ne peut plus les accepter.
fix_effect_auto_renew = Il n’est pas renouvelé et prend fin le { $date }.
fix_keep = Ne rien changer

## What follows, and the confirmation
preview_stays = Ce qui reste
preview_deleted = Données qui seront supprimées
preview_back = Si la relation est rétablie
preview_purchase = Achats
preview_contacts_only = Vous ne faites plus partie des contacts de support disponibles de ce client.
preview_contact = « { $subscription } » : { $contact } vous remplace.
preview_contact_nobody = « { $subscription } » : personne ne vous remplace ; il ne reste que l’assistance en libre-service.
preview_contact_other = Un abonnement vendu par { $contact } : le vendeur vous remplace.
preview_keep_granular = Conserver les relations d’administration granulaires (GDAP) jusqu’à leur expiration
preview_back_yes = L’entrée dans votre liste de clients, les achats et les abonnements suspendus dont les données sont encore conservées reviennent.
preview_back_no = Les privilèges d’administrateur délégué ne reviennent que si le client les accorde de nouveau, et les contacts de support doivent être assignés de nouveau. Les abonnements expirés ou supprimés ne reviennent pas.
confirm_heading = Confirmer la suppression de la relation
confirm_nothing_yet = Rien n’a encore été supprimé. Complétez les champs signalés.
confirm_notice = Avertir le client dans son propre portail
confirm_notice_hint = Le client voit toujours ses abonnements suspendus, avec les dates auxquelles leurs données seront supprimées.
confirm_domain = Saisissez le nom de domaine principal du client
confirm_domain_hint = Pour confirmer, saisissez : { $domain }
confirm_domain_wrong = Ce n’est pas le nom de domaine principal du client.
reason_none = Aucun motif indiqué
reason_no_longer_transacting = Plus de transactions avec le client
reason_moved_to_another_partner = Le client est passé à un autre partenaire
reason_contract_ended = Le contrat a pris fin
reason_customer_request = Le client l’a demandé
reason_other = Autre motif
changed_dap_new = Des privilèges d’administrateur délégué (DAP) vous ont été accordés.
changed_dap_gone = Vos privilèges d’administrateur délégué (DAP) ont pris fin.
changed_gdap_new = { $n ->
    [one] { $n } relation d’administration granulaire (GDAP) a été ajoutée.
    [many] { $n } de relations d’administration granulaires (GDAP) ont été ajoutées.
   *[other] { $n } relations d’administration granulaires (GDAP) ont été ajoutées.
}
changed_gdap_gone = { $n ->
    [one] { $n } relation d’administration granulaire (GDAP) a pris fin.
    [many] { $n } de relations d’administration granulaires (GDAP) ont pris fin.
   *[other] { $n } relations d’administration granulaires (GDAP) ont pris fin.
}
changed_contacts_new = { $n ->
    [one] Vous êtes devenu le contact de support de { $n } abonnement.
    [many] Vous êtes devenu le contact de support de { $n } d’abonnements.
   *[other] Vous êtes devenu le contact de support de { $n } abonnements.
}
changed_contacts_gone = { $n ->
    [one] Vous n’êtes plus le contact de support de { $n } abonnement.
    [many] Vous n’êtes plus le contact de support de { $n } d’abonnements.
   *[other] Vous n’êtes plus le contact de support de { $n } abonnements.
}
changed_generation = La relation a été supprimée puis rétablie entre-temps.

## Removal done
done_heading = La relation avec { $customer } a été supprimée
done_removal_id = ID de la suppression
done_removed_at = Supprimée le
done_no_undo = La suppression est définitive. Seule une nouvelle demande acceptée par le client rétablit la relation.
done_open_closed = Ouvrir la relation clôturée
done_new_request = Créer une nouvelle demande
done_contact_other = Le contact de support d’un abonnement vendu par { $contact } est désormais son vendeur.
done_what = Ce qui a été fait

## Requesting a relationship
request_intro = Envoyez un lien au client. La relation commence lorsqu’un administrateur général du client accepte.
request_generic_hint = Tout client peut l’utiliser, autant de fois que nécessaire, jusqu’à ce que vous le remplaciez.
request_targeted_hint = Un seul client peut l’utiliser, une seule fois, dans les 90 jours.
request_domain = Nom de domaine principal du client
request_domain_hint = Laissez ce champ vide si vous ne le connaissez pas.
request_domain_unknown = Aucune organisation avec ce nom de domaine n’est connue ici. Corrigez-le ou laissez le champ vide.
request_dap_hint = Droits d’administration dans l’annuaire et les services du client. Le client en décide séparément lors de l’acceptation.
request_text_hint = Modifiez le texte à votre convenance. { $link } représente le lien et doit y rester.
request_standard_text = Afficher le texte standard
request_subject = { $partner } demande une relation de revendeur
request_draft = Bonjour,

    Nous souhaitons travailler avec vous en tant que revendeur. Un administrateur général de votre organisation peut lire ici ce que cela implique, puis accepter ou refuser :

    { $link }

    L’acceptation n’accorde aucun droit d’administration dans votre locataire.

    { $partner }
request_draft_dap = Bonjour,

    Nous souhaitons travailler avec vous en tant que revendeur et administrer vos services pour vous. Un administrateur général de votre organisation peut lire ici ce que cela implique, puis accepter ou refuser :

    { $link }

    Vous décidez séparément d’accorder ou non les privilèges d’administrateur délégué.

    { $partner }
request_ready = La demande est prête
request_ready_hint = Envoyez le lien au client. Rien ne change avant que le client n’accepte.
request_copied = Copié
request_any_customer = Tout client
request_unknown_customer = Non précisé
requests_empty = Aucune demande
requests_empty_hint = Demandez une relation : elle apparaîtra ici avec la réponse du client.
request_show_link = Afficher le lien
request_rotate = Remplacer le lien
request_rotate_effect = L’ancien lien cesse immédiatement de fonctionner ; envoyez désormais le nouveau.
request_rotated = Le lien a été remplacé. L’ancien ne fonctionne plus.
request_withdraw_effect = Le lien cesse de fonctionner. Quiconque l’ouvre lit que vous avez retiré la demande.
request_withdrawn = La demande a été retirée.
request_answer_until = Répondre avant le
request_dap_asked = Administrateur délégué demandé

## Closed relationships
closed_intro = Ces relations ont pris fin. Un enregistrement ne change jamais ; il peut être retiré de l’affichage puis rétabli.
closed_empty_hint = Lorsque vous supprimez une relation, son enregistrement apparaît ici.
closed_empty = Aucune relation clôturée
closed_empty_view = Aucune relation clôturée dans l’affichage
closed_on = Clôturée le
closed_by = Clôturée par
closed_show_hidden = Afficher aussi celles retirées de l’affichage
closed_hide_hidden = Afficher uniquement celles de l’affichage
closed_hidden = Retirée de l’affichage
closed_bring_back = Rétablir dans l’affichage
closed_reestablished = Rétablie
closed_snapshot = Abonnements au moment de la clôture
closed_data = Données
closed_deleted_in = { $n ->
    [0] Données supprimées aujourd’hui
    [one] Données supprimées dans { $n } jour
    [many] Données supprimées dans { $n } de jours
   *[other] Données supprimées dans { $n } jours
}
closed_data_gone = Données supprimées
closed_notice_no = Le client n’a pas été averti séparément.
closed_unknown_person = Personne inconnue
closed_unknown_customer = Client qui n’existe plus
closed_record_of_removed = Cette relation a pris fin. L’enregistrement montre ce qu’elle était.

## Timeline
timeline_empty = Rien ne s’est encore passé
timeline_platform = La plateforme
timeline_customer = Le client
timeline_application = Une application
timeline_permalink = Lien vers cet événement
timeline_before = Avant la relation

## The customer’s answer to a request
accept_heading = { $partner } demande une relation de revendeur
accept_intro = Si vous acceptez, { $partner } devient l’un de vos partenaires. Votre locataire, vos données et vos autres partenaires ne changent pas.
accept_gets = Ce que le partenaire obtient
accept_right = Droit
accept_granted = Accordé
accept_right_list = Voir votre organisation dans sa liste de clients
accept_right_purchase = Commander des abonnements pour vous et gérer ceux qu’il vous a vendus
accept_right_support = Vous être proposé comme contact de support
accept_right_dap = Administrer votre locataire : privilèges d’administrateur délégué (DAP)
accept_right_other = Modifier ce que d’autres partenaires vous ont vendu
accept_if_ticked = Seulement si vous cochez la case ci-dessous
accept_dap_tick = Accorder à { $partner } les privilèges d’administrateur délégué (DAP) dans notre locataire
accept_dap_hint = Le partenaire peut alors agir comme administrateur de votre organisation. Vous pouvez revenir sur ce choix à tout moment à la page Partenaires.
accept_unexpected = Vous n’attendiez pas cette demande ? Refusez-la et interrogez le partenaire à une adresse que vous connaissez déjà.
accept_partner_id = ID du partenaire
accept_established = { $partner } est désormais votre partenaire
accept_granted_dap = { $partner } dispose désormais des privilèges d’administrateur délégué (DAP) dans votre locataire.
accept_no_dap = Aucun privilège d’administrateur délégué (DAP) n’a été accordé.
accept_nothing_new = { $partner } est déjà votre partenaire. Rien n’a été modifié.
accept_already = { $partner } est déjà votre partenaire. Si vous acceptez, seuls les privilèges d’administrateur délégué (DAP) sont nouveaux, et uniquement si vous cochez la case.
accept_to_partners = Voir vos partenaires
decline_done = Vous avez refusé la demande du partenaire { $partner }
decline_done_hint = Rien n’a été modifié.
accept_forward = Transférez ce texte à un administrateur général de votre organisation
accept_forward_text = { $partner } demande une relation de revendeur avec nous. Seul un administrateur général peut répondre : { $link }
accept_wrong_tenant = Vous êtes connecté pour un partenaire. C’est le client destinataire qui répond à une demande.
accept_wrong_tenant_next = Déconnectez-vous, rouvrez le lien et connectez-vous en tant qu’administrateur général du client.

## The customer’s partners
partners_empty = Aucun partenaire
partners_empty_hint = Lorsque vous acceptez la demande d’un partenaire, il apparaît ici.
partners_waiting = Demandes qui attendent votre réponse
partners_waiting_until = { $partner } demande une relation de revendeur. Répondez avant le { $date }.
partners_open_request = Ouvrir la demande
partners_ended = Relations terminées
partners_ended_line = { $partner } a mis fin à la relation de revendeur avec vous le { $date }.
partners_ended_hint = Elles restent affichées pendant douze mois.
partners_unknown = Ancien partenaire
partners_suspended = Abonnements suspendus
partners_suspended_hint = Les données de ces abonnements seront supprimées à la date indiquée, sauf si un partenaire les réactive avant.
partners_deleted_on = Données supprimées le
partners_sold_by = Vendu par
revoke_effect = { $partner } ne pourra plus administrer votre locataire ni ouvrir de demandes de service en votre nom.
revoke_stays = La relation, vos abonnements et la facturation ne changent pas.
revoke_back = Seule une nouvelle demande que vous acceptez accorde de nouveau ces privilèges.
revoke_done = L’administrateur délégué a été supprimé. La facturation ne change pas.
leave_action = Demander la fin de la relation
leave_effect = { $partner } reçoit une tâche avec une échéance. Rien ne prend fin avant que le partenaire n’agisse.
leave_reason = Pourquoi souhaitez-vous mettre fin à la relation ?
leave_asked = Vous avez demandé la fin de la relation
leave_done = La demande a été transmise à { $partner }, qui devrait répondre avant le { $date }.

## The customer’s support contacts
support_intro = À qui demander de l’aide pour chaque abonnement.
support_self = Aucun contact assigné : utilisez l’assistance en libre-service
support_empty = Aucun abonnement
support_empty_hint = Lorsqu’un partenaire commande un abonnement pour vous, son contact de support apparaît ici.
