## What a customer agrees to, and the record of it
agreement_version = 2026-1
agreement_heading = 顧客契約
agreement_text = パートナーは、貴社のためにサービスを注文、変更、サポートし、貴社に販売したものを表示できます。データは貴社のものです。管理者の権限は、チェックを入れた場合にのみ付与され、いつでも取り消せます。関係の終了は、いつでもパートナーに依頼できます。
agreement_accepting = 承諾すると、この文面（バージョン { $version }）に同意したことになります。
consent_heading = 同意の記録
consent_none = 承諾の記録はありません。
consent_line = { $person } が { $date }に承諾（契約バージョン { $version }）
consent_proven = ログと一致
consent_unproven = ログと不一致
consent_relationship = 再販業者関係

## Requests on the partner’s side
request_filter = 表示
request_filter_all = すべての要求
request_filter_apply = 絞り込む
request_filter_empty = この状態の要求はありません。
request_waiting_n = { $n } 日間待機中
request_renew = 更新
request_renew_effect = 顧客の回答期限が本日から 90 日後になります。リンクは変わりません。同じ顧客を待っている他の要求は取り下げられます。
request_renewed = 要求を更新しました。
request_joint = 共同で要求するパートナー
request_joint_none = 他のパートナーなし
request_joint_hint = 顧客が承諾すると、両方の関係が同時に始まります。
request_joint_wrong = 有効なパートナーシップのあるパートナーを選択してください。
request_granular = 詳細な権限 (GDAP)
request_granular_hint = 要求するロールにチェックを入れてください。顧客は承諾するときに個別に決定します。
request_granular_days = 期間（日）
request_granular_wrong = ロールを 1 つ以上と、1～730 日の期間を選択してください。
request_preview = 顧客の表示を確認
request_preview_note = これは、顧客のグローバル管理者に表示される内容です。ここでは回答できません。
request_opened = 開封日

## The customer’s answer
accept_verified = プラットフォームで身元を確認済み
accept_heading_joint = { $partner } と { $other } が再販業者関係を要求しています
accept_intro_joint = 承諾すると、{ $partner } と { $other } の両方が貴社のパートナーになります。貴社のテナント、データ、他のパートナーはそのまま残ります。
accept_dap_tick_joint = { $partner } と { $other } に自社のテナントの代理管理者特権 (DAP) を付与する
accept_right_granular = { $duration }の詳細な権限 (GDAP)：{ $roles }
accept_days_n = { $n } 日間
accept_granular_tick = { $partner } に自社のテナントのこれらの詳細な権限 (GDAP) を付与する
accept_granular_hint = この期間が過ぎると自動的に終了し、それ以前に取り消すこともできます。
accept_granted_granular = { $partner } に貴社のテナントの詳細な権限 (GDAP) が付与されました。
accept_established_joint = { $partner } と { $other } が貴社のパートナーになりました
accept_why_not = 回答できるのは、組織のグローバル管理者だけです。要求を転送すると、管理者の「パートナー関係」に表示されます。
accept_forward_now = 管理者に転送
accept_forwarded = 要求を転送しました。管理者の「パートナー関係」に表示されます。
accept_phishing = 回答はこのサイトでのみ行ってください。そのためにメールや電話でパスワードを尋ねることはありません。

## Requests on the command line
cli_about_invitations_show = 1 つの要求を文面とリンクとともに表示します。
cli_about_invitations_renew = 1 社の顧客に対する要求の期限を 90 日に戻します。
cli_about_invitations_rotate = どの顧客でも使えるリンクを置き換えます。
cli_about_invitations_forward = 顧客側のユーザーとして、要求を自社の管理者に転送します。
cli_about_invitations_consents = 同意された内容を一覧表示します（どちらの側でも）。
cli_option_invitations_create_with = 共同で要求するパートナーの ID：リセラーのプロバイダー、またはプロバイダーのリセラー。
cli_option_invitations_create_role = 要求する詳細なロール。複数の場合は繰り返します。
cli_option_invitations_create_duration = 詳細なロールの期間（例：`P90D`）。
cli_option_invitations_create_text_file = 文面のファイル。波かっこで囲んだ `link` がリンクを表します。
cli_option_invitations_list_state = この状態の要求のみ。
cli_option_invitations_accept_granular = 要求されている場合、詳細な権限も付与します。
cli_option_invitations_consents_customer = パートナーの場合は顧客。省略すると、顧客としての自社。
cli_invitation_renewed = 要求を更新しました。回答期限：{ $date }
cli_invitation_rotated = リンクを置き換えました。今後は次のリンクを送信してください：
cli_grants_joint = { $other } も貴社のパートナーになります。
cli_label_days_waiting = 待機日数
cli_label_person = ユーザー
cli_label_version = バージョン
cli_label_proof = 証明
cli_value_role = ロール
cli_value_state = 状態
cli_value_duration = 期間
