//! The customer asks a partner to end the relationship: a task with a due date, seen by both (open, portal 1.5 ³).

use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::policy::Policy;
use domain::task::{self, Asked, Task, TaskKind};
use domain::{FieldError, FieldProblem, PartnerId, Permission, TaskId, Time};
use serde::{Deserialize, Serialize};
use store::{Findings, policy, tasks};

/// The command.
#[derive(Clone, Debug)]
pub struct AskToLeave {
    /// Who is asked.
    pub partner: PartnerId,
    /// Why, in the customer's words; not kept in the event, which holds no personal data.
    pub reason: Option<String>,
}

/// What was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LeaveAsked {
    /// Who was asked.
    pub partner: PartnerId,
    /// Until when it should answer.
    pub due_at: Time,
}

impl Command for AskToLeave {
    type Outcome = LeaveAsked;
    type Facts = (Option<Vec<Task>>, Policy);

    const NAME: &'static str = "AskToLeave";

    fn permission(&self) -> Permission {
        Permission::AskToLeave
    }

    fn check(&self) -> Vec<FieldError> {
        if self.reason.as_ref().is_some_and(|reason| reason.chars().count() > task::MAX_NOTE) {
            return vec![FieldError::new("reason", FieldProblem::TooLong)];
        }
        Vec::new()
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::at(caller, self.partner)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (scope.customer.map(|customer| tasks::of_customer(scope.partner, customer)), policy::current())
    }

    fn run(&self, (open, policy): Self::Facts, work: &mut Work<'_, '_>) -> Result<LeaveAsked, Error> {
        let customer = work.customer()?;
        if let Some(asked) = open.iter().flatten().find(|task| task.kind == TaskKind::LeaveRequested) {
            return Ok(LeaveAsked { partner: self.partner, due_at: asked.due_at });
        }
        let asked = Asked {
            kind: TaskKind::LeaveRequested,
            partner: self.partner,
            customer,
            object: customer.to_string(),
            asker: None,
            note: self.reason.clone(),
        };
        let (task, happened) = Task::ask(
            TaskId(work.id()),
            asked,
            policy.leave_due_days,
            policy.leave_escalation_days,
            work.now,
        );
        work.save(tasks::save(&task, work.now));
        work.remember([happened]);
        Ok(LeaveAsked { partner: self.partner, due_at: task.due_at })
    }
}
