## What can be refused about a rescue
refusal_rescue_not_possible = 引き継げるのは、すでに顧客を担当していないパートナーが販売した中断中のサブスクリプションで、データが保持されているものだけです。
refusal_rescue_not_possible_next = サブスクリプションの状態と販売元を確認してください。

## Closed relationships: list
closed_search = ID またはドメイン
closed_search_hint = サブスクリプション、顧客、削除のいずれかの ID、または顧客のプライマリ ドメイン名。
closed_found_none = 終了した関係は見つかりませんでした
closed_open_money = 未決済額
closed_only_open = 未決済額があるものだけを表示する
closed_all = すべて表示する
closed_show_archived = アーカイブ済みも表示する
closed_archived = アーカイブ済み
closed_owes = 顧客の未払い額：{ $amount }
closed_gets = 顧客への返金額：{ $amount }

## Closed relationships: record
closed_export_json = JSON としてエクスポート
closed_export_csv = CSV としてエクスポート
closed_company_then = 終了時の会社
closed_company_erased = この情報は消去されました。
closed_now = 現在の状態
closed_taken_over = 別のパートナーが引き継ぎ済み
closed_lines = 終了後
closed_lines_hint = 終了後に生じたものはここに追加されます。記録そのものは変更されません。
closed_lines_empty = 終了後に生じたものはありません。
closed_line_what = 内容
closed_line_amount = 金額
closed_line_code = 参照番号
line_late_usage = 遅れて計上された使用量
line_credit = クレジット
line_settlement = 精算
line_ticket_reply = サービス要求への回答
line_rescued = 別のパートナーによるサブスクリプションの引き継ぎ
closed_delegations = 終了時の代理管理
closed_delegation_ended = 関係とともに終了
closed_delegation_kept = { $date } まで保持
closed_acknowledged = 確認した文面
closed_archived_on = この記録は { $date } にアーカイブされました。

## Taking over a suspended subscription
rescue_action = パートナーに引き継ぎを依頼する
rescue_heading = 「{ $name }」の引き継ぎをパートナーに依頼する
rescue_effect_task = パートナーに期限付きのタスクが送られます。パートナーは拒否できます。
rescue_effect_data = パートナーが引き継いで再アクティブ化するまで、サブスクリプションは中断されたままで、データは { $date } に削除されます。
rescue_effect_seller = パートナーには販売元が伝わります。以前のパートナーには、別のパートナーが引き継いだことだけが伝わります。
rescue_nobody = 依頼できるパートナーがありません。まずパートナーの要求を承諾してください。
rescue_done = { $partner } に依頼しました。回答期限は { $date } です。
rescue_asked = { $partner } に引き継ぎを依頼済み
rescue_take = サブスクリプションを引き継ぐ
rescue_take_moves = 「{ $name }」は中断されたまま { $partner } から移ります。再アクティブ化した時点から請求元になります。
rescue_take_data = それまでに再アクティブ化しない限り、データは予定どおり { $date } に削除されます。
rescue_taken = サブスクリプションを引き継ぎました。準備ができたら再アクティブ化してください。

## The request to leave
leave_withdraw = 関係の終了の依頼を取り下げる
leave_withdraw_effect = { $partner } には依頼が取り下げられたことが伝わります。関係は継続します。
leave_withdrawn = 関係の終了の依頼を取り下げました。
leave_due = 回答期限：{ $date }
leave_overdue = パートナーから期限までに回答がありませんでした。
leave_escalated = プラットフォームのオペレーターに通知されました。
leave_declined = { $date } にパートナーが依頼を拒否しました。
leave_answer = パートナーの回答

## The customer’s history and data
nav_own_history = 履歴
nav_own_data = 貴社のデータ
own_history_intro = 貴社とパートナーとの間で起きたことを新しい順に示します。
own_history_one = { $partner } のみ
own_data_intro = ここに保存されている貴社に関するすべての情報です。組織そのもの、ユーザー、パートナーとその権限、サブスクリプション、注文、要求、同意、イベントが含まれます。
own_data_not = 他の顧客の情報や、パートナー自身の情報は含まれません。
own_data_jsonl = JSON 行形式でダウンロード
own_data_csv = CSV としてダウンロード
own_data_admin = ダウンロードできるのは、貴社のグローバル管理者だけです。

## On the command line
cli_about_relationship_closed_show = 終了した関係の記録を表示します。
cli_about_relationship_closed_append = オペレーターとして、終了後に生じたものを終了した関係の記録に追加します。
cli_about_relationship_closed_export = 終了した関係の記録をエクスポートします。
cli_about_partners_show = 貴社を担当するパートナーを表示します。
cli_about_partners_withdraw = 関係の終了の依頼を取り下げます。
cli_about_partners_rescue = 以前のパートナーの中断中のサブスクリプションの引き継ぎを、パートナーに依頼します。
cli_about_partners_timeline = 貴社とパートナーとの間で起きたことを新しい順に示します。
cli_about_partners_export = 貴社のすべての情報を JSON 行形式または CSV としてエクスポートします。
cli_about_subscriptions_take_over = 顧客から依頼された中断中のサブスクリプションを引き継ぎます。
cli_option_amount = 通貨の通常の形式による金額（例：12.50）。
cli_option_line_kind = 生じたものの種類。
cli_option_line_code = 請求書、メーター、チケットのいずれかの番号。
cli_option_line_partner = 記録の所有者であるパートナーの ID。
cli_option_find = サブスクリプション、顧客、削除のいずれかの ID、またはドメイン。
cli_option_open_money = 未決済額があるものだけ。
cli_option_archived = アーカイブ済みも含めます。
cli_option_write_to = 書き込み先のファイル。指定しない場合は、そのまま出力します。
cli_line_appended = 行を追加しました。
cli_rescue_taken = サブスクリプションを引き継ぎました。再アクティブ化するまで中断されたままです。

## Tasks of a rescue
task_rescue_asked = { $customer } が中断中のサブスクリプションの引き継ぎを依頼しています。
rescue_list = 引き継ぎを依頼されたサブスクリプション
rescue_list_empty = 顧客から引き継ぎの依頼はありません。
cli_option_removal = 削除の ID。
cli_option_line_currency = 通貨（3 文字）。
cli_option_line_subscription = 対象のサブスクリプションの ID。
cli_option_subscriptions_take_over_subscription = サブスクリプションの ID。
cli_option_partners_rescue_subscription = 中断中のサブスクリプションの ID。
