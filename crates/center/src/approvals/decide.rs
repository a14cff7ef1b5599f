//! Somebody else agrees, and what was asked for is done in the same transaction.

use super::act::{self, Fate};
use crate::Error;
use crate::relationships::{Removed, remove};
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::approval::{Approval, Wish};
use domain::{ApprovalId, CustomerId, Permission, Refusal, role};
use serde::{Deserialize, Serialize};
use store::{Findings, approvals};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct Approve {
    /// Which request.
    pub id: ApprovalId,
    /// About which customer.
    pub customer: CustomerId,
}

/// What came of it. A request that lapsed at this moment, because something changed since it was asked for, has done
/// nothing and is asked for again.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Decided {
    /// The request, in its new state.
    pub approval: Approval,
    /// The removal, if that was asked for.
    pub removed: Option<Removed>,
    /// The fate of each subscription, if a suspension was asked for.
    pub suspended: Vec<Fate>,
}

impl Command for Approve {
    type Outcome = Decided;
    type Facts = (Option<Approval>, remove::Found);

    const NAME: &'static str = "Approve";

    fn permission(&self) -> Permission {
        Permission::HandleApprovals
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (approvals::by_id(scope.partner, self.id), remove::find(scope.partner, self.customer))
    }

    fn run(&self, (approval, mut found): Self::Facts, work: &mut Work<'_, '_>) -> Result<Decided, Error> {
        let approval = open_one(approval, self.customer)?;
        role::may(&work.actor, approval.wish.permission())?;
        let (approved, happened) = approval.approve(work.actor.user, work.now)?;
        if approval.generation != work.relationship()?.generation {
            return lapse(&approval, work);
        }
        work.on_behalf_of = approval.asked_by;
        // The one that is given does not lapse with the relationship that it ends.
        found.3.1.retain(|one| one.id != approval.id);
        let done = match &approval.wish {
            Wish::RemoveRelationship { .. } => {
                let command = act::removal(self.customer, &approval.wish, true).ok_or(Error::Internal)?;
                match command.carry_out(found, work) {
                    Ok(removed) => {
                        Decided { approval: approved, removed: Some(removed), suspended: Vec::new() }
                    }
                    Err(Error::Refused(Refusal::Stale)) => {
                        work.on_behalf_of = None;
                        return lapse(&approval, work);
                    }
                    Err(error) => return Err(error),
                }
            }
            Wish::SuspendAll { subscriptions } => {
                let suspended = act::suspend(subscriptions.as_deref(), found.0, work);
                Decided { approval: approved, removed: None, suspended }
            }
        };
        work.save(approvals::save(&done.approval)?);
        work.remember([happened]);
        Ok(done)
    }
}

/// The request, if it is about this customer.
pub(super) fn open_one(approval: Option<Approval>, customer: CustomerId) -> Result<Approval, Refusal> {
    approval.filter(|one| one.customer == customer).ok_or(Refusal::ApprovalNotFound)
}

fn lapse(approval: &Approval, work: &mut Work<'_, '_>) -> Result<Decided, Error> {
    let (lapsed, happened) = approval.lapse(work.now).ok_or(Refusal::ApprovalClosed)?;
    work.save(approvals::save(&lapsed)?);
    work.remember([happened]);
    Ok(Decided { approval: lapsed, removed: None, suspended: Vec::new() })
}
