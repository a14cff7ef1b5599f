## What can be refused about a rescue
refusal_rescue_not_possible = Принять можно только приостановленную подписку партнера, который больше не обслуживает клиента, и только пока хранятся ее данные.
refusal_rescue_not_possible_next = Проверьте состояние подписки и то, кто ее продал.

## Closed relationships: list
closed_search = Идентификатор или домен
closed_search_hint = Идентификатор подписки, клиента или удаления либо имя основного домена клиента.
closed_found_none = Закрытые связи не найдены
closed_open_money = Открытые суммы
closed_only_open = Показать только связи с открытыми суммами
closed_all = Показать все
closed_show_archived = Показать и архивные
closed_archived = В архиве
closed_owes = Клиент должен { $amount }
closed_gets = Клиенту причитается { $amount }

## Closed relationships: record
closed_export_json = Экспортировать в JSON
closed_export_csv = Экспортировать в CSV
closed_company_then = Компания на момент закрытия
closed_company_erased = Эти сведения стерты.
closed_now = Текущее состояние
closed_taken_over = Принята другим партнером
closed_lines = После закрытия
closed_lines_hint = Здесь добавляется то, что появилось после закрытия. Сама запись никогда не меняется.
closed_lines_empty = После закрытия ничего не появилось.
closed_line_what = Что
closed_line_amount = Сумма
closed_line_code = Номер
line_late_usage = Позднее использование
line_credit = Кредит
line_settlement = Погашение
line_ticket_reply = Ответ на запрос на обслуживание
line_rescued = Подписка принята другим партнером
closed_delegations = Делегированное администрирование на момент закрытия
closed_delegation_ended = Прекращено вместе со связью
closed_delegation_kept = Сохранено до { $date }
closed_acknowledged = Подтвержденный текст
closed_archived_on = Запись перенесена в архив { $date }.

## Taking over a suspended subscription
rescue_action = Попросить партнера принять ее
rescue_heading = Попросить партнера принять подписку «{ $name }»
rescue_effect_task = Партнер получит задачу со сроком и может ее отклонить.
rescue_effect_data = Пока партнер не примет подписку и не активирует ее повторно, она остается приостановленной, а ее данные будут удалены { $date }.
rescue_effect_seller = Партнер узнает, кто ее продал; бывший партнер узнает только, что ее принял другой партнер.
rescue_nobody = Попросить некого. Сначала примите запрос партнера.
rescue_done = Просьба передана партнеру { $partner }; срок ответа — { $date }.
rescue_asked = Принять ее попросили партнера { $partner }
rescue_take = Принять подписку
rescue_take_moves = Подписка «{ $name }» переходит к вам от партнера { $partner } и остается приостановленной. Вы выставляете за нее счета с момента повторной активации.
rescue_take_data = Ее данные по-прежнему будут удалены { $date }, если не активировать ее повторно раньше.
rescue_taken = Подписка принята. Активируйте ее повторно, когда будете готовы.

## The request to leave
leave_withdraw = Отозвать просьбу о завершении связи
leave_withdraw_effect = { $partner } увидит, что вы отозвали просьбу. Связь продолжается.
leave_withdrawn = Ваша просьба о завершении связи отозвана.
leave_due = Ответ ожидается до { $date }
leave_overdue = Партнер не ответил в срок.
leave_escalated = Оператор платформы уведомлен.
leave_declined = Партнер отклонил вашу просьбу { $date }.
leave_answer = Ответ партнера

## The customer’s history and data
nav_own_history = История
nav_own_data = Ваши данные
own_history_intro = Что происходило между вашей организацией и ее партнерами, начиная с последнего.
own_history_one = Только { $partner }
own_data_intro = Все, что хранится здесь о вашей организации и относится к вам: сама организация, ее люди, партнеры с их правами, подписки, заказы, запросы, согласия и события.
own_data_not = В выгрузке нет ничего о других клиентах и о собственных делах ваших партнеров.
own_data_jsonl = Скачать в виде строк JSON
own_data_csv = Скачать в CSV
own_data_admin = Скачать их может только глобальный администратор вашей организации.

## On the command line
cli_about_relationship_closed_show = Показать запись закрытой связи.
cli_about_relationship_closed_append = Добавить в запись закрытой связи то, что появилось после ее завершения, от имени оператора.
cli_about_relationship_closed_export = Экспортировать запись закрытой связи.
cli_about_partners_show = Показать партнера, который обслуживает вашу организацию.
cli_about_partners_withdraw = Отозвать просьбу о завершении связи.
cli_about_partners_rescue = Попросить партнера принять приостановленную подписку бывшего партнера.
cli_about_partners_timeline = Рассказать, что происходило между вашей организацией и ее партнерами, начиная с последнего.
cli_about_partners_export = Экспортировать все данные своей организации в виде строк JSON или CSV.
cli_about_subscriptions_take_over = Принять приостановленную подписку по просьбе клиента.
cli_option_amount = Сумма в обычном для валюты виде, например 12.50.
cli_option_line_kind = Что появилось.
cli_option_line_code = Номер счета, счетчика или запроса на обслуживание.
cli_option_line_partner = Идентификатор партнера, которому принадлежит запись.
cli_option_find = Идентификатор подписки, клиента или удаления либо домен.
cli_option_open_money = Только с открытыми суммами.
cli_option_archived = Включая архивные.
cli_option_write_to = Файл для записи; по умолчанию ответ выводится на экран.
cli_line_appended = Строка добавлена.
cli_rescue_taken = Подписка принята и остается приостановленной до повторной активации.

## Tasks of a rescue
task_rescue_asked = { $customer } просит вас принять приостановленную подписку.
rescue_list = Подписки для приема
rescue_list_empty = Клиент не просит вас ничего принять.
cli_option_removal = Идентификатор удаления.
cli_option_line_currency = Валюта, три буквы.
cli_option_line_subscription = Идентификатор соответствующей подписки.
cli_option_subscriptions_take_over_subscription = Идентификатор подписки.
cli_option_partners_rescue_subscription = Идентификатор приостановленной подписки.
