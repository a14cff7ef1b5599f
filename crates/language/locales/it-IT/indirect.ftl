## What can be refused about partnerships and tasks
refusal_task_closed = Questa attività non è più aperta.
refusal_task_closed_next = Consultare di nuovo le attività.
refusal_partnership_not_open = Questa richiesta di partnership non è più aperta.
refusal_partnership_not_open_next = Chiedere una nuova richiesta al provider.
refusal_partnership_active = La partnership è già attiva.
refusal_partnership_active_next = Consultare l’elenco delle partnership.
refusal_mpn_id_unknown = Nessun partner ha questo ID MPN.
refusal_mpn_id_unknown_next = Verificare l’ID MPN.
refusal_not_a_reseller = Questo partner non è un rivenditore indiretto.
refusal_not_a_reseller_next = Usare l’ID MPN di un rivenditore indiretto.
refusal_provider_of_record = Un provider indiretto non può essere il proprio rivenditore registrato.
refusal_provider_of_record_next = Usare l’ID MPN del rivenditore indiretto.
refusal_reseller_not_partnered = Non esiste una partnership attiva con questo rivenditore indiretto.
refusal_reseller_not_partnered_next = Richiedere prima una partnership.
refusal_reseller_not_serving = Questo rivenditore indiretto non serve il cliente.
refusal_reseller_not_serving_next = Il rivenditore deve prima richiedere una relazione come rivenditore al cliente.
refusal_reseller_restricted = La partnership con questo rivenditore indiretto è limitata: non sono possibili nuovi ordini.
refusal_reseller_restricted_next = Il rivenditore deve prima accettare il contratto di partner.

## Tasks
task_removal_asked = { $customer }: il rivenditore chiede di rimuovere la sua relazione con questo cliente.
