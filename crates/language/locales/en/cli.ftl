### The command line: its help, its questions, what it says and why not.

## Commands
cli_about = Partner center: the server, the portal and the command line in one program.
cli_about_demo = Serve a demo world until `Ctrl-C`.
cli_about_serve = Run the server.
cli_about_setup = Store the first operator, the first partner and the catalog of a new installation.
cli_about_migrate = Bring the database schema up to date. Safe to run twice.
cli_about_check = Check the stored data against the rules that always hold.
cli_about_login = Sign in to a server.
cli_about_logout = Sign out of a server.
cli_about_customers = Customers of your organization.
cli_about_customers_list = List all customers.
cli_about_customers_search = Find customers whose name or domain begins with a text.
cli_about_customers_show = Show one customer.
cli_about_customers_create = Create a customer.
cli_about_subscriptions = Subscriptions of a customer.
cli_about_subscriptions_list = List the subscriptions of a customer.
cli_about_subscriptions_show = Show one subscription.
cli_about_subscriptions_suspend = Suspend subscriptions.
cli_about_subscriptions_reactivate = Reactivate a suspended subscription.
cli_about_subscriptions_cancel = Cancel a subscription.
cli_about_relationship = The reseller relationship with a customer.
cli_about_relationship_preview = Show what blocks a removal, or what would follow from it.
cli_about_relationship_remove = Remove the reseller relationship with a customer.
cli_about_relationship_closed = List closed relationships.
cli_about_invitations = Requests for a reseller relationship.
cli_about_invitations_create = Create a request and its link.
cli_about_invitations_list = List the requests of your organization.
cli_about_invitations_accept = Accept a request, as the customer.
cli_about_invitations_decline = Decline a request, as the customer.
cli_about_invitations_withdraw = Withdraw a request.
cli_about_partners = The partners of your organization, as the customer.
cli_about_partners_list = List the partners that serve your organization.
cli_about_partners_leave = Ask a partner to end the relationship.
cli_about_partners_remove_delegated_admin = End the delegated admin privileges of a partner.
cli_about_support_contact = Support contacts of a customer’s subscriptions.
cli_about_support_contact_list = List the support contacts available for a customer, or those that help your own organization.
cli_about_support_contact_show = Show the support contact of a subscription.
cli_about_support_contact_set = Designate the support contact of a subscription.
cli_about_events = Tell what happened with a customer, oldest first.
cli_about_completions = Print the completion script for a shell.
cli_about_manual = Write the manual pages of all commands.

## Options and arguments
cli_option_output = Form of the answer.
cli_option_language = Language of all texts.
cli_option_help = Show this help.
cli_option_version = Show the version.
cli_option_config = Settings file, TOML.
cli_option_listen = Address and port to listen on.
cli_option_database = Database, as `sqlite:PATH` or `postgres://…`.
cli_option_layout = How the tables lie in the database. Without it, as before; in a new database, `plain`.
cli_option_accept_demo = Serve a demo’s database too, whose passwords everybody knows; only on a loopback address.
cli_option_public_url = Address at which people and programs reach the server.
cli_option_password_grant = Give tokens for user name and password, which signing in on the command line needs.
cli_option_log = What is logged, such as `info` or `warn,store=debug`.
cli_option_log_format = Form of the logs.
cli_option_data = Folder that keeps the demo’s data. Without it, the data goes with the demo.
cli_option_customers = How many generated customers are added.
cli_option_demo_database = Database that is used instead of a file of the demo’s own, as `sqlite:PATH` or `postgres://…`.
cli_option_load_only = Load the world and stop, without serving it.
cli_option_now = What the demo’s clock shows at the start.
cli_option_no_throttle = Do not limit the number of calls.
cli_option_file = File with all answers, TOML.
cli_option_catalogue = File with the catalog, a JSON list of offers.
cli_option_operator = User name of the first operator.
cli_option_operator_name = The operator’s name as others read it.
cli_option_setup_partner = Company name of the first partner.
cli_option_kind = How the partner does business.
cli_option_domain = Primary domain.
cli_option_mpn_id = Partner number, digits only.
cli_option_country = Country, two letters.
cli_option_currency = Currency, three letters.
cli_option_locale = Language of the people concerned.
cli_option_support_email = Email address for the customers’ questions.
cli_option_support_phone = Phone number for the customers’ questions.
cli_option_admin = User name of the partner’s first global admin.
cli_option_admin_name = The admin’s name as others read it.
cli_option_application = Name of a program that may call for the partner; its ID and secret are shown once.
cli_option_server = Address of the server; by default the one last signed in to.
cli_option_tenant = ID or domain of your organization; by default the domain of the user name.
cli_option_username = User name of a person.
cli_option_password_stdin = Read the password from the standard input.
cli_option_client_id = ID of a program that signs in by itself.
cli_option_client_secret = Secret of the program. Others on this machine can see it; prefer the environment or `--client-secret-stdin`.
cli_option_client_secret_stdin = Read the program’s secret from the standard input.
cli_option_limit = Most rows.
cli_option_text = Beginning of a name or domain.
cli_option_customer = ID, domain, or beginning of the name of a customer.
cli_option_subscription = ID, or beginning of the name of a subscription.
cli_option_partner = ID, domain, or beginning of the name of a partner.
cli_option_customers_create_name = Company name.
cli_option_email = Email address of the billing contact.
cli_option_city = City.
cli_option_address = Street and number.
cli_option_postal_code = Postal code.
cli_option_state = State or province.
cli_option_first_name = First name of the billing contact.
cli_option_last_name = Last name of the billing contact.
cli_option_phone = Phone number of the billing contact.
cli_option_culture = Language and region in which the customer is written to.
cli_option_subscriptions_suspend_all = All active subscriptions that can be suspended.
cli_option_reason = Why.
cli_option_keep_granular_admin = Keep granular delegated admin privileges (GDAP) instead of ending them.
cli_option_no_notice = Show the customer no notice in its portal.
cli_option_yes = Do not ask.
cli_option_acknowledge = Say that the consequences are known and accepted.
cli_option_relationship_closed_all = Also those that were taken out of view.
cli_option_take_out = Take this record out of your view. It stays stored.
cli_option_bring_back = Bring this record back into your view.
cli_option_invitations_create_customer = Domain of the one customer the request is for. Without it, the link can be used by any customer.
cli_option_delegated_admin = Ask for delegated admin privileges too.
cli_option_invitations_accept_delegated_admin = Grant delegated admin privileges too, if they are asked for.
cli_option_link = The link of the request, in quotation marks, or its token.
cli_option_id = ID of the request.
cli_option_shell = The shell.
cli_option_folder = Folder for the pages. Without it, they are printed.

