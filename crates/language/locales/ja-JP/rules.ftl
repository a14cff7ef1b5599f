## Blockers: what makes removal impossible now
blocker_subscription_active = サブスクリプション「{ $name }」がアクティブです。
blocker_trial_active = 試用版「{ $name }」がまだ終了していません。
blocker_trial_active_until = 試用版「{ $name }」は { $date } まで有効です。
blocker_subscription_pending = サブスクリプション「{ $name }」はまだ準備中です。
blocker_new_commerce_not_cancelled = サブスクリプション「{ $name }」は期間契約で、まだ取り消されていません。中断するだけでは不十分です。
blocker_new_commerce_not_cancelled_until = サブスクリプション「{ $name }」は { $date } に終了する期間契約で、まだ取り消されていません。中断するだけでは不十分です。
blocker_add_on_active = アドオン「{ $name }」がアクティブです。
blocker_reservation_active = 予約「{ $name }」が取り消されていません。
blocker_reservation_active_until = 予約「{ $name }」は { $date } まで有効です。
blocker_software_not_cancelled = ソフトウェアの購入「{ $name }」が取り消されていません。
blocker_marketplace_not_ended = マーケットプレースのサブスクリプション「{ $name }」が終了していません。
blocker_marketplace_not_ended_until = マーケットプレースのサブスクリプション「{ $name }」は { $date } に終了します。
blocker_order_pending = 注文「{ $name }」が処理待ちです。
blocker_order_in_progress = 注文「{ $name }」を処理しています。
blocker_transfer_in_progress = サブスクリプションの譲渡が進行中です。
blocker_relationship_on_hold = オペレーターがこの関係の変更を停止しています。
blocker_unknown_status = 「{ $name }」の状態が不明なため、アクティブとして扱われます。
blocker_bought_by_customer = 顧客が自ら購入したものです。
blocker_still_billed = 中断中ですが、請求は続いています。
blocker_source_seed = パートナー プログラムの規則
blocker_source_documentation = コマース プラットフォームの規則
blocker_source_policy = このオペレーターのポリシー

## Fixes: what removes a blocker
fix_suspend = 中断する
fix_cancel = サブスクリプションの取り消し
fix_cancel_order = 注文を取り消す
fix_withdraw_transfer = 譲渡を取り下げる
fix_turn_off_auto_renew = 自動更新を無効にする
fix_wait_until = { $date } まで待つ
fix_wait = 終了するまで待つ
fix_request_release = オペレーターに制限解除を依頼する
fix_ask_operator = オペレーターに問い合わせる
fix_ask_admin = 組織の管理者に問い合わせる

## The link to remove a relationship, and why it may be inactive
blocked_summary = { $n ->
    [0] 関係の削除を妨げる項目はありません
   *[other] 先に { $n } 件の対応が必要
}
nothing_blocks = 関係の削除を妨げる項目はありません。
active_subscriptions = { $n ->
    [0] アクティブなサブスクリプションはありません
   *[other] アクティブなサブスクリプション { $n } 件
}
count_customers = { $n ->
    [0] 顧客はありません
   *[other] 顧客 { $n } 社
}
count_subscriptions = { $n ->
    [0] サブスクリプションはありません
   *[other] サブスクリプション { $n } 件
}
count_licenses = ライセンス { $n } 個
count_days = { $n } 日
count_carts = { $n ->
    [0] 未確定のカートはありません
   *[other] 未確定のカート { $n } 件
}
action_suspend_n = アクティブなサブスクリプション { $n } 件を中断する

## Consequences: what removal will do
consequence_list = { $customer } は顧客の一覧に表示されなくなります。以後に開けるのは終了した関係だけです。
consequence_contacts = この顧客の利用可能なサポート連絡先から外れ、サブスクリプション { $n } 件では販売元が代わりになります。
consequence_contacts_none = この顧客の利用可能なサポート連絡先から外れます。現在、連絡先に指定されているサブスクリプションはありません。
consequence_dap = この顧客に対する代理管理者特権 (DAP) がなくなります。
consequence_dap_none = この顧客に対する代理管理者特権 (DAP) はないため、この点に変更はありません。
consequence_gdap = 詳細な管理者関係 (GDAP) { $n } 件が終了します。
consequence_purchase = この顧客の代理として購入することはできなくなります。
stay_customer = 顧客自体とそのユーザーおよびデータは、そのまま残ります。
stay_invoices = 請求書と未請求の使用量は残り、使用した分は引き続き請求されます。
stay_subscriptions = 中断中のサブスクリプション { $n } 件は顧客に残ります。
warn_retention = { $date } 以降、中断中のサブスクリプション { $n } 件のデータが削除されます。
warn_no_partner = 削除後、この顧客にはパートナーがいなくなります。
warn_last_invoice = 最後の請求書がまだ発行されていません。

