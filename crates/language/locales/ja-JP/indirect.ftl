## What can be refused about partnerships and tasks
refusal_task_closed = このタスクは既に終了しています。
refusal_task_closed_next = タスクの一覧をもう一度ご確認ください。
refusal_partnership_not_open = このパートナーシップの要求は既に無効です。
refusal_partnership_not_open_next = プロバイダーに新しい要求を依頼してください。
refusal_partnership_active = 既にパートナーシップが成立しています。
refusal_partnership_active_next = パートナーシップの一覧をご確認ください。
refusal_mpn_id_unknown = この番号のパートナーは存在しません。
refusal_mpn_id_unknown_next = パートナー番号をご確認ください。
refusal_not_a_reseller = このパートナーは間接リセラーではありません。
refusal_not_a_reseller_next = 間接リセラーのパートナー番号を使用してください。
refusal_provider_of_record = 間接プロバイダーは自らの登録リセラーになれません。
refusal_provider_of_record_next = 間接リセラーのパートナー番号を使用してください。
refusal_reseller_not_partnered = この間接リセラーとの有効なパートナーシップがありません。
refusal_reseller_not_partnered_next = 先にパートナーシップを要求してください。
refusal_reseller_not_serving = この間接リセラーは、この顧客を担当していません。
refusal_reseller_not_serving_next = 先にリセラーから顧客に再販業者関係を要求してもらってください。
refusal_reseller_restricted = この間接リセラーとのパートナーシップは制限されているため、新しい注文はできません。
refusal_reseller_restricted_next = 先にリセラーがパートナー契約に同意する必要があります。

## Tasks
task_removal_asked = { $customer }：リセラーから、この顧客との関係の削除を依頼されています。

## Partnerships: the list of each side, the request, its answer, its end
partnership_draft = お世話になっております。

    貴社の間接プロバイダーとしてお取引をお願いしたく、ご連絡いたしました。貴社のグローバル管理者の方が、次のリンクから内容を確認し、承認していただけます。

    { $link }

    相手の顧客が渡されることはありません。

    { $partner }
partnership_contacts = { $n ->
    [0] サポート連絡先は変わりません。
   *[other] { $n } 件のサブスクリプションでリセラーがサポート連絡先に指定されています。今後はプロバイダーが担当します。
}
partnership_state_requested = 要求中
partnership_state_active = 有効
partnership_state_declined = 拒否
partnership_state_expired = 期限切れ
partnership_state_removed = 削除済み
partnership_restricted = 制限中：新しい注文はできません
partnership_shared = 共通の顧客
label_mpn_id = パートナー番号
resellers_empty = 間接リセラーはまだありません。パートナーシップを要求すると、リセラーを通じて販売できます。
providers_empty = パートナーシップを要求している間接プロバイダーはまだありません。
partnership_request_intro = リセラーのグローバル管理者が専用リンクを開いて承認します。要求には 90 日以内に回答できます。新しい要求を出すと、以前の要求は無効になります。
partnership_mpn_hint = リセラーのパートナー番号を入力します。
partnership_subject = { $partner } からパートナーシップの要求
partnership_requested = パートナーシップを要求しました。リンクをリセラーに送信してください。
partnership_stays = { $partner } の顧客も貴社の顧客もそのまま残ります。関係、サブスクリプション、代理管理者特権は変わりません。
partnership_no_orders = この登録リセラーによる新しい注文はできなくなります。既存のサブスクリプションの登録リセラーは変わりません。
partnership_keep = パートナーシップを維持する
partnership_removed = { $partner } とのパートナーシップを削除しました。
authorize_heading = { $provider } からパートナーシップを要求されています。
authorize_orders = プロバイダーは、双方が担当する顧客について、貴社を登録リセラーとして注文できます。
authorize_customers = 相手の顧客が渡されることはありません。
authorize_end = パートナーシップはいつでもどちらからでも終了できます。顧客はそのまま残ります。
authorize_tick = { $provider } を間接プロバイダーとして承認します。
authorize_tick_missing = プロバイダーを承認するには、チェックボックスをオンにしてください。
authorize_admin_only = この要求に回答できるのは、貴社のグローバル管理者だけです。
authorize_done = { $provider } が間接プロバイダーになりました。
partnership_declined = 要求を拒否しました。
partnership_view_customers = 顧客を表示する