## What stands for a value
cli_value_command = COMMAND
cli_value_form = FORM
cli_value_language = LANGUAGE
cli_value_file = FILE
cli_value_folder = FOLDER
cli_value_url = URL
cli_value_address = ADDRESS
cli_value_bool = CHOICE
cli_value_filter = FILTER
cli_value_username = USER
cli_value_name = NAME
cli_value_kind = KIND
cli_value_domain = DOMAIN
cli_value_number = NUMBER
cli_value_code = CODE
cli_value_email = EMAIL
cli_value_tenant = TENANT
cli_value_act = ACT
cli_value_id = ID
cli_value_secret = SECRET
cli_value_text = TEXT
cli_value_customer = CUSTOMER
cli_value_subscription = SUBSCRIPTION
cli_value_partner = PARTNER
cli_value_reason = REASON
cli_value_link = LINK
cli_value_shell = SHELL
cli_value_time = TIME

## The frame of the help
cli_heading_usage = Usage:
cli_heading_commands = Commands
cli_heading_arguments = Arguments
cli_heading_options = Options
cli_usage_options = { "[" }OPTIONS]
cli_note_default = (default: `{ $default }`)
cli_note_choices = (one of: `{ $choices }`)
cli_note_environment = (environment: `{ $name }`)

## Wrong usage
cli_wrong_unknown_argument = The argument `{ $argument }` is not known here.
cli_wrong_unknown_command = There is no command `{ $command }`.
cli_wrong_value = `{ $argument }` cannot be `{ $value }`.
cli_wrong_value_missing = `{ $argument }` needs a value.
cli_wrong_argument_missing = Something is missing: `{ $argument }`.
cli_wrong_command_missing = A command is missing.
cli_wrong_conflict = `{ $argument }` and `{ $other }` do not go together.
cli_wrong_other = The command was not understood.
cli_wrong_suggestion = Perhaps you meant `{ $suggestion }`.
cli_wrong_next = Add `--help` to the command to see what it takes.

