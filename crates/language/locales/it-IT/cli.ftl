### The command line: its help, its questions, what it says and why not.

## Commands
cli_about = Centro per i partner: server, portale e riga di comando in un solo programma.
cli_about_demo = Avvia un ambiente demo fino a `Ctrl-C`.
cli_about_serve = Avvia il server.
cli_about_setup = Registra il primo operatore, il primo partner e il catalogo di una nuova installazione.
cli_about_migrate = Aggiorna lo schema del database. Si può ripetere senza rischi.
cli_about_check = Verifica i dati salvati rispetto alle regole che valgono sempre.
cli_about_login = Accedi a un server.
cli_about_logout = Esci da un server.
cli_about_customers = Clienti dell’organizzazione.
cli_about_customers_list = Elenca tutti i clienti.
cli_about_customers_search = Trova i clienti il cui nome o dominio inizia con un testo.
cli_about_customers_show = Mostra un cliente.
cli_about_customers_create = Crea un cliente.
cli_about_subscriptions = Sottoscrizioni di un cliente.
cli_about_subscriptions_list = Elenca le sottoscrizioni di un cliente.
cli_about_subscriptions_show = Mostra una sottoscrizione.
cli_about_subscriptions_suspend = Sospendi sottoscrizioni.
cli_about_subscriptions_reactivate = Riattiva una sottoscrizione sospesa.
cli_about_subscriptions_cancel = Annulla una sottoscrizione.
cli_about_relationship = La relazione come rivenditore con un cliente.
cli_about_relationship_preview = Mostra che cosa impedisce la rimozione o che cosa comporterebbe.
cli_about_relationship_remove = Rimuovi la relazione come rivenditore con un cliente.
cli_about_relationship_closed = Elenca le relazioni chiuse.
cli_about_invitations = Richieste di relazione come rivenditore.
cli_about_invitations_create = Crea una richiesta e il relativo collegamento.
cli_about_invitations_list = Elenca le richieste dell’organizzazione.
cli_about_invitations_accept = Accetta una richiesta, come cliente.
cli_about_invitations_decline = Rifiuta una richiesta, come cliente.
cli_about_invitations_withdraw = Ritira una richiesta.
cli_about_partners = I partner dell’organizzazione, come cliente.
cli_about_partners_list = Elenca i partner che servono l’organizzazione.
cli_about_partners_leave = Chiedi a un partner di terminare la relazione.
cli_about_partners_remove_delegated_admin = Termina i privilegi di amministratore con delega di un partner.
cli_about_support_contact = Contatti di supporto delle sottoscrizioni di un cliente.
cli_about_support_contact_list = Elenca i contatti di supporto disponibili per un cliente o quelli della propria organizzazione.
cli_about_support_contact_show = Mostra il contatto di supporto di una sottoscrizione.
cli_about_support_contact_set = Designa il contatto di supporto di una sottoscrizione.
cli_about_events = Mostra che cosa è successo con un cliente, dal meno recente.
cli_about_completions = Stampa lo script di completamento per una shell.
cli_about_manual = Scrivi le pagine di manuale di tutti i comandi.

