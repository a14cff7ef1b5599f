### 入口網站：頁面框架、登入、客戶與訂閱的頁面。

## 框架
portal_description = 結束與客戶的經銷商關係，並可重新建立。
portal_skip = 跳至內容
portal_menu = 功能表
portal_customer_menu = 此客戶的頁面
portal_path = 您的位置
portal_demo = 示範。
portal_demo_note = 公司與產品均為虛構，與任何廠商無關。在此移除的內容不會在其他地方移除。
portal_to_start = 前往首頁
portal_zone = 時間以 { $zone } 時區顯示
portal_quantity = 數量：{ $quantity }
portal_quantity_out_of_range = 數量必須介於 { $n_minimum } 與 { $n_maximum } 之間。
portal_stale = 其他人已在此期間變更，因此未儲存任何內容。
portal_stale_next = 請查看下方的目前狀態，然後重做此步驟。
refusal_storage_full = 儲存空間已滿，因此未儲存任何內容。
refusal_storage_full_next = 請通知營運人員，然後再試一次。

## 登入
sign_in_heading = 登入
sign_in_lead = 您的客戶、客戶的訂閱，以及您與客戶的關係。
sign_in_to_go_on = 請登入以前往您要求的頁面。
sign_in_demo = 啟動示範的終端機中列有登入資料。
home_operator = 您已以平台營運人員的身分登入。這裡不會顯示任何合作夥伴的客戶；營運人員專用頁面將於後續版本提供。
home_nothing = 除了個人資料之外，您的角色在此沒有可用的頁面。請向貴組織的全域系統管理員要求其他角色。

## 儀表板
tile_active = 使用中的訂閱
tile_suspended = 已暫停的訂閱
tile_requests = 等待回覆的要求
dashboard_ending = 30 天內到期
dashboard_ending_none = 30 天內沒有任何項目到期。
dashboard_what = 即將發生的事項
dashboard_date = 日期
dashboard_tasks = 等待您處理
dashboard_tasks_none = 沒有等待您處理的項目。
dashboard_empty = 尚無客戶
dashboard_empty_next = 請要求建立經銷商關係。客戶接受後，您即可代表該客戶購買。
ending_trial_ends = 試用版結束。
ending_window_closes = 可取消訂閱的期限結束。
ending_data_deleted = 其資料將被刪除。
task_leave_requested = { $customer } 要求結束關係。
task_release_requested = 已要求營運人員解除 { $customer } 某項購買的限制。
task_due = 期限：{ $date }

## 客戶
customers_search = 依名稱、網域或識別碼搜尋
customers_found = { $n ->
    [0] 沒有符合「{ $query }」的客戶
   *[other] { $n } 個客戶符合「{ $query }」
}
customers_no_match_next = 請嘗試其他或較少的字詞。關係已結束的客戶列於「已關閉的關係」中。
customers_show_all = 顯示所有客戶
customers_relationship = 關係
customers_again = 已重新建立
customers_through_provider = 透過提供者
customers_delegated = 委派的系統管理員
customers_since = 開始日期
customers_first_page = 回到第一頁
customers_pages = 清單頁面

## 客戶的訂閱
subs_empty = 沒有訂閱。沒有阻礙移除關係的項目。
subs_dates = 續約與結束
sub_renews = 於 { $date }續約
sub_ends = 結束於 { $date }
sub_ended = 已於 { $date }結束
sub_expires_on = 到期日 { $date }
sub_would_expire_on = 若今天暫停，到期日為 { $date }
sub_no_end = 沒有結束日期
sub_by_platform = 由平台暫停
sub_by_base = 隨基本訂閱一併暫停
sub_in_transfer = 正在轉移
sub_released = 營運人員已解除限制
suspend_all_title = 暫停所有使用中的訂閱
suspend_all_lead = 這些訂閱為使用中，可以暫停。取消勾選可讓該訂閱保持不變。
suspend_all_none = 沒有可暫停的使用中訂閱。
suspend_all_none_chosen = 請至少勾選一個訂閱。
suspend_all_others = { $n ->
   *[other] 另有 { $n } 個使用中的購買項目無法暫停；請開啟以查看結束方式。
}
suspend_all_keep = 全部保持不變
suspend_all_done = { $n ->
    [0] 沒有暫停任何訂閱
   *[other] 已暫停 { $n } 個訂閱
}
suspend_all_failed = { $n ->
   *[other] 有 { $n } 個無法暫停；原因列於旁邊。
}
subs_to_account = 前往帳戶
subs_back = 返回訂閱

## 單一訂閱
sub_active_hint = 使用者可以存取，且會計費。
sub_active_trial = 使用者可以存取。試用版不計費。
sub_regain_billed = 使用者恢復存取權。計費照常進行。
sub_billing_stops = 暫停期間停止計費。
sub_unsaved = 此選擇尚未儲存。提交之前不會有任何變更。
sub_done_suspended = 「{ $name }」已暫停。
sub_done_active = 「{ $name }」已恢復為使用中。
sub_done_cancelled = 「{ $name }」已取消。
sub_done_saved = 「{ $name }」的變更已儲存。
sub_done_renew_on = 「{ $name }」將於期限結束時自動續約。
sub_done_renew_off = 「{ $name }」將於期限結束時終止。
sub_nothing_changed = 沒有任何變更：原本就是如此。
sub_details = 詳細資料
sub_name_quantity = 名稱與數量
sub_nickname_hint = 用以與相同供應項目的其他訂閱區分。留空則使用供應項目名稱。
sub_quantity_hint = { $n_minimum } 到 { $n_maximum }
sub_auto_renew_on = 期限結束時自動續約。
sub_auto_renew_off = 不會續約；將於期限結束時終止。
sub_deleted_before_term = 除非重新啟用，否則其資料將於 { $date }刪除，早於期限結束。
sub_cancel_days = { $n ->
   *[other] 還有 { $n } 天可以取消，至 { $date }為止。
}
sub_cancel_any_time = 可隨時取消。
sub_cancel_question = 要取消訂閱「{ $name }」嗎？
sub_cancel_add_ons = { $n ->
   *[other] { $n } 個附加元件將一併結束。
}
sub_keep = 保留訂閱
sub_software_keys = 其金鑰將被撤銷。
sub_add_ons = 附加元件
sub_add_ons_none = 沒有附加元件。
sub_add_add_on = 新增附加元件
sub_base = 隸屬於
sub_contact_none = 沒有支援連絡人
sub_not_suspendable = 此類購買項目無法暫停。
sub_not_suspendable_next = 可透過取消來結束，或於期限屆滿時結束。
sub_final = 其狀態已無法變更。
sub_offer_gone = 目錄中已沒有此供應項目。
sub_term_months = { $n ->
    [0] 無期限
   *[other] { $n } 個月
}

## 購買
order_choose = 選擇供應項目
order_add_ons_for = 「{ $name }」的附加元件
order_none = 目前沒有可購買的項目。
order_done = 已購買「{ $name }」。
order_limited = { $n ->
   *[other] 每個客戶最多 { $n } 個
}
order_effect = 購買後立即啟用並計費。使用期間無法移除關係。

## 支援連絡人
contacts_lead = 這些合作夥伴與此客戶有關係，因此皆可作為訂閱的支援連絡人。
contacts_each = 各訂閱的支援連絡人
contacts_none = 此客戶沒有任何訂閱擁有自己的支援連絡人。
contacts_of = 「{ $name }」的支援連絡人
contacts_done = 「{ $name }」的支援連絡人現為 { $contact }。
contacts_you = 貴組織
contacts_delegated = 具有委派權限
contacts_not_delegated = 沒有委派權限
