//! A partner drafts granular rights, and asks for them at once if it likes (api 3.3, P12).

use super::Made;
use super::ask::remember;
use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::delegation::{Delegation, Draft};
use domain::{CustomerId, DelegationId, FieldError, FieldProblem, Permission};
use store::{Findings, delegations};
use uuid::Uuid;

/// Drafting.
#[derive(Clone, Debug)]
pub struct DraftGranularAdmin {
    /// In whose tenant.
    pub customer: CustomerId,
    /// What is wanted.
    pub draft: Draft,
}

impl Command for DraftGranularAdmin {
    type Outcome = Delegation;
    type Facts = bool;

    const NAME: &'static str = "DraftGranularAdmin";

    fn permission(&self) -> Permission {
        Permission::RequestGranularAdmin
    }

    fn check(&self) -> Vec<FieldError> {
        self.draft.check()
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        delegations::is_named(scope.partner, self.draft.name.trim(), DelegationId(Uuid::nil()))
    }

    fn run(&self, is_named: bool, work: &mut Work<'_, '_>) -> Result<Delegation, Error> {
        let drafted = drafted(&self.draft, is_named, work)?;
        work.save(delegations::save(&drafted)?);
        Ok(drafted)
    }
}

/// Drafting and asking in one step, as people do it.
#[derive(Clone, Debug)]
pub struct RequestGranularAdmin {
    /// In whose tenant.
    pub customer: CustomerId,
    /// What is wanted.
    pub draft: Draft,
}

impl Command for RequestGranularAdmin {
    type Outcome = Made;
    type Facts = bool;

    const NAME: &'static str = "RequestGranularAdmin";

    fn permission(&self) -> Permission {
        Permission::RequestGranularAdmin
    }

    fn check(&self) -> Vec<FieldError> {
        self.draft.check()
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        delegations::is_named(scope.partner, self.draft.name.trim(), DelegationId(Uuid::nil()))
    }

    fn run(&self, is_named: bool, work: &mut Work<'_, '_>) -> Result<Made, Error> {
        let drafted = drafted(&self.draft, is_named, work)?;
        let (asked, happened) = drafted.ask(work.now)?;
        work.remember([happened]);
        remember(asked, "lockForApproval", work)
    }
}

fn drafted(draft: &Draft, is_named: bool, work: &mut Work<'_, '_>) -> Result<Delegation, Error> {
    if is_named {
        return Err(Error::Invalid(vec![FieldError::new("displayName", FieldProblem::Taken)]));
    }
    let generation = work.relationship()?.generation;
    let pair = (work.scope.partner, work.customer()?, generation);
    let (drafted, happened) = draft.create(DelegationId(work.id()), pair, work.now)?;
    work.remember([happened]);
    Ok(drafted)
}
