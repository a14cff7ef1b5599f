### Days counted from today.
relative_yesterday = ieri
relative_today = oggi
relative_tomorrow = domani
relative_in_days = { $n ->
    [one] tra { $n } giorno
    [many] tra { $n } di giorni
   *[other] tra { $n } giorni
}
relative_days_ago = { $n ->
    [one] { $n } giorno fa
    [many] { $n } di giorni fa
   *[other] { $n } giorni fa
}
