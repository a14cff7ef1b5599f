## What can be refused about partnerships and tasks
refusal_task_closed = Cette tâche n’est plus ouverte.
refusal_task_closed_next = Consultez de nouveau les tâches.
refusal_partnership_not_open = Cette demande de partenariat n’est plus ouverte.
refusal_partnership_not_open_next = Demandez une nouvelle demande au fournisseur.
refusal_partnership_active = Vous travaillez déjà ensemble dans un partenariat.
refusal_partnership_active_next = Consultez la liste de vos partenariats.
refusal_mpn_id_unknown = Aucun partenaire n’a cet ID MPN.
refusal_mpn_id_unknown_next = Vérifiez l’ID MPN.
refusal_not_a_reseller = Ce partenaire n’est pas un revendeur indirect.
refusal_not_a_reseller_next = Utilisez l’ID MPN d’un revendeur indirect.
refusal_provider_of_record = Un fournisseur indirect ne peut pas être son propre revendeur enregistré.
refusal_provider_of_record_next = Utilisez l’ID MPN du revendeur indirect.
refusal_reseller_not_partnered = Vous n’avez pas de partenariat actif avec ce revendeur indirect.
refusal_reseller_not_partnered_next = Demandez d’abord un partenariat.
refusal_reseller_not_serving = Ce revendeur indirect ne sert pas ce client.
refusal_reseller_not_serving_next = Le revendeur doit d’abord demander une relation de revendeur au client.
refusal_reseller_restricted = Le partenariat avec ce revendeur indirect est restreint : aucune nouvelle commande n’est possible.
refusal_reseller_restricted_next = Le revendeur doit d’abord accepter le contrat de partenariat.

## Tasks
task_removal_asked = { $customer } : votre revendeur vous demande de supprimer sa relation avec ce client.
