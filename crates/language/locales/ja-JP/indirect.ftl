## What can be refused about partnerships and tasks
refusal_task_closed = このタスクは既に終了しています。
refusal_task_closed_next = タスクの一覧をもう一度ご確認ください。
refusal_partnership_not_open = このパートナーシップの要求は既に無効です。
refusal_partnership_not_open_next = プロバイダーに新しい要求を依頼してください。
refusal_partnership_active = 既にパートナーシップが成立しています。
refusal_partnership_active_next = パートナーシップの一覧をご確認ください。
refusal_mpn_id_unknown = この MPN ID を持つパートナーは存在しません。
refusal_mpn_id_unknown_next = MPN ID をご確認ください。
refusal_not_a_reseller = このパートナーは間接リセラーではありません。
refusal_not_a_reseller_next = 間接リセラーの MPN ID を使用してください。
refusal_provider_of_record = 間接プロバイダーは自らの登録リセラーになれません。
refusal_provider_of_record_next = 間接リセラーの MPN ID を使用してください。
refusal_reseller_not_partnered = この間接リセラーとの有効なパートナーシップがありません。
refusal_reseller_not_partnered_next = 先にパートナーシップを要求してください。
refusal_reseller_not_serving = この間接リセラーは、この顧客を担当していません。
refusal_reseller_not_serving_next = 先にリセラーから顧客に再販業者関係を要求してもらってください。
refusal_reseller_restricted = この間接リセラーとのパートナーシップは制限されているため、新しい注文はできません。
refusal_reseller_restricted_next = 先にリセラーがパートナー契約に同意する必要があります。

## Tasks
task_removal_asked = { $customer }: リセラーから、この顧客との関係の削除を依頼されています。
