## The second approver: refusals
refusal_approval_required = Сначала это должен утвердить второй человек.
refusal_approval_required_next = Отправьте запрос на утверждение.
refusal_approval_not_found = Такого запроса на утверждение нет.
refusal_approval_not_found_next = Посмотрите список запросов на утверждение.
refusal_approval_closed = Этот запрос на утверждение уже закрыт.
refusal_approval_closed_next = Посмотрите, чем он закончился, и при необходимости отправьте новый.
refusal_own_approval = Утвердить собственный запрос нельзя.
refusal_own_approval_next = Обратитесь к коллеге с такими же правами.
refusal_approval_of_another = Отозвать запрос может только тот, кто его отправил.
refusal_approval_of_another_next = Вместо этого отклоните его с пояснением.

## The second approver: events
event_approval_asked = Запрошено утверждение: { $customer }.
event_approval_given = Второй человек утвердил запрос.
event_approval_rejected = Второй человек отклонил запрос на утверждение.
event_approval_withdrawn = Запрос на утверждение отозван.
event_approval_lapsed = Запрос на утверждение утратил силу.

## The second approver: pages
nav_approvals = Утверждение
approvals_empty = Нет запросов, ожидающих утверждения.
approvals_hint = Второе утверждение можно включить в параметрах организации.
approval_wish_remove_relationship = Удалить связь торгового посредника
approval_wish_suspend_all = Приостановить все активные подписки
approval_state_open = Ожидает
approval_state_approved = Утверждено и выполнено
approval_state_rejected = Отклонено
approval_state_withdrawn = Отозвано
approval_state_lapsed = Утратило силу
approval_asked_by = Кто запросил
approval_asked_at = Когда запрошено
approval_expires = Действует до
approval_decided_by = Кто решил
approval_note = Комментарий
approval_program = Приложение
approval_what = Что произойдет при утверждении
approval_effect_removal = Связь будет сразу удалена в том виде, в каком ее видел запросивший. Если с тех пор что-то изменилось, ничего не произойдет и запрос нужно будет отправить заново.
approval_effect_suspend = Все активные подписки, которые можно приостановить, будут сразу приостановлены; остальные останутся активными и будут перечислены.
approval_preview = Посмотреть текущие последствия
approval_reject = Отклонить
approval_reject_note = Причина отказа (ее увидит запросивший)
approval_own = Это ваш собственный запрос: решение принимает другой человек.
approval_send = Отправить на утверждение
approval_send_hint = В вашей организации нужно второе утверждение: связь будет удалена только после согласия коллеги.
approval_sent = Отправлено на утверждение. Нужно согласие коллеги; до этого ничего не изменится.
approval_done = Утверждено и выполнено.
approval_was_rejected = Отклонено. Ничего не изменено.
approval_was_withdrawn = Отозвано. Ничего не изменено.
approval_went_stale = С момента запроса что-то изменилось, поэтому ничего не сделано.
approval_went_stale_next = Посмотрите последствия еще раз и отправьте новый запрос.
approval_not_suspended = Без изменений: { $name }. { $reason }

## The second approver on the command line
cli_about_approvals = Запросы, ожидающие утверждения, и решение по ним.
cli_about_approvals_list = Показать запросы, начиная с самого нового.
cli_about_approvals_approve = Утвердить запрос: действие будет выполнено.
cli_about_approvals_reject = Отклонить запрос с комментарием.
cli_about_approvals_withdraw = Отозвать собственный запрос.
cli_option_approvals_approve_id = Идентификатор запроса.
cli_option_approvals_reject_id = Идентификатор запроса.
cli_option_approvals_withdraw_id = Идентификатор запроса.
cli_option_approvals_reject_note = Текст для того, кто отправил запрос.
cli_approval_pending = Отправлено на утверждение: { $id }. Ничего не изменено; коллега должен утвердить до { $date }.
cli_approval_pending_next = `symbolon approvals list` покажет, чем закончился запрос.
