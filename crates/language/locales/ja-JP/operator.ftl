## The operator: refusals
refusal_look_closed = このパートナーの閲覧は開始されていません。
refusal_look_closed_next = 理由を添えて閲覧を開始してください。パートナーにも表示されます。

## The operator: events
event_relationship_frozen = オペレーターがこの関係での新規販売を停止しました。
event_relationship_unfrozen = オペレーターが新規販売の停止を解除しました。
event_partner_restricted = オペレーターが組織を制限しました。新しい招待と販売はできません。
event_partner_unrestricted = オペレーターが組織の制限を解除しました。
event_policy_changed = オペレーターがポリシーを設定しました。
event_settings_changed = 組織の設定が変更されました。
event_looked_inside = オペレーターが組織の閲覧を開始しました。
event_seen_inside = オペレーターが閲覧中にこの顧客のデータを表示しました。
event_release_declined = オペレーターは「{ $name }」の制限解除を認めませんでした。