## Failures: what happened, then what to do
cli_failure_code = Code: `{ $code }`
cli_failure_code_and_request = Request: `{ $request }` · Code: `{ $code }`
cli_failure_system = This failed: { $what }.
cli_failure_system_next = Check rights, space and paths, then try again.
cli_what_terminal = terminal
cli_what_output = output
cli_what_server = server
cli_failure_file_unreadable = The file `{ $file }` cannot be read.
cli_failure_file_unreadable_next = Check the path and the rights.
cli_failure_file_form = The file `{ $file }` is not in the expected form.
cli_failure_file_form_next = Correct the place named above.
cli_failure_unknown_key = The settings file `{ $file }` holds the unknown key `{ $key }`.
cli_failure_unknown_key_next = Remove it, or use one of: `{ $keys }`.
cli_failure_wrong_value = The key `{ $key }` in `{ $file }` has a value that does not fit.
cli_failure_wrong_value_next = See `symbolon serve --help` for what it can be.
cli_failure_database_address = `{ $scheme }` is no address of a database.
cli_failure_database_address_next = Write it as `sqlite:PATH` or `postgres://USER@HOST/DATABASE`, with `--database`.
cli_failure_database_missing = There is no database at `{ $path }`.
cli_failure_database_missing_next = Create one with `symbolon setup`, or name another with `--database`.
cli_failure_database_in_use = Another process is serving the database `{ $address }`.
cli_failure_database_in_use_next = Stop the other one first, or use another database.
cli_failure_schema_older = The database has schema { $found }; this version needs { $known }.
cli_failure_schema_older_next = Run `symbolon migrate` first.
cli_failure_schema_newer = The database has schema { $found }, which is newer than this version knows ({ $known }).
cli_failure_schema_newer_next = Use a newer version of the program.
cli_failure_layout_unsupported = This database cannot be laid out as `{ $layout }`.
cli_failure_layout_unsupported_next = `partitioned` needs PostgreSQL, `citus` needs PostgreSQL with the Citus extension.
cli_failure_layout_fixed = The database is laid out as `{ $found }`, which cannot be changed to `{ $wanted }`.
cli_failure_layout_fixed_next = Leave out `--layout` to keep it, or use an empty database.
cli_failure_database = The database `{ $address }` cannot be used.
cli_failure_database_next = Check path, rights and free space.
cli_failure_database_server_next = Check that the server runs and that address, user and password are right.
cli_failure_demo_database = The database `{ $address }` holds a demo, whose passwords everybody knows.
cli_failure_demo_database_next = Serve it with `symbolon demo`, or set up a database of your own with `symbolon setup`.
cli_failure_port_taken = Another program is listening on { $address }.
cli_failure_port_taken_next = Choose another address with `--listen`.
cli_failure_listen_address = Nobody can listen on `{ $address }`.
cli_failure_listen_address_next = Write `--listen` as address and port, such as `127.0.0.1:8080`.
cli_failure_public_url = `{ $url }` is no web address.
cli_failure_public_url_next = Begin `--public-url` with `https://` or `http://`.
cli_failure_no_answer = The question was not answered.
cli_failure_no_answer_next = Run the command again, or give the answers as options.
cli_failure_no_home = There is no place for the sign-in: neither `XDG_CONFIG_HOME` nor `HOME` is set.
cli_failure_no_home_next = Set one of them to a folder of yours.
cli_failure_unreachable = The server { $server } cannot be reached.
cli_failure_unreachable_next = Check the address (`--server`) and that the server runs.
cli_failure_no_symbolon = { $server } answered { $status } with something that cannot be understood.
cli_failure_refused = { $server } answered { $status }.
cli_failure_later_next = Try again in a moment.
cli_failure_again_next = Run the command again.
cli_failure_sign_in_next = Check tenant, name and password, then sign in again.
cli_failure_signed_out_next = Sign in with `symbolon login`.
cli_failure_not_found = Nothing is called “{ $name }” here.
cli_failure_not_found_next = Check the spelling, or use the domain or the ID.
cli_failure_ambiguous = Several are called “{ $name }”.
cli_failure_ambiguous_next = Name one by its domain or ID.

## Setup
cli_ask = { $question }:
cli_ask_default = { $question } [{ $default }]:
cli_setup_operator = User name of the operator
cli_setup_partner = Company name of the partner
cli_setup_kind = Kind of partner (`direct` / `indirect_provider` / `indirect_reseller`)
cli_setup_domain = Primary domain of the partner
cli_setup_mpn_id = Partner number
cli_setup_country = Country, two letters
cli_setup_currency = Currency, three letters
cli_setup_locale = Language of the partner
cli_setup_support_email = Email address for support
cli_setup_admin = User name of the global admin
cli_setup_password = Password of { $username }
cli_setup_password_again = Password of { $username }, once more
cli_setup_done = { $partner } is set up.
cli_setup_operator_done = Operator: { $username }
cli_setup_admin_done = Global admin: { $username }
cli_setup_application_done = Program: ID `{ $id }`, secret `{ $secret }`. The secret is shown this once.
cli_setup_offers_done = { $n ->
    [0] The catalog is empty.
    [one] { $n } offer is in the catalog.
   *[other] { $n } offers are in the catalog.
}
cli_setup_next = Start the server with `symbolon serve`.
cli_failure_setup_next = Give it as an option or in the file named by `--file`, or run the command on a terminal.
cli_failure_already_set_up = This database is set up already; nothing was changed.
cli_failure_already_set_up_next = Use another database with `--database`, or work with this one.
cli_failure_passwords_differ = The two passwords are not the same.
cli_failure_password_missing = The password of { $username } is missing.
cli_failure_password_missing_next = Put it into the environment as `{ $variable }` or into the file named by `--file`.
cli_failure_password_short = { $n ->
    [one] The password of { $username } must have at least { $n } character.
   *[other] The password of { $username } must have at least { $n } characters.
}
cli_failure_password_short_next = Choose a longer one.

