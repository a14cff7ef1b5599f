//! A partner changes a draft, or whether rights in use extend themselves (api 3.2, 3.3).

use super::ask::remember;
use crate::Error;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::delegation::{Delegation, Edit, GranularState, Refused};
use domain::{CustomerId, DelegationId, FieldError, FieldProblem, Permission, Refusal};
use serde::{Deserialize, Serialize};
use store::{Findings, delegations};
use uuid::Uuid;

/// Changing.
#[derive(Clone, Debug)]
pub struct EditGranularAdmin {
    /// In whose tenant.
    pub customer: CustomerId,
    /// What.
    pub delegation: DelegationId,
    /// How.
    pub edit: Edit,
    /// The version that the caller saw, if it says.
    pub version: Option<i64>,
}

/// What changed.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Edited {
    /// As it is now.
    pub delegation: Delegation,
    /// The operation, where a role was taken out of rights in use: the wire tells it apart (api 3.3).
    pub operation: Option<Uuid>,
}

impl Command for EditGranularAdmin {
    type Outcome = Edited;
    type Facts = (Option<Delegation>, Option<bool>);

    const NAME: &'static str = "EditGranularAdmin";

    fn permission(&self) -> Permission {
        Permission::RequestGranularAdmin
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        let name = self.edit.name.as_deref().map(str::trim);
        (
            delegations::get(scope.partner, self.customer, self.delegation),
            name.map(|name| delegations::is_named(scope.partner, name, self.delegation)),
        )
    }

    fn run(&self, (found, is_named): Self::Facts, work: &mut Work<'_, '_>) -> Result<Edited, Error> {
        let before = found.ok_or(Refusal::NotFound)?;
        must_be_seen(&before, self.version)?;
        if is_named == Some(true) {
            return Err(Error::Invalid(vec![FieldError::new("displayName", FieldProblem::Taken)]));
        }
        let (delegation, happened) = before.edit(&self.edit, work.now).map_err(|refused| match refused {
            Refused::Invalid(wrong) => Error::Invalid(wrong),
            Refused::Rule(refusal) => Error::Refused(refusal),
        })?;
        work.remember(happened);
        let in_use = before.granular_state(work.now) == Some(GranularState::Active);
        if in_use && delegation.roles != before.roles {
            let made = remember(delegation, "removeRole", work)?;
            return Ok(Edited { delegation: made.delegation, operation: Some(made.request) });
        }
        work.save(delegations::save(&delegation)?);
        Ok(Edited { delegation, operation: None })
    }
}

/// Throwing a draft away.
#[derive(Clone, Copy, Debug)]
pub struct DiscardGranularDraft {
    /// In whose tenant.
    pub customer: CustomerId,
    /// Which.
    pub delegation: DelegationId,
    /// The version that the caller saw, if it says.
    pub version: Option<i64>,
}

impl Command for DiscardGranularDraft {
    type Outcome = ();
    type Facts = Option<Delegation>;

    const NAME: &'static str = "DiscardGranularDraft";

    fn permission(&self) -> Permission {
        Permission::RequestGranularAdmin
    }

    /// A draft concerns nobody but the partner, be the customer served or not.
    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        delegations::get(scope.partner, self.customer, self.delegation)
    }

    fn run(&self, found: Option<Delegation>, work: &mut Work<'_, '_>) -> Result<(), Error> {
        let draft = found.ok_or(Refusal::NotFound)?;
        must_be_seen(&draft, self.version)?;
        let happened = draft.discard(work.now)?;
        work.save(delegations::discard(draft.partner, draft.id));
        work.remember([happened]);
        Ok(())
    }
}

/// Whoever says which version it saw must have seen the present one.
pub(super) fn must_be_seen(delegation: &Delegation, version: Option<i64>) -> Result<(), Refusal> {
    let present = delegation.granular.as_ref().map(|granular| granular.version);
    if version.is_none() || version == present { Ok(()) } else { Err(Refusal::StaleEtag) }
}
