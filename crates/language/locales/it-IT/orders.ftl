## Carts, orders, the catalogue, and buying for oneself
event_cart_opened = È stato aperto un carrello.
event_cart_changed = Un carrello è stato modificato.
event_cart_checked_out = Un carrello è stato ordinato.
event_cart_discarded = Un carrello aperto è stato eliminato perché la relazione è terminata.
event_cart_expired = Un carrello aperto è scaduto.
event_subscription_converted = La versione di valutazione «{ $name }» è stata convertita in sottoscrizione a pagamento.
event_purchase_permission_granted = { $customer } può acquistare in autonomia.
event_purchase_permission_revoked = { $customer } non può più acquistare in autonomia.
event_order_fulfilled = L’ordine «{ $name }» è stato completato.
event_provisioning_quarantined = Una segnalazione di provisioning non corrisponde ad alcun ordine in attesa ed è stata messa da parte per l’operatore.
refusal_cart_not_found = Questo carrello non esiste oppure è scaduto.
refusal_cart_not_found_next = Aprire un nuovo carrello.
refusal_cart_submitted = Il carrello è già stato ordinato.
refusal_cart_submitted_next = Consultare gli ordini nella cronologia ordini.
refusal_cart_lines_wrong = Alcune righe del carrello non possono essere acquistate.
refusal_cart_lines_wrong_next = Correggere o rimuovere le righe indicate nel carrello, poi ordinare di nuovo.
refusal_purchase_not_permitted = Questo partner non ha autorizzato l’azienda ad acquistare in autonomia.
refusal_purchase_not_permitted_next = Chiedere al partner di acquistare o di autorizzare gli acquisti.
refusal_conversion_not_possible = La conversione non è possibile: non è una versione di valutazione in corso oppure l’offerta non è tra quelle previste.
refusal_conversion_not_possible_next = Acquistare invece la sottoscrizione a pagamento.
consequence_carts = { $n ->
    [one] { $n } carrello aperto viene eliminato; il contenuto resta nella relazione chiusa.
    [many] { $n } di carrelli aperti vengono eliminati; il contenuto resta nella relazione chiusa.
   *[other] { $n } carrelli aperti vengono eliminati; il contenuto resta nella relazione chiusa.
}
consequence_purchase_permission = Il cliente non può più acquistare in autonomia tramite l’azienda.
warn_last_invoice_estimate = L’ultima fattura è prevista per il { $date }: circa { $amount }, dopo un credito di { $credit } per i giorni non utilizzati.
orders_none = Nessun ordine per ora.
order_title = Ordine del { $date }
order_cancel_question = Annullare questo ordine?
order_cancelled_done = L’ordine è stato annullato.
order_cancel_effect = Nulla è stato consegnato e nulla viene addebitato.
carts_open = Carrelli aperti
carts_none = Nessun carrello aperto.
cart_of = Carrello del { $date }
cart_until = Può essere ordinato fino al { $date }.
cart_lines = { $n ->
    [one] { $n } riga
    [many] { $n } di righe
   *[other] { $n } righe
}
cart_open_new = Apri un carrello
cart_add = Aggiungi al carrello
cart_check_out = Ordina
cart_remove_line = Rimuovi
cart_saved = Il carrello è stato salvato. Prima dell’ordine non viene acquistato nulla.
cart_done = { $n ->
    [one] Dal carrello è risultato { $n } ordine.
    [many] Dal carrello sono risultati { $n } di ordini.
   *[other] Dal carrello sono risultati { $n } ordini.
}
cart_effect = L’ordine acquista tutte le righe insieme oppure nessuna.
carts_discarded_csv = Contenuto dei carrelli eliminati (CSV)
entitlements_title = Prenotazioni e software
entitlements_none = Nessuna prenotazione e nessun software.
entitlement_by_customer = Acquistato dal cliente
permission_heading = Autorizzazioni del cliente
permission_on = Questo cliente può acquistare in autonomia; gli acquisti vengono fatturati all’azienda.
permission_off = Questo cliente non può acquistare in autonomia.
permission_grant = Autorizza gli acquisti
permission_revoke = Ritira l’autorizzazione
permission_granted_done = Ora il cliente può acquistare in autonomia.
permission_revoked_done = Il cliente non può più acquistare in autonomia.
permission_ends = L’autorizzazione termina con la relazione e non torna da sola.
own_buy_title = Acquisto tramite { $partner }
own_buy_effect = L’acquisto è subito attivo. La fattura va al partner, che fattura a sua volta all’azienda.
convert_title = Conversione di «{ $name }»
convert_choose = Che cosa diventa la versione di valutazione
convert_effect = ID, nome e contatto di supporto restano. Il periodo a pagamento inizia subito e non si può tornare alla versione di valutazione.
convert_none = Al momento questa versione di valutazione non può essere convertita.
convert_done = «{ $name }» ora è una sottoscrizione a pagamento.
cli_about_catalogue = Il catalogo: importa offerte da un file o esportale.
cli_about_catalogue_import = Importa offerte da righe JSON. Ciò che il file non nomina resta invariato, salvo richiesta di ritiro.
cli_about_catalogue_export = Esporta il catalogo come righe JSON.
cli_option_catalogue_import_file = Il file; «-» per l’input standard.
cli_option_catalogue_import_dry_run = Mostra l’esito di ogni riga senza modificare nulla.
cli_option_catalogue_import_retire = Ritira dalla vendita ciò che il file non nomina; quanto venduto continua.
event_catalogue_changed = Il catalogo è stato modificato.
catalogue_refused = Alcune righe non possono essere accettate; nulla è stato modificato.
catalogue_refused_next = Correggere i campi indicati nella tabella, poi importare di nuovo.
cli_catalogue_fields = Campi
cli_option_catalogue_export_file = Il file; l’output standard se non è indicato.
cli_catalogue_line = Riga
cli_catalogue_fate = Esito
catalogue_fate_added = aggiunta
catalogue_fate_changed = modificata
catalogue_fate_unchanged = invariata
catalogue_fate_retired = ritirata
catalogue_fate_wrong = errata
