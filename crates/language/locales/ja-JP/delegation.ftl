## Why something about delegated admin was refused
refusal_delegation_state = この管理者関係では、この操作の段階は終わっています。
refusal_delegation_state_next = もう一度開いて、現在の状態をご確認ください。
refusal_delegation_fixed = 顧客に要求済みのため、これは変更できません。
refusal_delegation_fixed_next = この管理者関係を終了して、新しく要求してください。
refusal_assignment_exists = このグループは既にこの管理者関係を使用しています。
refusal_assignment_exists_next = 既存の割り当てのロールを変更してください。
refusal_role_not_granted = このロールは、顧客が付与したロールに含まれていません。
refusal_role_not_granted_next = 付与されたロールの中から選択してください。

## What happened
event_granular_admin_drafted = 詳細な特権の下書きを作成しました：{ $name }。
event_granular_admin_changed = 詳細な特権を変更しました：{ $name }。
event_granular_admin_discarded = 詳細な特権の下書きを破棄しました：{ $name }。
event_granular_admin_requested = { $customer } に詳細な特権を要求しました：{ $name }。
event_granular_admin_declined = { $customer } は詳細な特権を拒否しました：{ $name }。
event_granular_admin_withdrawn = 詳細な特権の要求を取り下げました：{ $name }。
event_granular_admin_request_expired = 詳細な特権の要求は、回答がないまま期限切れになりました：{ $name }。
event_granular_admin_extended = 詳細な特権を 180 日間延長しました：{ $name }。
event_granular_admin_ending = 詳細な特権はあと { $n } 日で終了します：{ $name }。
event_granular_admin_expired = 詳細な特権の期限が切れました：{ $name }。
event_access_assignment_created = グループにロールを割り当てました：{ $name }。
event_access_assignment_changed = グループのロールを変更しました：{ $name }。
event_access_assignment_removed = グループからロールを外しました：{ $name }。
event_subscription_access_removed = 「{ $name }」の内部へのアクセスが終了しました。

## Roles that can be granted one by one
granular_role_directory_reader = ディレクトリ閲覧者
granular_role_message_reader = メッセージ閲覧者
granular_role_reports_reader = レポート閲覧者
granular_role_security_reader = セキュリティ閲覧者
granular_role_service_support = サービス サポート管理者
granular_role_groups_administrator = グループ管理者
granular_role_directory_writer = ディレクトリ編集者
granular_role_domain_administrator = ドメイン管理者
granular_role_mail_administrator = メール管理者
granular_role_sites_administrator = サイト管理者
granular_role_meetings_administrator = 会議管理者
granular_role_devices_administrator = デバイス管理者
granular_role_applications_administrator = アプリケーション管理者
granular_role_cloud_applications_administrator = クラウド アプリケーション管理者
granular_role_conditional_access_administrator = 条件付きアクセス管理者
granular_role_security_administrator = セキュリティ管理者
granular_role_authentication_administrator = 認証管理者
granular_role_privileged_authentication_administrator = 特権認証管理者
granular_role_privileged_role_administrator = 特権ロール管理者
granular_role_global_administrator = グローバル管理者

