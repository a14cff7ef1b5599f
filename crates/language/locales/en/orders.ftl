## Carts, orders, the catalogue, and buying for oneself
event_cart_opened = A cart was opened.
event_cart_changed = A cart was changed.
event_cart_checked_out = A cart was checked out.
event_cart_discarded = An open cart was discarded, as the relationship ended.
event_cart_expired = An open cart expired.
event_subscription_converted = The trial “{ $name }” was converted to a paid subscription.
event_purchase_permission_granted = { $customer } may buy for itself.
event_purchase_permission_revoked = { $customer } may no longer buy for itself.
event_order_fulfilled = The order “{ $name }” was completed.
event_provisioning_quarantined = A provisioning report did not fit any waiting order and was set aside for the operator.
refusal_cart_not_found = There is no such open cart, or its time is over.
refusal_cart_not_found_next = Open a new cart.
refusal_cart_submitted = The cart was checked out already.
refusal_cart_submitted_next = Look at its orders in the order history.
refusal_cart_lines_wrong = Some lines of the cart cannot be bought.
refusal_cart_lines_wrong_next = Correct or remove the lines marked in the cart, then check out again.
refusal_purchase_not_permitted = This partner has not permitted your company to buy for itself.
refusal_purchase_not_permitted_next = Ask the partner to buy it, or to permit purchases.
refusal_conversion_not_possible = This cannot be converted: it is no running trial, or that offer is none of its targets.
refusal_conversion_not_possible_next = Buy the paid subscription instead.
consequence_carts = { $n ->
    [one] { $n } open cart is discarded; its content stays in the closed relationship.
   *[other] { $n } open carts are discarded; their content stays in the closed relationship.
}
consequence_purchase_permission = The customer can no longer buy for itself under you.
warn_last_invoice_estimate = The last invoice is expected on { $date }: about { $amount }, after a credit of { $credit } for unused days.
orders_none = No orders yet.
order_title = Order of { $date }
order_cancel_question = Cancel this order?
order_cancelled_done = The order was cancelled.
order_cancel_effect = Nothing of it was delivered, and nothing is charged.
carts_open = Open carts
carts_none = No open carts.
cart_of = Cart of { $date }
cart_until = Can be checked out until { $date }.
cart_lines = { $n ->
    [one] { $n } line
   *[other] { $n } lines
}
cart_open_new = Open a cart
cart_add = Add to cart
cart_check_out = Check out
cart_remove_line = Remove
cart_saved = The cart was saved. Nothing is bought before it is checked out.
cart_done = { $n ->
    [one] The cart became { $n } order.
   *[other] The cart became { $n } orders.
}
cart_effect = Checking out buys every line at once, or nothing.
carts_discarded_csv = Content of discarded carts (CSV)
entitlements_title = Reservations and software
entitlements_none = No reservations and no software.
entitlement_by_customer = Bought by the customer
permission_heading = Customer permissions
permission_on = This customer may buy for itself; you are billed for it.
permission_off = This customer cannot buy for itself.
permission_grant = Permit purchases
permission_revoke = Withdraw permission
permission_granted_done = The customer may buy for itself now.
permission_revoked_done = The customer may no longer buy for itself.
permission_ends = The permission ends with the relationship and does not come back by itself.
own_buy_title = Buy under { $partner }
own_buy_effect = It is active at once. The partner is billed and bills you.
convert_title = Convert “{ $name }”
convert_choose = What the trial becomes
convert_effect = Its ID, name and support contact stay. A paid term begins at once and cannot be turned back into a trial.
convert_none = There is nothing that this trial can become now.
convert_done = “{ $name }” is a paid subscription now.
cli_about_catalogue = The catalogue: bring offers in from a file, or write them out.
cli_about_catalogue_import = Bring in offers from JSON lines. What the file does not name is left alone, unless it is to be retired.
cli_about_catalogue_export = Write the catalogue as JSON lines.
cli_option_catalogue_import_file = The file; “-” for the standard input.
cli_option_catalogue_import_dry_run = Show what would become of each line, and change nothing.
cli_option_catalogue_import_retire = Retire what the file does not name; what was sold runs on.
event_catalogue_changed = The catalogue was changed.
catalogue_refused = Some lines cannot be taken; nothing was changed.
catalogue_refused_next = Correct the fields named in the table, then import again.
cli_catalogue_fields = Fields
cli_option_catalogue_export_file = The file; the standard output where none is given.
cli_catalogue_line = Line
cli_catalogue_fate = Result
catalogue_fate_added = added
catalogue_fate_changed = changed
catalogue_fate_unchanged = unchanged
catalogue_fate_retired = retired
catalogue_fate_wrong = wrong
