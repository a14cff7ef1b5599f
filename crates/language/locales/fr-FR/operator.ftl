## The operator: refusals
refusal_look_closed = Aucune consultation de ce partenaire n’est ouverte.
refusal_look_closed_next = Ouvrez-en une en indiquant un motif ; le partenaire la verra.

## The operator: events
event_relationship_frozen = L’opérateur a suspendu les nouvelles ventes dans cette relation.
event_relationship_unfrozen = L’opérateur a de nouveau autorisé les ventes.
event_partner_restricted = L’opérateur a restreint votre organisation : plus de nouvelles invitations ni de nouvelles ventes.
event_partner_unrestricted = L’opérateur a levé la restriction de votre organisation.
event_policy_changed = L’opérateur a défini ses règles.
event_settings_changed = Les paramètres de votre organisation ont été modifiés.
event_looked_inside = L’opérateur a ouvert une consultation de votre organisation.
event_seen_inside = Lors d’une consultation, l’opérateur a vu des données de ce client.
event_release_declined = L’opérateur a refusé de libérer « { $name } ».
