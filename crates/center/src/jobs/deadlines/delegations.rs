//! What the clock does with granular rights: requests expire, ends come near, rights run out or go on (M3).

use super::Deadline;
use crate::Error;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::delegation::Delegation;
use domain::{DelegationId, Permission, Time};
use store::due::Due;
use store::{Find, Findings, delegations};

/// The command.
#[derive(Clone, Copy, Debug)]
pub(super) struct PassDelegation(Due);

impl Deadline for PassDelegation {
    fn due(until: Time, limit: i64) -> Find<Vec<Due>> {
        delegations::due(until, limit)
    }

    fn pass(due: Due) -> Self {
        PassDelegation(due)
    }
}

impl Command for PassDelegation {
    type Outcome = bool;
    type Facts = Option<Option<Delegation>>;

    const NAME: &'static str = "PassDelegation";

    fn permission(&self) -> Permission {
        Permission::KeepTime
    }

    /// Rights that were kept over a removal run out as well.
    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.0.partner, self.0.customer))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        scope.customer.map(|customer| delegations::get(scope.partner, customer, DelegationId(self.0.id)))
    }

    fn run(&self, found: Self::Facts, work: &mut Work<'_, '_>) -> Result<bool, Error> {
        let Some(one) = found.flatten() else { return Ok(false) };
        let passed = one.pass(work.now);
        if passed.happened.is_empty() {
            return Ok(false);
        }
        work.save(delegations::save(&passed.delegation)?);
        work.remember(passed.happened);
        Ok(true)
    }
}
