## The second approver: refusals
refusal_approval_required = 此動作須先經第二人核准。
refusal_approval_required_next = 請送出核准要求。
refusal_approval_not_found = 找不到此核准要求。
refusal_approval_not_found_next = 請查看核准清單。
refusal_approval_closed = 此核准要求已關閉。
refusal_approval_closed_next = 請查看其結果，若仍有需要請重新提出。
refusal_own_approval = 不能核准自己的要求。
refusal_own_approval_next = 請洽具有相同權限的同事。
refusal_approval_of_another = 只有提出者可以撤回要求。
refusal_approval_of_another_next = 請改為退回並附上說明。

## The second approver: events
event_approval_asked = 已提出核准要求：{ $customer }。
event_approval_given = 第二位人員已核准。
event_approval_rejected = 第二位人員已退回核准要求。
event_approval_withdrawn = 核准要求已撤回。
event_approval_lapsed = 核准要求已失效。

## The second approver: pages
nav_approvals = 核准
approvals_empty = 目前沒有等候核准的項目。
approvals_hint = 貴組織可在設定中要求第二位核准者。
approval_wish_remove_relationship = 移除經銷商關係
approval_wish_suspend_all = 暫停所有使用中的訂閱
approval_state_open = 等候中
approval_state_approved = 已核准並執行
approval_state_rejected = 已退回
approval_state_withdrawn = 已撤回
approval_state_lapsed = 已失效
approval_asked_by = 提出者
approval_asked_at = 提出時間
approval_expires = 有效期限
approval_decided_by = 決定者
approval_note = 附註
approval_program = 應用程式
approval_what = 核准後的結果
approval_effect_removal = 關係會依提出要求時所見的內容立即移除。若之後有任何變更，則不會執行，必須重新提出要求。
approval_effect_suspend = 所有可暫停的使用中訂閱會立即暫停；無法暫停者維持使用中並列出。
approval_preview = 檢視目前的結果
approval_reject = 退回
approval_reject_note = 退回原因（提出者會看到）
approval_own = 這是您自己的要求：須由他人決定。
approval_send = 送出核准要求
approval_send_hint = 貴組織需要第二位核准者：須經同事同意後才會移除關係。
approval_sent = 已送出核准要求。須經同事同意，在此之前不會有任何變更。
approval_done = 已核准並執行。
approval_was_rejected = 已退回，未做任何變更。
approval_was_withdrawn = 已撤回，未做任何變更。
approval_went_stale = 提出要求後內容已變更，因此未執行任何動作。
approval_went_stale_next = 請重新檢視結果，再次提出核准要求。
approval_not_suspended = { $name } 仍為使用中：{ $reason }

## The second approver on the command line
cli_about_approvals = 等候第二位核准者的項目與其決定。
cli_about_approvals_list = 由新到舊列出要求。
cli_about_approvals_approve = 核准要求，並執行所要求的動作。
cli_about_approvals_reject = 退回要求並附上說明。
cli_about_approvals_withdraw = 撤回您自己的要求。
cli_option_approvals_approve_id = 要求的識別碼。
cli_option_approvals_reject_id = 要求的識別碼。
cli_option_approvals_withdraw_id = 要求的識別碼。
cli_option_approvals_reject_note = 提出者會看到的說明。
cli_approval_pending = 已送出核准要求 { $id }。未做任何變更；須在 { $date }之前經同事同意。
cli_approval_pending_next = `symbolon approvals list` 會顯示其結果。
