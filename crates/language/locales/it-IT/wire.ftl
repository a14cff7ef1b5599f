## What the API says when it refuses: the sentence, then what to do.

wire_description = { $said } { $next }
refusal_billing_cycle_fixed = La frequenza di fatturazione non può essere modificata nella sottoscrizione.
refusal_billing_cycle_fixed_next = Effettuare un nuovo ordine con la frequenza desiderata.
