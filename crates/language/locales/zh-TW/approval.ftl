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
