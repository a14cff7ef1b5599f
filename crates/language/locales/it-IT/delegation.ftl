## Why something about delegated admin was refused
refusal_delegation_state = Questa relazione di amministrazione ha già superato questo passaggio.
refusal_delegation_state_next = Aprirla di nuovo e verificarne lo stato.
refusal_delegation_fixed = Non è più possibile modificarlo, perché la richiesta è già stata inviata al cliente.
refusal_delegation_fixed_next = Terminare questa relazione di amministrazione e richiederne una nuova.
refusal_assignment_exists = Questo gruppo usa già la relazione di amministrazione.
refusal_assignment_exists_next = Modificare i ruoli dell’assegnazione esistente.
refusal_role_not_granted = Questo ruolo non è tra quelli concessi dal cliente.
refusal_role_not_granted_next = Scegliere tra i ruoli concessi.

## What happened
event_granular_admin_drafted = Preparata una bozza di privilegi granulari: { $name }.
event_granular_admin_changed = Modificati i privilegi granulari: { $name }.
event_granular_admin_discarded = Eliminata una bozza di privilegi granulari: { $name }.
event_granular_admin_requested = Richiesti a { $customer } privilegi granulari: { $name }.
event_granular_admin_declined = { $customer } ha rifiutato privilegi granulari: { $name }.
event_granular_admin_withdrawn = Ritirata la richiesta di privilegi granulari: { $name }.
event_granular_admin_request_expired = La richiesta di privilegi granulari è scaduta senza risposta: { $name }.
event_granular_admin_extended = Privilegi granulari prorogati di 180 giorni: { $name }.
event_granular_admin_ending = { $n ->
    [one] I privilegi granulari terminano tra { $n } giorno: { $name }.
    [many] I privilegi granulari terminano tra { $n } di giorni: { $name }.
   *[other] I privilegi granulari terminano tra { $n } giorni: { $name }.
}
event_granular_admin_expired = Privilegi granulari scaduti: { $name }.
event_access_assignment_created = A un gruppo sono stati assegnati ruoli: { $name }.
event_access_assignment_changed = Modificati i ruoli di un gruppo: { $name }.
event_access_assignment_removed = A un gruppo sono stati rimossi ruoli: { $name }.
event_subscription_access_removed = L’accesso all’interno di «{ $name }» è terminato.

## Roles that can be granted one by one
granular_role_directory_reader = Lettore directory
granular_role_message_reader = Lettore messaggi
granular_role_reports_reader = Lettore report
granular_role_security_reader = Lettore sicurezza
granular_role_service_support = Amministratore supporto servizi
granular_role_groups_administrator = Amministratore gruppi
granular_role_directory_writer = Autore directory
granular_role_domain_administrator = Amministratore domini
granular_role_mail_administrator = Amministratore posta
granular_role_sites_administrator = Amministratore siti
granular_role_meetings_administrator = Amministratore riunioni
granular_role_devices_administrator = Amministratore dispositivi
granular_role_applications_administrator = Amministratore applicazioni
granular_role_cloud_applications_administrator = Amministratore applicazioni cloud
granular_role_conditional_access_administrator = Amministratore accesso condizionale
granular_role_security_administrator = Amministratore sicurezza
granular_role_authentication_administrator = Amministratore autenticazione
granular_role_privileged_authentication_administrator = Amministratore autenticazione con privilegi
granular_role_privileged_role_administrator = Amministratore ruolo con privilegi
granular_role_global_administrator = Amministratore globale

