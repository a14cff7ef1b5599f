//! A request for approval that leads to nothing: refused by somebody else, or taken back by whoever asked.

use super::decide::open_one;
use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::approval::{Approval, MAX_NOTE};
use domain::{ApprovalId, CustomerId, FieldError, FieldProblem, Permission, role};
use store::{Findings, approvals};

/// Refuses.
#[derive(Clone, Debug)]
pub struct Reject {
    /// Which request.
    pub id: ApprovalId,
    /// About which customer.
    pub customer: CustomerId,
    /// Why, in words that the asker reads.
    pub note: Option<String>,
}

/// Takes back.
#[derive(Clone, Copy, Debug)]
pub struct WithdrawApproval {
    /// Which request.
    pub id: ApprovalId,
    /// About which customer.
    pub customer: CustomerId,
}

impl Command for Reject {
    type Outcome = Approval;
    type Facts = Option<Approval>;

    const NAME: &'static str = "RejectApproval";

    fn permission(&self) -> Permission {
        Permission::HandleApprovals
    }

    fn check(&self) -> Vec<FieldError> {
        let too_long = self.note.as_ref().is_some_and(|note| note.chars().count() > MAX_NOTE);
        too_long.then(|| FieldError::new("note", FieldProblem::TooLong)).into_iter().collect()
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        approvals::by_id(scope.partner, self.id)
    }

    fn run(&self, approval: Self::Facts, work: &mut Work<'_, '_>) -> Result<Approval, Error> {
        let approval = open_one(approval, self.customer)?;
        role::may(&work.actor, approval.wish.permission())?;
        let note = self.note.as_ref().map(|note| note.trim().to_owned()).filter(|note| !note.is_empty());
        let (rejected, happened) = approval.reject(work.actor.user, note, work.now)?;
        work.save(approvals::save(&rejected)?);
        work.remember([happened]);
        Ok(rejected)
    }
}

impl Command for WithdrawApproval {
    type Outcome = Approval;
    type Facts = Option<Approval>;

    const NAME: &'static str = "WithdrawApproval";

    fn permission(&self) -> Permission {
        Permission::HandleApprovals
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        approvals::by_id(scope.partner, self.id)
    }

    fn run(&self, approval: Self::Facts, work: &mut Work<'_, '_>) -> Result<Approval, Error> {
        let approval = open_one(approval, self.customer)?;
        let (withdrawn, happened) = approval.withdraw(work.actor.user, work.now)?;
        work.save(approvals::save(&withdrawn)?);
        work.remember([happened]);
        Ok(withdrawn)
    }
}
