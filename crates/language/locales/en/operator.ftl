## The operator: refusals
refusal_look_closed = No look inside this partner is open.
refusal_look_closed_next = Open one with a reason; the partner sees it.

## The operator: events
event_relationship_frozen = The operator froze the relationship: nothing new can be sold.
event_relationship_unfrozen = The operator allowed new sales again.
event_partner_restricted = The operator restricted your organization: no new invitations and no new sales.
event_partner_unrestricted = The operator ended the restriction of your organization.
event_policy_changed = The operator set its policy.
event_settings_changed = The settings of your organization changed.
event_looked_inside = The operator opened a look inside your organization.
event_seen_inside = During a look inside, the operator saw data of this customer.
event_release_declined = The operator declined to release “{ $name }”.
