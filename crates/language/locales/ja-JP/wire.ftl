## What the API says when it refuses: the sentence, then what to do.

wire_description = { $said }{ $next }
refusal_billing_cycle_fixed = サブスクリプションでは請求頻度を変更できません。
refusal_billing_cycle_fixed_next = 希望の頻度で新しく注文してください。
