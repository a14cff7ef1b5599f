## The second approver: refusals
refusal_approval_required = A second person must approve this first.
refusal_approval_required_next = Send it for approval.
refusal_approval_not_found = There is no such request for approval.
refusal_approval_not_found_next = Look at the list of approvals.
refusal_approval_closed = This request for approval is no longer open.
refusal_approval_closed_next = Look at what became of it, and ask again if it is still needed.
refusal_own_approval = Nobody approves their own request.
refusal_own_approval_next = Ask a colleague with the same permission.
refusal_approval_of_another = Only the person who asked can take the request back.
refusal_approval_of_another_next = Reject it instead, with a note.

## The second approver: events
event_approval_asked = Approval was asked for: { $customer }.
event_approval_given = A second person approved.
event_approval_rejected = A second person rejected the request for approval.
event_approval_withdrawn = The request for approval was taken back.
event_approval_lapsed = The request for approval lapsed.

## The second approver: pages
nav_approvals = Approvals
approvals_empty = Nothing waits for a second approver.
approvals_hint = Your organization can ask for a second approver in the settings.
approval_wish_remove_relationship = Remove the reseller relationship
approval_wish_suspend_all = Suspend all active subscriptions
approval_state_open = Waiting
approval_state_approved = Approved and done
approval_state_rejected = Rejected
approval_state_withdrawn = Taken back
approval_state_lapsed = Lapsed
approval_asked_by = Asked by
approval_asked_at = Asked on
approval_expires = Open until
approval_decided_by = Decided by
approval_note = Note
approval_program = An application
approval_what = What happens when you approve
approval_effect_removal = The relationship is removed at once, as it was seen when approval was asked for. If anything has changed since, nothing is done and approval has to be asked for again.
approval_effect_suspend = Every active subscription that can be suspended is suspended at once; what cannot be suspended stays active and is named.
approval_preview = See the consequences as they are now
approval_reject = Reject
approval_reject_note = Why you reject it (the person who asked reads this)
approval_own = This is your own request: somebody else decides.
approval_send = Send for approval
approval_send_hint = Your organization asks for a second approver: a colleague has to agree before the relationship is removed.
approval_sent = Sent for approval. A colleague has to agree; until then nothing changes.
approval_done = Approved and done.
approval_was_rejected = Rejected. Nothing was changed.
approval_was_withdrawn = Taken back. Nothing was changed.
approval_went_stale = Something has changed since approval was asked for, so nothing was done.
approval_went_stale_next = Look at the consequences again and ask for approval anew.
approval_not_suspended = { $name } stayed active: { $reason }

## The second approver on the command line
cli_about_approvals = What waits for a second approver, and the decision.
cli_about_approvals_list = List the requests, newest first.
cli_about_approvals_approve = Approve a request, which does what was asked for.
cli_about_approvals_reject = Reject a request, with a note.
cli_about_approvals_withdraw = Take back a request of your own.
cli_option_approvals_approve_id = ID of the request.
cli_option_approvals_reject_id = ID of the request.
cli_option_approvals_withdraw_id = ID of the request.
cli_option_approvals_reject_note = What the person who asked reads.
cli_approval_pending = Sent for approval as { $id }. Nothing was changed; a colleague has to agree by { $date }.
cli_approval_pending_next = `symbolon approvals list` shows what became of it.
