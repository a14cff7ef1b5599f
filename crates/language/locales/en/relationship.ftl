## Account page of a customer
account_company = Company
account_contact = Billing contact
account_delegated = Delegated admin
account_served_directly = You serve this customer directly.
account_served_through = You serve this customer through { $provider }.
account_since = Since
account_possible = Removal is possible
account_scope = Removal ends only the relationship between you and this customer. The customer itself and its other partners stay as they are.
account_profile_saved = The billing profile was saved.
generation_n = Generation { $n }
label_generation = Generation
delegated_since = Active since { $date }
delegated_granular = Until { $date }: { $roles }
granular_role_helpdesk_administrator = Helpdesk administrator
granular_role_license_administrator = License administrator
granular_role_user_administrator = User administrator
granular_role_billing_administrator = Billing administrator
granular_role_global_reader = Global reader
delegated_none = None
delegated_ended = Delegated admin was removed.
end_delegated_effect = You can no longer administer the tenant of { $customer }. The relationship, the subscriptions, billing and your duty to give support stay.
end_delegated_back = Only a new request that the customer accepts brings these privileges back.
ask_provider_text = An indirect reseller cannot remove this relationship itself. Ask { $provider } to do it: your provider sees what stands in the way and what follows.
ask_provider_unknown = An indirect reseller cannot remove this relationship itself. Ask the indirect provider through which you serve this customer.

## What stands in the way
removal_intro = Each item below stands in the way. As soon as none is left, you can continue to removal.
removal_nothing_left = You can see what follows from removal, and then confirm it.
removal_progress = { $n_done } of { $n_total } done
removal_who = Who can do it
removal_who_you = You
removal_who_colleague = A colleague with one of these roles: { $roles }
removal_who_operator = The operator
removal_who_time = It ends by itself
removal_rule = Rule
removal_until = Ends on
removal_belongs = It belongs to “{ $name }”; suspending that one suspends it too.
removal_help_operator = Only the operator of this platform can resolve this. Write to it and name the ID shown here.
removal_help_wait = There is nothing to do before { $date }. From then on it no longer stands in the way.
removal_came_between = Something came in the way before you confirmed, so nothing was removed.
removal_fixed = It is done. The list shows what is left.
removal_suspended_n = { $n ->
    [one] { $n } subscription was suspended.
   *[other] { $n } subscriptions were suspended.
}
removal_not_suspended_n = { $n ->
    [one] { $n } subscription could not be suspended and still stands in the way.
   *[other] { $n } subscriptions could not be suspended and still stand in the way.
}
removal_suspend_all_intro = Each of these subscriptions is suspended by itself. Users lose access, admins keep it.
group_subscription_active = Active subscriptions
group_trial_active = Active trials
group_subscription_pending = Subscriptions being set up
group_new_commerce_not_cancelled = Subscriptions with a term that are not cancelled
group_add_on_active = Active add-ons
group_reservation_active = Reservations
group_software_not_cancelled = Software purchases
group_marketplace_not_ended = Marketplace subscriptions
group_order_pending = Pending orders
group_order_in_progress = Orders in progress
group_transfer_in_progress = Transfers
group_relationship_on_hold = Hold by the operator
group_unknown_status = Unknown status
fix_effect_cancel_order = The order is cancelled and nothing is delivered. This cannot be undone.
fix_effect_withdraw_transfer = The subscriptions stay with you; the other partner can no longer accept them.
fix_effect_auto_renew = It is not renewed and ends on { $date }.
fix_keep = Keep as it is

