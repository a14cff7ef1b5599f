## Carts, orders, the catalogue, and buying for oneself
event_cart_opened = Открыта корзина.
event_cart_changed = Корзина изменена.
event_cart_checked_out = Корзина оформлена в заказ.
event_cart_discarded = Открытая корзина удалена, так как связь прекращена.
event_cart_expired = Срок действия открытой корзины истек.
event_subscription_converted = Пробная версия «{ $name }» преобразована в платную подписку.
event_purchase_permission_granted = Клиент { $customer } может покупать самостоятельно.
event_purchase_permission_revoked = Клиент { $customer } больше не может покупать самостоятельно.
event_order_fulfilled = Заказ «{ $name }» выполнен.
event_provisioning_quarantined = Отчет о подготовке не соответствует ни одному ожидающему заказу и отложен для оператора.
refusal_cart_not_found = Такой открытой корзины нет, или срок ее действия истек.
refusal_cart_not_found_next = Создайте новую корзину.
refusal_cart_submitted = Корзина уже оформлена в заказ.
refusal_cart_submitted_next = Посмотрите заказы в истории заказов.
refusal_cart_lines_wrong = Некоторые позиции корзины нельзя купить.
refusal_cart_lines_wrong_next = Исправьте или удалите отмеченные позиции и оформите заказ снова.
refusal_purchase_not_permitted = Этот партнер не разрешил вашей компании покупать самостоятельно.
refusal_purchase_not_permitted_next = Попросите партнера купить это или разрешить покупки.
refusal_conversion_not_possible = Преобразование невозможно: это не действующая пробная версия, или предложение к ней не относится.
refusal_conversion_not_possible_next = Вместо этого купите платную подписку.
consequence_carts = { $n ->
    [one] { $n } открытая корзина будет удалена; ее содержимое останется в закрытой связи.
    [few] { $n } открытые корзины будут удалены; их содержимое останется в закрытой связи.
    [many] { $n } открытых корзин будет удалено; их содержимое останется в закрытой связи.
   *[other] { $n } открытой корзины будет удалено; их содержимое останется в закрытой связи.
}
consequence_purchase_permission = Клиент больше не сможет покупать самостоятельно через вас.
warn_last_invoice_estimate = Последний счет ожидается { $date }: около { $amount } с учетом кредита { $credit } за неиспользованные дни.
orders_none = Заказов пока нет.
order_title = Заказ от { $date }
order_cancel_question = Отменить этот заказ?
order_cancelled_done = Заказ отменен.
order_cancel_effect = Ничего не поставлено, и ничего не будет списано.
carts_open = Открытые корзины
carts_none = Открытых корзин нет.
cart_of = Корзина от { $date }
cart_until = Оформить заказ можно до { $date }.
cart_lines = { $n ->
    [one] { $n } позиция
    [few] { $n } позиции
    [many] { $n } позиций
   *[other] { $n } позиции
}
cart_open_new = Создать корзину
cart_add = Добавить в корзину
cart_check_out = Оформить заказ
cart_remove_line = Удалить
cart_saved = Корзина сохранена. До оформления заказа ничего не покупается.
cart_done = { $n ->
    [one] Из корзины оформлен { $n } заказ.
    [few] Из корзины оформлено { $n } заказа.
    [many] Из корзины оформлено { $n } заказов.
   *[other] Из корзины оформлено { $n } заказа.
}
cart_effect = При оформлении покупаются сразу все позиции или ни одной.
carts_discarded_csv = Содержимое удаленных корзин (CSV)
entitlements_title = Резервирования и программное обеспечение
entitlements_none = Резервирований и программного обеспечения нет.
entitlement_by_customer = Куплено клиентом
permission_heading = Разрешения клиента
permission_on = Этот клиент может покупать самостоятельно; счет выставляется вам.
permission_off = Этот клиент не может покупать самостоятельно.
permission_grant = Разрешить покупки
permission_revoke = Отозвать разрешение
permission_granted_done = Теперь клиент может покупать самостоятельно.
permission_revoked_done = Клиент больше не может покупать самостоятельно.
permission_ends = Разрешение прекращается вместе со связью и само не возвращается.
own_buy_title = Покупка через партнера { $partner }
own_buy_effect = Покупка сразу становится активной. Счет получает партнер и выставляет его вам.
convert_title = Преобразование «{ $name }»
convert_choose = Во что преобразуется пробная версия
convert_effect = Идентификатор, название и контакт службы поддержки остаются. Платный срок начинается сразу; вернуться к пробной версии нельзя.
convert_none = Сейчас эту пробную версию не во что преобразовать.
convert_done = «{ $name }» теперь платная подписка.
cli_about_catalogue = Каталог: загрузить предложения из файла или выгрузить их.
cli_about_catalogue_import = Загрузить предложения из строк JSON. Не названное в файле остается как есть, если не указано снять его с продажи.
cli_about_catalogue_export = Выгрузить каталог строками JSON.
cli_option_catalogue_import_file = Файл; «-» для стандартного ввода.
cli_option_catalogue_import_dry_run = Показать, что станет с каждой строкой, ничего не меняя.
cli_option_catalogue_import_retire = Снять с продажи не названное в файле; проданное продолжает действовать.
event_catalogue_changed = Каталог изменен.
catalogue_refused = Некоторые строки нельзя принять; ничего не изменено.
catalogue_refused_next = Исправьте указанные в таблице поля и повторите загрузку.
cli_catalogue_fields = Поля
cli_option_catalogue_export_file = Файл; без него вывод идет в стандартный поток.
cli_catalogue_line = Строка
cli_catalogue_fate = Результат
catalogue_fate_added = добавлено
catalogue_fate_changed = изменено
catalogue_fate_unchanged = без изменений
catalogue_fate_retired = снято с продажи
catalogue_fate_wrong = ошибка