## Admin relationships, the partner’s pages (P12)
admin_nav = 管理者関係
admin_lead = 顧客のテナントでの詳細な特権：付与された内容と期限です。
admin_none = 委任されたアクセスはありません。
admin_none_hint = ロールごとに、期間を限って詳細な特権を要求してください。
admin_granular = 詳細な管理者関係 (GDAP)
admin_request = 詳細な特権を要求
admin_name = 名前
admin_name_hint = 貴社と顧客に表示されます。50 文字以内です。
admin_roles = ロール
admin_until = 期限
admin_days = 期間（日数）
admin_days_hint = 承認から 1～730 日です。
admin_extension = 自動延長
admin_extend_tick = 期限が来るたびに 180 日間延長する
admin_extend_hint = グローバル管理者のロールを含む場合は使用できません。
admin_extend_on = オン
admin_extend_off = オフ
admin_extend_turn_on = 自動延長をオンにする
admin_extend_turn_off = 自動延長をオフにする
admin_extend_done_on = 特権は今後自動的に延長されます。
admin_extend_done_off = 特権は表示された日付に終了します。
admin_state_created = 下書き
admin_state_approval_pending = 承認待ち
admin_state_active = 有効
admin_state_expired = 期限切れ
admin_state_terminated = 終了
admin_answer_by = 顧客は { $date } まで回答できます。
admin_send_draft = 顧客に送信
admin_discard = 下書きを破棄
admin_discarded = 下書きを破棄しました。
admin_end = 関係を終了する
admin_end_effect = { $customer } のテナントでのこれらのロールは、使用するすべてのグループで直ちに終了します。再販業者関係、サブスクリプション、請求はそのまま残ります。
admin_ended = 管理者関係は終了しました。
admin_withdraw_effect = { $customer } はこの要求に回答できなくなります。
admin_withdrawn = 要求を取り下げました。
admin_requested = { $customer } に要求を送信しました。{ $date } まで回答できます。
admin_groups = これらのロールを使用するグループ
admin_groups_none = まだどのグループも使用していません。
admin_group = グループ
admin_group_admin_agents = 管理エージェント
admin_group_helpdesk_agents = ヘルプデスク エージェント
admin_group_assign = 割り当てる
admin_group_assigned = グループにロールを割り当てました。
admin_group_removed = グループはこれらのロールを使用しなくなりました。
admin_calendar = 期限カレンダー
admin_calendar_none = 期限が来るものはありません。
admin_access = 従量課金サブスクリプションの内部へのアクセス
admin_access_lead = 代理管理者特権が有効な間の購入によって始まり、特権が削除されても残ります。再販業者関係の終了時、または顧客が削除したときに終了します。

## The customer’s pages about its partners’ rights
own_admin_link = 管理者権限の詳細
own_admin_title = { $partner } の管理者権限
own_admin_asks = { $partner } が貴社のテナントでの詳細な委任された管理者特権 (GDAP) を要求しています。
own_admin_review = 要求を確認
own_admin_gets = 承認すると、{ $partner } は次のロールで貴社のテナントを操作できるようになります：
own_admin_until = 今承認すると、特権は { $date } に終了します。
own_admin_extends = 期限が来るたびに特権は 180 日間延長され、貴社またはパートナーが終了するまで続きます。
own_admin_ends_anytime = いつでも終了できます。
own_admin_only_admin = 回答できるのは、貴社のグローバル管理者だけです。
own_admin_approved = { $partner } はこれらの特権を { $date } まで保有します。
own_admin_declined = 要求を拒否しました。
own_admin_end_effect = { $partner } は貴社のテナントでこれらのロールを使用できなくなります。
own_admin_ending = { $partner } の詳細な特権は { $date } に終了します。
own_access_remove = アクセスを削除
own_access_effect = { $partner } は「{ $name }」の内部を管理できなくなります。サブスクリプションと請求はそのまま残ります。
own_access_removed = アクセスを削除しました。

## What a removal means for access inside usage subscriptions (A-S8d)
consequence_access = { $n } 件の従量課金サブスクリプションの内部へのアクセスが終了します。
done_access = { $n } 件の従量課金サブスクリプションの内部へのアクセスを終了しました。

## The command line
cli_about_delegations = 顧客のテナントでの管理者権限と、自社のパートナーの権限。
cli_about_delegations_list = 顧客での管理者権限、または顧客の場合はパートナーの管理者権限を一覧表示します。名前を省略すると、詳細な特権をすべて表示します。
cli_about_delegations_request = 顧客に詳細な特権を要求します。
cli_about_delegations_extend = 自動延長をオンにします。`--off` でオフにします。
cli_about_delegations_end = 詳細な特権を終了するか、その要求を取り下げます。
cli_about_delegations_approve = 顧客として、詳細な特権の要求を承認します。
cli_about_delegations_decline = 顧客として、詳細な特権の要求を拒否します。
cli_option_role = ロールのコード。複数回指定できます。
cli_option_days = 日数（1～730）。
cli_option_auto_extend = 期限が来るたびに 180 日間延長します。
cli_option_off = オフにします。
cli_option_delegations_request_name = 貴社と顧客に表示される名前。
cli_no_delegations = 委任されたアクセスはありません。
ending_rights = 詳細な特権が終了します。
cli_about_delegations_revoke = 顧客として、パートナーの詳細な特権を終了します。
cli_option_delegations_list_partner = 顧客として：どのパートナーの権限か。
cli_option_delegation = `list` が表示する特権の ID。
