## Why something about delegated admin was refused
refusal_delegation_state = 此系統管理員關係已過了該步驟。
refusal_delegation_state_next = 請重新開啟並查看目前狀態。
refusal_delegation_fixed = 已向客戶提出要求，因此無法再變更。
refusal_delegation_fixed_next = 請終止此系統管理員關係，再提出新的要求。
refusal_assignment_exists = 此群組已在使用該系統管理員關係。
refusal_assignment_exists_next = 請變更現有指派的角色。
refusal_role_not_granted = 此角色不在客戶授與的角色之中。
refusal_role_not_granted_next = 請從已授與的角色中選擇。

## What happened
event_granular_admin_drafted = 已草擬細微權限：{ $name }。
event_granular_admin_changed = 已變更細微權限：{ $name }。
event_granular_admin_discarded = 已捨棄細微權限草稿：{ $name }。
event_granular_admin_requested = 已向 { $customer } 要求細微權限：{ $name }。
event_granular_admin_declined = { $customer } 已拒絕細微權限：{ $name }。
event_granular_admin_withdrawn = 已撤回細微權限要求：{ $name }。
event_granular_admin_request_expired = 細微權限要求未獲回覆，已到期：{ $name }。
event_granular_admin_extended = 細微權限已延長 180 天：{ $name }。
event_granular_admin_ending = 細微權限將於 { $n } 天後終止：{ $name }。
event_granular_admin_expired = 細微權限已到期：{ $name }。
event_access_assignment_created = 已指派角色給群組：{ $name }。
event_access_assignment_changed = 已變更群組的角色：{ $name }。
event_access_assignment_removed = 已移除群組的角色：{ $name }。
event_subscription_access_removed = 「{ $name }」內部的存取權已終止。

## Roles that can be granted one by one
granular_role_directory_reader = 目錄讀取者
granular_role_message_reader = 訊息讀取者
granular_role_reports_reader = 報表讀取者
granular_role_security_reader = 安全性讀取者
granular_role_service_support = 服務支援系統管理員
granular_role_groups_administrator = 群組系統管理員
granular_role_directory_writer = 目錄寫入者
granular_role_domain_administrator = 網域系統管理員
granular_role_mail_administrator = 郵件系統管理員
granular_role_sites_administrator = 網站系統管理員
granular_role_meetings_administrator = 會議系統管理員
granular_role_devices_administrator = 裝置系統管理員
granular_role_applications_administrator = 應用程式系統管理員
granular_role_cloud_applications_administrator = 雲端應用程式系統管理員
granular_role_conditional_access_administrator = 條件式存取系統管理員
granular_role_security_administrator = 安全性系統管理員
granular_role_authentication_administrator = 驗證系統管理員
granular_role_privileged_authentication_administrator = 特殊權限驗證系統管理員
granular_role_privileged_role_administrator = 特殊權限角色系統管理員
granular_role_global_administrator = 全域系統管理員

