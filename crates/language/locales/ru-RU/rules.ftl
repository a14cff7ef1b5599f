## Blockers: what makes removal impossible now
blocker_subscription_active = Подписка «{ $name }» активна.
blocker_trial_active = Пробная подписка «{ $name }» еще действует.
blocker_trial_active_until = Пробная подписка «{ $name }» действует до { $date }.
blocker_subscription_pending = Подписка «{ $name }» еще создается.
blocker_new_commerce_not_cancelled = Подписка «{ $name }» оформлена на срок и не отменена. Приостановить ее недостаточно.
blocker_new_commerce_not_cancelled_until = Подписка «{ $name }» оформлена на срок до { $date } и не отменена. Приостановить ее недостаточно.
blocker_add_on_active = Надстройка «{ $name }» активна.
blocker_reservation_active = Резервирование «{ $name }» не отменено.
blocker_reservation_active_until = Резервирование «{ $name }» действует до { $date }.
blocker_software_not_cancelled = Покупка программного обеспечения «{ $name }» не отменена.
blocker_marketplace_not_ended = Подписка из магазина приложений «{ $name }» не завершена.
blocker_marketplace_not_ended_until = Подписка из магазина приложений «{ $name }» действует до { $date }.
blocker_order_pending = Заказ «{ $name }» ожидает обработки.
blocker_order_in_progress = Заказ «{ $name }» обрабатывается.
blocker_transfer_in_progress = Выполняется перенос подписок.
blocker_relationship_on_hold = Оператор заблокировал изменение этой связи.
blocker_unknown_status = Состояние «{ $name }» неизвестно, поэтому считается, что этот элемент активен.
blocker_bought_by_customer = Покупку совершил сам клиент.
blocker_still_billed = Она приостановлена, но счета продолжают выставляться.
blocker_source_seed = Правило партнерской программы
blocker_source_documentation = Правило торговой платформы
blocker_source_policy = Политика этого оператора

## Fixes: what removes a blocker
fix_suspend = Приостановить
fix_cancel = Отменить подписку
fix_cancel_order = Отменить заказ
fix_withdraw_transfer = Отозвать перенос
fix_turn_off_auto_renew = Отключить автоматическое продление
fix_wait_until = Подождать до { $date }
fix_wait = Подождать завершения
fix_request_release = Запросить снятие ограничения у оператора
fix_ask_operator = Обратиться к оператору
fix_ask_admin = Обратиться к администратору вашей организации

## The link to remove a relationship, and why it may be inactive
blocked_summary = { $n ->
    [0] Ничто не мешает удалению связи
    [one] { $n } действие перед удалением
    [few] { $n } действия перед удалением
    [many] { $n } действий перед удалением
   *[other] { $n } действия перед удалением
}
nothing_blocks = Ничто не мешает удалению связи.
active_subscriptions = { $n ->
    [0] Активных подписок нет
    [one] { $n } активная подписка
    [few] { $n } активные подписки
    [many] { $n } активных подписок
   *[other] { $n } активной подписки
}
count_customers = { $n ->
    [0] Клиентов нет
    [one] { $n } клиент
    [few] { $n } клиента
    [many] { $n } клиентов
   *[other] { $n } клиента
}
count_subscriptions = { $n ->
    [0] Подписок нет
    [one] { $n } подписка
    [few] { $n } подписки
    [many] { $n } подписок
   *[other] { $n } подписки
}
count_licenses = { $n ->
    [one] { $n } лицензия
    [few] { $n } лицензии
    [many] { $n } лицензий
   *[other] { $n } лицензии
}
count_days = { $n ->
    [one] { $n } день
    [few] { $n } дня
    [many] { $n } дней
   *[other] { $n } дня
}
count_carts = { $n ->
    [0] Открытых корзин нет
    [one] { $n } открытая корзина
    [few] { $n } открытые корзины
    [many] { $n } открытых корзин
   *[other] { $n } открытой корзины
}
action_suspend_n = { $n ->
    [one] Приостановить { $n } активную подписку
    [few] Приостановить { $n } активные подписки
    [many] Приостановить { $n } активных подписок
   *[other] Приостановить { $n } активной подписки
}

