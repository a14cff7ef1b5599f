### Own data in and out: worlds as files, tables, and the customers of another server.

## Commands
cli_about_export = Записать все, кроме секретов, по объекту в строке.
cli_about_import = Прочитать мир из файла в новую базу данных или перенести клиентов с другого сервера.
cli_about_customers_export = Записать список клиентов в формате CSV.
cli_about_customers_import = Создать клиентов из файла CSV.
cli_about_subscriptions_export = Записать подписки всех клиентов в формате CSV.
cli_about_subscriptions_import = Купить подписки из файла CSV.

## Options and arguments
cli_option_export_file = Файл для записи. Без него или с `-` — стандартный вывод.
cli_option_import_file = Файл для чтения; `-` означает стандартный ввод.
cli_option_customers_import_file = Файл CSV со столбцами `company`, `domain`, `email`, `culture`, `country`, `city` и `addressLine1`; `-` означает стандартный ввод.
cli_option_subscriptions_import_file = Файл CSV со столбцами `customer` (идентификатор или домен), `offerId`, `quantity` и `nickname`; `-` означает стандартный ввод.
cli_option_customers_import_dry_run = Только показать, что станет с каждой строкой; ничего не изменяется.
cli_option_customers_export_file = Файл для записи. Без него или с `-` — стандартный вывод.
cli_option_subscriptions_import_dry_run = Только показать, что станет с каждой строкой; ничего не изменяется.
cli_option_subscriptions_export_file = Файл для записи. Без него или с `-` — стандартный вывод.
cli_option_from_api = Адрес другого сервера с API Центра партнеров.
cli_option_import_partner = Партнер, к которому переносятся клиенты: идентификатор, MPN ID или домен.
cli_option_import_tenant = Идентификатор или домен партнера на другом сервере.
cli_option_import_username = Имя пользователя на другом сервере.
cli_option_token_url = Адрес, по которому другой сервер выдает токены, если он отличается.
cli_option_scope = Для чего запрашивается токен.
cli_option_refresh_token = Токен обновления пользователя другого сервера. Его видят другие на этом компьютере: лучше использовать окружение.
cli_option_page_size = Клиентов на странице.
cli_option_parallel = Сколько клиентов читать одновременно.
cli_option_without = Что не читать с другого сервера.
cli_value_token = ТОКЕН
cli_value_what = ЧТО

## A world as a file
cli_export_done = Записано объектов: { $objects }.
cli_import_done = Прочитано объектов: { $objects }. Все правила, которые действуют всегда, проверены.
cli_import_next = В файле нет паролей и секретов приложений: прежде чем кто-нибудь войдет, задайте новый пароль командой `symbolon password`.
cli_import_progress = Объекты: { $done }
cli_failure_not_empty = В базе данных { $address } уже есть данные.
cli_failure_not_empty_next = Импортируйте файл в новую базу данных. Чтобы перенести клиентов с другого сервера, используйте `--from-api`.
cli_failure_line = Не удается импортировать строку { $line }.
cli_failure_line_next = Исправьте файл и импортируйте его в новую базу данных.
import_line_not_json = Это не объект JSON: { $detail }
import_line_type = Неизвестный тип в поле `type`: { $detail }
import_line_field = Не удается прочитать поле `{ $field }`: { $detail }
import_line_reference = Поле `{ $field }` ссылается на то, чего нет выше: { $detail }
import_line_twice = Значение поля `{ $field }` встречается дважды: { $detail }
import_line_chain = Цепочка событий нарушена в поле `{ $field }`: { $detail }

## A new password
cli_about_password = Задать пользователю новый пароль прямо в базе данных.
cli_option_password_username = Имя пользователя.
cli_password_done = У пользователя { $user } новый пароль; прежние сеансы завершены.
cli_failure_no_user = Пользователя с именем { $user } нет.
cli_failure_no_user_next = Проверьте имя пользователя и базу данных (`--database`).

## Customers of another server
cli_takeover_resumed = Импорт продолжается с места остановки.
cli_takeover_progress = Клиенты: { $done } из { $total }
cli_takeover_customers = Клиенты: новых — { $created }, дополнено — { $extended }, без изменений — { $exists }, пропущено — { $skipped }.
cli_takeover_holdings = Перенесено: подписки — { $subscriptions }, заказы — { $orders }.
cli_takeover_omitted = Пропущено: { $what } ({ $count }): { $why }
import_what_customer = клиенты
import_what_subscription = подписки
import_what_order = заказы
import_what_support_contact = контакты службы поддержки
import_why_partner_is_customer = здесь этот клиент — партнер, а себе самому не продают.
import_why_domain_taken = этот домен здесь у другого клиента.
import_why_relationship_ended = связь здесь удалена; ее восстановит только принятый запрос.
import_why_offer_unknown = такого предложения нет в каталоге.
import_why_base_unknown = нет базовой подписки этой надстройки.
import_why_id_taken = этот идентификатор здесь у другого клиента.
import_why_contact_unknown = контакт службы поддержки здесь не обслуживает клиента; вместо него — продавец.
import_why_contact_not_allowed = другой сервер не показывает контакты службы поддержки при таком входе.
import_why_unreadable = ответ другого сервера непонятен.
import_why_not_on_the_wire = API показывает резервирование или программу только в составе заказа.
import_why_unrelated = другой сервер больше не показывает клиента.
cli_failure_partner_unnamed = Непонятно, для какого партнера.
cli_failure_partner_unnamed_next = Укажите существующего партнера параметром `--partner`.
cli_failure_source_sign_in = { $server } не выдает токен: { $reason }.
cli_failure_source_sign_in_next = Проверьте арендатора, идентификатор программы и секрет.
cli_failure_source_refused = { $server } ответил { $status } на { $call }.
cli_failure_source_foreign_link = { $server } направляет на другой сервер, куда не должен попасть ваш токен: { $link }
cli_failure_source_not_spoken = { $server } не поддерживает API Центра партнеров.
cli_failure_source_next = Перенесенное сохраняется. Запустите ту же команду снова, и она продолжит с этого места.

## Tables
fate_new = Новое
fate_created = Создано
fate_exists = Уже есть
fate_error = Ошибка
fate_totals = Новых: { $created }. Уже есть: { $exists }. Ошибок: { $errors }.
fate_line = Строка
fate_name = Название
fate_fate = Результат
fate_reason = Причина
fate_none = В файле нет строк.
import_customers_title = Импорт клиентов
import_subscriptions_title = Импорт подписок
import_customers_lead = Первая строка содержит названия столбцов: { $columns }. Клиент, чей домен вы уже обслуживаете, остается без изменений.
import_subscriptions_lead = Первая строка содержит названия столбцов: { $columns }. Если у клиента уже есть это предложение с тем же псевдонимом, строка остается без изменений.
import_label_table = Текст CSV
import_button_check = Проверить без импорта
import_button_run = Импортировать
import_checked = Пока ничего не изменено. Вот что станет с каждой строкой.
import_done = Импорт завершен. Строки с ошибками можно исправить и импортировать снова.
cli_failure_some_lines = Некоторые строки не удалось импортировать.
cli_failure_some_lines_next = Исправьте их и импортируйте файл снова: существующее останется без изменений.
