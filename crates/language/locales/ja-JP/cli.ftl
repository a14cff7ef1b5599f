### The command line: its help, its questions, what it says and why not.

## Commands
cli_about = パートナー センター：サーバー、ポータル、コマンド ラインを 1 つのプログラムにまとめたものです。
cli_about_demo = デモ環境を `Ctrl-C` が押されるまで提供します。
cli_about_serve = サーバーを実行します。
cli_about_setup = 新しい環境に最初のオペレーター、最初のパートナー、カタログを登録します。
cli_about_migrate = データベースのスキーマを最新にします。繰り返し実行しても安全です。
cli_about_check = 保存されたデータが常に成り立つ規則に従っているかを確認します。
cli_about_login = サーバーにサインインします。
cli_about_logout = サーバーからサインアウトします。
cli_about_customers = 組織の顧客。
cli_about_customers_list = すべての顧客を一覧表示します。
cli_about_customers_search = 名前またはドメインが指定した文字で始まる顧客を検索します。
cli_about_customers_show = 1 社の顧客を表示します。
cli_about_customers_create = 顧客を作成します。
cli_about_subscriptions = 顧客のサブスクリプション。
cli_about_subscriptions_list = 顧客のサブスクリプションを一覧表示します。
cli_about_subscriptions_show = 1 件のサブスクリプションを表示します。
cli_about_subscriptions_suspend = サブスクリプションを中断します。
cli_about_subscriptions_reactivate = 中断したサブスクリプションを再アクティブ化します。
cli_about_subscriptions_cancel = サブスクリプションを取り消します。
cli_about_relationship = 顧客との再販業者関係。
cli_about_relationship_preview = 削除を妨げているもの、または削除した場合の影響を表示します。
cli_about_relationship_remove = 顧客との再販業者関係を削除します。
cli_about_relationship_closed = 終了した関係を一覧表示します。
cli_about_invitations = 再販業者関係の要求。
cli_about_invitations_create = 要求とそのリンクを作成します。
cli_about_invitations_list = 組織の要求を一覧表示します。
cli_about_invitations_accept = 顧客として要求を承諾します。
cli_about_invitations_decline = 顧客として要求を拒否します。
cli_about_invitations_withdraw = 要求を取り下げます。
cli_about_partners = 自社のパートナー（顧客向け）。
cli_about_partners_list = 自社を担当するパートナーを一覧表示します。
cli_about_partners_leave = パートナーに関係の終了を依頼します。
cli_about_partners_remove_delegated_admin = パートナーの代理管理者特権を終了します。
cli_about_support_contact = 顧客のサブスクリプションのサポート連絡先。
cli_about_support_contact_list = 顧客が利用できるサポート連絡先、または自社のサポート連絡先を一覧表示します。
cli_about_support_contact_show = サブスクリプションのサポート連絡先を表示します。
cli_about_support_contact_set = サブスクリプションのサポート連絡先を指定します。
cli_about_events = 顧客との間で起きたことを古い順に示します。
cli_about_completions = シェルの補完スクリプトを出力します。
cli_about_manual = すべてのコマンドのマニュアル ページを書き出します。

