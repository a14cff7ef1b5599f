### Il portale: cornice delle pagine, accesso, pagine dei clienti e delle sottoscrizioni.

## Cornice
portal_description = Terminare una relazione come rivenditore con un cliente e ristabilirla.
portal_skip = Vai al contenuto
portal_menu = Menu
portal_customer_menu = Pagine di questo cliente
portal_path = Posizione attuale
portal_demo = Demo.
portal_demo_note = Aziende e prodotti inventati, senza alcun legame con fornitori esistenti. Ciò che viene rimosso qui non viene rimosso altrove.
portal_to_start = Vai alla pagina iniziale
portal_zone = Gli orari sono indicati nel fuso orario { $zone }
portal_quantity = Quantità: { $quantity }
portal_quantity_out_of_range = La quantità deve essere compresa tra { $n_minimum } e { $n_maximum }.
portal_stale = Nel frattempo qualcuno ha apportato modifiche: non è stato salvato nulla.
portal_stale_next = Controllare lo stato attuale qui sotto, poi ripetere l’operazione.
refusal_storage_full = Lo spazio di archiviazione è esaurito: non è stato salvato nulla.
refusal_storage_full_next = Avvisare l’operatore, poi riprovare.

## Accesso
sign_in_heading = Accesso
sign_in_lead = I clienti, le loro sottoscrizioni e le relazioni con loro.
sign_in_to_go_on = Accedere per continuare alla pagina richiesta.
sign_in_demo = Il terminale da cui è stata avviata la demo elenca le credenziali.
home_operator = L’accesso è stato effettuato come operatore della piattaforma. Qui non sono visibili i clienti dei partner; le pagine dell’operatore arriveranno con una versione successiva.
home_nothing = Con il ruolo attuale qui non sono disponibili pagine oltre al profilo. Per avere un altro ruolo, rivolgersi a un amministratore globale dell’organizzazione.

## Dashboard
tile_active = Sottoscrizioni attive
tile_suspended = Sottoscrizioni sospese
tile_requests = Richieste in attesa di risposta
dashboard_ending = In scadenza entro 30 giorni
dashboard_ending_none = Nessuna scadenza entro 30 giorni.
dashboard_what = Che cosa accade
dashboard_date = Data
dashboard_tasks = In attesa di intervento
dashboard_tasks_none = Non c’è nulla in attesa.
dashboard_empty = Ancora nessun cliente
dashboard_empty_next = Richiedere una relazione come rivenditore. Quando un cliente la accetta, è possibile acquistare per suo conto.
ending_trial_ends = La versione di valutazione termina.
ending_window_closes = Termina il periodo in cui la sottoscrizione può essere annullata.
ending_data_deleted = I dati vengono eliminati.
task_leave_requested = { $customer } chiede di terminare la relazione.
task_release_requested = È stato chiesto all’operatore lo sblocco di un acquisto di { $customer }.
task_due = Entro il { $date }

## Clienti
customers_search = Cerca per nome, dominio o ID
customers_found = { $n ->
    [0] Nessun cliente corrisponde a «{ $query }»
    [one] { $n } cliente corrisponde a «{ $query }»
    [many] { $n } di clienti corrispondono a «{ $query }»
   *[other] { $n } clienti corrispondono a «{ $query }»
}
customers_no_match_next = Provare con altre parole o con meno parole. I clienti con cui la relazione è terminata si trovano tra le relazioni chiuse.
customers_show_all = Mostra tutti i clienti
customers_relationship = Relazione
customers_again = Ristabilita
customers_through_provider = Tramite un provider
customers_delegated = Amministratore con delega
customers_since = Dal
customers_first_page = Torna alla prima pagina
customers_pages = Pagine dell’elenco

## Sottoscrizioni di un cliente
subs_empty = Nessuna sottoscrizione. Nulla impedisce la rimozione della relazione.
subs_dates = Rinnovo e fine
sub_renews = Si rinnova il { $date }
sub_ends = Termina il { $date }
sub_ended = Terminata il { $date }
sub_expires_on = Scade il { $date }
sub_would_expire_on = Se sospesa oggi, scade il { $date }
sub_no_end = Nessuna data di fine
sub_by_platform = Sospesa dalla piattaforma
sub_by_base = Sospesa con la sottoscrizione di base
sub_in_transfer = Trasferimento in corso
sub_released = Sbloccata dall’operatore
suspend_all_title = Sospendi tutte le attive
suspend_all_lead = Queste sottoscrizioni sono attive e possono essere sospese. Deselezionare quelle da lasciare invariate.
suspend_all_none = Non ci sono sottoscrizioni attive che possano essere sospese.
suspend_all_none_chosen = Selezionare almeno una sottoscrizione.
suspend_all_others = { $n ->
    [one] { $n } altro acquisto attivo non può essere sospeso: aprirlo per sapere come termina.
    [many] { $n } di altri acquisti attivi non possono essere sospesi: aprirli per sapere come terminano.
   *[other] Altri { $n } acquisti attivi non possono essere sospesi: aprirli per sapere come terminano.
}
suspend_all_keep = Lascia tutto com’è
suspend_all_done = { $n ->
    [0] Nessuna sottoscrizione è stata sospesa
    [one] { $n } sottoscrizione è stata sospesa
    [many] { $n } di sottoscrizioni sono state sospese
   *[other] { $n } sottoscrizioni sono state sospese
}
suspend_all_failed = { $n ->
    [one] { $n } non è stata sospesa: il motivo è indicato accanto.
    [many] { $n } non sono state sospese: il motivo è indicato accanto a ciascuna.
   *[other] { $n } non sono state sospese: il motivo è indicato accanto a ciascuna.
}
subs_to_account = Vai all’account
subs_back = Torna alle sottoscrizioni

