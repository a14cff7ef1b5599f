### ポータル：ページの枠、サインイン、顧客とサブスクリプションのページ。

## 枠
portal_description = 顧客との再販業者関係を終了し、再び結ぶことができます。
portal_skip = 本文へ移動
portal_menu = メニュー
portal_customer_menu = この顧客のページ
portal_path = 現在の場所
portal_demo = デモ
portal_demo_note = 会社と製品は架空のもので、どのベンダーとも関係ありません。ここで削除しても、ほかの場所では何も削除されません。
portal_to_start = ホームへ移動
portal_zone = 時刻は { $zone } のタイム ゾーンで表示しています
portal_quantity = 数量：{ $quantity }
portal_quantity_out_of_range = 数量は { $n_minimum } から { $n_maximum } までの値にしてください。
portal_stale = その間にほかのユーザーが変更したため、何も保存されませんでした。
portal_stale_next = 下に表示された現在の状態を確認し、もう一度操作してください。
refusal_storage_full = 保存領域に空きがないため、何も保存されませんでした。
refusal_storage_full_next = オペレーターに連絡し、もう一度お試しください。

## サインイン
sign_in_heading = サインイン
sign_in_lead = 顧客とそのサブスクリプション、および顧客との関係を管理します。
sign_in_to_go_on = 要求されたページに進むには、サインインしてください。
sign_in_demo = サインイン情報は、デモを開始したターミナルに表示されています。
home_operator = プラットフォームのオペレーターとしてサインインしています。ここにパートナーの顧客は表示されません。オペレーター用のページは今後のバージョンで提供します。
home_nothing = 現在のロールでは、プロフィール以外に表示できるページがありません。組織のグローバル管理者に別のロールを依頼してください。

## ダッシュボード
tile_active = アクティブなサブスクリプション
tile_suspended = 中断中のサブスクリプション
tile_requests = 回答待ちの要求
dashboard_ending = 30 日以内に終了
dashboard_ending_none = 30 日以内に終了するものはありません。
dashboard_what = 内容
dashboard_date = 日付
dashboard_tasks = 対応待ち
dashboard_tasks_none = 対応が必要なものはありません。
dashboard_empty = 顧客はまだありません
dashboard_empty_next = 再販業者関係を要求してください。顧客が承諾すると、その顧客の代理として購入できます。
ending_trial_ends = 試用版が終了します。
ending_window_closes = 取り消しできる期間が終わります。
ending_data_deleted = データが削除されます。
task_leave_requested = { $customer } から関係の終了を求められています。
task_release_requested = { $customer } の購入の制限解除をオペレーターに依頼しています。
task_due = 期限：{ $date }

## 顧客
customers_search = 名前、ドメイン、ID で検索
customers_found = { $n ->
    [0] 「{ $query }」に一致する顧客はありません
   *[other] 「{ $query }」に一致する顧客 { $n } 社
}
customers_no_match_next = 別の語、または少ない語で試してください。関係が終了した顧客は「終了した関係」にあります。
customers_show_all = すべての顧客を表示
customers_relationship = 関係
customers_again = 再確立済み
customers_through_provider = プロバイダー経由
customers_delegated = 代理管理者
customers_since = 開始日
customers_first_page = 最初のページに戻る
customers_pages = 一覧のページ

## 顧客のサブスクリプション
subs_empty = サブスクリプションはありません。関係の削除を妨げる項目はありません。
subs_dates = 更新と終了
sub_renews = { $date } に更新
sub_ends = { $date } に終了
sub_ended = { $date } に終了済み
sub_expires_on = { $date } に期限切れ
sub_would_expire_on = 今日中断すると { $date } に期限切れ
sub_no_end = 終了日なし
sub_by_platform = プラットフォームによる中断
sub_by_base = 基本サブスクリプションとともに中断
sub_in_transfer = 譲渡中
sub_released = オペレーターが制限を解除済み
suspend_all_title = アクティブなサブスクリプションをすべて中断する
suspend_all_lead = 次のサブスクリプションはアクティブで、中断できます。そのまま残すものはチェックを外してください。
suspend_all_none = 中断できるアクティブなサブスクリプションはありません。
suspend_all_none_chosen = サブスクリプションを 1 件以上選択してください。
suspend_all_others = { $n ->
   *[other] ほかに中断できないアクティブな購入が { $n } 件あります。終了方法はそれぞれのページで確認してください。
}
suspend_all_keep = すべてそのままにする
suspend_all_done = { $n ->
    [0] サブスクリプションは中断されませんでした
   *[other] サブスクリプション { $n } 件を中断しました
}
suspend_all_failed = { $n ->
   *[other] { $n } 件は中断できませんでした。理由は各行に示されています。
}
subs_to_account = アカウントへ移動
subs_back = サブスクリプションに戻る

