## What can be refused about partnerships and tasks
refusal_task_closed = Cette tâche n’est plus ouverte.
refusal_task_closed_next = Consultez de nouveau les tâches.
refusal_partnership_not_open = Cette demande de partenariat n’est plus ouverte.
refusal_partnership_not_open_next = Demandez au fournisseur d’envoyer une nouvelle demande.
refusal_partnership_active = Vous travaillez déjà ensemble dans un partenariat.
refusal_partnership_active_next = Consultez la liste de vos partenariats.
refusal_mpn_id_unknown = Aucun partenaire n’a ce numéro.
refusal_mpn_id_unknown_next = Vérifiez le numéro de partenaire.
refusal_not_a_reseller = Ce partenaire n’est pas un revendeur indirect.
refusal_not_a_reseller_next = Utilisez le numéro de partenaire d’un revendeur indirect.
refusal_provider_of_record = Un fournisseur indirect ne peut pas être son propre revendeur de référence.
refusal_provider_of_record_next = Utilisez le numéro de partenaire du revendeur indirect.
refusal_reseller_not_partnered = Vous n’avez pas de partenariat actif avec ce revendeur indirect.
refusal_reseller_not_partnered_next = Demandez d’abord un partenariat.
refusal_reseller_not_serving = Ce revendeur indirect ne sert pas ce client.
refusal_reseller_not_serving_next = Le revendeur doit d’abord demander une relation de revendeur au client.
refusal_reseller_restricted = Le partenariat avec ce revendeur indirect est restreint : aucune nouvelle commande n’est possible.
refusal_reseller_restricted_next = Le revendeur doit d’abord accepter le contrat de partenariat.

## Tasks
task_removal_asked = { $customer } : votre revendeur vous demande de supprimer sa relation avec ce client.

## Partnerships: the list of each side, the request, its answer, its end
partnership_draft = Bonjour,

    Nous souhaitons travailler avec vous en tant que fournisseur indirect. Un administrateur général de votre entreprise peut lire ici ce que cela implique et nous autoriser :

    { $link }

    Aucune des parties ne reçoit les clients de l’autre.

    { $partner }
partnership_contacts = { $n ->
    [0] Aucun contact de support ne change.
    [one] { $n } abonnement désigne le revendeur comme contact de support ; le fournisseur le remplace.
    [many] { $n } d’abonnements désignent le revendeur comme contact de support ; le fournisseur le remplace.
   *[other] { $n } abonnements désignent le revendeur comme contact de support ; le fournisseur le remplace.
}
partnership_state_requested = Demandé
partnership_state_active = Actif
partnership_state_declined = Refusé
partnership_state_expired = Expiré
partnership_state_removed = Supprimé
partnership_restricted = Restreint : aucune nouvelle commande
partnership_shared = Clients communs
label_mpn_id = Numéro de partenaire
resellers_empty = Vous n’avez pas encore de revendeur indirect. Demandez un partenariat pour vendre par son intermédiaire.
providers_empty = Aucun fournisseur indirect ne vous a encore demandé de partenariat.
partnership_request_intro = L’administrateur général du revendeur ouvre le lien personnalisé et vous y autorise. La demande est valable 90 jours ; une nouvelle demande la remplace.
partnership_mpn_hint = Les chiffres du numéro de partenaire du revendeur.
partnership_subject = { $partner } vous propose un partenariat
partnership_requested = Le partenariat a été demandé. Envoyez le lien au revendeur.
partnership_stays = { $partner } conserve ses clients et vous conservez les vôtres. Les relations, les abonnements et les privilèges d’administrateur délégué ne changent pas.
partnership_no_orders = Aucune nouvelle commande n’est possible avec ce revendeur de référence. Les abonnements existants conservent le leur.
partnership_keep = Conserver le partenariat
partnership_removed = Le partenariat avec { $partner } a été supprimé.
authorize_heading = { $provider } vous propose un partenariat.
authorize_orders = Le fournisseur peut passer des commandes pour les clients que vous servez tous les deux, avec votre organisation comme revendeur de référence.
authorize_customers = Aucune des parties ne reçoit les clients de l’autre.
authorize_end = Chaque partie peut mettre fin au partenariat à tout moment. Les clients restent.
authorize_tick = Nous autorisons { $provider } comme fournisseur indirect.
authorize_tick_missing = Cochez la case pour autoriser le fournisseur.
authorize_admin_only = Seul un administrateur général de votre organisation peut répondre à cette demande.
authorize_done = { $provider } est désormais votre fournisseur indirect.
partnership_declined = La demande a été refusée.
partnership_view_customers = Afficher les clients