## Options and arguments
cli_option_output = 出力の形式。
cli_option_language = すべての文章の言語。
cli_option_help = このヘルプを表示します。
cli_option_version = バージョンを表示します。
cli_option_config = 設定ファイル (TOML)。
cli_option_listen = 待ち受けるアドレスとポート。
cli_option_database = データベース。`sqlite:PATH` または `postgres://…` の形式。
cli_option_layout = データベース内でのテーブルの配置。省略すると現在のまま、新しいデータベースでは `plain` になります。
cli_option_accept_demo = パスワードが公開されているデモ用データベースも受け入れます。ループバックアドレスに限ります。
cli_option_public_url = 利用者やプログラムがサーバーに接続するアドレス。
cli_option_password_grant = ユーザー名とパスワードでトークンを発行します。コマンド ラインからのサインインに必要です。
cli_option_log = ログに記録する内容。例：`info`、`warn,store=debug`。
cli_option_log_format = ログの形式。
cli_option_data = デモのデータを残すフォルダー。指定しない場合、データはデモの終了時に消えます。
cli_option_customers = 追加で生成する顧客の数。
cli_option_demo_database = デモ専用のファイルの代わりに使うデータベース。`sqlite:PATH` または `postgres://…` の形式。
cli_option_load_only = データを読み込むだけで、サーバーは起動しません。
cli_option_now = デモの時計の開始時刻。
cli_option_no_throttle = 呼び出し回数を制限しません。
cli_option_file = すべての回答を含むファイル (TOML)。
cli_option_catalogue = カタログのファイル。オファーの JSON リスト。
cli_option_operator = 最初のオペレーターのユーザー名。
cli_option_operator_name = オペレーターの表示名。
cli_option_setup_partner = 最初のパートナーの会社名。
cli_option_kind = パートナーの種類。
cli_option_domain = プライマリ ドメイン。
cli_option_mpn_id = パートナー番号（数字のみ）。
cli_option_country = 国/地域（2 文字）。
cli_option_currency = 通貨（3 文字）。
cli_option_locale = 対象者の言語。
cli_option_support_email = 顧客からの問い合わせ用のメール アドレス。
cli_option_support_phone = 顧客からの問い合わせ用の電話番号。
cli_option_admin = パートナーの最初のグローバル管理者のユーザー名。
cli_option_admin_name = 管理者の表示名。
cli_option_application = パートナーに代わって呼び出しを行うプログラムの名前。その ID とシークレットは一度だけ表示されます。
cli_option_server = サーバーのアドレス。既定では最後にサインインしたサーバー。
cli_option_tenant = 組織の ID またはドメイン。既定ではユーザー名のドメイン。
cli_option_username = ユーザー名。
cli_option_password_stdin = 標準入力からパスワードを読み取ります。
cli_option_client_id = 自身でサインインするプログラムの ID。
cli_option_client_secret = プログラムのシークレット。このコンピューターの他の利用者から見えるため、環境変数または `--client-secret-stdin` を推奨します。
cli_option_client_secret_stdin = 標準入力からプログラムのシークレットを読み取ります。
cli_option_limit = 最大行数。
cli_option_text = 名前またはドメインの先頭。
cli_option_customer = 顧客の ID、ドメイン、または名前の先頭。
cli_option_subscription = サブスクリプションの ID または名前の先頭。
cli_option_partner = パートナーの ID、ドメイン、または名前の先頭。
cli_option_customers_create_name = 会社名。
cli_option_email = 請求先の担当者のメール アドレス。
cli_option_city = 市区町村。
cli_option_address = 番地。
cli_option_postal_code = 郵便番号。
cli_option_state = 都道府県または州。
cli_option_first_name = 請求先の担当者の名。
cli_option_last_name = 請求先の担当者の姓。
cli_option_phone = 請求先の担当者の電話番号。
cli_option_culture = 顧客への連絡に使う言語と地域。
cli_option_subscriptions_suspend_all = 中断できるすべてのアクティブなサブスクリプション。
cli_option_reason = 理由。
cli_option_keep_granular_admin = 詳細な委任された管理者特権 (GDAP) を終了せずに残します。
cli_option_no_notice = 顧客のポータルに通知を表示しません。
cli_option_yes = 確認しません。
cli_option_acknowledge = 影響を理解し、受け入れたことを示します。
cli_option_relationship_closed_all = ビューから外したものも含めます。
cli_option_take_out = この記録をビューから外します。記録自体は残ります。
cli_option_bring_back = この記録をビューに戻します。
cli_option_invitations_create_customer = 要求の対象となる顧客のドメイン。指定しない場合、どの顧客でもリンクを使用できます。
cli_option_delegated_admin = 代理管理者特権も要求します。
cli_option_invitations_accept_delegated_admin = 要求されている場合、代理管理者特権も付与します。
cli_option_link = 引用符で囲んだ要求のリンク、またはそのトークン。
cli_option_id = 要求の ID。
cli_option_shell = シェル。
cli_option_folder = ページを書き出すフォルダー。指定しない場合は出力に表示します。

## What stands for a value
cli_value_command = コマンド
cli_value_form = 形式
cli_value_language = 言語
cli_value_file = ファイル
cli_value_folder = フォルダー
cli_value_url = URL
cli_value_address = アドレス
cli_value_bool = 選択
cli_value_filter = フィルター
cli_value_username = ユーザー
cli_value_name = 名前
cli_value_kind = 種類
cli_value_domain = ドメイン
cli_value_number = 数
cli_value_code = コード
cli_value_email = メール
cli_value_tenant = テナント
cli_value_act = 操作
cli_value_id = ID
cli_value_secret = シークレット
cli_value_text = テキスト
cli_value_customer = 顧客
cli_value_subscription = サブスクリプション
cli_value_partner = パートナー
cli_value_reason = 理由
cli_value_link = リンク
cli_value_shell = シェル
cli_value_time = 時刻

