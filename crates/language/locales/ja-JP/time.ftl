## What the clock brings about, as the timeline tells it
event_trial_ending = 試用版「{ $name }」は { $date }に終了します。
event_subscription_expired = サブスクリプション「{ $name }」の期限が切れました。
event_subscription_renewed = サブスクリプション「{ $name }」が { $date }まで更新されました。
event_cancellation_window_closed = 「{ $name }」を取り消せる期間が終了しました。
event_data_deletion_ahead = サブスクリプション「{ $name }」のデータは { $date }に削除されます。
event_subscription_data_deleted = 「{ $name }」のデータ保持期間が終了し、データが削除されました。

## The clock of a demo
clock_title = デモの時計
clock_link = 時計を進める
clock_now = このデモの現在時刻は { $time } です。
clock_what = 時計を進めると、試用版の終了、取り消し可能期間の終了、契約期間の更新、データ保持期間の終了が、それぞれの時刻に起こります。サインアウトされる人はいません。時計を戻すことはできません。
clock_next = 次の期限は { $date }です。
clock_next_none = 今後の期限はありません。
clock_forward = 進める
clock_day = 1 日
clock_week = 1 週間
clock_month = 1 か月
clock_year = 1 年
clock_until = この日付まで
clock_until_wrong = 明日以降で 10 年以内の日付を指定してください。
clock_until_go = この日付まで進める
clock_happened = 起きたこと
clock_moved = 時計を { $from } から { $to } まで進めました。
clock_moved_count = { $n } 件の出来事がありました。
clock_first = 最初の { $n } 件のみ表示しています。残りは各顧客の関係の履歴で確認できます。
clock_nothing = この間に起きたことはありません。
clock_halted = 期限の来たものが多く、一度に処理できませんでした。時計は { $time } で止まっています。
clock_go_on = { $time } まで続ける
clock_only_own = 一覧には、組織に関係するものが表示されます。