## Tasks: the inbox, the answer, and what a reseller asks of its provider
tasks_asked = プロバイダーへの依頼
tasks_closed = 終了
task_state_open = 未対応
task_state_done = 完了
task_state_declined = 拒否
task_state_withdrawn = 取り下げ
task_state_lapsed = 失効
task_overdue = { $date } から期限超過
task_removal_asked_of = { $customer }：{ $provider } に関係の削除を依頼しました。
task_from_reseller = { $reseller } から
label_answer = 回答
task_answer_hint = 依頼した側がこの回答を読みます。
task_answer_missing = 回答を入力してください。
task_declined = タスクを拒否しました。
task_withdrawn = 依頼を取り下げました。
task_withdraw_effect = プロバイダーには未対応の依頼として表示されなくなります。関係はそのまま残ります。
task_look = 削除を確認する
for_reseller_intro = { $reseller } から、{ $customer } との関係の削除を依頼されています。妨げになるのは、このリセラーのために販売したものだけです。貴社と顧客との関係はそのまま残ります。
for_reseller_tick = この削除に伴う結果を確認しました。
for_reseller_done = { $reseller } と { $customer } の関係を削除しました。
for_reseller_over = この依頼は既に終了しているか、関係が既に終了しています。
ask_provider_reason_hint = プロバイダーがこの内容を読みます。
ask_provider_whom = 依頼先
ask_provider_asked = { $asked } に { $provider } に依頼しました。回答期限は { $due } です。
ask_provider_declined = { $provider } は関係の削除を拒否しました。
ask_provider_nobody = 依頼できるプロバイダーがありません。このプラットフォームのオペレーターにお問い合わせください。
provider_left = { $provider } はこの顧客の担当を終了したため、同社を通じた注文はできません。貴社自身の関係はそのまま残ります。

## The command line
cli_about_partnerships = 間接プロバイダーと間接リセラーのパートナーシップ。
cli_about_partnerships_list = 組織のパートナーシップを一覧表示します。
cli_about_partnerships_request = 間接リセラーにパートナーシップを要求します。
cli_about_partnerships_authorize = リセラーとして間接プロバイダーを承認します。
cli_about_partnerships_decline = リセラーとして間接プロバイダーを拒否します。
cli_about_partnerships_remove = どちらの側からでもパートナーシップを削除します。顧客はそのまま残ります。
cli_option_partnerships_request_mpn_id = 間接リセラーのパートナー番号。
cli_option_partnerships_authorize_yes = 組織がプロバイダーを承認することを確認します。
cli_option_partnerships_remove_acknowledge = 結果を理解していることを確認します。
cli_no_partnerships = パートナーシップはありません。
cli_about_tasks = 組織の対応待ちのタスクと、プロバイダーへの依頼。
cli_about_tasks_list = タスクを一覧表示します。
cli_about_tasks_ask = リセラーとして、顧客との関係の削除をプロバイダーに依頼します。
cli_about_tasks_decline = 回答を付けてタスクを拒否します。
cli_about_tasks_withdraw = プロバイダーへの依頼を取り下げます。
cli_about_tasks_remove = 依頼を受けたプロバイダーとして、リセラーと顧客との関係を終了します。
cli_option_tasks_ask_provider = プロバイダー（複数ある場合）。
cli_option_tasks_ask_reason = 理由を自由に記入します。プロバイダーが読みます。
cli_option_tasks_decline_task = タスクの ID。
cli_option_tasks_withdraw_task = タスクの ID。
cli_option_tasks_remove_task = タスクの ID。
cli_option_tasks_decline_answer = 依頼した側が読む内容。
cli_option_tasks_remove_acknowledge = 結果を理解していることを確認します。
cli_label_due = 期日
task_kind_leave_requested = 関係終了の依頼
task_kind_release_requested = 制限解除の依頼
task_kind_removal_asked = リセラーからの関係削除の依頼
task_kind_rescue_asked = サブスクリプション引き継ぎの依頼
