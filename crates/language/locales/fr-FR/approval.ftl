## The second approver: refusals
refusal_approval_required = Une deuxième personne doit d’abord approuver cette action.
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
event_approval_asked = Une approbation a été demandée : { $customer }.
event_approval_given = Une seconde personne a approuvé.
event_approval_rejected = Une seconde personne a refusé la demande d’approbation.
event_approval_withdrawn = La demande d’approbation a été retirée.
event_approval_lapsed = La demande d’approbation est devenue caduque.
