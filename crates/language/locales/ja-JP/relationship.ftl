## Account page of a customer
account_company = 会社
account_contact = 請求先の担当者
account_delegated = 代理管理者
account_served_directly = この顧客に直接サービスを提供しています。
account_served_through = { $provider } を通じてこの顧客にサービスを提供しています。
account_since = 開始日
account_possible = 関係を削除できます
account_scope = 削除によって終了するのは、この顧客との関係だけです。顧客自体とその他のパートナーはそのまま残ります。
account_profile_saved = 請求先プロファイルを保存しました。
generation_n = 第 { $n } 世代
label_generation = 世代
delegated_since = { $date } から有効
delegated_granular = { $date } まで：{ $roles }
granular_role_helpdesk_administrator = ヘルプデスク管理者
granular_role_license_administrator = ライセンス管理者
granular_role_user_administrator = ユーザー管理者
granular_role_billing_administrator = 課金管理者
granular_role_global_reader = グローバル閲覧者
delegated_none = なし
delegated_ended = 代理管理者を削除しました。
end_delegated_effect = { $customer } のテナントを管理できなくなります。関係、サブスクリプション、請求、サポートの義務はそのまま残ります。
end_delegated_back = この特権は、顧客が新しい要求を承諾した場合にのみ戻ります。
ask_provider_text = 間接リセラーはこの関係を自ら削除できません。{ $provider } に依頼してください。プロバイダーは、妨げになっている項目と影響を確認できます。
ask_provider_unknown = 間接リセラーはこの関係を自ら削除できません。この顧客を担当している間接プロバイダーに依頼してください。

## What stands in the way
removal_intro = 次の項目が削除の妨げになっています。すべて解決すると、次に進めます。
removal_nothing_left = 削除の影響を確認してから、確定できます。
removal_progress = { $n_total } 件中 { $n_done } 件完了
removal_who = 対応できる人
removal_who_you = 自分
removal_who_colleague = 次のいずれかのロールを持つ同僚：{ $roles }
removal_who_operator = オペレーター
removal_who_time = 自動的に終了します
removal_rule = 規則
removal_until = 終了日
removal_belongs = 「{ $name }」に属しており、そちらを中断すると同時に中断されます。
removal_help_operator = この項目を解決できるのは、このプラットフォームのオペレーターだけです。ここに表示されている ID を伝えて問い合わせてください。
removal_help_wait = { $date } までは対応の必要はありません。その日以降は、削除の妨げではなくなります。
removal_came_between = 確定の前に妨げになる項目が生じたため、何も削除されませんでした。
removal_fixed = 完了しました。残りの項目は一覧に表示されています。
removal_suspended_n = サブスクリプション { $n } 件を中断しました。
removal_not_suspended_n = サブスクリプション { $n } 件を中断できませんでした。引き続き削除の妨げになっています。
removal_suspend_all_intro = 次のサブスクリプションを 1 件ずつ中断します。ユーザーはアクセスできなくなりますが、管理者は引き続きアクセスできます。
group_subscription_active = アクティブなサブスクリプション
group_trial_active = アクティブな試用版
group_subscription_pending = 準備中のサブスクリプション
group_new_commerce_not_cancelled = 取り消されていない期間契約のサブスクリプション
group_add_on_active = アクティブなアドオン
group_reservation_active = 予約
group_software_not_cancelled = ソフトウェアの購入
group_marketplace_not_ended = マーケットプレースのサブスクリプション
group_order_pending = 処理待ちの注文
group_order_in_progress = 処理中の注文
group_transfer_in_progress = 譲渡
group_relationship_on_hold = オペレーターによる停止
group_unknown_status = 不明な状態
fix_effect_cancel_order = 注文は取り消され、何も提供されません。この操作は元に戻せません。
fix_effect_withdraw_transfer = サブスクリプションは手元に残り、相手のパートナーは受け取れなくなります。
fix_effect_auto_renew = 更新されず、{ $date } に終了します。
fix_keep = このままにする

