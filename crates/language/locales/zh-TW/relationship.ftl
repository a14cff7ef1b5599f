## Account page of a customer
account_company = 公司
account_contact = 計費連絡人
account_delegated = 委派的系統管理員
account_served_directly = 您直接服務此客戶。
account_served_through = 您透過 { $provider } 服務此客戶。
account_since = 開始日期
account_possible = 可以移除關係
account_scope = 移除只會結束您與此客戶之間的關係。客戶本身及其他合作夥伴均維持不變。
account_profile_saved = 已儲存計費設定檔。
generation_n = 第 { $n } 代
label_generation = 世代
delegated_since = 自 { $date }起使用中
delegated_granular = 至 { $date }：{ $roles }
granular_role_helpdesk_administrator = 技術服務系統管理員
granular_role_license_administrator = 授權系統管理員
granular_role_user_administrator = 使用者系統管理員
granular_role_billing_administrator = 計費系統管理員
granular_role_global_reader = 全域讀取者
delegated_none = 無
delegated_ended = 已移除委派的系統管理員。
end_delegated_effect = 您將無法再管理 { $customer } 的租用戶。關係、訂閱、計費與您的支援義務均維持不變。
end_delegated_back = 只有客戶接受新的要求，才能恢復這些權限。
ask_provider_text = 間接經銷商無法自行移除此關係。請向 { $provider } 提出；您的提供者可以看到阻礙項目與後續結果。
ask_provider_unknown = 間接經銷商無法自行移除此關係。請向您服務此客戶時所透過的間接提供者提出。

## What stands in the way
removal_intro = 下列每個項目都會阻礙移除。全部解決後即可繼續。
removal_nothing_left = 您可以先檢視移除的結果，再進行確認。
removal_progress = 已完成 { $n_done } / { $n_total }
removal_who = 可由誰處理
removal_who_you = 您
removal_who_colleague = 具有下列任一角色的同事：{ $roles }
removal_who_operator = 營運人員
removal_who_time = 會自行結束
removal_rule = 規則
removal_until = 結束於
removal_belongs = 屬於「{ $name }」；暫停該訂閱時會一併暫停。
removal_help_operator = 只有此平台的營運人員可以解決。請聯絡營運人員，並提供此處顯示的識別碼。
removal_help_wait = 在 { $date }之前無須處理。自該日起，此項目便不再阻礙移除。
removal_came_between = 在您確認之前出現了阻礙項目，因此未移除任何內容。
removal_fixed = 已完成。清單會顯示其餘項目。
removal_suspended_n = 已暫停 { $n } 個訂閱。
removal_not_suspended_n = { $n } 個訂閱無法暫停，仍會阻礙移除。
removal_suspend_all_intro = 這些訂閱會逐一暫停。使用者將失去存取權，系統管理員仍可存取。
group_subscription_active = 使用中的訂閱
group_trial_active = 使用中的試用版
group_subscription_pending = 建立中的訂閱
group_new_commerce_not_cancelled = 尚未取消的定期訂閱
group_add_on_active = 使用中的附加元件
group_reservation_active = 保留
group_software_not_cancelled = 軟體購買
group_marketplace_not_ended = 市集訂閱
group_order_pending = 擱置中的訂單
group_order_in_progress = 處理中的訂單
group_transfer_in_progress = 轉移
group_relationship_on_hold = 營運人員凍結
group_unknown_status = 狀態不明
fix_effect_cancel_order = 訂單將取消且不會交付任何內容。此動作無法復原。
fix_effect_withdraw_transfer = 訂閱將留在您這裡；另一個合作夥伴無法再接受。
fix_effect_auto_renew = 不會續約，並於 { $date }結束。
fix_keep = 維持現狀

