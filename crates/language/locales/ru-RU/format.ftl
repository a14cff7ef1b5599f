### Days counted from today.
relative_yesterday = вчера
relative_today = сегодня
relative_tomorrow = завтра
relative_in_days = { $n ->
    [one] через { $n } день
    [few] через { $n } дня
    [many] через { $n } дней
   *[other] через { $n } дня
}
relative_days_ago = { $n ->
    [one] { $n } день назад
    [few] { $n } дня назад
    [many] { $n } дней назад
   *[other] { $n } дня назад
}