## What follows, and the confirmation
preview_stays = What stays
preview_deleted = Data that will be deleted
preview_back = If the relationship is re-established
preview_purchase = Purchasing
preview_contacts_only = You are no longer available to this customer as a support contact.
preview_contact = “{ $subscription }”: { $contact } takes your place.
preview_contact_nobody = “{ $subscription }”: nobody takes your place; only self-support is left.
preview_contact_other = A subscription sold by { $contact }: the seller takes your place.
preview_keep_granular = Keep the granular admin relationships (GDAP) until they expire
preview_back_yes = The entry in your customer list, purchasing, and suspended subscriptions whose data is still kept come back.
preview_back_no = Delegated admin comes back only if the customer grants it again, and support contacts must be assigned again. Expired and deleted subscriptions do not return.
confirm_heading = Confirm removal
confirm_nothing_yet = Nothing has been removed yet. Complete the marked fields.
confirm_notice = Tell the customer in its own portal
confirm_notice_hint = The customer always sees its suspended subscriptions with the dates on which their data is deleted.
confirm_domain = Type the primary domain name of the customer
confirm_domain_hint = To confirm, type: { $domain }
confirm_domain_wrong = This is not the primary domain name of the customer.
reason_none = No reason given
reason_no_longer_transacting = No longer transacting with the customer
reason_moved_to_another_partner = The customer moved to another partner
reason_contract_ended = The contract ended
reason_customer_request = The customer asked for it
reason_other = Another reason
changed_dap_new = Delegated admin privileges (DAP) were granted to you.
changed_dap_gone = Your delegated admin privileges (DAP) have ended.
changed_gdap_new = { $n ->
    [one] { $n } granular admin relationship (GDAP) was added.
   *[other] { $n } granular admin relationships (GDAP) were added.
}
changed_gdap_gone = { $n ->
    [one] { $n } granular admin relationship (GDAP) has ended.
   *[other] { $n } granular admin relationships (GDAP) have ended.
}
changed_contacts_new = { $n ->
    [one] You became the support contact of { $n } subscription.
   *[other] You became the support contact of { $n } subscriptions.
}
changed_contacts_gone = { $n ->
    [one] You are no longer the support contact of { $n } subscription.
   *[other] You are no longer the support contact of { $n } subscriptions.
}
changed_generation = The relationship was removed and re-established in the meantime.

## Removal done
done_heading = The relationship with { $customer } was removed
done_removal_id = Removal ID
done_removed_at = Removed on
done_no_undo = Removal cannot be undone. Only a new request that the customer accepts re-establishes the relationship.
done_open_closed = Open the closed relationship
done_new_request = Create a new request
done_contact_other = The support contact of a subscription sold by { $contact } is now its seller.
done_what = What was done

## Requesting a relationship
request_intro = Send a link to the customer. The relationship begins when a global admin of the customer accepts.
request_generic_hint = Any customer can use it, again and again, until you replace it.
request_targeted_hint = One customer can use it once, within 90 days.
request_domain = Primary domain name of the customer
request_domain_hint = Leave it empty if you do not know it.
request_domain_unknown = No organization with this domain name is known here. Correct it, or leave the field empty.
request_dap_hint = Admin rights in the customer’s directory and services. The customer decides on them separately when accepting.
request_text_hint = Change the text as you like. { $link } stands for the link and must stay in it.
request_standard_text = Show the standard text
request_subject = { $partner } requests a reseller relationship
request_draft = Hello,

    we would like to work with you as your reseller. A global admin of your organization can read what this means and accept or decline here:

    { $link }

    Accepting grants no admin rights in your tenant.

    { $partner }
request_draft_dap = Hello,

    we would like to work with you as your reseller and to administer your services for you. A global admin of your organization can read what this means and accept or decline here:

    { $link }

    You decide separately whether to grant the delegated admin privileges.

    { $partner }
request_ready = The request is ready
request_ready_hint = Send the link to the customer. Nothing changes before the customer accepts.
request_copied = Copied
request_any_customer = Any customer
request_unknown_customer = Not named
requests_empty = No requests
requests_empty_hint = Request a relationship, and it appears here with the customer’s answer.
request_show_link = Show the link
request_rotate = Replace the link
request_rotate_effect = The old link stops working at once; send the new one from now on.
request_rotated = The link was replaced. The old one no longer works.
request_withdraw_effect = The link stops working. Whoever opens it reads that you withdrew the request.
request_withdrawn = The request was withdrawn.
request_answer_until = Answer by
request_dap_asked = Delegated admin asked for