## The frame of the help
cli_heading_usage = 使い方：
cli_heading_commands = コマンド
cli_heading_arguments = 引数
cli_heading_options = オプション
cli_usage_options = { "[" }オプション]
cli_note_default = （既定値：`{ $default }`）
cli_note_choices = （次のいずれか：`{ $choices }`）
cli_note_environment = （環境変数：`{ $name }`）

## Wrong usage
cli_wrong_unknown_argument = 引数 `{ $argument }` はここでは使用できません。
cli_wrong_unknown_command = コマンド `{ $command }` はありません。
cli_wrong_value = `{ $argument }` に `{ $value }` は指定できません。
cli_wrong_value_missing = `{ $argument }` には値が必要です。
cli_wrong_argument_missing = 不足しています：`{ $argument }`。
cli_wrong_command_missing = コマンドがありません。
cli_wrong_conflict = `{ $argument }` と `{ $other }` は同時に指定できません。
cli_wrong_other = コマンドを解釈できませんでした。
cli_wrong_suggestion = `{ $suggestion }` のことかもしれません。
cli_wrong_next = コマンドに `--help` を付けると、指定できるものを確認できます。

## Failures: what happened, then what to do
cli_failure_code = コード：`{ $code }`
cli_failure_code_and_request = 要求：`{ $request }` · コード：`{ $code }`
cli_failure_system = 失敗しました：{ $what }。
cli_failure_system_next = 権限、空き容量、パスを確認してから、もう一度実行してください。
cli_what_terminal = ターミナル
cli_what_output = 出力
cli_what_server = サーバー
cli_failure_file_unreadable = ファイル `{ $file }` を読み取れません。
cli_failure_file_unreadable_next = パスと権限を確認してください。
cli_failure_file_form = ファイル `{ $file }` の形式が正しくありません。
cli_failure_file_form_next = 上に示した箇所を修正してください。
cli_failure_unknown_key = 設定ファイル `{ $file }` に不明なキー `{ $key }` があります。
cli_failure_unknown_key_next = 削除するか、次のいずれかを使用してください：`{ $keys }`。
cli_failure_wrong_value = `{ $file }` のキー `{ $key }` の値が適切ではありません。
cli_failure_wrong_value_next = 指定できる値は `symbolon serve --help` で確認できます。
cli_failure_database_address = `{ $scheme }` はデータベースのアドレスではありません。
cli_failure_database_address_next = `--database` に `sqlite:PATH` または `postgres://USER@HOST/DATABASE` の形式で指定してください。
cli_failure_database_missing = `{ $path }` にデータベースがありません。
cli_failure_database_missing_next = `symbolon setup` で作成するか、`--database` で別のものを指定してください。
cli_failure_database_in_use = データベース `{ $address }` は別のプロセスが使用中です。
cli_failure_database_in_use_next = 先にそのプロセスを停止するか、別のデータベースを使用してください。
cli_failure_schema_older = データベースのスキーマは { $found } ですが、このバージョンには { $known } が必要です。
cli_failure_schema_older_next = 先に `symbolon migrate` を実行してください。
cli_failure_schema_newer = データベースのスキーマ { $found } は、このバージョンが対応するもの ({ $known }) より新しいです。
cli_failure_schema_newer_next = 新しいバージョンのプログラムを使用してください。
cli_failure_layout_unsupported = このデータベースは配置 `{ $layout }` にできません。
cli_failure_layout_unsupported_next = `partitioned` には PostgreSQL、`citus` には Citus 拡張機能を備えた PostgreSQL が必要です。
cli_failure_layout_fixed = データベースの配置は `{ $found }` で、`{ $wanted }` には変更できません。
cli_failure_layout_fixed_next = `--layout` を省略してこのまま使うか、空のデータベースを使用してください。
cli_failure_database = データベース `{ $address }` を使用できません。
cli_failure_database_next = パス、権限、空き容量を確認してください。
cli_failure_database_server_next = サーバーが稼働していること、アドレス、ユーザー、パスワードが正しいことを確認してください。
cli_failure_demo_database = データベース `{ $address }` はデモ用で、パスワードが公開されています。
cli_failure_demo_database_next = `symbolon demo` で提供するか、`symbolon setup` で独自のデータベースを用意してください。
cli_failure_port_taken = { $address } は別のプログラムが使用中です。
cli_failure_port_taken_next = `--listen` で別のアドレスを指定してください。
cli_failure_listen_address = `{ $address }` で待ち受けることはできません。
cli_failure_listen_address_next = `--listen` にはアドレスとポートを指定してください。例：`127.0.0.1:8080`。
cli_failure_public_url = `{ $url }` は Web アドレスではありません。
cli_failure_public_url_next = `--public-url` は `https://` または `http://` で始めてください。
cli_failure_no_answer = 質問に回答がありませんでした。
cli_failure_no_answer_next = もう一度コマンドを実行するか、オプションで回答を指定してください。
cli_failure_no_home = サインイン情報の保存先がありません。`XDG_CONFIG_HOME` も `HOME` も設定されていません。
cli_failure_no_home_next = いずれかに自分のフォルダーを設定してください。
cli_failure_unreachable = サーバー { $server } に接続できません。
cli_failure_unreachable_next = アドレス（`--server`） と、サーバーが動作していることを確認してください。
cli_failure_no_symbolon = { $server } からの応答（{ $status }）を解釈できません。
cli_failure_refused = { $server } から { $status } が返されました。
cli_failure_later_next = しばらくしてからもう一度実行してください。
cli_failure_again_next = もう一度コマンドを実行してください。
cli_failure_sign_in_next = テナント、名前、パスワードを確認してから、もう一度サインインしてください。
cli_failure_signed_out_next = `symbolon login` でサインインしてください。
cli_failure_not_found = 「{ $name }」という名前のものはここにありません。
cli_failure_not_found_next = 綴りを確認するか、ドメインまたは ID を使用してください。
cli_failure_ambiguous = 「{ $name }」に該当するものが複数あります。
cli_failure_ambiguous_next = ドメインまたは ID で 1 つを指定してください。

