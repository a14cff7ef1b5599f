## What can be refused about a rescue
refusal_rescue_not_possible = 只有不再服務該客戶的合作夥伴所售、已暫停且資料仍保留的訂閱，才能接手。
refusal_rescue_not_possible_next = 請查看訂閱的狀態及其銷售者。

## Closed relationships: list
closed_search = 識別碼或網域
closed_search_hint = 訂閱、客戶或移除作業的識別碼，或客戶的主要網域名稱。
closed_found_none = 找不到已關閉的關係
closed_open_money = 未結金額
closed_only_open = 只顯示有未結金額的關係
closed_all = 全部顯示
closed_show_archived = 一併顯示已封存的關係
closed_archived = 已封存
closed_owes = 客戶應付 { $amount }
closed_gets = 應退客戶 { $amount }

## Closed relationships: record
closed_export_json = 匯出為 JSON
closed_export_csv = 匯出為 CSV
closed_company_then = 結束時的公司
closed_company_erased = 這些資訊已清除。
closed_now = 目前狀態
closed_taken_over = 已由另一個合作夥伴接手
closed_lines = 結束之後
closed_lines_hint = 結束後發生的項目會新增在此處。記錄本身不會變更。
closed_lines_empty = 結束之後沒有任何項目。
closed_line_what = 項目
closed_line_amount = 金額
closed_line_code = 參考編號
line_late_usage = 延遲入帳的使用量
line_credit = 退款
line_settlement = 結清
line_ticket_reply = 服務要求的回覆
line_rescued = 訂閱已由另一個合作夥伴接手
closed_delegations = 結束時的委派管理
closed_delegation_ended = 已隨關係結束
closed_delegation_kept = 保留至 { $date }
closed_acknowledged = 已確認的文字
closed_archived_on = 此記錄已於 { $date }封存。

## Taking over a suspended subscription
rescue_action = 要求合作夥伴接手
rescue_heading = 要求合作夥伴接手「{ $name }」
rescue_effect_task = 合作夥伴會收到有期限的工作，也可以拒絕。
rescue_effect_data = 在合作夥伴接手並重新啟用之前，訂閱會維持暫停，其資料將於 { $date }刪除。
rescue_effect_seller = 合作夥伴會得知銷售者；先前的合作夥伴只會得知已由另一個合作夥伴接手。
rescue_nobody = 沒有可要求的合作夥伴。請先接受合作夥伴的要求。
rescue_done = 已向 { $partner } 提出，對方應於 { $date }前回覆。
rescue_asked = 已要求 { $partner } 接手
rescue_take = 接手訂閱
rescue_take_moves = 「{ $name }」會從 { $partner } 移轉給您，並維持暫停。從重新啟用起由您計費。
rescue_take_data = 除非您提前重新啟用，否則其資料仍會於 { $date }刪除。
rescue_taken = 已接手訂閱。準備好後請重新啟用。

## The request to leave
leave_withdraw = 撤回結束關係的要求
leave_withdraw_effect = { $partner } 會看到您已撤回要求。關係將繼續。
leave_withdrawn = 您結束關係的要求已撤回。
leave_due = 回覆期限：{ $date }
leave_overdue = 合作夥伴未在期限內回覆。
leave_escalated = 已通知平台營運人員。
leave_declined = 合作夥伴已於 { $date }拒絕您的要求。
leave_answer = 合作夥伴的回覆

## The customer’s history and data
nav_own_history = 歷程記錄
nav_own_data = 您的資料
own_history_intro = 貴組織與合作夥伴之間發生的事件，由新到舊。
own_history_one = 僅限 { $partner }
own_data_intro = 此處保存的所有與貴組織有關的資料：組織本身、人員、合作夥伴及其權限、訂閱、訂單、要求、同意及事件。
own_data_not = 其中不包含其他客戶的資料，也不包含合作夥伴自身的事務。
own_data_jsonl = 下載為 JSON 行
own_data_csv = 下載為 CSV
own_data_admin = 只有貴組織的全域系統管理員可以下載。

## On the command line
cli_about_relationship_closed_show = 顯示已關閉關係的記錄。
cli_about_relationship_closed_append = 以營運人員身分，將結束後的項目附加到已關閉關係的記錄。
cli_about_relationship_closed_export = 匯出已關閉關係的記錄。
cli_about_partners_show = 顯示服務貴組織的一個合作夥伴。
cli_about_partners_withdraw = 撤回結束關係的要求。
cli_about_partners_rescue = 要求合作夥伴接手先前合作夥伴的已暫停訂閱。
cli_about_partners_timeline = 說明貴組織與合作夥伴之間發生的事件，由新到舊。
cli_about_partners_export = 匯出貴組織的所有資料，格式為 JSON 行或 CSV。
cli_about_subscriptions_take_over = 接手客戶要求您接手的已暫停訂閱。
cli_option_amount = 以貨幣慣用格式表示的金額，例如 12.50。
cli_option_line_kind = 項目種類。
cli_option_line_code = 發票、計量或票證的編號。
cli_option_line_partner = 記錄所屬合作夥伴的識別碼。
cli_option_find = 訂閱、客戶或移除作業的識別碼，或網域。
cli_option_open_money = 僅限有未結金額的記錄。
cli_option_archived = 包括已封存的記錄。
cli_option_write_to = 要寫入的檔案；預設為直接輸出。
cli_line_appended = 已附加該行。
cli_rescue_taken = 已接手訂閱；在您重新啟用之前維持暫停。

## Tasks of a rescue
task_rescue_asked = { $customer } 要求您接手一個已暫停的訂閱。
rescue_list = 待接手的訂閱
rescue_list_empty = 客戶未要求您接手任何項目。
cli_option_removal = 移除作業的識別碼。
cli_option_line_currency = 貨幣，三個字母。
cli_option_line_subscription = 相關訂閱的識別碼。
cli_option_subscriptions_take_over_subscription = 訂閱的識別碼。
cli_option_partners_rescue_subscription = 已暫停訂閱的識別碼。
