//! What the clock does with requests for approval: one that nobody answered in seven days lapses.

use super::Deadline;
use crate::Error;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::approval::Approval;
use domain::{ApprovalId, Permission, Time};
use store::due::Due;
use store::{Find, Findings, approvals};

/// The command.
#[derive(Clone, Copy, Debug)]
pub(super) struct PassApproval(Due);

impl Deadline for PassApproval {
    fn due(until: Time, limit: i64) -> Find<Vec<Due>> {
        approvals::due(until, limit)
    }

    fn pass(due: Due) -> Self {
        PassApproval(due)
    }
}

impl Command for PassApproval {
    type Outcome = bool;
    type Facts = Option<Approval>;

    const NAME: &'static str = "PassApproval";

    fn permission(&self) -> Permission {
        Permission::KeepTime
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.0.partner, self.0.customer))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        approvals::by_id(scope.partner, ApprovalId(self.0.id))
    }

    fn run(&self, approval: Self::Facts, work: &mut Work<'_, '_>) -> Result<bool, Error> {
        let over = approval.filter(|one| one.expires_at <= work.now);
        let Some((lapsed, happened)) = over.and_then(|one| one.lapse(work.now)) else { return Ok(false) };
        work.concerns(lapsed.customer, lapsed.generation);
        work.save(approvals::save(&lapsed)?);
        work.remember([happened]);
        Ok(true)
    }
}
