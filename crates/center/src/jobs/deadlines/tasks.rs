//! What the clock does with tasks: one that nobody answered is overdue, and later the operator sees it.

use super::Deadline;
use crate::Error;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::task::Task;
use domain::{Permission, TaskId, Time};
use store::due::Due;
use store::{Find, Findings, tasks};

/// The command.
#[derive(Clone, Copy, Debug)]
pub(super) struct PassTask(Due);

impl Deadline for PassTask {
    fn due(until: Time, limit: i64) -> Find<Vec<Due>> {
        tasks::due(until, limit)
    }

    fn pass(due: Due) -> Self {
        PassTask(due)
    }
}

impl Command for PassTask {
    type Outcome = bool;
    type Facts = (Option<Task>, Option<Time>);

    const NAME: &'static str = "PassTask";

    fn permission(&self) -> Permission {
        Permission::KeepTime
    }

    /// A reseller's request waits at its provider even where the provider itself has left the customer (E31).
    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.0.partner, self.0.customer))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        let id = TaskId(self.0.id);
        (tasks::by_id(scope.partner, id), tasks::deadline(scope.partner, id))
    }

    fn run(&self, (found, due): Self::Facts, work: &mut Work<'_, '_>) -> Result<bool, Error> {
        let Some((task, due)) = found.zip(due.filter(|at| *at <= work.now)) else { return Ok(false) };
        let happened = task.pass(due, work.now);
        work.save(tasks::save(&task, work.now));
        work.remember(happened);
        Ok(true)
    }
}
