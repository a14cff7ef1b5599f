## What can be refused about partnerships and tasks
refusal_task_closed = Questa attività non è più aperta.
refusal_task_closed_next = Consultare di nuovo le attività.
refusal_partnership_not_open = Questa richiesta di partnership non è più aperta.
refusal_partnership_not_open_next = Chiedere una nuova richiesta al provider.
refusal_partnership_active = La partnership è già attiva.
refusal_partnership_active_next = Consultare l’elenco delle partnership.
refusal_mpn_id_unknown = Nessun partner ha questo numero.
refusal_mpn_id_unknown_next = Verificare il numero del partner.
refusal_not_a_reseller = Questo partner non è un rivenditore indiretto.
refusal_not_a_reseller_next = Usare il numero del partner di un rivenditore indiretto.
refusal_provider_of_record = Un provider indiretto non può essere il rivenditore di riferimento di sé stesso.
refusal_provider_of_record_next = Usare il numero del partner del rivenditore indiretto.
refusal_reseller_not_partnered = Non esiste una partnership attiva con questo rivenditore indiretto.
refusal_reseller_not_partnered_next = Richiedere prima una partnership.
refusal_reseller_not_serving = Questo rivenditore indiretto non serve il cliente.
refusal_reseller_not_serving_next = Il rivenditore deve prima richiedere una relazione come rivenditore al cliente.
refusal_reseller_restricted = La partnership con questo rivenditore indiretto è limitata: non sono possibili nuovi ordini.
refusal_reseller_restricted_next = Il rivenditore deve prima accettare il contratto di partner.

## Tasks
task_removal_asked = { $customer }: il rivenditore chiede di rimuovere la sua relazione con questo cliente.

## Partnerships: the list of each side, the request, its answer, its end
partnership_draft = Gentile partner,

    vorremmo collaborare con la Sua azienda come provider indiretto. Un amministratore globale può leggere qui che cosa comporta e autorizzarci:

    { $link }

    Nessuna delle parti riceve i clienti dell’altra.

    { $partner }
partnership_contacts = { $n ->
    [0] Nessun contatto di supporto cambia.
    [one] { $n } sottoscrizione indica il rivenditore come contatto di supporto; lo sostituisce il provider.
    [many] { $n } di sottoscrizioni indicano il rivenditore come contatto di supporto; lo sostituisce il provider.
   *[other] { $n } sottoscrizioni indicano il rivenditore come contatto di supporto; lo sostituisce il provider.
}
partnership_state_requested = Richiesta
partnership_state_active = Attiva
partnership_state_declined = Rifiutata
partnership_state_expired = Scaduta
partnership_state_removed = Rimossa
partnership_restricted = Limitata: nessun nuovo ordine
partnership_shared = Clienti in comune
label_mpn_id = Numero del partner
resellers_empty = Non ci sono ancora rivenditori indiretti. Per vendere tramite un rivenditore occorre richiedere una partnership.
providers_empty = Nessun provider indiretto ha ancora richiesto una partnership.
partnership_request_intro = L’amministratore globale del rivenditore apre il collegamento personalizzato e concede l’autorizzazione. La richiesta vale 90 giorni; una nuova richiesta la sostituisce.
partnership_mpn_hint = Le cifre del numero del partner del rivenditore.
partnership_subject = { $partner } richiede una partnership
partnership_requested = La partnership è stata richiesta. Il collegamento va inviato al rivenditore.
partnership_stays = I clienti di { $partner } e quelli propri restano. Relazioni, sottoscrizioni e privilegi di amministratore con delega non cambiano.
partnership_no_orders = Non sono possibili nuovi ordini con questo rivenditore di riferimento. Le sottoscrizioni esistenti mantengono il proprio.
partnership_keep = Mantieni partnership
partnership_removed = La partnership con { $partner } è stata rimossa.
authorize_heading = { $provider } richiede una partnership.
authorize_orders = Il provider può effettuare ordini per i clienti in comune, indicando l’organizzazione come rivenditore di riferimento.
authorize_customers = Nessuna delle parti riceve i clienti dell’altra.
authorize_end = Ciascuna parte può terminare la partnership in qualsiasi momento. I clienti restano.
authorize_tick = Autorizziamo { $provider } come provider indiretto.
authorize_tick_missing = Per autorizzare il provider occorre selezionare la casella.
authorize_admin_only = Solo un amministratore globale dell’organizzazione può rispondere a questa richiesta.
authorize_done = { $provider } è ora provider indiretto dell’organizzazione.
partnership_declined = La richiesta è stata rifiutata.
partnership_view_customers = Visualizza clienti

