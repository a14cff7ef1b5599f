//! Refusing what was asked, with an answer; and taking back what one asked for. That something was done follows from
//! the removal itself.

use crate::Error;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::task::{MAX_NOTE, Task};
use domain::{CustomerId, FieldError, FieldProblem, PartnerId, Permission, Refusal, TaskId};
use store::{Findings, tasks};

/// Refusing, as the partner that was asked.
#[derive(Clone, Debug)]
pub struct DeclineTask {
    /// Which task of the caller's.
    pub task: TaskId,
    /// About which customer.
    pub customer: CustomerId,
    /// The partner that asked, where one did.
    pub asker: Option<PartnerId>,
    /// What the asker reads.
    pub answer: String,
}

impl Command for DeclineTask {
    type Outcome = Task;
    type Facts = Option<Task>;

    const NAME: &'static str = "DeclineTask";

    fn permission(&self) -> Permission {
        Permission::AnswerTask
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn check(&self) -> Vec<FieldError> {
        let answer = self.answer.trim();
        if answer.is_empty() {
            return vec![FieldError::new("answer", FieldProblem::Required)];
        }
        if answer.chars().count() > MAX_NOTE {
            return vec![FieldError::new("answer", FieldProblem::TooLong)];
        }
        Vec::new()
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        let scope = Scope::with(caller, self.customer)?;
        Ok(self.asker.map_or(scope, |asker| scope.beside(asker)))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        tasks::by_id(scope.partner, self.task)
    }

    fn run(&self, found: Self::Facts, work: &mut Work<'_, '_>) -> Result<Task, Error> {
        let same = |task: &Task| task.customer == self.customer && task.asker == self.asker;
        // A release waits for the operator, and only the operator answers it.
        let found =
            found.filter(same).filter(|task| task.kind.waits_for_partner()).ok_or(Refusal::NotFound)?;
        let (task, happened) = found.decline(&self.answer, work.now)?;
        work.save(tasks::save(&task, work.now));
        work.remember([happened.clone()]);
        if self.asker.is_some() {
            work.remember_beside([happened])?;
        }
        Ok(task)
    }
}

/// Taking back, as the reseller that asked its provider.
#[derive(Clone, Copy, Debug)]
pub struct WithdrawTask {
    /// Which.
    pub task: TaskId,
    /// About which customer.
    pub customer: CustomerId,
    /// The provider that was asked.
    pub provider: PartnerId,
}

impl Command for WithdrawTask {
    type Outcome = Task;
    type Facts = Option<Task>;

    const NAME: &'static str = "WithdrawTask";

    fn permission(&self) -> Permission {
        Permission::AskProvider
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Ok(Scope::with(caller, self.customer)?.beside(self.provider))
    }

    fn load(&self, _: Scope) -> impl Findings<Found = Self::Facts> {
        tasks::by_id(self.provider, self.task)
    }

    fn run(&self, found: Self::Facts, work: &mut Work<'_, '_>) -> Result<Task, Error> {
        let own = |task: &Task| task.customer == self.customer && task.asker == Some(work.scope.partner);
        let found = found.filter(own).ok_or(Refusal::NotFound)?;
        let (task, happened) = found.withdraw(work.now)?;
        work.save(tasks::save(&task, work.now));
        work.remember([happened.clone()]);
        work.remember_beside([happened])?;
        Ok(task)
    }
}
