## What can be refused about a rescue
refusal_rescue_not_possible = Only a suspended subscription of a partner that no longer serves the customer can be taken over, while its data is kept.
refusal_rescue_not_possible_next = Look at the subscription’s status and at who sold it.

## Closed relationships: list
closed_search = ID or domain
closed_search_hint = ID of a subscription, of the customer or of the removal, or the customer’s primary domain name.
closed_found_none = No closed relationship was found
closed_open_money = Open amounts
closed_only_open = Show only those with open amounts
closed_all = Show all
closed_show_archived = Show archived ones too
closed_archived = Archived
closed_owes = The customer owes { $amount }
closed_gets = The customer gets { $amount }

## Closed relationships: record
closed_export_json = Export as JSON
closed_export_csv = Export as CSV
closed_company_then = Company at the end
closed_company_erased = These details were erased.
closed_now = Status now
closed_taken_over = Taken over by another partner
closed_lines = After the end
closed_lines_hint = What came after the end is added here. The record above it never changes.
closed_lines_empty = Nothing came after the end.
closed_line_what = What
closed_line_amount = Amount
closed_line_code = Reference
line_late_usage = Late usage
line_credit = Credit
line_settlement = Settlement
line_ticket_reply = Reply to a service request
line_rescued = Subscription taken over by another partner
closed_delegations = Delegated admin at the end
closed_delegation_ended = Ended with the relationship
closed_delegation_kept = Kept until { $date }
closed_acknowledged = Acknowledged text
closed_archived_on = This record was archived on { $date }.

## Taking over a suspended subscription
rescue_action = Ask a partner to take it over
rescue_heading = Ask a partner to take over “{ $name }”
rescue_effect_task = The partner receives a task with a due date and can decline.
rescue_effect_data = Until a partner takes the subscription over and reactivates it, it stays suspended, and its data is deleted on { $date }.
rescue_effect_seller = The partner learns who sold it; the former partner learns only that another partner took it over.
rescue_nobody = None of your partners can be asked. Accept the request of a partner first.
rescue_done = { $partner } was asked and should answer by { $date }.
rescue_asked = { $partner } was asked to take it over
rescue_take = Take over the subscription
rescue_take_moves = “{ $name }” moves to you from { $partner }, suspended as it is. You bill it from its reactivation on.
rescue_take_data = Its data is still deleted on { $date } unless you reactivate it before.
rescue_taken = The subscription was taken over. Reactivate it when you are ready.

## The request to leave
leave_withdraw = Withdraw the request to end the relationship
leave_withdraw_effect = { $partner } sees that you withdrew the request. The relationship goes on.
leave_withdrawn = Your request to end the relationship was withdrawn.
leave_due = Answer by { $date }
leave_overdue = The partner has not answered in time.
leave_escalated = The operator of the platform was told.
leave_declined = The partner declined your request on { $date }.
leave_answer = The partner’s answer

## The customer’s history and data
nav_own_history = History
nav_own_data = Your data
own_history_intro = What happened between your organization and its partners, newest first.
own_history_one = Only { $partner }
own_data_intro = Everything that is kept here about your organization and that concerns you: the organization itself, its people, its partners with their rights, subscriptions, orders, requests, consents and events.
own_data_not = Nothing about other customers is in it, and nothing that is your partners’ own affair.
own_data_jsonl = Download as JSON lines
own_data_csv = Download as CSV
own_data_admin = Only a global admin of your organization can download it.

## On the command line
cli_about_relationship_closed_show = Show the record of a closed relationship.
cli_about_relationship_closed_append = Append to a closed relationship’s record what came after its end, as the operator.
cli_about_relationship_closed_export = Export the record of a closed relationship.
cli_about_partners_show = Show one partner that serves your organization.
cli_about_partners_withdraw = Withdraw the request to end a relationship.
cli_about_partners_rescue = Ask a partner to take over a suspended subscription of a former partner.
cli_about_partners_timeline = Tell what happened between your organization and its partners, newest first.
cli_about_partners_export = Export everything of your own organization, as JSON lines or CSV.
cli_about_subscriptions_take_over = Take over a suspended subscription that a customer asked you to take over.
cli_option_amount = Amount in the currency’s usual form, such as 12.50.
cli_option_line_kind = What came.
cli_option_line_code = Number of the invoice, meter or ticket.
cli_option_line_partner = ID of the partner whose record it is.
cli_option_find = ID of a subscription, customer or removal, or a domain.
cli_option_open_money = Only those with open amounts.
cli_option_archived = Archived ones too.
cli_option_write_to = File to write to; by default, the answer is printed.
cli_line_appended = The line was appended.
cli_rescue_taken = The subscription was taken over and stays suspended until you reactivate it.

## Tasks of a rescue
task_rescue_asked = { $customer } asks you to take over a suspended subscription.
rescue_list = Subscriptions to take over
rescue_list_empty = The customer does not ask you to take anything over.
cli_option_removal = ID of the removal.
cli_option_line_currency = Currency, three letters.
cli_option_line_subscription = ID of the subscription concerned.
cli_option_subscriptions_take_over_subscription = ID of the subscription.
cli_option_partners_rescue_subscription = ID of the suspended subscription.
