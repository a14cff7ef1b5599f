## The operator: refusals
refusal_look_closed = Просмотр данных этого партнера не открыт.
refusal_look_closed_next = Откройте его с указанием причины; партнер это увидит.

## The operator: events
event_relationship_frozen = Оператор запретил новые продажи в рамках этой связи.
event_relationship_unfrozen = Оператор снова разрешил продажи.
event_partner_restricted = Оператор ограничил вашу организацию: новые приглашения и продажи невозможны.
event_partner_unrestricted = Оператор снял ограничение с вашей организации.
event_policy_changed = Оператор установил свою политику.
event_settings_changed = Параметры вашей организации изменены.
event_looked_inside = Оператор открыл просмотр данных вашей организации.
event_seen_inside = Во время просмотра оператор видел данные этого клиента.
event_release_declined = Оператор отказался снять ограничение с покупки «{ $name }».

## Asking for a release
release_effect = Оператору отправляется запрос на снятие ограничения с этой покупки. После этого она перестанет мешать удалению.
release_asked = Запрос отправлен оператору. Ответ появится в разделе задач.

## Settings of a partner
switch_admins_may_remove = Агенты по администрированию могут удалять связи
switch_sales_may_remove = Агенты по продажам могут удалять связи
switch_sales_may_export = Агенты по продажам могут экспортировать список клиентов
switch_sales_may_set_contact = Агенты по продажам могут назначать контакты службы поддержки
switch_helpdesk_may_suspend = Агенты службы технической поддержки могут приостанавливать и повторно активировать подписки
switch_billing_may_suspend = Администраторы выставления счетов могут приостанавливать и повторно активировать подписки
switch_billing_may_edit = Администраторы выставления счетов могут изменять профили выставления счетов
switch_rotate_generic_link_at_removal = При удалении связи многоразовая ссылка приглашения заменяется
switch_four_eyes = Удаление связей и приостановка всех подписок требуют второго утверждения
settings_switches = Кому что разрешено
settings_limited = Оператор этого не разрешает; параметр не действует.
settings_required = Оператор требует этого от каждого партнера.
settings_saved = Параметры сохранены.
settings_people = Пользователи
settings_roles = Роли
settings_username = Имя для входа
settings_name = Имя
settings_inactive = отключен

## What the partner sees of the operator
nav_oversight = Оператор
oversight_acts = Действия оператора и их причины
oversight_none = Оператор не предпринимал действий, касающихся вашей организации.
oversight_policy = Что оператор решил для всех
oversight_restricted = Оператор ограничил вашу организацию: новые приглашения и продажи невозможны. Действующее сохраняется, связи можно удалять.
oversight_until = до { $date }
act_hold = Изменение связи заблокировано
act_freeze = Новые продажи запрещены
act_lift = Блокировка снята
act_release = Ограничение с покупки снято
act_decline_release = В снятии ограничения отказано
act_suspend = Подписка приостановлена оператором
act_reactivate = Приостановка снята оператором
act_restrict = Организация ограничена
act_unrestrict = Ограничение снято
act_look_inside = Оператор просматривал данные
act_policy = Политика изменена
ground_legal = Требование закона или суда
ground_fraud = Проверка на мошенничество
ground_non_payment = Неоплаченные счета
ground_request = По просьбе одной из сторон
ground_other = Другое (см. комментарий)
ground_none = Выберите причину

