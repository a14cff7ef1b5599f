## The operator: refusals
refusal_look_closed = Non è aperta alcuna consultazione di questo partner.
refusal_look_closed_next = Aprirne una indicando il motivo; il partner la vedrà.

## The operator: events
event_relationship_frozen = L’operatore ha sospeso le nuove vendite in questa relazione.
event_relationship_unfrozen = L’operatore ha consentito di nuovo le vendite.
event_partner_restricted = L’operatore ha limitato l’organizzazione: niente nuovi inviti né nuove vendite.
event_partner_unrestricted = L’operatore ha tolto la limitazione dell’organizzazione.
event_policy_changed = L’operatore ha definito le sue regole.
event_settings_changed = Le impostazioni dell’organizzazione sono state modificate.
event_looked_inside = L’operatore ha aperto una consultazione dell’organizzazione.
event_seen_inside = Durante una consultazione l’operatore ha visto dati di questo cliente.
event_release_declined = L’operatore ha rifiutato di sbloccare «{ $name }».