## What follows, and the confirmation
preview_stays = 変わらないもの
preview_deleted = 削除されるデータ
preview_back = 関係を再確立した場合
preview_purchase = 購入
preview_contacts_only = この顧客の利用可能なサポート連絡先から外れます。
preview_contact = 「{ $subscription }」：代わりに { $contact } が連絡先になります。
preview_contact_nobody = 「{ $subscription }」：代わりの連絡先はなく、セルフサポートのみになります。
preview_contact_other = { $contact } が販売したサブスクリプション：販売元が連絡先になります。
preview_keep_granular = 詳細な管理者関係 (GDAP) を期限まで維持する
preview_back_yes = 顧客の一覧への表示、購入、データが保持されている中断中のサブスクリプションは元に戻ります。
preview_back_no = 代理管理者特権は、顧客があらためて付与した場合にのみ戻ります。サポート連絡先は指定し直す必要があります。期限切れまたは削除済みのサブスクリプションは戻りません。
confirm_heading = 関係の削除の確定
confirm_nothing_yet = まだ何も削除されていません。示されている項目を入力してください。
confirm_notice = 顧客のポータルで顧客に通知する
confirm_notice_hint = 顧客には、中断中のサブスクリプションとそのデータの削除日が常に表示されます。
confirm_domain = 顧客のプライマリ ドメイン名を入力
confirm_domain_hint = 確定するには、次のとおり入力してください：{ $domain }
confirm_domain_wrong = 顧客のプライマリ ドメイン名と一致しません。
reason_none = 理由なし
reason_no_longer_transacting = 顧客との取引がなくなった
reason_moved_to_another_partner = 顧客が別のパートナーに移った
reason_contract_ended = 契約が終了した
reason_customer_request = 顧客から依頼があった
reason_other = その他の理由
changed_dap_new = 代理管理者特権 (DAP) が付与されました。
changed_dap_gone = 代理管理者特権 (DAP) が終了しました。
changed_gdap_new = 詳細な管理者関係 (GDAP) { $n } 件が追加されました。
changed_gdap_gone = 詳細な管理者関係 (GDAP) { $n } 件が終了しました。
changed_contacts_new = サブスクリプション { $n } 件のサポート連絡先になりました。
changed_contacts_gone = サブスクリプション { $n } 件のサポート連絡先から外れました。
changed_generation = その間に、関係が削除され、再確立されました。

## Removal done
done_heading = { $customer } との関係を削除しました
done_removal_id = 削除 ID
done_removed_at = 削除日時
done_no_undo = 削除は元に戻せません。関係を再確立できるのは、顧客が新しい要求を承諾した場合だけです。
done_open_closed = 終了した関係を開く
done_new_request = 新しい要求を作成する
done_contact_other = { $contact } が販売したサブスクリプションのサポート連絡先は販売元になりました。
done_what = 実行された内容

## Requesting a relationship
request_intro = 顧客にリンクを送信してください。顧客のグローバル管理者が承諾すると、関係が始まります。
request_generic_hint = 置き換えるまで、どの顧客でも何度でも使用できます。
request_targeted_hint = 1 社の顧客が 90 日以内に 1 回使用できます。
request_domain = 顧客のプライマリ ドメイン名
request_domain_hint = 不明な場合は空のままにしてください。
request_domain_unknown = このドメイン名の組織は登録されていません。修正するか、空のままにしてください。
request_dap_hint = 顧客のディレクトリとサービスに対する管理者権限です。顧客は承諾時に別途判断します。
request_text_hint = 文面は自由に変更できます。{ $link } はリンクを表すため、必ず残してください。
request_standard_text = 標準の文面を表示する
request_subject = { $partner } からの再販業者関係の要求
request_draft = お世話になっております。

    貴社の再販業者としてお取引をお願いしたく、ご連絡いたしました。貴社のグローバル管理者の方が、次のリンクから内容を確認し、承諾または拒否していただけます。

    { $link }

    承諾されても、貴社のテナントの管理者権限が付与されることはありません。

    { $partner }
request_draft_dap = お世話になっております。

    貴社の再販業者としてお取引し、貴社のサービスを代理で管理させていただきたく、ご連絡いたしました。貴社のグローバル管理者の方が、次のリンクから内容を確認し、承諾または拒否していただけます。

    { $link }

    代理管理者特権を付与するかどうかは、別途お決めいただけます。

    { $partner }
request_ready = 要求の準備ができました
request_ready_hint = 顧客にリンクを送信してください。顧客が承諾するまで、何も変わりません。
request_copied = コピーしました
request_any_customer = すべての顧客
request_unknown_customer = 指定なし
requests_empty = 要求はありません
requests_empty_hint = 関係を要求すると、顧客の回答とともにここに表示されます。
request_show_link = リンクを表示する
request_rotate = リンクを置き換える
request_rotate_effect = 古いリンクはすぐに使用できなくなります。以後は新しいリンクを送信してください。
request_rotated = リンクを置き換えました。古いリンクは使用できません。
request_withdraw_effect = リンクは使用できなくなります。開いた人には、要求が取り下げられたことが表示されます。
request_withdrawn = 要求を取り下げました。
request_answer_until = 回答期限
request_dap_asked = 代理管理者を要求

## Closed relationships
closed_intro = 次の関係は終了しています。記録は変更されませんが、ビューから外したり戻したりできます。
closed_empty_hint = 関係を削除すると、その記録がここに表示されます。
closed_empty = 終了した関係はありません
closed_empty_view = ビューに終了した関係はありません
closed_on = 終了日
closed_by = 終了した人
closed_show_hidden = ビューから外したものも表示する
closed_hide_hidden = ビューにあるものだけを表示する
closed_hidden = ビューから外されています
closed_bring_back = ビューに戻す
closed_reestablished = 再確立済み
closed_snapshot = 終了時のサブスクリプション
closed_data = データ
closed_deleted_in = { $n ->
    [0] データは今日削除されます
   *[other] データは { $n } 日後に削除されます
}
closed_data_gone = データは削除されました
closed_notice_no = 顧客への個別の通知は行っていません。
closed_unknown_person = 不明な人
closed_unknown_customer = すでに存在しない顧客
closed_record_of_removed = この関係は終了しています。記録には当時の状態が示されています。

