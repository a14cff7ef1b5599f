## The second approver: refusals
refusal_approval_required = この操作には、先に別の担当者の承認が必要です。
refusal_approval_required_next = 承認を依頼してください。
refusal_approval_not_found = この承認依頼はありません。
refusal_approval_not_found_next = 承認の一覧を確認してください。
refusal_approval_closed = この承認依頼はすでに終了しています。
refusal_approval_closed_next = 結果を確認し、必要であれば改めて依頼してください。
refusal_own_approval = 自分の依頼を自分で承認することはできません。
refusal_own_approval_next = 同じ権限を持つ同僚に依頼してください。
refusal_approval_of_another = 取り下げられるのは依頼した本人だけです。
refusal_approval_of_another_next = 代わりに、コメントを付けて却下してください。

## The second approver: events
event_approval_asked = 承認が依頼されました: { $customer }。
event_approval_given = 別の担当者が承認しました。
event_approval_rejected = 別の担当者が承認依頼を却下しました。
event_approval_withdrawn = 承認依頼が取り下げられました。
event_approval_lapsed = 承認依頼は失効しました。
