### Why no token is given, for the people who set a client up.

oauth_parameter_missing = Запрос должен содержать поле { $name }.
oauth_grant_not_supported = Тип разрешения { $name } здесь не поддерживается.
oauth_tenant_unknown = Арендатор { $name } не найден.
oauth_client_invalid = Приложение неизвестно, или его секрет неверен.
oauth_client_secret_missing = Приложение должно подтвердить себя секретом.
oauth_client_of_another_tenant = Приложение принадлежит другому арендатору.
oauth_wrong_password = Имя пользователя и пароль не совпадают.
oauth_too_many_attempts = Слишком много неудачных попыток. Повторите попытку через { $n ->
    [one] { $n } секунду
    [few] { $n } секунды
    [many] { $n } секунд
   *[other] { $n } секунды
}.
oauth_refresh_token_invalid = Токен обновления больше не действует. Войдите снова.
oauth_resource_unknown = Ресурс { $name } не найден.
oauth_resource_not_single = Токен выдается для одного ресурса. Запрашивайте по одному.
oauth_body_invalid = Тело запроса должно быть формой ({ $name }).
oauth_busy = Сервер перегружен. Повторите попытку чуть позже.
oauth_internal = Произошла внутренняя ошибка. Она записана в журнале под идентификатором трассировки.

### Signing in.

refusal_too_many_attempts = Слишком много неудачных попыток.
refusal_too_many_attempts_next = Подождите { $n ->
    [one] { $n } секунду
    [few] { $n } секунды
    [many] { $n } секунд
   *[other] { $n } секунды
} и повторите попытку.