## Consequences: what removal will do
consequence_list = { $customer } исчезнет из вашего списка клиентов. Открыть можно будет только закрытую связь, но не карточку клиента.
consequence_contacts = { $n ->
    [one] Вы больше не будете доступны клиенту как контакт службы поддержки; в { $n } подписке вас заменит продавец.
    [few] Вы больше не будете доступны клиенту как контакт службы поддержки; в { $n } подписках вас заменит продавец.
    [many] Вы больше не будете доступны клиенту как контакт службы поддержки; в { $n } подписках вас заменит продавец.
   *[other] Вы больше не будете доступны клиенту как контакт службы поддержки; в { $n } подписки вас заменит продавец.
}
consequence_contacts_none = Вы больше не будете доступны клиенту как контакт службы поддержки. Сейчас вы не назначены ни в одной подписке.
consequence_dap = Вы потеряете делегированные права администратора (DAP) для этого клиента.
consequence_dap_none = У вас нет делегированных прав администратора (DAP) для этого клиента, поэтому здесь ничего не изменится.
consequence_gdap = { $n ->
    [one] Завершится { $n } детализированная связь администрирования (GDAP).
    [few] Завершатся { $n } детализированные связи администрирования (GDAP).
    [many] Завершатся { $n } детализированных связей администрирования (GDAP).
   *[other] Завершится { $n } детализированной связи администрирования (GDAP).
}
consequence_purchase = Вы больше не сможете совершать покупки от имени этого клиента.
stay_customer = Сам клиент, его пользователи и данные остаются без изменений.
stay_invoices = Счета и еще не включенное в них использование сохраняются; за использованное счет будет выставлен.
stay_subscriptions = { $n ->
    [one] У клиента остается { $n } приостановленная подписка.
    [few] У клиента остаются { $n } приостановленные подписки.
    [many] У клиента остаются { $n } приостановленных подписок.
   *[other] У клиента остается { $n } приостановленной подписки.
}
warn_retention = { $n ->
    [one] Начиная с { $date } будут удалены данные { $n } приостановленной подписки.
    [few] Начиная с { $date } будут удалены данные { $n } приостановленных подписок.
    [many] Начиная с { $date } будут удалены данные { $n } приостановленных подписок.
   *[other] Начиная с { $date } будут удалены данные { $n } приостановленной подписки.
}
warn_no_partner = После удаления у этого клиента не останется ни одного партнера.
warn_last_invoice = Последний счет еще не выставлен.

## What was done
done_list = Клиент убран из вашего списка клиентов.
done_contacts = { $n ->
    [0] Вы убраны из доступных контактов службы поддержки клиента.
    [one] Вы больше не контакт службы поддержки; { $n } подписка возвращена продавцу.
    [few] Вы больше не контакт службы поддержки; { $n } подписки возвращены продавцу.
    [many] Вы больше не контакт службы поддержки; { $n } подписок возвращено продавцу.
   *[other] Вы больше не контакт службы поддержки; { $n } подписки возвращено продавцу.
}
done_contact_fallback = Контакт службы поддержки подписки «{ $subscription }» теперь — { $contact }.
done_dap = Делегированные права администратора (DAP) удалены.
done_dap_none = Делегированных прав администратора (DAP) не было.
done_gdap = { $n ->
    [0] Детализированных связей администрирования (GDAP) не было.
    [one] Завершена { $n } детализированная связь администрирования (GDAP).
    [few] Завершены { $n } детализированные связи администрирования (GDAP).
    [many] Завершено { $n } детализированных связей администрирования (GDAP).
   *[other] Завершено { $n } детализированной связи администрирования (GDAP).
}
done_gdap_kept = { $n ->
    [one] По вашему выбору сохранена { $n } детализированная связь администрирования (GDAP).
    [few] По вашему выбору сохранены { $n } детализированные связи администрирования (GDAP).
    [many] По вашему выбору сохранено { $n } детализированных связей администрирования (GDAP).
   *[other] По вашему выбору сохранено { $n } детализированной связи администрирования (GDAP).
}
done_purchase = Покупки от имени клиента отключены.
done_notice = Клиент уведомлен на своем портале.

