## What can be refused about partnerships and tasks
refusal_task_closed = Эта задача уже закрыта.
refusal_task_closed_next = Откройте список задач еще раз.
refusal_partnership_not_open = Этот запрос на партнерство больше не действует.
refusal_partnership_not_open_next = Попросите поставщика отправить новый запрос.
refusal_partnership_active = Между вами уже действует партнерство.
refusal_partnership_active_next = Откройте список партнерств.
refusal_mpn_id_unknown = Партнера с таким идентификатором MPN нет.
refusal_mpn_id_unknown_next = Проверьте идентификатор MPN.
refusal_not_a_reseller = Этот партнер не является непрямым торговым посредником.
refusal_not_a_reseller_next = Укажите идентификатор MPN непрямого торгового посредника.
refusal_provider_of_record = Непрямой поставщик не может быть торговым посредником в собственном заказе.
refusal_provider_of_record_next = Укажите идентификатор MPN непрямого торгового посредника.
refusal_reseller_not_partnered = У вас нет действующего партнерства с этим непрямым торговым посредником.
refusal_reseller_not_partnered_next = Сначала запросите партнерство.
refusal_reseller_not_serving = Этот непрямой торговый посредник не обслуживает клиента.
refusal_reseller_not_serving_next = Сначала посредник должен запросить у клиента связь торгового посредника.
refusal_reseller_restricted = Партнерство с этим непрямым торговым посредником ограничено: новые заказы невозможны.
refusal_reseller_restricted_next = Сначала посредник должен принять партнерское соглашение.

## Tasks
task_removal_asked = { $customer }: ваш торговый посредник просит удалить его связь с этим клиентом.
