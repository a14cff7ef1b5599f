## What can be refused about partnerships and tasks
refusal_task_closed = Эта задача уже закрыта.
refusal_task_closed_next = Откройте список задач еще раз.
refusal_partnership_not_open = Этот запрос на партнерство больше не действует.
refusal_partnership_not_open_next = Попросите поставщика отправить новый запрос.
refusal_partnership_active = Между вами уже действует партнерство.
refusal_partnership_active_next = Откройте список партнерств.
refusal_mpn_id_unknown = Партнера с таким номером нет.
refusal_mpn_id_unknown_next = Проверьте номер партнера.
refusal_not_a_reseller = Этот партнер не является непрямым торговым посредником.
refusal_not_a_reseller_next = Укажите номер партнера непрямого торгового посредника.
refusal_provider_of_record = Непрямой поставщик не может указать себя в качестве торгового посредника.
refusal_provider_of_record_next = Укажите номер партнера непрямого торгового посредника.
refusal_reseller_not_partnered = У вас нет действующего партнерства с этим непрямым торговым посредником.
refusal_reseller_not_partnered_next = Сначала запросите партнерство.
refusal_reseller_not_serving = Этот непрямой торговый посредник не обслуживает клиента.
refusal_reseller_not_serving_next = Сначала торговый посредник должен запросить у клиента связь торгового посредника.
refusal_reseller_restricted = Партнерство с этим непрямым торговым посредником ограничено: новые заказы невозможны.
refusal_reseller_restricted_next = Сначала торговый посредник должен принять партнерское соглашение.

## Tasks
task_removal_asked = { $customer }: ваш торговый посредник просит удалить его связь с этим клиентом.

## Partnerships: the list of each side, the request, its answer, its end
partnership_draft = Здравствуйте!

    Мы хотели бы работать с вами как непрямой поставщик. Глобальный администратор вашей компании может прочитать, что это означает, и авторизовать нас по ссылке:

    { $link }

    Ни одна из сторон не получает клиентов другой.

    { $partner }
partnership_contacts = { $n ->
    [0] Контакты службы поддержки не меняются.
    [one] В { $n } подписке торговый посредник указан как контакт службы поддержки; его заменит поставщик.
    [few] В { $n } подписках торговый посредник указан как контакт службы поддержки; его заменит поставщик.
    [many] В { $n } подписках торговый посредник указан как контакт службы поддержки; его заменит поставщик.
   *[other] В { $n } подписки торговый посредник указан как контакт службы поддержки; его заменит поставщик.
}
partnership_state_requested = Запрошено
partnership_state_active = Действует
partnership_state_declined = Отклонено
partnership_state_expired = Срок истек
partnership_state_removed = Удалено
partnership_restricted = Ограничено: новые заказы невозможны
partnership_shared = Общие клиенты
label_mpn_id = Номер партнера
resellers_empty = У вас пока нет непрямых торговых посредников. Запросите партнерство, чтобы продавать через них.
providers_empty = Ни один непрямой поставщик еще не запрашивал у вас партнерство.
partnership_request_intro = Глобальный администратор торгового посредника открывает персональную ссылку и авторизует вас. На запрос можно ответить в течение 90 дней; новый запрос заменяет прежний.
partnership_mpn_hint = Цифры номера партнера торгового посредника.
partnership_subject = { $partner } запрашивает партнерство
partnership_requested = Партнерство запрошено. Отправьте ссылку торговому посреднику.
partnership_stays = Клиенты партнера { $partner } и ваши клиенты сохраняются. Связи, подписки и делегированные права администратора не меняются.
partnership_no_orders = Новые заказы с этим торговым посредником невозможны. В существующих подписках он остается.
partnership_keep = Сохранить партнерство
partnership_removed = Партнерство с партнером { $partner } удалено.
authorize_heading = { $provider } запрашивает партнерство с вами.
authorize_orders = Поставщик может оформлять заказы для общих клиентов, указывая вас как торгового посредника.
authorize_customers = Ни одна из сторон не получает клиентов другой.
authorize_end = Любая сторона может завершить партнерство в любое время. Клиенты сохраняются.
authorize_tick = Мы авторизуем организацию { $provider } как нашего непрямого поставщика.
authorize_tick_missing = Чтобы авторизовать поставщика, установите флажок.
authorize_admin_only = Ответить на этот запрос может только глобальный администратор вашей организации.
authorize_done = { $provider } теперь ваш непрямой поставщик.
partnership_declined = Запрос отклонен.
partnership_view_customers = Показать клиентов