## What was done
done_list = 顧客の一覧から外しました。
done_contacts = { $n ->
    [0] 顧客の利用可能なサポート連絡先から外れました。
   *[other] サポート連絡先から外れ、サブスクリプション { $n } 件の連絡先は販売元に戻りました。
}
done_contact_fallback = 「{ $subscription }」のサポート連絡先は { $contact } になりました。
done_dap = 代理管理者特権 (DAP) を削除しました。
done_dap_none = 削除する代理管理者特権 (DAP) はありませんでした。
done_gdap = { $n ->
    [0] 終了する詳細な管理者関係 (GDAP) はありませんでした。
   *[other] 詳細な管理者関係 (GDAP) { $n } 件を終了しました。
}
done_gdap_kept = 指定のとおり、詳細な管理者関係 (GDAP) { $n } 件を維持しました。
done_purchase = 顧客の代理としての購入を無効にしました。
done_notice = 顧客のポータルに通知しました。

## The dialog of removal, suspension
ack_goodfaith = この顧客との取引はなくなっており、削除すると関係が終了することを理解しています。
suspend_effect = ユーザーはアクセスできなくなりますが、管理者は引き続きアクセスできます。データは { $date } まで保持され、その後削除されます。
suspend_nc_billed = 期間契約のサブスクリプションは、中断しても期間の終了まで請求され、関係の削除も引き続き妨げます。
suspend_add_ons = アドオン { $n } 件も同時に中断されます。
reactivate_effect = ユーザーが再びアクセスできるようになり、請求も再開されます。
cancel_effect = サブスクリプションはただちに終了します。この操作は元に戻せません。

