## Bulk offboarding
offboarding_state_running = Running
offboarding_state_paused = Paused
offboarding_state_cancelled = Cancelled
offboarding_state_done = Done
offboarding_item_waiting = Not reached
offboarding_item_removed = Removed
offboarding_item_skipped = Ended before
offboarding_item_ready = Nothing in the way
offboarding_item_refused = Refused
offboarding_halted = The person in whose name it runs may no longer do this. Somebody who may can resume it.

## Bulk offboarding on the command line
cli_about_offboard = Bulk offboarding: remove the relationships with many customers as one job.
cli_about_offboard_start = Start a job with the customers of a CSV file, wait for its end and report.
cli_about_offboard_list = List the jobs, newest first.
cli_about_offboard_show = Report what became of each customer of a job.
cli_about_offboard_pause = Let a job stand still.
cli_about_offboard_resume = Let a job go on, in your name.
cli_about_offboard_cancel = End a job: what is done stays, the rest is untouched.
cli_option_offboard_start_file = CSV file with a column `id`, `customerId` or `domain`; without such a heading, the first column counts. `-` reads the standard input.
cli_option_offboard_start_dry_run = Only report what would stand in the way; nothing is changed.
cli_option_offboard_start_no_wait = Do not wait for the end.
cli_option_offboard_show_id = ID of the job.
cli_option_offboard_pause_id = ID of the job.
cli_option_offboard_resume_id = ID of the job.
cli_option_offboard_cancel_id = ID of the job.
cli_offboard_asks =
    { $n ->
        [one] The relationship with { $n } customer will be removed, with all consequences of a removal.
       *[other] The relationships with { $n } customers will be removed, with all consequences of a removal.
    }
cli_type_number = To confirm, type the number of customers: { $number }
cli_failure_offboard_not_confirmed = The bulk offboarding was not confirmed; nothing was changed.
cli_failure_number_differs = The number differs; nothing was changed.
cli_failure_number_differs_next = Run the command again and type the number as shown.
cli_failure_no_customers_in_file = No customers were found in { $file }.
cli_failure_no_customers_in_file_next = Give each customer a line, with its ID or domain, under the heading `id` or `domain`.
cli_offboard_started = Job { $id } was started.
cli_offboard_goes_on = The job goes on on the server. `symbolon offboard show { $id }` tells how far it is.
cli_offboard_count = { $state }: { $number }
cli_offboard_progress = { $done } of { $total }
cli_offboard_now = The job is now: { $state }
cli_no_offboardings = No bulk offboardings.
cli_label_customers = Customers
cli_label_dry_run = Dry run
