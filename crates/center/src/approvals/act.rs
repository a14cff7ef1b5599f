//! What an approved request does: the same rules as without it, under the approver's own lock.

use crate::relationships::{RemoveRelationship, facts};
use crate::run::Work;
use crate::subscriptions::Late;
use domain::approval::Wish;
use domain::subscription::{Status, SuspendedBy};
use domain::{CustomerId, Refusal, SubscriptionId, Time};
use serde::{Deserialize, Serialize};

/// What became of one subscription.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Fate {
    /// Which.
    pub subscription: SubscriptionId,
    /// When its data goes.
    pub delete_at: Option<Time>,
    /// Why it stayed as it was.
    pub refused: Option<Refusal>,
}

/// The removal that was asked for; an empty version is what is true when it is looked at.
pub(super) fn removal(customer: CustomerId, wish: &Wish, acknowledged: bool) -> Option<RemoveRelationship> {
    let Wish::RemoveRelationship { version, keep_granular, notice_to_customer, reason } = wish else {
        return None;
    };
    Some(RemoveRelationship {
        customer,
        version: Some(version.clone()).filter(|version| !version.is_empty()),
        acknowledged,
        keep_granular_admin: *keep_granular,
        notice_to_customer: *notice_to_customer,
        reason: reason.clone(),
    })
}

/// Suspends what is active, or what was named; a base takes its add-ons along. What cannot be suspended says why, and
/// the rest is suspended all the same (A-S12b).
pub(super) fn suspend(
    ids: Option<&[SubscriptionId]>,
    found: facts::Found,
    work: &mut Work<'_, '_>,
) -> Vec<Fate> {
    let now = work.now;
    let (sold, transfers) = facts::sold(found);
    let (mut all, mut late) = Late::judge(sold, now);
    // Bases first, so that add-ons know that they went down with them and come back with them.
    all.sort_by_key(|one| one.parent.is_some());
    let wanted: Vec<SubscriptionId> = match ids {
        Some(ids) => ids.to_vec(),
        None => all
            .iter()
            .filter(|one| one.status == Status::Active && one.kind.can_be_suspended())
            .map(|one| one.id)
            .collect(),
    };
    let mut fates = Vec::with_capacity(wanted.len());
    for id in wanted {
        let Some(one) = all.iter().find(|one| one.id == id).cloned() else {
            fates.push(Fate {
                subscription: id,
                delete_at: None,
                refused: Some(Refusal::SubscriptionNotFound),
            });
            continue;
        };
        let add_ons: Vec<_> = all.iter().filter(|other| other.parent == Some(id)).cloned().collect();
        let in_transfer = transfers.iter().any(|transfer| transfer.subscriptions.contains(&id));
        match one.suspend(&add_ons, in_transfer, SuspendedBy::Partner, now) {
            Ok(changed) => {
                let itself = changed.subscriptions.iter().find(|next| next.id == id);
                let delete_at = itself.unwrap_or(&one).delete_at;
                for next in &changed.subscriptions {
                    late.save(next, work);
                    all.iter_mut().filter(|old| old.id == next.id).for_each(|old| *old = next.clone());
                }
                work.remember(changed.happened);
                fates.push(Fate { subscription: id, delete_at, refused: None });
            }
            Err(refusal) => fates.push(Fate { subscription: id, delete_at: None, refused: Some(refusal) }),
        }
    }
    fates
}
