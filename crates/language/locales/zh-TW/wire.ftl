## What the API says when it refuses: the sentence, then what to do.

wire_description = { $said }{ $next }
refusal_billing_cycle_fixed = 無法在訂閱上變更計費頻率。
refusal_billing_cycle_fixed_next = 請以所需的頻率下新訂單。