## What follows, and the confirmation
preview_stays = 維持不變的內容
preview_deleted = 將刪除的資料
preview_back = 若重新建立關係
preview_purchase = 購買
preview_contacts_only = 您不再是此客戶的可用支援連絡人。
preview_contact = 「{ $subscription }」：改由 { $contact } 支援。
preview_contact_nobody = 「{ $subscription }」：沒有人接替您，僅能自助支援。
preview_contact_other = 由 { $contact } 銷售的訂閱：改由銷售者支援。
preview_keep_granular = 保留細微系統管理員關係 (GDAP) 至到期為止
preview_back_yes = 客戶清單中的項目、購買功能，以及資料仍保留的已暫停訂閱會恢復。
preview_back_no = 只有客戶再次授與，委派的系統管理員權限才會恢復；支援連絡人必須重新指派。已到期與已刪除的訂閱不會恢復。
confirm_heading = 確認移除關係
confirm_nothing_yet = 尚未移除任何內容。請填妥標示的欄位。
confirm_notice = 在客戶自己的入口網站通知客戶
confirm_notice_hint = 客戶一律看得到已暫停的訂閱及其資料刪除日期。
confirm_domain = 輸入客戶的主要網域名稱
confirm_domain_hint = 若要確認，請輸入：{ $domain }
confirm_domain_wrong = 這不是客戶的主要網域名稱。
reason_none = 未提供原因
reason_no_longer_transacting = 不再與客戶交易
reason_moved_to_another_partner = 客戶已轉往其他合作夥伴
reason_contract_ended = 合約已結束
reason_customer_request = 應客戶要求
reason_other = 其他原因
changed_dap_new = 您已獲授與委派的系統管理員權限 (DAP)。
changed_dap_gone = 您的委派的系統管理員權限 (DAP) 已終止。
changed_gdap_new = 新增了 { $n } 個細微系統管理員關係 (GDAP)。
changed_gdap_gone = { $n } 個細微系統管理員關係 (GDAP) 已終止。
changed_contacts_new = 您已成為 { $n } 個訂閱的支援連絡人。
changed_contacts_gone = 您不再是 { $n } 個訂閱的支援連絡人。
changed_generation = 在此期間，關係曾被移除並重新建立。

## Removal done
done_heading = 已移除與 { $customer } 的關係
done_removal_id = 移除識別碼
done_removed_at = 移除時間
done_no_undo = 移除無法復原。只有客戶接受新的要求，才能重新建立關係。
done_open_closed = 開啟已關閉的關係
done_new_request = 建立新的要求
done_contact_other = 由 { $contact } 銷售的訂閱，支援連絡人現為銷售者。
done_what = 已完成的動作

## Requesting a relationship
request_intro = 將連結傳送給客戶。客戶的全域系統管理員接受後，關係即開始。
request_generic_hint = 任何客戶都可以重複使用，直到您更換連結為止。
request_targeted_hint = 一個客戶可在 90 天內使用一次。
request_domain = 客戶的主要網域名稱
request_domain_hint = 若不知道，請留空。
request_domain_unknown = 此處沒有使用此網域名稱的組織。請更正，或將欄位留空。
request_dap_hint = 客戶目錄與服務中的系統管理員權限。客戶接受時會另行決定。
request_text_hint = 您可以自由修改內文。{ $link } 代表連結，必須保留在內文中。
request_standard_text = 顯示標準內文
request_subject = { $partner } 要求建立經銷商關係
request_draft = 您好：

    我們希望成為貴組織的經銷商。貴組織的全域系統管理員可透過下列連結了解其意義，並接受或拒絕：

    { $link }

    接受並不會授與貴組織租用戶中的任何系統管理員權限。

    { $partner }
request_draft_dap = 您好：

    我們希望成為貴組織的經銷商，並代為管理貴組織的服務。貴組織的全域系統管理員可透過下列連結了解其意義，並接受或拒絕：

    { $link }

    是否授與委派的系統管理員權限，由您另行決定。

    { $partner }
request_ready = 要求已就緒
request_ready_hint = 請將連結傳送給客戶。在客戶接受之前不會有任何變更。
request_copied = 已複製
request_any_customer = 任何客戶
request_unknown_customer = 未指定
requests_empty = 沒有要求
requests_empty_hint = 要求建立關係後，要求與客戶的回覆會顯示在此處。
request_show_link = 顯示連結
request_rotate = 更換連結
request_rotate_effect = 舊連結會立即失效；之後請傳送新連結。
request_rotated = 已更換連結。舊連結不再有效。
request_withdraw_effect = 連結將失效。開啟連結的人會看到您已撤回要求。
request_withdrawn = 已撤回要求。
request_answer_until = 回覆期限
request_dap_asked = 已要求委派的系統管理員

## Closed relationships
closed_intro = 這些關係已結束。記錄不會變更；可以從檢視中移除，也可以再放回。
closed_empty_hint = 移除關係後，其記錄會顯示在此處。
closed_empty = 沒有已關閉的關係
closed_empty_view = 檢視中沒有已關閉的關係
closed_on = 關閉日期
closed_by = 關閉者
closed_show_hidden = 一併顯示已從檢視中移除的關係
closed_hide_hidden = 只顯示檢視中的關係
closed_hidden = 已從檢視中移除
closed_bring_back = 放回檢視
closed_reestablished = 已重新建立
closed_snapshot = 結束時的訂閱
closed_data = 資料
closed_deleted_in = { $n ->
    [0] 資料將於今天刪除
   *[other] 資料將於 { $n } 天後刪除
}
closed_data_gone = 資料已刪除
closed_notice_no = 未另行通知客戶。
closed_unknown_person = 不明人員
closed_unknown_customer = 已不存在的客戶
closed_record_of_removed = 此關係已結束。記錄顯示其當時的狀況。

