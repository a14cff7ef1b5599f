### Own data in and out: worlds as files, tables, and the customers of another server.

## Commands
cli_about_export = 寫出祕密以外的所有內容，每列一個物件。
cli_about_import = 將檔案中的全部資料讀入新的資料庫，或匯入另一部伺服器的客戶。
cli_about_customers_export = 將客戶清單寫成 CSV。
cli_about_customers_import = 依 CSV 檔案建立客戶。
cli_about_subscriptions_export = 將所有客戶的訂閱寫成 CSV。
cli_about_subscriptions_import = 依 CSV 檔案購買訂閱。

## Options and arguments
cli_option_export_file = 要寫入的檔案。未指定或為 `-` 時，寫到標準輸出。
cli_option_import_file = 要讀取的檔案；`-` 表示標準輸入。
cli_option_customers_import_file = 含有 `company`、`domain`、`email`、`culture`、`country`、`city` 與 `addressLine1` 欄的 CSV 檔案；`-` 表示標準輸入。
cli_option_subscriptions_import_file = 含有 `customer`（識別碼或網域）、`offerId`、`quantity` 與 `nickname` 欄的 CSV 檔案；`-` 表示標準輸入。
cli_option_customers_import_dry_run = 只說明每一列會有什麼結果，不做任何變更。
cli_option_customers_export_file = 要寫入的檔案。未指定或為 `-` 時，寫到標準輸出。
cli_option_subscriptions_import_dry_run = 只說明每一列會有什麼結果，不做任何變更。
cli_option_subscriptions_export_file = 要寫入的檔案。未指定或為 `-` 時，寫到標準輸出。
cli_option_from_api = 另一部支援合作夥伴中心 API 的伺服器位址。
cli_option_import_partner = 要匯入客戶的合作夥伴，以識別碼、MPN ID 或網域表示。
cli_option_import_tenant = 該合作夥伴在另一部伺服器上的識別碼或網域。
cli_option_import_username = 另一部伺服器上的使用者名稱。
cli_option_token_url = 另一部伺服器核發權杖的位址（若在別處）。
cli_option_scope = 要求權杖的範圍。
cli_option_refresh_token = 另一部伺服器上使用者的更新權杖。此電腦上的其他人看得到，建議改用環境變數。
cli_option_page_size = 每頁的客戶數。
cli_option_parallel = 同時讀取的客戶數。
cli_option_without = 不從另一部伺服器讀取的內容。
cli_value_token = 權杖
cli_value_what = 項目

## A world as a file
cli_export_done = 已寫出的物件數：{ $objects }。
cli_import_done = 已讀入的物件數：{ $objects }。所有恆定的規則皆已檢查。
cli_import_next = 檔案中沒有密碼與程式的祕密：登入前請先以 `symbolon password` 設定新密碼。
cli_import_progress = 物件：{ $done }
cli_failure_not_empty = 資料庫 { $address } 已有資料。
cli_failure_not_empty_next = 請將檔案匯入新的資料庫。若要匯入另一部伺服器的客戶，請使用 `--from-api`。
cli_failure_line = 無法匯入第 { $line } 列。
cli_failure_line_next = 請更正檔案，然後匯入新的資料庫。
import_line_not_json = 不是 JSON 物件：{ $detail }
import_line_type = `type` 中的類型無法識別：{ $detail }
import_line_field = 無法讀取欄位 `{ $field }`：{ $detail }
import_line_reference = 欄位 `{ $field }` 所指的項目並未出現在前面：{ $detail }
import_line_twice = `{ $field }` 的值重複出現：{ $detail }
import_line_chain = 事件鏈在 `{ $field }` 處中斷：{ $detail }

## A new password
cli_about_password = 直接在資料庫中為使用者設定新密碼。
cli_option_password_username = 使用者名稱。
cli_password_done = { $user } 已有新密碼；先前的工作階段皆已結束。
cli_failure_no_user = 沒有名為 { $user } 的使用者。
cli_failure_no_user_next = 請檢查使用者名稱與資料庫（`--database`）。

## Customers of another server
cli_takeover_resumed = 從上次中斷處繼續匯入。
cli_takeover_progress = 客戶：{ $done }/{ $total }
cli_takeover_customers = 客戶：新增 { $created }、補充 { $extended }、未變更 { $exists }、略過 { $skipped }。
cli_takeover_holdings = 已匯入：訂閱 { $subscriptions }、訂單 { $orders }。
cli_takeover_omitted = 略過：{ $what }（{ $count }）：{ $why }
import_what_customer = 客戶
import_what_subscription = 訂閱
import_what_order = 訂單
import_what_support_contact = 支援連絡人
import_why_partner_is_customer = 此客戶在這裡是合作夥伴，不能銷售給自己。
import_why_domain_taken = 這裡已有其他客戶使用該網域。
import_why_relationship_ended = 關係已在此移除；只有獲接受的要求才能恢復。
import_why_offer_unknown = 目錄中沒有該供應項目。
import_why_base_unknown = 缺少該附加元件的基底訂閱。
import_why_id_taken = 該識別碼在這裡屬於其他客戶。
import_why_contact_unknown = 支援連絡人在這裡不是服務該客戶的合作夥伴，改由賣方擔任。
import_why_contact_not_allowed = 以此登入身分，另一部伺服器不允許讀取支援連絡人。
import_why_unreadable = 無法理解另一部伺服器的內容。
import_why_not_on_the_wire = API 只在訂單中顯示保留或軟體。
import_why_unrelated = 另一部伺服器已不再顯示該客戶。
cli_failure_partner_unnamed = 無法確定是哪個合作夥伴。
cli_failure_partner_unnamed_next = 請以 `--partner` 指定現有的合作夥伴。
cli_failure_source_sign_in = { $server } 未核發權杖：{ $reason }。
cli_failure_source_sign_in_next = 請檢查租用戶、程式識別碼與祕密。
cli_failure_source_refused = { $server } 對 { $call } 回應 { $status }。
cli_failure_source_foreign_link = { $server } 指向另一部伺服器，您的權杖不可傳送到該處：{ $link }
cli_failure_source_not_spoken = { $server } 不支援合作夥伴中心 API。
cli_failure_source_next = 已匯入的內容會保留。請再次執行相同的命令，即可從該處繼續。

## Tables
fate_new = 新增
fate_created = 已建立
fate_exists = 已存在
fate_error = 錯誤
fate_totals = 新增：{ $created }。已存在：{ $exists }。錯誤：{ $errors }。
fate_line = 列
fate_name = 名稱
fate_fate = 結果
fate_reason = 原因
fate_none = 檔案中沒有任何資料列。
import_customers_title = 匯入客戶
import_subscriptions_title = 匯入訂閱
import_customers_lead = 第一列為欄名：{ $columns }。若您已服務該網域的客戶，則保持不變。
import_subscriptions_lead = 第一列為欄名：{ $columns }。若客戶已有相同自訂名稱的該供應項目，則保持不變。
import_label_table = CSV 文字
import_button_check = 僅檢查，不匯入
import_button_run = 匯入
import_checked = 尚未做任何變更。以下為每一列將有的結果。
import_done = 匯入已結束。有錯誤的資料列可更正後再次匯入。
cli_failure_some_lines = 部分資料列無法匯入。
cli_failure_some_lines_next = 請更正後再次匯入檔案：既有的內容會保持不變。
