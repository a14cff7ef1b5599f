## Account page of a customer
account_company = Azienda
account_contact = Contatto di fatturazione
account_delegated = Amministratore con delega
account_served_directly = Questo cliente viene servito direttamente.
account_served_through = Questo cliente viene servito tramite { $provider }.
account_since = Dal
account_possible = La relazione può essere rimossa
account_scope = La rimozione chiude solo la relazione con questo cliente. Il cliente stesso e gli altri suoi partner restano invariati.
account_profile_saved = Il profilo di fatturazione è stato salvato.
generation_n = Generazione { $n }
label_generation = Generazione
delegated_since = Attivo dal { $date }
delegated_granular = Fino al { $date }: { $roles }
granular_role_helpdesk_administrator = Amministratore supporto tecnico
granular_role_license_administrator = Amministratore licenze
granular_role_user_administrator = Amministratore utenti
granular_role_billing_administrator = Amministratore fatturazione
granular_role_global_reader = Lettore globale
delegated_none = Nessuno
delegated_ended = L’amministratore con delega è stato rimosso.
end_delegated_effect = Non sarà più possibile amministrare il tenant di { $customer }. La relazione, le sottoscrizioni, la fatturazione e l’obbligo di supporto restano.
end_delegated_back = Solo una nuova richiesta accettata dal cliente ripristina questi privilegi.
ask_provider_text = Un rivenditore indiretto non può rimuovere da sé questa relazione. La rimozione va chiesta a { $provider }, che vede che cosa la impedisce e che cosa comporta.
ask_provider_unknown = Un rivenditore indiretto non può rimuovere da sé questa relazione. La rimozione va chiesta al provider indiretto tramite il quale viene servito il cliente.

## What stands in the way
removal_intro = Ogni elemento seguente impedisce la rimozione. Quando non ne resta nessuno, è possibile continuare.
removal_nothing_left = È possibile vedere che cosa comporta la rimozione e poi confermarla.
removal_progress = { $n_done } di { $n_total } completati
removal_who = Chi può farlo
removal_who_you = L’utente attuale
removal_who_colleague = Un collega con uno di questi ruoli: { $roles }
removal_who_operator = L’operatore
removal_who_time = Termina automaticamente
removal_rule = Regola
removal_until = Termina il
removal_belongs = Appartiene a «{ $name }»; sospendendo quella sottoscrizione viene sospeso anche questo elemento.
removal_help_operator = Solo l’operatore di questa piattaforma può risolvere questo punto. Occorre scrivergli indicando l’ID mostrato qui.
removal_help_wait = Non c’è nulla da fare prima del { $date }. Da quella data l’elemento non impedisce più la rimozione.
removal_came_between = Prima della conferma è comparso un elemento bloccante: non è stato rimosso nulla.
removal_fixed = Operazione completata. L’elenco mostra che cosa resta.
removal_suspended_n = { $n ->
    [one] { $n } sottoscrizione è stata sospesa.
    [many] { $n } di sottoscrizioni sono state sospese.
   *[other] { $n } sottoscrizioni sono state sospese.
}
removal_not_suspended_n = { $n ->
    [one] Impossibile sospendere { $n } sottoscrizione, che impedisce ancora la rimozione.
    [many] Impossibile sospendere { $n } di sottoscrizioni, che impediscono ancora la rimozione.
   *[other] Impossibile sospendere { $n } sottoscrizioni, che impediscono ancora la rimozione.
}
removal_suspend_all_intro = Ognuna di queste sottoscrizioni viene sospesa singolarmente. Gli utenti perdono l’accesso, gli amministratori lo mantengono.
group_subscription_active = Sottoscrizioni attive
group_trial_active = Versioni di valutazione attive
group_subscription_pending = Sottoscrizioni in fase di creazione
group_new_commerce_not_cancelled = Sottoscrizioni a periodo non annullate
group_add_on_active = Componenti aggiuntivi attivi
group_reservation_active = Prenotazioni
group_software_not_cancelled = Acquisti di software
group_marketplace_not_ended = Sottoscrizioni del marketplace
group_order_pending = Ordini in attesa
group_order_in_progress = Ordini in elaborazione
group_transfer_in_progress = Trasferimenti
group_relationship_on_hold = Blocco dell’operatore
group_unknown_status = Stato sconosciuto
fix_effect_cancel_order = L’ordine viene annullato e non viene consegnato nulla. L’operazione è irreversibile.
fix_effect_withdraw_transfer = Le sottoscrizioni restano qui; l’altro partner non può più accettarle.
fix_effect_auto_renew = Non viene rinnovata e termina il { $date }.
fix_keep = Lascia invariato

