## What the API says when it refuses: the sentence, then what to do.

wire_description = { $said } { $next }
refusal_billing_cycle_fixed = The billing frequency cannot be changed on the subscription.
refusal_billing_cycle_fixed_next = Place a new order with the frequency you want.
