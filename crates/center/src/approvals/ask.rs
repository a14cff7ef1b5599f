//! Somebody asks a colleague to approve what they may not do alone.

use super::act;
use crate::Error;
use crate::relationships::{facts, version_of};
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::approval::{Approval, Wish};
use domain::{ApprovalId, CustomerId, FieldError, FieldProblem, Permission};
use store::{Findings, approvals};

/// The command. The wish's version may be empty: then it is what is true under the lock.
#[derive(Clone, Debug)]
pub struct AskApproval {
    /// About which customer.
    pub customer: CustomerId,
    /// What is to be done.
    pub wish: Wish,
    /// The consequences of a removal were acknowledged.
    pub acknowledged: bool,
}

impl Command for AskApproval {
    type Outcome = Approval;
    type Facts = (Option<facts::Found>, Vec<Approval>);

    const NAME: &'static str = "AskApproval";

    fn permission(&self) -> Permission {
        self.wish.permission()
    }

    fn check(&self) -> Vec<FieldError> {
        match &self.wish {
            Wish::RemoveRelationship { reason: Some(reason), .. }
                if !crate::relationships::REASONS.contains(&reason.as_str()) =>
            {
                vec![FieldError::new("reason", FieldProblem::Invalid)]
            }
            _ => Vec::new(),
        }
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        let removes = matches!(self.wish, Wish::RemoveRelationship { .. });
        (
            removes.then(|| facts::find(scope.partner, self.customer)),
            approvals::open(scope.partner, self.customer),
        )
    }

    fn run(&self, (found, open): Self::Facts, work: &mut Work<'_, '_>) -> Result<Approval, Error> {
        let wish = match found {
            Some(found) => self.removal(found, work)?,
            None => self.wish.clone(),
        };
        // Asking twice for the same is one request; asking for something newer takes the place of the older one.
        for earlier in open.iter().filter(|one| one.wish.code() == wish.code()) {
            if earlier.wish == wish && earlier.asked_by == work.actor.user && earlier.is_open(work.now) {
                return Ok(earlier.clone());
            }
            if let Some((lapsed, happened)) = earlier.lapse(work.now) {
                work.save(approvals::save(&lapsed)?);
                work.remember([happened]);
            }
        }
        let id = ApprovalId(work.id());
        let relationship = work.relationship()?;
        let pair = (relationship.partner, relationship.customer, relationship.generation);
        let (approval, happened) = Approval::ask(id, pair, wish, work.actor.user, work.now);
        work.save(approvals::save(&approval)?);
        work.remember([happened]);
        Ok(approval)
    }
}

impl AskApproval {
    /// Only what could be done now can be asked for; the rule is the removal's own.
    fn removal(&self, found: facts::Found, work: &mut Work<'_, '_>) -> Result<Wish, Error> {
        let command = act::removal(self.customer, &self.wish, self.acknowledged).ok_or(Error::Internal)?;
        let facts = facts::under_lock(found, work)?;
        command.judge(&facts, work)?;
        Ok(Wish::RemoveRelationship {
            version: version_of(&facts),
            keep_granular: command.keep_granular_admin,
            notice_to_customer: command.notice_to_customer,
            reason: command.reason,
        })
    }
}
