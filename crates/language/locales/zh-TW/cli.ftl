### The command line: its help, its questions, what it says and why not.

## Commands
cli_about = 合作夥伴中心：伺服器、入口網站與命令列合而為一的程式。
cli_about_demo = 提供示範環境，直到按下 `Ctrl-C`。
cli_about_serve = 執行伺服器。
cli_about_setup = 建立新安裝的第一位營運人員、第一個合作夥伴與目錄。
cli_about_migrate = 將資料庫結構更新至最新版本。可安全地重複執行。
cli_about_check = 依恆定的規則檢查已儲存的資料。
cli_about_login = 登入伺服器。
cli_about_logout = 登出伺服器。
cli_about_customers = 貴組織的客戶。
cli_about_customers_list = 列出所有客戶。
cli_about_customers_search = 搜尋名稱或網域以指定文字開頭的客戶。
cli_about_customers_show = 顯示一個客戶。
cli_about_customers_create = 建立客戶。
cli_about_subscriptions = 客戶的訂閱。
cli_about_subscriptions_list = 列出客戶的訂閱。
cli_about_subscriptions_show = 顯示一個訂閱。
cli_about_subscriptions_suspend = 暫停訂閱。
cli_about_subscriptions_reactivate = 重新啟用已暫停的訂閱。
cli_about_subscriptions_cancel = 取消訂閱。
cli_about_relationship = 與客戶的經銷商關係。
cli_about_relationship_preview = 顯示阻礙移除的項目，或移除後的結果。
cli_about_relationship_remove = 移除與客戶的經銷商關係。
cli_about_relationship_closed = 列出已關閉的關係。
cli_about_invitations = 建立經銷商關係的要求。
cli_about_invitations_create = 建立要求及其連結。
cli_about_invitations_list = 列出貴組織的要求。
cli_about_invitations_accept = 以客戶身分接受要求。
cli_about_invitations_decline = 以客戶身分拒絕要求。
cli_about_invitations_withdraw = 撤回要求。
cli_about_partners = 貴組織的合作夥伴（供客戶使用）。
cli_about_partners_list = 列出為貴組織服務的合作夥伴。
cli_about_partners_leave = 要求合作夥伴結束關係。
cli_about_partners_remove_delegated_admin = 終止合作夥伴的委派的系統管理員權限。
cli_about_support_contact = 客戶訂閱的支援連絡人。
cli_about_support_contact_list = 列出客戶可用的支援連絡人，或貴組織自己的支援連絡人。
cli_about_support_contact_show = 顯示訂閱的支援連絡人。
cli_about_support_contact_set = 指派訂閱的支援連絡人。
cli_about_events = 由舊到新顯示與客戶之間發生的事。
cli_about_completions = 輸出命令殼層的自動完成指令碼。
cli_about_manual = 寫出所有命令的手冊頁。

