//! The customer asks a partner that serves it to take over a suspended subscription of a former partner, while its data
//! is still kept. The partner that is asked decides.

use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::partner::{Partner, PartnerKind};
use domain::policy::Policy;
use domain::subscription::{Status, Subscription};
use domain::task::{Asked, Task, TaskKind};
use domain::{PartnerId, Permission, Refusal, SubscriptionId, TaskId, Time, days_after, rescue};
use serde::{Deserialize, Serialize};
use store::{Findings, partners, policy, relationships, subscriptions, tasks};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct AskRescue {
    /// Who is asked.
    pub partner: PartnerId,
    /// What it is to take over.
    pub subscription: SubscriptionId,
}

/// What was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RescueAsked {
    /// Who was asked.
    pub partner: PartnerId,
    /// The task it has now.
    pub task: TaskId,
    /// Until when it should answer.
    pub due_at: Time,
}

impl Command for AskRescue {
    type Outcome = RescueAsked;
    type Facts = (Option<(Vec<Subscription>, Vec<Task>)>, Option<Partner>, Policy);

    const NAME: &'static str = "AskRescue";

    fn permission(&self) -> Permission {
        Permission::AskRescue
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::at(caller, self.partner)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        let affairs = scope.customer.map(|customer| {
            (subscriptions::at_customer(customer), tasks::of_customer(scope.partner, customer))
        });
        (affairs, partners::by_id(scope.partner), policy::current())
    }

    fn run(
        &self,
        (affairs, partner, policy): Self::Facts,
        work: &mut Work<'_, '_>,
    ) -> Result<RescueAsked, Error> {
        let customer = work.customer()?;
        let (held, open) = affairs.unwrap_or_default();
        let object = self.subscription.to_string();
        let same = |task: &&Task| task.kind == TaskKind::RescueAsked && task.object == object;
        if let Some(task) = open.iter().find(same) {
            return Ok(RescueAsked { partner: self.partner, task: task.id, due_at: task.due_at });
        }
        // Whoever sells through a provider holds no subscription of its own.
        if partner.is_none_or(|one| one.kind == PartnerKind::IndirectReseller) {
            return Err(Refusal::RescueNotPossible.into());
        }
        let sold = held.into_iter().find(|one| one.id == self.subscription && one.status != Status::Deleted);
        let sold = sold.ok_or(Refusal::SubscriptionNotFound)?;
        let seller = work.tx.find(relationships::get(sold.partner, customer))?;
        rescue::possible(&sold, &seller.ok_or(Refusal::SubscriptionNotFound)?, work.now)?;
        let asked = Asked {
            kind: TaskKind::RescueAsked,
            partner: self.partner,
            customer,
            object,
            asker: None,
            note: None,
        };
        // Nobody waits longer for an answer than the data is kept.
        let due_at = days_after(work.now, policy.leave_due_days);
        let due_at = sold.delete_at.map_or(due_at, |end| end.min(due_at));
        let (task, happened) = Task::ask_by(TaskId(work.id()), asked, due_at, None, work.now);
        work.save(tasks::save(&task, work.now));
        work.remember([happened]);
        Ok(RescueAsked { partner: self.partner, task: task.id, due_at: task.due_at })
    }
}