## Setup
cli_ask = { $question }：
cli_ask_default = { $question } [{ $default }]：
cli_setup_operator = オペレーターのユーザー名
cli_setup_partner = パートナーの会社名
cli_setup_kind = パートナーの種類 (`direct` / `indirect_provider` / `indirect_reseller`)
cli_setup_domain = パートナーのプライマリ ドメイン
cli_setup_mpn_id = パートナー番号
cli_setup_country = 国/地域（2 文字）
cli_setup_currency = 通貨（3 文字）
cli_setup_locale = パートナーの言語
cli_setup_support_email = サポート用のメール アドレス
cli_setup_admin = グローバル管理者のユーザー名
cli_setup_password = { $username } のパスワード
cli_setup_password_again = { $username } のパスワード（再入力）
cli_setup_done = { $partner } を登録しました。
cli_setup_operator_done = オペレーター：{ $username }
cli_setup_admin_done = グローバル管理者：{ $username }
cli_setup_application_done = プログラム：ID `{ $id }`、シークレット `{ $secret }`。シークレットが表示されるのは今回だけです。
cli_setup_offers_done = { $n ->
    [0] カタログは空です。
   *[other] カタログにはオファーが { $n } 件あります。
}
cli_setup_next = `symbolon serve` でサーバーを起動してください。
cli_failure_setup_next = オプションまたは `--file` のファイルで指定するか、ターミナルでコマンドを実行してください。
cli_failure_already_set_up = このデータベースは設定済みです。何も変更していません。
cli_failure_already_set_up_next = `--database` で別のデータベースを指定するか、このデータベースを使用してください。
cli_failure_passwords_differ = 2 つのパスワードが一致しません。
cli_failure_password_missing = { $username } のパスワードがありません。
cli_failure_password_missing_next = 環境変数 `{ $variable }` または `--file` のファイルで指定してください。
cli_failure_password_short = { $n ->
   *[other] { $username } のパスワードは { $n } 文字以上にしてください。
}
cli_failure_password_short_next = もっと長いものにしてください。

