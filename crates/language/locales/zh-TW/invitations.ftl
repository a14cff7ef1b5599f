## What a customer agrees to, and the record of it
agreement_version = 2026-1
agreement_heading = 客戶合約
agreement_text = 合作夥伴可為貴組織訂購、變更及支援服務，並檢視其售予貴組織的項目。資料仍屬貴組織所有。只有在您勾選時才會授與系統管理權限，且您可隨時收回。您可隨時要求合作夥伴結束關係。
agreement_accepting = 接受即表示您同意此內容（版本 { $version }）。
consent_heading = 同意記錄
consent_none = 沒有接受的記錄。
consent_line = 由 { $person } 於 { $date }接受，合約版本 { $version }
consent_proven = 與記錄相符
consent_unproven = 與記錄不符
consent_relationship = 經銷商關係

## Requests on the partner’s side
request_filter = 顯示
request_filter_all = 所有要求
request_filter_apply = 篩選
request_filter_empty = 沒有此狀態的要求。
request_waiting_n = 已等待 { $n } 天
request_renew = 續期
request_renew_effect = 客戶自今日起重新有 90 天可回覆。連結維持不變。等待同一客戶回覆的其他要求會被撤回。
request_renewed = 已將要求續期。
request_joint = 共同提出的合作夥伴
request_joint_none = 沒有其他合作夥伴
request_joint_hint = 客戶接受後，兩項關係會同時開始。
request_joint_wrong = 請選擇與您有使用中合作關係的合作夥伴。
request_granular = 細微權限 (GDAP)
request_granular_hint = 請勾選要求的角色。客戶在接受時會另行決定。
request_granular_days = 期間（天）
request_granular_wrong = 請至少選擇一個角色，並將期間設為 1 到 730 天。
request_preview = 以客戶身分檢視
request_preview_note = 這是客戶的全域系統管理員所看到的內容。此處無法回覆。
request_opened = 開啟日期

## The customer’s answer
accept_verified = 平台已確認身分
accept_heading_joint = { $partner } 與 { $other } 要求建立經銷商關係
accept_intro_joint = 若您接受，{ $partner } 與 { $other } 都會成為您的合作夥伴。您的租用戶、資料與其他合作夥伴均維持不變。
accept_dap_tick_joint = 授與 { $partner } 與 { $other } 在我們租用戶中的委派的系統管理員權限 (DAP)
accept_right_granular = 為期 { $duration }的細微權限 (GDAP)：{ $roles }
accept_days_n = { $n } 天
accept_granular_tick = 授與 { $partner } 在我們租用戶中的這些細微權限 (GDAP)
accept_granular_hint = 期滿後會自動結束，您也可以提前收回。
accept_granted_granular = { $partner } 現在擁有您租用戶中的細微權限 (GDAP)。
accept_established_joint = { $partner } 與 { $other } 現在是您的合作夥伴
accept_why_not = 只有貴組織的全域系統管理員可以回覆。您可以轉寄此要求，系統管理員會在「合作夥伴關係」中看到它。
accept_forward_now = 轉寄給我們的系統管理員
accept_forwarded = 已轉寄要求。系統管理員會在「合作夥伴關係」中看到它。
accept_phishing = 請只在此網站上回覆。沒有人需要透過郵件或電話取得您的密碼。

## Requests on the command line
cli_about_invitations_show = 顯示一項要求及其訊息與連結。
cli_about_invitations_renew = 讓針對單一客戶的要求重新有 90 天。
cli_about_invitations_rotate = 更換任何客戶都能使用的連結。
cli_about_invitations_forward = 以客戶人員身分，將要求轉寄給自己的系統管理員。
cli_about_invitations_consents = 列出雙方同意的內容。
cli_option_invitations_create_with = 共同提出的合作夥伴識別碼：經銷商的提供者，或提供者的經銷商。
cli_option_invitations_create_role = 要求的細微角色；若有多個請重複指定。
cli_option_invitations_create_duration = 細微角色的期間，例如 `P90D`。
cli_option_invitations_create_text_file = 訊息檔案；大括號中的 `link` 代表連結。
cli_option_invitations_list_state = 僅限此狀態的要求。
cli_option_invitations_accept_granular = 若有要求，一併授與細微權限。
cli_option_invitations_consents_customer = 若為合作夥伴，請指定客戶。省略時為身為客戶的貴組織。
cli_invitation_renewed = 已將要求續期。回覆期限：{ $date }
cli_invitation_rotated = 已更換連結。今後請傳送此連結：
cli_grants_joint = { $other } 也會成為貴組織的合作夥伴。
cli_label_days_waiting = 等待天數
cli_label_person = 人員
cli_label_version = 版本
cli_label_proof = 證明
cli_value_role = 角色
cli_value_state = 狀態
cli_value_duration = 期間
