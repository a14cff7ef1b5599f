### Il portale: cornice delle pagine, accesso, pagine dei clienti e delle sottoscrizioni.

## Cornice
portal_description = Terminare una relazione come rivenditore con un cliente e ripristinarla.
portal_skip = Vai al contenuto
portal_menu = Menu
portal_customer_menu = Pagine di questo cliente
portal_path = Posizione attuale
portal_demo = Dimostrazione.
portal_demo_note = Aziende e prodotti inventati; nessun legame con alcun fornitore. Ciò che viene rimosso qui non viene rimosso altrove.
portal_to_start = Vai alla pagina iniziale
portal_quantity_out_of_range = La quantità deve essere compresa tra { $n_minimum } e { $n_maximum }.
portal_stale = Nel frattempo qualcuno ha apportato modifiche: non è stato salvato nulla.
portal_stale_next = Controlla lo stato attuale qui sotto, poi ripeti l’operazione.
refusal_storage_full = Lo spazio di archiviazione è esaurito: non è stato salvato nulla.
refusal_storage_full_next = Avvisa l’operatore, poi riprova.

## Accesso
sign_in_heading = Accedi
sign_in_lead = I clienti, le loro sottoscrizioni e le relazioni con loro.
sign_in_to_go_on = Accedi per continuare alla pagina richiesta.
home_nothing = Con il ruolo attuale qui non sono disponibili pagine oltre al profilo. Chiedi un altro ruolo a un amministratore globale dell’organizzazione.
