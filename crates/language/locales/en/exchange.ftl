### Own data in and out: worlds as files, tables, and the customers of another server.

## Commands
cli_about_export = Write everything but secrets, one object on a line.
cli_about_import = Read a world from a file into a new database, or take over the customers of another server.
cli_about_customers_export = Write the list of customers as CSV.
cli_about_customers_import = Create the customers of a CSV file.
cli_about_subscriptions_export = Write the subscriptions of all customers as CSV.
cli_about_subscriptions_import = Buy the subscriptions of a CSV file.

## Options and arguments
cli_option_export_file = File to write. Without it, or with `-`, the standard output.
cli_option_import_file = File to read; `-` reads the standard input.
cli_option_customers_import_file = CSV file with the columns `company`, `domain`, `email`, `culture`, `country`, `city` and `addressLine1`; `-` reads the standard input.
cli_option_subscriptions_import_file = CSV file with the columns `customer` (ID or domain), `offerId`, `quantity` and `nickname`; `-` reads the standard input.
cli_option_customers_import_dry_run = Only say what would become of each line; nothing is changed.
cli_option_customers_export_file = File to write. Without it, or with `-`, the standard output.
cli_option_subscriptions_import_dry_run = Only say what would become of each line; nothing is changed.
cli_option_subscriptions_export_file = File to write. Without it, or with `-`, the standard output.
cli_option_from_api = Address of another server that speaks the Partner Center API.
cli_option_import_partner = Partner that takes the customers over, by ID, MPN ID or domain.
cli_option_import_tenant = ID or domain of the partner at the other server.
cli_option_import_username = User name of a person at the other server.
cli_option_token_url = Address where the other server gives out tokens, if it is elsewhere.
cli_option_scope = What the token is asked for.
cli_option_refresh_token = Refresh token of a person at the other server. Others on this machine can see it; prefer the environment.
cli_option_page_size = Customers on one page.
cli_option_parallel = Customers read at the same time.
cli_option_without = What is not read from the other server.
cli_value_token = TOKEN
cli_value_what = WHAT

## A world as a file
cli_export_done = Objects written: { $objects }.
cli_import_done = Objects read: { $objects }. Every rule that always holds was checked.
cli_import_next = A file holds no passwords and no client secrets: set a new password with `symbolon password` before somebody signs in.
cli_import_progress = Objects: { $done }
cli_failure_not_empty = The database { $address } holds data already.
cli_failure_not_empty_next = Import the file into a new database. To take over customers of another server, use `--from-api`.
cli_failure_line = Line { $line } cannot be imported.
cli_failure_line_next = Correct the file and import it into a new database.
import_line_not_json = It is no JSON object: { $detail }
import_line_type = The type in `type` is not known: { $detail }
import_line_field = The field `{ $field }` cannot be read: { $detail }
import_line_reference = The field `{ $field }` names something that does not stand before it: { $detail }
import_line_twice = The value of `{ $field }` stands twice: { $detail }
import_line_chain = The event chain is broken at `{ $field }`: { $detail }

## A new password
cli_about_password = Set a new password for a person, in the database itself.
cli_option_password_username = User name of the person.
cli_password_done = { $user } has a new password; sessions until now have ended.
cli_failure_no_user = Nobody has the user name { $user }.
cli_failure_no_user_next = Check the user name and the database (`--database`).

## Customers of another server
cli_takeover_resumed = The import goes on where it was interrupted.
cli_takeover_progress = Customers: { $done } of { $total }
cli_takeover_customers = Customers: { $created } new, { $extended } extended, { $exists } unchanged, { $skipped } left out.
cli_takeover_holdings = Taken over: subscriptions { $subscriptions }, orders { $orders }.
cli_takeover_omitted = Left out: { $what } ({ $count }): { $why }
import_what_customer = customers
import_what_subscription = subscriptions
import_what_order = orders
import_what_support_contact = support contacts
import_why_partner_is_customer = the customer is a partner here, and nobody sells to itself.
import_why_domain_taken = another customer here has the domain.
import_why_relationship_ended = the relationship was removed here; only an accepted request brings it back.
import_why_offer_unknown = the catalog does not know the offer.
import_why_base_unknown = the base subscription of the add-on is missing.
import_why_id_taken = the ID belongs to another customer here.
import_why_contact_unknown = the support contact is no partner that serves the customer here; the seller takes its place.
import_why_contact_not_allowed = the other server does not let support contacts be read with this sign-in.
import_why_unreadable = what the other server says cannot be understood.
import_why_not_on_the_wire = the API tells a reservation or software only as part of its order.
import_why_unrelated = the other server no longer shows the customer.
cli_failure_partner_unnamed = It is not clear for which partner.
cli_failure_partner_unnamed_next = Name an existing partner by `--partner`.
cli_failure_source_sign_in = { $server } gives no token: { $reason }.
cli_failure_source_sign_in_next = Check the tenant, the program’s ID and the secret.
cli_failure_source_refused = { $server } answered { $status } to { $call }.
cli_failure_source_foreign_link = { $server } sends to another server, which your token must not reach: { $link }
cli_failure_source_not_spoken = { $server } does not speak the Partner Center API.
cli_failure_source_next = What was taken over stays. Run the same command again, and it goes on from there.

## Tables
fate_new = New
fate_created = Created
fate_exists = Exists already
fate_error = Error
fate_totals = New: { $created }. Existing: { $exists }. Errors: { $errors }.
fate_line = Line
fate_name = Name
fate_fate = Fate
fate_reason = Reason
fate_none = The file has no lines.
import_customers_title = Import customers
import_subscriptions_title = Import subscriptions
import_customers_lead = The first line names the columns: { $columns }. A customer whose domain you serve already is left as it is.
import_subscriptions_lead = The first line names the columns: { $columns }. A line whose customer has the offer under the same nickname already is left as it is.
import_label_table = CSV text
import_button_check = Check without importing
import_button_run = Import
import_checked = Nothing was changed yet. This is what would become of each line.
import_done = The import ended. Lines with errors can be corrected and imported again.
cli_failure_some_lines = Some lines could not be imported.
cli_failure_some_lines_next = Correct them and import the file again: what is there stays as it is.
