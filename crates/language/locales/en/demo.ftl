### What the demo says on the terminal.

demo_title = The Symbolon demo is running.
demo_not_affiliated = Invented companies and products; not affiliated with any vendor. Nothing removed here is removed elsewhere.
demo_portal = Portal: { $url }
demo_manifest = The same facts for programs: { $path }
demo_password = Password of everybody: { $password }
demo_column_story = Code
demo_column_company = Company
demo_column_role = Role
demo_column_username = User name
demo_kept = The world found in { $path } is served as it was left.
demo_stop_removes = Press `Ctrl-C` to stop. Then { $path } is removed.
demo_stop_keeps = Press `Ctrl-C` to stop. The data stays in { $path }.
demo_stopped = The demo has stopped.
demo_not_loopback = The demo listens on this machine only, and { $address } can be reached from others. Give `--listen` a loopback address such as `127.0.0.1:8080`.
demo_bad_address = { $address } is no address with a port. Give `--listen` one such as `127.0.0.1:8080`.
demo_port_taken = Another program listens on { $address } already. Stop it, or choose another port with `--listen`, for example `--listen 127.0.0.1:8081`.
demo_listen_failed = The demo cannot listen on { $address }: { $error }
demo_folder_failed = The demo cannot write { $path }: { $error }
demo_store_failed = The data in { $path } cannot be opened ({ $code }). Choose another folder with `--data`.
demo_in_use = Another program has { $path } open. Stop it, or choose another folder with `--data`.
demo_failed = The demo cannot start: something failed inside ({ $code }).
demo_loading = { $done } of { $total } generated customers are loaded.
demo_sorting = Lists and search are being written.
demo_indexing = Indices are being built: { $done } of { $total }
demo_loaded = The demo world is loaded into { $path }.
demo_kept_unserved = { $path } holds a demo world already; nothing was changed.
demo_not_a_demo = { $path } holds a real installation. Nothing was changed. Choose another place with `--data` or `--database`.
demo_half_loaded = Loading into { $path } was stopped before its end. Remove the data, or choose another place with `--data` or `--database`.
demo_customers_more = { $n ->
    [one] One generated customer was added.
   *[other] { $n } generated customers were added.
}
