## The second approver: refusals
refusal_approval_required = Prima una seconda persona deve approvare questa operazione.
refusal_approval_required_next = Inviarla per l’approvazione.
refusal_approval_not_found = Questa richiesta di approvazione non esiste.
refusal_approval_not_found_next = Consultare l’elenco delle approvazioni.
refusal_approval_closed = Questa richiesta di approvazione non è più aperta.
refusal_approval_closed_next = Verificarne l’esito e, se serve ancora, chiedere di nuovo.
refusal_own_approval = Nessuno può approvare la propria richiesta.
refusal_own_approval_next = Rivolgersi a un collega con la stessa autorizzazione.
refusal_approval_of_another = Solo chi ha fatto la richiesta può ritirarla.
refusal_approval_of_another_next = In alternativa, respingerla con una nota.

## The second approver: events
event_approval_asked = È stata chiesta un’approvazione: { $customer }.
event_approval_given = Una seconda persona ha approvato.
event_approval_rejected = Una seconda persona ha respinto la richiesta di approvazione.
event_approval_withdrawn = La richiesta di approvazione è stata ritirata.
event_approval_lapsed = La richiesta di approvazione è decaduta.

## The second approver: pages
nav_approvals = Approvazioni
approvals_empty = Nulla attende un secondo approvatore.
approvals_hint = L’organizzazione può richiedere un secondo approvatore nelle impostazioni.
approval_wish_remove_relationship = Rimuovere la relazione come rivenditore
approval_wish_suspend_all = Sospendere tutte le sottoscrizioni attive
approval_state_open = In attesa
approval_state_approved = Approvata ed eseguita
approval_state_rejected = Respinta
approval_state_withdrawn = Ritirata
approval_state_lapsed = Decaduta
approval_asked_by = Richiesta da
approval_asked_at = Richiesta il
approval_expires = Aperta fino al
approval_decided_by = Decisa da
approval_note = Nota
approval_program = Un’applicazione
approval_what = Che cosa succede con l’approvazione
approval_effect_removal = La relazione viene rimossa subito, così com’era al momento della richiesta. Se nel frattempo qualcosa è cambiato, non viene fatto nulla e l’approvazione va chiesta di nuovo.
approval_effect_suspend = Ogni sottoscrizione attiva che può essere sospesa viene sospesa subito; quelle che non possono esserlo restano attive e vengono indicate.
approval_preview = Vedi le conseguenze attuali
approval_reject = Respingi
approval_reject_note = Motivo del rifiuto (lo legge chi ha fatto la richiesta)
approval_own = È la propria richiesta: decide un’altra persona.
approval_send = Invia per l’approvazione
approval_send_hint = L’organizzazione richiede un secondo approvatore: un collega deve acconsentire prima della rimozione.
approval_sent = Inviata per l’approvazione. Un collega deve acconsentire; fino ad allora nulla cambia.
approval_done = Approvata ed eseguita.
approval_was_rejected = Respinta. Nulla è stato modificato.
approval_was_withdrawn = Ritirata. Nulla è stato modificato.
approval_went_stale = Dalla richiesta qualcosa è cambiato, quindi non è stato fatto nulla.
approval_went_stale_next = Rivedere le conseguenze e chiedere di nuovo l’approvazione.
approval_not_suspended = { $name } è rimasta attiva: { $reason }

## The second approver on the command line
cli_about_approvals = Che cosa attende un secondo approvatore, e la decisione.
cli_about_approvals_list = Elenca le richieste, dalla più recente.
cli_about_approvals_approve = Approva una richiesta ed esegui quanto chiesto.
cli_about_approvals_reject = Respingi una richiesta, con una nota.
cli_about_approvals_withdraw = Ritira una propria richiesta.
cli_option_approvals_approve_id = ID della richiesta.
cli_option_approvals_reject_id = ID della richiesta.
cli_option_approvals_withdraw_id = ID della richiesta.
cli_option_approvals_reject_note = Ciò che legge chi ha fatto la richiesta.
cli_approval_pending = Inviata per l’approvazione come { $id }. Nulla è stato modificato; un collega deve acconsentire entro il { $date }.
cli_approval_pending_next = `symbolon approvals list` ne mostra l’esito.
