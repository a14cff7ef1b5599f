## What can be refused about partnerships and tasks
refusal_task_closed = This task is no longer open.
refusal_task_closed_next = Look at the tasks again.
refusal_partnership_not_open = This request for a partnership is no longer open.
refusal_partnership_not_open_next = Ask the provider for a new request.
refusal_partnership_active = You already work together in a partnership.
refusal_partnership_active_next = Look at the list of your partnerships.
refusal_mpn_id_unknown = No partner has this MPN ID.
refusal_mpn_id_unknown_next = Check the MPN ID.
refusal_not_a_reseller = This partner is not an indirect reseller.
refusal_not_a_reseller_next = Use the MPN ID of an indirect reseller.
refusal_provider_of_record = An indirect provider cannot be its own reseller of record.
refusal_provider_of_record_next = Use the MPN ID of the indirect reseller.
refusal_reseller_not_partnered = You have no active partnership with this indirect reseller.
refusal_reseller_not_partnered_next = Request a partnership first.
refusal_reseller_not_serving = This indirect reseller does not serve the customer.
refusal_reseller_not_serving_next = Let the reseller request a reseller relationship with the customer first.
refusal_reseller_restricted = The partnership with this indirect reseller is restricted, so there can be no new orders.
refusal_reseller_restricted_next = The reseller has to accept the partner agreement first.

## Tasks
task_removal_asked = { $customer }: your reseller asks you to remove its relationship with this customer.
