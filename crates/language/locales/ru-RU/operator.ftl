## The operator: refusals
refusal_look_closed = Просмотр данных этого партнера не открыт.
refusal_look_closed_next = Откройте его с указанием причины; партнер это увидит.

## The operator: events
event_relationship_frozen = Оператор запретил новые продажи в рамках этой связи.
event_relationship_unfrozen = Оператор снова разрешил продажи.
event_partner_restricted = Оператор ограничил вашу организацию: новые приглашения и продажи невозможны.
event_partner_unrestricted = Оператор снял ограничение с вашей организации.
event_policy_changed = Оператор изменил правила платформы.
event_settings_changed = Настройки вашей организации изменены.
event_looked_inside = Оператор открыл просмотр данных вашей организации.
event_seen_inside = Во время просмотра оператор видел данные этого клиента.
event_release_declined = Оператор отказался снять ограничение с покупки «{ $name }».
