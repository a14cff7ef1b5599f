### Why no token is given, for the people who set a client up.

oauth_parameter_missing = The request must contain the field { $name }.
oauth_grant_not_supported = The grant type { $name } is not supported here.
oauth_tenant_unknown = No tenant { $name } was found.
oauth_client_invalid = The client is unknown, or its secret is wrong.
oauth_client_secret_missing = The client must prove itself with its secret.
oauth_client_of_another_tenant = The client belongs to another tenant.
oauth_wrong_password = User name and password do not match.
oauth_too_many_attempts = Too many attempts failed. Try again in { $n ->
    [one] { $n } second
   *[other] { $n } seconds
}.
oauth_refresh_token_invalid = The refresh token is no longer valid. Sign in again.
oauth_resource_unknown = No resource { $name } was found.
oauth_resource_not_single = A token is for one resource. Ask for one at a time.
oauth_body_invalid = The body must be a form ({ $name }).
oauth_busy = There is too much to do just now. Try again in a moment.
oauth_internal = Something failed inside. The log has it under the trace id.

### Signing in.

refusal_too_many_attempts = Too many attempts failed.
refusal_too_many_attempts_next = Wait { $n ->
    [one] { $n } second
   *[other] { $n } seconds
}, then try again.