## What follows, and the confirmation
preview_stays = Che cosa resta
preview_deleted = Dati che verranno eliminati
preview_back = Se la relazione viene ristabilita
preview_purchase = Acquisti
preview_contacts_only = Non si è più tra i contatti di supporto disponibili per questo cliente.
preview_contact = «{ $subscription }»: subentra { $contact }.
preview_contact_nobody = «{ $subscription }»: non subentra nessuno; resta solo l’assistenza autonoma.
preview_contact_other = Una sottoscrizione venduta da { $contact }: subentra il venditore.
preview_keep_granular = Mantieni le relazioni di amministrazione granulari (GDAP) fino alla scadenza
preview_back_yes = Tornano la voce nell’elenco dei clienti, gli acquisti e le sottoscrizioni sospese i cui dati sono ancora conservati.
preview_back_no = I privilegi di amministratore con delega tornano solo se il cliente li concede di nuovo e i contatti di supporto devono essere assegnati di nuovo. Le sottoscrizioni scadute ed eliminate non tornano.
confirm_heading = Conferma la rimozione della relazione
confirm_nothing_yet = Non è stato ancora rimosso nulla. Completare i campi indicati.
confirm_notice = Avvisa il cliente nel suo portale
confirm_notice_hint = Il cliente vede sempre le proprie sottoscrizioni sospese e le date di eliminazione dei relativi dati.
confirm_domain = Nome dominio primario del cliente
confirm_domain_hint = Per confermare, digitare: { $domain }
confirm_domain_wrong = Non è il nome di dominio primario del cliente.
reason_none = Nessun motivo indicato
reason_no_longer_transacting = Nessuna transazione ulteriore con il cliente
reason_moved_to_another_partner = Il cliente è passato a un altro partner
reason_contract_ended = Il contratto è terminato
reason_customer_request = Il cliente lo ha chiesto
reason_other = Altro motivo
changed_dap_new = Sono stati concessi privilegi di amministratore con delega (DAP).
changed_dap_gone = I privilegi di amministratore con delega (DAP) sono terminati.
changed_gdap_new = { $n ->
    [one] È stata aggiunta { $n } relazione di amministrazione granulare (GDAP).
    [many] Sono state aggiunte { $n } di relazioni di amministrazione granulari (GDAP).
   *[other] Sono state aggiunte { $n } relazioni di amministrazione granulari (GDAP).
}
changed_gdap_gone = { $n ->
    [one] È terminata { $n } relazione di amministrazione granulare (GDAP).
    [many] Sono terminate { $n } di relazioni di amministrazione granulari (GDAP).
   *[other] Sono terminate { $n } relazioni di amministrazione granulari (GDAP).
}
changed_contacts_new = { $n ->
    [one] Si è diventati il contatto di supporto di { $n } sottoscrizione.
    [many] Si è diventati il contatto di supporto di { $n } di sottoscrizioni.
   *[other] Si è diventati il contatto di supporto di { $n } sottoscrizioni.
}
changed_contacts_gone = { $n ->
    [one] Non si è più contatto di supporto di { $n } sottoscrizione.
    [many] Non si è più contatto di supporto di { $n } di sottoscrizioni.
   *[other] Non si è più contatto di supporto di { $n } sottoscrizioni.
}
changed_generation = Nel frattempo la relazione è stata rimossa e ristabilita.

## Removal done
done_heading = La relazione con { $customer } è stata rimossa
done_removal_id = ID della rimozione
done_removed_at = Rimossa il
done_no_undo = La rimozione è definitiva. Solo una nuova richiesta accettata dal cliente ristabilisce la relazione.
done_open_closed = Apri la relazione chiusa
done_new_request = Crea una nuova richiesta
done_contact_other = Il contatto di supporto di una sottoscrizione venduta da { $contact } è ora il venditore.
done_what = Che cosa è stato fatto

