## What the clock brings about, as the timeline tells it
event_trial_ending = The trial “{ $name }” ends on { $date }.
event_subscription_expired = The subscription “{ $name }” expired.
event_subscription_renewed = The subscription “{ $name }” was renewed until { $date }.
event_cancellation_window_closed = The time in which “{ $name }” could be cancelled is over.
event_data_deletion_ahead = The data of the subscription “{ $name }” will be deleted on { $date }.
event_subscription_data_deleted = The retention period of “{ $name }” is over; its data was deleted.

## The clock of a demo
clock_title = The demo’s clock
clock_link = Move the clock
clock_now = In this demo it is { $time }.
clock_what = Moving the clock forward lets trials end, cancellation windows close, terms renew and retention periods run out, each at its own time. Nobody is signed out. The clock cannot be set back.
clock_next = The next deadline is on { $date }.
clock_next_none = Nothing is waiting for the clock.
clock_forward = Move forward
clock_day = 1 day
clock_week = 1 week
clock_month = 1 month
clock_year = 1 year
clock_until = To this date
clock_until_wrong = Give a day after today, at most ten years ahead.
clock_until_go = Move to this date
clock_happened = What happened
clock_moved = The clock went from { $from } to { $to }.
clock_moved_count = { $n ->
    [one] { $n } thing happened.
   *[other] { $n } things happened.
}
clock_first = Only the first { $n } are shown; the timelines of the customers tell the rest.
clock_nothing = Nothing happened in this time.
clock_halted = More was due than fits into one step. The clock stands still at { $time }.
clock_go_on = Go on to { $time }
clock_only_own = The list shows what concerns your organization.
