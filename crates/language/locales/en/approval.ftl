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
