### Days counted from today.
relative_yesterday = hier
relative_today = aujourd’hui
relative_tomorrow = demain
relative_in_days = { $n ->
    [one] dans { $n } jour
    [many] dans { $n } de jours
   *[other] dans { $n } jours
}
relative_days_ago = { $n ->
    [one] il y a { $n } jour
    [many] il y a { $n } de jours
   *[other] il y a { $n } jours
}
