## What can be refused about a rescue
refusal_rescue_not_possible = Può essere rilevata solo una sottoscrizione sospesa di un partner che non serve più il cliente, finché i dati sono conservati.
refusal_rescue_not_possible_next = Controllare lo stato della sottoscrizione e chi l’ha venduta.

## Closed relationships: list
closed_search = ID o dominio
closed_search_hint = ID di una sottoscrizione, del cliente o della rimozione, oppure nome di dominio primario del cliente.
closed_found_none = Nessuna relazione chiusa trovata
closed_open_money = Importi aperti
closed_only_open = Mostra solo quelle con importi aperti
closed_all = Mostra tutte
closed_show_archived = Mostra anche quelle archiviate
closed_archived = Archiviata
closed_owes = Il cliente deve { $amount }
closed_gets = Il cliente deve ricevere { $amount }

## Closed relationships: record
closed_export_json = Esporta come JSON
closed_export_csv = Esporta come CSV
closed_company_then = Società al momento della chiusura
closed_company_erased = Queste informazioni sono state cancellate.
closed_now = Stato attuale
closed_taken_over = Rilevata da un altro partner
closed_lines = Dopo la chiusura
closed_lines_hint = Qui viene aggiunto ciò che è arrivato dopo la chiusura. Il record stesso non cambia mai.
closed_lines_empty = Dopo la chiusura non è arrivato nulla.
closed_line_what = Voce
closed_line_amount = Importo
closed_line_code = Riferimento
line_late_usage = Utilizzo tardivo
line_credit = Credito
line_settlement = Saldo
line_ticket_reply = Risposta a una richiesta di servizio
line_rescued = Sottoscrizione rilevata da un altro partner
closed_delegations = Amministrazione con delega al momento della chiusura
closed_delegation_ended = Terminata con la relazione
closed_delegation_kept = Mantenuta fino al { $date }
closed_acknowledged = Testo confermato
closed_archived_on = Questo record è stato archiviato il { $date }.

## Taking over a suspended subscription
rescue_action = Chiedi a un partner di rilevarla
rescue_heading = Chiedere a un partner di rilevare «{ $name }»
rescue_effect_task = Il partner riceve un’attività con una scadenza e può rifiutare.
rescue_effect_data = Finché un partner non la rileva e non la riattiva, la sottoscrizione resta sospesa e i dati vengono eliminati il { $date }.
rescue_effect_seller = Il partner viene a sapere chi l’ha venduta; il partner precedente viene a sapere solo che un altro partner l’ha rilevata.
rescue_nobody = Nessun partner può essere interpellato. Accettare prima la richiesta di un partner.
rescue_done = La richiesta è stata inoltrata a { $partner }, che dovrebbe rispondere entro il { $date }.
rescue_asked = È stato chiesto a { $partner } di rilevarla
rescue_take = Rileva la sottoscrizione
rescue_take_moves = «{ $name }» passa da { $partner } all’organizzazione, sospesa com’è. La fatturazione parte dalla riattivazione.
rescue_take_data = I dati vengono comunque eliminati il { $date }, a meno che non venga riattivata prima.
rescue_taken = La sottoscrizione è stata rilevata. Riattivarla quando si è pronti.

## The request to leave
leave_withdraw = Ritira la richiesta di terminare la relazione
leave_withdraw_effect = { $partner } vede che la richiesta è stata ritirata. La relazione continua.
leave_withdrawn = La richiesta di terminare la relazione è stata ritirata.
leave_due = Risposta entro il { $date }
leave_overdue = Il partner non ha risposto in tempo.
leave_escalated = L’operatore della piattaforma è stato avvisato.
leave_declined = Il partner ha rifiutato la richiesta il { $date }.
leave_answer = Risposta del partner

## The customer’s history and data
nav_own_history = Cronologia
nav_own_data = Dati dell’organizzazione
own_history_intro = Ciò che è accaduto tra l’organizzazione e i suoi partner, a partire dal più recente.
own_history_one = Solo { $partner }
own_data_intro = Tutto ciò che è conservato qui sull’organizzazione e che la riguarda: l’organizzazione stessa, le persone, i partner con i loro diritti, le sottoscrizioni, gli ordini, le richieste, i consensi e gli eventi.
own_data_not = Non contiene nulla su altri clienti né sugli affari propri dei partner.
own_data_jsonl = Scarica come righe JSON
own_data_csv = Scarica come CSV
own_data_admin = Può scaricarli solo un amministratore globale dell’organizzazione.

## On the command line
cli_about_relationship_closed_show = Mostra il record di una relazione chiusa.
cli_about_relationship_closed_append = Aggiungi al record di una relazione chiusa ciò che è arrivato dopo la fine, come operatore.
cli_about_relationship_closed_export = Esporta il record di una relazione chiusa.
cli_about_partners_show = Mostra un partner che serve l’organizzazione.
cli_about_partners_withdraw = Ritira la richiesta di terminare una relazione.
cli_about_partners_rescue = Chiedi a un partner di rilevare una sottoscrizione sospesa di un partner precedente.
cli_about_partners_timeline = Mostra ciò che è accaduto tra l’organizzazione e i suoi partner, a partire dal più recente.
cli_about_partners_export = Esporta tutto ciò che riguarda l’organizzazione, come righe JSON o CSV.
cli_about_subscriptions_take_over = Rileva una sottoscrizione sospesa su richiesta di un cliente.
cli_option_amount = Importo nella forma consueta della valuta, ad esempio 12.50.
cli_option_line_kind = Che cosa è arrivato.
cli_option_line_code = Numero della fattura, del contatore o del ticket.
cli_option_line_partner = ID del partner a cui appartiene il record.
cli_option_find = ID di una sottoscrizione, di un cliente o di una rimozione, oppure un dominio.
cli_option_open_money = Solo quelle con importi aperti.
cli_option_archived = Anche quelle archiviate.
cli_option_write_to = File da scrivere; per impostazione predefinita la risposta viene stampata.
cli_line_appended = La riga è stata aggiunta.
cli_rescue_taken = La sottoscrizione è stata rilevata e resta sospesa fino alla riattivazione.

## Tasks of a rescue
task_rescue_asked = { $customer } chiede di rilevare una sottoscrizione sospesa.
rescue_list = Sottoscrizioni da rilevare
rescue_list_empty = Il cliente non chiede di rilevare nulla.
cli_option_removal = ID della rimozione.
cli_option_line_currency = Valuta, tre lettere.
cli_option_line_subscription = ID della sottoscrizione interessata.
cli_option_subscriptions_take_over_subscription = ID della sottoscrizione.
cli_option_partners_rescue_subscription = ID della sottoscrizione sospesa.
