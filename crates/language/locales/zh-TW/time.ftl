## What the clock brings about, as the timeline tells it
event_trial_ending = 試用版「{ $name }」將於 { $date }結束。
event_subscription_expired = 訂閱「{ $name }」已到期。
event_subscription_renewed = 訂閱「{ $name }」已續約至 { $date }。
event_cancellation_window_closed = 「{ $name }」的可取消期限已過。
event_data_deletion_ahead = 訂閱「{ $name }」的資料將於 { $date }刪除。
event_subscription_data_deleted = 「{ $name }」的資料保留期限已過，資料已刪除。

## The clock of a demo
clock_title = 示範的時鐘
clock_link = 調快時鐘
clock_now = 此示範中的現在時間是 { $time }。
clock_what = 將時鐘調快後，試用版會結束、可取消期限會截止、合約期會續約、資料保留期限會屆滿，且各在其時間發生。沒有人會被登出。時鐘無法調回。
clock_next = 下一個期限是 { $date }。
clock_next_none = 沒有即將到來的期限。
clock_forward = 調快
clock_day = 1 天
clock_week = 1 週
clock_month = 1 個月
clock_year = 1 年
clock_until = 到此日期
clock_until_wrong = 請輸入今天之後的日期，最多十年後。
clock_until_go = 調到此日期
clock_happened = 發生的事項
clock_moved = 時鐘已從 { $from } 調到 { $to }。
clock_moved_count = 共發生 { $n } 件事項。
clock_first = 只顯示前 { $n } 件；其餘請見各客戶的時間軸。
clock_nothing = 這段時間內沒有發生任何事項。
clock_halted = 到期的事項太多，無法一次完成。時鐘停在 { $time }。
clock_go_on = 繼續到 { $time }
clock_only_own = 清單只顯示與貴組織有關的事項。
