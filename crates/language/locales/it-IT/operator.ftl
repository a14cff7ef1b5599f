## The operator: refusals
refusal_look_closed = Non è aperta alcuna consultazione di questo partner.
refusal_look_closed_next = Aprirne una indicando il motivo; il partner la vedrà.

## The operator: events
event_relationship_frozen = L’operatore ha sospeso le nuove vendite in questa relazione.
event_relationship_unfrozen = L’operatore ha consentito di nuovo le vendite.
event_partner_restricted = L’operatore ha limitato l’organizzazione: niente nuovi inviti né nuove vendite.
event_partner_unrestricted = L’operatore ha tolto la limitazione dell’organizzazione.
event_policy_changed = L’operatore ha definito i propri criteri.
event_settings_changed = Le impostazioni dell’organizzazione sono state modificate.
event_looked_inside = L’operatore ha aperto una consultazione dell’organizzazione.
event_seen_inside = Durante una consultazione l’operatore ha visto dati di questo cliente.
event_release_declined = L’operatore ha rifiutato di sbloccare «{ $name }».

## Asking for a release
release_effect = Si chiede all’operatore di sbloccare questo acquisto. Una volta sbloccato, non impedisce più la rimozione.
release_asked = Lo sblocco è stato chiesto all’operatore. La risposta comparirà tra le attività.

## Settings of a partner
switch_admins_may_remove = Gli agenti amministratori possono rimuovere relazioni
switch_sales_may_remove = Gli agenti di vendita possono rimuovere relazioni
switch_sales_may_export = Gli agenti di vendita possono esportare l’elenco dei clienti
switch_sales_may_set_contact = Gli agenti di vendita possono impostare i contatti di supporto
switch_helpdesk_may_suspend = Gli agenti di supporto tecnico possono sospendere e riattivare sottoscrizioni
switch_billing_may_suspend = Gli amministratori fatturazione possono sospendere e riattivare sottoscrizioni
switch_billing_may_edit = Gli amministratori fatturazione possono modificare i profili di fatturazione
switch_rotate_generic_link_at_removal = Una rimozione sostituisce il collegamento d’invito riutilizzabile
switch_four_eyes = Le rimozioni e la sospensione totale richiedono un secondo approvatore
settings_switches = Chi può fare che cosa
settings_limited = L’operatore non lo consente; l’impostazione non ha effetto.
settings_required = L’operatore lo richiede a ogni partner.
settings_saved = Le impostazioni sono state salvate.
settings_people = Persone
settings_roles = Ruoli
settings_username = Nome di accesso
settings_name = Nome
settings_inactive = disattivato

## What the partner sees of the operator
nav_oversight = Operatore
oversight_acts = Che cosa ha fatto l’operatore, e perché
oversight_none = L’operatore non ha fatto nulla che riguardi l’organizzazione.
oversight_policy = Che cosa ha deciso l’operatore per tutti
oversight_restricted = L’operatore limita l’organizzazione: niente nuovi inviti né nuove vendite. Ciò che è in corso continua e le relazioni possono essere rimosse.
oversight_until = fino al { $date }
act_hold = Relazione bloccata
act_freeze = Nuove vendite sospese
act_lift = Blocco tolto
act_release = Acquisto sbloccato
act_decline_release = Sblocco rifiutato
act_suspend = Sottoscrizione sospesa dall’operatore
act_reactivate = Sospensione terminata dall’operatore
act_restrict = Organizzazione limitata
act_unrestrict = Limitazione tolta
act_look_inside = L’operatore ha consultato i dati
act_policy = Criteri modificati
ground_legal = Obbligo di legge o decisione giudiziaria
ground_fraud = Verifica di una frode
ground_non_payment = Fatture non pagate
ground_request = Richiesta di un interessato
ground_other = Altro (vedere la nota)
ground_none = Scegliere un motivo

