## Blockers: what makes removal impossible now
blocker_subscription_active = The subscription “{ $name }” is active.
blocker_trial_active = The trial “{ $name }” is still running.
blocker_trial_active_until = The trial “{ $name }” runs until { $date }.
blocker_subscription_pending = The subscription “{ $name }” is still being set up.
blocker_new_commerce_not_cancelled = The subscription “{ $name }” has a term and has not been cancelled. Suspending it is not enough.
blocker_new_commerce_not_cancelled_until = The subscription “{ $name }” has a term that ends on { $date } and has not been cancelled. Suspending it is not enough.
blocker_add_on_active = The add-on “{ $name }” is active.
blocker_reservation_active = The reservation “{ $name }” has not been cancelled.
blocker_reservation_active_until = The reservation “{ $name }” runs until { $date }.
blocker_software_not_cancelled = The software purchase “{ $name }” has not been cancelled.
blocker_marketplace_not_ended = The marketplace subscription “{ $name }” has not ended.
blocker_marketplace_not_ended_until = The marketplace subscription “{ $name }” ends on { $date }.
blocker_order_pending = The order “{ $name }” is pending.
blocker_order_in_progress = The order “{ $name }” is being processed.
blocker_transfer_in_progress = A transfer of subscriptions is in progress.
blocker_relationship_on_hold = The operator has put this relationship on hold.
blocker_unknown_status = The status of “{ $name }” is unknown, so it counts as active.
blocker_bought_by_customer = The customer bought it itself.
blocker_still_billed = It is suspended, but billing goes on.
blocker_source_seed = Rule of the partner program
blocker_source_documentation = Rule of the commerce platform
blocker_source_policy = Policy of this operator

## Fixes: what removes a blocker
fix_suspend = Suspend
fix_cancel = Cancel subscription
fix_cancel_order = Cancel order
fix_withdraw_transfer = Withdraw transfer
fix_turn_off_auto_renew = Turn off auto-renew
fix_wait_until = Wait until { $date }
fix_wait = Wait until it has ended
fix_request_release = Request operator release
fix_ask_operator = Ask the operator
fix_ask_admin = Ask an admin of your organization

## The link to remove a relationship, and why it may be inactive
blocked_summary = { $n ->
    [0] Nothing blocks removal
    [one] { $n } thing to do first
   *[other] { $n } things to do first
}
nothing_blocks = Nothing blocks removal.
active_subscriptions = { $n ->
    [0] No active subscriptions
    [one] { $n } active subscription
   *[other] { $n } active subscriptions
}
count_customers = { $n ->
    [0] No customers
    [one] { $n } customer
   *[other] { $n } customers
}
count_subscriptions = { $n ->
    [0] No subscriptions
    [one] { $n } subscription
   *[other] { $n } subscriptions
}
count_licenses = { $n ->
    [one] { $n } license
   *[other] { $n } licenses
}
count_days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
count_carts = { $n ->
    [0] No open carts
    [one] { $n } open cart
   *[other] { $n } open carts
}
action_suspend_n = { $n ->
    [one] Suspend { $n } active subscription
   *[other] Suspend { $n } active subscriptions
}

## Consequences: what removal will do
consequence_list = { $customer } disappears from your customer list. You can no longer open its record, only the closed relationship.
consequence_contacts = { $n ->
    [one] You are no longer available to this customer as a support contact; on { $n } subscription the seller takes your place.
   *[other] You are no longer available to this customer as a support contact; on { $n } subscriptions the seller takes your place.
}
consequence_contacts_none = You are no longer available to this customer as a support contact. No subscription has you as its contact now.
consequence_dap = You lose the delegated admin privileges (DAP) for this customer.
consequence_dap_none = You have no delegated admin privileges (DAP) for this customer, so nothing changes here.
consequence_gdap = { $n ->
    [one] { $n } granular admin relationship (GDAP) ends.
   *[other] { $n } granular admin relationships (GDAP) end.
}
consequence_purchase = You can no longer purchase on behalf of this customer.
stay_customer = The customer itself, its users and its data stay as they are.
stay_invoices = Invoices and unbilled usage stay; what was used is still billed.
stay_subscriptions = { $n ->
    [one] { $n } suspended subscription stays with the customer.
   *[other] { $n } suspended subscriptions stay with the customer.
}
warn_retention = { $n ->
    [one] The data of { $n } suspended subscription will be deleted from { $date } on.
   *[other] The data of { $n } suspended subscriptions will be deleted from { $date } on.
}
warn_no_partner = After removal this customer has no partner at all.
warn_last_invoice = The last invoice has not been issued yet.