## The dialog of removal, suspension
ack_goodfaith = Я больше не веду операции с этим клиентом и понимаю, что удаление завершит нашу связь.
suspend_effect = Пользователи потеряют доступ, администраторы его сохранят. Данные хранятся до { $date }, затем удаляются.
suspend_nc_billed = Приостановленная подписка на срок оплачивается до конца срока и по-прежнему мешает удалению связи.
suspend_add_ons = { $n ->
    [one] Вместе с ней приостанавливается { $n } надстройка.
    [few] Вместе с ней приостанавливаются { $n } надстройки.
    [many] Вместе с ней приостанавливаются { $n } надстроек.
   *[other] Вместе с ней приостанавливается { $n } надстройки.
}
reactivate_effect = Пользователи снова получат доступ, выставление счетов возобновится.
cancel_effect = Подписка завершится сейчас. Отменить это действие нельзя.

## Refusals: what happened and why; `_next` says what to do
refusal_relationship_blocked = { $n ->
    [0] Связь пока нельзя удалить.
    [one] Связь пока нельзя удалить: сначала нужно выполнить { $n } действие.
    [few] Связь пока нельзя удалить: сначала нужно выполнить { $n } действия.
    [many] Связь пока нельзя удалить: сначала нужно выполнить { $n } действий.
   *[other] Связь пока нельзя удалить: сначала нужно выполнить { $n } действия.
}
refusal_relationship_blocked_next = Устраните все препятствия из списка, затем удалите связь.
refusal_unrelated = У вас нет действующей связи с этим клиентом.
refusal_unrelated_next = Запросите связь торгового посредника или просмотрите закрытые связи.
refusal_role_required = Ваша роль этого не позволяет. Нужна одна из ролей: { $roles }.
refusal_role_required_next = Попросите глобального администратора вашей организации выполнить это действие или назначить вам роль.
refusal_partner_kind = Партнеру вашего типа это действие недоступно.
refusal_partner_kind_next = Попросите вашего непрямого поставщика выполнить это действие.
refusal_user_required = Здесь нужен вошедший пользователь, а вызов выполнило приложение от своего имени.
refusal_user_required_next = Войдите как пользователь и используйте полученный токен.
refusal_stale = С момента последнего просмотра данные изменились, поэтому ничего не сделано.
refusal_stale_next = Просмотрите последствия еще раз и подтвердите.
refusal_stale_etag = Отправленная версия не является текущей.
refusal_stale_etag_next = Прочитайте объект заново и повторите изменение с новым ETag.
refusal_relationship_closing = Связь с этим клиентом удаляется.
refusal_relationship_closing_next = Новые заказы невозможны. Если связь еще нужна, установите ее повторно.
refusal_not_found = Здесь ничего нет или у вас нет доступа.
refusal_not_found_next = Проверьте адрес или вернитесь к списку.
refusal_subscription_not_found = У этого клиента нет подписки с таким идентификатором.
refusal_subscription_not_found_next = Выберите подписку из списка клиента.
refusal_order_not_found = У этого клиента нет заказа с таким идентификатором.
refusal_order_not_found_next = Выберите заказ в истории заказов.
refusal_customer_id_invalid = Идентификатор клиента не является GUID.
refusal_customer_id_invalid_next = Скопируйте идентификатор из списка клиентов.
refusal_invalid_input = Значение поля «{ $field }» недопустимо.
refusal_invalid_input_next = Исправьте значение и отправьте снова.
refusal_malformed_json = Тело запроса не является допустимым JSON.
refusal_malformed_json_next = Исправьте JSON и отправьте снова.
refusal_body_too_large = Размер запроса превышает допустимый.
refusal_body_too_large_next = Отправьте меньше данных за один раз.
refusal_method_not_supported = Этот адрес не поддерживает данный метод.
refusal_method_not_supported_next = Используйте метод, указанный в заголовке Allow.
refusal_not_offered = Эта служба не предоставляет данную функцию.
refusal_not_offered_next = Список функций есть в документации.
refusal_quantity_of_suspended = Количество в приостановленной подписке изменить нельзя.
refusal_quantity_of_suspended_next = Сначала повторно активируйте подписку.
refusal_quantity_out_of_range = Предложение не допускает такое количество.
refusal_quantity_out_of_range_next = Выберите количество в пределах, заданных предложением.
refusal_parent_not_active = Подписка, к которой относится эта надстройка, не активна.
refusal_parent_not_active_next = Сначала повторно активируйте эту подписку.
refusal_illegal_transition = Подписку нельзя перевести из текущего состояния в указанное.
refusal_illegal_transition_next = Откройте подписку, чтобы увидеть доступные действия.
refusal_subscription_deleted = Эта подписка удалена.
refusal_subscription_deleted_next = Если подписка еще нужна, купите новую.
refusal_cancellation_window_closed = Срок, в который можно было отменить эту покупку, истек.
refusal_cancellation_window_closed_next = Отключите автоматическое продление или запросите у оператора снятие ограничения.
refusal_cancel_not_possible = Эту подписку нельзя отменить, но можно приостановить.
refusal_cancel_not_possible_next = Приостановите подписку.
refusal_auto_renew_not_possible = Автоматическое продление этой подписки изменить нельзя.
refusal_auto_renew_not_possible_next = Откройте подписку, чтобы увидеть доступные действия.
refusal_subscription_pending = Подписка еще создается.
refusal_subscription_pending_next = Подождите немного и повторите попытку.
refusal_support_contact_not_available = Этого партнера нет среди доступных контактов службы поддержки клиента.
refusal_support_contact_not_available_next = Выберите контакт из списка.
refusal_support_contact_not_supported = У подписок этого типа нет собственного контакта службы поддержки.
refusal_support_contact_not_supported_next = Назначьте контакт в базовой подписке.
refusal_offer_unknown = В каталоге нет такого предложения.
refusal_offer_unknown_next = Выберите предложение из каталога.
refusal_offer_not_purchasable = Это предложение недоступно для покупки этому клиенту.
refusal_offer_not_purchasable_next = Выберите другое предложение из каталога клиента.
refusal_offer_limit_reached = У клиента уже есть максимально допустимое число таких предложений.
refusal_offer_limit_reached_next = Измените количество в имеющейся подписке.
refusal_add_on_needs_parent = Надстройка должна относиться к подписке.
refusal_add_on_needs_parent_next = Укажите активную подписку клиента, которая поддерживает эту надстройку.
refusal_invitation_expired = Срок действия этого приглашения истек.
refusal_invitation_expired_next = Попросите у партнера новое приглашение.
refusal_invitation_withdrawn = Партнер отозвал это приглашение.
refusal_invitation_withdrawn_next = Если приглашение еще нужно, попросите у партнера новое.
refusal_invitation_used = Это приглашение уже принято.
refusal_invitation_used_next = Просмотрите отношения с партнерами.
refusal_invitation_declined = Это приглашение отклонено.
refusal_invitation_declined_next = Если решение изменилось, попросите у партнера новое приглашение.
refusal_invitation_not_found = Такого приглашения нет.
refusal_invitation_not_found_next = Проверьте, что ссылка скопирована полностью, или попросите у партнера новую.
refusal_invitation_link_missing = В тексте приглашения нет персональной ссылки.
refusal_invitation_link_missing_next = Верните ссылку в текст.
refusal_already_related = Между вами уже есть действующая связь.
refusal_already_related_next = Ничего делать не нужно.
refusal_own_tenant = Организация не может установить связь сама с собой.
refusal_own_tenant_next = Войдите с учетной записью клиента.
refusal_not_customer_admin = Ответить может только глобальный администратор клиента.
refusal_not_customer_admin_next = Перешлите ссылку глобальному администратору вашей организации.
refusal_domain_taken = Это имя домена уже принадлежит другому арендатору.
refusal_domain_taken_next = Выберите другое имя домена или запросите связь с этим клиентом.
refusal_field_required = Не заполнено поле «{ $field }».
refusal_field_required_next = Заполните поле и отправьте снова.
refusal_token_invalid = Токен отсутствует, истек или здесь недействителен.
refusal_token_invalid_next = Получите новый токен и повторите вызов.
refusal_signed_out = Вход не выполнен.
refusal_signed_out_next = Войдите снова, и вы вернетесь на эту страницу.
refusal_wrong_password = Имя пользователя и пароль не совпадают.
refusal_wrong_password_next = Проверьте их и повторите попытку.
refusal_throttled = { $n ->
    [one] Слишком много запросов. Следующий возможен через { $n } секунду.
    [few] Слишком много запросов. Следующий возможен через { $n } секунды.
    [many] Слишком много запросов. Следующий возможен через { $n } секунд.
   *[other] Слишком много запросов. Следующий возможен через { $n } секунды.
}
refusal_throttled_next = Подождите и повторите попытку.
refusal_busy = Сейчас эти данные изменяет кто-то другой.
refusal_busy_next = Подождите немного и повторите попытку.
refusal_unknown_outcome = Соединение прервалось, и неизвестно, выполнено ли изменение.
refusal_unknown_outcome_next = Повторите тот же запрос: дважды он не выполнится.
refusal_internal = На нашей стороне произошла ошибка.
refusal_internal_next = Повторите попытку. Если ошибка повторится, сообщите оператору идентификатор запроса.
refusal_acknowledgement_required = Не подтверждено, что последствия понятны.
refusal_acknowledgement_required_next = Прочитайте последствия и установите флажок.
refusal_reason_required = Нужно указать причину.
refusal_reason_required_next = Кратко укажите причину и отправьте снова.
refusal_retention_over = Срок хранения данных истек, и данные удалены.
refusal_retention_over_next = Если подписка еще нужна, купите новую.
refusal_platform_suspended = Платформа приостановила эту подписку.
refusal_platform_suspended_next = Обратитесь к оператору.
refusal_transfer_in_progress_refused = Эта подписка переносится, изменить ее нельзя.
refusal_transfer_in_progress_refused_next = Дождитесь окончания переноса или отзовите его.
refusal_delegated_admin_absent = У вас нет делегированных прав администратора для этого клиента.
refusal_delegated_admin_absent_next = Запросите у клиента связь администрирования.
refusal_demo_only = Это работает только в демонстрационном режиме.
refusal_demo_only_next = Чтобы попробовать, запустите программу в демонстрационном режиме.
refusal_csrf = Форма отправлена не с этого портала или устарела.
refusal_csrf_next = Откройте страницу заново и повторите действие.
refusal_partner_restricted = Оператор ввел ограничения для вашей организации: новые приглашения и продажи невозможны.
refusal_partner_restricted_next = Обратитесь к оператору.
refusal_relationship_on_hold = Оператор заблокировал изменение этой связи: новые покупки невозможны.
refusal_relationship_on_hold_next = Обратитесь к оператору.
refusal_order_not_cancellable = Заказ уже нельзя отменить.
refusal_order_not_cancellable_next = Дождитесь выполнения заказа, затем приостановите или отмените подписку.
refusal_invitation_for_another = Это приглашение предназначено другой организации.
refusal_invitation_for_another_next = Войдите от имени приглашенной организации.
refusal_nothing_to_change = В отправленных данных нет ничего, что можно изменить.
refusal_nothing_to_change_next = Отправьте изменяемое поле: количество, псевдоним, состояние, автоматическое продление или контакт службы поддержки.
refusal_field_invalid = Значение поля «{ $field }» недопустимо.
refusal_field_invalid_next = Исправьте значение и отправьте снова.
refusal_field_too_long = Значение поля «{ $field }» слишком длинное.
refusal_field_too_long_next = Сократите значение и отправьте снова.
refusal_field_taken = Значение поля «{ $field }» уже занято.
refusal_field_taken_next = Выберите другое значение.
refusal_field_not_allowed = Поле «{ $field }» здесь задать нельзя.
refusal_field_not_allowed_next = Уберите это поле и отправьте остальное.