## Refusals: what happened and why; `_next` says what to do
refusal_relationship_blocked = { $n ->
    [0] 関係はまだ削除できません。
   *[other] 関係はまだ削除できません。先に { $n } 件の対応が必要です。
}
refusal_relationship_blocked_next = 一覧の項目をすべて解決してから、関係を削除してください。
refusal_unrelated = この顧客との有効な関係がありません。
refusal_unrelated_next = 再販業者関係を要求するか、終了した関係を確認してください。
refusal_role_required = 現在のロールではこの操作を行えません。次のいずれかのロールが必要です：{ $roles }。
refusal_role_required_next = 組織のグローバル管理者に操作またはロールの割り当てを依頼してください。
refusal_partner_kind = このパートナーの種類では、この操作を行えません。
refusal_partner_kind_next = 間接プロバイダーに依頼してください。
refusal_user_required = この操作にはサインインしたユーザーが必要ですが、アプリケーション単独で呼び出されました。
refusal_user_required_next = ユーザーとしてサインインし、そのトークンを使用してください。
refusal_stale = 前回の確認後に内容が変更されたため、何も実行されませんでした。
refusal_stale_next = 影響をもう一度確認してから、確定してください。
refusal_stale_etag = 送信されたバージョンは現在のものではありません。
refusal_stale_etag_next = オブジェクトを再度読み取り、新しい ETag で変更をやり直してください。
refusal_relationship_closing = この顧客との関係を削除しています。
refusal_relationship_closing_next = これ以上は注文できません。必要な場合は関係を再確立してください。
refusal_not_found = 何も見つからないか、表示する権限がありません。
refusal_not_found_next = アドレスを確認するか、一覧に戻ってください。
refusal_subscription_not_found = この顧客には、この ID のサブスクリプションがありません。
refusal_subscription_not_found_next = 顧客の一覧からサブスクリプションを選択してください。
refusal_order_not_found = この顧客には、この ID の注文がありません。
refusal_order_not_found_next = 注文履歴から注文を選択してください。
refusal_customer_id_invalid = 顧客 ID が GUID ではありません。
refusal_customer_id_invalid_next = 顧客の一覧から顧客 ID をコピーしてください。
refusal_invalid_input = 「{ $field }」の値は使用できません。
refusal_invalid_input_next = 値を修正して、もう一度送信してください。
refusal_malformed_json = 本文が有効な JSON ではありません。
refusal_malformed_json_next = JSON を修正して、もう一度送信してください。
refusal_body_too_large = 要求が許可されているサイズを超えています。
refusal_body_too_large_next = 一度に送信するデータを減らしてください。
refusal_method_not_supported = このアドレスでは、このメソッドを使用できません。
refusal_method_not_supported_next = Allow ヘッダーに示されたメソッドを使用してください。
refusal_not_offered = このサービスでは、この機能を提供していません。
refusal_not_offered_next = 提供している機能はドキュメントに記載されています。
refusal_quantity_of_suspended = 中断中のサブスクリプションの数量は変更できません。
refusal_quantity_of_suspended_next = 先にサブスクリプションを再アクティブ化してください。
refusal_quantity_out_of_range = このオファーでは、この数量を指定できません。
refusal_quantity_out_of_range_next = オファーの範囲内の数量を選択してください。
refusal_parent_not_active = このアドオンが属するサブスクリプションはアクティブではありません。
refusal_parent_not_active_next = 先にそのサブスクリプションを再アクティブ化してください。
refusal_illegal_transition = サブスクリプションは現在の状態からこの状態に変更できません。
refusal_illegal_transition_next = サブスクリプションを開き、現在可能な操作を確認してください。
refusal_subscription_deleted = このサブスクリプションは削除されています。
refusal_subscription_deleted_next = 必要な場合は、新しいサブスクリプションを購入してください。
refusal_cancellation_window_closed = この購入を取り消せる期間は終了しました。
refusal_cancellation_window_closed_next = 自動更新を無効にするか、オペレーターに制限解除を依頼してください。
refusal_cancel_not_possible = このサブスクリプションは取り消せませんが、中断できます。
refusal_cancel_not_possible_next = サブスクリプションを中断してください。
refusal_auto_renew_not_possible = このサブスクリプションの自動更新は変更できません。
refusal_auto_renew_not_possible_next = サブスクリプションを開き、現在可能な操作を確認してください。
refusal_subscription_pending = サブスクリプションはまだ準備中です。
refusal_subscription_pending_next = しばらく待ってから、もう一度お試しください。
refusal_support_contact_not_available = このパートナーは、この顧客の利用可能なサポート連絡先に含まれていません。
refusal_support_contact_not_available_next = 一覧から連絡先を選択してください。
refusal_support_contact_not_supported = この種類のサブスクリプションには、個別のサポート連絡先を指定できません。
refusal_support_contact_not_supported_next = 基本のサブスクリプションで連絡先を指定してください。
refusal_offer_unknown = カタログにこのオファーはありません。
refusal_offer_unknown_next = カタログからオファーを選択してください。
refusal_offer_not_purchasable = この顧客は、このオファーを購入できません。
refusal_offer_not_purchasable_next = 顧客のカタログから別のオファーを選択してください。
refusal_offer_limit_reached = この顧客は、このオファーの上限数にすでに達しています。
refusal_offer_limit_reached_next = 既存のサブスクリプションの数量を変更してください。
refusal_add_on_needs_parent = アドオンには、属するサブスクリプションが必要です。
refusal_add_on_needs_parent_next = このアドオンに対応する、顧客のアクティブなサブスクリプションを指定してください。
refusal_invitation_expired = この招待は期限切れです。
refusal_invitation_expired_next = パートナーに新しい招待を依頼してください。
refusal_invitation_withdrawn = この招待はパートナーによって取り下げられました。
refusal_invitation_withdrawn_next = 必要な場合は、パートナーに新しい招待を依頼してください。
refusal_invitation_used = この招待はすでに承諾されています。
refusal_invitation_used_next = パートナー関係を確認してください。
refusal_invitation_declined = この招待は拒否されています。
refusal_invitation_declined_next = 考えが変わった場合は、パートナーに新しい招待を依頼してください。
refusal_invitation_not_found = この招待は存在しません。
refusal_invitation_not_found_next = リンク全体がコピーされているか確認するか、パートナーに新しいリンクを依頼してください。
refusal_invitation_link_missing = 招待文に専用リンクが含まれていません。
refusal_invitation_link_missing_next = リンクを文面に戻してください。
refusal_already_related = すでに有効な関係があります。
refusal_already_related_next = 対応は必要ありません。
refusal_own_tenant = 組織が自身と関係を結ぶことはできません。
refusal_own_tenant_next = 顧客のアカウントでサインインしてください。
refusal_not_customer_admin = 顧客のグローバル管理者のみが回答できます。
refusal_not_customer_admin_next = リンクを貴社のグローバル管理者に転送してください。
refusal_domain_taken = このドメイン名は、すでに別のテナントで使用されています。
refusal_domain_taken_next = 別のドメイン名を選択するか、その顧客との関係を要求してください。
refusal_field_required = 「{ $field }」が入力されていません。
refusal_field_required_next = 入力して、もう一度送信してください。
refusal_token_invalid = トークンがないか、期限切れか、ここでは無効です。
refusal_token_invalid_next = 新しいトークンを取得して、もう一度呼び出してください。
refusal_signed_out = サインアウトしています。
refusal_signed_out_next = もう一度サインインすると、このページに戻ります。
refusal_wrong_password = ユーザー名とパスワードが一致しません。
refusal_wrong_password_next = 両方を確認して、もう一度お試しください。
refusal_throttled = 要求が多すぎます。次の要求は { $n } 秒後に可能です。
refusal_throttled_next = しばらく待ってから、もう一度お試しください。
refusal_busy = 現在、別のユーザーが同じ項目を変更しています。
refusal_busy_next = しばらく待ってから、もう一度お試しください。
refusal_unknown_outcome = 接続が切れたため、変更が行われたかどうか不明です。
refusal_unknown_outcome_next = 同じ要求を繰り返してください。二重に実行されることはありません。
refusal_internal = システム側でエラーが発生しました。
refusal_internal_next = もう一度お試しください。再び失敗する場合は、要求 ID をオペレーターに伝えてください。
refusal_acknowledgement_required = 影響の確認が済んでいません。
refusal_acknowledgement_required_next = 影響を確認してから、チェック ボックスをオンにしてください。
refusal_reason_required = 理由の入力が必要です。
refusal_reason_required_next = 簡単な理由を入力して、もう一度送信してください。
refusal_retention_over = データ保持期間が終了し、データは削除されました。
refusal_retention_over_next = 必要な場合は、新しいサブスクリプションを購入してください。
refusal_platform_suspended = このサブスクリプションはプラットフォームによって中断されています。
refusal_platform_suspended_next = オペレーターに問い合わせてください。
refusal_transfer_in_progress_refused = このサブスクリプションは譲渡中のため、変更できません。
refusal_transfer_in_progress_refused_next = 譲渡の完了を待つか、取り下げてください。
refusal_delegated_admin_absent = この顧客に対する代理管理者特権がありません。
refusal_delegated_admin_absent_next = 顧客に管理者関係を依頼してください。
refusal_demo_only = この機能はデモでのみ使用できます。
refusal_demo_only_next = 試すには、プログラムをデモとして起動してください。
refusal_csrf = フォームがこのポータルから送信されていないか、古くなっています。
refusal_csrf_next = ページを開き直して、もう一度操作してください。
refusal_partner_restricted = オペレーターによって組織が制限されているため、新しい招待や販売はできません。
refusal_partner_restricted_next = オペレーターに問い合わせてください。
refusal_relationship_on_hold = オペレーターがこの関係の変更を停止しているため、新しい購入はできません。
refusal_relationship_on_hold_next = オペレーターに問い合わせてください。
refusal_order_not_cancellable = 注文はもう取り消せません。
refusal_order_not_cancellable_next = 注文の完了を待ってから、サブスクリプションを中断または取り消してください。
refusal_invitation_for_another = この招待は別の組織に宛てたものです。
refusal_invitation_for_another_next = 招待された組織でサインインしてください。
refusal_nothing_to_change = 送信された内容に変更できる項目がありません。
refusal_nothing_to_change_next = 変更できる項目（数量、表示名、状態、自動更新、サポート連絡先）を送信してください。
refusal_field_invalid = 「{ $field }」の値は使用できません。
refusal_field_invalid_next = 値を修正して、もう一度送信してください。
refusal_field_too_long = 「{ $field }」の値が長すぎます。
refusal_field_too_long_next = 値を短くして、もう一度送信してください。
refusal_field_taken = 「{ $field }」の値はすでに使用されています。
refusal_field_taken_next = 別の値を選択してください。
refusal_field_not_allowed = ここでは「{ $field }」を設定できません。
refusal_field_not_allowed_next = この項目を除いて、もう一度送信してください。
