## What the clock brings about, as the timeline tells it
event_trial_ending = La version d’évaluation « { $name } » prend fin le { $date }.
event_subscription_expired = L’abonnement « { $name } » a expiré.
event_subscription_renewed = L’abonnement « { $name } » a été renouvelé jusqu’au { $date }.
event_cancellation_window_closed = Le délai pendant lequel « { $name } » pouvait être résilié est écoulé.
event_data_deletion_ahead = Les données de l’abonnement « { $name } » seront supprimées le { $date }.
event_subscription_data_deleted = La période de conservation de « { $name } » est écoulée ; ses données ont été supprimées.

## The clock of a demo
clock_title = L’horloge de la démonstration
clock_link = Avancer l’horloge
clock_now = Dans cette démonstration, nous sommes le { $time }.
clock_what = En avançant l’horloge, les versions d’évaluation prennent fin, les délais de résiliation se ferment, les périodes d’engagement se renouvellent et les périodes de conservation s’achèvent, chacun à son heure. Personne n’est déconnecté. L’horloge ne peut pas être reculée.
clock_next = La prochaine échéance est le { $date }.
clock_next_none = Aucune échéance n’est à venir.
clock_forward = Avancer
clock_day = 1 jour
clock_week = 1 semaine
clock_month = 1 mois
clock_year = 1 an
clock_until = Jusqu’à cette date
clock_until_wrong = Indiquez un jour après aujourd’hui, dans dix ans au plus tard.
clock_until_go = Avancer jusqu’à cette date
clock_happened = Ce qui s’est passé
clock_moved = L’horloge est passée du { $from } au { $to }.
clock_moved_count = { $n ->
    [one] { $n } événement s’est produit.
    [many] { $n } d’événements se sont produits.
   *[other] { $n } événements se sont produits.
}
clock_first = Seuls les { $n } premiers sont affichés ; les historiques des clients donnent le reste.
clock_nothing = Rien ne s’est passé pendant ce temps.
clock_halted = Il y avait trop d’échéances pour une seule étape. L’horloge s’est arrêtée au { $time }.
clock_go_on = Continuer jusqu’au { $time }
clock_only_own = La liste montre ce qui concerne votre organisation.
