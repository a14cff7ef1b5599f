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
portal_quantity_out_of_range = The quantity must be between { $n_minimum } and { $n_maximum }.
portal_stale = Someone changed this in the meantime, so nothing was saved.
portal_stale_next = Look at the present state below, then repeat the step.
refusal_storage_full = The storage is full, so nothing was saved.
refusal_storage_full_next = Tell the operator, then try again.

## Signing in
sign_in_heading = Sign in
sign_in_lead = Your customers, their subscriptions and your relationships with them.
sign_in_to_go_on = Sign in to go on to the page you asked for.
home_nothing = Your role has no pages here beyond your own profile. Ask a global admin of your organization for another role.
