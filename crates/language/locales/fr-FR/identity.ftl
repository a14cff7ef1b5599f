### Why no token is given, for the people who set a client up.

oauth_parameter_missing = La requête doit contenir le champ { $name }.
oauth_grant_not_supported = Le type d’autorisation { $name } n’est pas pris en charge ici.
oauth_tenant_unknown = Aucun locataire { $name } n’a été trouvé.
oauth_client_invalid = Le client OAuth est inconnu, ou son secret est incorrect.
oauth_client_secret_missing = Le client OAuth doit s’authentifier avec son secret.
oauth_client_of_another_tenant = Le client OAuth appartient à un autre locataire.
oauth_wrong_password = Le nom d’utilisateur et le mot de passe ne correspondent pas.
oauth_too_many_attempts = Trop de tentatives ont échoué. Réessayez dans { $n ->
    [one] { $n } seconde
    [many] { $n } de secondes
   *[other] { $n } secondes
}.
oauth_refresh_token_invalid = Le jeton d’actualisation n’est plus valide. Reconnectez-vous.
oauth_resource_unknown = Aucune ressource { $name } n’a été trouvée.
oauth_resource_not_single = Un jeton vaut pour une seule ressource. Demandez-en une à la fois.
oauth_body_invalid = Le corps doit être un formulaire ({ $name }).
oauth_busy = Le serveur est trop sollicité. Réessayez dans un instant.
oauth_internal = Une erreur interne s’est produite. Le journal la contient sous l’identifiant de suivi.

### Signing in.

refusal_too_many_attempts = Trop de tentatives ont échoué.
refusal_too_many_attempts_next = Patientez { $n ->
    [one] { $n } seconde
    [many] { $n } de secondes
   *[other] { $n } secondes
}, puis réessayez.
