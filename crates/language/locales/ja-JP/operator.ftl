## The operator: refusals
refusal_look_closed = このパートナーの閲覧は開始されていません。
refusal_look_closed_next = 理由を添えて閲覧を開始してください。パートナーにも表示されます。

## The operator: events
event_relationship_frozen = オペレーターがこの関係での新規販売を停止しました。
event_relationship_unfrozen = オペレーターが新規販売の停止を解除しました。
event_partner_restricted = オペレーターが組織を制限しました。新しい招待と販売はできません。
event_partner_unrestricted = オペレーターが組織の制限を解除しました。
event_policy_changed = オペレーターがポリシーを設定しました。
event_settings_changed = 組織の設定が変更されました。
event_looked_inside = オペレーターが組織の閲覧を開始しました。
event_seen_inside = オペレーターが閲覧中にこの顧客のデータを表示しました。
event_release_declined = オペレーターは「{ $name }」の制限解除を認めませんでした。

## Asking for a release
release_effect = オペレーターにこの購入の制限解除を依頼します。解除されると、削除の妨げではなくなります。
release_asked = オペレーターに制限解除を依頼しました。回答はタスクに表示されます。

## Settings of a partner
switch_admins_may_remove = 管理エージェントに関係の削除を許可する
switch_sales_may_remove = 販売エージェントに関係の削除を許可する
switch_sales_may_export = 販売エージェントに顧客一覧のエクスポートを許可する
switch_sales_may_set_contact = 販売エージェントにサポート連絡先の設定を許可する
switch_helpdesk_may_suspend = ヘルプデスク エージェントにサブスクリプションの中断と再アクティブ化を許可する
switch_billing_may_suspend = 課金管理者にサブスクリプションの中断と再アクティブ化を許可する
switch_billing_may_edit = 課金管理者に請求先プロファイルの編集を許可する
switch_rotate_generic_link_at_removal = 関係を削除したら、再利用可能な招待リンクを置き換える
switch_four_eyes = 関係の削除と全サブスクリプションの中断に第二の承認者を必要とする
settings_switches = 権限の設定
settings_limited = オペレーターが許可していないため、この設定は無効です。
settings_required = オペレーターがすべてのパートナーに求めています。
settings_saved = 設定を保存しました。
settings_people = ユーザー
settings_roles = ロール
settings_username = サインイン名
settings_name = 名前
settings_inactive = 無効

## What the partner sees of the operator
nav_oversight = オペレーター
oversight_acts = オペレーターが行ったことと理由
oversight_none = オペレーターは組織に関する操作を行っていません。
oversight_policy = オペレーターが全体に定めたこと
oversight_restricted = オペレーターが組織を制限しています。新しい招待と販売はできません。利用中のものは継続し、関係の削除は可能です。
oversight_until = { $date } まで
act_hold = 関係の変更を停止
act_freeze = 新規販売を停止
act_lift = 停止を解除
act_release = 購入の制限を解除
act_decline_release = 制限解除を却下
act_suspend = オペレーターがサブスクリプションを中断
act_reactivate = オペレーターが中断を解除
act_restrict = 組織を制限
act_unrestrict = 制限を解除
act_look_inside = オペレーターがデータを閲覧
act_policy = ポリシーを変更
ground_legal = 法令または裁判所の要請
ground_fraud = 不正の調査
ground_non_payment = 未払い
ground_request = 関係者からの依頼
ground_other = その他（コメントを参照）
ground_none = 理由を選択

