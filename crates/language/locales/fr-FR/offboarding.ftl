## Clôture groupée des relations
offboarding_state_running = En cours
offboarding_state_paused = En pause
offboarding_state_cancelled = Annulée
offboarding_state_done = Terminée
offboarding_item_waiting = Non traité
offboarding_item_removed = Relation supprimée
offboarding_item_skipped = Terminée auparavant
offboarding_item_ready = Rien ne s’y oppose
offboarding_item_refused = Refusé
offboarding_halted = La personne au nom de laquelle elle s’exécute n’y est plus autorisée. Une personne autorisée peut la reprendre.

## Bulk offboarding on the command line
cli_about_offboard = Clôture groupée des relations : supprimer les relations avec de nombreux clients en une seule tâche.
cli_about_offboard_start = Démarrer une tâche avec les clients d’un fichier CSV, attendre la fin et en rendre compte.
cli_about_offboard_list = Répertorier les tâches, de la plus récente à la plus ancienne.
cli_about_offboard_show = Indiquer ce qu’il est advenu de chaque client d’une tâche.
cli_about_offboard_pause = Mettre une tâche en pause.
cli_about_offboard_resume = Reprendre une tâche, en votre nom.
cli_about_offboard_cancel = Mettre fin à une tâche : ce qui est fait reste fait, le reste n’est pas modifié.
cli_option_offboard_start_file = Fichier CSV comportant une colonne `id`, `customerId` ou `domain` ; sans un tel en-tête, la première colonne compte. `-` lit l’entrée standard.
cli_option_offboard_start_dry_run = Indiquer seulement ce qui s’y opposerait ; rien n’est modifié.
cli_option_offboard_start_no_wait = Ne pas attendre la fin.
cli_option_offboard_show_id = ID de la tâche.
cli_option_offboard_pause_id = ID de la tâche.
cli_option_offboard_resume_id = ID de la tâche.
cli_option_offboard_cancel_id = ID de la tâche.
cli_offboard_asks =
    { $n ->
        [one] La relation avec { $n } client va être supprimée, avec toutes les conséquences d’une suppression.
        [many] Les relations avec { $n } de clients vont être supprimées, avec toutes les conséquences d’une suppression.
       *[other] Les relations avec { $n } clients vont être supprimées, avec toutes les conséquences d’une suppression.
    }
cli_type_number = Pour confirmer, saisissez le nombre de clients : { $number }
cli_failure_offboard_not_confirmed = La clôture groupée n’a pas été confirmée ; rien n’a été modifié.
cli_failure_number_differs = Le nombre est différent ; rien n’a été modifié.
cli_failure_number_differs_next = Relancez la commande et saisissez le nombre tel qu’il est affiché.
cli_failure_no_customers_in_file = Aucun client n’a été trouvé dans { $file }.
cli_failure_no_customers_in_file_next = Indiquez un client par ligne, avec son ID ou son domaine, sous l’en-tête `id` ou `domain`.
cli_offboard_started = La tâche { $id } a démarré.
cli_offboard_goes_on = La tâche se poursuit sur le serveur. `symbolon offboard show { $id }` indique son avancement.
cli_offboard_count = { $state } : { $number }
cli_offboard_progress = { $done } sur { $total }
cli_offboard_now = État actuel de la tâche : { $state }
cli_no_offboardings = Aucune clôture groupée.
cli_label_customers = Clients
cli_label_dry_run = Essai à blanc
