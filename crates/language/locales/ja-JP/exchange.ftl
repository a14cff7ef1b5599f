### Own data in and out: worlds as files, tables, and the customers of another server.

## Commands
cli_about_export = シークレット以外のすべてを 1 行に 1 オブジェクトで書き出します。
cli_about_import = ファイルの内容を新しいデータベースに読み込むか、別のサーバーの顧客を取り込みます。
cli_about_customers_export = 顧客の一覧を CSV で書き出します。
cli_about_customers_import = CSV ファイルの顧客を作成します。
cli_about_subscriptions_export = すべての顧客のサブスクリプションを CSV で書き出します。
cli_about_subscriptions_import = CSV ファイルのサブスクリプションを購入します。

## Options and arguments
cli_option_export_file = 書き込むファイル。省略時または `-` の場合は標準出力。
cli_option_import_file = 読み込むファイル。`-` は標準入力。
cli_option_customers_import_file = `company`、`domain`、`email`、`culture`、`country`、`city`、`addressLine1` の列を持つ CSV ファイル。`-` は標準入力。
cli_option_subscriptions_import_file = `customer`（ID またはドメイン）、`offerId`、`quantity`、`nickname` の列を持つ CSV ファイル。`-` は標準入力。
cli_option_customers_import_dry_run = 各行がどうなるかだけを示し、何も変更しません。
cli_option_customers_export_file = 書き込むファイル。省略時または `-` の場合は標準出力。
cli_option_subscriptions_import_dry_run = 各行がどうなるかだけを示し、何も変更しません。
cli_option_subscriptions_export_file = 書き込むファイル。省略時または `-` の場合は標準出力。
cli_option_from_api = パートナー センター API に対応する別のサーバーのアドレス。
cli_option_import_partner = 顧客を取り込むパートナー。ID、MPN ID、またはドメインで指定します。
cli_option_import_tenant = 別のサーバーでのパートナーの ID またはドメイン。
cli_option_import_username = 別のサーバーでのユーザー名。
cli_option_token_url = 別のサーバーがトークンを発行するアドレス（異なる場合）。
cli_option_scope = トークンを要求する範囲。
cli_option_refresh_token = 別のサーバーのユーザーの更新トークン。このコンピューターの他の利用者から見えるため、環境変数をお勧めします。
cli_option_page_size = 1 ページの顧客数。
cli_option_parallel = 同時に読み取る顧客数。
cli_option_without = 別のサーバーから読み取らないもの。
cli_value_token = トークン
cli_value_what = 項目

## A world as a file
cli_export_done = 書き出したオブジェクト数：{ $objects }。
cli_import_done = 読み込んだオブジェクト数：{ $objects }。常に成り立つ規則はすべて確認済みです。
cli_import_next = ファイルにはパスワードもクライアント シークレットも含まれません。サインインの前に `symbolon password` で新しいパスワードを設定してください。
cli_import_progress = オブジェクト：{ $done }
cli_failure_not_empty = データベース { $address } にはすでにデータがあります。
cli_failure_not_empty_next = ファイルは新しいデータベースにインポートしてください。別のサーバーの顧客を取り込むには `--from-api` を使用します。
cli_failure_line = { $line } 行目をインポートできません。
cli_failure_line_next = ファイルを修正し、新しいデータベースにインポートしてください。
import_line_not_json = JSON オブジェクトではありません：{ $detail }
import_line_type = `type` の種類が不明です：{ $detail }
import_line_field = フィールド `{ $field }` を読み取れません：{ $detail }
import_line_reference = フィールド `{ $field }` が、それより前にないものを指しています：{ $detail }
import_line_twice = `{ $field }` の値が重複しています：{ $detail }
import_line_chain = イベントの連鎖が `{ $field }` で途切れています：{ $detail }

## A new password
cli_about_password = データベースで直接、ユーザーの新しいパスワードを設定します。
cli_option_password_username = ユーザー名。
cli_password_done = { $user } のパスワードを変更しました。これまでのセッションは終了しました。
cli_failure_no_user = ユーザー名 { $user } は見つかりません。
cli_failure_no_user_next = ユーザー名とデータベース（`--database`）を確認してください。

## Customers of another server
cli_takeover_resumed = 中断したところからインポートを続けます。
cli_takeover_progress = 顧客：{ $done } / { $total }
cli_takeover_customers = 顧客：新規 { $created }、追加 { $extended }、変更なし { $exists }、対象外 { $skipped }。
cli_takeover_holdings = 取り込み：サブスクリプション { $subscriptions }、注文 { $orders }。
cli_takeover_omitted = 対象外：{ $what }（{ $count }）：{ $why }
import_what_customer = 顧客
import_what_subscription = サブスクリプション
import_what_order = 注文
import_what_support_contact = サポート連絡先
import_why_partner_is_customer = この顧客はここではパートナーです。自社には販売できません。
import_why_domain_taken = そのドメインはここでは別の顧客のものです。
import_why_relationship_ended = 関係はここでは削除済みです。承諾された要求によってのみ戻せます。
import_why_offer_unknown = カタログにそのオファーがありません。
import_why_base_unknown = アドオンの基本サブスクリプションがありません。
import_why_id_taken = その ID はここでは別の顧客のものです。
import_why_contact_unknown = サポート連絡先はここではこの顧客を担当するパートナーではありません。販売元が代わります。
import_why_contact_not_allowed = このサインインでは、別のサーバーのサポート連絡先を読み取れません。
import_why_unreadable = 別のサーバーの内容を理解できません。
import_why_not_on_the_wire = API では、予約とソフトウェアは注文の一部としてのみ示されます。
import_why_unrelated = 別のサーバーはその顧客を表示しなくなりました。
cli_failure_partner_unnamed = どのパートナーのためか分かりません。
cli_failure_partner_unnamed_next = `--partner` で既存のパートナーを指定してください。
cli_failure_source_sign_in = { $server } がトークンを発行しません：{ $reason }。
cli_failure_source_sign_in_next = テナント、プログラムの ID、シークレットを確認してください。
cli_failure_source_refused = { $server } が { $call } に { $status } を返しました。
cli_failure_source_foreign_link = { $server } が別のサーバーを指しています。トークンをそこへ送ることはできません：{ $link }
cli_failure_source_not_spoken = { $server } はパートナー センター API に対応していません。
cli_failure_source_next = 取り込んだものは残ります。同じコマンドをもう一度実行すると、そこから続行します。

## Tables
fate_new = 新規
fate_created = 作成済み
fate_exists = 既に存在
fate_error = エラー
fate_totals = 新規：{ $created }。既存：{ $exists }。エラー：{ $errors }。
fate_line = 行
fate_name = 名前
fate_fate = 結果
fate_reason = 理由
fate_none = ファイルに行がありません。
import_customers_title = 顧客のインポート
import_subscriptions_title = サブスクリプションのインポート
import_customers_lead = 1 行目は列名です：{ $columns }。すでに担当しているドメインの顧客は変更されません。
import_subscriptions_lead = 1 行目は列名です：{ $columns }。顧客が同じ表示名のオファーをすでに持っている行は変更されません。
import_label_table = CSV テキスト
import_button_check = インポートせずに確認
import_button_run = インポート
import_checked = まだ何も変更されていません。各行は次のようになります。
import_done = インポートが終わりました。エラーの行は修正して再度インポートできます。
cli_failure_some_lines = 一部の行をインポートできませんでした。
cli_failure_some_lines_next = 修正してファイルを再度インポートしてください。既にあるものは変更されません。
