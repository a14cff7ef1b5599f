//! A draft is locked: from now on the customer's global admin decides (api 3.4 `lockForApproval`).

use super::Made;
use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::delegation::Delegation;
use domain::{CustomerId, DelegationId, Permission, Refusal};
use store::Findings;
use store::delegations::{self, Requested};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct AskForGranularAdmin {
    /// Whom.
    pub customer: CustomerId,
    /// For what.
    pub delegation: DelegationId,
}

impl Command for AskForGranularAdmin {
    type Outcome = Made;
    type Facts = Option<Delegation>;

    const NAME: &'static str = "AskForGranularAdmin";

    fn permission(&self) -> Permission {
        Permission::RequestGranularAdmin
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        delegations::get(scope.partner, self.customer, self.delegation)
    }

    fn run(&self, found: Option<Delegation>, work: &mut Work<'_, '_>) -> Result<Made, Error> {
        let drafted = found.ok_or(Refusal::NotFound)?;
        // A draft outlives a removal; what is asked for concerns the life in which it is asked.
        let drafted = Delegation { generation: work.relationship()?.generation, ..drafted };
        let (asked, happened) = drafted.ask(work.now)?;
        work.remember([happened]);
        remember(asked, "lockForApproval", work)
    }
}

/// Stores rights as they are after what a caller asked for, and that it asked.
pub(super) fn remember(delegation: Delegation, action: &str, work: &mut Work<'_, '_>) -> Result<Made, Error> {
    let request = work.id();
    work.save(delegations::save(&delegation)?);
    work.save(delegations::save_request(
        delegation.partner,
        &Requested {
            id: request,
            delegation: delegation.id,
            action: action.to_owned(),
            created_at: work.now,
        },
    ));
    Ok(Made { delegation, request })
}
