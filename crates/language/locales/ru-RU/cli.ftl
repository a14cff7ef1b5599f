### The command line: its help, its questions, what it says and why not.

## Commands
cli_about = Центр для партнеров: сервер, портал и командная строка в одной программе.
cli_about_demo = Запустить демонстрационную среду; она работает до нажатия `Ctrl-C`.
cli_about_serve = Запустить сервер.
cli_about_setup = Записать первого оператора, первого партнера и каталог новой установки.
cli_about_migrate = Обновить схему базы данных. Повторный запуск безопасен.
cli_about_check = Проверить хранимые данные по правилам, которые действуют всегда.
cli_about_login = Войти на сервер.
cli_about_logout = Выйти с сервера.
cli_about_customers = Клиенты вашей организации.
cli_about_customers_list = Показать всех клиентов.
cli_about_customers_search = Найти клиентов, название или домен которых начинается с текста.
cli_about_customers_show = Показать клиента.
cli_about_customers_create = Создать клиента.
cli_about_subscriptions = Подписки клиента.
cli_about_subscriptions_list = Показать подписки клиента.
cli_about_subscriptions_show = Показать подписку.
cli_about_subscriptions_suspend = Приостановить подписки.
cli_about_subscriptions_reactivate = Повторно активировать приостановленную подписку.
cli_about_subscriptions_cancel = Отменить подписку.
cli_about_relationship = Связь торгового посредника с клиентом.
cli_about_relationship_preview = Показать, что мешает удалению или что за ним последует.
cli_about_relationship_remove = Удалить связь торгового посредника с клиентом.
cli_about_relationship_closed = Показать закрытые связи.
cli_about_invitations = Запросы связи торгового посредника.
cli_about_invitations_create = Создать запрос и ссылку.
cli_about_invitations_list = Показать запросы вашей организации.
cli_about_invitations_accept = Принять запрос от имени клиента.
cli_about_invitations_decline = Отклонить запрос от имени клиента.
cli_about_invitations_withdraw = Отозвать запрос.
cli_about_partners = Партнеры вашей организации (для клиента).
cli_about_partners_list = Показать партнеров, обслуживающих вашу организацию.
cli_about_partners_leave = Попросить партнера завершить связь.
cli_about_partners_remove_delegated_admin = Прекратить делегированные права администратора партнера.
cli_about_support_contact = Контакты службы поддержки для подписок клиента.
cli_about_support_contact_list = Показать доступные контакты службы поддержки клиента или своей организации.
cli_about_support_contact_show = Показать контакт службы поддержки подписки.
cli_about_support_contact_set = Назначить контакт службы поддержки подписки.
cli_about_events = Показать, что происходило с клиентом, начиная с самого раннего.
cli_about_completions = Вывести сценарий автодополнения для оболочки.
cli_about_manual = Записать страницы руководства для всех команд.

