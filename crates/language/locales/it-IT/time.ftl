## What the clock brings about, as the timeline tells it
event_trial_ending = La versione di valutazione «{ $name }» termina il { $date }.
event_subscription_expired = La sottoscrizione «{ $name }» è scaduta.
event_subscription_renewed = La sottoscrizione «{ $name }» è stata rinnovata fino al { $date }.
event_cancellation_window_closed = Il periodo in cui era possibile annullare «{ $name }» è terminato.
event_data_deletion_ahead = I dati della sottoscrizione «{ $name }» verranno eliminati il { $date }.
event_subscription_data_deleted = Il periodo di conservazione di «{ $name }» è terminato e i dati sono stati eliminati.

## The clock of a demo
clock_title = L’orologio della demo
clock_link = Sposta l’orologio
clock_now = Ora di questa demo: { $time }.
clock_what = Portando avanti l’orologio, le versioni di valutazione terminano, i periodi di annullamento si chiudono, i periodi di validità si rinnovano e i periodi di conservazione scadono, ognuno al proprio momento. Nessuno viene disconnesso. L’orologio non può tornare indietro.
clock_next = La prossima scadenza è il { $date }.
clock_next_none = Nessuna scadenza in arrivo.
clock_forward = Porta avanti
clock_day = 1 giorno
clock_week = 1 settimana
clock_month = 1 mese
clock_year = 1 anno
clock_until = Fino a questa data
clock_until_wrong = Indicare un giorno successivo a oggi, al massimo fra dieci anni.
clock_until_go = Porta a questa data
clock_happened = Che cosa è successo
clock_moved = L’orologio è passato da { $from } a { $to }.
clock_moved_count = { $n ->
    [one] È accaduto { $n } evento.
    [many] Sono accaduti { $n } di eventi.
   *[other] Sono accaduti { $n } eventi.
}
clock_first = Sono mostrati solo i primi { $n }; le cronologie dei clienti raccontano il resto.
clock_nothing = In questo periodo non è successo nulla.
clock_halted = Le scadenze erano troppe per un solo passaggio. L’orologio è fermo a { $time }.
clock_go_on = Continua fino a { $time }
clock_only_own = L’elenco mostra ciò che riguarda l’organizzazione.
