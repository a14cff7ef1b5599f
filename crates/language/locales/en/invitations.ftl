## What a customer agrees to, and the record of it
agreement_version = 2026-1
agreement_heading = Customer agreement
agreement_text = The partner may order, change and support services for your organization and see what it sold to you. Your data stays yours. Admin rights are granted only where you tick them, and you can take them back at any time. Ask the partner to end the relationship whenever you want.
agreement_accepting = By accepting you agree to this text (version { $version }).
consent_heading = What was agreed to
consent_none = No acceptance is on record.
consent_line = Accepted by { $person } on { $date }, agreement version { $version }
consent_proven = Matches the log
consent_unproven = Does not match the log
consent_relationship = Reseller relationship

## Requests on the partner’s side
request_filter = Show
request_filter_all = All requests
request_filter_apply = Filter
request_filter_empty = No request in this state.
request_waiting_n = { $n ->
    [one] Waiting for { $n } day
   *[other] Waiting for { $n } days
}
request_renew = Renew
request_renew_effect = The customer has 90 days again from today. The link stays the same. Other requests that wait for the same customer are withdrawn.
request_renewed = The request was renewed.
request_joint = Together with
request_joint_none = Without another partner
request_joint_hint = When the customer accepts, both relationships begin at once.
request_joint_wrong = Choose a partner with which you have an active partnership.
request_granular = Granular rights (GDAP)
request_granular_hint = Tick the roles to ask for. The customer decides on them separately when accepting.
request_granular_days = Duration in days
request_granular_wrong = Choose at least one role, and a duration of 1 to 730 days.
request_preview = See it as the customer
request_preview_note = This is what the customer’s global admin sees. Nothing can be answered here.
request_opened = Opened

## The customer’s answer
accept_verified = Identity confirmed by the platform
accept_heading_joint = { $partner } and { $other } request a reseller relationship
accept_intro_joint = If you accept, { $partner } and { $other } both become your partners. Your tenant, your data and your other partners stay as they are.
accept_dap_tick_joint = Grant { $partner } and { $other } delegated admin privileges (DAP) in our tenant
accept_right_granular = Granular rights (GDAP) for { $duration }: { $roles }
accept_days_n = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
accept_granular_tick = Grant { $partner } these granular rights (GDAP) in our tenant
accept_granular_hint = They end by themselves at the end of this time, and you can take them back before.
accept_granted_granular = { $partner } now has granular rights (GDAP) in your tenant.
accept_established_joint = { $partner } and { $other } are now your partners
accept_why_not = Only a global admin of your organization can answer. You can pass the request on; it then waits for your admins under Partner relationships.
accept_forward_now = Forward to our admins
accept_forwarded = The request was forwarded. Your admins find it under Partner relationships.
accept_phishing = Answer only on this site. Nobody needs your password by mail or phone for this.

## Requests on the command line
cli_about_invitations_show = Show one request with its message and link.
cli_about_invitations_renew = Give a request for one customer its 90 days again.
cli_about_invitations_rotate = Replace the link that any customer can use.
cli_about_invitations_forward = Pass a request on to your own admins, as a person of the customer.
cli_about_invitations_consents = List what was agreed to, on either side.
cli_option_invitations_create_with = Id of the partner to ask together with: a reseller’s provider, or a provider’s reseller.
cli_option_invitations_create_role = A granular role to ask for; repeat it for several.
cli_option_invitations_create_duration = How long the granular roles last, such as `P90D`.
cli_option_invitations_create_text_file = File with the message; the word `link` in braces stands for the link.
cli_option_invitations_list_state = Only requests in this state.
cli_option_invitations_accept_granular = Grant the granular rights too, if they are asked for.
cli_option_invitations_consents_customer = The customer, for a partner. Without it, your own organization as a customer.
cli_invitation_renewed = The request was renewed. It can be answered until { $date }
cli_invitation_rotated = The link was replaced. Send this one from now on:
cli_grants_joint = { $other } becomes a partner of your organization too.
cli_label_days_waiting = Days waiting
cli_label_person = Person
cli_label_version = Version
cli_label_proof = Proof
cli_value_role = ROLE
cli_value_state = STATE
cli_value_duration = DURATION