## What was done
done_list = The customer was removed from your customer list.
done_contacts = { $n ->
    [0] You were withdrawn from the available support contacts of the customer.
    [one] You were withdrawn as a support contact; { $n } subscription went back to its seller.
   *[other] You were withdrawn as a support contact; { $n } subscriptions went back to their seller.
}
done_contact_fallback = The support contact of “{ $subscription }” is now { $contact }.
done_dap = The delegated admin privileges (DAP) were removed.
done_dap_none = There were no delegated admin privileges (DAP) to remove.
done_gdap = { $n ->
    [0] There were no granular admin relationships (GDAP) to end.
    [one] { $n } granular admin relationship (GDAP) was ended.
   *[other] { $n } granular admin relationships (GDAP) were ended.
}
done_gdap_kept = { $n ->
    [one] { $n } granular admin relationship (GDAP) was kept, as you asked.
   *[other] { $n } granular admin relationships (GDAP) were kept, as you asked.
}
done_purchase = Purchasing on behalf of the customer was turned off.
done_notice = The customer was told in its own portal.

## The dialog of removal, suspension
ack_goodfaith = I no longer do business with this customer and understand that removal ends our relationship.
suspend_effect = Users lose access, admins keep it. The data is kept until { $date } and then deleted.
suspend_nc_billed = A suspended subscription with a term stays billed until the term ends, and it still blocks removal.
suspend_add_ons = { $n ->
    [one] { $n } add-on is suspended with it.
   *[other] { $n } add-ons are suspended with it.
}
reactivate_effect = Users regain access and billing starts again.
cancel_effect = The subscription ends now. This cannot be undone.

