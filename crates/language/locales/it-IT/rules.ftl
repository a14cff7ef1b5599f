## Blockers: what makes removal impossible now
blocker_subscription_active = La sottoscrizione «{ $name }» è attiva.
blocker_trial_active = La versione di valutazione «{ $name }» è ancora in corso.
blocker_trial_active_until = La versione di valutazione «{ $name }» termina il { $date }.
blocker_subscription_pending = La sottoscrizione «{ $name }» è ancora in fase di creazione.
blocker_new_commerce_not_cancelled = La sottoscrizione «{ $name }» ha un periodo di validità e non è stata annullata. Sospenderla non basta.
blocker_new_commerce_not_cancelled_until = La sottoscrizione «{ $name }» ha un periodo di validità che termina il { $date } e non è stata annullata. Sospenderla non basta.
blocker_add_on_active = Il componente aggiuntivo «{ $name }» è attivo.
blocker_reservation_active = La prenotazione «{ $name }» non è stata annullata.
blocker_reservation_active_until = La prenotazione «{ $name }» termina il { $date }.
blocker_software_not_cancelled = L’acquisto di software «{ $name }» non è stato annullato.
blocker_marketplace_not_ended = La sottoscrizione del marketplace «{ $name }» non è terminata.
blocker_marketplace_not_ended_until = La sottoscrizione del marketplace «{ $name }» termina il { $date }.
blocker_order_pending = L’ordine «{ $name }» è in attesa.
blocker_order_in_progress = L’ordine «{ $name }» è in fase di elaborazione.
blocker_transfer_in_progress = È in corso un trasferimento di sottoscrizioni.
blocker_relationship_on_hold = L’operatore ha bloccato questa relazione.
blocker_unknown_status = Lo stato di «{ $name }» è sconosciuto, quindi viene considerato attivo.
blocker_bought_by_customer = Acquisto effettuato direttamente dal cliente.
blocker_still_billed = È in stato sospeso, ma la fatturazione continua.
blocker_source_seed = Regola del programma partner
blocker_source_documentation = Regola della piattaforma commerciale
blocker_source_policy = Criterio di questo operatore

## Fixes: what removes a blocker
fix_suspend = Sospendi
fix_cancel = Annulla sottoscrizione
fix_cancel_order = Annulla ordine
fix_withdraw_transfer = Ritira trasferimento
fix_turn_off_auto_renew = Disattiva rinnovo automatico
fix_wait_until = Attendi il { $date }
fix_wait = Attendi la fine
fix_request_release = Richiedi lo sblocco all’operatore
fix_ask_operator = Contatta l’operatore
fix_ask_admin = Contatta un amministratore dell’organizzazione

## The link to remove a relationship, and why it may be inactive
blocked_summary = { $n ->
    [0] Nulla impedisce la rimozione della relazione
    [one] { $n } azione preliminare
    [many] { $n } di azioni preliminari
   *[other] { $n } azioni preliminari
}
nothing_blocks = Nulla impedisce la rimozione della relazione.
active_subscriptions = { $n ->
    [0] Nessuna sottoscrizione attiva
    [one] { $n } sottoscrizione attiva
    [many] { $n } di sottoscrizioni attive
   *[other] { $n } sottoscrizioni attive
}
count_customers = { $n ->
    [0] Nessun cliente
    [one] { $n } cliente
    [many] { $n } di clienti
   *[other] { $n } clienti
}
count_subscriptions = { $n ->
    [0] Nessuna sottoscrizione
    [one] { $n } sottoscrizione
    [many] { $n } di sottoscrizioni
   *[other] { $n } sottoscrizioni
}
count_licenses = { $n ->
    [one] { $n } licenza
    [many] { $n } di licenze
   *[other] { $n } licenze
}
count_days = { $n ->
    [one] { $n } giorno
    [many] { $n } di giorni
   *[other] { $n } giorni
}
count_carts = { $n ->
    [0] Nessun carrello aperto
    [one] { $n } carrello aperto
    [many] { $n } di carrelli aperti
   *[other] { $n } carrelli aperti
}
action_suspend_n = { $n ->
    [one] Sospendi { $n } sottoscrizione attiva
    [many] Sospendi { $n } di sottoscrizioni attive
   *[other] Sospendi { $n } sottoscrizioni attive
}

