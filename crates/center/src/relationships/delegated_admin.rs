//! A partner gives up its own delegated admin; the relationship stays (M3, api 2.2.3).

use crate::Error;
use crate::request::Scope;
use crate::run::{Command, Work};
use domain::{Actor, CustomerId, Permission, Refusal};
use serde::{Deserialize, Serialize};
use store::delegations;

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
    const NAME: &'static str = "EndDelegatedAdmin";

    fn permission(&self) -> Permission {
        Permission::EndDelegatedAdmin
    }

    fn scope(&self, actor: &Actor) -> Result<Scope, Error> {
        let partner = actor.partner().ok_or(Refusal::Unrelated)?;
        Ok(Scope { partner, customer: Some(self.customer) })
    }

    fn run(&self, work: &mut Work<'_, '_>) -> Result<DelegatedAdminEnded, Error> {
        end_standing(work)
    }
}

/// Ends the standing delegated admin of the locked relationship; ending nothing is no event.
pub(crate) fn end_standing(work: &mut Work<'_, '_>) -> Result<DelegatedAdminEnded, Error> {
    let (partner, customer, now) = (work.scope.partner, work.customer()?, work.now);
    let mut ended = 0;
    for delegation in delegations::open(work.tx, partner, customer)? {
        if delegation.is_standing() && delegation.is_active(now) {
            let (delegation, happened) = delegation.end(now);
            work.save(delegations::save(&delegation)?);
            work.remember([happened]);
            ended += 1;
        }
    }
    Ok(DelegatedAdminEnded { ended })
}
