//! What waits for a partner, what it asked of others, and how that ended.

use crate::ask::{Asker, Look, Question};
use crate::{Error, names};
use domain::partner::Partner;
use domain::task::{Task, TaskKind, TaskState};
use domain::{Permission, TaskId};
use store::{Findings, customers, relationships, tasks};

/// The question.
#[derive(Clone, Copy, Debug)]
pub struct TaskInbox {
    /// Most tasks of each list.
    pub limit: i64,
}

/// The answer.
#[derive(Clone, PartialEq, Debug)]
pub struct Inbox {
    /// Open tasks, the most urgent first.
    pub waiting: Vec<TaskRow>,
    /// What this partner asked of others, the latest first.
    pub asked: Vec<TaskRow>,
    /// What is over, the latest first.
    pub closed: Vec<TaskRow>,
}

/// A task, with the names of those concerned.
#[derive(Clone, PartialEq, Debug)]
pub struct TaskRow {
    /// The task.
    pub task: Task,
    /// Its state now: what another provider did in the meantime makes it lapse.
    pub state: TaskState,
    /// Its day has passed.
    pub overdue: bool,
    /// The customer's name; empty for one that is gone.
    pub customer_name: String,
    /// Tag of the locale its name is written in.
    pub customer_locale: String,
    /// Who asks, or who was asked, where that is another partner.
    pub other: Option<Partner>,
}

impl Inbox {
    /// The row of one task, in whichever list it stands.
    pub fn row(&self, id: TaskId) -> Option<&TaskRow> {
        [&self.waiting, &self.asked, &self.closed].into_iter().flatten().find(|row| row.task.id == id)
    }
}

impl Question for TaskInbox {
    type Answer = Inbox;
    type Found = (Vec<Task>, Vec<Task>, Vec<Task>);

    const NAME: &'static str = "TaskInbox";

    fn permission(&self) -> Permission {
        Permission::ViewTasks
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let partner = asker.partner()?;
        Ok((
            tasks::of_partner(partner, self.limit),
            tasks::asked_by(partner, self.limit),
            tasks::closed_of_partner(partner, self.limit),
        ))
    }

    fn answer(&self, (waiting, asked, closed): Self::Found, look: &mut Look<'_, '_>) -> Result<Inbox, Error> {
        let waiting = rows(waiting, look)?;
        let mut closed = rows(closed, look)?;
        let (waiting, lapsed) = waiting.into_iter().partition(|row: &TaskRow| row.state == TaskState::Open);
        closed.splice(0..0, lapsed);
        Ok(Inbox { waiting, asked: rows(asked, look)?, closed })
    }
}

fn rows(tasks: Vec<Task>, look: &mut Look<'_, '_>) -> Result<Vec<TaskRow>, Error> {
    let own = look.partner()?;
    let other = |task: &Task| if task.partner == own { task.asker } else { Some(task.partner) };
    let named: Vec<_> = tasks.iter().map(|task| customers::by_id(task.customer)).collect();
    let ends: Vec<_> =
        tasks.iter().map(|task| task.asker.map(|asker| relationships::get(asker, task.customer))).collect();
    let (named, ends, partners) =
        look.tx.find((named, ends, names::partners(tasks.iter().filter_map(other))))?;
    Ok(tasks
        .into_iter()
        .zip(named.into_iter().zip(ends))
        .map(|(task, (customer, end))| {
            let (customer_name, customer_locale) =
                customer.map(|one| (one.profile.company_name, one.locale)).unwrap_or_default();
            let over = task.kind == TaskKind::RemovalAsked
                && task.is_open()
                && !end.flatten().is_some_and(|one| one.is_active());
            TaskRow {
                state: if over { TaskState::Lapsed } else { task.state },
                overdue: !over && task.is_overdue(look.now),
                customer_name,
                customer_locale,
                other: other(&task).and_then(|id| partners.get(&id).cloned()),
                task,
            }
        })
        .collect())
}
