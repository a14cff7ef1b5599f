## What can be refused about partnerships and tasks
refusal_task_closed = 此工作已不再開啟。
refusal_task_closed_next = 請重新查看工作清單。
refusal_partnership_not_open = 此合作關係要求已不再有效。
refusal_partnership_not_open_next = 請向提供者索取新的要求。
refusal_partnership_active = 雙方已經有合作關係。
refusal_partnership_active_next = 請查看您的合作關係清單。
refusal_mpn_id_unknown = 沒有任何合作夥伴使用此 MPN 識別碼。
refusal_mpn_id_unknown_next = 請檢查 MPN 識別碼。
refusal_not_a_reseller = 此合作夥伴不是間接經銷商。
refusal_not_a_reseller_next = 請使用間接經銷商的 MPN 識別碼。
refusal_provider_of_record = 間接提供者不能擔任自己的登記經銷商。
refusal_provider_of_record_next = 請使用間接經銷商的 MPN 識別碼。
refusal_reseller_not_partnered = 您與此間接經銷商沒有使用中的合作關係。
refusal_reseller_not_partnered_next = 請先要求合作關係。
refusal_reseller_not_serving = 此間接經銷商並未服務該客戶。
refusal_reseller_not_serving_next = 請經銷商先向客戶要求建立經銷商關係。
refusal_reseller_restricted = 與此間接經銷商的合作關係已受限，因此無法建立新訂單。
refusal_reseller_restricted_next = 經銷商必須先接受合作夥伴合約。

## Tasks
task_removal_asked = { $customer }：您的經銷商請您移除其與此客戶的關係。