## Options and arguments
cli_option_output = Форма ответа.
cli_option_language = Язык всех текстов.
cli_option_help = Показать эту справку.
cli_option_version = Показать версию.
cli_option_config = Файл параметров (TOML).
cli_option_listen = Адрес и порт для подключений.
cli_option_database = База данных в виде `sqlite:PATH` или `postgres://…`.
cli_option_layout = Размещение таблиц в базе данных. Без этого параметра оно не меняется; в новой базе — `plain`.
cli_option_accept_demo = Запускаться и с базой данных демонстрации, пароли которой известны всем; только на локальном адресе.
cli_option_public_url = Адрес, по которому люди и программы обращаются к серверу.
cli_option_password_grant = Выдавать токены по имени пользователя и паролю: это нужно для входа из командной строки.
cli_option_log = Что записывать в журнал, например `info` или `warn,store=debug`.
cli_option_log_format = Форма журнала.
cli_option_data = Папка для данных демонстрации. Без нее данные удаляются в конце.
cli_option_customers = Сколько сгенерированных клиентов добавить.
cli_option_demo_database = База данных вместо собственного файла демонстрации, в виде `sqlite:PATH` или `postgres://…`.
cli_option_load_only = Только загрузить данные, не запуская сервер.
cli_option_now = Время на часах демонстрации при запуске.
cli_option_no_throttle = Не ограничивать число вызовов.
cli_option_file = Файл со всеми ответами (TOML).
cli_option_catalogue = Файл каталога: список предложений в JSON.
cli_option_operator = Имя пользователя первого оператора.
cli_option_operator_name = Отображаемое имя оператора.
cli_option_setup_partner = Название компании первого партнера.
cli_option_kind = Как работает партнер.
cli_option_domain = Основной домен.
cli_option_mpn_id = Номер партнера, только цифры.
cli_option_country = Страна, две буквы.
cli_option_currency = Валюта, три буквы.
cli_option_locale = Язык получателей.
cli_option_support_email = Адрес электронной почты для вопросов клиентов.
cli_option_support_phone = Телефон для вопросов клиентов.
cli_option_admin = Имя пользователя первого глобального администратора партнера.
cli_option_admin_name = Отображаемое имя администратора.
cli_option_application = Имя программы, которая может обращаться от имени партнера; ее идентификатор и секрет показываются один раз.
cli_option_server = Адрес сервера; по умолчанию тот, на который выполнен последний вход.
cli_option_tenant = Идентификатор или домен вашей организации; по умолчанию домен из имени пользователя.
cli_option_username = Имя пользователя.
cli_option_password_stdin = Читать пароль из стандартного ввода.
cli_option_client_id = Идентификатор программы, которая входит сама.
cli_option_client_secret = Секрет программы. Его видят другие на этом компьютере: лучше использовать окружение или `--client-secret-stdin`.
cli_option_client_secret_stdin = Читать секрет программы из стандартного ввода.
cli_option_limit = Наибольшее число строк.
cli_option_text = Начало названия или домена.
cli_option_customer = Идентификатор, домен или начало названия клиента.
cli_option_subscription = Идентификатор или начало названия подписки.
cli_option_partner = Идентификатор, домен или начало названия партнера.
cli_option_customers_create_name = Название компании.
cli_option_email = Адрес электронной почты контакта для выставления счетов.
cli_option_city = Город.
cli_option_address = Улица и дом.
cli_option_postal_code = Почтовый индекс.
cli_option_state = Штат или область.
cli_option_first_name = Имя контакта для выставления счетов.
cli_option_last_name = Фамилия контакта для выставления счетов.
cli_option_phone = Телефон контакта для выставления счетов.
cli_option_culture = Язык и регион для писем клиенту.
cli_option_subscriptions_suspend_all = Все активные подписки, которые можно приостановить.
cli_option_reason = Причина.
cli_option_keep_granular_admin = Сохранить детализированные делегированные права администратора (GDAP), а не прекращать их.
cli_option_no_notice = Не показывать клиенту уведомление в его портале.
cli_option_yes = Не спрашивать.
cli_option_acknowledge = Подтвердить, что последствия известны и приняты.
cli_option_relationship_closed_all = Также убранные из представления.
cli_option_take_out = Убрать эту запись из вашего представления. Она сохраняется.
cli_option_bring_back = Вернуть эту запись в ваше представление.
cli_option_invitations_create_customer = Домен клиента, которому предназначен запрос. Без него ссылку может использовать любой клиент.
cli_option_delegated_admin = Запросить также делегированные права администратора.
cli_option_invitations_accept_delegated_admin = Предоставить также делегированные права администратора, если они запрошены.
cli_option_link = Ссылка запроса в кавычках или ее токен.
cli_option_id = Идентификатор запроса.
cli_option_shell = Оболочка.
cli_option_folder = Папка для страниц. Без нее они выводятся на экран.

## What stands for a value
cli_value_command = КОМАНДА
cli_value_form = ФОРМА
cli_value_language = ЯЗЫК
cli_value_file = ФАЙЛ
cli_value_folder = ПАПКА
cli_value_url = URL
cli_value_address = АДРЕС
cli_value_bool = ВЫБОР
cli_value_filter = ФИЛЬТР
cli_value_username = ПОЛЬЗОВАТЕЛЬ
cli_value_name = ИМЯ
cli_value_kind = ТИП
cli_value_domain = ДОМЕН
cli_value_number = ЧИСЛО
cli_value_code = КОД
cli_value_email = ПОЧТА
cli_value_tenant = АРЕНДАТОР
cli_value_act = ДЕЙСТВИЕ
cli_value_id = ИДЕНТИФИКАТОР
cli_value_secret = СЕКРЕТ
cli_value_text = ТЕКСТ
cli_value_customer = КЛИЕНТ
cli_value_subscription = ПОДПИСКА
cli_value_partner = ПАРТНЕР
cli_value_reason = ПРИЧИНА
cli_value_link = ССЫЛКА
cli_value_shell = ОБОЛОЧКА
cli_value_time = ВРЕМЯ

