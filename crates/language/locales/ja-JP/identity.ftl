### Why no token is given, for the people who set a client up.

oauth_parameter_missing = 要求にはフィールド { $name } が必要です。
oauth_grant_not_supported = 許可の種類 { $name } はここではサポートされていません。
oauth_tenant_unknown = テナント { $name } が見つかりません。
oauth_client_invalid = クライアントが不明か、シークレットが正しくありません。
oauth_client_secret_missing = クライアントはシークレットで身元を証明する必要があります。
oauth_client_of_another_tenant = クライアントは別のテナントに属しています。
oauth_wrong_password = ユーザー名とパスワードが一致しません。
oauth_too_many_attempts = 失敗した試行が多すぎます。{ $n } 秒後にもう一度お試しください。
oauth_refresh_token_invalid = 更新トークンは無効になりました。もう一度サインインしてください。
oauth_resource_unknown = リソース { $name } が見つかりません。
oauth_resource_not_single = 1 つのトークンは 1 つのリソース用です。1 つずつ要求してください。
oauth_body_invalid = 本文はフォーム（{ $name }）である必要があります。
oauth_busy = 現在、処理が混み合っています。しばらくしてからもう一度お試しください。
oauth_internal = 内部エラーが発生しました。トレース ID でログに記録されています。

### Signing in.

refusal_too_many_attempts = 失敗した試行が多すぎます。
refusal_too_many_attempts_next = { $n } 秒待ってから、もう一度お試しください。
