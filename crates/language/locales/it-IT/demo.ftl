demo_title = La demo di Symbolon è in esecuzione.
demo_not_affiliated = Aziende e prodotti inventati, senza alcun legame con fornitori esistenti. Ciò che viene rimosso qui non viene rimosso altrove.
demo_portal = Portale: { $url }
demo_manifest = Gli stessi dati per i programmi: { $path }
demo_password = Password di tutti: { $password }
demo_column_story = Codice
demo_column_company = Azienda
demo_column_role = Ruolo
demo_column_username = Nome utente
demo_kept = I dati trovati in { $path } vengono usati così come sono.
demo_stop_removes = Per fermare la demo premere `Ctrl-C`. La cartella { $path } viene poi rimossa.
demo_stop_keeps = Per fermare la demo premere `Ctrl-C`. I dati restano in { $path }.
demo_stopped = La demo è terminata.
demo_not_loopback = La demo è raggiungibile solo da questo computer, mentre { $address } lo è anche da altri. Indicare in `--listen` un indirizzo di loopback, ad esempio `127.0.0.1:8080`.
demo_bad_address = { $address } non è un indirizzo con una porta. Indicare in `--listen` un valore come `127.0.0.1:8080`.
demo_port_taken = Un altro programma è già in ascolto su { $address }. Fermarlo o scegliere un’altra porta con `--listen`, ad esempio `--listen 127.0.0.1:8081`.
demo_listen_failed = La demo non può mettersi in ascolto su { $address }: { $error }
demo_folder_failed = La demo non può scrivere { $path }: { $error }
demo_store_failed = Impossibile aprire i dati in { $path } ({ $code }). Scegliere un’altra cartella con `--data`.
demo_in_use = Un altro programma sta usando { $path }. Fermarlo o scegliere un’altra cartella con `--data`.
demo_failed = Impossibile avviare la demo: si è verificato un errore interno ({ $code }).
demo_loading = Clienti generati caricati: { $done } di { $total }
demo_sorting = Scrittura degli elenchi e della ricerca in corso.
demo_indexing = Creazione degli indici: { $done } di { $total }
demo_loaded = I dati della demo sono stati caricati in { $path }.
demo_kept_unserved = { $path } contiene già i dati di una demo; nulla è stato modificato.
demo_not_a_demo = { $path } contiene un’installazione reale. Nulla è stato modificato. Scegliere un’altra posizione con `--data` o `--database`.
demo_half_loaded = Il caricamento in { $path } si è interrotto prima della fine. Rimuovere i dati o scegliere un’altra posizione con `--data` o `--database`.
demo_customers_more = { $n ->
    [one] È stato aggiunto { $n } cliente generato.
    [many] Sono stati aggiunti { $n } di clienti generati.
   *[other] Sono stati aggiunti { $n } clienti generati.
}
