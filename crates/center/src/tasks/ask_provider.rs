//! A reseller cannot remove a relationship itself; it asks its provider, and both see how far that is (A-S2b, E32).

use crate::ask::{Asker, Look, Question};
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use crate::{Error, names};
use domain::partner::Partner;
use domain::partnership::{self, Partnership};
use domain::task::{Asked, MAX_NOTE, Task, TaskKind};
use domain::{CustomerId, FieldError, FieldProblem, PartnerId, Permission, Refusal, TaskId};
use store::{Findings, partnerships, policy, relationships, tasks};

/// The command.
#[derive(Clone, Debug)]
pub struct AskProviderToRemove {
    /// Whose relationship with the caller is to end.
    pub customer: CustomerId,
    /// Who is asked.
    pub provider: PartnerId,
    /// Why, in the reseller's words; not kept in the event.
    pub reason: Option<String>,
}

impl Command for AskProviderToRemove {
    type Outcome = Task;
    type Facts = (Option<Partnership>, Vec<Task>, domain::policy::Policy);

    const NAME: &'static str = "AskProviderToRemove";

    fn permission(&self) -> Permission {
        Permission::AskProvider
    }

    fn check(&self) -> Vec<FieldError> {
        if self.reason.as_ref().is_some_and(|reason| reason.chars().count() > MAX_NOTE) {
            return vec![FieldError::new("reason", FieldProblem::TooLong)];
        }
        Vec::new()
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Ok(Scope::with(caller, self.customer)?.beside(self.provider))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (
            partnerships::get(self.provider, scope.partner),
            tasks::of_customer(self.provider, self.customer),
            policy::current(),
        )
    }

    fn run(&self, (partnership, open, policy): Self::Facts, work: &mut Work<'_, '_>) -> Result<Task, Error> {
        let reseller = work.scope.partner;
        if !partnership::answers_for(
            self.provider,
            partnership.as_ref(),
            work.relationship()?,
            work.beside.as_ref(),
        ) {
            return Err(Refusal::NotFound.into());
        }
        let same = |task: &&Task| task.kind == TaskKind::RemovalAsked && task.asker == Some(reseller);
        let (since, now) = (work.relationship()?.since, work.now);
        let (mut running, mut earlier) = (None, Vec::new());
        for task in open.iter().filter(same) {
            if task.created_at >= since { running = Some(task) } else { earlier.push(task) }
        }
        if let Some(asked) = running {
            return Ok(asked.clone());
        }
        // What was asked in an earlier life is over with it.
        for (lapsed, happened) in earlier.into_iter().filter_map(|task| task.lapse(now).ok()) {
            work.save(tasks::save(&lapsed, work.now));
            work.remember([happened.clone()]);
            work.remember_beside([happened])?;
        }
        let asked = Asked {
            kind: TaskKind::RemovalAsked,
            partner: self.provider,
            customer: self.customer,
            object: reseller.to_string(),
            asker: Some(reseller),
            note: self.reason.clone(),
        };
        let id = TaskId(work.id());
        let (task, happened) =
            Task::ask(id, asked, policy.leave_due_days, policy.leave_escalation_days, work.now);
        work.save(tasks::save(&task, work.now));
        work.remember([happened.clone()]);
        work.remember_beside([happened])?;
        Ok(task)
    }
}

/// Whom a reseller can ask to remove its relationship with a customer, and how far that is.
#[derive(Clone, Copy, Debug)]
pub struct ProvidersToAsk {
    /// Whose relationship.
    pub customer: CustomerId,
}

/// One of them.
#[derive(Clone, PartialEq, Debug)]
pub struct ProviderToAsk {
    /// The provider.
    pub provider: Partner,
    /// It serves the customer too; where it does not, nothing can be ordered through it (E31).
    pub serves: bool,
    /// The two work together.
    pub partnered: bool,
    /// What was asked of it last about this customer, open or answered.
    pub asked: Option<Task>,
}

impl Question for ProvidersToAsk {
    type Answer = Vec<ProviderToAsk>;
    type Found = (Vec<Partnership>, Vec<(PartnerId, i64)>, Vec<Task>);

    const NAME: &'static str = "ProvidersToAsk";

    fn permission(&self) -> Permission {
        Permission::ViewPartnerships
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let reseller = asker.partner()?;
        Ok((
            partnerships::of_partner(reseller),
            relationships::serving(self.customer),
            tasks::asked_about(reseller, self.customer),
        ))
    }

    fn answer(
        &self,
        (partnerships, serving, asked): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<Vec<ProviderToAsk>, Error> {
        let reseller = look.partner()?;
        let relationship = look.relationship()?.clone();
        let serves = |provider: PartnerId| serving.iter().any(|(partner, _)| *partner == provider);
        let running = |provider: PartnerId| {
            partnerships
                .iter()
                .find(|one| one.provider == provider && one.reseller == reseller && one.is_active())
        };
        let mut ids: Vec<PartnerId> = partnerships
            .iter()
            .filter(|one| one.reseller == reseller && one.is_active() && serves(one.provider))
            .map(|one| one.provider)
            .chain(relationship.provider)
            .collect();
        ids.sort();
        ids.dedup();
        let named = look.tx.find(names::partners(ids.iter().copied()))?;
        Ok(ids
            .into_iter()
            .filter_map(|id| {
                Some(ProviderToAsk {
                    provider: named.get(&id)?.clone(),
                    serves: serves(id),
                    partnered: running(id).is_some(),
                    asked: asked.iter().find(|task| task.partner == id).cloned(),
                })
            })
            .collect())
    }
}
