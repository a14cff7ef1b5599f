//! Role assignments inside a usage subscription: they begin where one is bought while standing rights are active, and
//! survive the rights (L21). They end with the relationship, or when the customer takes them away (A-S8d).

use super::Delegation;
use crate::catalogue::OfferKind;
use crate::subscription::{Status, Subscription};
use crate::{EventKind, Generation, Happened, SubscriptionId, Time};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// The partner's own access inside a subscription.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SubscriptionAccess {
    /// Inside which.
    pub subscription: SubscriptionId,
    /// Since when.
    pub since: Time,
}

/// Where the partner holds access: in the usage subscriptions bought while its standing rights of this life were
/// active, unless it was taken away. What existed before the rights is not opened by them.
pub fn held(
    subscriptions: &[Subscription],
    standing: &[Delegation],
    taken_away: &[SubscriptionId],
    generation: Generation,
) -> Vec<SubscriptionAccess> {
    let opened = |bought: Time| {
        standing.iter().any(|one| {
            let covers = one.started_at <= bought && one.ended_at.is_none_or(|end| end > bought);
            one.is_standing() && one.generation == generation && covers
        })
    };
    subscriptions
        .iter()
        .filter(|one| one.kind == OfferKind::Usage && one.status != Status::Deleted)
        .filter(|one| opened(one.created_at) && !taken_away.contains(&one.id))
        .map(|one| SubscriptionAccess { subscription: one.id, since: one.created_at })
        .collect()
}

impl SubscriptionAccess {
    /// That it ended.
    pub fn removed(&self) -> Happened {
        Happened::new(EventKind::SubscriptionAccessRemoved)
            .object(self.subscription)
            .old_value(json!({ "since": self.since }))
    }
}
