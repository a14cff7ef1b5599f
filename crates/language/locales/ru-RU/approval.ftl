## The second approver: refusals
refusal_approval_required = Сначала это должен утвердить второй человек.
refusal_approval_required_next = Отправьте запрос на утверждение.
refusal_approval_not_found = Такого запроса на утверждение нет.
refusal_approval_not_found_next = Посмотрите список запросов на утверждение.
refusal_approval_closed = Этот запрос на утверждение уже закрыт.
refusal_approval_closed_next = Посмотрите, чем он закончился, и при необходимости отправьте новый.
refusal_own_approval = Утвердить собственный запрос нельзя.
refusal_own_approval_next = Обратитесь к коллеге с такими же правами.
refusal_approval_of_another = Отозвать запрос может только тот, кто его отправил.
refusal_approval_of_another_next = Вместо этого отклоните его с пояснением.

## The second approver: events
event_approval_asked = Запрошено утверждение: { $customer }.
event_approval_given = Второй человек утвердил запрос.
event_approval_rejected = Второй человек отклонил запрос на утверждение.
event_approval_withdrawn = Запрос на утверждение отозван.
event_approval_lapsed = Запрос на утверждение утратил силу.
