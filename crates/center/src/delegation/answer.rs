//! The customer's global admin approves or declines a request for granular rights (M3; api 3.2).

use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::delegation::Delegation;
use domain::{DelegationId, PartnerId, Permission, Refusal};
use store::{Findings, delegations};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct AnswerGranularAdmin {
    /// Who asks.
    pub partner: PartnerId,
    /// For what.
    pub delegation: DelegationId,
    /// Yes, or no.
    pub approve: bool,
}

impl Command for AnswerGranularAdmin {
    type Outcome = Delegation;
    type Facts = Option<Option<Delegation>>;

    const NAME: &'static str = "AnswerGranularAdmin";

    fn permission(&self) -> Permission {
        Permission::AnswerRequest
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::at(caller, self.partner)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        scope.customer.map(|customer| delegations::get(scope.partner, customer, self.delegation))
    }

    fn run(&self, found: Self::Facts, work: &mut Work<'_, '_>) -> Result<Delegation, Error> {
        let asked = found.flatten().filter(is_the_customers).ok_or(Refusal::NotFound)?;
        let generation = work.relationship()?.generation;
        let (answered, happened) =
            if self.approve { asked.approve(generation, work.now)? } else { asked.decline(work.now)? };
        work.save(delegations::save(&answered)?);
        work.remember([happened]);
        Ok(answered)
    }
}

/// A draft is the partner's own: the customer is not told that there is one.
pub(super) fn is_the_customers(one: &Delegation) -> bool {
    one.granular.as_ref().is_none_or(|granular| granular.asked_at.is_some())
}
