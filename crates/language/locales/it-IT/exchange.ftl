### Own data in and out: worlds as files, tables, and the customers of another server.

## Commands
cli_about_export = Scrivi tutto tranne i segreti, un oggetto per riga.
cli_about_import = Leggi un mondo da un file in un nuovo database, oppure importa i clienti di un altro server.
cli_about_customers_export = Scrivi l’elenco dei clienti in formato CSV.
cli_about_customers_import = Crea i clienti di un file CSV.
cli_about_subscriptions_export = Scrivi le sottoscrizioni di tutti i clienti in formato CSV.
cli_about_subscriptions_import = Acquista le sottoscrizioni di un file CSV.

## Options and arguments
cli_option_export_file = File da scrivere. Senza, o con `-`, lo standard output.
cli_option_import_file = File da leggere; `-` legge lo standard input.
cli_option_customers_import_file = File CSV con le colonne `company`, `domain`, `email`, `culture`, `country`, `city` e `addressLine1`; `-` legge lo standard input.
cli_option_subscriptions_import_file = File CSV con le colonne `customer` (ID o dominio), `offerId`, `quantity` e `nickname`; `-` legge lo standard input.
cli_option_customers_import_dry_run = Indica solo che cosa accadrebbe a ogni riga; nulla viene modificato.
cli_option_customers_export_file = File da scrivere. Senza, o con `-`, lo standard output.
cli_option_subscriptions_import_dry_run = Indica solo che cosa accadrebbe a ogni riga; nulla viene modificato.
cli_option_subscriptions_export_file = File da scrivere. Senza, o con `-`, lo standard output.
cli_option_from_api = Indirizzo di un altro server che parla l’API del Centro per i partner.
cli_option_import_partner = Partner a cui importare i clienti, per ID, ID MPN o dominio.
cli_option_import_tenant = ID o dominio del partner sull’altro server.
cli_option_import_username = Nome utente di una persona sull’altro server.
cli_option_token_url = Indirizzo a cui l’altro server rilascia i token, se è altrove.
cli_option_scope = Ambito per cui si chiede il token.
cli_option_refresh_token = Token di aggiornamento di una persona sull’altro server. È visibile ad altri su questo computer: meglio l’ambiente.
cli_option_page_size = Clienti per pagina.
cli_option_parallel = Clienti letti contemporaneamente.
cli_option_without = Che cosa non leggere dall’altro server.
cli_value_token = TOKEN
cli_value_what = COSA

## A world as a file
cli_export_done = Oggetti scritti: { $objects }.
cli_import_done = Oggetti letti: { $objects }. Tutte le regole che valgono sempre sono state verificate.
cli_import_next = Un file non contiene password né segreti client: impostare una nuova password con `symbolon password` prima di accedere.
cli_import_progress = Oggetti: { $done }
cli_failure_not_empty = Il database { $address } contiene già dati.
cli_failure_not_empty_next = Importare il file in un nuovo database. Per importare i clienti di un altro server, usare `--from-api`.
cli_failure_line = La riga { $line } non può essere importata.
cli_failure_line_next = Correggere il file e importarlo in un nuovo database.
import_line_not_json = Non è un oggetto JSON: { $detail }
import_line_type = Il tipo in `type` non è noto: { $detail }
import_line_field = Il campo `{ $field }` non è leggibile: { $detail }
import_line_reference = Il campo `{ $field }` indica qualcosa che non compare prima: { $detail }
import_line_twice = Il valore di `{ $field }` compare due volte: { $detail }
import_line_chain = La catena degli eventi è interrotta in `{ $field }`: { $detail }

## A new password
cli_about_password = Imposta una nuova password per una persona, direttamente nel database.
cli_option_password_username = Nome utente della persona.
cli_password_done = { $user } ha una nuova password; le sessioni precedenti sono terminate.
cli_failure_no_user = Nessuno ha il nome utente { $user }.
cli_failure_no_user_next = Verificare il nome utente e il database (`--database`).

## Customers of another server
cli_takeover_resumed = L’importazione riprende da dove era stata interrotta.
cli_takeover_progress = Clienti: { $done } su { $total }
cli_takeover_customers = Clienti: { $created } nuovi, { $extended } completati, { $exists } invariati, { $skipped } tralasciati.
cli_takeover_holdings = Importati: sottoscrizioni { $subscriptions }, ordini { $orders }.
cli_takeover_omitted = Tralasciato: { $what } ({ $count }): { $why }
import_what_customer = clienti
import_what_subscription = sottoscrizioni
import_what_order = ordini
import_what_support_contact = contatti di supporto
import_why_partner_is_customer = qui il cliente è un partner, e nessuno vende a sé stesso.
import_why_domain_taken = il dominio appartiene qui a un altro cliente.
import_why_relationship_ended = la relazione è stata rimossa qui; solo una richiesta accettata la ripristina.
import_why_offer_unknown = il catalogo non conosce l’offerta.
import_why_base_unknown = manca la sottoscrizione di base del componente aggiuntivo.
import_why_id_taken = l’ID appartiene qui a un altro cliente.
import_why_contact_unknown = il contatto di supporto non è un partner di questo cliente qui; lo sostituisce il venditore.
import_why_contact_not_allowed = con questo accesso l’altro server non lascia leggere i contatti di supporto.
import_why_unreadable = quanto dice l’altro server non è comprensibile.
import_why_not_on_the_wire = l’API mostra una prenotazione o un software solo nel suo ordine.
import_why_unrelated = l’altro server non mostra più il cliente.
cli_failure_partner_unnamed = Non è chiaro per quale partner.
cli_failure_partner_unnamed_next = Indicare un partner esistente con `--partner`.
cli_failure_source_sign_in = { $server } non rilascia alcun token: { $reason }.
cli_failure_source_sign_in_next = Verificare il tenant, l’ID del programma e il segreto.
cli_failure_source_refused = { $server } ha risposto { $status } a { $call }.
cli_failure_source_foreign_link = { $server } rimanda a un altro server, a cui il token non deve arrivare: { $link }
cli_failure_source_not_spoken = { $server } non parla l’API del Centro per i partner.
cli_failure_source_next = Quanto importato resta. Eseguire di nuovo lo stesso comando: continuerà da lì.

## Tables
fate_new = Nuovo
fate_created = Creato
fate_exists = Esiste già
fate_error = Errore
fate_totals = Nuovi: { $created }. Esistenti: { $exists }. Errori: { $errors }.
fate_line = Riga
fate_name = Nome
fate_fate = Esito
fate_reason = Motivo
fate_none = Il file non contiene righe.
import_customers_title = Importa clienti
import_subscriptions_title = Importa sottoscrizioni
import_customers_lead = La prima riga contiene i nomi delle colonne: { $columns }. Un cliente di cui già si serve il dominio resta invariato.
import_subscriptions_lead = La prima riga contiene i nomi delle colonne: { $columns }. Una riga il cui cliente ha già l’offerta con lo stesso nome alternativo resta invariata.
import_label_table = Testo CSV
import_button_check = Verifica senza importare
import_button_run = Importa
import_checked = Non è stato ancora modificato nulla. Ecco che cosa accadrebbe a ogni riga.
import_done = L’importazione è terminata. Le righe con errori si possono correggere e importare di nuovo.
cli_failure_some_lines = Alcune righe non sono state importate.
cli_failure_some_lines_next = Correggerle e importare di nuovo il file: ciò che esiste resta invariato.
