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
