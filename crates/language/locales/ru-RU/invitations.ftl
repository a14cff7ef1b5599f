## What a customer agrees to, and the record of it
agreement_version = 2026-1
agreement_heading = Соглашение с клиентом
agreement_text = Партнер может заказывать и изменять службы для вашей организации, оказывать по ним поддержку и видеть, что он вам продал. Данные остаются вашими. Права администратора предоставляются, только если вы установите флажок, и их можно отозвать в любое время. Вы можете в любой момент попросить партнера прекратить связь.
agreement_accepting = Принимая запрос, вы соглашаетесь с этим текстом (версия { $version }).
consent_heading = На что дано согласие
consent_none = Записей о принятии нет.
consent_line = Принято { $date }, кто принял: { $person }, версия соглашения { $version }
consent_proven = Соответствует журналу
consent_unproven = Не соответствует журналу
consent_relationship = Связь торгового посредника

## Requests on the partner’s side
request_filter = Показать
request_filter_all = Все запросы
request_filter_apply = Отфильтровать
request_filter_empty = Нет запросов в этом состоянии.
request_waiting_n = { $n ->
    [one] Ожидает { $n } день
    [few] Ожидает { $n } дня
    [many] Ожидает { $n } дней
   *[other] Ожидает { $n } дня
}
request_renew = Продлить
request_renew_effect = У клиента снова будет 90 дней, начиная с сегодняшнего. Ссылка не изменится. Другие запросы, которые ждут ответа этого клиента, будут отозваны.
request_renewed = Запрос продлен.
request_joint = Вместе с партнером
request_joint_none = Без другого партнера
request_joint_hint = Когда клиент примет запрос, обе связи начнутся одновременно.
request_joint_wrong = Выберите партнера, с которым у вас есть действующее партнерство.
request_granular = Детализированные права (GDAP)
request_granular_hint = Отметьте роли, которые нужно запросить. Клиент решает о них отдельно при принятии.
request_granular_days = Срок в днях
request_granular_wrong = Выберите хотя бы одну роль и срок от 1 до 730 дней.
request_preview = Посмотреть глазами клиента
request_preview_note = Это видит глобальный администратор клиента. Ответить здесь нельзя.
request_opened = Открыто

## The customer’s answer
accept_verified = Личность подтверждена платформой
accept_heading_joint = { $partner } и { $other } запрашивают связь торгового посредника
accept_intro_joint = Если вы примете запрос, { $partner } и { $other } станут вашими партнерами. Ваш арендатор, данные и другие партнеры остаются без изменений.
accept_dap_tick_joint = Предоставить партнерам { $partner } и { $other } делегированные права администратора (DAP) в нашем арендаторе
accept_right_granular = Детализированные права (GDAP) на { $duration }: { $roles }
accept_days_n = { $n ->
    [one] { $n } день
    [few] { $n } дня
    [many] { $n } дней
   *[other] { $n } дня
}
accept_granular_tick = Предоставить партнеру { $partner } эти детализированные права (GDAP) в нашем арендаторе
accept_granular_hint = Они прекратятся сами по окончании срока; их можно отозвать и раньше.
accept_granted_granular = Партнер { $partner } получил детализированные права (GDAP) в вашем арендаторе.
accept_established_joint = { $partner } и { $other } теперь ваши партнеры
accept_why_not = Ответить может только глобальный администратор вашей организации. Вы можете переслать запрос; администраторы найдут его в разделе «Отношения с партнерами».
accept_forward_now = Переслать нашим администраторам
accept_forwarded = Запрос переслан. Администраторы найдут его в разделе «Отношения с партнерами».
accept_phishing = Отвечайте только на этом сайте. Для этого никому не нужен ваш пароль по почте или телефону.

## Requests on the command line
cli_about_invitations_show = Показать запрос с сообщением и ссылкой.
cli_about_invitations_renew = Снова дать 90 дней на ответ одному клиенту.
cli_about_invitations_rotate = Заменить ссылку, доступную любому клиенту.
cli_about_invitations_forward = Переслать запрос своим администраторам от имени сотрудника клиента.
cli_about_invitations_consents = Показать, на что дано согласие, с любой стороны.
cli_option_invitations_create_with = Идентификатор партнера для совместного запроса: поставщик торгового посредника или торговый посредник поставщика.
cli_option_invitations_create_role = Детализированная роль для запроса; повторите для нескольких.
cli_option_invitations_create_duration = Срок детализированных ролей, например `P90D`.
cli_option_invitations_create_text_file = Файл с сообщением; слово `link` в фигурных скобках обозначает ссылку.
cli_option_invitations_list_state = Только запросы в этом состоянии.
cli_option_invitations_accept_granular = Предоставить и детализированные права, если они запрошены.
cli_option_invitations_consents_customer = Клиент, если вы партнер. Без него — ваша организация как клиент.
cli_invitation_renewed = Запрос продлен. Ответить можно до { $date }
cli_invitation_rotated = Ссылка заменена. Теперь отправляйте эту:
cli_grants_joint = { $other } тоже станет партнером вашей организации.
cli_label_days_waiting = Дней ожидания
cli_label_person = Кто
cli_label_version = Версия
cli_label_proof = Подтверждение
cli_value_role = РОЛЬ
cli_value_state = СОСТОЯНИЕ
cli_value_duration = СРОК
