## What the API says when it refuses: the sentence, then what to do.

wire_description = { $said } { $next }
refusal_billing_cycle_fixed = La fréquence de facturation ne peut pas être modifiée sur l’abonnement.
refusal_billing_cycle_fixed_next = Passez une nouvelle commande avec la fréquence souhaitée.
