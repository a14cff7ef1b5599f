//! A partner asks the operator to release what was bought and cannot be cancelled any more (E16).

use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::policy::Policy;
use domain::subscription::Subscription;
use domain::task::{Asked, MAX_NOTE, Task, TaskKind};
use domain::{CustomerId, FieldError, FieldProblem, Permission, Refusal, SubscriptionId, TaskId};
use store::{Findings, policy, subscriptions, tasks};

/// The command.
#[derive(Clone, Debug)]
pub struct RequestRelease {
    /// Sold to whom.
    pub customer: CustomerId,
    /// What.
    pub subscription: SubscriptionId,
    /// Why, in the partner's own words.
    pub note: Option<String>,
}

impl Command for RequestRelease {
    type Outcome = Task;
    type Facts = (Vec<Subscription>, Vec<Task>, Policy);

    const NAME: &'static str = "RequestRelease";

    fn permission(&self) -> Permission {
        Permission::CancelSoftware
    }

    fn check(&self) -> Vec<FieldError> {
        let too_long = self.note.as_ref().is_some_and(|note| note.chars().count() > MAX_NOTE);
        too_long.then(|| FieldError::new("note", FieldProblem::TooLong)).into_iter().collect()
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (
            subscriptions::of_customer(scope.partner, self.customer),
            tasks::of_customer(scope.partner, self.customer),
            policy::current(),
        )
    }

    fn run(&self, (sold, open, policy): Self::Facts, work: &mut Work<'_, '_>) -> Result<Task, Error> {
        let id = self.subscription.to_string();
        let found = sold.into_iter().find(|one| one.id == self.subscription);
        let subscription = found.ok_or(Refusal::SubscriptionNotFound)?.at(work.now);
        if !subscription.needs_release(work.now) {
            return Err(Refusal::NothingToChange.into());
        }
        // Asked again, it is the same request.
        if let Some(asked) =
            open.into_iter().find(|task| task.kind == TaskKind::ReleaseRequested && task.object == id)
        {
            return Ok(asked);
        }
        let asked = Asked {
            kind: TaskKind::ReleaseRequested,
            partner: work.scope.partner,
            customer: self.customer,
            object: id,
            asker: None,
            note: self.note.clone(),
        };
        let (task, happened) = Task::ask(TaskId(work.id()), asked, policy.release_due_days, None, work.now);
        work.save(tasks::save(&task, work.now));
        work.remember([happened]);
        Ok(task)
    }
}
