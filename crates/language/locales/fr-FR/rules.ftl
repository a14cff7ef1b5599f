## Blockers: what makes removal impossible now
blocker_subscription_active = L’abonnement « { $name } » est actif.
blocker_trial_active = La version d’évaluation « { $name } » est encore en cours.
blocker_trial_active_until = La version d’évaluation « { $name } » est en cours jusqu’au { $date }.
blocker_subscription_pending = L’abonnement « { $name } » est en cours de création.
blocker_new_commerce_not_cancelled = L’abonnement « { $name } » comporte une période d’engagement et n’a pas été résilié. Le suspendre ne suffit pas.
blocker_new_commerce_not_cancelled_until = L’abonnement « { $name } » comporte une période d’engagement qui prend fin le { $date } et n’a pas été résilié. Le suspendre ne suffit pas.
blocker_add_on_active = Le module complémentaire « { $name } » est actif.
blocker_reservation_active = La réservation « { $name } » n’a pas été annulée.
blocker_reservation_active_until = La réservation « { $name } » court jusqu’au { $date }.
blocker_software_not_cancelled = L’achat de logiciel « { $name } » n’a pas été annulé.
blocker_marketplace_not_ended = L’abonnement de la place de marché « { $name } » n’a pas pris fin.
blocker_marketplace_not_ended_until = L’abonnement de la place de marché « { $name } » prend fin le { $date }.
blocker_order_pending = La commande « { $name } » est en attente.
blocker_order_in_progress = La commande « { $name } » est en cours de traitement.
blocker_transfer_in_progress = Un transfert d’abonnements est en cours.
blocker_relationship_on_hold = L’opérateur a gelé cette relation.
blocker_unknown_status = L’état de « { $name } » est inconnu : cet élément est donc considéré comme actif.
blocker_bought_by_customer = Le client l’a acheté lui-même.
blocker_still_billed = Il est suspendu, mais la facturation se poursuit.
blocker_source_seed = Règle du programme partenaires
blocker_source_documentation = Règle de la plateforme commerciale
blocker_source_policy = Stratégie de cet opérateur

## Fixes: what removes a blocker
fix_suspend = Suspendre
fix_cancel = Résilier l’abonnement
fix_cancel_order = Annuler la commande
fix_withdraw_transfer = Retirer le transfert
fix_turn_off_auto_renew = Désactiver le renouvellement automatique
fix_wait_until = Attendre le { $date }
fix_wait = Attendre la fin
fix_request_release = Demander la libération à l’opérateur
fix_ask_operator = Contacter l’opérateur
fix_ask_admin = Contacter un administrateur de votre organisation

## The link to remove a relationship, and why it may be inactive
blocked_summary = { $n ->
    [0] Rien n’empêche la suppression de la relation
    [one] { $n } action préalable
    [many] { $n } d’actions préalables
   *[other] { $n } actions préalables
}
nothing_blocks = Rien n’empêche la suppression de la relation.
active_subscriptions = { $n ->
    [0] Aucun abonnement actif
    [one] { $n } abonnement actif
    [many] { $n } d’abonnements actifs
   *[other] { $n } abonnements actifs
}
count_customers = { $n ->
    [0] Aucun client
    [one] { $n } client
    [many] { $n } de clients
   *[other] { $n } clients
}
count_subscriptions = { $n ->
    [0] Aucun abonnement
    [one] { $n } abonnement
    [many] { $n } d’abonnements
   *[other] { $n } abonnements
}
count_licenses = { $n ->
    [one] { $n } licence
    [many] { $n } de licences
   *[other] { $n } licences
}
count_days = { $n ->
    [one] { $n } jour
    [many] { $n } de jours
   *[other] { $n } jours
}
count_carts = { $n ->
    [0] Aucun panier ouvert
    [one] { $n } panier ouvert
    [many] { $n } de paniers ouverts
   *[other] { $n } paniers ouverts
}
action_suspend_n = { $n ->
    [one] Suspendre { $n } abonnement actif
    [many] Suspendre { $n } d’abonnements actifs
   *[other] Suspendre { $n } abonnements actifs
}

