//! The customer takes the partner's access inside a usage subscription away (M3, A-S8d).

use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::delegation::{self, Delegation};
use domain::subscription::Subscription;
use domain::{PartnerId, Permission, Refusal, SubscriptionId};
use store::{Findings, delegations, subscriptions};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct RemoveSubscriptionAccess {
    /// Whose access.
    pub partner: PartnerId,
    /// Inside which subscription.
    pub subscription: SubscriptionId,
}

impl Command for RemoveSubscriptionAccess {
    type Outcome = ();
    type Facts = Option<(Vec<Subscription>, Vec<Delegation>, Vec<SubscriptionId>)>;

    const NAME: &'static str = "RemoveSubscriptionAccess";

    fn permission(&self) -> Permission {
        Permission::RevokeDelegatedAdmin
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::at(caller, self.partner)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        scope.customer.map(|customer| {
            (
                subscriptions::of_customer(scope.partner, customer),
                delegations::of_pair(scope.partner, customer),
                delegations::access_ended(scope.partner, customer),
            )
        })
    }

    fn run(&self, found: Self::Facts, work: &mut Work<'_, '_>) -> Result<(), Error> {
        let (sold, delegations, taken_away) = found.unwrap_or_default();
        if taken_away.contains(&self.subscription) {
            return Ok(());
        }
        let generation = work.relationship()?.generation;
        let held = delegation::held(&sold, &delegations, &taken_away, generation);
        let one = held.iter().find(|one| one.subscription == self.subscription).ok_or(Refusal::NotFound)?;
        let customer = work.customer()?;
        work.save(store::delegations::end_access(self.partner, customer, one.subscription, work.now));
        work.remember([one.removed()]);
        Ok(())
    }
}
