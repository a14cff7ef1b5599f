//! The customer asks a partner to end the relationship: a task with a due date, seen by both (open, portal 1.5 ³).

use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::{EventKind, FieldError, FieldProblem, Happened, PartnerId, Permission, Time, days_after};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Findings;
use store::tasks::{self, Task};

/// Days the partner has to answer.
const DUE_DAYS: i64 = 30;

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
    type Facts = Option<Vec<Task>>;

    const NAME: &'static str = "AskToLeave";

    fn permission(&self) -> Permission {
        Permission::AskToLeave
    }

    fn check(&self) -> Vec<FieldError> {
        if self.reason.as_ref().is_some_and(|reason| reason.chars().count() > 2000) {
            return vec![FieldError::new("reason", FieldProblem::TooLong)];
        }
        Vec::new()
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::at(caller, self.partner)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        scope.customer.map(|customer| tasks::of_customer(scope.partner, customer))
    }

    fn run(&self, open: Self::Facts, work: &mut Work<'_, '_>) -> Result<LeaveAsked, Error> {
        let customer = work.customer()?;
        if let Some(asked) = open.iter().flatten().find(|task| task.kind == "leave_requested") {
            return Ok(LeaveAsked { partner: self.partner, due_at: asked.due_at });
        }
        let task = Task {
            id: work.id(),
            partner: self.partner,
            customer,
            kind: "leave_requested".to_owned(),
            object: customer.to_string(),
            note: self
                .reason
                .as_ref()
                .map(|reason| reason.trim().to_owned())
                .filter(|reason| !reason.is_empty()),
            created_at: work.now,
            due_at: days_after(work.now, DUE_DAYS),
        };
        work.save(tasks::open(&task));
        work.remember([Happened::new(EventKind::LeaveRequested)
            .object(customer)
            .new_value(json!({ "dueAt": task.due_at }))]);
        Ok(LeaveAsked { partner: self.partner, due_at: task.due_at })
    }
}
