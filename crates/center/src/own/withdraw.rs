//! The customer takes its request to end a relationship back; the partner sees that it did.

use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::task::{Task, TaskKind};
use domain::{PartnerId, Permission, Refusal};
use serde::{Deserialize, Serialize};
use store::{Findings, tasks};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct WithdrawLeave {
    /// Who was asked.
    pub partner: PartnerId,
}

/// What was taken back.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LeaveWithdrawn {
    /// Who was asked.
    pub partner: PartnerId,
}

impl Command for WithdrawLeave {
    type Outcome = LeaveWithdrawn;
    type Facts = Option<Vec<Task>>;

    const NAME: &'static str = "WithdrawLeave";

    fn permission(&self) -> Permission {
        Permission::AskToLeave
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::at(caller, self.partner)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        scope.customer.map(|customer| tasks::of_customer(scope.partner, customer))
    }

    fn run(&self, open: Self::Facts, work: &mut Work<'_, '_>) -> Result<LeaveWithdrawn, Error> {
        let asked = open.into_iter().flatten().find(|task| task.kind == TaskKind::LeaveRequested);
        let (task, happened) = asked.ok_or(Refusal::TaskClosed)?.withdraw(work.now)?;
        work.save(tasks::save(&task, work.now));
        work.remember([happened]);
        Ok(LeaveWithdrawn { partner: self.partner })
    }
}