## The operator's console
operator_title = Console dell’operatore
operator_partners = Partner
operator_customers = Clienti
operator_counts = Numeri
operator_relationships = Relazioni come rivenditore
operator_kind = Tipo
operator_restricted = limitato
operator_waiting = In attesa di risposta
operator_waiting_none = Nulla è in attesa.
operator_task_release_requested = Sblocco richiesto
operator_task_escalated = Nessuna risposta in tempo
operator_due = Scadenza
operator_answer = Rispondi
operator_held = Relazioni bloccate
operator_held_none = Nessuna relazione è bloccata.
operator_frozen = Nuove vendite sospese
operator_policy = Criteri
operator_act = Azione
operator_act_hint = Ogni azione richiede un motivo e una nota. Il partner legge entrambi.
operator_do = Esegui
operator_choose = Scegliere un’azione
operator_do_hold = Bloccare la relazione: né rimozione né nuove vendite
operator_do_freeze = Sospendere le nuove vendite: la rimozione resta possibile
operator_do_lift = Togliere il blocco
operator_do_release = Sbloccare l’acquisto
operator_do_decline_release = Rifiutare lo sblocco
operator_do_suspend = Sospendere la sottoscrizione
operator_do_reactivate = Terminare tale sospensione
operator_do_restrict = Limitare il partner: niente nuovi inviti né vendite
operator_do_unrestrict = Togliere la limitazione
operator_do_look_inside = Consultare per un’ora
operator_customer_named = Cliente: ID o dominio primario
operator_subscription_named = Sottoscrizione: ID
operator_note = Nota (letta dal partner)
operator_done = Fatto. Il partner ne è informato.
operator_open_look = Vedi i clienti
operator_inside = Dentro { $partner }, fino al { $date }
operator_inside_hint = Ciò che si apre qui viene annotato una volta e mostrato al partner.
operator_since = Dal

## Policies
policy_removers = Chi può rimuovere relazioni, se il partner lo consente
policy_admins_may_remove = Agenti amministratori
policy_sales_may_remove = Agenti di vendita
policy_second_approver = Secondo approvatore
policy_second_approver_off = Nessun partner può richiederlo
policy_second_approver_allowed = Decide ogni partner
policy_second_approver_required = Obbligatorio per ogni partner
policy_notice = Avviso al cliente
policy_notice_by_default = Spuntare la casella all’apertura della pagina
policy_notice_required = Informare il cliente di ogni rimozione
policy_leave_due_days = Giorni per rispondere a un cliente che vuole terminare la relazione
policy_leave_escalation_days = Giorni successivi prima che l’operatore lo veda (0 per mai)
policy_release_due_days = Giorni per la risposta dell’operatore a uno sblocco
policy_window_new_commerce = Giorni per annullare dopo l’inizio o il rinnovo: sottoscrizioni a termine
policy_window_software = Giorni per annullare: software
policy_window_marketplace_monthly = Giorni per annullare: servizi di terzi mensili
policy_window_marketplace_yearly = Giorni per annullare: servizi di terzi annuali
policy_retention = Per quanto si conservano i dati: una regola per riga (offerta o *, paese o *, giorni)
policy_try = Prova: chi riguarderebbe?
policy_effect = Partner con regole diverse: { $changed } su { $all }. Offerte con un altro periodo di conservazione: { $offers }. Offerte con un altro termine: { $windows }. Richieste aperte: { $waiting }; le loro date restano.
policy_saved = I criteri sono stati definiti.
policy_version = Versione { $number }
operator_at = Data

## The operator on the command line
cli_about_operator = Il lato dell’operatore: numeri, richieste in attesa, azioni su un partner e criteri.
cli_about_operator_partners = Elenca i partner con il numero dei loro clienti.
cli_about_operator_waiting = Elenca che cosa attende l’operatore.
cli_about_operator_act = Agisci su un partner, con un motivo e una nota che il partner legge.
cli_about_operator_policy = Mostra i criteri, provane altri o definiscili.
cli_option_operator_act_act = Che cosa fare.
cli_option_operator_act_partner = Il partner: ID, nome o ID MPN.
cli_option_operator_act_customer = Il cliente: ID o dominio primario.
cli_option_operator_act_subscription = ID della sottoscrizione.
cli_option_operator_act_ground = Il motivo, letto dal partner.
cli_option_operator_act_note = Con parole proprie; lo legge il partner.
cli_option_operator_policy_set = File JSON con ciò che deve cambiare.
cli_option_operator_policy_dry_run = Indica soltanto chi riguarderebbe.
cli_option_operator_policy_ground = Il motivo.
cli_option_operator_policy_note = Con parole proprie.
cli_operator_needs = Questa azione richiede { $option }.
cli_operator_needs_next = Consultare la guida: `symbolon operator act --help`.
cli_operator_unknown_partner = Non c’è alcun partner { $name }.
cli_operator_unknown_partner_next = `symbolon operator partners` li elenca.
cli_operator_policy_unreadable = { $file } non è un file JSON leggibile.