## Timeline
timeline_empty = まだ何も起きていません
timeline_platform = プラットフォーム
timeline_customer = 顧客
timeline_application = アプリケーション
timeline_permalink = このイベントへのリンク
timeline_before = 関係の開始前

## The customer’s answer to a request
accept_heading = { $partner } が再販業者関係を要求しています
accept_intro = 承諾すると、{ $partner } は貴社のパートナーの 1 社になります。貴社のテナント、データ、他のパートナーはそのまま残ります。
accept_gets = パートナーに付与される権利
accept_right = 権利
accept_granted = 付与
accept_right_list = 顧客の一覧に貴社を表示する
accept_right_purchase = 貴社のためにサブスクリプションを注文し、自ら販売したものを管理する
accept_right_support = 貴社のサポート連絡先の候補になる
accept_right_dap = 貴社のテナントを管理する：代理管理者特権 (DAP)
accept_right_other = 他のパートナーが貴社に販売したものを変更する
accept_if_ticked = 下のチェック ボックスをオンにした場合のみ
accept_dap_tick = { $partner } に自社のテナントの代理管理者特権 (DAP) を付与する
accept_dap_hint = 付与すると、パートナーは貴社の管理者として操作できるようになります。「パートナー」でいつでも取り消せます。
accept_unexpected = 心当たりのない要求ですか？拒否し、すでにご存じの連絡先でパートナーにご確認ください。
accept_partner_id = パートナー ID
accept_established = { $partner } が貴社のパートナーになりました
accept_granted_dap = { $partner } に貴社のテナントの代理管理者特権 (DAP) が付与されました。
accept_no_dap = 代理管理者特権 (DAP) は付与されていません。
accept_nothing_new = { $partner } はすでに貴社のパートナーです。変更はありません。
accept_already = { $partner } はすでに貴社のパートナーです。承諾した場合に新しく付与されるのは代理管理者特権 (DAP) だけで、チェック ボックスをオンにした場合に限ります。
accept_to_partners = パートナーを表示する
decline_done = { $partner } の要求を拒否しました
decline_done_hint = 変更はありません。
accept_forward = 次の文面を組織のグローバル管理者に転送してください
accept_forward_text = { $partner } が当社との再販業者関係を要求しています。回答できるのはグローバル管理者だけです：{ $link }
accept_wrong_tenant = パートナーとしてサインインしています。要求には、受け取った顧客が回答します。
accept_wrong_tenant_next = サインアウトしてからリンクをもう一度開き、顧客のグローバル管理者としてサインインしてください。

## The customer’s partners
partners_empty = パートナーはありません
partners_empty_hint = パートナーの要求を承諾すると、ここに表示されます。
partners_waiting = 回答を待っている要求
partners_waiting_until = { $partner } が再販業者関係を要求しています。{ $date } までに回答してください。
partners_open_request = 要求を開く
partners_ended = 終了した関係
partners_ended_line = { $date } に { $partner } が貴社との再販業者関係を終了しました。
partners_ended_hint = 12 か月間表示されます。
partners_unknown = 以前のパートナー
partners_suspended = 中断中のサブスクリプション
partners_suspended_hint = パートナーがそれまでに再アクティブ化しない限り、これらのサブスクリプションのデータは表示されている日に削除されます。
partners_deleted_on = データの削除日
partners_sold_by = 販売元
revoke_effect = { $partner } は貴社のテナントを管理できなくなり、貴社に代わってサービス要求を行うこともできなくなります。
revoke_stays = 関係、サブスクリプション、請求はそのまま残ります。
revoke_back = 特権は、貴社が新しい要求を承諾した場合にのみ再び付与されます。
revoke_done = 代理管理者を削除しました。請求への影響はありません。
leave_action = 関係の終了を依頼する
leave_effect = { $partner } に期限付きのタスクが送られます。パートナーが対応するまで、何も終了しません。
leave_reason = 関係を終了したい理由
leave_asked = 関係の終了を依頼済み
leave_done = { $partner } に依頼しました。回答期限は { $date } です。

## The customer’s support contacts
support_intro = サブスクリプションごとの問い合わせ先です。
support_self = 連絡先の指定なし：セルフサポートをご利用ください
support_empty = サブスクリプションはありません
support_empty_hint = パートナーが貴社のためにサブスクリプションを注文すると、そのサポート連絡先がここに表示されます。
