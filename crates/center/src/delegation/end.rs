//! The ways in which granular rights or a request for them end before their time: the partner gives them up or takes its
//! request back, the customer takes them away (M3).

use super::Made;
use super::ask::remember;
use crate::Error;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::delegation::Delegation;
use domain::{CustomerId, DelegationId, PartnerId, Permission, Refusal};
use store::{Findings, delegations};

/// A partner gives granular rights up.
#[derive(Clone, Copy, Debug)]
pub struct EndGranularAdmin {
    /// In whose tenant.
    pub customer: CustomerId,
    /// Which.
    pub delegation: DelegationId,
}

impl Command for EndGranularAdmin {
    type Outcome = Made;
    type Facts = Option<Delegation>;

    const NAME: &'static str = "EndGranularAdmin";

    fn permission(&self) -> Permission {
        Permission::EndDelegatedAdmin
    }

    /// Rights that were kept over a removal can be given up too (A-S8c).
    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        delegations::get(scope.partner, self.customer, self.delegation)
    }

    fn run(&self, found: Option<Delegation>, work: &mut Work<'_, '_>) -> Result<Made, Error> {
        let (ended, happened) = found.ok_or(Refusal::NotFound)?.terminate(work.now)?;
        work.remember([happened]);
        remember(ended, "terminate", work)
    }
}

/// A partner takes a request back that nobody answered.
#[derive(Clone, Copy, Debug)]
pub struct WithdrawGranularRequest {
    /// Whom it asked.
    pub customer: CustomerId,
    /// For what.
    pub delegation: DelegationId,
}

impl Command for WithdrawGranularRequest {
    type Outcome = Delegation;
    type Facts = Option<Delegation>;

    const NAME: &'static str = "WithdrawGranularRequest";

    fn permission(&self) -> Permission {
        Permission::RequestGranularAdmin
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        delegations::get(scope.partner, self.customer, self.delegation)
    }

    fn run(&self, found: Option<Delegation>, work: &mut Work<'_, '_>) -> Result<Delegation, Error> {
        let (ended, happened) = found.ok_or(Refusal::NotFound)?.withdraw(work.now)?;
        work.save(delegations::save(&ended)?);
        work.remember([happened]);
        Ok(ended)
    }
}

/// The customer takes granular rights away; relationship and subscriptions stay.
#[derive(Clone, Copy, Debug)]
pub struct RevokeGranularAdmin {
    /// Whose rights end.
    pub partner: PartnerId,
    /// Which.
    pub delegation: DelegationId,
}

impl Command for RevokeGranularAdmin {
    type Outcome = Delegation;
    type Facts = Option<Option<Delegation>>;

    const NAME: &'static str = "RevokeGranularAdmin";

    fn permission(&self) -> Permission {
        Permission::RevokeDelegatedAdmin
    }

    /// Rights that a partner kept over a removal can be taken away from it.
    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::at(caller, self.partner)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        scope.customer.map(|customer| delegations::get(scope.partner, customer, self.delegation))
    }

    fn run(&self, found: Self::Facts, work: &mut Work<'_, '_>) -> Result<Delegation, Error> {
        let (ended, happened) = found.flatten().ok_or(Refusal::NotFound)?.terminate(work.now)?;
        work.save(delegations::save(&ended)?);
        work.remember([happened]);
        Ok(ended)
    }
}