## Tasks: the inbox, the answer, and what a reseller asks of its provider
tasks_asked = Demandé à vos fournisseurs
tasks_closed = Terminées
task_state_open = Ouverte
task_state_done = Effectuée
task_state_declined = Refusée
task_state_withdrawn = Retirée
task_state_lapsed = Caduque
task_overdue = En retard depuis le { $date }
task_removal_asked_of = { $customer } : il a été demandé à { $provider } de supprimer votre relation.
task_from_reseller = De { $reseller }
label_answer = Réponse
task_answer_hint = L’auteur de la demande lira cette réponse.
task_answer_missing = Rédigez une réponse.
task_declined = La tâche a été refusée.
task_withdrawn = La demande a été retirée.
task_withdraw_effect = Votre fournisseur ne voit plus la demande comme ouverte. La relation reste inchangée.
task_look = Vérifier la suppression
for_reseller_intro = { $reseller } vous demande de supprimer sa relation avec { $customer }. Seul ce que vous avez vendu pour ce revendeur peut l’empêcher. Votre propre relation avec le client est conservée.
for_reseller_tick = J’ai lu ce qu’entraîne cette suppression.
for_reseller_done = La relation de { $reseller } avec { $customer } a été supprimée.
for_reseller_over = Cette demande n’est plus ouverte ou la relation est déjà terminée.
ask_provider_reason_hint = Votre fournisseur lira ce texte.
ask_provider_whom = À qui le demander
ask_provider_asked = La demande a été faite à { $provider } le { $asked } ; une réponse est attendue avant le { $due }.
ask_provider_declined = { $provider } a refusé de supprimer la relation.
ask_provider_nobody = Il ne reste aucun fournisseur à qui le demander. Contactez l’opérateur de cette plateforme.
provider_left = { $provider } ne sert plus ce client : plus rien ne peut être commandé par son intermédiaire. Votre propre relation est conservée.

## The command line
cli_about_partnerships = Partenariats entre fournisseurs et revendeurs indirects.
cli_about_partnerships_list = Répertorier les partenariats de votre organisation.
cli_about_partnerships_request = Demander un partenariat à un revendeur indirect.
cli_about_partnerships_authorize = Autoriser un fournisseur indirect, en tant que revendeur.
cli_about_partnerships_decline = Refuser un fournisseur indirect, en tant que revendeur.
cli_about_partnerships_remove = Supprimer un partenariat, d’un côté ou de l’autre. Les clients restent.
cli_option_partnerships_request_mpn_id = Numéro de partenaire du revendeur indirect.
cli_option_partnerships_authorize_yes = Confirmer que votre organisation autorise le fournisseur.
cli_option_partnerships_remove_acknowledge = Confirmer que vous en connaissez les conséquences.
cli_no_partnerships = Aucun partenariat.
cli_about_tasks = Ce qui attend votre organisation et ce qu’elle a demandé à ses fournisseurs.
cli_about_tasks_list = Répertorier les tâches.
cli_about_tasks_ask = Demander à un fournisseur de supprimer la relation avec un client, en tant que revendeur.
cli_about_tasks_decline = Refuser une tâche, avec une réponse.
cli_about_tasks_withdraw = Retirer une demande faite à un fournisseur.
cli_about_tasks_remove = Mettre fin à la relation d’un revendeur avec un client, en tant que fournisseur sollicité.
cli_option_tasks_ask_provider = Le fournisseur, s’il y en a plusieurs.
cli_option_tasks_ask_reason = Pourquoi, avec vos propres mots ; le fournisseur le lira.
cli_option_tasks_decline_task = ID de la tâche.
cli_option_tasks_withdraw_task = ID de la tâche.
cli_option_tasks_remove_task = ID de la tâche.
cli_option_tasks_decline_answer = Ce que lira l’auteur de la demande.
cli_option_tasks_remove_acknowledge = Confirmer que vous en connaissez les conséquences.
cli_label_due = Échéance
task_kind_leave_requested = Demande de fin de la relation
task_kind_release_requested = Demande de libération
task_kind_removal_asked = Demande d’un revendeur de supprimer sa relation
task_kind_rescue_asked = Demande de reprise d’un abonnement
