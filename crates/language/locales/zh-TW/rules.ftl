## Blockers: what makes removal impossible now
blocker_subscription_active = 訂閱「{ $name }」仍在使用中。
blocker_trial_active = 試用版「{ $name }」尚未結束。
blocker_trial_active_until = 試用版「{ $name }」的結束日期為 { $date }。
blocker_subscription_pending = 訂閱「{ $name }」仍在建立中。
blocker_new_commerce_not_cancelled = 訂閱「{ $name }」訂有期限且尚未取消，僅暫停並不足夠。
blocker_new_commerce_not_cancelled_until = 訂閱「{ $name }」的期限至 { $date }結束且尚未取消，僅暫停並不足夠。
blocker_add_on_active = 附加元件「{ $name }」仍在使用中。
blocker_reservation_active = 保留「{ $name }」尚未取消。
blocker_reservation_active_until = 保留「{ $name }」的結束日期為 { $date }。
blocker_software_not_cancelled = 軟體購買「{ $name }」尚未取消。
blocker_marketplace_not_ended = 市集訂閱「{ $name }」尚未結束。
blocker_marketplace_not_ended_until = 市集訂閱「{ $name }」的結束日期為 { $date }。
blocker_order_pending = 訂單「{ $name }」擱置中。
blocker_order_in_progress = 訂單「{ $name }」處理中。
blocker_transfer_in_progress = 正在轉移訂閱。
blocker_relationship_on_hold = 營運人員已凍結此關係。
blocker_unknown_status = 「{ $name }」的狀態不明，因此視為使用中。
blocker_bought_by_customer = 由客戶自行購買。
blocker_still_billed = 雖已暫停，但仍持續計費。
blocker_source_seed = 合作夥伴計畫規則
blocker_source_documentation = 商務平台規則
blocker_source_policy = 此營運人員的原則

## Fixes: what removes a blocker
fix_suspend = 暫停
fix_cancel = 取消訂閱
fix_cancel_order = 取消訂單
fix_withdraw_transfer = 撤回轉移
fix_turn_off_auto_renew = 關閉自動續約
fix_wait_until = 等到 { $date }
fix_wait = 等到結束
fix_request_release = 要求營運人員解除限制
fix_ask_operator = 聯絡營運人員
fix_ask_admin = 聯絡貴組織的系統管理員

## The link to remove a relationship, and why it may be inactive
blocked_summary = { $n ->
    [0] 沒有阻礙移除關係的項目
   *[other] 先完成 { $n } 個項目
}
nothing_blocks = 沒有阻礙移除關係的項目。
active_subscriptions = { $n ->
    [0] 沒有使用中的訂閱
   *[other] { $n } 個使用中訂閱
}
count_customers = { $n ->
    [0] 沒有客戶
   *[other] { $n } 個客戶
}
count_subscriptions = { $n ->
    [0] 沒有訂閱
   *[other] { $n } 個訂閱
}
count_licenses = { $n } 個授權
count_days = { $n } 天
count_carts = { $n ->
    [0] 沒有開啟的購物車
   *[other] { $n } 個開啟的購物車
}
action_suspend_n = 暫停 { $n } 個使用中訂閱

## Consequences: what removal will do
consequence_list = { $customer } 會從您的客戶清單中消失。您之後只能開啟已關閉的關係，無法再開啟其資料。
consequence_contacts = 您不再是此客戶的可用支援連絡人；{ $n } 個訂閱將改由銷售者支援。
consequence_contacts_none = 您不再是此客戶的可用支援連絡人。目前沒有任何訂閱指派給您。
consequence_dap = 您將失去此客戶的委派的系統管理員權限 (DAP)。
consequence_dap_none = 您沒有此客戶的委派的系統管理員權限 (DAP)，因此這部分不會變更。
consequence_gdap = { $n } 個細微系統管理員關係 (GDAP) 將終止。
consequence_purchase = 您無法再代表此客戶購買。
stay_customer = 客戶本身及其使用者與資料均維持不變。
stay_invoices = 發票與未計費的使用量都會保留；已使用的部分仍會計費。
stay_subscriptions = { $n } 個已暫停的訂閱仍會保留在客戶名下。
warn_retention = 自 { $date }起，{ $n } 個已暫停訂閱的資料將遭刪除。
warn_no_partner = 移除後，此客戶將沒有任何合作夥伴。
warn_last_invoice = 最後一張發票尚未開立。

