//! Removing the reseller relationship (M2, M8; api 2.2.2). Whether it may go is decided in `domain::relationship`.

use crate::Error;
use crate::invitations::at_removal;
use crate::relationships::{company, facts, version_of};
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::approval::Approval;
use domain::invitation::Invitation;
use domain::policy::Policy;
use domain::relationship::{ClosedRelationship, Facts, Relationship, Removal, RemovalDone, RemovalTerms};
use domain::task::Task;
use domain::{CustomerId, FieldError, FieldProblem, PartnerId, Permission, Refusal, RemovalId, Time, role};
use serde::{Deserialize, Serialize};
use store::{
    Findings, approvals, carts, closed, customers, delegations, invitations, policy, relationships, tasks,
};

/// The reasons a person can pick from.
pub const REASONS: [&str; 5] =
    ["no_longer_transacting", "moved_to_another_partner", "contract_ended", "customer_request", "other"];

/// The command.
#[derive(Clone, Debug)]
pub struct RemoveRelationship {
    /// Whose relationship.
    pub customer: CustomerId,
    /// The preview that was confirmed; none for a bare call on the wire, which takes the state at its commit.
    pub version: Option<String>,
    /// The consequences were acknowledged.
    pub acknowledged: bool,
    /// Keep granular delegated admin (A-S8c).
    pub keep_granular_admin: bool,
    /// Show the customer a notice in its own portal.
    pub notice_to_customer: bool,
    /// One of [`REASONS`].
    pub reason: Option<String>,
}

/// A removal that happened, now or before.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Removed {
    /// Its id.
    pub removal_id: RemovalId,
    /// The customer.
    pub customer: CustomerId,
    /// The life that ended.
    pub generation: i64,
    /// When.
    pub removed_at: Time,
    /// Line by line what was done.
    pub done: RemovalDone,
}

impl From<&ClosedRelationship> for Removed {
    fn from(record: &ClosedRelationship) -> Self {
        Removed {
            removal_id: record.id,
            customer: record.customer,
            generation: record.generation,
            removed_at: record.removed_at,
            done: record.done.clone(),
        }
    }
}

impl Command for RemoveRelationship {
    type Outcome = Removed;
    type Facts = Found;

    const NAME: &'static str = "RemoveRelationship";

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

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        find(scope.partner, self.customer)
    }

    fn run(&self, facts: Self::Facts, work: &mut Work<'_, '_>) -> Result<Removed, Error> {
        if !work.relationship()?.is_active() {
            return already_removed(work);
        }
        if work.actor.settings.four_eyes {
            // What stands in the way is told first: nobody needs to approve what is not possible.
            self.judge(&facts::under_lock(facts.0, work)?, work)?;
            return Err(Refusal::ApprovalRequired.into());
        }
        self.carry_out(facts, work)
    }
}

/// What a removal looks at under its lock.
pub(crate) type Found = (facts::Found, Vec<Invitation>, Policy, Open);

/// What is asked about the customer and not answered: tasks, and what waits for a second approver.
pub(crate) type Open = (Vec<Task>, Vec<Approval>);

/// Where it stands.
pub(crate) fn find(partner: PartnerId, customer: CustomerId) -> impl Findings<Found = Found> {
    (
        facts::find(partner, customer),
        invitations::pending(partner, customer),
        policy::current(),
        open(partner, customer),
    )
}

/// What ends with the relationship because it was asked about it.
pub(crate) fn open(partner: PartnerId, customer: CustomerId) -> impl Findings<Found = Open> {
    (tasks::of_customer(partner, customer), approvals::open(partner, customer))
}

impl RemoveRelationship {
    /// Asks the rule.
    pub(crate) fn judge(&self, facts: &Facts, work: &mut Work<'_, '_>) -> Result<Removal, Error> {
        if self.keep_granular_admin {
            role::may(&work.actor, Permission::KeepGranularAdmin)?;
        }
        let terms = RemovalTerms {
            acknowledged: self.acknowledged,
            stale: self.version.as_ref().is_some_and(|seen| *seen != version_of(facts)),
            keep_granular: self.keep_granular_admin,
            notice_to_customer: self.notice_to_customer,
            reason: self.reason.clone(),
        };
        let id = RemovalId(work.id());
        Ok(Relationship::remove(facts, &terms, id, work.actor.user, work.now)?)
    }

    /// Removes, by somebody who may do it alone or with a second approver.
    pub(crate) fn carry_out(
        &self,
        (found, waiting, policy, open): Found,
        work: &mut Work<'_, '_>,
    ) -> Result<Removed, Error> {
        let facts = facts::under_lock(found, work)?;
        let mut removal = self.judge(&facts, work)?;
        // Where the operator wants every customer told, the tick makes no difference.
        removal.record.notice_to_customer |= policy.notice_required;
        apply(work, &removal, open)?;
        at_removal(work, waiting)?;
        Ok(Removed::from(&removal.record))
    }
}

/// The same removal again: same answer, no second event (E4, E5).
fn already_removed(work: &mut Work<'_, '_>) -> Result<Removed, Error> {
    let (partner, customer) = (work.scope.partner, work.customer()?);
    let record = work.tx.find(closed::last(partner, customer))?.ok_or(Refusal::Unrelated)?;
    Ok(Removed::from(&record))
}

/// Stores everything a removal changes: the four consequences in one batch.
pub(crate) fn apply(
    work: &mut Work<'_, '_>,
    removal: &Removal,
    (tasks, approvals): Open,
) -> Result<(), Error> {
    let (partner, customer) = (removal.relationship.partner, removal.relationship.customer);
    work.save(relationships::save(&removal.relationship));
    work.save_all(customers::unlist(partner, customer));
    for delegation in removal.ended.iter().chain(&removal.kept).chain(&removal.lapsed) {
        work.save(delegations::save(delegation)?);
    }
    for cart in &removal.carts {
        work.save(carts::save(cart)?);
    }
    work.save(closed::close(&removal.record)?);
    let happened = company::remember(work, removal)?;
    work.remember(happened);
    let now = work.now;
    for (task, happened) in tasks.iter().filter_map(|one| one.at_removal(now)) {
        work.save(tasks::save(&task, now));
        work.remember([happened]);
    }
    for (approval, happened) in approvals.iter().filter_map(|one| one.lapse(now)) {
        work.save(approvals::save(&approval)?);
        work.remember([happened]);
    }
    Ok(())
}
