### The portal: what frames every page, signing in, and the pages of customers and subscriptions.

## The frame
portal_description = End a reseller relationship with a customer, and get it back.
portal_skip = Skip to the content
portal_menu = Menu
portal_customer_menu = Pages of this customer
portal_path = You are here
portal_demo = Demo.
portal_demo_note = Invented companies and products; not affiliated with any vendor. Nothing removed here is removed elsewhere.
portal_to_start = Go to the start page
portal_zone = Times are shown in { $zone }
portal_quantity = Quantity: { $quantity }
portal_quantity_out_of_range = The quantity must be between { $n_minimum } and { $n_maximum }.
portal_stale = Someone changed this in the meantime, so nothing was saved.
portal_stale_next = Look at the present state below, then repeat the step.
refusal_storage_full = The storage is full, so nothing was saved.
refusal_storage_full_next = Tell the operator, then try again.

## Signing in
sign_in_heading = Sign in
sign_in_lead = Your customers, their subscriptions and your relationships with them.
sign_in_to_go_on = Sign in to go on to the page you asked for.
sign_in_demo = The terminal in which the demo was started lists the sign-ins.
home_operator = You are signed in as the operator of the platform. You see no partner’s customers here; the operator’s own pages come with a later version.
home_nothing = Your role has no pages here beyond your own profile. Ask a global admin of your organization for another role.

## Dashboard
tile_active = Active subscriptions
tile_suspended = Suspended subscriptions
tile_requests = Requests waiting for an answer
dashboard_ending = Ending within 30 days
dashboard_ending_none = Nothing ends within 30 days.
dashboard_what = What happens
dashboard_date = Date
dashboard_tasks = Waiting for you
dashboard_tasks_none = Nothing waits for you.
dashboard_empty = No customers yet
dashboard_empty_next = Request a reseller relationship. Once a customer accepts it, you can buy for that customer.
ending_trial_ends = The trial ends.
ending_window_closes = The time in which it can be cancelled ends.
ending_data_deleted = Its data is deleted.
task_leave_requested = { $customer } asks you to end the relationship.
task_release_requested = The operator has been asked to release a purchase of { $customer }.
task_due = By { $date }

## Customers
customers_search = Search by name, domain or ID
customers_found = { $n ->
    [0] No customer matches “{ $query }”
    [one] { $n } customer matches “{ $query }”
   *[other] { $n } customers match “{ $query }”
}
customers_no_match_next = Try other or fewer words. Customers of ended relationships are among the closed relationships.
customers_show_all = Show all customers
customers_relationship = Relationship
customers_again = Re-established
customers_through_provider = Through a provider
customers_delegated = Delegated admin
customers_since = Since
customers_first_page = Back to the first page
customers_pages = Pages of the list

## Subscriptions of a customer
subs_empty = No subscriptions. Nothing blocks removal.
subs_dates = Renewal and end
sub_renews = Renews on { $date }
sub_ends = Ends on { $date }
sub_ended = Ended on { $date }
sub_expires_on = Expires on { $date }
sub_would_expire_on = If suspended today, it expires on { $date }
sub_no_end = No end date
sub_by_platform = Suspended by the platform
sub_by_base = Suspended with its base subscription
sub_in_transfer = Being transferred
sub_released = Released by the operator
suspend_all_title = Suspend all active
suspend_all_lead = These subscriptions are active and can be suspended. Untick one to leave it as it is.
suspend_all_none = There is no active subscription that can be suspended.
suspend_all_none_chosen = Tick at least one subscription.
suspend_all_others = { $n ->
    [one] { $n } other active purchase cannot be suspended; open it to see how it ends.
   *[other] { $n } other active purchases cannot be suspended; open each to see how it ends.
}
suspend_all_keep = Leave everything as it is
suspend_all_done = { $n ->
    [0] No subscription was suspended
    [one] { $n } subscription was suspended
   *[other] { $n } subscriptions were suspended
}
suspend_all_failed = { $n ->
    [one] { $n } could not be suspended; the reason stands beside it.
   *[other] { $n } could not be suspended; the reason stands beside each.
}
subs_to_account = Go to the account
subs_back = Back to the subscriptions

## One subscription
sub_active_hint = Users have access and the subscription is billed.
sub_active_trial = Users have access. A trial is not billed.
sub_regain_billed = Users regain access. Billing goes on as before.
sub_billing_stops = Billing stops while it is suspended.
sub_unsaved = This choice is not saved yet. Nothing changes until you submit it.
sub_done_suspended = “{ $name }” is suspended.
sub_done_active = “{ $name }” is active again.
sub_done_cancelled = “{ $name }” is cancelled.
sub_done_saved = The changes to “{ $name }” are saved.
sub_done_renew_on = “{ $name }” renews by itself at the end of its term.
sub_done_renew_off = “{ $name }” ends with its term.
sub_nothing_changed = Nothing was changed: it was so already.
sub_details = Details
sub_name_quantity = Name and quantity
sub_nickname_hint = Tells it from others of the same offer. Leave it empty to use the name of the offer.
sub_quantity_hint = From { $n_minimum } to { $n_maximum }
sub_auto_renew_on = It renews by itself at the end of its term.
sub_auto_renew_off = It does not renew; it ends with its term.
sub_deleted_before_term = Unless it is reactivated, its data is deleted on { $date }, before its term ends.
sub_cancel_days = { $n ->
    [one] It can be cancelled for { $n } more day, until { $date }.
   *[other] It can be cancelled for { $n } more days, until { $date }.
}
sub_cancel_any_time = It can be cancelled at any time.
sub_cancel_question = Cancel “{ $name }”?
sub_cancel_add_ons = { $n ->
    [one] { $n } add-on ends with it.
   *[other] { $n } add-ons end with it.
}
sub_keep = Keep subscription
sub_software_keys = Its keys are revoked.
sub_add_ons = Add-ons
sub_add_ons_none = It has no add-ons.
sub_add_add_on = Add an add-on
sub_base = Belongs to
sub_contact_none = No support contact
sub_not_suspendable = This kind of purchase cannot be suspended.
sub_not_suspendable_next = It ends by being cancelled, or with its term.
sub_final = Its status can no longer be changed.
sub_offer_gone = The offer is no longer in the catalog.
sub_term_months = { $n ->
    [0] No term
    [one] { $n } month
   *[other] { $n } months
}

## Buying
order_choose = Choose an offer
order_add_ons_for = Add-ons for “{ $name }”
order_none = There is nothing to buy here now.
order_done = “{ $name }” was bought.
order_limited = { $n ->
    [one] At most { $n } for each customer
   *[other] At most { $n } for each customer
}
order_effect = It is active and billed at once. While it is active, the relationship cannot be removed.

## Support contacts
contacts_lead = These partners have a relationship with this customer, so each can be the support contact of a subscription.
contacts_each = Support contact of each subscription
contacts_none = No subscription of this customer has a support contact of its own.
contacts_of = Support contact of “{ $name }”
contacts_done = The support contact of “{ $name }” is now { $contact }.
contacts_you = Your organization
contacts_delegated = With delegated admin
contacts_not_delegated = Without delegated admin