## Options and arguments
cli_option_output = 輸出的格式。
cli_option_language = 所有文字的語言。
cli_option_help = 顯示此說明。
cli_option_version = 顯示版本。
cli_option_config = 設定檔（TOML）。
cli_option_listen = 接聽的位址與連接埠。
cli_option_database = 資料庫，格式為 `sqlite:PATH` 或 `postgres://…`。
cli_option_layout = 資料表在資料庫中的配置方式。未指定時維持現狀；新資料庫則為 `plain`。
cli_option_accept_demo = 也接受密碼眾所皆知的示範資料庫；僅限回送位址。
cli_option_public_url = 使用者與程式連線至伺服器的網址。
cli_option_password_grant = 以使用者名稱與密碼核發權杖，命令列登入需要此功能。
cli_option_log = 要記錄的內容，例如 `info` 或 `warn,store=debug`。
cli_option_log_format = 記錄的格式。
cli_option_data = 保存示範資料的資料夾。未指定時，資料會隨示範結束而刪除。
cli_option_customers = 要額外產生的客戶數。
cli_option_demo_database = 用來取代示範自有檔案的資料庫，格式為 `sqlite:PATH` 或 `postgres://…`。
cli_option_load_only = 只載入資料，不提供服務。
cli_option_now = 示範時鐘的起始時間。
cli_option_no_throttle = 不限制呼叫次數。
cli_option_file = 包含所有答案的檔案（TOML）。
cli_option_catalogue = 目錄檔案，內容為供應項目的 JSON 清單。
cli_option_operator = 第一位營運人員的使用者名稱。
cli_option_operator_name = 營運人員的顯示名稱。
cli_option_setup_partner = 第一個合作夥伴的公司名稱。
cli_option_kind = 合作夥伴的類型。
cli_option_domain = 主要網域。
cli_option_mpn_id = 合作夥伴編號，僅限數字。
cli_option_country = 國家/地區，兩個字母。
cli_option_currency = 貨幣，三個字母。
cli_option_locale = 相關人員的語言。
cli_option_support_email = 供客戶詢問的電子郵件地址。
cli_option_support_phone = 供客戶詢問的電話號碼。
cli_option_admin = 合作夥伴第一位全域系統管理員的使用者名稱。
cli_option_admin_name = 系統管理員的顯示名稱。
cli_option_application = 可代表合作夥伴呼叫的程式名稱；其識別碼與祕密只會顯示一次。
cli_option_server = 伺服器的網址；預設為上次登入的伺服器。
cli_option_tenant = 貴組織的識別碼或網域；預設為使用者名稱中的網域。
cli_option_username = 使用者名稱。
cli_option_password_stdin = 從標準輸入讀取密碼。
cli_option_client_id = 自行登入的程式識別碼。
cli_option_client_secret = 程式的祕密。此電腦上的其他人看得到，建議改用環境變數或 `--client-secret-stdin`。
cli_option_client_secret_stdin = 從標準輸入讀取程式的祕密。
cli_option_limit = 最多列數。
cli_option_text = 名稱或網域的開頭。
cli_option_customer = 客戶的識別碼、網域或名稱開頭。
cli_option_subscription = 訂閱的識別碼或名稱開頭。
cli_option_partner = 合作夥伴的識別碼、網域或名稱開頭。
cli_option_customers_create_name = 公司名稱。
cli_option_email = 計費連絡人的電子郵件地址。
cli_option_city = 城市。
cli_option_address = 街道與門牌號碼。
cli_option_postal_code = 郵遞區號。
cli_option_state = 州或省。
cli_option_first_name = 計費連絡人的名字。
cli_option_last_name = 計費連絡人的姓氏。
cli_option_phone = 計費連絡人的電話號碼。
cli_option_culture = 與客戶通信的語言與地區。
cli_option_subscriptions_suspend_all = 所有可暫停的使用中訂閱。
cli_option_reason = 原因。
cli_option_keep_granular_admin = 保留細微委派的系統管理員權限 (GDAP)，不予終止。
cli_option_no_notice = 不在客戶的入口網站顯示通知。
cli_option_yes = 不詢問。
cli_option_acknowledge = 表示已知悉並接受結果。
cli_option_relationship_closed_all = 包含已從檢視中移除的項目。
cli_option_take_out = 將此記錄從您的檢視中移除。記錄仍會保存。
cli_option_bring_back = 將此記錄還原至您的檢視。
cli_option_invitations_create_customer = 要求所針對客戶的網域。未指定時，任何客戶都能使用該連結。
cli_option_delegated_admin = 同時要求委派的系統管理員權限。
cli_option_invitations_accept_delegated_admin = 若對方要求，同時授與委派的系統管理員權限。
cli_option_link = 要求的連結（以引號括住）或其權杖。
cli_option_id = 要求的識別碼。
cli_option_shell = 命令殼層。
cli_option_folder = 存放手冊頁的資料夾。未指定時直接輸出。

## What stands for a value
cli_value_command = 命令
cli_value_form = 格式
cli_value_language = 語言
cli_value_file = 檔案
cli_value_folder = 資料夾
cli_value_url = URL
cli_value_address = 位址
cli_value_bool = 選擇
cli_value_filter = 篩選
cli_value_username = 使用者
cli_value_name = 名稱
cli_value_kind = 類型
cli_value_domain = 網域
cli_value_number = 數字
cli_value_code = 代碼
cli_value_email = 電子郵件
cli_value_tenant = 租用戶
cli_value_act = 動作
cli_value_id = 識別碼
cli_value_secret = 祕密
cli_value_text = 文字
cli_value_customer = 客戶
cli_value_subscription = 訂閱
cli_value_partner = 合作夥伴
cli_value_reason = 原因
cli_value_link = 連結
cli_value_shell = 殼層
cli_value_time = 時間