## The operator's console
operator_title = オペレーター コンソール
operator_partners = パートナー
operator_customers = 顧客
operator_counts = 件数
operator_relationships = 再販業者関係
operator_kind = 種類
operator_restricted = 制限中
operator_waiting = 対応待ち
operator_waiting_none = 対応待ちの項目はありません。
operator_task_release_requested = 制限解除の依頼
operator_task_escalated = 期限内に回答なし
operator_due = 期限
operator_answer = 対応する
operator_held = 変更停止中の関係
operator_held_none = 変更停止中の関係はありません。
operator_frozen = 新規販売を停止中
operator_policy = ポリシー
operator_act = 操作
operator_act_hint = 操作には理由とコメントが必要です。どちらもパートナーに表示されます。
operator_do = 実行
operator_choose = 操作を選択
operator_do_hold = 関係の変更を停止：削除も新規販売も不可
operator_do_freeze = 新規販売を停止：削除は可能
operator_do_lift = 停止を解除
operator_do_release = 購入の制限を解除
operator_do_decline_release = 制限解除を却下
operator_do_suspend = サブスクリプションを中断
operator_do_reactivate = その中断を解除
operator_do_restrict = パートナーを制限：新しい招待と販売は不可
operator_do_unrestrict = 制限を解除
operator_do_look_inside = 1 時間閲覧する
operator_customer_named = 顧客：ID またはプライマリ ドメイン
operator_subscription_named = サブスクリプション：ID
operator_note = コメント（パートナーに表示されます）
operator_done = 完了しました。パートナーに通知されました。
operator_open_look = 顧客を見る
operator_inside = { $partner } を閲覧中（{ $date } まで）
operator_inside_hint = ここで開いた内容は 1 回記録され、パートナーに表示されます。
operator_since = 開始日

## Policies
policy_removers = パートナーの許可のもとで関係を削除できるロール
policy_admins_may_remove = 管理エージェント
policy_sales_may_remove = 販売エージェント
policy_second_approver = 第二の承認者
policy_second_approver_off = パートナーは利用できない
policy_second_approver_allowed = 各パートナーが決める
policy_second_approver_required = すべてのパートナーに必要
policy_notice = 顧客への通知
policy_notice_by_default = ページを開いたときにオンにする
policy_notice_required = すべての削除を顧客に通知する
policy_leave_due_days = 離脱を希望する顧客への回答日数
policy_leave_escalation_days = その後オペレーターに通知されるまでの日数（0 は通知なし）
policy_release_due_days = 制限解除に対するオペレーターの回答日数
policy_window_new_commerce = 開始または更新後に取り消せる日数：期間契約のサブスクリプション
policy_window_software = 取り消せる日数：ソフトウェア
policy_window_marketplace_monthly = 取り消せる日数：他社サービス（月単位）
policy_window_marketplace_yearly = 取り消せる日数：他社サービス（年単位）
policy_retention = データの保持期間：1 行に 1 つの規則（オファーまたは *、国または *、日数）
policy_try = 試す：誰に影響しますか？
policy_effect = 規則が変わるパートナー：{ $changed } / { $all }。保持期間が変わるオファー：{ $offers }。取り消し期間が変わるオファー：{ $windows }。未回答の依頼：{ $waiting }（期限は変わりません）。
policy_saved = ポリシーを設定しました。
policy_version = バージョン { $number }
operator_at = 日付

## The operator on the command line
cli_about_operator = オペレーター向け：件数、対応待ち、パートナーへの操作、ポリシー。
cli_about_operator_partners = パートナーと顧客数を一覧表示します。
cli_about_operator_waiting = オペレーターの対応待ちを一覧表示します。
cli_about_operator_act = パートナーに表示される理由とコメントを添えて操作します。
cli_about_operator_policy = ポリシーを表示、試行、または設定します。
cli_option_operator_act_act = 行う操作。
cli_option_operator_act_partner = パートナー：ID、名前、または MPN ID。
cli_option_operator_act_customer = 顧客：ID またはプライマリ ドメイン。
cli_option_operator_act_subscription = サブスクリプションの ID。
cli_option_operator_act_ground = 理由。パートナーに表示されます。
cli_option_operator_act_note = 自由記述のコメント。パートナーに表示されます。
cli_option_operator_policy_set = 変更内容を含む JSON ファイル。
cli_option_operator_policy_dry_run = 影響を受ける対象だけを表示します。
cli_option_operator_policy_ground = 理由。
cli_option_operator_policy_note = 自由記述のコメント。
cli_operator_needs = この操作には { $option } が必要です。
cli_operator_needs_next = ヘルプを確認してください：`symbolon operator act --help`。
cli_operator_unknown_partner = パートナー { $name } はありません。
cli_operator_unknown_partner_next = `symbolon operator partners` で一覧を表示できます。
cli_operator_policy_unreadable = { $file } は読み取り可能な JSON ファイルではありません。