## Consequences: what removal will do
consequence_list = { $customer } disparaît de votre liste de clients. Vous ne pourrez plus ouvrir sa fiche, seulement la relation clôturée.
consequence_contacts = { $n ->
    [one] Vous ne faites plus partie des contacts de support disponibles de ce client ; pour { $n } abonnement, le vendeur vous remplace.
    [many] Vous ne faites plus partie des contacts de support disponibles de ce client ; pour { $n } d’abonnements, le vendeur vous remplace.
   *[other] Vous ne faites plus partie des contacts de support disponibles de ce client ; pour { $n } abonnements, le vendeur vous remplace.
}
consequence_contacts_none = Vous ne faites plus partie des contacts de support disponibles de ce client. Aucun abonnement ne vous désigne actuellement.
consequence_dap = Vous perdez les privilèges d’administrateur délégué (DAP) pour ce client.
consequence_dap_none = Vous n’avez pas de privilèges d’administrateur délégué (DAP) pour ce client : rien ne change sur ce point.
consequence_gdap = { $n ->
    [one] { $n } relation d’administration granulaire (GDAP) prend fin.
    [many] { $n } de relations d’administration granulaires (GDAP) prennent fin.
   *[other] { $n } relations d’administration granulaires (GDAP) prennent fin.
}
consequence_purchase = Vous ne pouvez plus acheter pour le compte de ce client.
stay_customer = Le client lui-même, ses utilisateurs et ses données restent inchangés.
stay_invoices = Les factures et la consommation non facturée restent ; ce qui a été consommé est encore facturé.
stay_subscriptions = { $n ->
    [one] { $n } abonnement suspendu reste chez le client.
    [many] { $n } d’abonnements suspendus restent chez le client.
   *[other] { $n } abonnements suspendus restent chez le client.
}
warn_retention = { $n ->
    [one] Les données de { $n } abonnement suspendu seront supprimées à partir du { $date }.
    [many] Les données de { $n } d’abonnements suspendus seront supprimées à partir du { $date }.
   *[other] Les données de { $n } abonnements suspendus seront supprimées à partir du { $date }.
}
warn_no_partner = Après la suppression, ce client n’aura plus aucun partenaire.
warn_last_invoice = La dernière facture n’a pas encore été émise.

## What was done
done_list = Le client a été retiré de votre liste de clients.
done_contacts = { $n ->
    [0] Vous avez été retiré des contacts de support disponibles du client.
    [one] Vous n’êtes plus contact de support ; { $n } abonnement est revenu à son vendeur.
    [many] Vous n’êtes plus contact de support ; { $n } d’abonnements sont revenus à leur vendeur.
   *[other] Vous n’êtes plus contact de support ; { $n } abonnements sont revenus à leur vendeur.
}
done_contact_fallback = Le contact de support de « { $subscription } » est désormais { $contact }.
done_dap = Les privilèges d’administrateur délégué (DAP) ont été supprimés.
done_dap_none = Il n’y avait pas de privilèges d’administrateur délégué (DAP) à supprimer.
done_gdap = { $n ->
    [0] Il n’y avait pas de relation d’administration granulaire (GDAP) à terminer.
    [one] { $n } relation d’administration granulaire (GDAP) a pris fin.
    [many] { $n } de relations d’administration granulaires (GDAP) ont pris fin.
   *[other] { $n } relations d’administration granulaires (GDAP) ont pris fin.
}
done_gdap_kept = { $n ->
    [one] { $n } relation d’administration granulaire (GDAP) a été conservée, comme demandé.
    [many] { $n } de relations d’administration granulaires (GDAP) ont été conservées, comme demandé.
   *[other] { $n } relations d’administration granulaires (GDAP) ont été conservées, comme demandé.
}
done_purchase = Les achats pour le compte du client ont été désactivés.
done_notice = Le client a été averti dans son propre portail.

