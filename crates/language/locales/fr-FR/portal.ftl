### Le portail : cadre des pages, connexion, pages des clients et des abonnements.

## Le cadre
portal_description = Mettre fin à une relation de revendeur avec un client, et la rétablir.
portal_skip = Aller au contenu
portal_menu = Menu
portal_customer_menu = Pages de ce client
portal_path = Vous êtes ici
portal_demo = Démonstration.
portal_demo_note = Sociétés et produits fictifs ; aucun lien avec un éditeur. Rien de ce qui est supprimé ici ne l’est ailleurs.
portal_to_start = Aller à la page d’accueil
portal_quantity_out_of_range = La quantité doit être comprise entre { $n_minimum } et { $n_maximum }.
portal_stale = Quelqu’un a modifié cet élément entre-temps : rien n’a été enregistré.
portal_stale_next = Consultez l’état actuel ci-dessous, puis recommencez.
refusal_storage_full = L’espace de stockage est plein : rien n’a été enregistré.
refusal_storage_full_next = Prévenez l’opérateur, puis réessayez.

## Connexion
sign_in_heading = Se connecter
sign_in_lead = Vos clients, leurs abonnements et vos relations avec eux.
sign_in_to_go_on = Connectez-vous pour accéder à la page demandée.
home_nothing = Votre rôle ne donne accès à aucune page en dehors de votre profil. Demandez un autre rôle à un administrateur général de votre organisation.
