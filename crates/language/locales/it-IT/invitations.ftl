## What a customer agrees to, and the record of it
agreement_version = 2026-1
agreement_heading = Contratto del cliente
agreement_text = Il partner può ordinare, modificare e assistere servizi per l’organizzazione e vedere ciò che le ha venduto. I dati restano dell’organizzazione. I diritti di amministrazione sono concessi solo se la casella è selezionata e possono essere revocati in qualsiasi momento. È possibile chiedere in ogni momento al partner di terminare la relazione.
agreement_accepting = Accettando si approva questo testo (versione { $version }).
consent_heading = Ciò che è stato accettato
consent_none = Nessuna accettazione registrata.
consent_line = Accettato da { $person } il { $date }, versione { $version } del contratto
consent_proven = Corrisponde al log
consent_unproven = Non corrisponde al log
consent_relationship = Relazione come rivenditore

## Requests on the partner’s side
request_filter = Mostra
request_filter_all = Tutte le richieste
request_filter_apply = Filtra
request_filter_empty = Nessuna richiesta in questo stato.
request_waiting_n = { $n ->
    [one] In attesa da { $n } giorno
    [many] In attesa da { $n } di giorni
   *[other] In attesa da { $n } giorni
}
request_renew = Rinnova
request_renew_effect = Il cliente ha di nuovo 90 giorni a partire da oggi. Il collegamento resta lo stesso. Le altre richieste in attesa per lo stesso cliente vengono ritirate.
request_renewed = La richiesta è stata rinnovata.
request_joint = Insieme a
request_joint_none = Senza altro partner
request_joint_hint = Quando il cliente accetta, entrambe le relazioni iniziano insieme.
request_joint_wrong = Scegliere un partner con cui è attiva una partnership.
request_granular = Diritti granulari (GDAP)
request_granular_hint = Selezionare i ruoli da chiedere. Il cliente decide separatamente al momento dell’accettazione.
request_granular_days = Durata in giorni
request_granular_wrong = Scegliere almeno un ruolo e una durata da 1 a 730 giorni.
request_preview = Visualizza come il cliente
request_preview_note = Ecco ciò che vede l’amministratore globale del cliente. Qui non è possibile rispondere.
request_opened = Aperto il

## The customer’s answer
accept_verified = Identità confermata dalla piattaforma
accept_heading_joint = { $partner } e { $other } richiedono una relazione come rivenditore
accept_intro_joint = Accettando, { $partner } e { $other } diventano entrambi partner dell’organizzazione. Il tenant, i dati e gli altri partner restano invariati.
accept_dap_tick_joint = Concedi a { $partner } e a { $other } i privilegi di amministratore con delega (DAP) nel nostro tenant
accept_right_granular = Diritti granulari (GDAP) per { $duration }: { $roles }
accept_days_n = { $n ->
    [one] { $n } giorno
    [many] { $n } di giorni
   *[other] { $n } giorni
}
accept_granular_tick = Concedi a { $partner } questi diritti granulari (GDAP) nel nostro tenant
accept_granular_hint = Terminano da soli alla fine di questo periodo e possono essere revocati prima.
accept_granted_granular = { $partner } dispone ora di diritti granulari (GDAP) nel tenant.
accept_established_joint = { $partner } e { $other } sono ora partner dell’organizzazione
accept_why_not = Può rispondere solo un amministratore globale dell’organizzazione. È possibile inoltrare la richiesta: gli amministratori la troveranno in «Relazioni con i partner».
accept_forward_now = Inoltra agli amministratori
accept_forwarded = La richiesta è stata inoltrata. Gli amministratori la trovano in «Relazioni con i partner».
accept_phishing = Rispondere solo su questo sito. Per questo nessuno ha bisogno della password tramite e-mail o telefono.

## Requests on the command line
cli_about_invitations_show = Mostra una richiesta con il messaggio e il collegamento.
cli_about_invitations_renew = Concedi di nuovo 90 giorni a una richiesta per un solo cliente.
cli_about_invitations_rotate = Sostituisci il collegamento utilizzabile da qualsiasi cliente.
cli_about_invitations_forward = Inoltra una richiesta agli amministratori, come persona del cliente.
cli_about_invitations_consents = Elenca ciò che è stato accettato, da entrambi i lati.
cli_option_invitations_create_with = ID del partner con cui chiedere: il provider di un rivenditore o il rivenditore di un provider.
cli_option_invitations_create_role = Un ruolo granulare da chiedere; ripetere per più ruoli.
cli_option_invitations_create_duration = Durata dei ruoli granulari, ad esempio `P90D`.
cli_option_invitations_create_text_file = File con il messaggio; la parola `link` tra parentesi graffe rappresenta il collegamento.
cli_option_invitations_list_state = Solo le richieste in questo stato.
cli_option_invitations_accept_granular = Concedi anche i diritti granulari, se richiesti.
cli_option_invitations_consents_customer = Il cliente, per un partner. Senza, la propria organizzazione come cliente.
cli_invitation_renewed = La richiesta è stata rinnovata. Si può rispondere fino al { $date }
cli_invitation_rotated = Il collegamento è stato sostituito. D’ora in poi inviare questo:
cli_grants_joint = Anche { $other } diventa partner dell’organizzazione.
cli_label_days_waiting = Giorni di attesa
cli_label_person = Persona
cli_label_version = Versione
cli_label_proof = Prova
cli_value_role = RUOLO
cli_value_state = STATO
cli_value_duration = DURATA