## What was done
done_list = 已將客戶從您的客戶清單中移除。
done_contacts = { $n ->
    [0] 已將您從客戶的可用支援連絡人中移除。
   *[other] 您已不再是支援連絡人；{ $n } 個訂閱已改回由銷售者支援。
}
done_contact_fallback = 「{ $subscription }」的支援連絡人現為 { $contact }。
done_dap = 已移除委派的系統管理員權限 (DAP)。
done_dap_none = 沒有需要移除的委派的系統管理員權限 (DAP)。
done_gdap = { $n ->
    [0] 沒有需要終止的細微系統管理員關係 (GDAP)。
   *[other] 已終止 { $n } 個細微系統管理員關係 (GDAP)。
}
done_gdap_kept = 已依您的選擇保留 { $n } 個細微系統管理員關係 (GDAP)。
done_purchase = 已停用代表客戶購買的功能。
done_notice = 已在客戶自己的入口網站通知客戶。

## The dialog of removal, suspension
ack_goodfaith = 我不再與此客戶交易，並了解移除後雙方的關係將會結束。
suspend_effect = 使用者將失去存取權，系統管理員仍可存取。資料保留至 { $date }，之後將刪除。
suspend_nc_billed = 定期訂閱暫停後，在期限結束前仍會計費，且仍會阻礙移除關係。
suspend_add_ons = { $n } 個附加元件會一併暫停。
reactivate_effect = 使用者將重新取得存取權，並恢復計費。
cancel_effect = 訂閱將立即結束，且無法復原。

