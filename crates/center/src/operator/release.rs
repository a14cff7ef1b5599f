//! The operator lets go of what was bought and cannot be cancelled any more, or says no (E16).

use super::why::{What, Why};
use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::oversight::{Act, ActKind};
use domain::subscription::Subscription;
use domain::task::{Task, TaskKind};
use domain::{CustomerId, EventKind, FieldError, Happened, PartnerId, Permission, Refusal, SubscriptionId};
use serde_json::json;
use store::{Findings, subscriptions, tasks};

/// The command.
#[derive(Clone, Debug)]
pub struct ReleaseEntitlement {
    /// Whose.
    pub partner: PartnerId,
    /// Sold to whom.
    pub customer: CustomerId,
    /// What.
    pub subscription: SubscriptionId,
    /// False to say no to what was asked for.
    pub granted: bool,
    /// Why.
    pub why: Why,
}

impl Command for ReleaseEntitlement {
    type Outcome = Act;
    type Facts = (Vec<Subscription>, Vec<Task>);

    const NAME: &'static str = "ReleaseEntitlement";

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    fn check(&self) -> Vec<FieldError> {
        self.why.check()
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.partner, Some(self.customer)))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (
            subscriptions::of_customer(scope.partner, self.customer),
            tasks::of_customer(scope.partner, self.customer),
        )
    }

    fn run(&self, (sold, open): Self::Facts, work: &mut Work<'_, '_>) -> Result<Act, Error> {
        let ground = self.why.ground()?;
        let id = self.subscription.to_string();
        let asked: Vec<&Task> =
            open.iter().filter(|task| task.kind == TaskKind::ReleaseRequested && task.object == id).collect();
        let kind = if self.granted {
            let found = sold.into_iter().find(|one| one.id == self.subscription);
            let (subscription, late) = found.ok_or(Refusal::SubscriptionNotFound)?.caught_up(work.now);
            let (next, happened) = subscription.release(ground, work.now)?;
            work.remember(late);
            work.save(subscriptions::save(&next));
            work.remember([happened]);
            ActKind::Release
        } else {
            if asked.is_empty() {
                return Err(Refusal::NotFound.into());
            }
            work.remember([Happened::new(EventKind::ReleaseDeclined)
                .object(self.subscription)
                .new_value(json!({ "ground": ground.code() }))]);
            ActKind::DeclineRelease
        };
        for task in asked {
            let (task, happened) =
                if self.granted { task.done(work.now)? } else { task.decline(&self.why.note, work.now)? };
            work.save(tasks::save(&task, work.now));
            work.remember([happened]);
        }
        self.why.record(work, What::new(kind, self.partner, id).about(self.customer))
    }
}