## The frame of the help
cli_heading_usage = Использование:
cli_heading_commands = Команды
cli_heading_arguments = Аргументы
cli_heading_options = Параметры
cli_usage_options = { "[" }ПАРАМЕТРЫ]
cli_note_default = (по умолчанию: `{ $default }`)
cli_note_choices = (одно из: `{ $choices }`)
cli_note_environment = (окружение: `{ $name }`)

## Wrong usage
cli_wrong_unknown_argument = Аргумент `{ $argument }` здесь неизвестен.
cli_wrong_unknown_command = Команды `{ $command }` нет.
cli_wrong_value = `{ $argument }` не может иметь значение `{ $value }`.
cli_wrong_value_missing = Для `{ $argument }` нужно значение.
cli_wrong_argument_missing = Не хватает: `{ $argument }`.
cli_wrong_command_missing = Не хватает команды.
cli_wrong_conflict = `{ $argument }` и `{ $other }` несовместимы.
cli_wrong_other = Команда не распознана.
cli_wrong_suggestion = Возможно, имелось в виду `{ $suggestion }`.
cli_wrong_next = Добавьте к команде `--help`, чтобы увидеть ее параметры.

## Failures: what happened, then what to do
cli_failure_code = Код: `{ $code }`
cli_failure_code_and_request = Запрос: `{ $request }` · Код: `{ $code }`
cli_failure_system = Сбой: { $what }.
cli_failure_system_next = Проверьте права, свободное место и пути, затем повторите попытку.
cli_what_terminal = терминал
cli_what_output = вывод
cli_what_server = сервер
cli_failure_file_unreadable = Не удается прочитать файл `{ $file }`.
cli_failure_file_unreadable_next = Проверьте путь и права.
cli_failure_file_form = Файл `{ $file }` имеет неожиданную форму.
cli_failure_file_form_next = Исправьте указанное выше место.
cli_failure_unknown_key = В файле параметров `{ $file }` есть неизвестный ключ `{ $key }`.
cli_failure_unknown_key_next = Удалите его или используйте один из следующих: `{ $keys }`.
cli_failure_wrong_value = Значение ключа `{ $key }` в `{ $file }` не подходит.
cli_failure_wrong_value_next = Возможные значения показывает `symbolon serve --help`.
cli_failure_database_address = `{ $scheme }` не является адресом базы данных.
cli_failure_database_address_next = Укажите его в виде `sqlite:PATH` или `postgres://USER@HOST/DATABASE` с помощью `--database`.
cli_failure_database_missing = По пути `{ $path }` нет базы данных.
cli_failure_database_missing_next = Создайте ее командой `symbolon setup` или укажите другую с помощью `--database`.
cli_failure_database_in_use = База данных `{ $address }` занята другим процессом.
cli_failure_database_in_use_next = Сначала остановите его или используйте другую базу данных.
cli_failure_schema_older = Схема базы данных имеет версию { $found }, а этой версии программы нужна { $known }.
cli_failure_schema_older_next = Сначала выполните `symbolon migrate`.
cli_failure_schema_newer = Схема базы данных { $found } новее, чем знает эта версия ({ $known }).
cli_failure_schema_newer_next = Используйте более новую версию программы.
cli_failure_layout_unsupported = Для этой базы данных размещение `{ $layout }` невозможно.
cli_failure_layout_unsupported_next = Для `partitioned` нужен PostgreSQL, для `citus` — PostgreSQL с расширением Citus.
cli_failure_layout_fixed = Размещение базы данных — `{ $found }`; его нельзя изменить на `{ $wanted }`.
cli_failure_layout_fixed_next = Не указывайте `--layout`, чтобы сохранить его, или возьмите пустую базу.
cli_failure_database = Не удается использовать базу данных `{ $address }`.
cli_failure_database_next = Проверьте путь, права и свободное место.
cli_failure_database_server_next = Проверьте, что сервер работает, а адрес, имя пользователя и пароль указаны верно.
cli_failure_demo_database = База данных `{ $address }` содержит демонстрацию, пароли которой известны всем.
cli_failure_demo_database_next = Запустите ее командой `symbolon demo` или создайте свою базу данных командой `symbolon setup`.
cli_failure_port_taken = Адрес { $address } уже занят другой программой.
cli_failure_port_taken_next = Выберите другой адрес с помощью `--listen`.
cli_failure_listen_address = Принимать подключения по адресу `{ $address }` невозможно.
cli_failure_listen_address_next = Укажите в `--listen` адрес и порт, например `127.0.0.1:8080`.
cli_failure_public_url = `{ $url }` не является веб-адресом.
cli_failure_public_url_next = Начните `--public-url` с `https://` или `http://`.
cli_failure_no_answer = На вопрос не дан ответ.
cli_failure_no_answer_next = Запустите команду снова или задайте ответы параметрами.
cli_failure_no_home = Негде сохранить вход: не заданы ни `XDG_CONFIG_HOME`, ни `HOME`.
cli_failure_no_home_next = Задайте одному из них вашу папку.
cli_failure_unreachable = Сервер { $server } недоступен.
cli_failure_unreachable_next = Проверьте адрес (`--server`) и работу сервера.
cli_failure_no_symbolon = Сервер { $server } ответил кодом { $status } с непонятным содержимым.
cli_failure_refused = Сервер { $server } ответил кодом { $status }.
cli_failure_later_next = Повторите попытку чуть позже.
cli_failure_again_next = Запустите команду снова.
cli_failure_sign_in_next = Проверьте арендатора, имя и пароль, затем войдите снова.
cli_failure_signed_out_next = Войдите с помощью `symbolon login`.
cli_failure_not_found = Здесь нет ничего с названием «{ $name }».
cli_failure_not_found_next = Проверьте написание или используйте домен или идентификатор.
cli_failure_ambiguous = Под «{ $name }» подходит несколько объектов.
cli_failure_ambiguous_next = Укажите один по домену или идентификатору.

