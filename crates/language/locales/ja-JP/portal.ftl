### ポータル：ページの枠、サインイン、顧客とサブスクリプションのページ。

## 枠
portal_description = 顧客との再販業者関係を終了し、再び結ぶことができます。
portal_skip = 本文へ移動
portal_menu = メニュー
portal_customer_menu = この顧客のページ
portal_path = 現在の場所
portal_demo = デモ
portal_demo_note = 会社と製品は架空のもので、どの販売元とも関係ありません。ここで削除しても、ほかの場所では削除されません。
portal_to_start = 開始ページへ移動
portal_quantity_out_of_range = 数量は { $n_minimum } から { $n_maximum } までの値にしてください。
portal_stale = その間にほかのユーザーが変更したため、何も保存されませんでした。
portal_stale_next = 下に表示された現在の状態を確認し、もう一度操作してください。
refusal_storage_full = 保存領域に空きがないため、何も保存されませんでした。
refusal_storage_full_next = オペレーターに連絡し、もう一度お試しください。

## サインイン
sign_in_heading = サインイン
sign_in_lead = 顧客とそのサブスクリプション、および顧客との関係を管理します。
sign_in_to_go_on = 要求されたページに進むには、サインインしてください。
home_nothing = 現在のロールでは、プロファイル以外に表示できるページがありません。組織のグローバル管理者に別のロールを依頼してください。
