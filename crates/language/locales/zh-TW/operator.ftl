## The operator: refusals
refusal_look_closed = 目前沒有開放檢視此合作夥伴。
refusal_look_closed_next = 請附上理由開始檢視；合作夥伴會看到。

## The operator: events
event_relationship_frozen = 營運人員已停止此關係的新銷售。
event_relationship_unfrozen = 營運人員已恢復新銷售。
event_partner_restricted = 營運人員已限制貴組織：無法提出新邀請或新銷售。
event_partner_unrestricted = 營運人員已解除對貴組織的限制。
event_policy_changed = 營運人員已設定平台原則。
event_settings_changed = 貴組織的設定已變更。
event_looked_inside = 營運人員已開始檢視貴組織。
event_seen_inside = 營運人員在檢視期間查看了此客戶的資料。
event_release_declined = 營運人員拒絕解除「{ $name }」的限制。
