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
event_approval_asked = 承認が依頼されました：{ $customer }。
event_approval_given = 別の担当者が承認しました。
event_approval_rejected = 別の担当者が承認依頼を却下しました。
event_approval_withdrawn = 承認依頼が取り下げられました。
event_approval_lapsed = 承認依頼は失効しました。

## The second approver: pages
nav_approvals = 承認
approvals_empty = 承認待ちの依頼はありません。
approvals_hint = 第二の承認者を必要とするかどうかは、設定で選べます。
approval_wish_remove_relationship = 再販業者関係を削除する
approval_wish_suspend_all = アクティブなサブスクリプションをすべて中断する
approval_state_open = 承認待ち
approval_state_approved = 承認済み・実行済み
approval_state_rejected = 却下
approval_state_withdrawn = 取り下げ
approval_state_lapsed = 失効
approval_asked_by = 依頼者
approval_asked_at = 依頼日時
approval_expires = 有効期限
approval_decided_by = 決定者
approval_note = コメント
approval_program = アプリケーション
approval_what = 承認すると起こること
approval_effect_removal = 関係は、承認を依頼した時点で表示されていた内容のまま直ちに削除されます。その後に変更があった場合は何も実行されず、改めて承認を依頼する必要があります。
approval_effect_suspend = 中断できるアクティブなサブスクリプションは直ちに中断されます。中断できないものはアクティブなまま残り、一覧に示されます。
approval_preview = 現在の影響を確認する
approval_reject = 却下
approval_reject_note = 却下の理由（依頼者に表示されます）
approval_own = 自分で出した依頼です。決定するのは別の担当者です。
approval_send = 承認を依頼
approval_send_hint = 組織の設定により、関係を削除する前に同僚の承認が必要です。
approval_sent = 承認を依頼しました。同僚が承認するまで何も変わりません。
approval_done = 承認し、実行しました。
approval_was_rejected = 却下しました。何も変更していません。
approval_was_withdrawn = 取り下げました。何も変更していません。
approval_went_stale = 承認の依頼後に内容が変更されたため、何も実行されませんでした。
approval_went_stale_next = 影響をもう一度確認し、改めて承認を依頼してください。
approval_not_suspended = { $name } はアクティブなままです：{ $reason }

## The second approver on the command line
cli_about_approvals = 第二の承認者を待つ依頼と、その決定。
cli_about_approvals_list = 依頼を新しい順に一覧表示します。
cli_about_approvals_approve = 依頼を承認し、その内容を実行します。
cli_about_approvals_reject = コメントを付けて依頼を却下します。
cli_about_approvals_withdraw = 自分の依頼を取り下げます。
cli_option_approvals_approve_id = 依頼の ID。
cli_option_approvals_reject_id = 依頼の ID。
cli_option_approvals_withdraw_id = 依頼の ID。
cli_option_approvals_reject_note = 依頼者に表示されるコメント。
cli_approval_pending = 承認依頼 { $id } を送信しました。何も変更していません。{ $date } までに同僚の承認が必要です。
cli_approval_pending_next = `symbolon approvals list` で結果を確認できます。
