### Days counted from today.
relative_yesterday = 昨天
relative_today = 今天
relative_tomorrow = 明天
relative_in_days = { $n } 天後
relative_days_ago = { $n } 天前
