## Chiusura in blocco delle relazioni
offboarding_state_running = In corso
offboarding_state_paused = In pausa
offboarding_state_cancelled = Annullata
offboarding_state_done = Terminata
offboarding_item_waiting = Non raggiunto
offboarding_item_removed = Relazione rimossa
offboarding_item_skipped = Terminata in precedenza
offboarding_item_ready = Nessun elemento bloccante
offboarding_item_refused = Rifiutato
offboarding_halted = La persona a nome della quale viene eseguita non è più autorizzata. Chi è autorizzato può riprenderla.

## Bulk offboarding on the command line
cli_about_offboard = Chiusura in blocco delle relazioni: rimuove le relazioni con molti clienti con una sola operazione.
cli_about_offboard_start = Avvia un’operazione con i clienti di un file CSV, ne attende la fine e ne riferisce l’esito.
cli_about_offboard_list = Elenca le operazioni, dalla più recente.
cli_about_offboard_show = Riferisce l’esito di ogni cliente di un’operazione.
cli_about_offboard_pause = Mette in pausa un’operazione.
cli_about_offboard_resume = Riprende un’operazione, a proprio nome.
cli_about_offboard_cancel = Termina un’operazione: ciò che è fatto resta fatto, il resto non viene modificato.
cli_option_offboard_start_file = File CSV con una colonna `id`, `customerId` o `domain`; senza un’intestazione di questo tipo vale la prima colonna. `-` legge l’input standard.
cli_option_offboard_start_dry_run = Riferisce soltanto gli elementi bloccanti; nulla viene modificato.
cli_option_offboard_start_no_wait = Non attende la fine.
cli_option_offboard_show_id = ID dell’operazione.
cli_option_offboard_pause_id = ID dell’operazione.
cli_option_offboard_resume_id = ID dell’operazione.
cli_option_offboard_cancel_id = ID dell’operazione.
cli_offboard_asks =
    { $n ->
        [one] La relazione con { $n } cliente verrà rimossa, con tutte le conseguenze di una rimozione.
        [many] Le relazioni con { $n } di clienti verranno rimosse, con tutte le conseguenze di una rimozione.
       *[other] Le relazioni con { $n } clienti verranno rimosse, con tutte le conseguenze di una rimozione.
    }
cli_type_number = Per confermare, digitare il numero di clienti: { $number }
cli_failure_offboard_not_confirmed = La chiusura in blocco non è stata confermata; nulla è stato modificato.
cli_failure_number_differs = Il numero è diverso; nulla è stato modificato.
cli_failure_number_differs_next = Eseguire di nuovo il comando e digitare il numero come mostrato.
cli_failure_no_customers_in_file = Nessun cliente trovato in { $file }.
cli_failure_no_customers_in_file_next = Indicare un cliente per riga, con ID o dominio, sotto l’intestazione `id` o `domain`.
cli_offboard_started = L’operazione { $id } è stata avviata.
cli_offboard_goes_on = L’operazione prosegue sul server. `symbolon offboard show { $id }` ne indica l’avanzamento.
cli_offboard_count = { $state }: { $number }
cli_offboard_progress = { $done } di { $total }
cli_offboard_now = Stato attuale dell’operazione: { $state }
cli_no_offboardings = Nessuna chiusura in blocco.
cli_label_customers = Clienti
cli_label_dry_run = Prova
