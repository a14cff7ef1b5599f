## What can be refused about partnerships and tasks
refusal_task_closed = This task is no longer open.
refusal_task_closed_next = Look at the tasks again.
refusal_partnership_not_open = This request for a partnership is no longer open.
refusal_partnership_not_open_next = Ask the provider for a new request.
refusal_partnership_active = You already work together in a partnership.
refusal_partnership_active_next = Look at the list of your partnerships.
refusal_mpn_id_unknown = No partner has this partner number.
refusal_mpn_id_unknown_next = Check the partner number.
refusal_not_a_reseller = This partner is not an indirect reseller.
refusal_not_a_reseller_next = Use the partner number of an indirect reseller.
refusal_provider_of_record = An indirect provider cannot be its own reseller of record.
refusal_provider_of_record_next = Use the partner number of the indirect reseller.
refusal_reseller_not_partnered = You have no active partnership with this indirect reseller.
refusal_reseller_not_partnered_next = Request a partnership first.
refusal_reseller_not_serving = This indirect reseller does not serve the customer.
refusal_reseller_not_serving_next = Let the reseller request a reseller relationship with the customer first.
refusal_reseller_restricted = The partnership with this indirect reseller is restricted, so there can be no new orders.
refusal_reseller_restricted_next = The reseller has to accept the partner agreement first.

## Tasks
task_removal_asked = { $customer }: your reseller asks you to remove its relationship with this customer.

## Partnerships: the list of each side, the request, its answer, its end
partnership_draft = Hello,

    we would like to work with you as your indirect provider. A global admin of your company can read what this means and authorize us here:

    { $link }

    Neither of us is given the other’s customers.

    { $partner }
partnership_contacts = { $n ->
    [0] No support contact changes.
    [one] { $n } subscription names the reseller as its support contact; the provider takes its place.
   *[other] { $n } subscriptions name the reseller as their support contact; the provider takes its place.
}
partnership_state_requested = Requested
partnership_state_active = Active
partnership_state_declined = Declined
partnership_state_expired = Expired
partnership_state_removed = Removed
partnership_restricted = Restricted: no new orders
partnership_shared = Shared customers
label_mpn_id = Partner number
resellers_empty = You have no indirect resellers yet. Request a partnership to sell through one.
providers_empty = No indirect provider has requested a partnership with you yet.
partnership_request_intro = The reseller’s global admin opens the personal link and authorizes you there. The request can be answered for 90 days; a new one replaces it.
partnership_mpn_hint = The digits of the reseller’s partner number.
partnership_subject = { $partner } requests a partnership
partnership_requested = The partnership was requested. Send the link to the reseller.
partnership_stays = { $partner } keeps its customers, and you keep yours. Relationships, subscriptions and delegated admin privileges do not change.
partnership_no_orders = There can be no new orders with this reseller of record. Existing subscriptions keep theirs.
partnership_keep = Keep partnership
partnership_removed = The partnership with { $partner } was removed.
authorize_heading = { $provider } requests a partnership with you.
authorize_orders = The provider can place orders for customers that you both serve, with you as the reseller of record.
authorize_customers = Neither side is given the other’s customers.
authorize_end = Either side can end the partnership at any time. Customers stay.
authorize_tick = We authorize { $provider } as our indirect provider.
authorize_tick_missing = Tick the box to authorize the provider.
authorize_admin_only = Only a global admin of your organization can answer this request.
authorize_done = { $provider } is now your indirect provider.
partnership_declined = The request was declined.
partnership_view_customers = View customers

## Tasks: the inbox, the answer, and what a reseller asks of its provider
tasks_asked = Asked of your providers
tasks_closed = Finished
task_state_open = Open
task_state_done = Done
task_state_declined = Declined
task_state_withdrawn = Withdrawn
task_state_lapsed = Lapsed
task_overdue = Overdue since { $date }
task_removal_asked_of = { $customer }: { $provider } was asked to remove your relationship.
task_from_reseller = From { $reseller }
label_answer = Answer
task_answer_hint = Whoever asked reads this answer.
task_answer_missing = Write an answer.
task_declined = The task was declined.
task_withdrawn = The request was withdrawn.
task_withdraw_effect = Your provider no longer sees the request as open. The relationship stays as it is.
task_look = Check the removal
for_reseller_intro = { $reseller } asks you to remove its relationship with { $customer }. Only what you sold for this reseller can stand in the way. Your own relationship with the customer stays.
for_reseller_tick = I have read what follows from this removal.
for_reseller_done = The relationship of { $reseller } with { $customer } was removed.
for_reseller_over = This request is no longer open, or the relationship has already ended.
ask_provider_reason_hint = Your provider reads this.
ask_provider_whom = Whom to ask
ask_provider_asked = { $provider } was asked on { $asked } and should answer by { $due }.
ask_provider_declined = { $provider } declined to remove the relationship.
ask_provider_nobody = There is no provider left whom you could ask. Contact the operator of this platform.
provider_left = { $provider } no longer serves this customer, so nothing can be ordered through it. Your own relationship stays.

## The command line
cli_about_partnerships = Partnerships of indirect providers and resellers.
cli_about_partnerships_list = List the partnerships of your organization.
cli_about_partnerships_request = Request a partnership of an indirect reseller.
cli_about_partnerships_authorize = Authorize an indirect provider, as its reseller.
cli_about_partnerships_decline = Decline an indirect provider, as its reseller.
cli_about_partnerships_remove = Remove a partnership, from either side. Customers stay.
cli_option_partnerships_request_mpn_id = Partner number of the indirect reseller.
cli_option_partnerships_authorize_yes = Confirm that your organization authorizes the provider.
cli_option_partnerships_remove_acknowledge = Confirm that you know what follows.
cli_no_partnerships = No partnerships.
cli_about_tasks = What waits for your organization, and what it asked of its providers.
cli_about_tasks_list = List the tasks.
cli_about_tasks_ask = Ask a provider to remove the relationship with a customer, as its reseller.
cli_about_tasks_decline = Decline a task, with an answer.
cli_about_tasks_withdraw = Withdraw what was asked of a provider.
cli_about_tasks_remove = End a reseller’s relationship with a customer, as the provider that was asked.
cli_option_tasks_ask_provider = The provider, where there is more than one.
cli_option_tasks_ask_reason = Why, in your own words; the provider reads it.
cli_option_tasks_decline_task = ID of the task.
cli_option_tasks_withdraw_task = ID of the task.
cli_option_tasks_remove_task = ID of the task.
cli_option_tasks_decline_answer = What the asker reads.
cli_option_tasks_remove_acknowledge = Confirm that you know what follows.
cli_label_due = Due
task_kind_leave_requested = Request to end the relationship
task_kind_release_requested = Request for a release
task_kind_removal_asked = Request of a reseller to remove its relationship
task_kind_rescue_asked = Request to take over a subscription