## Server, schema, check
cli_serving = { $url } で稼働中です (`Ctrl-C` で停止)
cli_migrate_step = ステップ { $number } ({ $name }) を適用しました。
cli_migrate_done = スキーマは { $schema } になりました。
cli_migrate_nothing = 変更はありません。スキーマはすでに { $schema } です。
cli_migrate_layout = テーブルの配置は `{ $layout }` です。
cli_migrate_converted = すべての行を配置 `{ $layout }` に移しました。
cli_check_holds = すべての規則が守られています。
cli_check_violation = { $invariant }：{ $detail }
cli_failure_violations = { $n ->
   *[other] { $n } 件の違反があります：
}
cli_failure_violations_next = データのコピーを残してから、その時点のログを確認してください。
cli_manual_written = { $n ->
   *[other] { $folder } に { $n } ページを書き出しました。
}

## Signing in
cli_signed_in = { $name } として { $server } にサインインしました。
cli_signed_out = { $name } は { $server } からサインアウトしました。
cli_nobody_signed_in = サインインしている人はいませんでした。

## Customers and subscriptions
cli_customer_created = { $customer } を作成しました：{ $id }
cli_customer_admin = 最初の管理者：`{ $username }`、パスワード `{ $password }`。表示されるのは今回だけです。
cli_suspended = 中断しました：{ $name }
cli_not_suspended = 中断できませんでした：{ $name } – { $reason }
cli_failure_not_all_suspended = { $n ->
   *[other] { $n } 件のサブスクリプションを中断できませんでした。
}
cli_failure_not_all_suspended_next = 理由はそれぞれの横に示しています。その他は中断しました。

## The relationship
cli_blocker = { $reason }（{ $source }）
cli_fix = { $fix }：`{ $command }`
cli_consequences = { $customer } との再販業者関係を削除すると：
cli_type_domain = 確認のため { $domain } と入力してください
cli_type_yes = 確認のため「{ $yes }」と入力してください
cli_failure_not_confirmed = { $customer } との関係の削除は確定されませんでした。何も変更していません。
cli_failure_not_confirmed_next = `--yes` と `--acknowledge` を付けるか、ターミナルでコマンドを実行してください。
cli_failure_domain_differs = 入力された内容がドメインと一致しません。何も変更していません。
cli_failure_domain_differs_next = 実行する場合は、もう一度コマンドを実行してください。
cli_removed = { $customer } との再販業者関係を削除しました。
cli_removal_id = 終了の記録：{ $id }
cli_taken_out = 記録をビューから外しました。記録自体は残っています。
cli_brought_back = 記録をビューに戻しました。
cli_no_closed = 終了した関係はありません。
cli_no_events = まだ何も起きていません。

## Invitations, and the customer’s side
cli_invitation_created = 要求 { $id } を作成しました。このリンクを顧客のグローバル管理者に送ってください：
cli_invitation_until = 回答期限：{ $date }
cli_no_invitations = 要求はありません。
cli_grants_relationship = { $partner } が貴社の再販業者になります。貴社の代理として購入でき、貴社に販売したものを確認できます。
cli_grants_delegated_admin = { $partner } に代理管理者特権 (DAP) が付与され、貴社のサービスを管理できるようになります。
cli_grants_no_delegated_admin = 代理管理者特権は付与されません。
cli_grants_no_delegated_admin_asked = { $partner } は代理管理者特権 (DAP) も要求しています。`--delegated-admin` を付けた場合にのみ付与されます。
cli_failure_accept_not_confirmed = 要求は承諾されませんでした。何も付与していません。
cli_failure_accept_not_confirmed_next = `--yes` を付けるか、ターミナルでコマンドを実行してください。
cli_accepted = { $partner } が貴社の担当になりました（第 { $generation } 世代）。
cli_accepted_already = { $partner } はすでに貴社の担当です。
cli_accepted_with_admin = { $partner } に代理管理者特権 (DAP) が付与されました。
cli_accepted_without_admin = { $partner } に代理管理者特権 (DAP) は付与されていません。
cli_declined = 要求を拒否しました。
cli_withdrawn = 要求を取り下げました。
cli_no_partners = 貴社を担当するパートナーはありません。
cli_partner_waits = { $partner } からの要求が回答を待っています。
cli_leave_asked = パートナーに関係の終了を依頼しました。回答期限は { $date } です。
cli_delegated_admin_removed = パートナーの代理管理者特権を終了しました。関係は続きます。
cli_no_contacts = 利用可能なサポート連絡先はありません。

## Columns
cli_label_generation = 世代
cli_label_removal = 終了の記録
cli_label_customer = 顧客
cli_label_event = 起きたこと
cli_label_id = ID
cli_label_mpn_id = パートナー番号