## Refusals: what happened and why; `_next` says what to do
refusal_relationship_blocked = { $n ->
    [0] The relationship cannot be removed yet.
    [one] The relationship cannot be removed yet: { $n } thing to do first.
   *[other] The relationship cannot be removed yet: { $n } things to do first.
}
refusal_relationship_blocked_next = Resolve each item in the list, then remove the relationship.
refusal_unrelated = You have no active relationship with this customer.
refusal_unrelated_next = Request a reseller relationship, or look at the closed relationships.
refusal_role_required = Your role does not permit this. It takes one of these roles: { $roles }.
refusal_role_required_next = Ask a global admin of your organization to do it or to give you the role.
refusal_partner_kind = Your kind of partner cannot do this.
refusal_partner_kind_next = Ask your indirect provider to do it.
refusal_user_required = This needs a signed-in person; the call was made by an application alone.
refusal_user_required_next = Sign in as a user and use that token.
refusal_stale = Something changed since you last looked, so nothing was done.
refusal_stale_next = Look at the consequences again, then confirm.
refusal_stale_etag = The version you sent is not the current one.
refusal_stale_etag_next = Read the object again and repeat the change with its new ETag.
refusal_relationship_closing = The relationship with this customer is being removed.
refusal_relationship_closing_next = Nothing more can be ordered. Re-establish the relationship if it is still needed.
refusal_not_found = There is nothing here, or it is not yours to see.
refusal_not_found_next = Check the address or go back to the list.
refusal_subscription_not_found = This customer has no subscription with this ID.
refusal_subscription_not_found_next = Choose a subscription from the customer’s list.
refusal_order_not_found = This customer has no order with this ID.
refusal_order_not_found_next = Choose an order from the order history.
refusal_customer_id_invalid = The customer ID is not a GUID.
refusal_customer_id_invalid_next = Copy the customer ID from the customer list.
refusal_invalid_input = The value of “{ $field }” cannot be used.
refusal_invalid_input_next = Correct the value and send it again.
refusal_malformed_json = The body is not valid JSON.
refusal_malformed_json_next = Correct the JSON and send it again.
refusal_body_too_large = The request is larger than permitted.
refusal_body_too_large_next = Send less at once.
refusal_method_not_supported = This address does not support this method.
refusal_method_not_supported_next = Use one of the methods named in the Allow header.
refusal_not_offered = This service does not offer this function.
refusal_not_offered_next = The documentation lists what is offered.
refusal_quantity_of_suspended = The quantity of a suspended subscription cannot be changed.
refusal_quantity_of_suspended_next = Reactivate the subscription first.
refusal_quantity_out_of_range = The offer does not allow this quantity.
refusal_quantity_out_of_range_next = Choose a quantity within the limits of the offer.
refusal_parent_not_active = The subscription to which this add-on belongs is not active.
refusal_parent_not_active_next = Reactivate that subscription first.
refusal_illegal_transition = The subscription cannot change from its present status to this one.
refusal_illegal_transition_next = Look at the subscription to see what is possible now.
refusal_subscription_deleted = This subscription has been deleted.
refusal_subscription_deleted_next = Buy a new subscription if it is still needed.
refusal_cancellation_window_closed = The time in which this purchase could be cancelled is over.
refusal_cancellation_window_closed_next = Turn off auto-renew, or request a release from the operator.
refusal_cancel_not_possible = This subscription cannot be cancelled; it can be suspended.
refusal_cancel_not_possible_next = Suspend the subscription.
refusal_auto_renew_not_possible = Auto-renew cannot be changed for this subscription.
refusal_auto_renew_not_possible_next = Look at the subscription to see what is possible now.
refusal_subscription_pending = The subscription is still being set up.
refusal_subscription_pending_next = Wait a moment and try again.
refusal_support_contact_not_available = This partner is not among the available support contacts of this customer.
refusal_support_contact_not_available_next = Choose a contact from the list.
refusal_support_contact_not_supported = This kind of subscription has no support contact of its own.
refusal_support_contact_not_supported_next = Assign the contact on the base subscription.
refusal_offer_unknown = The catalog has no such offer.
refusal_offer_unknown_next = Choose an offer from the catalog.
refusal_offer_not_purchasable = This customer cannot buy this offer.
refusal_offer_not_purchasable_next = Choose another offer from the customer’s catalog.
refusal_offer_limit_reached = The customer already has as many of this offer as it may have.
refusal_offer_limit_reached_next = Change the quantity of the subscription that exists.
refusal_add_on_needs_parent = An add-on needs a subscription to belong to.
refusal_add_on_needs_parent_next = Name an active subscription of the customer that takes this add-on.
refusal_invitation_expired = This invitation has expired.
refusal_invitation_expired_next = Ask the partner for a new one.
refusal_invitation_withdrawn = The partner has withdrawn this invitation.
refusal_invitation_withdrawn_next = Ask the partner for a new one if it is still needed.
refusal_invitation_used = This invitation has already been accepted.
refusal_invitation_used_next = Look at your partner relationships.
refusal_invitation_declined = This invitation has been declined.
refusal_invitation_declined_next = Ask the partner for a new one if you have changed your mind.
refusal_invitation_not_found = This invitation does not exist.
refusal_invitation_not_found_next = Check that the whole link was copied, or ask the partner for a new one.
refusal_invitation_link_missing = The invitation text lacks the personalised link.
refusal_invitation_link_missing_next = Put the link back into the text.
refusal_already_related = There is already an active relationship between you.
refusal_already_related_next = Nothing needs to be done.
refusal_own_tenant = An organization cannot have a relationship with itself.
refusal_own_tenant_next = Sign in with the customer’s account.
refusal_not_customer_admin = Only a global admin of the customer can answer this.
refusal_not_customer_admin_next = Forward the link to a global admin of your organization.
refusal_domain_taken = This domain name already belongs to another tenant.
refusal_domain_taken_next = Choose another domain name, or request a relationship with that customer.
refusal_field_required = “{ $field }” is missing.
refusal_field_required_next = Fill it in and send it again.
refusal_token_invalid = The token is missing, expired or not valid here.
refusal_token_invalid_next = Get a new token and repeat the call.
refusal_signed_out = You are signed out.
refusal_signed_out_next = Sign in again; you will return to this page.
refusal_wrong_password = User name and password do not match.
refusal_wrong_password_next = Check both and try again.
refusal_throttled = { $n ->
    [one] There were too many requests. The next one is possible in { $n } second.
   *[other] There were too many requests. The next one is possible in { $n } seconds.
}
refusal_throttled_next = Wait, then try again.
refusal_busy = Someone else is changing the same thing right now.
refusal_busy_next = Wait a moment and try again.
refusal_unknown_outcome = The connection broke, and it is not known whether the change was made.
refusal_unknown_outcome_next = Repeat the same request; it will not be done twice.
refusal_internal = Something failed on our side.
refusal_internal_next = Try again. If it fails again, give the request ID to the operator.
refusal_acknowledgement_required = The consequences have not been acknowledged.
refusal_acknowledgement_required_next = Tick the box after reading the consequences.
refusal_reason_required = A reason is required.
refusal_reason_required_next = Write a short reason and send it again.
refusal_retention_over = The retention period is over and the data has been deleted.
refusal_retention_over_next = Buy a new subscription if it is still needed.
refusal_platform_suspended = The platform has suspended this subscription.
refusal_platform_suspended_next = Ask the operator.
refusal_transfer_in_progress_refused = This subscription is being transferred and cannot be changed.
refusal_transfer_in_progress_refused_next = Wait until the transfer is finished, or withdraw it.
refusal_delegated_admin_absent = You have no delegated admin privileges for this customer.
refusal_delegated_admin_absent_next = Ask the customer for an admin relationship.
refusal_demo_only = This works in the demo only.
refusal_demo_only_next = Start the program as a demo to try it.
refusal_csrf = The form did not come from this portal, or it is too old.
refusal_csrf_next = Open the page again and repeat the step.
refusal_partner_restricted = The operator has restricted your organization: no new invitations and no new sales.
refusal_partner_restricted_next = Ask the operator.
refusal_relationship_on_hold = The operator holds this relationship: nothing new can be bought.
refusal_relationship_on_hold_next = Ask the operator.
refusal_order_not_cancellable = The order can no longer be cancelled.
refusal_order_not_cancellable_next = Wait until the order is completed, then suspend or cancel the subscription.
refusal_invitation_for_another = This invitation is meant for another organization.
refusal_invitation_for_another_next = Sign in with the organization that was invited.
refusal_nothing_to_change = Nothing in what was sent can be changed.
refusal_nothing_to_change_next = Send a field that can be changed: quantity, nickname, status, auto-renew or support contact.
refusal_field_invalid = The value of “{ $field }” cannot be used.
refusal_field_invalid_next = Correct the value and send it again.
refusal_field_too_long = The value of “{ $field }” is too long.
refusal_field_too_long_next = Shorten the value and send it again.
refusal_field_taken = The value of “{ $field }” is already in use.
refusal_field_taken_next = Choose another value.
refusal_field_not_allowed = “{ $field }” cannot be set here.
refusal_field_not_allowed_next = Leave it out and send the rest again.