## Setup
cli_ask = { $question }:
cli_ask_default = { $question } [{ $default }]:
cli_setup_operator = Имя пользователя оператора
cli_setup_partner = Название компании партнера
cli_setup_kind = Тип партнера (`direct` / `indirect_provider` / `indirect_reseller`)
cli_setup_domain = Основной домен партнера
cli_setup_mpn_id = Номер партнера
cli_setup_country = Страна, две буквы
cli_setup_currency = Валюта, три буквы
cli_setup_locale = Язык партнера
cli_setup_support_email = Адрес электронной почты поддержки
cli_setup_admin = Имя пользователя глобального администратора
cli_setup_password = Пароль пользователя { $username }
cli_setup_password_again = Пароль пользователя { $username } еще раз
cli_setup_done = Партнер { $partner } создан.
cli_setup_operator_done = Оператор: { $username }
cli_setup_admin_done = Глобальный администратор: { $username }
cli_setup_application_done = Программа: идентификатор `{ $id }`, секрет `{ $secret }`. Секрет показывается только сейчас.
cli_setup_offers_done = { $n ->
    [0] Каталог пуст.
    [one] В каталоге { $n } предложение.
    [few] В каталоге { $n } предложения.
    [many] В каталоге { $n } предложений.
   *[other] В каталоге { $n } предложения.
}
cli_setup_next = Запустите сервер командой `symbolon serve`.
cli_failure_setup_next = Задайте это параметром или в файле `--file` либо запустите команду в терминале.
cli_failure_already_set_up = Эта база данных уже настроена, ничего не изменено.
cli_failure_already_set_up_next = Укажите другую базу данных с помощью `--database` или работайте с этой.
cli_failure_passwords_differ = Пароли не совпадают.
cli_failure_password_missing = Не хватает пароля пользователя { $username }.
cli_failure_password_missing_next = Задайте его в переменной окружения `{ $variable }` или в файле `--file`.
cli_failure_password_short = { $n ->
    [one] В пароле пользователя { $username } должен быть не менее чем { $n } знак.
    [few] В пароле пользователя { $username } должно быть не менее чем { $n } знака.
    [many] В пароле пользователя { $username } должно быть не менее чем { $n } знаков.
   *[other] В пароле пользователя { $username } должно быть не менее чем { $n } знака.
}
cli_failure_password_short_next = Выберите пароль длиннее.

## Server, schema, check
cli_serving = Сервер работает: { $url } — остановка: `Ctrl-C`.
cli_migrate_step = Применен шаг { $number } ({ $name }).
cli_migrate_done = Теперь версия схемы — { $schema }.
cli_migrate_nothing = Делать нечего: версия схемы уже { $schema }.
cli_migrate_layout = Размещение таблиц: `{ $layout }`.
cli_migrate_converted = Все строки перенесены в размещение `{ $layout }`.
cli_check_holds = Все правила соблюдены.
cli_check_violation = { $invariant }: { $detail }
cli_failure_violations = { $n ->
    [one] Найдено { $n } нарушение:
    [few] Найдено { $n } нарушения:
    [many] Найдено { $n } нарушений:
   *[other] Найдено { $n } нарушения:
}
cli_failure_violations_next = Сохраните копию данных, затем изучите журнал за это время.
cli_manual_written = { $n ->
    [one] В { $folder } записана { $n } страница.
    [few] В { $folder } записано { $n } страницы.
    [many] В { $folder } записано { $n } страниц.
   *[other] В { $folder } записано { $n } страницы.
}

