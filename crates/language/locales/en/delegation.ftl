## Why something about delegated admin was refused
refusal_delegation_state = This admin relationship is past that step.
refusal_delegation_state_next = Open it again and see how it stands.
refusal_delegation_fixed = This can no longer be changed, because the customer was asked already.
refusal_delegation_fixed_next = End this admin relationship and request a new one.
refusal_assignment_exists = This group uses the admin relationship already.
refusal_assignment_exists_next = Change the roles of the existing assignment.
refusal_role_not_granted = This role is not among those that the customer granted.
refusal_role_not_granted_next = Choose among the granted roles.

## What happened
event_granular_admin_drafted = Granular privileges were drafted: { $name }.
event_granular_admin_changed = Granular privileges were changed: { $name }.
event_granular_admin_discarded = A draft of granular privileges was discarded: { $name }.
event_granular_admin_requested = { $customer } was asked for granular privileges: { $name }.
event_granular_admin_declined = { $customer } declined granular privileges: { $name }.
event_granular_admin_withdrawn = The request for granular privileges was withdrawn: { $name }.
event_granular_admin_request_expired = The request for granular privileges expired without an answer: { $name }.
event_granular_admin_extended = Granular privileges were extended by 180 days: { $name }.
event_granular_admin_ending = { $n ->
    [one] Granular privileges end in { $n } day: { $name }.
   *[other] Granular privileges end in { $n } days: { $name }.
}
event_granular_admin_expired = Granular privileges expired: { $name }.
event_access_assignment_created = A group was given roles: { $name }.
event_access_assignment_changed = The roles of a group were changed: { $name }.
event_access_assignment_removed = A group lost roles: { $name }.
event_subscription_access_removed = The access inside “{ $name }” ended.

## Roles that can be granted one by one
granular_role_directory_reader = Directory reader
granular_role_message_reader = Message reader
granular_role_reports_reader = Reports reader
granular_role_security_reader = Security reader
granular_role_service_support = Service support administrator
granular_role_groups_administrator = Groups administrator
granular_role_directory_writer = Directory writer
granular_role_domain_administrator = Domain administrator
granular_role_mail_administrator = Mail administrator
granular_role_sites_administrator = Sites administrator
granular_role_meetings_administrator = Meetings administrator
granular_role_devices_administrator = Devices administrator
granular_role_applications_administrator = Applications administrator
granular_role_cloud_applications_administrator = Cloud applications administrator
granular_role_conditional_access_administrator = Conditional access administrator
granular_role_security_administrator = Security administrator
granular_role_authentication_administrator = Authentication administrator
granular_role_privileged_authentication_administrator = Privileged authentication administrator
granular_role_privileged_role_administrator = Privileged role administrator
granular_role_global_administrator = Global administrator

## Admin relationships, the partner’s pages (P12)
admin_nav = Admin relationships
admin_lead = Granular privileges in your customers’ tenants: what was granted, and until when.
admin_none = No delegated access.
admin_none_hint = Request granular privileges, role by role and for a limited time.
admin_granular = Granular admin relationships (GDAP)
admin_request = Request granular privileges
admin_name = Name
admin_name_hint = You and the customer see it. At most 50 characters.
admin_roles = Roles
admin_until = Until
admin_days = Duration in days
admin_days_hint = From 1 to 730 days after the approval.
admin_extension = Automatic extension
admin_extend_tick = Extend by 180 days at each end
admin_extend_hint = Not possible with the global administrator role.
admin_extend_on = On
admin_extend_off = Off
admin_extend_turn_on = Turn automatic extension on
admin_extend_turn_off = Turn automatic extension off
admin_extend_done_on = The privileges extend themselves from now on.
admin_extend_done_off = The privileges end on the date shown.
admin_state_created = Draft
admin_state_approval_pending = Approval pending
admin_state_active = Active
admin_state_expired = Expired
admin_state_terminated = Terminated
admin_answer_by = The customer can answer until { $date }.
admin_send_draft = Send to the customer
admin_discard = Discard the draft
admin_discarded = The draft was discarded.
admin_end = Terminate relationship
admin_end_effect = These roles end at once in the tenant of { $customer }, for every group that uses them. The reseller relationship, the subscriptions and billing stay.
admin_ended = The admin relationship has ended.
admin_withdraw_effect = { $customer } can no longer answer the request.
admin_withdrawn = The request was withdrawn.
admin_requested = The request was sent to { $customer }. It can be answered until { $date }.
admin_groups = Groups that use these roles
admin_groups_none = No group uses them yet.
admin_group = Group
admin_group_admin_agents = Admin agents
admin_group_helpdesk_agents = Helpdesk agents
admin_group_assign = Assign
admin_group_assigned = The group was given the roles.
admin_group_removed = The group no longer uses these roles.
admin_calendar = Expiry calendar
admin_calendar_none = Nothing expires.
admin_access = Access inside usage subscriptions
admin_access_lead = It began with the purchase, while delegated admin privileges were active, and survives their removal. It ends with the reseller relationship, or when the customer removes it.

## The customer’s pages about its partners’ rights
own_admin_link = Admin rights in detail
own_admin_title = Admin rights of { $partner }
own_admin_asks = { $partner } asks for granular delegated admin privileges (GDAP) in your tenant.
own_admin_review = Review the request
own_admin_gets = If you approve, { $partner } can act in your tenant with these roles:
own_admin_until = If you approve now, the privileges end on { $date }.
own_admin_extends = At each end the privileges go on for another 180 days, until you or the partner end them.
own_admin_ends_anytime = You can end them at any time.
own_admin_only_admin = Only a global administrator of your organisation can answer.
own_admin_approved = { $partner } has these privileges until { $date }.
own_admin_declined = The request was declined.
own_admin_end_effect = { $partner } can no longer use these roles in your tenant.
own_admin_ending = The granular privileges of { $partner } end on { $date }.
own_access_remove = Remove access
own_access_effect = { $partner } can no longer manage what is inside “{ $name }”. The subscription and its billing stay.
own_access_removed = The access was removed.

## What a removal means for access inside usage subscriptions (A-S8d)
consequence_access = { $n ->
    [one] Your access inside { $n } usage subscription ends.
   *[other] Your access inside { $n } usage subscriptions ends.
}
done_access = { $n ->
    [one] The access inside { $n } usage subscription was ended.
   *[other] The access inside { $n } usage subscriptions was ended.
}

## The command line
cli_about_delegations = Admin rights in a customer’s tenant, and those of one’s partners.
cli_about_delegations_list = List the admin rights of a customer or, for a customer, of a partner; without a name, all granular ones.
cli_about_delegations_request = Ask a customer for granular privileges.
cli_about_delegations_extend = Turn the automatic extension on, or off with `--off`.
cli_about_delegations_end = End granular privileges, or withdraw the request for them.
cli_about_delegations_approve = As a customer: approve a request for granular privileges.
cli_about_delegations_decline = As a customer: decline a request for granular privileges.
cli_option_role = A role, by its code; can be given several times.
cli_option_days = How many days, from 1 to 730.
cli_option_auto_extend = Extend by 180 days at each end.
cli_option_off = Turn it off.
cli_option_delegations_request_name = The name that you and the customer see.
cli_no_delegations = No delegated access.
ending_rights = The granular privileges end.
cli_about_delegations_revoke = As a customer: end a partner’s granular privileges.
cli_option_delegations_list_partner = As a customer: whose rights.
cli_option_delegation = The id of the privileges, as `list` shows it.