## Refusals: what happened and why; `_next` says what to do
refusal_relationship_blocked = { $n ->
    [0] 目前還無法移除關係。
   *[other] 目前還無法移除關係：請先完成 { $n } 個項目。
}
refusal_relationship_blocked_next = 請先解決清單中的每個項目，再移除關係。
refusal_unrelated = 您與此客戶沒有使用中的關係。
refusal_unrelated_next = 請要求建立經銷商關係，或查看已關閉的關係。
refusal_role_required = 您的角色不允許此動作。需要下列任一角色：{ $roles }。
refusal_role_required_next = 請貴組織的全域系統管理員代為執行，或授與您該角色。
refusal_partner_kind = 您的合作夥伴類型無法執行此動作。
refusal_partner_kind_next = 請您的間接提供者代為執行。
refusal_user_required = 此動作需要已登入的使用者，但這次呼叫僅由應用程式發出。
refusal_user_required_next = 請以使用者身分登入，並使用該權杖。
refusal_stale = 自您上次檢視後內容已變更，因此未執行任何動作。
refusal_stale_next = 請重新檢視結果，然後確認。
refusal_stale_etag = 您傳送的版本不是目前的版本。
refusal_stale_etag_next = 請重新讀取物件，並以新的 ETag 重試變更。
refusal_relationship_closing = 正在移除與此客戶的關係。
refusal_relationship_closing_next = 無法再訂購。若仍需要此關係，請重新建立。
refusal_not_found = 此處沒有內容，或您無權檢視。
refusal_not_found_next = 請檢查網址，或返回清單。
refusal_subscription_not_found = 此客戶沒有此識別碼的訂閱。
refusal_subscription_not_found_next = 請從客戶的清單中選擇訂閱。
refusal_order_not_found = 此客戶沒有此識別碼的訂單。
refusal_order_not_found_next = 請從訂單記錄中選擇訂單。
refusal_customer_id_invalid = 客戶識別碼不是 GUID。
refusal_customer_id_invalid_next = 請從客戶清單複製客戶識別碼。
refusal_invalid_input = 「{ $field }」的值無法使用。
refusal_invalid_input_next = 請更正該值後重新提交。
refusal_malformed_json = 要求本文不是有效的 JSON。
refusal_malformed_json_next = 請更正 JSON 後重新傳送。
refusal_body_too_large = 要求超過允許的大小。
refusal_body_too_large_next = 請減少每次傳送的資料量。
refusal_method_not_supported = 此網址不支援此方法。
refusal_method_not_supported_next = 請使用 Allow 標頭所列的方法。
refusal_not_offered = 此服務不提供這項功能。
refusal_not_offered_next = 文件中列有可用的功能。
refusal_quantity_of_suspended = 無法變更已暫停訂閱的數量。
refusal_quantity_of_suspended_next = 請先重新啟用訂閱。
refusal_quantity_out_of_range = 供應項目不允許此數量。
refusal_quantity_out_of_range_next = 請選擇供應項目限制內的數量。
refusal_parent_not_active = 此附加元件所屬的訂閱並非使用中。
refusal_parent_not_active_next = 請先重新啟用該訂閱。
refusal_illegal_transition = 訂閱無法從目前狀態變更為此狀態。
refusal_illegal_transition_next = 請檢視訂閱，了解目前可執行的動作。
refusal_subscription_deleted = 此訂閱已刪除。
refusal_subscription_deleted_next = 若仍需要，請購買新的訂閱。
refusal_cancellation_window_closed = 此購買的可取消期限已過。
refusal_cancellation_window_closed_next = 請關閉自動續約，或要求營運人員解除限制。
refusal_cancel_not_possible = 此訂閱無法取消，但可以暫停。
refusal_cancel_not_possible_next = 請暫停訂閱。
refusal_auto_renew_not_possible = 無法變更此訂閱的自動續約。
refusal_auto_renew_not_possible_next = 請檢視訂閱，了解目前可執行的動作。
refusal_subscription_pending = 訂閱仍在建立中。
refusal_subscription_pending_next = 請稍候再試。
refusal_support_contact_not_available = 此合作夥伴不在此客戶的可用支援連絡人之列。
refusal_support_contact_not_available_next = 請從清單中選擇連絡人。
refusal_support_contact_not_supported = 此類訂閱沒有專屬的支援連絡人。
refusal_support_contact_not_supported_next = 請在基本訂閱上指派連絡人。
refusal_offer_unknown = 目錄中沒有此供應項目。
refusal_offer_unknown_next = 請從目錄中選擇供應項目。
refusal_offer_not_purchasable = 此客戶無法購買此供應項目。
refusal_offer_not_purchasable_next = 請從客戶的目錄中選擇其他供應項目。
refusal_offer_limit_reached = 客戶持有此供應項目的數目已達上限。
refusal_offer_limit_reached_next = 請變更現有訂閱的數量。
refusal_add_on_needs_parent = 附加元件必須隸屬於一個訂閱。
refusal_add_on_needs_parent_next = 請指定客戶可使用此附加元件的使用中訂閱。
refusal_invitation_expired = 此邀請已到期。
refusal_invitation_expired_next = 請向合作夥伴索取新的邀請。
refusal_invitation_withdrawn = 合作夥伴已撤回此邀請。
refusal_invitation_withdrawn_next = 若仍需要，請向合作夥伴索取新的邀請。
refusal_invitation_used = 此邀請已被接受。
refusal_invitation_used_next = 請查看合作夥伴關係。
refusal_invitation_declined = 此邀請已被拒絕。
refusal_invitation_declined_next = 若您改變主意，請向合作夥伴索取新的邀請。
refusal_invitation_not_found = 此邀請不存在。
refusal_invitation_not_found_next = 請確認已複製完整連結，或向合作夥伴索取新的連結。
refusal_invitation_link_missing = 邀請文字中缺少個人化連結。
refusal_invitation_link_missing_next = 請將連結放回文字中。
refusal_already_related = 雙方已有使用中的關係。
refusal_already_related_next = 無須執行任何動作。
refusal_own_tenant = 組織無法與自己建立關係。
refusal_own_tenant_next = 請以客戶的帳戶登入。
refusal_not_customer_admin = 只有客戶的全域系統管理員可以回覆。
refusal_not_customer_admin_next = 請將連結轉寄給貴組織的全域系統管理員。
refusal_domain_taken = 此網域名稱已屬於其他租用戶。
refusal_domain_taken_next = 請選擇其他網域名稱，或要求與該客戶建立關係。
refusal_field_required = 缺少「{ $field }」。
refusal_field_required_next = 請填寫後重新提交。
refusal_token_invalid = 權杖遺失、已到期或在此無效。
refusal_token_invalid_next = 請取得新的權杖後重新呼叫。
refusal_signed_out = 您已登出。
refusal_signed_out_next = 請重新登入，之後會回到此頁面。
refusal_wrong_password = 使用者名稱與密碼不符。
refusal_wrong_password_next = 請檢查兩者後再試一次。
refusal_throttled = 要求過多。{ $n } 秒後才能再次送出。
refusal_throttled_next = 請稍候再試。
refusal_busy = 目前有其他人正在變更相同的項目。
refusal_busy_next = 請稍候再試。
refusal_unknown_outcome = 連線中斷，無法得知變更是否已完成。
refusal_unknown_outcome_next = 請重送相同的要求，不會重複執行。
refusal_internal = 我們的系統發生錯誤。
refusal_internal_next = 請再試一次。若仍失敗，請將要求識別碼提供給營運人員。
refusal_acknowledgement_required = 尚未確認已了解結果。
refusal_acknowledgement_required_next = 請閱讀結果後勾選方塊。
refusal_reason_required = 必須填寫原因。
refusal_reason_required_next = 請填寫簡短原因後重新提交。
refusal_retention_over = 資料保留期限已過，資料已刪除。
refusal_retention_over_next = 若仍需要，請購買新的訂閱。
refusal_platform_suspended = 平台已暫停此訂閱。
refusal_platform_suspended_next = 請聯絡營運人員。
refusal_transfer_in_progress_refused = 此訂閱正在轉移，無法變更。
refusal_transfer_in_progress_refused_next = 請等候轉移完成，或撤回轉移。
refusal_delegated_admin_absent = 您沒有此客戶的委派的系統管理員權限。
refusal_delegated_admin_absent_next = 請向客戶要求建立系統管理員關係。
refusal_demo_only = 此功能僅適用於示範環境。
refusal_demo_only_next = 若要試用，請以示範模式啟動程式。
refusal_csrf = 表單不是來自此入口網站，或已過期。
refusal_csrf_next = 請重新開啟頁面並重複該步驟。
refusal_partner_restricted = 營運人員已限制貴組織：無法發出新邀請，也無法進行新的銷售。
refusal_partner_restricted_next = 請聯絡營運人員。
refusal_relationship_on_hold = 營運人員已凍結此關係：無法進行新的購買。
refusal_relationship_on_hold_next = 請聯絡營運人員。
refusal_order_not_cancellable = 訂單已無法取消。
refusal_order_not_cancellable_next = 請等候訂單完成，再暫停或取消訂閱。
refusal_invitation_for_another = 此邀請是給其他組織的。
refusal_invitation_for_another_next = 請以受邀的組織登入。
refusal_nothing_to_change = 所傳送的內容中沒有可變更的項目。
refusal_nothing_to_change_next = 請傳送可變更的欄位：數量、自訂名稱、狀態、自動續約或支援連絡人。
refusal_field_invalid = 「{ $field }」的值無法使用。
refusal_field_invalid_next = 請更正該值後重新提交。
refusal_field_too_long = 「{ $field }」的值太長。
refusal_field_too_long_next = 請縮短該值後重新提交。
refusal_field_taken = 「{ $field }」的值已有人使用。
refusal_field_taken_next = 請選擇其他值。
refusal_field_not_allowed = 無法在此設定「{ $field }」。
refusal_field_not_allowed_next = 請移除此欄位後重新提交其餘內容。
