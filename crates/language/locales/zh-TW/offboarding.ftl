## 批次結束關係
offboarding_state_running = 執行中
offboarding_state_paused = 已暫停
offboarding_state_cancelled = 已取消
offboarding_state_done = 已完成
offboarding_item_waiting = 未處理
offboarding_item_removed = 已移除
offboarding_item_skipped = 先前已結束
offboarding_item_ready = 沒有阻礙項目
offboarding_item_refused = 已拒絕
offboarding_halted = 以其名義執行的人員已無此權限。具有權限的人員可以繼續執行。

## Bulk offboarding on the command line
cli_about_offboard = 批次結束關係：以一個工作移除與多個客戶的關係。
cli_about_offboard_start = 以 CSV 檔案中的客戶啟動工作，等候完成並提出報告。
cli_about_offboard_list = 由新到舊列出工作。
cli_about_offboard_show = 報告工作中每個客戶的結果。
cli_about_offboard_pause = 暫停工作。
cli_about_offboard_resume = 以您的名義繼續工作。
cli_about_offboard_cancel = 結束工作：已完成的維持不變，其餘不受影響。
cli_option_offboard_start_file = 含有 `id`、`customerId` 或 `domain` 欄位的 CSV 檔案；若沒有這類標題，則使用第一欄。`-` 會讀取標準輸入。
cli_option_offboard_start_dry_run = 僅報告可能的阻礙項目，不做任何變更。
cli_option_offboard_start_no_wait = 不等候完成。
cli_option_offboard_show_id = 工作的識別碼。
cli_option_offboard_pause_id = 工作的識別碼。
cli_option_offboard_resume_id = 工作的識別碼。
cli_option_offboard_cancel_id = 工作的識別碼。
cli_offboard_asks =
    { $n ->
       *[other] 將移除與 { $n } 個客戶的關係，並產生移除的所有結果。
    }
cli_type_number = 若要確認，請輸入客戶數量：{ $number }
cli_failure_offboard_not_confirmed = 未確認批次結束關係，未做任何變更。
cli_failure_number_differs = 數量不符，未做任何變更。
cli_failure_number_differs_next = 請再次執行命令，並輸入所顯示的數量。
cli_failure_no_customers_in_file = 在 { $file } 中找不到任何客戶。
cli_failure_no_customers_in_file_next = 請在標題 `id` 或 `domain` 下，每行提供一個客戶的識別碼或網域。
cli_offboard_started = 已啟動工作 { $id }。
cli_offboard_goes_on = 工作會在伺服器上繼續。`symbolon offboard show { $id }` 會顯示進度。
cli_offboard_count = { $state }：{ $number }
cli_offboard_progress = { $done } / { $total }
cli_offboard_now = 工作目前的狀態：{ $state }
cli_no_offboardings = 沒有批次結束關係的工作。
cli_label_customers = 客戶
cli_label_dry_run = 試執行