## The operator's console
operator_title = Консоль оператора
operator_partners = Партнеры
operator_customers = Клиенты
operator_counts = Показатели
operator_relationships = Связи торгового посредника
operator_kind = Тип
operator_restricted = ограничен
operator_waiting = Ожидает вашего ответа
operator_waiting_none = Ничто не ожидает вашего ответа.
operator_task_release_requested = Запрошено снятие ограничения
operator_task_escalated = Нет ответа в срок
operator_due = Срок
operator_answer = Ответить
operator_held = Заблокированные связи
operator_held_none = Нет заблокированных связей.
operator_frozen = Новые продажи запрещены
operator_policy = Политики
operator_act = Действие
operator_act_hint = Для каждого действия нужны причина и комментарий. Партнер видит и то и другое.
operator_do = Выполнить
operator_choose = Выберите действие
operator_do_hold = Заблокировать связь: ни удаления, ни новых продаж
operator_do_freeze = Запретить новые продажи: удаление возможно
operator_do_lift = Снять блокировку
operator_do_release = Снять ограничение с покупки
operator_do_decline_release = Отказать в снятии ограничения
operator_do_suspend = Приостановить подписку
operator_do_reactivate = Снять такую приостановку
operator_do_restrict = Ограничить партнера: без новых приглашений и продаж
operator_do_unrestrict = Снять ограничение
operator_do_look_inside = Открыть просмотр на один час
operator_customer_named = Клиент: идентификатор или основной домен
operator_subscription_named = Подписка: идентификатор
operator_note = Комментарий (его видит партнер)
operator_done = Выполнено. Партнер уведомлен.
operator_open_look = Посмотреть клиентов
operator_inside = Просмотр данных партнера { $partner }, до { $date }
operator_inside_hint = Все, что вы здесь открываете, записывается один раз и видно партнеру.
operator_since = С

## Policies
policy_removers = Кто может удалять связи, если это разрешает партнер
policy_admins_may_remove = Агенты по администрированию
policy_sales_may_remove = Агенты по продажам
policy_second_approver = Второе утверждение
policy_second_approver_off = Недоступно партнерам
policy_second_approver_allowed = Решает каждый партнер
policy_second_approver_required = Обязательно для всех партнеров
policy_notice = Уведомление клиента
policy_notice_by_default = Флажок установлен при открытии страницы
policy_notice_required = Уведомлять клиента о каждом удалении
policy_leave_due_days = Дней на ответ клиенту, который хочет уйти
policy_leave_escalation_days = Дней после этого до передачи оператору (0 — никогда)
policy_release_due_days = Дней на ответ оператора на запрос о снятии ограничения
policy_window_new_commerce = Дней на отмену после начала или продления: подписки на срок
policy_window_software = Дней на отмену: программное обеспечение
policy_window_marketplace_monthly = Дней на отмену: сторонние услуги помесячно
policy_window_marketplace_yearly = Дней на отмену: сторонние услуги на год
policy_retention = Срок хранения данных: одно правило в строке (предложение или *, страна или *, дни)
policy_try = Проверить: кого это коснется?
policy_effect = Партнеров с измененными правилами: { $changed } из { $all }. Предложений с другим сроком хранения: { $offers }. Предложений с другим сроком отмены: { $windows }. Открытых запросов: { $waiting }; их даты не изменятся.
policy_saved = Политика установлена.
policy_version = Версия { $number }
operator_at = Дата

## The operator on the command line
cli_about_operator = Для оператора: показатели, ожидающие запросы, действия с партнером и политика.
cli_about_operator_partners = Показать партнеров и число их клиентов.
cli_about_operator_waiting = Показать, что ожидает ответа оператора.
cli_about_operator_act = Выполнить действие с партнером, указав причину и комментарий, которые он увидит.
cli_about_operator_policy = Показать политику, проверить или установить другую.
cli_option_operator_act_act = Что сделать.
cli_option_operator_act_partner = Партнер: идентификатор, имя или MPN ID.
cli_option_operator_act_customer = Клиент: идентификатор или основной домен.
cli_option_operator_act_subscription = Идентификатор подписки.
cli_option_operator_act_ground = Причина; ее видит партнер.
cli_option_operator_act_note = Комментарий; его видит партнер.
cli_option_operator_policy_set = JSON-файл с изменениями.
cli_option_operator_policy_dry_run = Только показать, кого это коснется.
cli_option_operator_policy_ground = Причина.
cli_option_operator_policy_note = Комментарий.
cli_operator_needs = Для этого действия нужен параметр { $option }.
cli_operator_needs_next = Посмотрите справку: `symbolon operator act --help`.
cli_operator_unknown_partner = Партнера { $name } нет.
cli_operator_unknown_partner_next = Список: `symbolon operator partners`.
cli_operator_policy_unreadable = Файл { $file } не удалось прочитать как JSON.