## Server, schema, check
cli_serving = Serving at { $url } – stop with `Ctrl-C`.
cli_migrate_step = Step { $number } ({ $name }) was applied.
cli_migrate_done = The schema is now { $schema }.
cli_migrate_nothing = Nothing to do: the schema is { $schema } already.
cli_migrate_layout = The tables are laid out as `{ $layout }`.
cli_migrate_converted = All rows were moved to the layout `{ $layout }`.
cli_check_holds = Every rule holds.
cli_check_violation = { $invariant }: { $detail }
cli_failure_violations = { $n ->
    [one] { $n } rule does not hold:
   *[other] { $n } rules do not hold:
}
cli_failure_violations_next = Keep a copy of the data, then look at the log of that time.
cli_manual_written = { $n ->
    [one] { $n } page was written to { $folder }.
   *[other] { $n } pages were written to { $folder }.
}

## Signing in
cli_signed_in = { $name } is signed in to { $server }.
cli_signed_out = { $name } is signed out of { $server }.
cli_nobody_signed_in = Nobody was signed in.

## Customers and subscriptions
cli_customer_created = { $customer } was created: { $id }
cli_customer_admin = First admin: `{ $username }`, password `{ $password }`. It is shown this once.
cli_suspended = Suspended: { $name }
cli_not_suspended = Not suspended: { $name } – { $reason }
cli_failure_not_all_suspended = { $n ->
    [one] { $n } subscription could not be suspended.
   *[other] { $n } subscriptions could not be suspended.
}
cli_failure_not_all_suspended_next = The reason stands beside each; the others are suspended.

## The relationship
cli_blocker = { $reason } ({ $source })
cli_fix = { $fix }: `{ $command }`
cli_consequences = If you remove the reseller relationship with { $customer }:
cli_type_domain = To confirm, type { $domain }
cli_type_yes = To confirm, type “{ $yes }”
cli_failure_not_confirmed = The removal of the relationship with { $customer } was not confirmed; nothing was changed.
cli_failure_not_confirmed_next = Add `--yes` and `--acknowledge`, or run the command on a terminal.
cli_failure_domain_differs = What was typed is not the domain; nothing was changed.
cli_failure_domain_differs_next = Run the command again if you mean it.
cli_removed = The reseller relationship with { $customer } was removed.
cli_removal_id = Closed record: { $id }
cli_taken_out = The record is no longer in your view. It stays stored.
cli_brought_back = The record is in your view again.
cli_no_closed = No closed relationships.
cli_no_events = Nothing has happened yet.

## Invitations, and the customer’s side
cli_invitation_created = The request { $id } was created. Send this link to the customer’s global admin:
cli_invitation_until = It can be answered until { $date }
cli_no_invitations = No requests.
cli_grants_relationship = { $partner } becomes a reseller of your organization: it can purchase on your behalf and sees what it sold to you.
cli_grants_delegated_admin = { $partner } gets delegated admin privileges (DAP): it can administer your services.
cli_grants_no_delegated_admin = Delegated admin privileges are not granted.
cli_grants_no_delegated_admin_asked = { $partner } also asks for delegated admin privileges (DAP). They are granted only with `--delegated-admin`.
cli_failure_accept_not_confirmed = The request was not accepted; nothing was granted.
cli_failure_accept_not_confirmed_next = Add `--yes`, or run the command on a terminal.
cli_accepted = { $partner } now serves your organization (generation { $generation }).
cli_accepted_already = { $partner } served your organization already.
cli_accepted_with_admin = { $partner } has delegated admin privileges (DAP) now.
cli_accepted_without_admin = { $partner } got no delegated admin privileges (DAP).
cli_declined = The request was declined.
cli_withdrawn = The request was withdrawn.
cli_no_partners = No partner serves your organization.
cli_partner_waits = A request of { $partner } waits for an answer.
cli_leave_asked = The partner was asked to end the relationship. It should answer by { $date }.
cli_delegated_admin_removed = The partner no longer has delegated admin privileges. The relationship stays.
cli_no_contacts = No support contact is available.

## Columns
cli_label_generation = Generation
cli_label_removal = Closed record
cli_label_customer = Customer
cli_label_event = What happened
cli_label_id = ID
cli_label_mpn_id = Partner number