## Options and arguments
cli_option_output = Formato della risposta.
cli_option_language = Lingua di tutti i testi.
cli_option_help = Mostra questa guida.
cli_option_version = Mostra la versione.
cli_option_config = File delle impostazioni, TOML.
cli_option_listen = Indirizzo e porta di ascolto.
cli_option_database = Database, nella forma `sqlite:PATH` o `postgres://…`.
cli_option_layout = Disposizione delle tabelle nel database. Senza questa opzione resta com’è; in un nuovo database, `plain`.
cli_option_accept_demo = Accettare anche il database di una demo, le cui password sono note a tutti; solo su un indirizzo di loopback.
cli_option_public_url = Indirizzo con cui persone e programmi raggiungono il server.
cli_option_password_grant = Rilascia token per nome utente e password, necessari per l’accesso dalla riga di comando.
cli_option_log = Che cosa registrare, per esempio `info` o `warn,store=debug`.
cli_option_log_format = Formato dei log.
cli_option_data = Cartella che conserva i dati della demo. Senza, i dati spariscono alla fine.
cli_option_customers = Quanti clienti generati aggiungere.
cli_option_demo_database = Database da usare al posto di un file proprio della demo, nella forma `sqlite:PATH` o `postgres://…`.
cli_option_load_only = Caricare i dati e terminare, senza avviare il server.
cli_option_now = Ora iniziale dell’orologio della demo.
cli_option_no_throttle = Non limitare il numero di chiamate.
cli_option_file = File con tutte le risposte, TOML.
cli_option_catalogue = File del catalogo, un elenco JSON di offerte.
cli_option_operator = Nome utente del primo operatore.
cli_option_operator_name = Nome visualizzato dell’operatore.
cli_option_setup_partner = Nome dell’azienda del primo partner.
cli_option_kind = Tipo di partner.
cli_option_domain = Dominio primario.
cli_option_mpn_id = Numero del partner, solo cifre.
cli_option_country = Paese, due lettere.
cli_option_currency = Valuta, tre lettere.
cli_option_locale = Lingua delle persone interessate.
cli_option_support_email = Indirizzo e-mail per le domande dei clienti.
cli_option_support_phone = Numero di telefono per le domande dei clienti.
cli_option_admin = Nome utente del primo amministratore globale del partner.
cli_option_admin_name = Nome visualizzato dell’amministratore.
cli_option_application = Nome di un programma che può effettuare chiamate per conto del partner; il suo ID e il segreto sono mostrati una sola volta.
cli_option_server = Indirizzo del server; per impostazione predefinita, quello dell’ultimo accesso.
cli_option_tenant = ID o dominio dell’organizzazione; per impostazione predefinita, il dominio del nome utente.
cli_option_username = Nome utente di una persona.
cli_option_password_stdin = Legge la password dallo standard input.
cli_option_client_id = ID di un programma che accede da sé.
cli_option_client_secret = Segreto del programma. È visibile ad altri su questo computer: meglio l’ambiente o `--client-secret-stdin`.
cli_option_client_secret_stdin = Legge il segreto del programma dallo standard input.
cli_option_limit = Numero massimo di righe.
cli_option_text = Inizio di un nome o di un dominio.
cli_option_customer = ID, dominio o inizio del nome di un cliente.
cli_option_subscription = ID o inizio del nome di una sottoscrizione.
cli_option_partner = ID, dominio o inizio del nome di un partner.
cli_option_customers_create_name = Nome azienda.
cli_option_email = Indirizzo e-mail del contatto di fatturazione.
cli_option_city = Città.
cli_option_address = Via e numero.
cli_option_postal_code = Codice postale.
cli_option_state = Stato o provincia.
cli_option_first_name = Nome del contatto di fatturazione.
cli_option_last_name = Cognome del contatto di fatturazione.
cli_option_phone = Numero di telefono del contatto di fatturazione.
cli_option_culture = Lingua e area geografica in cui si scrive al cliente.
cli_option_subscriptions_suspend_all = Tutte le sottoscrizioni attive che si possono sospendere.
cli_option_reason = Motivo.
cli_option_keep_granular_admin = Mantiene i privilegi di amministratore con delega granulari (GDAP) invece di terminarli.
cli_option_no_notice = Non mostra al cliente un avviso nel suo portale.
cli_option_yes = Non chiede conferma.
cli_option_acknowledge = Dichiara che le conseguenze sono note e accettate.
cli_option_relationship_closed_all = Anche quelle rimosse dalla visualizzazione.
cli_option_take_out = Rimuove questo record dalla visualizzazione. Resta conservato.
cli_option_bring_back = Riporta questo record nella visualizzazione.
cli_option_invitations_create_customer = Dominio del cliente a cui è rivolta la richiesta. Senza, il collegamento vale per qualsiasi cliente.
cli_option_delegated_admin = Chiede anche i privilegi di amministratore con delega.
cli_option_invitations_accept_delegated_admin = Concede anche i privilegi di amministratore con delega, se richiesti.
cli_option_link = Il collegamento della richiesta, tra virgolette, o il suo token.
cli_option_id = ID della richiesta.
cli_option_shell = La shell.
cli_option_folder = Cartella per le pagine. Senza, vengono stampate.

## What stands for a value
cli_value_command = COMANDO
cli_value_form = FORMATO
cli_value_language = LINGUA
cli_value_file = FILE
cli_value_folder = CARTELLA
cli_value_url = URL
cli_value_address = INDIRIZZO
cli_value_bool = SCELTA
cli_value_filter = FILTRO
cli_value_username = UTENTE
cli_value_name = NOME
cli_value_kind = TIPO
cli_value_domain = DOMINIO
cli_value_number = NUMERO
cli_value_code = CODICE
cli_value_email = E-MAIL
cli_value_tenant = TENANT
cli_value_act = ATTO
cli_value_id = ID
cli_value_secret = SEGRETO
cli_value_text = TESTO
cli_value_customer = CLIENTE
cli_value_subscription = SOTTOSCRIZIONE
cli_value_partner = PARTNER
cli_value_reason = MOTIVO
cli_value_link = COLLEGAMENTO
cli_value_shell = SHELL
cli_value_time = ORA