## Tasks: the inbox, the answer, and what a reseller asks of its provider
tasks_asked = Запрошено у поставщиков
tasks_closed = Завершенные
task_state_open = Открыта
task_state_done = Выполнена
task_state_declined = Отклонена
task_state_withdrawn = Отозвана
task_state_lapsed = Утратила силу
task_overdue = Просрочена с { $date }
task_removal_asked_of = { $customer }: поставщика { $provider } попросили удалить вашу связь.
task_from_reseller = От торгового посредника { $reseller }
label_answer = Ответ
task_answer_hint = Этот ответ прочитает тот, кто отправил запрос.
task_answer_missing = Напишите ответ.
task_declined = Задача отклонена.
task_withdrawn = Запрос отозван.
task_withdraw_effect = Поставщик больше не увидит запрос открытым. Связь останется без изменений.
task_look = Проверить удаление
for_reseller_intro = Торговый посредник { $reseller } просит удалить свою связь с клиентом { $customer }. Помешать может только то, что вы продали через этого торгового посредника. Ваша собственная связь с клиентом сохраняется.
for_reseller_tick = Мне понятны последствия этого удаления.
for_reseller_done = Связь торгового посредника { $reseller } с клиентом { $customer } удалена.
for_reseller_over = Этот запрос уже закрыт или связь уже завершена.
ask_provider_reason_hint = Это прочитает ваш поставщик.
ask_provider_whom = К кому обратиться
ask_provider_asked = Запрос отправлен поставщику { $provider } { $asked }; ответ ожидается до { $due }.
ask_provider_declined = Поставщик { $provider } отказался удалить связь.
ask_provider_nobody = Не осталось поставщика, которого можно попросить. Обратитесь к оператору этой платформы.
provider_left = Поставщик { $provider } больше не обслуживает этого клиента, поэтому заказать через него ничего нельзя. Ваша собственная связь сохраняется.

## The command line
cli_about_partnerships = Партнерства непрямых поставщиков и торговых посредников.
cli_about_partnerships_list = Показать партнерства вашей организации.
cli_about_partnerships_request = Запросить партнерство у непрямого торгового посредника.
cli_about_partnerships_authorize = Авторизовать непрямого поставщика как торговый посредник.
cli_about_partnerships_decline = Отклонить запрос непрямого поставщика как торговый посредник.
cli_about_partnerships_remove = Удалить партнерство с любой стороны. Клиенты сохраняются.
cli_option_partnerships_request_mpn_id = Номер партнера непрямого торгового посредника.
cli_option_partnerships_authorize_yes = Подтвердить, что ваша организация авторизует поставщика.
cli_option_partnerships_remove_acknowledge = Подтвердить, что последствия известны.
cli_no_partnerships = Партнерств нет.
cli_about_tasks = То, что ждет вашу организацию, и то, о чем она попросила поставщиков.
cli_about_tasks_list = Показать задачи.
cli_about_tasks_ask = Попросить поставщика удалить связь с клиентом как торговый посредник.
cli_about_tasks_decline = Отклонить задачу с ответом.
cli_about_tasks_withdraw = Отозвать запрос к поставщику.
cli_about_tasks_remove = Завершить связь торгового посредника с клиентом по его запросу как поставщик.
cli_option_tasks_ask_provider = Поставщик, если их несколько.
cli_option_tasks_ask_reason = Причина своими словами; ее прочитает поставщик.
cli_option_tasks_decline_task = Идентификатор задачи.
cli_option_tasks_withdraw_task = Идентификатор задачи.
cli_option_tasks_remove_task = Идентификатор задачи.
cli_option_tasks_decline_answer = Что прочитает автор запроса.
cli_option_tasks_remove_acknowledge = Подтвердить, что последствия известны.
cli_label_due = Срок
task_kind_leave_requested = Запрос на завершение связи
task_kind_release_requested = Запрос на снятие ограничения
task_kind_removal_asked = Запрос торгового посредника на удаление его связи
task_kind_rescue_asked = Запрос на принятие подписки