## Requesting a relationship
request_intro = Il collegamento va inviato al cliente. La relazione inizia quando un amministratore globale del cliente accetta.
request_generic_hint = Qualsiasi cliente può usarlo più volte, finché non viene sostituito.
request_targeted_hint = Un solo cliente può usarlo una volta, entro 90 giorni.
request_domain = Nome dominio primario del cliente
request_domain_hint = Se non è noto, lasciare vuoto il campo.
request_domain_unknown = Qui non è nota alcuna organizzazione con questo nome di dominio. Correggerlo oppure lasciare vuoto il campo.
request_dap_hint = Diritti di amministrazione nella directory e nei servizi del cliente. Il cliente decide separatamente al momento dell’accettazione.
request_text_hint = Il testo può essere modificato liberamente. { $link } rappresenta il collegamento e deve restare nel testo.
request_standard_text = Mostra il testo standard
request_subject = { $partner } richiede una relazione come rivenditore
request_draft = Gentile cliente,

    vorremmo collaborare con la Sua organizzazione come rivenditore. Un amministratore globale può leggere qui che cosa comporta e accettare o rifiutare:

    { $link }

    L’accettazione non concede alcun diritto di amministrazione nel Suo tenant.

    { $partner }
request_draft_dap = Gentile cliente,

    vorremmo collaborare con la Sua organizzazione come rivenditore e amministrarne i servizi. Un amministratore globale può leggere qui che cosa comporta e accettare o rifiutare:

    { $link }

    La concessione dei privilegi di amministratore con delega si decide separatamente.

    { $partner }
request_ready = La richiesta è pronta
request_ready_hint = Il collegamento va inviato al cliente. Finché il cliente non accetta, non cambia nulla.
request_copied = Copiato
request_any_customer = Qualsiasi cliente
request_unknown_customer = Non indicato
requests_empty = Nessuna richiesta
requests_empty_hint = Dopo aver richiesto una relazione, la richiesta e la risposta del cliente compaiono qui.
request_show_link = Mostra il collegamento
request_rotate = Sostituisci il collegamento
request_rotate_effect = Il vecchio collegamento smette subito di funzionare; d’ora in poi va inviato quello nuovo.
request_rotated = Il collegamento è stato sostituito. Quello vecchio non funziona più.
request_withdraw_effect = Il collegamento smette di funzionare. Chi lo apre legge che la richiesta è stata ritirata.
request_withdrawn = La richiesta è stata ritirata.
request_answer_until = Risposta entro il
request_dap_asked = Amministratore con delega richiesto

## Closed relationships
closed_intro = Queste relazioni sono terminate. Un record non cambia mai; può essere rimosso dalla visualizzazione e riportato.
closed_empty_hint = Quando una relazione viene rimossa, il suo record compare qui.
closed_empty = Nessuna relazione chiusa
closed_empty_view = Nessuna relazione chiusa nella visualizzazione
closed_on = Chiusa il
closed_by = Chiusa da
closed_show_hidden = Mostra anche quelle rimosse dalla visualizzazione
closed_hide_hidden = Mostra solo quelle nella visualizzazione
closed_hidden = Rimossa dalla visualizzazione
closed_bring_back = Riporta nella visualizzazione
closed_reestablished = Ristabilita
closed_snapshot = Sottoscrizioni al momento della chiusura
closed_data = Dati
closed_deleted_in = { $n ->
    [0] I dati vengono eliminati oggi
    [one] I dati vengono eliminati tra { $n } giorno
    [many] I dati vengono eliminati tra { $n } di giorni
   *[other] I dati vengono eliminati tra { $n } giorni
}
closed_data_gone = Dati eliminati
closed_notice_no = Il cliente non è stato avvisato separatamente.
closed_unknown_person = Persona sconosciuta
closed_unknown_customer = Cliente non più esistente
closed_record_of_removed = Questa relazione è terminata. Il record mostra com’era.

## Timeline
timeline_empty = Non è ancora accaduto nulla
timeline_platform = La piattaforma
timeline_customer = Il cliente
timeline_application = Un’applicazione
timeline_permalink = Collegamento a questo evento
timeline_before = Prima della relazione

