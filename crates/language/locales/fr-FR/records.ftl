## What can be refused about a rescue
refusal_rescue_not_possible = Seul un abonnement suspendu d’un partenaire qui n’est plus au service du client peut être repris, tant que ses données sont conservées.
refusal_rescue_not_possible_next = Vérifiez l’état de l’abonnement et qui l’a vendu.

## Closed relationships: list
closed_search = ID ou domaine
closed_search_hint = ID d’un abonnement, du client ou de la suppression, ou nom de domaine principal du client.
closed_found_none = Aucune relation clôturée trouvée
closed_open_money = Montants en suspens
closed_only_open = Afficher uniquement celles avec des montants en suspens
closed_all = Tout afficher
closed_show_archived = Afficher aussi celles qui sont archivées
closed_archived = Archivée
closed_owes = Le client doit { $amount }
closed_gets = Le client doit recevoir { $amount }

## Closed relationships: record
closed_export_json = Exporter en JSON
closed_export_csv = Exporter en CSV
closed_company_then = Entreprise au moment de la clôture
closed_company_erased = Ces informations ont été effacées.
closed_now = État actuel
closed_taken_over = Repris par un autre partenaire
closed_lines = Après la clôture
closed_lines_hint = Ce qui est arrivé après la clôture est ajouté ici. L’enregistrement lui-même ne change jamais.
closed_lines_empty = Rien n’est arrivé après la clôture.
closed_line_what = Objet
closed_line_amount = Montant
closed_line_code = Référence
line_late_usage = Utilisation tardive
line_credit = Avoir
line_settlement = Règlement
line_ticket_reply = Réponse à une demande de service
line_rescued = Abonnement repris par un autre partenaire
closed_delegations = Administration déléguée au moment de la clôture
closed_delegation_ended = Terminée avec la relation
closed_delegation_kept = Conservée jusqu’au { $date }
closed_acknowledged = Texte confirmé
closed_archived_on = Cet enregistrement a été archivé le { $date }.

## Taking over a suspended subscription
rescue_action = Demander à un partenaire de le reprendre
rescue_heading = Demander à un partenaire de reprendre « { $name } »
rescue_effect_task = Le partenaire reçoit une tâche avec une échéance et peut refuser.
rescue_effect_data = Tant qu’un partenaire ne l’a pas repris et réactivé, l’abonnement reste suspendu et ses données seront supprimées le { $date }.
rescue_effect_seller = Le partenaire apprend qui l’a vendu ; l’ancien partenaire apprend seulement qu’un autre l’a repris.
rescue_nobody = Aucun de vos partenaires ne peut être sollicité. Acceptez d’abord la demande d’un partenaire.
rescue_done = La demande a été transmise à { $partner }, qui devrait répondre avant le { $date }.
rescue_asked = Reprise demandée à { $partner }
rescue_take = Reprendre l’abonnement
rescue_take_moves = « { $name } » passe de { $partner } à vous, suspendu comme il l’est. Vous le facturez à partir de sa réactivation.
rescue_take_data = Ses données seront toujours supprimées le { $date }, sauf si vous le réactivez avant.
rescue_taken = L’abonnement a été repris. Réactivez-le quand vous le souhaitez.

## The request to leave
leave_withdraw = Retirer la demande de fin de relation
leave_withdraw_effect = { $partner } voit que vous avez retiré la demande. La relation se poursuit.
leave_withdrawn = Votre demande de fin de relation a été retirée.
leave_due = Réponse attendue avant le { $date }
leave_overdue = Le partenaire n’a pas répondu à temps.
leave_escalated = L’opérateur de la plateforme a été averti.
leave_declined = Le partenaire a refusé votre demande le { $date }.
leave_answer = Réponse du partenaire

## The customer’s history and data
nav_own_history = Historique
nav_own_data = Vos données
own_history_intro = Ce qui s’est passé entre votre organisation et ses partenaires, du plus récent au plus ancien.
own_history_one = Uniquement { $partner }
own_data_intro = Tout ce qui est conservé ici au sujet de votre organisation et qui vous concerne : l’organisation elle-même, ses membres, ses partenaires avec leurs droits, les abonnements, les commandes, les demandes, les consentements et les événements.
own_data_not = Il n’y figure rien sur d’autres clients, ni rien qui relève des affaires propres de vos partenaires.
own_data_jsonl = Télécharger en lignes JSON
own_data_csv = Télécharger en CSV
own_data_admin = Seul un administrateur général de votre organisation peut le télécharger.

## On the command line
cli_about_relationship_closed_show = Afficher l’enregistrement d’une relation clôturée.
cli_about_relationship_closed_append = Ajouter à l’enregistrement d’une relation clôturée ce qui est arrivé après sa fin, en tant qu’opérateur.
cli_about_relationship_closed_export = Exporter l’enregistrement d’une relation clôturée.
cli_about_partners_show = Afficher un partenaire au service de votre organisation.
cli_about_partners_withdraw = Retirer la demande de fin de relation.
cli_about_partners_rescue = Demander à un partenaire de reprendre un abonnement suspendu d’un ancien partenaire.
cli_about_partners_timeline = Raconter ce qui s’est passé entre votre organisation et ses partenaires, du plus récent au plus ancien.
cli_about_partners_export = Exporter tout ce qui concerne votre organisation, en lignes JSON ou en CSV.
cli_about_subscriptions_take_over = Reprendre un abonnement suspendu dont un client vous a demandé la reprise.
cli_option_amount = Montant sous la forme usuelle de la devise, par exemple 12.50.
cli_option_line_kind = Ce qui est arrivé.
cli_option_line_code = Numéro de la facture, du compteur ou du ticket.
cli_option_line_partner = ID du partenaire auquel appartient l’enregistrement.
cli_option_find = ID d’un abonnement, d’un client ou d’une suppression, ou un domaine.
cli_option_open_money = Uniquement celles avec des montants en suspens.
cli_option_archived = Aussi celles qui sont archivées.
cli_option_write_to = Fichier à écrire ; par défaut, la réponse est affichée.
cli_line_appended = La ligne a été ajoutée.
cli_rescue_taken = L’abonnement a été repris et reste suspendu jusqu’à sa réactivation.

## Tasks of a rescue
task_rescue_asked = { $customer } vous demande de reprendre un abonnement suspendu.
rescue_list = Abonnements à reprendre
rescue_list_empty = Le client ne vous demande de reprendre aucun abonnement.
cli_option_removal = ID de la suppression.
cli_option_line_currency = Devise, trois lettres.
cli_option_line_subscription = ID de l’abonnement concerné.
cli_option_subscriptions_take_over_subscription = ID de l’abonnement.
cli_option_partners_rescue_subscription = ID de l’abonnement suspendu.