## Una sottoscrizione
sub_active_hint = Gli utenti hanno accesso e la sottoscrizione viene fatturata.
sub_active_trial = Gli utenti hanno accesso. Una versione di valutazione non viene fatturata.
sub_regain_billed = Gli utenti riottengono l’accesso. La fatturazione prosegue come prima.
sub_billing_stops = Durante la sospensione la fatturazione si interrompe.
sub_unsaved = Questa scelta non è ancora salvata. Non cambia nulla finché non viene inviata.
sub_done_suspended = La sottoscrizione «{ $name }» è sospesa.
sub_done_active = La sottoscrizione «{ $name }» è di nuovo attiva.
sub_done_cancelled = La sottoscrizione «{ $name }» è annullata.
sub_done_saved = Le modifiche a «{ $name }» sono state salvate.
sub_done_renew_on = «{ $name }» si rinnova automaticamente alla fine del periodo di validità.
sub_done_renew_off = «{ $name }» termina alla fine del periodo di validità.
sub_nothing_changed = Nessuna modifica: lo stato era già questo.
sub_details = Dettagli
sub_name_quantity = Nome e quantità
sub_nickname_hint = La distingue da altre della stessa offerta. Se il campo è vuoto, viene usato il nome dell’offerta.
sub_quantity_hint = Da { $n_minimum } a { $n_maximum }
sub_auto_renew_on = Si rinnova automaticamente alla fine del periodo di validità.
sub_auto_renew_off = Non si rinnova: termina alla fine del periodo di validità.
sub_deleted_before_term = Se non viene riattivata, i dati vengono eliminati il { $date }, prima della fine del periodo di validità.
sub_cancel_days = { $n ->
    [one] Può essere annullata ancora per { $n } giorno, fino al { $date }.
    [many] Può essere annullata ancora per { $n } di giorni, fino al { $date }.
   *[other] Può essere annullata ancora per { $n } giorni, fino al { $date }.
}
sub_cancel_any_time = Può essere annullata in qualsiasi momento.
sub_cancel_question = Annullare la sottoscrizione «{ $name }»?
sub_cancel_add_ons = { $n ->
    [one] Con essa termina { $n } componente aggiuntivo.
    [many] Con essa terminano { $n } di componenti aggiuntivi.
   *[other] Con essa terminano { $n } componenti aggiuntivi.
}
sub_keep = Mantieni sottoscrizione
sub_software_keys = Le chiavi vengono revocate.
sub_add_ons = Componenti aggiuntivi
sub_add_ons_none = Non ha componenti aggiuntivi.
sub_add_add_on = Aggiungi un componente aggiuntivo
sub_base = Appartiene a
sub_contact_none = Nessun contatto di supporto
sub_not_suspendable = Questo tipo di acquisto non può essere sospeso.
sub_not_suspendable_next = Termina con l’annullamento o alla fine del periodo di validità.
sub_final = Lo stato non può più essere modificato.
sub_offer_gone = L’offerta non è più presente nel catalogo.
sub_term_months = { $n ->
    [0] Senza periodo di validità
    [one] { $n } mese
    [many] { $n } di mesi
   *[other] { $n } mesi
}

## Acquisto
order_choose = Scelta dell’offerta
order_add_ons_for = Componenti aggiuntivi per «{ $name }»
order_none = Al momento non c’è nulla da acquistare.
order_done = Acquisto effettuato: «{ $name }».
order_limited = { $n ->
    [one] Al massimo { $n } per cliente
    [many] Al massimo { $n } per cliente
   *[other] Al massimo { $n } per cliente
}
order_effect = È attiva e fatturata da subito. Finché è attiva, la relazione non può essere rimossa.

## Contatti di supporto
contacts_lead = Questi partner hanno una relazione con il cliente: ciascuno può essere il contatto di supporto di una sottoscrizione.
contacts_each = Contatto di supporto di ogni sottoscrizione
contacts_none = Nessuna sottoscrizione di questo cliente ha un proprio contatto di supporto.
contacts_of = Contatto di supporto di «{ $name }»
contacts_done = Il contatto di supporto di «{ $name }» è ora { $contact }.
contacts_you = La propria organizzazione
contacts_delegated = Con delega
contacts_not_delegated = Senza delega
