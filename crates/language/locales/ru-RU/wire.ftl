## What the API says when it refuses: the sentence, then what to do.

wire_description = { $said } { $next }
refusal_billing_cycle_fixed = Периодичность выставления счетов нельзя изменить в подписке.
refusal_billing_cycle_fixed_next = Оформите новый заказ с нужной периодичностью.
