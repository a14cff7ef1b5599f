//! Which of the partner's groups use granular rights (api 3.5).

use crate::Error;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::delegation::{Assignment, Delegation};
use domain::{CustomerId, DelegationId, FieldError, Permission, Refusal};
use store::{Findings, delegations};
use uuid::Uuid;

/// What each of these commands looks at.
type Found = (Option<Delegation>, Vec<Assignment>);

/// A group gets roles.
#[derive(Clone, Debug)]
pub struct AssignAccess {
    /// In whose tenant.
    pub customer: CustomerId,
    /// Of which rights.
    pub delegation: DelegationId,
    /// The security group's id.
    pub container: Uuid,
    /// Codes or template ids of roles.
    pub roles: Vec<String>,
}

impl Command for AssignAccess {
    type Outcome = Assignment;
    type Facts = Found;

    const NAME: &'static str = "AssignAccess";

    fn permission(&self) -> Permission {
        Permission::RequestGranularAdmin
    }

    /// Rights kept over a removal are used as before.
    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn check(&self) -> Vec<FieldError> {
        Assignment::check(&self.roles)
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (
            delegations::get(scope.partner, self.customer, self.delegation),
            delegations::assignments(scope.partner, self.delegation),
        )
    }

    fn run(&self, (found, existing): Found, work: &mut Work<'_, '_>) -> Result<Assignment, Error> {
        let of = found.ok_or(Refusal::NotFound)?;
        let (id, now) = (work.id(), work.now);
        let (one, happened) = Assignment::create(&of, &existing, id, self.container, &self.roles, now)?;
        work.save(delegations::save_assignment(&one)?);
        work.remember([happened]);
        Ok(one)
    }
}

/// It gets other roles.
#[derive(Clone, Debug)]
pub struct ChangeAccess {
    /// In whose tenant.
    pub customer: CustomerId,
    /// Of which rights.
    pub delegation: DelegationId,
    /// Which assignment.
    pub assignment: Uuid,
    /// Codes or template ids of roles.
    pub roles: Vec<String>,
    /// The version that the caller saw, if it says.
    pub version: Option<i64>,
}

impl Command for ChangeAccess {
    type Outcome = Assignment;
    type Facts = Found;

    const NAME: &'static str = "ChangeAccess";

    fn permission(&self) -> Permission {
        Permission::RequestGranularAdmin
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn check(&self) -> Vec<FieldError> {
        Assignment::check(&self.roles)
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (
            delegations::get(scope.partner, self.customer, self.delegation),
            delegations::assignments(scope.partner, self.delegation),
        )
    }

    fn run(&self, (found, existing): Found, work: &mut Work<'_, '_>) -> Result<Assignment, Error> {
        let of = found.ok_or(Refusal::NotFound)?;
        let before = named(existing, self.assignment, self.version)?;
        let (one, happened) = before.change(&of, &self.roles, work.now)?;
        work.save(delegations::save_assignment(&one)?);
        work.remember([happened]);
        Ok(one)
    }
}

/// It loses them.
#[derive(Clone, Copy, Debug)]
pub struct RemoveAccess {
    /// In whose tenant.
    pub customer: CustomerId,
    /// Of which rights.
    pub delegation: DelegationId,
    /// Which assignment.
    pub assignment: Uuid,
    /// The version that the caller saw, if it says.
    pub version: Option<i64>,
}

impl Command for RemoveAccess {
    type Outcome = ();
    type Facts = Found;

    const NAME: &'static str = "RemoveAccess";

    fn permission(&self) -> Permission {
        Permission::RequestGranularAdmin
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (
            delegations::get(scope.partner, self.customer, self.delegation),
            delegations::assignments(scope.partner, self.delegation),
        )
    }

    fn run(&self, (found, existing): Found, work: &mut Work<'_, '_>) -> Result<(), Error> {
        let of = found.ok_or(Refusal::NotFound)?;
        let before = named(existing, self.assignment, self.version)?;
        if let Some((one, happened)) = before.remove(&of, work.now) {
            work.save(delegations::save_assignment(&one)?);
            work.remember([happened]);
        }
        Ok(())
    }
}

fn named(existing: Vec<Assignment>, id: Uuid, version: Option<i64>) -> Result<Assignment, Refusal> {
    let found = existing.into_iter().find(|one| one.id == id).ok_or(Refusal::NotFound)?;
    if version.is_none_or(|seen| seen == found.version) { Ok(found) } else { Err(Refusal::StaleEtag) }
}