## The frame of the help
cli_heading_usage = Uso:
cli_heading_commands = Comandi
cli_heading_arguments = Argomenti
cli_heading_options = Opzioni
cli_usage_options = { "[" }OPZIONI]
cli_note_default = (predefinito: `{ $default }`)
cli_note_choices = (uno tra: `{ $choices }`)
cli_note_environment = (ambiente: `{ $name }`)

## Wrong usage
cli_wrong_unknown_argument = L’argomento `{ $argument }` qui non è previsto.
cli_wrong_unknown_command = Il comando `{ $command }` non esiste.
cli_wrong_value = `{ $argument }` non può valere `{ $value }`.
cli_wrong_value_missing = `{ $argument }` richiede un valore.
cli_wrong_argument_missing = Manca: `{ $argument }`.
cli_wrong_command_missing = Manca un comando.
cli_wrong_conflict = `{ $argument }` e `{ $other }` non si possono usare insieme.
cli_wrong_other = Il comando non è stato compreso.
cli_wrong_suggestion = Forse si intendeva `{ $suggestion }`.
cli_wrong_next = Aggiungere `--help` al comando per vedere che cosa accetta.

## Failures: what happened, then what to do
cli_failure_code = Codice: `{ $code }`
cli_failure_code_and_request = Richiesta: `{ $request }` · Codice: `{ $code }`
cli_failure_system = Operazione non riuscita: { $what }.
cli_failure_system_next = Verificare diritti, spazio e percorsi, quindi riprovare.
cli_what_terminal = terminale
cli_what_output = output
cli_what_server = server
cli_failure_file_unreadable = Il file `{ $file }` non è leggibile.
cli_failure_file_unreadable_next = Verificare il percorso e i diritti.
cli_failure_file_form = Il file `{ $file }` non ha la forma prevista.
cli_failure_file_form_next = Correggere il punto indicato sopra.
cli_failure_unknown_key = Il file delle impostazioni `{ $file }` contiene la chiave sconosciuta `{ $key }`.
cli_failure_unknown_key_next = Rimuoverla o usarne una di queste: `{ $keys }`.
cli_failure_wrong_value = La chiave `{ $key }` in `{ $file }` ha un valore non adatto.
cli_failure_wrong_value_next = Per i valori possibili vedere `symbolon serve --help`.
cli_failure_database_address = `{ $scheme }` non è l’indirizzo di un database.
cli_failure_database_address_next = Scriverlo come `sqlite:PATH` o `postgres://USER@HOST/DATABASE`, con `--database`.
cli_failure_database_missing = Non c’è alcun database in `{ $path }`.
cli_failure_database_missing_next = Crearne uno con `symbolon setup` o indicarne un altro con `--database`.
cli_failure_database_in_use = Un altro processo sta usando il database `{ $address }`.
cli_failure_database_in_use_next = Arrestare prima l’altro o usare un altro database.
cli_failure_schema_older = Il database ha lo schema { $found }; questa versione richiede { $known }.
cli_failure_schema_older_next = Eseguire prima `symbolon migrate`.
cli_failure_schema_newer = Il database ha lo schema { $found }, più recente di quello noto a questa versione ({ $known }).
cli_failure_schema_newer_next = Usare una versione più recente del programma.
cli_failure_layout_unsupported = Questo database non può avere la disposizione `{ $layout }`.
cli_failure_layout_unsupported_next = `partitioned` richiede PostgreSQL, `citus` richiede PostgreSQL con l’estensione Citus.
cli_failure_layout_fixed = Il database ha la disposizione `{ $found }`, che non può diventare `{ $wanted }`.
cli_failure_layout_fixed_next = Ometti `--layout` per mantenerla o usa un database vuoto.
cli_failure_database = Il database `{ $address }` non è utilizzabile.
cli_failure_database_next = Verificare percorso, diritti e spazio libero.
cli_failure_database_server_next = Verificare che il server sia in funzione e che indirizzo, utente e password siano corretti.
cli_failure_demo_database = Il database `{ $address }` contiene una demo, le cui password sono note a tutti.
cli_failure_demo_database_next = Avviarla con `symbolon demo` o preparare un proprio database con `symbolon setup`.
cli_failure_port_taken = Un altro programma è in ascolto su { $address }.
cli_failure_port_taken_next = Scegliere un altro indirizzo con `--listen`.
cli_failure_listen_address = Non è possibile mettersi in ascolto su `{ $address }`.
cli_failure_listen_address_next = Scrivere `--listen` come indirizzo e porta, per esempio `127.0.0.1:8080`.
cli_failure_public_url = `{ $url }` non è un indirizzo web.
cli_failure_public_url_next = Iniziare `--public-url` con `https://` o `http://`.
cli_failure_no_answer = Non è stata data risposta.
cli_failure_no_answer_next = Eseguire di nuovo il comando o dare le risposte come opzioni.
cli_failure_no_home = Non c’è un posto per l’accesso: né `XDG_CONFIG_HOME` né `HOME` sono impostati.
cli_failure_no_home_next = Impostare uno dei due su una propria cartella.
cli_failure_unreachable = Il server { $server } non è raggiungibile.
cli_failure_unreachable_next = Verificare l’indirizzo (`--server`) e che il server sia avviato.
cli_failure_no_symbolon = { $server } ha risposto { $status } con un contenuto non comprensibile.
cli_failure_refused = { $server } ha risposto { $status }.
cli_failure_later_next = Riprovare tra poco.
cli_failure_again_next = Eseguire di nuovo il comando.
cli_failure_sign_in_next = Verificare tenant, nome e password, quindi accedere di nuovo.
cli_failure_signed_out_next = Accedere con `symbolon login`.
cli_failure_not_found = Qui non c’è nulla che si chiami «{ $name }».
cli_failure_not_found_next = Verificare l’ortografia o usare il dominio o l’ID.
cli_failure_ambiguous = Più elementi si chiamano «{ $name }».
cli_failure_ambiguous_next = Indicarne uno con il dominio o l’ID.

