## The operator: refusals
refusal_look_closed = 目前沒有開放檢視此合作夥伴。
refusal_look_closed_next = 請附上理由開始檢視；合作夥伴會看到。

## The operator: events
event_relationship_frozen = 營運人員已停止此關係的新銷售。
event_relationship_unfrozen = 營運人員已恢復新銷售。
event_partner_restricted = 營運人員已限制貴組織：無法提出新邀請或新銷售。
event_partner_unrestricted = 營運人員已解除對貴組織的限制。
event_policy_changed = 營運人員已設定平台原則。
event_settings_changed = 貴組織的設定已變更。
event_looked_inside = 營運人員已開始檢視貴組織。
event_seen_inside = 營運人員在檢視期間查看了此客戶的資料。
event_release_declined = 營運人員拒絕解除「{ $name }」的限制。

## Asking for a release
release_effect = 將請營運人員解除此購買的限制。解除後便不再阻礙移除。
release_asked = 已請營運人員解除限制。您可在「工作」中查看回覆。

## Settings of a partner
switch_admins_may_remove = 系統管理代理人可移除關係
switch_sales_may_remove = 銷售代理人可移除關係
switch_sales_may_export = 銷售代理人可匯出客戶清單
switch_sales_may_set_contact = 銷售代理人可設定支援連絡人
switch_helpdesk_may_suspend = 技術服務代理人可暫停及重新啟用訂閱
switch_billing_may_suspend = 計費系統管理員可暫停及重新啟用訂閱
switch_billing_may_edit = 計費系統管理員可編輯計費設定檔
switch_rotate_generic_link_at_removal = 移除關係時更換可重複使用的邀請連結
switch_four_eyes = 移除關係與全部暫停需要第二位核准者
settings_switches = 權限設定
settings_limited = 營運人員不允許此設定，因此不生效。
settings_required = 營運人員要求所有合作夥伴啟用。
settings_saved = 已儲存設定。
settings_people = 使用者
settings_roles = 角色
settings_username = 登入名稱
settings_name = 名稱
settings_inactive = 已停用

## What the partner sees of the operator
nav_oversight = 營運人員
oversight_acts = 營運人員的動作與理由
oversight_none = 營運人員未對貴組織採取任何動作。
oversight_policy = 營運人員的共同原則
oversight_restricted = 營運人員限制了貴組織：無法提出新邀請或新銷售。現有服務繼續，仍可移除關係。
oversight_until = 至 { $date }
act_hold = 已凍結關係
act_freeze = 已停止新銷售
act_lift = 已解除凍結
act_release = 已解除購買限制
act_decline_release = 已拒絕解除限制
act_suspend = 營運人員已暫停訂閱
act_reactivate = 營運人員已結束暫停
act_restrict = 已限制組織
act_unrestrict = 已解除限制
act_look_inside = 營運人員檢視了資料
act_policy = 已變更原則
ground_legal = 法律或法院要求
ground_fraud = 詐欺調查
ground_non_payment = 未支付帳單
ground_request = 相關人員要求
ground_other = 其他（請見附註）
ground_none = 選擇理由

