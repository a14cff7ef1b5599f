//! A partner gives up its own delegated admin; the relationship stays (M3, api 2.2.3).

use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::delegation::Delegation;
use domain::{CustomerId, Permission};
use serde::{Deserialize, Serialize};
use store::{Findings, delegations};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct EndDelegatedAdmin {
    /// In whose tenant.
    pub customer: CustomerId,
}

/// What ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DelegatedAdminEnded {
    /// How many delegations; 0 when there was nothing left to end.
    pub ended: i64,
}

impl Command for EndDelegatedAdmin {
    type Outcome = DelegatedAdminEnded;
    type Facts = Vec<Delegation>;

    const NAME: &'static str = "EndDelegatedAdmin";

    fn permission(&self) -> Permission {
        Permission::EndDelegatedAdmin
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        delegations::open(scope.partner, self.customer)
    }

    fn run(&self, open: Self::Facts, work: &mut Work<'_, '_>) -> Result<DelegatedAdminEnded, Error> {
        end_standing(open, work)
    }
}

/// Ends the standing delegated admin of the locked relationship; ending nothing is no event.
pub(crate) fn end_standing(
    open: Vec<Delegation>,
    work: &mut Work<'_, '_>,
) -> Result<DelegatedAdminEnded, Error> {
    let now = work.now;
    let mut ended = 0;
    for delegation in open {
        if delegation.is_standing() && delegation.is_active(now) {
            let (delegation, happened) = delegation.end(now);
            work.save(delegations::save(&delegation)?);
            work.remember([happened]);
            ended += 1;
        }
    }
    Ok(DelegatedAdminEnded { ended })
}