## Setup
cli_ask = { $question }:
cli_ask_default = { $question } [{ $default }]:
cli_setup_operator = Nome utente dell’operatore
cli_setup_partner = Nome dell’azienda partner
cli_setup_kind = Tipo di partner (`direct` / `indirect_provider` / `indirect_reseller`)
cli_setup_domain = Dominio primario del partner
cli_setup_mpn_id = Numero del partner
cli_setup_country = Paese, due lettere
cli_setup_currency = Valuta, tre lettere
cli_setup_locale = Lingua del partner
cli_setup_support_email = Indirizzo e-mail del supporto
cli_setup_admin = Nome utente dell’amministratore globale
cli_setup_password = Password di { $username }
cli_setup_password_again = Password di { $username }, di nuovo
cli_setup_done = { $partner } è configurato.
cli_setup_operator_done = Operatore: { $username }
cli_setup_admin_done = Amministratore globale: { $username }
cli_setup_application_done = Programma: ID `{ $id }`, segreto `{ $secret }`. Il segreto è mostrato solo ora.
cli_setup_offers_done = { $n ->
    [0] Il catalogo è vuoto.
    [one] Il catalogo contiene { $n } offerta.
    [many] Il catalogo contiene { $n } di offerte.
   *[other] Il catalogo contiene { $n } offerte.
}
cli_setup_next = Avviare il server con `symbolon serve`.
cli_failure_setup_next = Indicarlo come opzione o nel file di `--file`, oppure eseguire il comando in un terminale.
cli_failure_already_set_up = Questo database è già configurato; nulla è stato modificato.
cli_failure_already_set_up_next = Usare un altro database con `--database` o lavorare con questo.
cli_failure_passwords_differ = Le due password non coincidono.
cli_failure_password_missing = Manca la password di { $username }.
cli_failure_password_missing_next = Indicarla nell’ambiente come `{ $variable }` o nel file di `--file`.
cli_failure_password_short = { $n ->
    [one] La password di { $username } deve avere almeno { $n } carattere.
    [many] La password di { $username } deve avere almeno { $n } di caratteri.
   *[other] La password di { $username } deve avere almeno { $n } caratteri.
}
cli_failure_password_short_next = Sceglierne una più lunga.

## Server, schema, check
cli_serving = In servizio su { $url } – si ferma con `Ctrl-C`.
cli_migrate_step = È stato applicato il passo { $number } ({ $name }).
cli_migrate_done = Lo schema ora è { $schema }.
cli_migrate_nothing = Nulla da fare: lo schema è già { $schema }.
cli_migrate_layout = Le tabelle hanno la disposizione `{ $layout }`.
cli_migrate_converted = Tutte le righe sono state spostate nella disposizione `{ $layout }`.
cli_check_holds = Tutte le regole sono rispettate.
cli_check_violation = { $invariant }: { $detail }
cli_failure_violations = { $n ->
    [one] { $n } regola non è rispettata:
    [many] { $n } di regole non sono rispettate:
   *[other] { $n } regole non sono rispettate:
}
cli_failure_violations_next = Conservare una copia dei dati, quindi esaminare il log di quel momento.
cli_manual_written = { $n ->
    [one] { $n } pagina scritta in { $folder }.
    [many] { $n } di pagine scritte in { $folder }.
   *[other] { $n } pagine scritte in { $folder }.
}

