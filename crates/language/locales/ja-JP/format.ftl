### Days counted from today.
relative_yesterday = 昨日
relative_today = 今日
relative_tomorrow = 明日
relative_in_days = { $n } 日後
relative_days_ago = { $n } 日前
