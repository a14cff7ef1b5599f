### 入口網站：頁面框架、登入、客戶與訂閱的頁面。

## 框架
portal_description = 結束與客戶的經銷商關係，並可重新建立。
portal_skip = 跳至內容
portal_menu = 功能表
portal_customer_menu = 此客戶的頁面
portal_path = 您的位置
portal_demo = 示範。
portal_demo_note = 公司與產品均為虛構，與任何廠商無關。在此移除的內容不會在其他地方移除。
portal_to_start = 前往起始頁
portal_quantity_out_of_range = 數量必須介於 { $n_minimum } 與 { $n_maximum } 之間。
portal_stale = 其他人已在此期間變更，因此未儲存任何內容。
portal_stale_next = 請查看下方的目前狀態，然後重做此步驟。
refusal_storage_full = 儲存空間已滿，因此未儲存任何內容。
refusal_storage_full_next = 請通知營運人員，然後再試一次。

## 登入
sign_in_heading = 登入
sign_in_lead = 您的客戶、客戶的訂閱，以及您與客戶的關係。
sign_in_to_go_on = 請登入以前往您要求的頁面。
home_nothing = 除了設定檔之外，您的角色在此沒有任何頁面。請向您組織的全域系統管理員要求其他角色。