## Signing in
cli_signed_in = Accesso effettuato: { $name }, { $server }.
cli_signed_out = Disconnessione effettuata: { $name }, { $server }.
cli_nobody_signed_in = Nessuno era connesso.

## Customers and subscriptions
cli_customer_created = { $customer } è stato creato: { $id }
cli_customer_admin = Primo amministratore: `{ $username }`, password `{ $password }`. È mostrata solo ora.
cli_suspended = Sospesa: { $name }
cli_not_suspended = Non sospesa: { $name } – { $reason }
cli_failure_not_all_suspended = { $n ->
    [one] Impossibile sospendere { $n } sottoscrizione.
    [many] Impossibile sospendere { $n } di sottoscrizioni.
   *[other] Impossibile sospendere { $n } sottoscrizioni.
}
cli_failure_not_all_suspended_next = Il motivo è accanto a ciascuna; le altre sono sospese.

## The relationship
cli_blocker = { $reason } ({ $source })
cli_fix = { $fix }: `{ $command }`
cli_consequences = Se si rimuove la relazione come rivenditore con { $customer }:
cli_type_domain = Per confermare, digitare { $domain }
cli_type_yes = Per confermare, digitare «{ $yes }»
cli_failure_not_confirmed = La rimozione della relazione con { $customer } non è stata confermata; nulla è stato modificato.
cli_failure_not_confirmed_next = Aggiungere `--yes` e `--acknowledge` o eseguire il comando in un terminale.
cli_failure_domain_differs = Il testo digitato non è il dominio; nulla è stato modificato.
cli_failure_domain_differs_next = Se è ciò che si intende, eseguire di nuovo il comando.
cli_removed = La relazione come rivenditore con { $customer } è stata rimossa.
cli_removal_id = Record di chiusura: { $id }
cli_taken_out = Il record non è più nella visualizzazione. Resta conservato.
cli_brought_back = Il record è di nuovo nella visualizzazione.
cli_no_closed = Nessuna relazione chiusa.
cli_no_events = Non è ancora successo nulla.

## Invitations, and the customer’s side
cli_invitation_created = La richiesta { $id } è stata creata. Inviare questo collegamento all’amministratore globale del cliente:
cli_invitation_until = Si può rispondere fino al { $date }
cli_no_invitations = Nessuna richiesta.
cli_grants_relationship = { $partner } diventa rivenditore per l’organizzazione: può acquistare per suo conto e vede ciò che le ha venduto.
cli_grants_delegated_admin = { $partner } ottiene privilegi di amministratore con delega (DAP): può amministrare i servizi dell’organizzazione.
cli_grants_no_delegated_admin = I privilegi di amministratore con delega non vengono concessi.
cli_grants_no_delegated_admin_asked = { $partner } chiede anche i privilegi di amministratore con delega (DAP). Vengono concessi solo con `--delegated-admin`.
cli_failure_accept_not_confirmed = La richiesta non è stata accettata; nulla è stato concesso.
cli_failure_accept_not_confirmed_next = Aggiungere `--yes` o eseguire il comando in un terminale.
cli_accepted = { $partner } ora serve l’organizzazione (generazione { $generation }).
cli_accepted_already = { $partner } serviva già l’organizzazione.
cli_accepted_with_admin = { $partner } ora ha privilegi di amministratore con delega (DAP).
cli_accepted_without_admin = { $partner } non ha ottenuto privilegi di amministratore con delega (DAP).
cli_declined = La richiesta è stata rifiutata.
cli_withdrawn = La richiesta è stata ritirata.
cli_no_partners = Nessun partner serve l’organizzazione.
cli_partner_waits = Una richiesta di { $partner } attende risposta.
cli_leave_asked = È stato chiesto al partner di terminare la relazione. La risposta è attesa entro il { $date }.
cli_delegated_admin_removed = Il partner non ha più privilegi di amministratore con delega. La relazione resta.
cli_no_contacts = Nessun contatto di supporto disponibile.

## Columns
cli_label_generation = Generazione
cli_label_removal = Record di chiusura
cli_label_customer = Cliente
cli_label_event = Che cosa è successo
cli_label_id = ID
cli_label_mpn_id = Numero del partner
