## What can be refused about partnerships and tasks
refusal_task_closed = 此工作已不再開啟。
refusal_task_closed_next = 請重新查看工作清單。
refusal_partnership_not_open = 此合作關係要求已不再有效。
refusal_partnership_not_open_next = 請向提供者索取新的要求。
refusal_partnership_active = 雙方已經有合作關係。
refusal_partnership_active_next = 請查看您的合作關係清單。
refusal_mpn_id_unknown = 沒有任何合作夥伴使用此編號。
refusal_mpn_id_unknown_next = 請檢查合作夥伴編號。
refusal_not_a_reseller = 此合作夥伴不是間接經銷商。
refusal_not_a_reseller_next = 請使用間接經銷商的合作夥伴編號。
refusal_provider_of_record = 間接提供者不能擔任自己的登錄經銷商。
refusal_provider_of_record_next = 請使用間接經銷商的合作夥伴編號。
refusal_reseller_not_partnered = 您與此間接經銷商沒有使用中的合作關係。
refusal_reseller_not_partnered_next = 請先要求合作關係。
refusal_reseller_not_serving = 此間接經銷商並未服務該客戶。
refusal_reseller_not_serving_next = 請先由經銷商向客戶要求建立經銷商關係。
refusal_reseller_restricted = 與此間接經銷商的合作關係已受限，因此無法建立新訂單。
refusal_reseller_restricted_next = 經銷商必須先接受合作夥伴合約。

## Tasks
task_removal_asked = { $customer }：您的經銷商請您移除其與此客戶的關係。

## Partnerships: the list of each side, the request, its answer, its end
partnership_draft = 您好：

    我們希望成為貴公司的間接提供者。貴公司的全域系統管理員可透過下列連結了解其意義並授權給我們：

    { $link }

    任何一方都不會取得對方的客戶。

    { $partner }
partnership_contacts = { $n ->
    [0] 支援連絡人皆不變。
   *[other] 有 { $n } 個訂閱以該經銷商為支援連絡人，將改由提供者擔任。
}
partnership_state_requested = 已要求
partnership_state_active = 使用中
partnership_state_declined = 已拒絕
partnership_state_expired = 已到期
partnership_state_removed = 已移除
partnership_restricted = 受限：無法建立新訂單
partnership_shared = 共同客戶
label_mpn_id = 合作夥伴編號
resellers_empty = 您尚無間接經銷商。要求合作關係後，即可透過經銷商銷售。
providers_empty = 尚無間接提供者向您要求合作關係。
partnership_request_intro = 經銷商的全域系統管理員開啟個人化連結後，即可授權給您。此要求可在 90 天內答覆；新的要求會取代舊的要求。
partnership_mpn_hint = 經銷商的合作夥伴編號。
partnership_subject = { $partner } 要求建立合作關係
partnership_requested = 已要求合作關係。請將連結傳送給經銷商。
partnership_stays = { $partner } 與您各自保留原有客戶。關係、訂閱與委派的系統管理員權限皆不變。
partnership_no_orders = 無法再以此經銷商為登錄經銷商建立新訂單。現有訂閱的登錄經銷商不變。
partnership_keep = 保留合作關係
partnership_removed = 已移除與 { $partner } 的合作關係。
authorize_heading = { $provider } 要求與您建立合作關係。
authorize_orders = 提供者可為雙方共同服務的客戶下訂單，並以您為登錄經銷商。
authorize_customers = 任何一方都不會取得對方的客戶。
authorize_end = 任何一方都能隨時結束合作關係，客戶不受影響。
authorize_tick = 我們授權 { $provider } 為我們的間接提供者。
authorize_tick_missing = 請勾選方塊以授權提供者。
authorize_admin_only = 只有貴組織的全域系統管理員可以答覆此要求。
authorize_done = { $provider } 現在是您的間接提供者。
partnership_declined = 已拒絕要求。
partnership_view_customers = 檢視客戶

## Tasks: the inbox, the answer, and what a reseller asks of its provider
tasks_asked = 向提供者提出的要求
tasks_closed = 已結束
task_state_open = 待處理
task_state_done = 已完成
task_state_declined = 已拒絕
task_state_withdrawn = 已撤回
task_state_lapsed = 已失效
task_overdue = 自 { $date }起逾期
task_removal_asked_of = { $customer }：已請 { $provider } 移除您的關係。
task_from_reseller = 來自 { $reseller }
label_answer = 答覆
task_answer_hint = 提出要求的人會看到此答覆。
task_answer_missing = 請撰寫答覆。
task_declined = 已拒絕工作。
task_withdrawn = 已撤回要求。
task_withdraw_effect = 提供者不會再看到此待處理的要求。關係維持不變。
task_look = 檢查移除
for_reseller_intro = { $reseller } 請您移除其與 { $customer } 的關係。只有您為此經銷商售出的項目才可能造成阻礙。您與客戶的關係維持不變。
for_reseller_tick = 我已閱讀此移除的後續結果。
for_reseller_done = 已移除 { $reseller } 與 { $customer } 的關係。
for_reseller_over = 此要求已不再開啟，或關係已經結束。
ask_provider_reason_hint = 您的提供者會看到此內容。
ask_provider_whom = 詢問對象
ask_provider_asked = 已於 { $asked }向 { $provider } 提出要求，應於 { $due }前答覆。
ask_provider_declined = { $provider } 拒絕移除關係。
ask_provider_nobody = 已無可詢問的提供者。請聯絡此平台的營運人員。
provider_left = { $provider } 已不再服務此客戶，因此無法透過其訂購。您自己的關係維持不變。

## The command line
cli_about_partnerships = 間接提供者與間接經銷商的合作關係。
cli_about_partnerships_list = 列出貴組織的合作關係。
cli_about_partnerships_request = 向間接經銷商要求合作關係。
cli_about_partnerships_authorize = 以經銷商身分授權間接提供者。
cli_about_partnerships_decline = 以經銷商身分拒絕間接提供者。
cli_about_partnerships_remove = 由任一方移除合作關係，客戶不受影響。
cli_option_partnerships_request_mpn_id = 間接經銷商的合作夥伴編號。
cli_option_partnerships_authorize_yes = 確認貴組織授權該提供者。
cli_option_partnerships_remove_acknowledge = 確認您了解後續結果。
cli_no_partnerships = 沒有合作關係。
cli_about_tasks = 等待貴組織處理的工作，以及向提供者提出的要求。
cli_about_tasks_list = 列出工作。
cli_about_tasks_ask = 以經銷商身分請提供者移除與客戶的關係。
cli_about_tasks_decline = 附上答覆以拒絕工作。
cli_about_tasks_withdraw = 撤回向提供者提出的要求。
cli_about_tasks_remove = 以受託提供者的身分結束經銷商與客戶的關係。
cli_option_tasks_ask_provider = 提供者（有多個時）。
cli_option_tasks_ask_reason = 以自己的話說明原因；提供者會看到。
cli_option_tasks_decline_task = 工作識別碼。
cli_option_tasks_withdraw_task = 工作識別碼。
cli_option_tasks_remove_task = 工作識別碼。
cli_option_tasks_decline_answer = 提出要求者會看到的內容。
cli_option_tasks_remove_acknowledge = 確認您了解後續結果。
cli_label_due = 期限
task_kind_leave_requested = 結束關係的要求
task_kind_release_requested = 解除限制的要求
task_kind_removal_asked = 經銷商移除其關係的要求
task_kind_rescue_asked = 接手訂閱的要求