## Consequences: what removal will do
consequence_list = { $customer } non compare più nell’elenco dei clienti. Resta consultabile solo la relazione chiusa.
consequence_contacts = { $n ->
    [one] Non si è più tra i contatti di supporto disponibili per questo cliente; per { $n } sottoscrizione subentra il venditore.
    [many] Non si è più tra i contatti di supporto disponibili per questo cliente; per { $n } di sottoscrizioni subentra il venditore.
   *[other] Non si è più tra i contatti di supporto disponibili per questo cliente; per { $n } sottoscrizioni subentra il venditore.
}
consequence_contacts_none = Non si è più tra i contatti di supporto disponibili per questo cliente. Attualmente non si è contatto di supporto di alcuna sottoscrizione.
consequence_dap = I privilegi di amministratore con delega (DAP) per questo cliente vengono revocati.
consequence_dap_none = Non esistono privilegi di amministratore con delega (DAP) per questo cliente: nulla cambia su questo punto.
consequence_gdap = { $n ->
    [one] Termina { $n } relazione di amministrazione granulare (GDAP).
    [many] Terminano { $n } di relazioni di amministrazione granulari (GDAP).
   *[other] Terminano { $n } relazioni di amministrazione granulari (GDAP).
}
consequence_purchase = Non è più possibile acquistare per conto di questo cliente.
stay_customer = Il cliente, i suoi utenti e i suoi dati restano invariati.
stay_invoices = Le fatture e l’utilizzo non fatturato restano; quanto utilizzato viene comunque fatturato.
stay_subscriptions = { $n ->
    [one] { $n } sottoscrizione sospesa resta al cliente.
    [many] { $n } di sottoscrizioni sospese restano al cliente.
   *[other] { $n } sottoscrizioni sospese restano al cliente.
}
warn_retention = { $n ->
    [one] I dati di { $n } sottoscrizione sospesa verranno eliminati a partire dal { $date }.
    [many] I dati di { $n } di sottoscrizioni sospese verranno eliminati a partire dal { $date }.
   *[other] I dati di { $n } sottoscrizioni sospese verranno eliminati a partire dal { $date }.
}
warn_no_partner = Dopo la rimozione questo cliente non avrà più alcun partner.
warn_last_invoice = L’ultima fattura non è ancora stata emessa.

## What was done
done_list = Il cliente è stato rimosso dall’elenco dei clienti.
done_contacts = { $n ->
    [0] Non si è più tra i contatti di supporto disponibili del cliente.
    [one] Non si è più contatto di supporto; { $n } sottoscrizione è tornata al venditore.
    [many] Non si è più contatto di supporto; { $n } di sottoscrizioni sono tornate al venditore.
   *[other] Non si è più contatto di supporto; { $n } sottoscrizioni sono tornate al venditore.
}
done_contact_fallback = Il contatto di supporto di «{ $subscription }» è ora { $contact }.
done_dap = I privilegi di amministratore con delega (DAP) sono stati rimossi.
done_dap_none = Non c’erano privilegi di amministratore con delega (DAP) da rimuovere.
done_gdap = { $n ->
    [0] Non c’erano relazioni di amministrazione granulari (GDAP) da terminare.
    [one] { $n } relazione di amministrazione granulare (GDAP) è terminata.
    [many] { $n } di relazioni di amministrazione granulari (GDAP) sono terminate.
   *[other] { $n } relazioni di amministrazione granulari (GDAP) sono terminate.
}
done_gdap_kept = { $n ->
    [one] { $n } relazione di amministrazione granulare (GDAP) è stata mantenuta come richiesto.
    [many] { $n } di relazioni di amministrazione granulari (GDAP) sono state mantenute come richiesto.
   *[other] { $n } relazioni di amministrazione granulari (GDAP) sono state mantenute come richiesto.
}
done_purchase = Gli acquisti per conto del cliente sono stati disattivati.
done_notice = Il cliente è stato avvisato nel proprio portale.

