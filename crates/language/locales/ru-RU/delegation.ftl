## Why something about delegated admin was refused
refusal_delegation_state = Эта связь администрирования уже прошла этот этап.
refusal_delegation_state_next = Откройте ее снова и проверьте состояние.
refusal_delegation_fixed = Это уже нельзя изменить: запрос клиенту отправлен.
refusal_delegation_fixed_next = Завершите эту связь администрирования и запросите новую.
refusal_assignment_exists = Эта группа уже использует связь администрирования.
refusal_assignment_exists_next = Измените роли существующего назначения.
refusal_role_not_granted = Клиент не предоставил эту роль.
refusal_role_not_granted_next = Выберите одну из предоставленных ролей.

## What happened
event_granular_admin_drafted = Подготовлен черновик детализированных прав: { $name }.
event_granular_admin_changed = Детализированные права изменены: { $name }.
event_granular_admin_discarded = Черновик детализированных прав удален: { $name }.
event_granular_admin_requested = У клиента { $customer } запрошены детализированные права: { $name }.
event_granular_admin_declined = Клиент { $customer } отклонил запрос детализированных прав: { $name }.
event_granular_admin_withdrawn = Запрос детализированных прав отозван: { $name }.
event_granular_admin_request_expired = Срок ответа на запрос детализированных прав истек: { $name }.
event_granular_admin_extended = Детализированные права продлены на 180 дней: { $name }.
event_granular_admin_ending = { $n ->
    [one] Детализированные права закончатся через { $n } день: { $name }.
    [few] Детализированные права закончатся через { $n } дня: { $name }.
    [many] Детализированные права закончатся через { $n } дней: { $name }.
   *[other] Детализированные права закончатся через { $n } дня: { $name }.
}
event_granular_admin_expired = Срок детализированных прав истек: { $name }.
event_access_assignment_created = Группе назначены роли: { $name }.
event_access_assignment_changed = Роли группы изменены: { $name }.
event_access_assignment_removed = У группы отозваны роли: { $name }.
event_subscription_access_removed = Доступ внутри подписки «{ $name }» прекращен.

## Roles that can be granted one by one
granular_role_directory_reader = Читатель каталога
granular_role_message_reader = Читатель сообщений
granular_role_reports_reader = Читатель отчетов
granular_role_security_reader = Читатель данных безопасности
granular_role_service_support = Администратор поддержки служб
granular_role_groups_administrator = Администратор групп
granular_role_directory_writer = Редактор каталога
granular_role_domain_administrator = Администратор доменов
granular_role_mail_administrator = Администратор почты
granular_role_sites_administrator = Администратор сайтов
granular_role_meetings_administrator = Администратор собраний
granular_role_devices_administrator = Администратор устройств
granular_role_applications_administrator = Администратор приложений
granular_role_cloud_applications_administrator = Администратор облачных приложений
granular_role_conditional_access_administrator = Администратор условного доступа
granular_role_security_administrator = Администратор безопасности
granular_role_authentication_administrator = Администратор проверки подлинности
granular_role_privileged_authentication_administrator = Привилегированный администратор проверки подлинности
granular_role_privileged_role_administrator = Администратор привилегированных ролей
granular_role_global_administrator = Глобальный администратор

## Admin relationships, the partner’s pages (P12)
admin_nav = Связи администрирования
admin_lead = Детализированные права в арендаторах ваших клиентов: что предоставлено и до какого срока.
admin_none = Делегированного доступа нет.
admin_none_hint = Запросите детализированные права: отдельные роли на ограниченный срок.
admin_granular = Детализированные связи администрирования (GDAP)
admin_request = Запросить детализированные права
admin_name = Название
admin_name_hint = Видно вам и клиенту. Не более 50 символов.
admin_roles = Роли
admin_until = До
admin_days = Срок в днях
admin_days_hint = От 1 до 730 дней после утверждения.
admin_extension = Автоматическое продление
admin_extend_tick = Продлевать на 180 дней по истечении срока
admin_extend_hint = Невозможно с ролью глобального администратора.
admin_extend_on = Включено
admin_extend_off = Выключено
admin_extend_turn_on = Включить автоматическое продление
admin_extend_turn_off = Выключить автоматическое продление
admin_extend_done_on = Теперь права продлеваются автоматически.
admin_extend_done_off = Права закончатся в указанный день.
admin_state_created = Черновик
admin_state_approval_pending = Ожидает утверждения
admin_state_active = Действует
admin_state_expired = Срок истек
admin_state_terminated = Завершена
admin_answer_by = Клиент может ответить до { $date }.
admin_send_draft = Отправить клиенту
admin_discard = Удалить черновик
admin_discarded = Черновик удален.
admin_end = Завершить связь
admin_end_effect = Эти роли в арендаторе клиента { $customer } сразу прекратятся для всех групп, которые их используют. Связь торгового посредника, подписки и выставление счетов сохранятся.
admin_ended = Связь администрирования завершена.
admin_withdraw_effect = Клиент { $customer } больше не сможет ответить на запрос.
admin_withdrawn = Запрос отозван.
admin_requested = Запрос отправлен клиенту { $customer }. Ответить можно до { $date }.
admin_groups = Группы, использующие эти роли
admin_groups_none = Пока ни одна группа их не использует.
admin_group = Группа
admin_group_admin_agents = Агенты по администрированию
admin_group_helpdesk_agents = Агенты службы технической поддержки
admin_group_assign = Назначить
admin_group_assigned = Группе назначены роли.
admin_group_removed = Группа больше не использует эти роли.
admin_calendar = Календарь окончания сроков
admin_calendar_none = Ничего не истекает.
admin_access = Доступ внутри подписок с оплатой по использованию
admin_access_lead = Он появился при покупке, когда действовали делегированные права администратора, и сохраняется после их удаления. Он прекращается вместе со связью торгового посредника или когда его удаляет клиент.