## The operator's console
operator_title = 營運主控台
operator_partners = 合作夥伴
operator_customers = 客戶
operator_counts = 統計
operator_relationships = 經銷商關係
operator_kind = 類型
operator_restricted = 受限制
operator_waiting = 等候您處理
operator_waiting_none = 目前沒有等候處理的項目。
operator_task_release_requested = 要求解除限制
operator_task_escalated = 逾期未回覆
operator_due = 期限
operator_answer = 處理
operator_held = 凍結的關係
operator_held_none = 沒有凍結的關係。
operator_frozen = 已停止新銷售
operator_policy = 原則
operator_act = 採取動作
operator_act_hint = 每個動作都需要理由與附註。合作夥伴會看到兩者。
operator_do = 執行
operator_choose = 選擇動作
operator_do_hold = 凍結關係：不可移除，不可新銷售
operator_do_freeze = 停止新銷售：仍可移除
operator_do_lift = 解除凍結
operator_do_release = 解除購買限制
operator_do_decline_release = 拒絕解除限制
operator_do_suspend = 暫停訂閱
operator_do_reactivate = 結束此類暫停
operator_do_restrict = 限制合作夥伴：不可新邀請或新銷售
operator_do_unrestrict = 解除限制
operator_do_look_inside = 開放檢視一小時
operator_customer_named = 客戶：識別碼或主要網域
operator_subscription_named = 訂閱：識別碼
operator_note = 附註（合作夥伴會看到）
operator_done = 已完成，並已告知合作夥伴。
operator_open_look = 檢視客戶
operator_inside = 檢視 { $partner }，至 { $date }
operator_inside_hint = 您在此開啟的內容會記錄一次並顯示給合作夥伴。
operator_since = 開始於

## Policies
policy_removers = 經合作夥伴允許可移除關係的角色
policy_admins_may_remove = 系統管理代理人
policy_sales_may_remove = 銷售代理人
policy_second_approver = 第二位核准者
policy_second_approver_off = 合作夥伴不可要求
policy_second_approver_allowed = 由各合作夥伴決定
policy_second_approver_required = 所有合作夥伴皆須
policy_notice = 通知客戶
policy_notice_by_default = 開啟頁面時預先勾選
policy_notice_required = 每次移除皆通知客戶
policy_leave_due_days = 回覆要求離開之客戶的天數
policy_leave_escalation_days = 逾期後幾天通知營運人員（0 表示不通知）
policy_release_due_days = 營運人員回覆解除限制的天數
policy_window_new_commerce = 開始或續約後可取消的天數：定期訂閱
policy_window_software = 可取消的天數：軟體
policy_window_marketplace_monthly = 可取消的天數：第三方月訂服務
policy_window_marketplace_yearly = 可取消的天數：第三方年訂服務
policy_retention = 資料保留期限：每行一條規則（供應項目或 *、國家或 *、天數）
policy_try = 試算：會影響誰？
policy_effect = 規則會變更的合作夥伴：{ $changed }／{ $all }。保留期限不同的供應項目：{ $offers }。取消期限不同的供應項目：{ $windows }。未結要求：{ $waiting }，其日期不變。
policy_saved = 已設定原則。
policy_version = 版本 { $number }
operator_at = 日期

## The operator on the command line
cli_about_operator = 營運人員：統計、等候項目、對合作夥伴的動作與原則。
cli_about_operator_partners = 列出合作夥伴及其客戶數量。
cli_about_operator_waiting = 列出等候營運人員處理的項目。
cli_about_operator_act = 對合作夥伴採取動作，並附上其可見的理由與附註。
cli_about_operator_policy = 顯示、試算或設定原則。
cli_option_operator_act_act = 要採取的動作。
cli_option_operator_act_partner = 合作夥伴：識別碼、名稱或 MPN ID。
cli_option_operator_act_customer = 客戶：識別碼或主要網域。
cli_option_operator_act_subscription = 訂閱的識別碼。
cli_option_operator_act_ground = 理由；合作夥伴會看到。
cli_option_operator_act_note = 以您自己的話說明；合作夥伴會看到。
cli_option_operator_policy_set = 包含變更內容的 JSON 檔案。
cli_option_operator_policy_dry_run = 僅顯示會影響誰。
cli_option_operator_policy_ground = 理由。
cli_option_operator_policy_note = 以您自己的話說明。
cli_operator_needs = 此動作需要 { $option }。
cli_operator_needs_next = 請查看說明：`symbolon operator act --help`。
cli_operator_unknown_partner = 找不到合作夥伴 { $name }。
cli_operator_unknown_partner_next = `symbolon operator partners` 會列出清單。
cli_operator_policy_unreadable = { $file } 不是可讀取的 JSON 檔案。
