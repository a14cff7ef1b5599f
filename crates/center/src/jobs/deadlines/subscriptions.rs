//! What the clock does with subscriptions: warnings, windows, renewals, expiry, deletion (M4).

use super::Deadline;
use crate::Error;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::subscription::Subscription;
use domain::{Permission, SubscriptionId, Time};
use store::due::Due;
use store::{Find, Findings, subscriptions};

/// The command.
#[derive(Clone, Copy, Debug)]
pub(super) struct PassSubscription(Due);

impl Deadline for PassSubscription {
    fn due(until: Time, limit: i64) -> Find<Vec<Due>> {
        subscriptions::due(until, limit)
    }

    fn pass(due: Due) -> Self {
        PassSubscription(due)
    }
}

impl Command for PassSubscription {
    type Outcome = bool;
    type Facts = Option<Option<Subscription>>;

    const NAME: &'static str = "PassSubscription";

    fn permission(&self) -> Permission {
        Permission::KeepTime
    }

    /// What was bought goes on when a relationship has ended: its data is still deleted in its time (A-S17b).
    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.0.partner, self.0.customer))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        scope.customer.map(|customer| subscriptions::get(scope.partner, customer, SubscriptionId(self.0.id)))
    }

    fn run(&self, found: Self::Facts, work: &mut Work<'_, '_>) -> Result<bool, Error> {
        let Some(one) = found.flatten() else { return Ok(false) };
        if one.next_at().is_none_or(|at| at > work.now) {
            return Ok(false);
        }
        let changed = one.pass(work.now);
        work.save_all(changed.subscriptions.iter().map(subscriptions::save));
        work.remember(changed.happened);
        Ok(true)
    }
}