## Tasks: the inbox, the answer, and what a reseller asks of its provider
tasks_asked = Richieste ai provider
tasks_closed = Concluse
task_state_open = Aperta
task_state_done = Eseguita
task_state_declined = Rifiutata
task_state_withdrawn = Ritirata
task_state_lapsed = Decaduta
task_overdue = In ritardo dal { $date }
task_removal_asked_of = { $customer }: è stato chiesto a { $provider } di rimuovere la relazione.
task_from_reseller = Da { $reseller }
label_answer = Risposta
task_answer_hint = Chi ha inviato la richiesta leggerà questa risposta.
task_answer_missing = Occorre scrivere una risposta.
task_declined = L’attività è stata rifiutata.
task_withdrawn = La richiesta è stata ritirata.
task_withdraw_effect = Il provider non vedrà più la richiesta come aperta. La relazione resta invariata.
task_look = Verifica la rimozione
for_reseller_intro = { $reseller } chiede di rimuovere la propria relazione con { $customer }. Può impedirlo solo ciò che è stato venduto per questo rivenditore. La propria relazione con il cliente resta.
for_reseller_tick = Ho letto che cosa comporta questa rimozione.
for_reseller_done = La relazione di { $reseller } con { $customer } è stata rimossa.
for_reseller_over = Questa richiesta non è più aperta oppure la relazione è già terminata.
ask_provider_reason_hint = Il provider leggerà questo testo.
ask_provider_whom = A chi chiedere
ask_provider_asked = La richiesta è stata inviata a { $provider } il { $asked }; la risposta è attesa entro il { $due }.
ask_provider_declined = { $provider } ha rifiutato di rimuovere la relazione.
ask_provider_nobody = Non resta alcun provider a cui chiederlo. Occorre contattare l’operatore di questa piattaforma.
provider_left = { $provider } non serve più questo cliente, quindi non è possibile ordinare tramite questo provider. La propria relazione resta.

## The command line
cli_about_partnerships = Partnership tra provider e rivenditori indiretti.
cli_about_partnerships_list = Elenca le partnership dell’organizzazione.
cli_about_partnerships_request = Richiedi una partnership a un rivenditore indiretto.
cli_about_partnerships_authorize = Autorizza un provider indiretto, come rivenditore.
cli_about_partnerships_decline = Rifiuta un provider indiretto, come rivenditore.
cli_about_partnerships_remove = Rimuovi una partnership, da una parte o dall’altra. I clienti restano.
cli_option_partnerships_request_mpn_id = Numero del partner del rivenditore indiretto.
cli_option_partnerships_authorize_yes = Conferma che l’organizzazione autorizza il provider.
cli_option_partnerships_remove_acknowledge = Conferma di conoscere le conseguenze.
cli_no_partnerships = Nessuna partnership.
cli_about_tasks = Ciò che attende l’organizzazione e ciò che è stato chiesto ai provider.
cli_about_tasks_list = Elenca le attività.
cli_about_tasks_ask = Chiedi a un provider di rimuovere la relazione con un cliente, come rivenditore.
cli_about_tasks_decline = Rifiuta un’attività, con una risposta.
cli_about_tasks_withdraw = Ritira una richiesta fatta a un provider.
cli_about_tasks_remove = Termina la relazione di un rivenditore con un cliente, come provider a cui è stato chiesto.
cli_option_tasks_ask_provider = Il provider, se ce n’è più di uno.
cli_option_tasks_ask_reason = Perché, con parole proprie; il provider lo leggerà.
cli_option_tasks_decline_task = ID dell’attività.
cli_option_tasks_withdraw_task = ID dell’attività.
cli_option_tasks_remove_task = ID dell’attività.
cli_option_tasks_decline_answer = Che cosa leggerà chi ha inviato la richiesta.
cli_option_tasks_remove_acknowledge = Conferma di conoscere le conseguenze.
cli_label_due = Scadenza
task_kind_leave_requested = Richiesta di terminare la relazione
task_kind_release_requested = Richiesta di sblocco
task_kind_removal_asked = Richiesta di un rivenditore di rimuovere la propria relazione
task_kind_rescue_asked = Richiesta di rilevare una sottoscrizione