## 1 件のサブスクリプション
sub_active_hint = ユーザーはアクセスでき、料金が請求されます。
sub_active_trial = ユーザーはアクセスできます。試用版の料金は請求されません。
sub_regain_billed = ユーザーは再びアクセスできます。請求はこれまでどおり続きます。
sub_billing_stops = 中断中は請求されません。
sub_unsaved = この選択はまだ保存されていません。送信するまで何も変わりません。
sub_done_suspended = 「{ $name }」を中断しました。
sub_done_active = 「{ $name }」は再びアクティブです。
sub_done_cancelled = 「{ $name }」を取り消しました。
sub_done_saved = 「{ $name }」の変更を保存しました。
sub_done_renew_on = 「{ $name }」は期間の終わりに自動更新されます。
sub_done_renew_off = 「{ $name }」は期間の終わりに終了します。
sub_nothing_changed = 変更はありません。すでにその状態です。
sub_details = 詳細
sub_name_quantity = 名前と数量
sub_nickname_hint = 同じオファーのほかのサブスクリプションと区別するための名前です。空のままにするとオファー名を使います。
sub_quantity_hint = { $n_minimum } から { $n_maximum } まで
sub_auto_renew_on = 期間の終わりに自動更新されます。
sub_auto_renew_off = 更新されず、期間の終わりに終了します。
sub_deleted_before_term = 再アクティブ化しない限り、期間が終わる前の { $date } にデータが削除されます。
sub_cancel_days = { $n ->
   *[other] あと { $n } 日、{ $date } まで取り消せます。
}
sub_cancel_any_time = いつでも取り消せます。
sub_cancel_question = サブスクリプション「{ $name }」を取り消しますか？
sub_cancel_add_ons = { $n ->
   *[other] アドオン { $n } 件も同時に終了します。
}
sub_keep = サブスクリプションを維持する
sub_software_keys = キーは取り消されます。
sub_add_ons = アドオン
sub_add_ons_none = アドオンはありません。
sub_add_add_on = アドオンを追加
sub_base = 基本サブスクリプション
sub_contact_none = サポート連絡先なし
sub_not_suspendable = この種類の購入は中断できません。
sub_not_suspendable_next = 取り消すか、期間が終わると終了します。
sub_final = 状態はもう変更できません。
sub_offer_gone = このオファーはカタログにありません。
sub_term_months = { $n ->
    [0] 期間なし
   *[other] { $n } か月
}

## 購入
order_choose = オファーを選択
order_add_ons_for = 「{ $name }」のアドオン
order_none = 現在購入できるものはありません。
order_done = 「{ $name }」を購入しました。
order_limited = { $n ->
   *[other] 顧客ごとに { $n } 件まで
}
order_effect = 購入するとすぐにアクティブになり、請求が始まります。アクティブな間は関係を削除できません。

## サポート連絡先
contacts_lead = 次のパートナーはこの顧客と関係があるため、サブスクリプションのサポート連絡先に指定できます。
contacts_each = 各サブスクリプションのサポート連絡先
contacts_none = この顧客には、個別のサポート連絡先を持つサブスクリプションはありません。
contacts_of = 「{ $name }」のサポート連絡先
contacts_done = 「{ $name }」のサポート連絡先は { $contact } になりました。
contacts_you = 自社
contacts_delegated = 代理管理者特権あり
contacts_not_delegated = 代理管理者特権なし
