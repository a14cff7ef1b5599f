//! A provider ends its reseller's relationship with a customer, because the reseller asked (A-S2b, E32). The guards are
//! the provider's: what it sold for that reseller stands in the way, and nothing that anybody else sold (E33).

use crate::ask::{Asker, Look, Question};
use crate::invitations::withdraw_waiting;
use crate::relationships::facts::{self, Found};
use crate::relationships::preview::view;
use crate::relationships::remove::{Open, REASONS, Removed, apply, open};
use crate::relationships::{RemovalView, version_of};
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use crate::{Error, names};
use domain::invitation::Invitation;
use domain::partner::Partner;
use domain::partnership::{self, Partnership};
use domain::relationship::{Relationship, RemovalTerms};
use domain::task::{Task, TaskKind, TaskState};
use domain::{
    CustomerId, EventKind, FieldError, FieldProblem, Happened, PartnerId, Permission, Refusal, RemovalId,
    TaskId,
};
use serde_json::json;
use store::{Findings, closed, invitations, partnerships, relationships, tasks};

/// The command.
#[derive(Clone, Debug)]
pub struct RemoveForReseller {
    /// The reseller's request, which is done with it.
    pub task: TaskId,
    /// Whose relationship ends.
    pub reseller: PartnerId,
    /// With whom.
    pub customer: CustomerId,
    /// The preview that was confirmed.
    pub version: Option<String>,
    /// The consequences were acknowledged.
    pub acknowledged: bool,
    /// One of [`REASONS`].
    pub reason: Option<String>,
}

impl Command for RemoveForReseller {
    type Outcome = Removed;
    type Facts = (Found, Vec<Invitation>, Open, Option<(Option<Task>, Option<Partnership>)>);

    const NAME: &'static str = "RemoveForReseller";

    fn permission(&self) -> Permission {
        Permission::RemoveRelationship
    }

    /// A removal repeated after it happened is answered, not refused (E5).
    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn check(&self) -> Vec<FieldError> {
        match &self.reason {
            Some(reason) if !REASONS.contains(&reason.as_str()) => {
                vec![FieldError::new("reason", FieldProblem::Invalid)]
            }
            _ => Vec::new(),
        }
    }

    /// The reseller's affairs, and the provider that acts beside it.
    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.reseller, Some(self.customer)).beside(caller.partner()?))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        let provider = scope.beside.unwrap_or(scope.partner);
        (
            find(provider, self.reseller, self.customer),
            invitations::pending(self.reseller, self.customer),
            open(self.reseller, self.customer),
            scope.beside.map(|provider| {
                (tasks::by_id(provider, self.task), partnerships::lock(provider, self.reseller))
            }),
        )
    }

    fn run(
        &self,
        (found, waiting, open, asked): Self::Facts,
        work: &mut Work<'_, '_>,
    ) -> Result<Removed, Error> {
        let (task, partnership) = asked.unwrap_or_default();
        let task = task.filter(|task| self.is_about(task)).ok_or(Refusal::Unrelated)?;
        if task.state == TaskState::Done && !work.relationship()?.is_active() {
            let record = work.tx.find(closed::last(self.reseller, self.customer))?;
            // A later life that ended otherwise is none of the provider's business.
            let record = record.filter(|record| Some(record.removed_at) == task.closed_at);
            return Ok(Removed::from(&record.ok_or(Refusal::Unrelated)?));
        }
        if task.is_open() {
            let (own, provider) = (work.relationship()?, work.beside.as_ref());
            if !partnership::still_asked(&task, partnership.as_ref(), own, provider) {
                return Err(Refusal::Unrelated.into());
            }
        }
        let (task, done) = task.done(work.now)?;
        let facts = facts::under_lock(found, work)?;
        let terms = RemovalTerms {
            acknowledged: self.acknowledged,
            stale: self.version.as_ref().is_some_and(|seen| *seen != version_of(&facts)),
            keep_granular: false,
            notice_to_customer: true,
            reason: self.reason.clone(),
        };
        let id = RemovalId(work.id());
        let removal = Relationship::remove(&facts, &terms, id, work.actor.user, work.now)?;
        if work.actor.settings.four_eyes {
            // Nobody can be asked to approve what is done for another; alone it is not done either.
            return Err(Refusal::ApprovalRequired.into());
        }
        apply(work, &removal, open)?;
        withdraw_waiting(work, waiting)?;
        work.save(tasks::save(&task, work.now));
        let removed = Happened::new(EventKind::RemovedForReseller)
            .object(self.customer)
            .object(self.reseller)
            .new_value(json!({ "removalId": id, "contacts": removal.record.done.contacts }));
        work.remember_beside([removed, done])?;
        Ok(Removed::from(&removal.record))
    }
}

impl RemoveForReseller {
    fn is_about(&self, task: &Task) -> bool {
        task.kind == TaskKind::RemovalAsked
            && task.customer == self.customer
            && task.asker == Some(self.reseller)
    }
}

/// The reseller's facts, with what the provider sold for it in the place of what it sold itself, which is nothing.
fn find(provider: PartnerId, reseller: PartnerId, customer: CustomerId) -> impl Findings<Found = Found> {
    (facts::find(reseller, customer), facts::find(provider, customer)).then(move |(mut own, sold)| {
        own.0 = sold.0;
        own.1 = sold.1;
        own.1.retain(|one| one.reseller == Some(reseller));
        own.2 = sold.2;
        own.2.retain(|order| order.lines.iter().any(|line| line.reseller == Some(reseller)));
        own.3 = sold.3;
        own.3.retain(|one| one.subscriptions.iter().any(|id| own.1.iter().any(|sold| sold.id == *id)));
        own
    })
}

/// What ending a reseller's relationship would meet and bring about, as its provider sees it.
#[derive(Clone, Copy, Debug)]
pub struct RemovalForReseller {
    /// The reseller's request.
    pub task: TaskId,
}

/// The answer.
#[derive(Clone, PartialEq, Debug)]
pub struct ForResellerView {
    /// The request.
    pub task: Task,
    /// Who asks.
    pub reseller: Partner,
    /// What stands in the way and what follows; none where the request is answered or no longer counts.
    pub removal: Option<RemovalView>,
}

impl Question for RemovalForReseller {
    type Answer = ForResellerView;
    type Found = Option<Task>;

    const NAME: &'static str = "RemovalForReseller";

    fn permission(&self) -> Permission {
        Permission::ViewTasks
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(tasks::by_id(asker.partner()?, self.task))
    }

    fn answer(&self, task: Self::Found, look: &mut Look<'_, '_>) -> Result<ForResellerView, Error> {
        let task = task.ok_or(Refusal::NotFound)?;
        let reseller = task.asker.ok_or(Refusal::NotFound)?;
        let (relationship, serves, partnership, found, named) = look.tx.find((
            relationships::get(reseller, task.customer),
            relationships::get(task.partner, task.customer),
            partnerships::get(task.partner, reseller),
            find(task.partner, reseller, task.customer),
            names::partners([reseller]),
        ))?;
        let named = named.get(&reseller).cloned().ok_or(Error::Internal)?;
        let relationship = relationship.filter(|own| {
            task.is_open() && partnership::still_asked(&task, partnership.as_ref(), own, serves.as_ref())
        });
        let removal = match relationship {
            Some(relationship) => {
                let facts = facts::read(found, look.tx, relationship, look.locale, look.now)?;
                Some(view(facts, look)?)
            }
            None => None,
        };
        Ok(ForResellerView { task, reseller: named, removal })
    }
}
