//! What came about by itself and nobody wrote down yet: whoever stores a subscription tells it first.

use crate::run::Work;
use domain::subscription::Subscription;
use domain::{Happened, SubscriptionId, Time};
use std::collections::BTreeMap;
use store::subscriptions;

/// What is still to be told, by subscription.
pub(crate) struct Late(BTreeMap<SubscriptionId, Vec<Happened>>);

impl Late {
    /// What was sold as it stands at this instant, and what of that nobody told yet.
    pub(crate) fn judge(sold: Vec<Subscription>, now: Time) -> (Vec<Subscription>, Late) {
        let mut late = BTreeMap::new();
        let mut judged = Vec::with_capacity(sold.len());
        for one in sold {
            let (one, happened) = one.caught_up(now);
            late.insert(one.id, happened);
            judged.push(one);
        }
        (judged, Late(late))
    }

    /// Tells what came before a change of this one, once. Before the change itself is told.
    pub(crate) fn tell(&mut self, id: SubscriptionId, work: &mut Work<'_, '_>) {
        work.remember(self.0.remove(&id).unwrap_or_default());
    }

    /// Stores what a change made of something sold, and tells what came before.
    pub(crate) fn save(&mut self, next: &Subscription, work: &mut Work<'_, '_>) {
        self.tell(next.id, work);
        work.save(subscriptions::save(next));
    }
}
