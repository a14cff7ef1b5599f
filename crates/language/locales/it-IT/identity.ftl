### Why no token is given, for the people who set a client up.

oauth_parameter_missing = La richiesta deve contenere il campo { $name }.
oauth_grant_not_supported = Il tipo di concessione { $name } non è supportato qui.
oauth_tenant_unknown = Nessun tenant { $name } trovato.
oauth_client_invalid = Il client è sconosciuto o il suo segreto non è corretto.
oauth_client_secret_missing = Il client deve autenticarsi con il proprio segreto.
oauth_client_of_another_tenant = Il client appartiene a un altro tenant.
oauth_wrong_password = Nome utente e password non corrispondono.
oauth_too_many_attempts = Troppi tentativi non riusciti. È possibile riprovare tra { $n ->
    [one] { $n } secondo
    [many] { $n } di secondi
   *[other] { $n } secondi
}.
oauth_refresh_token_invalid = Il token di aggiornamento non è più valido. È necessario accedere di nuovo.
oauth_resource_unknown = Nessuna risorsa { $name } trovata.
oauth_resource_not_single = Un token vale per una sola risorsa. È necessario richiederne una alla volta.
oauth_body_invalid = Il corpo deve essere un modulo ({ $name }).
oauth_busy = Il server è troppo occupato. È possibile riprovare tra poco.
oauth_internal = Si è verificato un errore interno. Il registro lo riporta sotto l’identificatore di traccia.

### Signing in.

refusal_too_many_attempts = Troppi tentativi non riusciti.
refusal_too_many_attempts_next = È possibile riprovare tra { $n ->
    [one] { $n } secondo
    [many] { $n } di secondi
   *[other] { $n } secondi
}.
