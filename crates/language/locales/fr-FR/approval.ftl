## The second approver: refusals
refusal_approval_required = Une seconde personne doit d’abord approuver cette action.
refusal_approval_required_next = Envoyez-la pour approbation.
refusal_approval_not_found = Cette demande d’approbation n’existe pas.
refusal_approval_not_found_next = Consultez la liste des approbations.
refusal_approval_closed = Cette demande d’approbation n’est plus ouverte.
refusal_approval_closed_next = Consultez sa suite et refaites une demande si elle reste nécessaire.
refusal_own_approval = Personne n’approuve sa propre demande.
refusal_own_approval_next = Adressez-vous à un collègue disposant de la même autorisation.
refusal_approval_of_another = Seule la personne qui a fait la demande peut la retirer.
refusal_approval_of_another_next = Refusez-la plutôt, avec un commentaire.

## The second approver: events
event_approval_asked = Une approbation a été demandée : { $customer }.
event_approval_given = Une seconde personne a approuvé.
event_approval_rejected = Une seconde personne a refusé la demande d’approbation.
event_approval_withdrawn = La demande d’approbation a été retirée.
event_approval_lapsed = La demande d’approbation est devenue caduque.

## The second approver: pages
nav_approvals = Approbations
approvals_empty = Rien n’attend un second approbateur.
approvals_hint = Votre organisation peut exiger un second approbateur dans les paramètres.
approval_wish_remove_relationship = Supprimer la relation de revendeur
approval_wish_suspend_all = Suspendre tous les abonnements actifs
approval_state_open = En attente
approval_state_approved = Approuvée et exécutée
approval_state_rejected = Refusée
approval_state_withdrawn = Retirée
approval_state_lapsed = Caduque
approval_asked_by = Demandée par
approval_asked_at = Demandée le
approval_expires = Ouverte jusqu’au
approval_decided_by = Décidée par
approval_note = Commentaire
approval_program = Une application
approval_what = Ce qui se passe si vous approuvez
approval_effect_removal = La relation est supprimée immédiatement, telle qu’elle était au moment de la demande. Si quelque chose a changé depuis, rien n’est fait et l’approbation doit être redemandée.
approval_effect_suspend = Chaque abonnement actif pouvant être suspendu l’est immédiatement ; ceux qui ne peuvent pas l’être restent actifs et sont indiqués.
approval_preview = Voir les conséquences actuelles
approval_reject = Refuser
approval_reject_note = Motif du refus (lu par la personne qui a fait la demande)
approval_own = C’est votre propre demande : une autre personne décide.
approval_send = Envoyer pour approbation
approval_send_hint = Votre organisation exige un second approbateur : un collègue doit donner son accord avant la suppression.
approval_sent = Envoyée pour approbation. Un collègue doit donner son accord ; d’ici là, rien ne change.
approval_done = Approuvée et exécutée.
approval_was_rejected = Refusée. Rien n’a été modifié.
approval_was_withdrawn = Retirée. Rien n’a été modifié.
approval_went_stale = Quelque chose a changé depuis la demande : rien n’a été fait.
approval_went_stale_next = Consultez de nouveau les conséquences et redemandez l’approbation.
approval_not_suspended = { $name } est resté actif : { $reason }

## The second approver on the command line
cli_about_approvals = Ce qui attend un second approbateur, et la décision.
cli_about_approvals_list = Répertorier les demandes, de la plus récente à la plus ancienne.
cli_about_approvals_approve = Approuver une demande, ce qui exécute l’action demandée.
cli_about_approvals_reject = Refuser une demande, avec un commentaire.
cli_about_approvals_withdraw = Retirer votre propre demande.
cli_option_approvals_approve_id = ID de la demande.
cli_option_approvals_reject_id = ID de la demande.
cli_option_approvals_withdraw_id = ID de la demande.
cli_option_approvals_reject_note = Ce que lit la personne qui a fait la demande.
cli_approval_pending = Demande envoyée pour approbation sous { $id }. Rien n’a été modifié ; un collègue doit donner son accord avant le { $date }.
cli_approval_pending_next = `symbolon approvals list` en indique la suite.