## Signing in
cli_signed_in = Вход выполнен: { $name }, { $server }.
cli_signed_out = Выход выполнен: { $name }, { $server }.
cli_nobody_signed_in = Вход не был выполнен.

## Customers and subscriptions
cli_customer_created = Клиент { $customer } создан: { $id }
cli_customer_admin = Первый администратор: `{ $username }`, пароль `{ $password }`. Он показывается только сейчас.
cli_suspended = Приостановлена: { $name }
cli_not_suspended = Не приостановлена: { $name } — { $reason }
cli_failure_not_all_suspended = { $n ->
    [one] Не удалось приостановить { $n } подписку.
    [few] Не удалось приостановить { $n } подписки.
    [many] Не удалось приостановить { $n } подписок.
   *[other] Не удалось приостановить { $n } подписки.
}
cli_failure_not_all_suspended_next = Причина указана рядом; остальные приостановлены.

## The relationship
cli_blocker = { $reason } ({ $source })
cli_fix = { $fix }: `{ $command }`
cli_consequences = Если удалить связь торгового посредника с клиентом { $customer }:
cli_type_domain = Для подтверждения введите { $domain }
cli_type_yes = Для подтверждения введите «{ $yes }»
cli_failure_not_confirmed = Удаление связи с клиентом { $customer } не подтверждено, ничего не изменено.
cli_failure_not_confirmed_next = Добавьте `--yes` и `--acknowledge` или запустите команду в терминале.
cli_failure_domain_differs = Введен не тот домен, ничего не изменено.
cli_failure_domain_differs_next = Если это действительно нужно, запустите команду снова.
cli_removed = Связь торгового посредника с клиентом { $customer } удалена.
cli_removal_id = Запись о закрытии: { $id }
cli_taken_out = Запись убрана из вашего представления. Она сохраняется.
cli_brought_back = Запись снова в вашем представлении.
cli_no_closed = Закрытых связей нет.
cli_no_events = Пока ничего не произошло.

## Invitations, and the customer’s side
cli_invitation_created = Запрос { $id } создан. Отправьте эту ссылку глобальному администратору клиента:
cli_invitation_until = Ответить можно до { $date }
cli_no_invitations = Запросов нет.
cli_grants_relationship = { $partner } становится торговым посредником вашей организации: может совершать покупки от ее имени и видит проданное вам.
cli_grants_delegated_admin = { $partner } получает делегированные права администратора (DAP): может управлять вашими службами.
cli_grants_no_delegated_admin = Делегированные права администратора не предоставляются.
cli_grants_no_delegated_admin_asked = { $partner } запрашивает также делегированные права администратора (DAP). Они предоставляются только с `--delegated-admin`.
cli_failure_accept_not_confirmed = Запрос не принят, ничего не предоставлено.
cli_failure_accept_not_confirmed_next = Добавьте `--yes` или запустите команду в терминале.
cli_accepted = { $partner } теперь обслуживает вашу организацию (поколение { $generation }).
cli_accepted_already = { $partner } уже обслуживает вашу организацию.
cli_accepted_with_admin = Теперь { $partner } имеет делегированные права администратора (DAP).
cli_accepted_without_admin = { $partner } не получает делегированных прав администратора (DAP).
cli_declined = Запрос отклонен.
cli_withdrawn = Запрос отозван.
cli_no_partners = Ни один партнер не обслуживает вашу организацию.
cli_partner_waits = Запрос партнера { $partner } ожидает ответа.
cli_leave_asked = Партнеру отправлена просьба завершить связь. Ответ ожидается до { $date }.
cli_delegated_admin_removed = У партнера больше нет делегированных прав администратора. Связь остается.
cli_no_contacts = Доступных контактов службы поддержки нет.

## Columns
cli_label_generation = Поколение
cli_label_removal = Запись о закрытии
cli_label_customer = Клиент
cli_label_event = Что произошло
cli_label_id = Идентификатор
cli_label_mpn_id = Номер партнера