## The dialog of removal, suspension
ack_goodfaith = Je n’effectue plus de transactions avec ce client et je comprends que la suppression met fin à notre relation.
suspend_effect = Les utilisateurs perdent l’accès, les administrateurs le conservent. Les données sont conservées jusqu’au { $date }, puis supprimées.
suspend_nc_billed = Un abonnement avec engagement suspendu reste facturé jusqu’à la fin de la période d’engagement et empêche toujours la suppression.
suspend_add_ons = { $n ->
    [one] { $n } module complémentaire est suspendu avec lui.
    [many] { $n } de modules complémentaires sont suspendus avec lui.
   *[other] { $n } modules complémentaires sont suspendus avec lui.
}
reactivate_effect = Les utilisateurs retrouvent l’accès et la facturation reprend.
cancel_effect = L’abonnement prend fin maintenant. Cette action est irréversible.

## Refusals: what happened and why; `_next` says what to do
refusal_relationship_blocked = { $n ->
    [0] La relation ne peut pas encore être supprimée.
    [one] La relation ne peut pas encore être supprimée : { $n } action préalable.
    [many] La relation ne peut pas encore être supprimée : { $n } d’actions préalables.
   *[other] La relation ne peut pas encore être supprimée : { $n } actions préalables.
}
refusal_relationship_blocked_next = Résolvez chaque élément de la liste, puis supprimez la relation.
refusal_unrelated = Vous n’avez pas de relation active avec ce client.
refusal_unrelated_next = Demandez une relation de revendeur ou consultez les relations clôturées.
refusal_role_required = Votre rôle ne le permet pas. Il faut l’un de ces rôles : { $roles }.
refusal_role_required_next = Demandez à un administrateur général de votre organisation de s’en charger ou de vous attribuer le rôle.
refusal_partner_kind = Votre type de partenaire ne le permet pas.
refusal_partner_kind_next = Demandez à votre fournisseur indirect de s’en charger.
refusal_user_required = Cette action exige un utilisateur connecté ; l’appel a été effectué par une application seule.
refusal_user_required_next = Connectez-vous en tant qu’utilisateur et utilisez ce jeton.
refusal_stale = Des éléments ont changé depuis votre dernière consultation : rien n’a été fait.
refusal_stale_next = Consultez de nouveau les conséquences, puis confirmez.
refusal_stale_etag = La version envoyée n’est pas la version actuelle.
refusal_stale_etag_next = Relisez l’objet et répétez la modification avec son nouvel ETag.
refusal_relationship_closing = La relation avec ce client est en cours de suppression.
refusal_relationship_closing_next = Plus rien ne peut être commandé. Rétablissez la relation si elle est encore nécessaire.
refusal_not_found = Il n’y a rien ici, ou vous n’y avez pas accès.
refusal_not_found_next = Vérifiez l’adresse ou revenez à la liste.
refusal_subscription_not_found = Ce client n’a pas d’abonnement portant cet ID.
refusal_subscription_not_found_next = Choisissez un abonnement dans la liste du client.
refusal_order_not_found = Ce client n’a pas de commande portant cet ID.
refusal_order_not_found_next = Choisissez une commande dans l’historique des commandes.
refusal_customer_id_invalid = L’ID client n’est pas un GUID.
refusal_customer_id_invalid_next = Copiez l’ID client depuis la liste de clients.
refusal_invalid_input = La valeur de « { $field } » ne peut pas être utilisée.
refusal_invalid_input_next = Corrigez la valeur et renvoyez-la.
refusal_malformed_json = Le corps de la requête n’est pas du JSON valide.
refusal_malformed_json_next = Corrigez le JSON et renvoyez-le.
refusal_body_too_large = La requête dépasse la taille autorisée.
refusal_body_too_large_next = Envoyez moins de données à la fois.
refusal_method_not_supported = Cette adresse ne prend pas en charge cette méthode.
refusal_method_not_supported_next = Utilisez l’une des méthodes de l’en-tête Allow.
refusal_not_offered = Ce service ne propose pas cette fonction.
refusal_not_offered_next = La documentation énumère les fonctions proposées.
refusal_quantity_of_suspended = La quantité d’un abonnement suspendu ne peut pas être modifiée.
refusal_quantity_of_suspended_next = Réactivez d’abord l’abonnement.
refusal_quantity_out_of_range = L’offre n’autorise pas cette quantité.
refusal_quantity_out_of_range_next = Choisissez une quantité comprise dans les limites de l’offre.
refusal_parent_not_active = L’abonnement auquel appartient ce module complémentaire n’est pas actif.
refusal_parent_not_active_next = Réactivez d’abord cet abonnement.
refusal_illegal_transition = L’abonnement ne peut pas passer de son état actuel à celui-ci.
refusal_illegal_transition_next = Consultez l’abonnement pour voir ce qui est possible actuellement.
refusal_subscription_deleted = Cet abonnement a été supprimé.
refusal_subscription_deleted_next = Achetez un nouvel abonnement s’il est encore nécessaire.
refusal_cancellation_window_closed = Le délai pendant lequel cet achat pouvait être annulé est écoulé.
refusal_cancellation_window_closed_next = Désactivez le renouvellement automatique ou demandez une libération à l’opérateur.
refusal_cancel_not_possible = Cet abonnement ne peut pas être résilié ; il peut être suspendu.
refusal_cancel_not_possible_next = Suspendez l’abonnement.
refusal_auto_renew_not_possible = Le renouvellement automatique ne peut pas être modifié pour cet abonnement.
refusal_auto_renew_not_possible_next = Consultez l’abonnement pour voir ce qui est possible actuellement.
refusal_subscription_pending = L’abonnement est en cours de création.
refusal_subscription_pending_next = Patientez un instant, puis réessayez.
refusal_support_contact_not_available = Ce partenaire ne figure pas parmi les contacts de support disponibles de ce client.
refusal_support_contact_not_available_next = Choisissez un contact dans la liste.
refusal_support_contact_not_supported = Ce type d’abonnement n’a pas de contact de support propre.
refusal_support_contact_not_supported_next = Assignez le contact à l’abonnement de base.
refusal_offer_unknown = Le catalogue ne contient pas cette offre.
refusal_offer_unknown_next = Choisissez une offre dans le catalogue.
refusal_offer_not_purchasable = Ce client ne peut pas acheter cette offre.
refusal_offer_not_purchasable_next = Choisissez une autre offre dans le catalogue du client.
refusal_offer_limit_reached = Le client possède déjà le nombre maximal autorisé de cette offre.
refusal_offer_limit_reached_next = Modifiez la quantité de l’abonnement existant.
refusal_add_on_needs_parent = Un module complémentaire doit appartenir à un abonnement.
refusal_add_on_needs_parent_next = Indiquez un abonnement actif du client qui accepte ce module complémentaire.
refusal_invitation_expired = Cette invitation a expiré.
refusal_invitation_expired_next = Demandez-en une nouvelle au partenaire.
refusal_invitation_withdrawn = Le partenaire a retiré cette invitation.
refusal_invitation_withdrawn_next = Demandez-en une nouvelle au partenaire si elle est encore nécessaire.
refusal_invitation_used = Cette invitation a déjà été acceptée.
refusal_invitation_used_next = Consultez vos relations de partenariat.
refusal_invitation_declined = Cette invitation a été refusée.
refusal_invitation_declined_next = Demandez-en une nouvelle au partenaire si vous avez changé d’avis.
refusal_invitation_not_found = Cette invitation n’existe pas.
refusal_invitation_not_found_next = Vérifiez que le lien a été copié en entier ou demandez-en un nouveau au partenaire.
refusal_invitation_link_missing = Le texte de l’invitation ne contient pas le lien personnalisé.
refusal_invitation_link_missing_next = Remettez le lien dans le texte.
refusal_already_related = Il existe déjà une relation active entre vous.
refusal_already_related_next = Aucune action n’est nécessaire.
refusal_own_tenant = Une organisation ne peut pas avoir de relation avec elle-même.
refusal_own_tenant_next = Connectez-vous avec le compte du client.
refusal_not_customer_admin = Seul un administrateur général du client peut répondre.
refusal_not_customer_admin_next = Transmettez le lien à un administrateur général de votre organisation.
refusal_domain_taken = Ce nom de domaine appartient déjà à un autre locataire.
refusal_domain_taken_next = Choisissez un autre nom de domaine ou demandez une relation avec ce client.
refusal_field_required = « { $field } » est manquant.
refusal_field_required_next = Renseignez ce champ, puis réessayez.
refusal_token_invalid = Le jeton est absent, expiré ou non valable ici.
refusal_token_invalid_next = Obtenez un nouveau jeton et répétez l’appel.
refusal_signed_out = Vous êtes déconnecté.
refusal_signed_out_next = Reconnectez-vous ; vous reviendrez sur cette page.
refusal_wrong_password = Le nom d’utilisateur et le mot de passe ne correspondent pas.
refusal_wrong_password_next = Vérifiez les deux, puis réessayez.
refusal_throttled = { $n ->
    [one] Les requêtes sont trop nombreuses. La prochaine sera possible dans { $n } seconde.
    [many] Les requêtes sont trop nombreuses. La prochaine sera possible dans { $n } de secondes.
   *[other] Les requêtes sont trop nombreuses. La prochaine sera possible dans { $n } secondes.
}
refusal_throttled_next = Patientez, puis réessayez.
refusal_busy = Une autre personne modifie le même élément en ce moment.
refusal_busy_next = Patientez un instant, puis réessayez.
refusal_unknown_outcome = La connexion a été interrompue ; on ignore si la modification a été effectuée.
refusal_unknown_outcome_next = Répétez la même requête ; elle ne sera pas exécutée deux fois.
refusal_internal = Une erreur s’est produite de notre côté.
refusal_internal_next = Réessayez. Si l’erreur persiste, communiquez l’ID de la requête à l’opérateur.
refusal_acknowledgement_required = Les conséquences n’ont pas été acceptées.
refusal_acknowledgement_required_next = Cochez la case après avoir lu les conséquences.
refusal_reason_required = Un motif est requis.
refusal_reason_required_next = Saisissez un motif court, puis renvoyez.
refusal_retention_over = La période de conservation est écoulée et les données ont été supprimées.
refusal_retention_over_next = Achetez un nouvel abonnement s’il est encore nécessaire.
refusal_platform_suspended = La plateforme a suspendu cet abonnement.
refusal_platform_suspended_next = Contactez l’opérateur.
refusal_transfer_in_progress_refused = Cet abonnement est en cours de transfert et ne peut pas être modifié.
refusal_transfer_in_progress_refused_next = Attendez la fin du transfert ou retirez-le.
refusal_delegated_admin_absent = Vous n’avez pas de privilèges d’administrateur délégué pour ce client.
refusal_delegated_admin_absent_next = Demandez une relation d’administration au client.
refusal_demo_only = Cette fonction n’existe que dans la démonstration.
refusal_demo_only_next = Démarrez le programme en mode démonstration pour l’essayer.
refusal_csrf = Le formulaire ne provient pas de ce portail ou il est trop ancien.
refusal_csrf_next = Ouvrez de nouveau la page et répétez l’étape.
refusal_partner_restricted = L’opérateur a restreint votre organisation : ni nouvelles invitations ni nouvelles ventes.
refusal_partner_restricted_next = Contactez l’opérateur.
refusal_relationship_on_hold = L’opérateur a gelé cette relation : aucun nouvel achat n’est possible.
refusal_relationship_on_hold_next = Contactez l’opérateur.
refusal_order_not_cancellable = La commande ne peut plus être annulée.
refusal_order_not_cancellable_next = Attendez que la commande soit terminée, puis suspendez ou résiliez l’abonnement.
refusal_invitation_for_another = Cette invitation est destinée à une autre organisation.
refusal_invitation_for_another_next = Connectez-vous avec l’organisation invitée.
refusal_nothing_to_change = Rien de ce qui a été envoyé ne peut être modifié.
refusal_nothing_to_change_next = Envoyez un champ modifiable : quantité, nom personnalisé, état, renouvellement automatique ou contact de support.
refusal_field_invalid = La valeur de « { $field } » ne peut pas être utilisée.
refusal_field_invalid_next = Corrigez la valeur et renvoyez-la.
refusal_field_too_long = La valeur de « { $field } » est trop longue.
refusal_field_too_long_next = Raccourcissez la valeur et renvoyez-la.
refusal_field_taken = La valeur de « { $field } » est déjà utilisée.
refusal_field_taken_next = Choisissez une autre valeur.
refusal_field_not_allowed = « { $field } » ne peut pas être défini ici.
refusal_field_not_allowed_next = Retirez ce champ et renvoyez le reste.
