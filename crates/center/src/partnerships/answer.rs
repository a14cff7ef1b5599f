//! The reseller's answer to a provider's request: its global admin authorises or declines (M6, P14).

use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::partnership::Partnership;
use domain::{FieldError, FieldProblem, PartnerId, Permission, Refusal};
use store::{Findings, partnerships};

/// Authorising a provider.
#[derive(Clone, Copy, Debug)]
pub struct AuthorizeProvider {
    /// Who asks.
    pub provider: PartnerId,
    /// Which request, as its link says.
    pub request: i64,
    /// What it brings was read and ticked.
    pub accepted: bool,
}

impl Command for AuthorizeProvider {
    type Outcome = Partnership;
    type Facts = Option<Partnership>;

    const NAME: &'static str = "AuthorizeProvider";

    fn permission(&self) -> Permission {
        Permission::AnswerPartnership
    }

    fn check(&self) -> Vec<FieldError> {
        if self.accepted { Vec::new() } else { vec![FieldError::new("accepted", FieldProblem::Required)] }
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Ok(Scope::own(caller)?.beside(self.provider))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        partnerships::lock(self.provider, scope.partner)
    }

    fn run(&self, found: Self::Facts, work: &mut Work<'_, '_>) -> Result<Partnership, Error> {
        let found = found.ok_or(Refusal::PartnershipNotOpen)?;
        let Some((next, happened)) = found.authorise(self.request, work.now)? else { return Ok(found) };
        // What was designated in an earlier partnership of the two does not come back.
        work.save(partnerships::clear_designations(next.provider, next.reseller));
        super::remember(work, &next, happened)?;
        Ok(next)
    }
}

/// Saying no.
#[derive(Clone, Copy, Debug)]
pub struct DeclinePartnership {
    /// Who asks.
    pub provider: PartnerId,
    /// Which request.
    pub request: i64,
}

impl Command for DeclinePartnership {
    type Outcome = Partnership;
    type Facts = Option<Partnership>;

    const NAME: &'static str = "DeclinePartnership";

    fn permission(&self) -> Permission {
        Permission::AnswerPartnership
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Ok(Scope::own(caller)?.beside(self.provider))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        partnerships::lock(self.provider, scope.partner)
    }

    fn run(&self, found: Self::Facts, work: &mut Work<'_, '_>) -> Result<Partnership, Error> {
        let found = found.ok_or(Refusal::PartnershipNotOpen)?;
        let (next, happened) = found.decline(self.request, work.now)?;
        super::remember(work, &next, happened)?;
        Ok(next)
    }
}