## Admin relationships, the partner’s pages (P12)
admin_nav = 系統管理員關係
admin_lead = 您在客戶租用戶中的細微權限：已授與的項目與期限。
admin_none = 沒有委派的存取權。
admin_none_hint = 請要求細微權限，逐一選擇角色並設定期限。
admin_granular = 細微系統管理員關係 (GDAP)
admin_request = 要求細微權限
admin_name = 名稱
admin_name_hint = 您與客戶都會看到。最多 50 個字元。
admin_roles = 角色
admin_until = 期限
admin_days = 天數
admin_days_hint = 自核准起 1 至 730 天。
admin_extension = 自動延長
admin_extend_tick = 每次到期時延長 180 天
admin_extend_hint = 包含全域系統管理員角色時無法使用。
admin_extend_on = 開啟
admin_extend_off = 關閉
admin_extend_turn_on = 開啟自動延長
admin_extend_turn_off = 關閉自動延長
admin_extend_done_on = 權限今後將自動延長。
admin_extend_done_off = 權限將於所示日期終止。
admin_state_created = 草稿
admin_state_approval_pending = 等待核准
admin_state_active = 使用中
admin_state_expired = 已到期
admin_state_terminated = 已終止
admin_answer_by = 客戶可於 { $date }前回覆。
admin_send_draft = 傳送給客戶
admin_discard = 捨棄草稿
admin_discarded = 已捨棄草稿。
admin_end = 終止關係
admin_end_effect = 這些角色在 { $customer } 的租用戶中會立即終止，適用於所有使用的群組。經銷商關係、訂閱與計費維持不變。
admin_ended = 系統管理員關係已終止。
admin_withdraw_effect = { $customer } 將無法再回覆此要求。
admin_withdrawn = 已撤回要求。
admin_requested = 已將要求傳送給 { $customer }，可於 { $date }前回覆。
admin_groups = 使用這些角色的群組
admin_groups_none = 尚無群組使用。
admin_group = 群組
admin_group_admin_agents = 系統管理代理人
admin_group_helpdesk_agents = 技術服務代理人
admin_group_assign = 指派
admin_group_assigned = 已將角色指派給群組。
admin_group_removed = 群組不再使用這些角色。
admin_calendar = 到期日曆
admin_calendar_none = 沒有即將到期的項目。
admin_access = 使用量訂閱內部的存取權
admin_access_lead = 此存取權於購買時開始（當時委派的系統管理員權限有效），權限移除後仍會保留；隨經銷商關係終止，或由客戶移除。

## The customer’s pages about its partners’ rights
own_admin_link = 系統管理權限詳細資料
own_admin_title = { $partner } 的系統管理權限
own_admin_asks = { $partner } 要求您租用戶的細微委派的系統管理員權限 (GDAP)。
own_admin_review = 檢閱要求
own_admin_gets = 如果您核准，{ $partner } 將可使用下列角色在您的租用戶中執行作業：
own_admin_until = 若現在核准，權限將於 { $date }終止。
own_admin_extends = 權限每次到期時會再延長 180 天，直到您或合作夥伴終止為止。
own_admin_ends_anytime = 您可以隨時終止。
own_admin_only_admin = 只有貴組織的全域系統管理員可以回覆。
own_admin_approved = { $partner } 擁有這些權限，直到 { $date }。
own_admin_declined = 已拒絕要求。
own_admin_end_effect = { $partner } 將無法再於您的租用戶中使用這些角色。
own_admin_ending = { $partner } 的細微權限將於 { $date }終止。
own_access_remove = 移除存取權
own_access_effect = { $partner } 將無法再管理「{ $name }」的內部資源。訂閱與計費維持不變。
own_access_removed = 已移除存取權。

## What a removal means for access inside usage subscriptions (A-S8d)
consequence_access = 您在 { $n } 個使用量訂閱內部的存取權將終止。
done_access = 已終止 { $n } 個使用量訂閱內部的存取權。

## The command line
cli_about_delegations = 客戶租用戶中的系統管理權限，以及自己合作夥伴的權限。
cli_about_delegations_list = 列出客戶的系統管理權限；若為客戶，則列出合作夥伴的權限；未指定名稱時列出所有細微權限。
cli_about_delegations_request = 向客戶要求細微權限。
cli_about_delegations_extend = 開啟自動延長，或以 `--off` 關閉。
cli_about_delegations_end = 終止細微權限，或撤回其要求。
cli_about_delegations_approve = 以客戶身分核准細微權限要求。
cli_about_delegations_decline = 以客戶身分拒絕細微權限要求。
cli_option_role = 以代碼指定的角色；可多次指定。
cli_option_days = 天數，1 至 730。
cli_option_auto_extend = 每次到期時延長 180 天。
cli_option_off = 關閉。
cli_option_delegations_request_name = 您與客戶看到的名稱。
cli_no_delegations = 沒有委派的存取權。
ending_rights = 細微權限終止。
cli_about_delegations_revoke = 以客戶身分終止合作夥伴的細微權限。
cli_option_delegations_list_partner = 以客戶身分：哪個合作夥伴的權限。
cli_option_delegation = 權限的識別碼，如 `list` 所示。