## Closed relationships
closed_intro = These relationships have ended. A record never changes; it can be removed from view and brought back.
closed_empty_hint = When you remove a relationship, its record appears here.
closed_empty = No closed relationships
closed_empty_view = No closed relationships in view
closed_on = Closed on
closed_by = Closed by
closed_show_hidden = Show those removed from view too
closed_hide_hidden = Show only those in view
closed_hidden = Removed from view
closed_bring_back = Bring back into view
closed_reestablished = Re-established
closed_snapshot = Subscriptions at the end
closed_data = Data
closed_deleted_in = { $n ->
    [0] Data is deleted today
    [one] Data is deleted in { $n } day
   *[other] Data is deleted in { $n } days
}
closed_data_gone = Data was deleted
closed_notice_no = The customer was not told separately.
closed_unknown_person = Unknown person
closed_unknown_customer = Customer that no longer exists
closed_record_of_removed = This relationship has ended. The record shows how it stood.

## Timeline
timeline_empty = Nothing has happened yet
timeline_platform = The platform
timeline_customer = The customer
timeline_application = An application
timeline_permalink = Link to this event
timeline_before = Before the relationship

## The customer’s answer to a request
accept_heading = { $partner } requests a reseller relationship
accept_intro = If you accept, { $partner } becomes one of your partners. Your tenant, your data and your other partners stay as they are.
accept_gets = What the partner gets
accept_right = Right
accept_granted = Granted
accept_right_list = See your organization in its customer list
accept_right_purchase = Order subscriptions for you and manage those it sold to you
accept_right_support = Be offered to you as a support contact
accept_right_dap = Administer your tenant: delegated admin privileges (DAP)
accept_right_other = Change what other partners sold to you
accept_if_ticked = Only if you tick it below
accept_dap_tick = Grant { $partner } delegated admin privileges (DAP) in our tenant
accept_dap_hint = The partner can then act as an administrator of your organization. You can take this back at any time under Partners.
accept_unexpected = Did you not expect this request? Decline it, and ask the partner at an address that you already know.
accept_partner_id = Partner ID
accept_established = { $partner } is now your partner
accept_granted_dap = { $partner } now has delegated admin privileges (DAP) in your tenant.
accept_no_dap = No delegated admin privileges (DAP) were granted.
accept_nothing_new = { $partner } is your partner already. Nothing was changed.
accept_already = { $partner } is your partner already. If you accept, only the delegated admin privileges (DAP) are new, and only if you tick them.
accept_to_partners = See your partners
decline_done = You declined the request of { $partner }
decline_done_hint = Nothing was changed.
accept_forward = Forward this text to a global admin of your organization
accept_forward_text = { $partner } requests a reseller relationship with us. Only a global admin can answer: { $link }
accept_wrong_tenant = You are signed in for a partner. A request is answered by the customer who received it.
accept_wrong_tenant_next = Sign out, then open the link again and sign in as a global admin of the customer.

## The customer’s partners
partners_empty = No partners
partners_empty_hint = When you accept the request of a partner, it appears here.
partners_waiting = Requests that wait for your answer
partners_waiting_until = { $partner } requests a reseller relationship. Answer by { $date }.
partners_open_request = Open the request
partners_ended = Ended relationships
partners_ended_line = { $partner } ended the reseller relationship with you on { $date }.
partners_ended_hint = They are shown for twelve months.
partners_unknown = Former partner
partners_suspended = Suspended subscriptions
partners_suspended_hint = The data of these subscriptions is deleted on the date shown unless a partner reactivates them before.
partners_deleted_on = Data is deleted on
partners_sold_by = Sold by
revoke_effect = { $partner } can no longer administer your tenant and can no longer open service requests on your behalf.
revoke_stays = The relationship, your subscriptions and billing stay as they are.
revoke_back = Only a new request that you accept grants the privileges again.
revoke_done = Delegated admin was removed. Billing is unaffected.
leave_action = Ask to end the relationship
leave_effect = { $partner } receives a task with a due date. Nothing ends before the partner acts.
leave_reason = Why do you want to end the relationship?
leave_asked = You asked to end the relationship
leave_done = { $partner } was asked and should answer by { $date }.

## The customer’s support contacts
support_intro = Whom to ask for help with each subscription.
support_self = No contact assigned: use self-support
support_empty = No subscriptions
support_empty_hint = When a partner orders a subscription for you, its support contact appears here.
