## The operator: refusals
refusal_look_closed = No look inside this partner is open.
refusal_look_closed_next = Open one with a reason; the partner sees it.

## The operator: events
event_relationship_frozen = The operator froze the relationship: nothing new can be sold.
event_relationship_unfrozen = The operator allowed new sales again.
event_partner_restricted = The operator restricted your organization: no new invitations and no new sales.
event_partner_unrestricted = The operator ended the restriction of your organization.
event_policy_changed = The operator set its policy.
event_settings_changed = The settings of your organization changed.
event_looked_inside = The operator opened a look inside your organization.
event_seen_inside = During a look inside, the operator saw data of this customer.
event_release_declined = The operator declined to release “{ $name }”.

## Asking for a release
release_effect = The operator is asked to release this purchase. Once it has been released, it no longer stands in the way of the removal.
release_asked = The operator was asked for the release. You will see the answer under Tasks.

## Settings of a partner
switch_admins_may_remove = Admin agents may remove relationships
switch_sales_may_remove = Sales agents may remove relationships
switch_sales_may_export = Sales agents may export the list of customers
switch_sales_may_set_contact = Sales agents may set support contacts
switch_helpdesk_may_suspend = Helpdesk agents may suspend and reactivate subscriptions
switch_billing_may_suspend = Billing admins may suspend and reactivate subscriptions
switch_billing_may_edit = Billing admins may edit billing profiles
switch_rotate_generic_link_at_removal = A removal replaces the reusable invitation link
switch_four_eyes = Removals and suspending everything need a second approver
settings_switches = Who may do what
settings_limited = The operator does not allow this; it does not count.
settings_required = The operator requires this of every partner.
settings_saved = The settings are saved.
settings_people = People
settings_roles = Roles
settings_username = Sign-in name
settings_name = Name
settings_inactive = switched off

## What the partner sees of the operator
nav_oversight = Operator
oversight_acts = What the operator did, and why
oversight_none = The operator has done nothing that concerns your organization.
oversight_policy = What the operator decided for everybody
oversight_restricted = The operator restricts your organization: no new invitations and no new sales. What runs goes on, and relationships can be removed.
oversight_until = until { $date }
act_hold = Relationship put on hold
act_freeze = New sales stopped
act_lift = Hold lifted
act_release = Purchase released
act_decline_release = Release declined
act_suspend = Subscription suspended by the operator
act_reactivate = Suspension ended by the operator
act_restrict = Organization restricted
act_unrestrict = Restriction ended
act_look_inside = The operator looked inside
act_policy = Policy changed
ground_legal = Required by law or a court
ground_fraud = Fraud is looked into
ground_non_payment = Bills are not paid
ground_request = Somebody concerned asked for it
ground_other = Something else (see the note)
ground_none = Choose a reason

## The operator's console
operator_title = Operator console
operator_partners = Partners
operator_customers = Customers
operator_counts = Counts
operator_relationships = Reseller relationships
operator_kind = Kind
operator_restricted = restricted
operator_waiting = Waits for you
operator_waiting_none = Nothing waits for you.
operator_task_release_requested = Release asked for
operator_task_escalated = Nobody answered in time
operator_due = Due
operator_answer = Answer
operator_held = Holds
operator_held_none = No relationship is on hold.
operator_frozen = New sales stopped
operator_policy = Policies
operator_act = Act
operator_act_hint = Every act needs a reason and a note. The partner reads both.
operator_do = Carry out
operator_choose = Choose an act
operator_do_hold = Put the relationship on hold: no removal, nothing new is sold
operator_do_freeze = Stop new sales: removal stays possible
operator_do_lift = End the hold
operator_do_release = Release the purchase
operator_do_decline_release = Decline the release
operator_do_suspend = Suspend the subscription
operator_do_reactivate = End such a suspension
operator_do_restrict = Restrict the partner: no new invitations, no new sales
operator_do_unrestrict = End the restriction
operator_do_look_inside = Look inside for one hour
operator_customer_named = Customer: ID or primary domain
operator_subscription_named = Subscription: ID
operator_note = Note (the partner reads it)
operator_done = Done. The partner has been told.
operator_open_look = See the customers
operator_inside = Inside { $partner }, until { $date }
operator_inside_hint = What you open here is written down once and shown to the partner.
operator_since = Since

## Policies
policy_removers = Who may remove relationships, where the partner allows it
policy_admins_may_remove = Admin agents
policy_sales_may_remove = Sales agents
policy_second_approver = Second approver
policy_second_approver_off = No partner can ask for one
policy_second_approver_allowed = Each partner decides
policy_second_approver_required = Every partner needs one
policy_notice = Notice to the customer
policy_notice_by_default = Set the tick when a removal’s page opens
policy_notice_required = Tell the customer of every removal
policy_leave_due_days = Days to answer a customer who wants to leave
policy_leave_escalation_days = Days after that until the operator sees it (0 for never)
policy_release_due_days = Days for the operator to answer a release
policy_window_new_commerce = Days to cancel after start or renewal: term subscriptions
policy_window_software = Days to cancel: software
policy_window_marketplace_monthly = Days to cancel: third-party services by the month
policy_window_marketplace_yearly = Days to cancel: third-party services by the year
policy_retention = How long data is kept: one rule a line (offer or *, country or *, days)
policy_try = Try: whom would it concern?
policy_effect = Partners whose rules would change: { $changed } of { $all }. Offers with another retention: { $offers }. Offers with another window: { $windows }. Open requests: { $waiting }; their dates stay.
policy_saved = The policy is set.
policy_version = Version { $number }
operator_at = Date

## The operator on the command line
cli_about_operator = The operator’s side: counts, what waits, acts on a partner, and the policy.
cli_about_operator_partners = List the partners with the number of their customers.
cli_about_operator_waiting = List what waits for the operator.
cli_about_operator_act = Act on a partner, with a reason and a note that the partner reads.
cli_about_operator_policy = Show the policy, try another one, or set it.
cli_option_operator_act_act = What to do.
cli_option_operator_act_partner = The partner: ID, name or MPN ID.
cli_option_operator_act_customer = The customer: ID or primary domain.
cli_option_operator_act_subscription = ID of the subscription.
cli_option_operator_act_ground = Why; the partner reads it.
cli_option_operator_act_note = In your own words; the partner reads it.
cli_option_operator_policy_set = JSON file with what shall change.
cli_option_operator_policy_dry_run = Only tell whom it would concern.
cli_option_operator_policy_ground = Why.
cli_option_operator_policy_note = In your own words.
cli_operator_needs = This act needs { $option }.
cli_operator_needs_next = Look at the help: `symbolon operator act --help`.
cli_operator_unknown_partner = There is no partner { $name }.
cli_operator_unknown_partner_next = `symbolon operator partners` lists them.
cli_operator_policy_unreadable = { $file } is no JSON file that can be read.
