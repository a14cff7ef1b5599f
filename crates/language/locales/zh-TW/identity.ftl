### Why no token is given, for the people who set a client up.

oauth_parameter_missing = 要求必須包含欄位 { $name }。
oauth_grant_not_supported = 此處不支援授與類型 { $name }。
oauth_tenant_unknown = 找不到租用戶 { $name }。
oauth_client_invalid = 應用程式不明，或其祕密不正確。
oauth_client_secret_missing = 應用程式必須以其祕密證明身分。
oauth_client_of_another_tenant = 應用程式屬於另一個租用戶。
oauth_wrong_password = 使用者名稱與密碼不符。
oauth_too_many_attempts = 失敗的嘗試次數過多。請在 { $n } 秒後再試一次。
oauth_refresh_token_invalid = 重新整理權杖已失效。請重新登入。
oauth_resource_unknown = 找不到資源 { $name }。
oauth_resource_not_single = 一個權杖只適用於一個資源。請一次要求一個。
oauth_body_invalid = 要求本文必須是表單（{ $name }）。
oauth_busy = 目前負載過高。請稍後再試。
oauth_internal = 內部發生錯誤。記錄檔已依追蹤識別碼記載此錯誤。

### Signing in.

refusal_too_many_attempts = 失敗的嘗試次數過多。
refusal_too_many_attempts_next = 請等候 { $n } 秒，然後再試一次。