## The dialog of removal, suspension
ack_goodfaith = Confermo che non vengono più effettuate transazioni con questo cliente e che la rimozione chiude la relazione.
suspend_effect = Gli utenti perdono l’accesso, gli amministratori lo mantengono. I dati vengono conservati fino al { $date } e poi eliminati.
suspend_nc_billed = Una sottoscrizione a periodo sospesa continua a essere fatturata fino alla scadenza e impedisce comunque la rimozione.
suspend_add_ons = { $n ->
    [one] Insieme viene sospeso { $n } componente aggiuntivo.
    [many] Insieme vengono sospesi { $n } di componenti aggiuntivi.
   *[other] Insieme vengono sospesi { $n } componenti aggiuntivi.
}
reactivate_effect = Gli utenti riottengono l’accesso e la fatturazione riprende.
cancel_effect = La sottoscrizione termina subito. L’operazione non può essere annullata.

## Refusals: what happened and why; `_next` says what to do
refusal_relationship_blocked = { $n ->
    [0] La relazione non può ancora essere rimossa.
    [one] La relazione non può ancora essere rimossa: { $n } azione preliminare.
    [many] La relazione non può ancora essere rimossa: { $n } di azioni preliminari.
   *[other] La relazione non può ancora essere rimossa: { $n } azioni preliminari.
}
refusal_relationship_blocked_next = Risolvere ogni elemento dell’elenco, poi rimuovere la relazione.
refusal_unrelated = Non esiste una relazione attiva con questo cliente.
refusal_unrelated_next = Richiedere una relazione come rivenditore oppure consultare le relazioni chiuse.
refusal_role_required = Il ruolo attuale non lo consente. Serve uno di questi ruoli: { $roles }.
refusal_role_required_next = Chiedere a un amministratore globale dell’organizzazione di procedere o di assegnare il ruolo.
refusal_partner_kind = Questo tipo di partner non può eseguire l’operazione.
refusal_partner_kind_next = Chiedere al provider indiretto di procedere.
refusal_user_required = L’operazione richiede un utente connesso, mentre la chiamata proviene da un’applicazione senza utente.
refusal_user_required_next = Accedere come utente e usare il relativo token.
refusal_stale = Dall’ultima consultazione qualcosa è cambiato, quindi non è stato fatto nulla.
refusal_stale_next = Rivedere le conseguenze, poi confermare.
refusal_stale_etag = La versione inviata non è quella attuale.
refusal_stale_etag_next = Rileggere l’oggetto e ripetere la modifica con il nuovo ETag.
refusal_relationship_closing = La relazione con questo cliente è in corso di rimozione.
refusal_relationship_closing_next = Non è più possibile ordinare. Ristabilire la relazione se ancora necessaria.
refusal_not_found = Qui non c’è nulla, oppure manca l’autorizzazione per vederlo.
refusal_not_found_next = Verificare l’indirizzo o tornare all’elenco.
refusal_subscription_not_found = Questo cliente non ha una sottoscrizione con questo ID.
refusal_subscription_not_found_next = Scegliere una sottoscrizione dall’elenco del cliente.
refusal_order_not_found = Questo cliente non ha un ordine con questo ID.
refusal_order_not_found_next = Scegliere un ordine dalla cronologia ordini.
refusal_customer_id_invalid = L’ID cliente non è un GUID.
refusal_customer_id_invalid_next = Copiare l’ID cliente dall’elenco dei clienti.
refusal_invalid_input = Il valore di «{ $field }» non può essere usato.
refusal_invalid_input_next = Correggere il valore e inviarlo di nuovo.
refusal_malformed_json = Il corpo della richiesta non è JSON valido.
refusal_malformed_json_next = Correggere il JSON e inviarlo di nuovo.
refusal_body_too_large = La richiesta supera la dimensione consentita.
refusal_body_too_large_next = Inviare meno dati per volta.
refusal_method_not_supported = Questo indirizzo non supporta il metodo usato.
refusal_method_not_supported_next = Usare uno dei metodi indicati nell’intestazione Allow.
refusal_not_offered = Questo servizio non offre la funzione richiesta.
refusal_not_offered_next = La documentazione elenca le funzioni disponibili.
refusal_quantity_of_suspended = La quantità di una sottoscrizione sospesa non può essere modificata.
refusal_quantity_of_suspended_next = Riattivare prima la sottoscrizione.
refusal_quantity_out_of_range = L’offerta non consente questa quantità.
refusal_quantity_out_of_range_next = Scegliere una quantità entro i limiti dell’offerta.
refusal_parent_not_active = La sottoscrizione a cui appartiene questo componente aggiuntivo non è attiva.
refusal_parent_not_active_next = Riattivare prima quella sottoscrizione.
refusal_illegal_transition = La sottoscrizione non può passare dallo stato attuale a quello richiesto.
refusal_illegal_transition_next = Aprire la sottoscrizione per vedere che cosa è possibile ora.
refusal_subscription_deleted = Questa sottoscrizione è stata eliminata.
refusal_subscription_deleted_next = Acquistare una nuova sottoscrizione se ancora necessaria.
refusal_cancellation_window_closed = Il periodo in cui era possibile annullare questo acquisto è terminato.
refusal_cancellation_window_closed_next = Disattivare il rinnovo automatico oppure richiedere lo sblocco all’operatore.
refusal_cancel_not_possible = Questa sottoscrizione non può essere annullata, ma può essere sospesa.
refusal_cancel_not_possible_next = Sospendere la sottoscrizione.
refusal_auto_renew_not_possible = Il rinnovo automatico di questa sottoscrizione non può essere modificato.
refusal_auto_renew_not_possible_next = Aprire la sottoscrizione per vedere che cosa è possibile ora.
refusal_subscription_pending = La sottoscrizione è ancora in fase di creazione.
refusal_subscription_pending_next = Attendere qualche istante e riprovare.
refusal_support_contact_not_available = Questo partner non è tra i contatti di supporto disponibili del cliente.
refusal_support_contact_not_available_next = Scegliere un contatto dall’elenco.
refusal_support_contact_not_supported = Questo tipo di sottoscrizione non ha un proprio contatto di supporto.
refusal_support_contact_not_supported_next = Assegnare il contatto alla sottoscrizione di base.
refusal_offer_unknown = Il catalogo non contiene questa offerta.
refusal_offer_unknown_next = Scegliere un’offerta dal catalogo.
refusal_offer_not_purchasable = Questo cliente non può acquistare l’offerta.
refusal_offer_not_purchasable_next = Scegliere un’altra offerta dal catalogo del cliente.
refusal_offer_limit_reached = Il cliente ha già raggiunto il limite previsto per questa offerta.
refusal_offer_limit_reached_next = Modificare la quantità della sottoscrizione esistente.
refusal_add_on_needs_parent = Un componente aggiuntivo deve appartenere a una sottoscrizione.
refusal_add_on_needs_parent_next = Indicare una sottoscrizione attiva del cliente che accetta questo componente aggiuntivo.
refusal_invitation_expired = Questo invito è scaduto.
refusal_invitation_expired_next = Chiedere un nuovo invito al partner.
refusal_invitation_withdrawn = Il partner ha ritirato questo invito.
refusal_invitation_withdrawn_next = Se ancora necessario, chiedere un nuovo invito al partner.
refusal_invitation_used = Questo invito è già stato accettato.
refusal_invitation_used_next = Consultare le relazioni con i partner.
refusal_invitation_declined = Questo invito è stato rifiutato.
refusal_invitation_declined_next = In caso di ripensamento, chiedere un nuovo invito al partner.
refusal_invitation_not_found = Questo invito non esiste.
refusal_invitation_not_found_next = Verificare che il collegamento sia stato copiato per intero oppure chiederne uno nuovo al partner.
refusal_invitation_link_missing = Il testo dell’invito non contiene il collegamento personalizzato.
refusal_invitation_link_missing_next = Reinserire il collegamento nel testo.
refusal_already_related = Esiste già una relazione attiva.
refusal_already_related_next = Non è necessaria alcuna azione.
refusal_own_tenant = Un’organizzazione non può avere una relazione con sé stessa.
refusal_own_tenant_next = Accedere con l’account del cliente.
refusal_not_customer_admin = Solo un amministratore globale del cliente può rispondere.
refusal_not_customer_admin_next = Inoltrare il collegamento a un amministratore globale dell’organizzazione.
refusal_domain_taken = Questo nome di dominio appartiene già a un altro tenant.
refusal_domain_taken_next = Scegliere un altro nome di dominio oppure richiedere una relazione con quel cliente.
refusal_field_required = Manca «{ $field }».
refusal_field_required_next = Compilare il campo e inviare di nuovo.
refusal_token_invalid = Il token manca, è scaduto o qui non è valido.
refusal_token_invalid_next = Ottenere un nuovo token e ripetere la chiamata.
refusal_signed_out = Sessione terminata.
refusal_signed_out_next = Accedere di nuovo per tornare a questa pagina.
refusal_wrong_password = Nome utente e password non corrispondono.
refusal_wrong_password_next = Verificare entrambi e riprovare.
refusal_throttled = { $n ->
    [one] Le richieste sono troppe. La prossima sarà possibile tra { $n } secondo.
    [many] Le richieste sono troppe. La prossima sarà possibile tra { $n } di secondi.
   *[other] Le richieste sono troppe. La prossima sarà possibile tra { $n } secondi.
}
refusal_throttled_next = Attendere e riprovare.
refusal_busy = Un’altra persona sta modificando lo stesso elemento.
refusal_busy_next = Attendere qualche istante e riprovare.
refusal_unknown_outcome = La connessione si è interrotta e non si sa se la modifica sia stata eseguita.
refusal_unknown_outcome_next = Ripetere la stessa richiesta: non verrà eseguita due volte.
refusal_internal = Si è verificato un errore interno.
refusal_internal_next = Riprovare. Se l’errore si ripete, comunicare l’ID richiesta all’operatore.
refusal_acknowledgement_required = La presa visione delle conseguenze non è stata confermata.
refusal_acknowledgement_required_next = Leggere le conseguenze e selezionare la casella.
refusal_reason_required = È necessario indicare un motivo.
refusal_reason_required_next = Scrivere un breve motivo e inviare di nuovo.
refusal_retention_over = Il periodo di conservazione è terminato e i dati sono stati eliminati.
refusal_retention_over_next = Acquistare una nuova sottoscrizione se ancora necessaria.
refusal_platform_suspended = La piattaforma ha sospeso questa sottoscrizione.
refusal_platform_suspended_next = Contattare l’operatore.
refusal_transfer_in_progress_refused = Questa sottoscrizione è in corso di trasferimento e non può essere modificata.
refusal_transfer_in_progress_refused_next = Attendere la fine del trasferimento oppure ritirarlo.
refusal_delegated_admin_absent = Non esistono privilegi di amministratore con delega per questo cliente.
refusal_delegated_admin_absent_next = Chiedere al cliente una relazione di amministrazione.
refusal_demo_only = Questa funzione è disponibile solo nella demo.
refusal_demo_only_next = Per provarla, avviare il programma come demo.
refusal_csrf = Il modulo non proviene da questo portale oppure è troppo vecchio.
refusal_csrf_next = Riaprire la pagina e ripetere il passaggio.
refusal_partner_restricted = L’operatore ha posto limiti all’organizzazione: niente nuovi inviti e nuove vendite.
refusal_partner_restricted_next = Contattare l’operatore.
refusal_relationship_on_hold = L’operatore ha bloccato questa relazione: non sono possibili nuovi acquisti.
refusal_relationship_on_hold_next = Contattare l’operatore.
refusal_order_not_cancellable = L’ordine non può più essere annullato.
refusal_order_not_cancellable_next = Attendere il completamento dell’ordine, poi sospendere o annullare la sottoscrizione.
refusal_invitation_for_another = Questo invito è destinato a un’altra organizzazione.
refusal_invitation_for_another_next = Accedere con l’organizzazione invitata.
refusal_nothing_to_change = Nulla di quanto inviato può essere modificato.
refusal_nothing_to_change_next = Inviare un campo modificabile: quantità, nome alternativo, stato, rinnovo automatico o contatto di supporto.
refusal_field_invalid = Il valore di «{ $field }» non può essere usato.
refusal_field_invalid_next = Correggere il valore e inviarlo di nuovo.
refusal_field_too_long = Il valore di «{ $field }» è troppo lungo.
refusal_field_too_long_next = Abbreviare il valore e inviarlo di nuovo.
refusal_field_taken = Il valore di «{ $field }» è già in uso.
refusal_field_taken_next = Scegliere un altro valore.
refusal_field_not_allowed = «{ $field }» non può essere impostato qui.
refusal_field_not_allowed_next = Togliere il campo e inviare di nuovo il resto.
