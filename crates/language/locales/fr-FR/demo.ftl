demo_title = La démonstration de Symbolon est en cours.
demo_not_affiliated = Sociétés et produits fictifs, sans lien avec aucun éditeur. Rien de ce qui est supprimé ici ne l’est ailleurs.
demo_portal = Portail : { $url }
demo_manifest = Les mêmes données pour les programmes : { $path }
demo_password = Mot de passe de tout le monde : { $password }
demo_column_story = Code
demo_column_company = Entreprise
demo_column_role = Rôle
demo_column_username = Nom d’utilisateur
demo_kept = Les données trouvées dans { $path } sont reprises telles quelles.
demo_stop_removes = Appuyez sur `Ctrl-C` pour arrêter. Le dossier { $path } est alors supprimé.
demo_stop_keeps = Appuyez sur `Ctrl-C` pour arrêter. Les données restent dans { $path }.
demo_stopped = La démonstration est arrêtée.
demo_not_loopback = La démonstration n’écoute que sur cette machine, or { $address } est accessible depuis d’autres. Donnez à `--listen` une adresse de bouclage, par exemple `127.0.0.1:8080`.
demo_bad_address = { $address } n’est pas une adresse avec un port. Donnez à `--listen` une valeur telle que `127.0.0.1:8080`.
demo_port_taken = Un autre programme écoute déjà sur { $address }. Arrêtez-le ou choisissez un autre port avec `--listen`, par exemple `--listen 127.0.0.1:8081`.
demo_listen_failed = La démonstration ne peut pas écouter sur { $address } : { $error }
demo_folder_failed = La démonstration ne peut pas écrire { $path } : { $error }
demo_store_failed = Impossible d’ouvrir les données de { $path } ({ $code }). Choisissez un autre dossier avec `--data`.
demo_in_use = Un autre programme utilise { $path }. Arrêtez-le ou choisissez un autre dossier avec `--data`.
demo_failed = La démonstration ne peut pas démarrer : une erreur interne s’est produite ({ $code }).
demo_loading = { $done } clients générés chargés sur { $total }.
demo_sorting = Écriture des listes et de la recherche.
demo_indexing = Construction des index : { $done } sur { $total }
demo_loaded = Les données de démonstration sont chargées dans { $path }.
demo_kept_unserved = { $path } contient déjà les données d’une démonstration ; rien n’a été modifié.
demo_not_a_demo = { $path } contient une véritable installation. Rien n’a été modifié. Choisissez un autre emplacement avec `--data` ou `--database`.
demo_half_loaded = Le chargement dans { $path } a été interrompu avant la fin. Supprimez les données ou choisissez un autre emplacement avec `--data` ou `--database`.
demo_customers_more = { $n ->
    [one] { $n } client généré a été ajouté.
    [many] { $n } de clients générés ont été ajoutés.
   *[other] { $n } clients générés ont été ajoutés.
}