## The frame of the help
cli_heading_usage = 用法：
cli_heading_commands = 命令
cli_heading_arguments = 引數
cli_heading_options = 選項
cli_usage_options = { "[" }選項]
cli_note_default = （預設：`{ $default }`）
cli_note_choices = （可選：`{ $choices }`）
cli_note_environment = （環境變數：`{ $name }`）

## Wrong usage
cli_wrong_unknown_argument = 此處沒有引數 `{ $argument }`。
cli_wrong_unknown_command = 沒有命令 `{ $command }`。
cli_wrong_value = `{ $argument }` 不能是 `{ $value }`。
cli_wrong_value_missing = `{ $argument }` 需要一個值。
cli_wrong_argument_missing = 缺少：`{ $argument }`。
cli_wrong_command_missing = 缺少命令。
cli_wrong_conflict = `{ $argument }` 與 `{ $other }` 不能同時使用。
cli_wrong_other = 無法理解此命令。
cli_wrong_suggestion = 您可能想輸入 `{ $suggestion }`。
cli_wrong_next = 在命令後加上 `--help` 以檢視可用的引數。

## Failures: what happened, then what to do
cli_failure_code = 代碼：`{ $code }`
cli_failure_code_and_request = 要求：`{ $request }` · 代碼：`{ $code }`
cli_failure_system = 發生失敗：{ $what }。
cli_failure_system_next = 請檢查權限、空間與路徑，然後再試一次。
cli_what_terminal = 終端機
cli_what_output = 輸出
cli_what_server = 伺服器
cli_failure_file_unreadable = 無法讀取檔案 `{ $file }`。
cli_failure_file_unreadable_next = 請檢查路徑與權限。
cli_failure_file_form = 檔案 `{ $file }` 的格式不符。
cli_failure_file_form_next = 請修正上述位置。
cli_failure_unknown_key = 設定檔 `{ $file }` 含有未知的索引鍵 `{ $key }`。
cli_failure_unknown_key_next = 請移除它，或改用下列其中之一：`{ $keys }`。
cli_failure_wrong_value = `{ $file }` 中索引鍵 `{ $key }` 的值不適用。
cli_failure_wrong_value_next = 可用的值請參閱 `symbolon serve --help`。
cli_failure_database_address = `{ $scheme }` 不是資料庫的位址。
cli_failure_database_address_next = 請以 `--database` 指定，格式為 `sqlite:PATH` 或 `postgres://USER@HOST/DATABASE`。
cli_failure_database_missing = `{ $path }` 沒有資料庫。
cli_failure_database_missing_next = 請用 `symbolon setup` 建立，或以 `--database` 指定其他資料庫。
cli_failure_database_in_use = 另一個處理程序正在使用資料庫 `{ $address }`。
cli_failure_database_in_use_next = 請先停止該處理程序，或使用其他資料庫。
cli_failure_schema_older = 資料庫的結構版本為 { $found }，此版本需要 { $known }。
cli_failure_schema_older_next = 請先執行 `symbolon migrate`。
cli_failure_schema_newer = 資料庫的結構版本 { $found } 比此版本所知的 ({ $known }) 更新。
cli_failure_schema_newer_next = 請使用較新版本的程式。
cli_failure_layout_unsupported = 此資料庫無法採用配置方式 `{ $layout }`。
cli_failure_layout_unsupported_next = `partitioned` 需要 PostgreSQL，`citus` 需要已安裝 Citus 擴充功能的 PostgreSQL。
cli_failure_layout_fixed = 資料庫的配置方式為 `{ $found }`，無法變更為 `{ $wanted }`。
cli_failure_layout_fixed_next = 請省略 `--layout` 以維持現狀，或使用空的資料庫。
cli_failure_database = 無法使用資料庫 `{ $address }`。
cli_failure_database_next = 請檢查路徑、權限與可用空間。
cli_failure_database_server_next = 請確認伺服器正在運作，且位址、使用者與密碼正確。
cli_failure_demo_database = 資料庫 `{ $address }` 是示範資料，其密碼眾所皆知。
cli_failure_demo_database_next = 請以 `symbolon demo` 提供，或用 `symbolon setup` 建立自己的資料庫。
cli_failure_port_taken = 另一個程式正在接聽 { $address }。
cli_failure_port_taken_next = 請以 `--listen` 選擇其他位址。
cli_failure_listen_address = 無法接聽 `{ $address }`。
cli_failure_listen_address_next = 請以位址與連接埠指定 `--listen`，例如 `127.0.0.1:8080`。
cli_failure_public_url = `{ $url }` 不是網址。
cli_failure_public_url_next = `--public-url` 必須以 `https://` 或 `http://` 開頭。
cli_failure_no_answer = 問題尚未回答。
cli_failure_no_answer_next = 請重新執行命令，或以選項提供答案。
cli_failure_no_home = 沒有可存放登入資訊的位置：`XDG_CONFIG_HOME` 與 `HOME` 皆未設定。
cli_failure_no_home_next = 請將其中之一設為您的資料夾。
cli_failure_unreachable = 無法連線至伺服器 { $server }。
cli_failure_unreachable_next = 請檢查位址（`--server`）以及伺服器是否執行中。
cli_failure_no_symbolon = { $server } 回應 { $status }，內容無法理解。
cli_failure_refused = { $server } 回應 { $status }。
cli_failure_later_next = 請稍後再試。
cli_failure_again_next = 請重新執行命令。
cli_failure_sign_in_next = 請檢查租用戶、名稱與密碼，然後重新登入。
cli_failure_signed_out_next = 請以 `symbolon login` 登入。
cli_failure_not_found = 這裡沒有名為「{ $name }」的項目。
cli_failure_not_found_next = 請檢查拼寫，或使用網域或識別碼。
cli_failure_ambiguous = 有多個名為「{ $name }」的項目。
cli_failure_ambiguous_next = 請以網域或識別碼指定其中一個。

