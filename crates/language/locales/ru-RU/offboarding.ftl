## Массовое завершение связей
offboarding_state_running = Выполняется
offboarding_state_paused = Приостановлено
offboarding_state_cancelled = Отменено
offboarding_state_done = Завершено
offboarding_item_waiting = Не затронут
offboarding_item_removed = Связь удалена
offboarding_item_skipped = Завершена ранее
offboarding_item_ready = Препятствий нет
offboarding_item_refused = Отказано
offboarding_halted = Пользователь, от имени которого выполняется задание, больше не имеет на это права. Его может возобновить тот, у кого есть такое право.

## Bulk offboarding on the command line
cli_about_offboard = Массовое завершение связей: удалить связи со многими клиентами одним заданием.
cli_about_offboard_start = Запустить задание для клиентов из CSV-файла, дождаться конца и вывести отчет.
cli_about_offboard_list = Показать задания, начиная с самого нового.
cli_about_offboard_show = Показать, что стало с каждым клиентом задания.
cli_about_offboard_pause = Приостановить задание.
cli_about_offboard_resume = Возобновить задание от своего имени.
cli_about_offboard_cancel = Прекратить задание: сделанное остается, остальное не изменяется.
cli_option_offboard_start_file = CSV-файл со столбцом `id`, `customerId` или `domain`; без такого заголовка используется первый столбец. `-` читает стандартный ввод.
cli_option_offboard_start_dry_run = Только показать, что помешало бы; ничего не изменяется.
cli_option_offboard_start_no_wait = Не ждать окончания.
cli_option_offboard_show_id = Идентификатор задания.
cli_option_offboard_pause_id = Идентификатор задания.
cli_option_offboard_resume_id = Идентификатор задания.
cli_option_offboard_cancel_id = Идентификатор задания.
cli_offboard_asks =
    { $n ->
        [one] Будет удалена связь с { $n } клиентом со всеми последствиями удаления.
        [few] Будут удалены связи с { $n } клиентами со всеми последствиями удаления.
        [many] Будут удалены связи с { $n } клиентами со всеми последствиями удаления.
       *[other] Будут удалены связи с { $n } клиента со всеми последствиями удаления.
    }
cli_type_number = Для подтверждения введите число клиентов: { $number }
cli_failure_offboard_not_confirmed = Массовое завершение связей не подтверждено, ничего не изменено.
cli_failure_number_differs = Число не совпадает, ничего не изменено.
cli_failure_number_differs_next = Запустите команду еще раз и введите показанное число.
cli_failure_no_customers_in_file = В файле { $file } не найдено ни одного клиента.
cli_failure_no_customers_in_file_next = Укажите по одному клиенту в строке, с идентификатором или доменом, под заголовком `id` или `domain`.
cli_offboard_started = Задание { $id } запущено.
cli_offboard_goes_on = Задание продолжается на сервере. `symbolon offboard show { $id }` покажет, как далеко оно продвинулось.
cli_offboard_count = { $state }: { $number }
cli_offboard_progress = { $done } из { $total }
cli_offboard_now = Текущее состояние задания: { $state }
cli_no_offboardings = Массовых завершений связей нет.
cli_label_customers = Клиенты
cli_label_dry_run = Пробный запуск
