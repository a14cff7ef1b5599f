//! The operator suspends what was bought, out of its partner's hands, or ends that (portal 1.5: force-suspend).

use super::why::{What, Why};
use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use crate::subscriptions::Late;
use domain::oversight::{Act, ActKind};
use domain::subscription::Subscription;
use domain::{CustomerId, FieldError, PartnerId, Permission, Refusal, SubscriptionId};
use store::{Findings, subscriptions};

/// The command.
#[derive(Clone, Debug)]
pub struct ForceSuspend {
    /// Whose.
    pub partner: PartnerId,
    /// Sold to whom.
    pub customer: CustomerId,
    /// What.
    pub subscription: SubscriptionId,
    /// False to end such a suspension.
    pub suspended: bool,
    /// Why.
    pub why: Why,
}

impl Command for ForceSuspend {
    type Outcome = Act;
    type Facts = Vec<Subscription>;

    const NAME: &'static str = "ForceSuspend";

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    fn check(&self) -> Vec<FieldError> {
        self.why.check()
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.partner, Some(self.customer)))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        subscriptions::of_customer(scope.partner, self.customer)
    }

    fn run(&self, sold: Self::Facts, work: &mut Work<'_, '_>) -> Result<Act, Error> {
        let now = work.now;
        let (all, mut late) = Late::judge(sold, now);
        let one = all.iter().find(|one| one.id == self.subscription).ok_or(Refusal::SubscriptionNotFound)?;
        let add_ons: Vec<_> = all.iter().filter(|other| other.parent == Some(one.id)).cloned().collect();
        let (kind, changed) = if self.suspended {
            (ActKind::Suspend, one.force_suspend(&add_ons, now)?)
        } else {
            (ActKind::Reactivate, one.end_force_suspension(&add_ons, now)?)
        };
        changed.subscriptions.iter().for_each(|next| late.save(next, work));
        work.remember(changed.happened);
        self.why.record(work, What::new(kind, self.partner, self.subscription).about(self.customer))
    }
}