## Timeline
timeline_empty = 尚無任何事件
timeline_platform = 平台
timeline_customer = 客戶
timeline_application = 應用程式
timeline_permalink = 此事件的連結
timeline_before = 建立關係之前

## The customer’s answer to a request
accept_heading = { $partner } 要求建立經銷商關係
accept_intro = 若您接受，{ $partner } 會成為您的合作夥伴之一。您的租用戶、資料與其他合作夥伴均維持不變。
accept_gets = 合作夥伴將獲得的權限
accept_right = 權限
accept_granted = 是否授與
accept_right_list = 在其客戶清單中看到貴組織
accept_right_purchase = 為您訂購訂閱，並管理其銷售給您的訂閱
accept_right_support = 可由您選為支援連絡人
accept_right_dap = 管理您的租用戶：委派的系統管理員權限 (DAP)
accept_right_other = 變更其他合作夥伴銷售給您的內容
accept_if_ticked = 僅在您勾選下方選項時
accept_dap_tick = 授與 { $partner } 在我們租用戶中的委派的系統管理員權限 (DAP)
accept_dap_hint = 合作夥伴之後便能以貴組織系統管理員的身分執行動作。您隨時可以在「合作夥伴」中收回。
accept_unexpected = 這不是您預期的要求嗎？請拒絕，並透過您已知的聯絡方式向合作夥伴確認。
accept_partner_id = 合作夥伴識別碼
accept_established = { $partner } 現在是您的合作夥伴
accept_granted_dap = { $partner } 現在擁有您租用戶中的委派的系統管理員權限 (DAP)。
accept_no_dap = 未授與委派的系統管理員權限 (DAP)。
accept_nothing_new = { $partner } 已經是您的合作夥伴。未變更任何內容。
accept_already = { $partner } 已經是您的合作夥伴。若您接受，只有委派的系統管理員權限 (DAP) 是新的，且僅在您勾選時授與。
accept_to_partners = 檢視您的合作夥伴
decline_done = 您已拒絕 { $partner } 的要求
decline_done_hint = 未變更任何內容。
accept_forward = 請將下列內文轉寄給貴組織的全域系統管理員
accept_forward_text = { $partner } 要求與我們建立經銷商關係。只有全域系統管理員可以回覆：{ $link }
accept_wrong_tenant = 您目前以合作夥伴身分登入。要求須由收到要求的客戶回覆。
accept_wrong_tenant_next = 請登出後再次開啟連結，並以客戶的全域系統管理員身分登入。

## The customer’s partners
partners_empty = 沒有合作夥伴
partners_empty_hint = 您接受合作夥伴的要求後，該合作夥伴會顯示在此處。
partners_waiting = 等待您回覆的要求
partners_waiting_until = { $partner } 要求建立經銷商關係。請於 { $date }前回覆。
partners_open_request = 開啟要求
partners_ended = 已結束的關係
partners_ended_line = { $partner } 已於 { $date }結束與您的經銷商關係。
partners_ended_hint = 會顯示十二個月。
partners_unknown = 先前的合作夥伴
partners_suspended = 已暫停的訂閱
partners_suspended_hint = 除非合作夥伴提前重新啟用，否則這些訂閱的資料會在所示日期刪除。
partners_deleted_on = 資料刪除日期
partners_sold_by = 銷售者
revoke_effect = { $partner } 將無法再管理您的租用戶，也無法再代表您提出服務要求。
revoke_stays = 關係、您的訂閱與計費均維持不變。
revoke_back = 只有您接受新的要求，才會再次授與這些權限。
revoke_done = 已移除委派的系統管理員。計費不受影響。
leave_action = 要求結束關係
leave_effect = { $partner } 會收到有期限的工作。在合作夥伴處理之前，不會結束任何內容。
leave_reason = 您為什麼想結束關係？
leave_asked = 您已要求結束關係
leave_done = 已向 { $partner } 提出，對方應於 { $date }前回覆。

## The customer’s support contacts
support_intro = 每個訂閱可以向誰尋求協助。
support_self = 未指派連絡人：請使用自助支援
support_empty = 沒有訂閱
support_empty_hint = 合作夥伴為您訂購訂閱後，其支援連絡人會顯示在此處。