## Setup
cli_ask = { $question }：
cli_ask_default = { $question } [{ $default }]：
cli_setup_operator = 營運人員的使用者名稱
cli_setup_partner = 合作夥伴的公司名稱
cli_setup_kind = 合作夥伴類型 (`direct` / `indirect_provider` / `indirect_reseller`)
cli_setup_domain = 合作夥伴的主要網域
cli_setup_mpn_id = 合作夥伴編號
cli_setup_country = 國家/地區，兩個字母
cli_setup_currency = 貨幣，三個字母
cli_setup_locale = 合作夥伴的語言
cli_setup_support_email = 支援用電子郵件地址
cli_setup_admin = 全域系統管理員的使用者名稱
cli_setup_password = { $username } 的密碼
cli_setup_password_again = 再次輸入 { $username } 的密碼
cli_setup_done = { $partner } 已設定完成。
cli_setup_operator_done = 營運人員：{ $username }
cli_setup_admin_done = 全域系統管理員：{ $username }
cli_setup_application_done = 程式：識別碼 `{ $id }`，祕密 `{ $secret }`。祕密只會顯示這一次。
cli_setup_offers_done = { $n ->
    [0] 目錄是空的。
   *[other] 目錄中有 { $n } 個供應項目。
}
cli_setup_next = 請以 `symbolon serve` 啟動伺服器。
cli_failure_setup_next = 請以選項或 `--file` 指定的檔案提供，或在終端機上執行命令。
cli_failure_already_set_up = 此資料庫已設定完成，未做任何變更。
cli_failure_already_set_up_next = 請以 `--database` 使用其他資料庫，或沿用此資料庫。
cli_failure_passwords_differ = 兩次輸入的密碼不同。
cli_failure_password_missing = 缺少 { $username } 的密碼。
cli_failure_password_missing_next = 請以環境變數 `{ $variable }` 或 `--file` 指定的檔案提供。
cli_failure_password_short = { $n ->
   *[other] { $username } 的密碼至少須有 { $n } 個字元。
}
cli_failure_password_short_next = 請選擇較長的密碼。

