### Days counted from today.
relative_yesterday = yesterday
relative_today = today
relative_tomorrow = tomorrow
relative_in_days = { $n ->
    [one] in { $n } day
   *[other] in { $n } days
}
relative_days_ago = { $n ->
    [one] { $n } day ago
   *[other] { $n } days ago
}
