## 関係の一括終了
offboarding_state_running = 実行中
offboarding_state_paused = 一時停止中
offboarding_state_cancelled = 取り消し済み
offboarding_state_done = 完了
offboarding_item_waiting = 未処理
offboarding_item_removed = 削除済み
offboarding_item_skipped = 以前に終了
offboarding_item_ready = 妨げになっている項目なし
offboarding_item_refused = 拒否
offboarding_halted = 実行に使われている名義のユーザーには、この操作の権限がなくなりました。権限のあるユーザーが再開できます。

## Bulk offboarding on the command line
cli_about_offboard = 関係の一括終了: 多数の顧客との関係を 1 つのジョブで削除します。
cli_about_offboard_start = CSV ファイルの顧客を対象にジョブを開始し、完了を待って結果を報告します。
cli_about_offboard_list = ジョブを新しい順に一覧表示します。
cli_about_offboard_show = ジョブの各顧客の結果を報告します。
cli_about_offboard_pause = ジョブを一時停止します。
cli_about_offboard_resume = 自分の名義でジョブを再開します。
cli_about_offboard_cancel = ジョブを終了します。完了分はそのまま残り、残りは変更されません。
cli_option_offboard_start_file = `id`、`customerId`、`domain` のいずれかの列を含む CSV ファイル。該当する見出しがない場合は最初の列を使用します。`-` は標準入力を読み取ります。
cli_option_offboard_start_dry_run = 妨げになる項目だけを報告します。何も変更しません。
cli_option_offboard_start_no_wait = 完了を待ちません。
cli_option_offboard_show_id = ジョブの ID。
cli_option_offboard_pause_id = ジョブの ID。
cli_option_offboard_resume_id = ジョブの ID。
cli_option_offboard_cancel_id = ジョブの ID。
cli_offboard_asks =
    { $n ->
       *[other] { $n } 件の顧客との関係を削除します。削除に伴うすべての影響が生じます。
    }
cli_type_number = 確認のため顧客の数を入力してください: { $number }
cli_failure_offboard_not_confirmed = 関係の一括終了は確定されませんでした。何も変更していません。
cli_failure_number_differs = 数が一致しません。何も変更していません。
cli_failure_number_differs_next = コマンドをもう一度実行し、表示された数を入力してください。
cli_failure_no_customers_in_file = { $file } に顧客が見つかりませんでした。
cli_failure_no_customers_in_file_next = 見出し `id` または `domain` の下に、1 行に 1 件ずつ顧客の ID またはドメインを記入してください。
cli_offboard_started = ジョブ { $id } を開始しました。
cli_offboard_goes_on = ジョブはサーバー上で続行されます。`symbolon offboard show { $id }` で進行状況を確認できます。
cli_offboard_count = { $state }: { $number }
cli_offboard_progress = { $done } / { $total }
cli_offboard_now = ジョブの現在の状態: { $state }
cli_no_offboardings = 関係の一括終了はありません。
cli_label_customers = 顧客
cli_label_dry_run = 試行