## Server, schema, check
cli_serving = 服務位址：{ $url }（按 `Ctrl-C` 停止）
cli_migrate_step = 已套用步驟 { $number } ({ $name })。
cli_migrate_done = 結構版本現在為 { $schema }。
cli_migrate_nothing = 無須變更：結構版本已是 { $schema }。
cli_migrate_layout = 資料表的配置方式為 `{ $layout }`。
cli_migrate_converted = 所有資料列皆已移至配置方式 `{ $layout }`。
cli_check_holds = 所有規則皆成立。
cli_check_violation = { $invariant }：{ $detail }
cli_failure_violations = { $n ->
   *[other] 有 { $n } 處不符合規則：
}
cli_failure_violations_next = 請保留資料的複本，然後查看當時的記錄。
cli_manual_written = { $n ->
   *[other] 已將 { $n } 頁寫入 { $folder }。
}

## Signing in
cli_signed_in = { $name } 已登入 { $server }。
cli_signed_out = { $name } 已登出 { $server }。
cli_nobody_signed_in = 目前沒有人登入。

## Customers and subscriptions
cli_customer_created = 已建立 { $customer }：{ $id }
cli_customer_admin = 第一位系統管理員：`{ $username }`，密碼 `{ $password }`。密碼只會顯示這一次。
cli_suspended = 已暫停：{ $name }
cli_not_suspended = 未暫停：{ $name } – { $reason }
cli_failure_not_all_suspended = { $n ->
   *[other] 有 { $n } 個訂閱無法暫停。
}
cli_failure_not_all_suspended_next = 原因列於各項旁；其餘已暫停。

## The relationship
cli_blocker = { $reason }（{ $source }）
cli_fix = { $fix }：`{ $command }`
cli_consequences = 若移除與 { $customer } 的經銷商關係：
cli_type_domain = 若要確認，請輸入 { $domain }
cli_type_yes = 若要確認，請輸入「{ $yes }」
cli_failure_not_confirmed = 未確認移除與 { $customer } 的關係，未做任何變更。
cli_failure_not_confirmed_next = 請加上 `--yes` 與 `--acknowledge`，或在終端機上執行命令。
cli_failure_domain_differs = 輸入的不是該網域，未做任何變更。
cli_failure_domain_differs_next = 若確定要執行，請重新執行命令。
cli_removed = 已移除與 { $customer } 的經銷商關係。
cli_removal_id = 關閉記錄：{ $id }
cli_taken_out = 記錄已從您的檢視中移除，但仍會保存。
cli_brought_back = 記錄已回到您的檢視中。
cli_no_closed = 沒有已關閉的關係。
cli_no_events = 尚無任何事件。

## Invitations, and the customer’s side
cli_invitation_created = 已建立要求 { $id }。請將此連結傳送給客戶的全域系統管理員：
cli_invitation_until = 可回覆至 { $date }
cli_no_invitations = 沒有要求。
cli_grants_relationship = { $partner } 將成為貴組織的經銷商：可代表貴組織購買，並可檢視其售予貴組織的項目。
cli_grants_delegated_admin = { $partner } 將取得委派的系統管理員權限 (DAP)：可管理貴組織的服務。
cli_grants_no_delegated_admin = 不會授與委派的系統管理員權限。
cli_grants_no_delegated_admin_asked = { $partner } 也要求委派的系統管理員權限 (DAP)。只有加上 `--delegated-admin` 才會授與。
cli_failure_accept_not_confirmed = 未接受要求，未授與任何權限。
cli_failure_accept_not_confirmed_next = 請加上 `--yes`，或在終端機上執行命令。
cli_accepted = { $partner } 現在為貴組織服務（第 { $generation } 代）。
cli_accepted_already = { $partner } 原已為貴組織服務。
cli_accepted_with_admin = { $partner } 現已具有委派的系統管理員權限 (DAP)。
cli_accepted_without_admin = 未授與 { $partner } 委派的系統管理員權限 (DAP)。
cli_declined = 已拒絕要求。
cli_withdrawn = 已撤回要求。
cli_no_partners = 沒有合作夥伴為貴組織服務。
cli_partner_waits = { $partner } 的要求正等待回覆。
cli_leave_asked = 已要求合作夥伴結束關係。回覆期限為 { $date }。
cli_delegated_admin_removed = 合作夥伴不再具有委派的系統管理員權限，關係仍保持不變。
cli_no_contacts = 沒有可用的支援連絡人。

## Columns
cli_label_generation = 世代
cli_label_removal = 關閉記錄
cli_label_customer = 客戶
cli_label_event = 事件
cli_label_id = 識別碼
cli_label_mpn_id = 合作夥伴編號
