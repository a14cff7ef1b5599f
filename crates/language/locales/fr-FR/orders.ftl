## Carts, orders, the catalogue, and buying for oneself
event_cart_opened = Un panier a été ouvert.
event_cart_changed = Un panier a été modifié.
event_cart_checked_out = Un panier a été commandé.
event_cart_discarded = Un panier ouvert a été abandonné, car la relation a pris fin.
event_cart_expired = Un panier ouvert a expiré.
event_subscription_converted = La version d’évaluation « { $name } » a été convertie en abonnement payant.
event_purchase_permission_granted = { $customer } peut acheter pour son propre compte.
event_purchase_permission_revoked = { $customer } ne peut plus acheter pour son propre compte.
event_order_fulfilled = La commande « { $name } » est terminée.
event_provisioning_quarantined = Un compte rendu de mise en service ne correspondait à aucune commande en attente ; il a été mis de côté pour l’opérateur.
refusal_cart_not_found = Ce panier n’existe pas ou a expiré.
refusal_cart_not_found_next = Ouvrez un nouveau panier.
refusal_cart_submitted = Le panier a déjà été commandé.
refusal_cart_submitted_next = Consultez ses commandes dans l’historique des commandes.
refusal_cart_lines_wrong = Certaines lignes du panier ne peuvent pas être achetées.
refusal_cart_lines_wrong_next = Corrigez ou retirez les lignes signalées dans le panier, puis commandez à nouveau.
refusal_purchase_not_permitted = Ce partenaire n’a pas autorisé votre entreprise à acheter pour son propre compte.
refusal_purchase_not_permitted_next = Demandez au partenaire de l’acheter ou d’autoriser vos achats.
refusal_conversion_not_possible = La conversion est impossible : il ne s’agit pas d’une version d’évaluation en cours, ou cette offre ne lui correspond pas.
refusal_conversion_not_possible_next = Achetez plutôt l’abonnement payant.
consequence_carts = { $n ->
    [one] { $n } panier ouvert est abandonné ; son contenu reste dans la relation clôturée.
    [many] { $n } de paniers ouverts sont abandonnés ; leur contenu reste dans la relation clôturée.
   *[other] { $n } paniers ouverts sont abandonnés ; leur contenu reste dans la relation clôturée.
}
consequence_purchase_permission = Le client ne peut plus acheter pour son propre compte par votre intermédiaire.
warn_last_invoice_estimate = La dernière facture est attendue pour le { $date } : environ { $amount }, après un avoir de { $credit } pour les jours non utilisés.
orders_none = Aucune commande pour le moment.
order_title = Commande du { $date }
order_cancel_question = Annuler cette commande ?
order_cancelled_done = La commande a été annulée.
order_cancel_effect = Rien n’a été livré et rien n’est facturé.
carts_open = Paniers ouverts
carts_none = Aucun panier ouvert.
cart_of = Panier du { $date }
cart_until = Peut être commandé jusqu’au { $date }.
cart_lines = { $n ->
    [one] { $n } ligne
    [many] { $n } de lignes
   *[other] { $n } lignes
}
cart_open_new = Ouvrir un panier
cart_add = Ajouter au panier
cart_check_out = Commander
cart_remove_line = Retirer
cart_saved = Le panier a été enregistré. Rien n’est acheté avant la commande.
cart_done = { $n ->
    [one] Le panier est devenu { $n } commande.
    [many] Le panier est devenu { $n } de commandes.
   *[other] Le panier est devenu { $n } commandes.
}
cart_effect = La commande achète toutes les lignes en une fois, ou aucune.
carts_discarded_csv = Contenu des paniers abandonnés (CSV)
entitlements_title = Réservations et logiciels
entitlements_none = Aucune réservation ni aucun logiciel.
entitlement_by_customer = Acheté par le client
permission_heading = Autorisations du client
permission_on = Ce client peut acheter pour son propre compte ; ces achats vous sont facturés.
permission_off = Ce client ne peut pas acheter pour son propre compte.
permission_grant = Autoriser les achats
permission_revoke = Retirer l’autorisation
permission_granted_done = Le client peut désormais acheter pour son propre compte.
permission_revoked_done = Le client ne peut plus acheter pour son propre compte.
permission_ends = L’autorisation prend fin avec la relation et ne revient pas d’elle-même.
own_buy_title = Acheter auprès de { $partner }
own_buy_effect = L’achat est actif immédiatement. Le partenaire est facturé et vous refacture.
convert_title = Convertir « { $name } »
convert_choose = Ce que devient la version d’évaluation
convert_effect = Son ID, son nom et son contact de support restent les mêmes. Une période payante commence aussitôt ; un retour à la version d’évaluation est impossible.
convert_none = Cette version d’évaluation ne peut rien devenir pour le moment.
convert_done = « { $name } » est maintenant un abonnement payant.
cli_about_catalogue = Le catalogue : importer des offres depuis un fichier ou les exporter.
cli_about_catalogue_import = Importer des offres au format JSON, une par ligne. Ce que le fichier ne nomme pas reste inchangé, sauf demande de retrait.
cli_about_catalogue_export = Exporter le catalogue au format JSON, une offre par ligne.
cli_option_catalogue_import_file = Le fichier ; « - » pour l’entrée standard.
cli_option_catalogue_import_dry_run = Montrer le sort de chaque ligne, sans rien modifier.
cli_option_catalogue_import_retire = Retirer de la vente ce que le fichier ne nomme pas ; ce qui a été vendu continue.
event_catalogue_changed = Le catalogue a été modifié.
catalogue_refused = Certaines lignes ne peuvent pas être reprises ; rien n’a été modifié.
catalogue_refused_next = Corrigez les champs indiqués dans le tableau, puis importez à nouveau.
cli_catalogue_fields = Champs
cli_option_catalogue_export_file = Le fichier ; la sortie standard si aucun n’est indiqué.
cli_catalogue_line = Ligne
cli_catalogue_fate = Résultat
catalogue_fate_added = ajoutée
catalogue_fate_changed = modifiée
catalogue_fate_unchanged = inchangée
catalogue_fate_retired = retirée
catalogue_fate_wrong = erronée