## The customer’s pages about its partners’ rights
own_admin_link = Права администрирования подробно
own_admin_title = Права администрирования партнера { $partner }
own_admin_asks = { $partner } запрашивает детализированные делегированные права администратора (GDAP) в вашем арендаторе.
own_admin_review = Рассмотреть запрос
own_admin_gets = Если вы утвердите запрос, { $partner } сможет действовать в вашем арендаторе с этими ролями:
own_admin_until = Если утвердить сейчас, права закончатся { $date }.
own_admin_extends = По истечении срока права каждый раз продлеваются на 180 дней, пока их не завершите вы или партнер.
own_admin_ends_anytime = Вы можете завершить их в любое время.
own_admin_only_admin = Ответить может только глобальный администратор вашей организации.
own_admin_approved = У партнера { $partner } есть эти права до { $date }.
own_admin_declined = Запрос отклонен.
own_admin_end_effect = { $partner } больше не сможет использовать эти роли в вашем арендаторе.
own_admin_ending = Детализированные права партнера { $partner } закончатся { $date }.
own_access_remove = Удалить доступ
own_access_effect = { $partner } больше не сможет управлять содержимым подписки «{ $name }». Подписка и выставление счетов сохранятся.
own_access_removed = Доступ удален.

## What a removal means for access inside usage subscriptions (A-S8d)
consequence_access = { $n ->
    [one] Прекратится ваш доступ внутри { $n } подписки с оплатой по использованию.
    [few] Прекратится ваш доступ внутри { $n } подписок с оплатой по использованию.
    [many] Прекратится ваш доступ внутри { $n } подписок с оплатой по использованию.
   *[other] Прекратится ваш доступ внутри { $n } подписки с оплатой по использованию.
}
done_access = { $n ->
    [one] Прекращен доступ внутри { $n } подписки с оплатой по использованию.
    [few] Прекращен доступ внутри { $n } подписок с оплатой по использованию.
    [many] Прекращен доступ внутри { $n } подписок с оплатой по использованию.
   *[other] Прекращен доступ внутри { $n } подписки с оплатой по использованию.
}

## The command line
cli_about_delegations = Права администрирования в арендаторе клиента и права собственных партнеров.
cli_about_delegations_list = Показать права администрирования у клиента или, для клиента, права партнера; без имени — все детализированные права.
cli_about_delegations_request = Запросить у клиента детализированные права.
cli_about_delegations_extend = Включить автоматическое продление или выключить его с `--off`.
cli_about_delegations_end = Завершить детализированные права или отозвать их запрос.
cli_about_delegations_approve = Для клиента: утвердить запрос детализированных прав.
cli_about_delegations_decline = Для клиента: отклонить запрос детализированных прав.
cli_option_role = Роль, заданная кодом; можно указать несколько раз.
cli_option_days = Сколько дней: от 1 до 730.
cli_option_auto_extend = Продлевать на 180 дней по истечении срока.
cli_option_off = Выключить.
cli_option_delegations_request_name = Название, которое видите вы и клиент.
cli_no_delegations = Делегированного доступа нет.
ending_rights = Детализированные права заканчиваются.
cli_about_delegations_revoke = Для клиента: завершить детализированные права партнера.
cli_option_delegations_list_partner = Для клиента: права какого партнера.
cli_option_delegation = Идентификатор прав, как его показывает `list`.