## Admin relationships, the partner’s pages (P12)
admin_nav = Relazioni di amministrazione
admin_lead = Privilegi granulari nei tenant dei clienti: che cosa è stato concesso e fino a quando.
admin_none = Nessun accesso con delega.
admin_none_hint = Richiedere privilegi granulari, ruolo per ruolo e per un periodo limitato.
admin_granular = Relazioni di amministrazione granulari (GDAP)
admin_request = Richiedi privilegi granulari
admin_name = Nome
admin_name_hint = Visibile all’organizzazione e al cliente. Al massimo 50 caratteri.
admin_roles = Ruoli
admin_until = Fino al
admin_days = Durata in giorni
admin_days_hint = Da 1 a 730 giorni dopo l’approvazione.
admin_extension = Proroga automatica
admin_extend_tick = Proroga di 180 giorni a ogni scadenza
admin_extend_hint = Non possibile con il ruolo di amministratore globale.
admin_extend_on = Attiva
admin_extend_off = Non attiva
admin_extend_turn_on = Attiva la proroga automatica
admin_extend_turn_off = Disattiva la proroga automatica
admin_extend_done_on = D’ora in poi i privilegi si prorogano automaticamente.
admin_extend_done_off = I privilegi terminano alla data indicata.
admin_state_created = Bozza
admin_state_approval_pending = In attesa di approvazione
admin_state_active = Attiva
admin_state_expired = Scaduta
admin_state_terminated = Terminata
admin_answer_by = Il cliente può rispondere fino al { $date }.
admin_send_draft = Invia al cliente
admin_discard = Elimina la bozza
admin_discarded = La bozza è stata eliminata.
admin_end = Termina relazione
admin_end_effect = Questi ruoli terminano subito nel tenant di { $customer }, per tutti i gruppi che li usano. La relazione come rivenditore, le sottoscrizioni e la fatturazione restano invariate.
admin_ended = La relazione di amministrazione è terminata.
admin_withdraw_effect = { $customer } non potrà più rispondere alla richiesta.
admin_withdrawn = La richiesta è stata ritirata.
admin_requested = La richiesta è stata inviata a { $customer }, che può rispondere fino al { $date }.
admin_groups = Gruppi che usano questi ruoli
admin_groups_none = Nessun gruppo li usa ancora.
admin_group = Gruppo
admin_group_admin_agents = Agenti amministratori
admin_group_helpdesk_agents = Agenti di supporto tecnico
admin_group_assign = Assegna
admin_group_assigned = Al gruppo sono stati assegnati i ruoli.
admin_group_removed = Il gruppo non usa più questi ruoli.
admin_calendar = Calendario delle scadenze
admin_calendar_none = Nessuna scadenza.
admin_access = Accesso all’interno delle sottoscrizioni a consumo
admin_access_lead = È iniziato con l’acquisto, mentre i privilegi di amministratore con delega erano attivi, e sopravvive alla loro rimozione. Termina con la relazione come rivenditore, o quando il cliente lo rimuove.

## The customer’s pages about its partners’ rights
own_admin_link = Diritti di amministrazione in dettaglio
own_admin_title = Diritti di amministrazione di { $partner }
own_admin_asks = { $partner } richiede privilegi di amministratore con delega granulari (GDAP) nel tenant.
own_admin_review = Esamina la richiesta
own_admin_gets = Approvando, { $partner } potrà operare nel tenant con questi ruoli:
own_admin_until = Approvando ora, i privilegi terminano il { $date }.
own_admin_extends = A ogni scadenza i privilegi proseguono per altri 180 giorni, finché l’organizzazione o il partner non vi pone fine.
own_admin_ends_anytime = È possibile terminarli in qualsiasi momento.
own_admin_only_admin = Solo un amministratore globale dell’organizzazione può rispondere.
own_admin_approved = { $partner } dispone di questi privilegi fino al { $date }.
own_admin_declined = La richiesta è stata rifiutata.
own_admin_end_effect = { $partner } non potrà più usare questi ruoli nel tenant.
own_admin_ending = I privilegi granulari di { $partner } terminano il { $date }.
own_access_remove = Rimuovi accesso
own_access_effect = { $partner } non potrà più gestire il contenuto di «{ $name }». La sottoscrizione e la fatturazione restano invariate.
own_access_removed = L’accesso è stato rimosso.

## What a removal means for access inside usage subscriptions (A-S8d)
consequence_access = { $n ->
    [one] Termina l’accesso all’interno di { $n } sottoscrizione a consumo.
    [many] Termina l’accesso all’interno di { $n } di sottoscrizioni a consumo.
   *[other] Termina l’accesso all’interno di { $n } sottoscrizioni a consumo.
}
done_access = { $n ->
    [one] L’accesso all’interno di { $n } sottoscrizione a consumo è terminato.
    [many] L’accesso all’interno di { $n } di sottoscrizioni a consumo è terminato.
   *[other] L’accesso all’interno di { $n } sottoscrizioni a consumo è terminato.
}

## The command line
cli_about_delegations = Diritti di amministrazione nel tenant di un cliente, e quelli dei propri partner.
cli_about_delegations_list = Elenca i diritti di amministrazione di un cliente o, per un cliente, di un partner; senza nome, tutti quelli granulari.
cli_about_delegations_request = Richiedi a un cliente privilegi granulari.
cli_about_delegations_extend = Attiva la proroga automatica, o disattivala con `--off`.
cli_about_delegations_end = Termina privilegi granulari, o ritira la relativa richiesta.
cli_about_delegations_approve = Come cliente: approva una richiesta di privilegi granulari.
cli_about_delegations_decline = Come cliente: rifiuta una richiesta di privilegi granulari.
cli_option_role = Un ruolo, indicato dal codice; ripetibile.
cli_option_days = Quanti giorni, da 1 a 730.
cli_option_auto_extend = Proroga di 180 giorni a ogni scadenza.
cli_option_off = Disattiva.
cli_option_delegations_request_name = Il nome visibile all’organizzazione e al cliente.
cli_no_delegations = Nessun accesso con delega.
ending_rights = I privilegi granulari terminano.
cli_about_delegations_revoke = Come cliente: termina i privilegi granulari di un partner.
cli_option_delegations_list_partner = Come cliente: i diritti di quale partner.
cli_option_delegation = L’identificatore dei privilegi, come mostrato da `list`.