## The customer’s answer to a request
accept_heading = { $partner } richiede una relazione come rivenditore
accept_intro = Accettando, { $partner } diventa uno dei partner dell’organizzazione. Il tenant, i dati e gli altri partner restano invariati.
accept_gets = Che cosa ottiene il partner
accept_right = Diritto
accept_granted = Concesso
accept_right_list = Vedere l’organizzazione nel proprio elenco dei clienti
accept_right_purchase = Ordinare sottoscrizioni per l’organizzazione e gestire quelle che le ha venduto
accept_right_support = Essere proposto come contatto di supporto
accept_right_dap = Amministrare il tenant: privilegi di amministratore con delega (DAP)
accept_right_other = Modificare quanto venduto da altri partner
accept_if_ticked = Solo selezionando la casella seguente
accept_dap_tick = Concedi a { $partner } i privilegi di amministratore con delega (DAP) nel nostro tenant
accept_dap_hint = Il partner potrà agire come amministratore dell’organizzazione. La concessione può essere revocata in qualsiasi momento nella pagina Partner.
accept_unexpected = La richiesta è inattesa? È bene rifiutarla e chiedere conferma al partner a un recapito già noto.
accept_partner_id = ID partner
accept_established = { $partner } è ora un partner dell’organizzazione
accept_granted_dap = { $partner } dispone ora dei privilegi di amministratore con delega (DAP) nel tenant.
accept_no_dap = Non sono stati concessi privilegi di amministratore con delega (DAP).
accept_nothing_new = { $partner } è già un partner dell’organizzazione. Non è stato modificato nulla.
accept_already = { $partner } è già un partner dell’organizzazione. Accettando, sono nuovi solo i privilegi di amministratore con delega (DAP), e solo selezionando la casella.
accept_to_partners = Mostra i partner
decline_done = La richiesta di { $partner } è stata rifiutata
decline_done_hint = Non è stato modificato nulla.
accept_forward = Testo da inoltrare a un amministratore globale dell’organizzazione
accept_forward_text = { $partner } richiede una relazione come rivenditore con noi. Può rispondere solo un amministratore globale: { $link }
accept_wrong_tenant = L’accesso attuale è quello di un partner. A una richiesta risponde il cliente che l’ha ricevuta.
accept_wrong_tenant_next = Uscire, aprire di nuovo il collegamento e accedere come amministratore globale del cliente.

## The customer’s partners
partners_empty = Nessun partner
partners_empty_hint = Dopo l’accettazione della sua richiesta, un partner compare qui.
partners_waiting = Richieste in attesa di risposta
partners_waiting_until = { $partner } richiede una relazione come rivenditore. Risposta entro il { $date }.
partners_open_request = Apri la richiesta
partners_ended = Relazioni terminate
partners_ended_line = { $partner } ha chiuso la relazione come rivenditore il { $date }.
partners_ended_hint = Vengono mostrate per dodici mesi.
partners_unknown = Ex partner
partners_suspended = Sottoscrizioni sospese
partners_suspended_hint = I dati di queste sottoscrizioni vengono eliminati alla data indicata, a meno che un partner non le riattivi prima.
partners_deleted_on = Dati eliminati il
partners_sold_by = Venduta da
revoke_effect = { $partner } non potrà più amministrare il tenant né aprire richieste di servizio per conto dell’organizzazione.
revoke_stays = La relazione, le sottoscrizioni e la fatturazione restano invariate.
revoke_back = Solo accettando una nuova richiesta i privilegi vengono concessi di nuovo.
revoke_done = L’amministratore con delega è stato rimosso. La fatturazione resta invariata.
leave_action = Chiedi di terminare la relazione
leave_effect = { $partner } riceve un’attività con una scadenza. Finché il partner non agisce, non termina nulla.
leave_reason = Perché terminare la relazione?
leave_asked = È stato chiesto di terminare la relazione
leave_done = La richiesta è stata inoltrata a { $partner }, che dovrebbe rispondere entro il { $date }.

## The customer’s support contacts
support_intro = A chi chiedere aiuto per ogni sottoscrizione.
support_self = Nessun contatto assegnato: usare l’assistenza autonoma
support_empty = Nessuna sottoscrizione
support_empty_hint = Quando un partner ordina una sottoscrizione per l’organizzazione, il suo contatto di supporto compare qui.
