//! Removing the reseller relationship (M2, M8; api 2.2.2). Whether it may go is decided in `domain::relationship`.

use crate::Error;
use crate::relationships::{facts, version_of};
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::relationship::{ClosedRelationship, Relationship, Removal, RemovalDone, RemovalTerms};
use domain::{CustomerId, FieldError, FieldProblem, Permission, Refusal, RemovalId, Time};
use serde::{Deserialize, Serialize};
use store::{Findings, customers, delegations, relationships, tasks};

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
    type Facts = facts::Found;

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
        facts::find(scope.partner, self.customer)
    }

    fn run(&self, found: Self::Facts, work: &mut Work<'_, '_>) -> Result<Removed, Error> {
        if !work.relationship()?.is_active() {
            return already_removed(work);
        }
        let facts = facts::under_lock(found, work)?;
        let terms = RemovalTerms {
            acknowledged: self.acknowledged,
            stale: self.version.as_ref().is_some_and(|seen| *seen != version_of(&facts)),
            keep_granular: self.keep_granular_admin,
            notice_to_customer: self.notice_to_customer,
            reason: self.reason.clone(),
        };
        let id = RemovalId(work.id());
        let removal = Relationship::remove(&facts, &terms, id, work.actor.user, work.now)?;
        apply(work, &removal)?;
        Ok(Removed::from(&removal.record))
    }
}

/// The same removal again: same answer, no second event (E4, E5).
fn already_removed(work: &mut Work<'_, '_>) -> Result<Removed, Error> {
    let (partner, customer) = (work.scope.partner, work.customer()?);
    let record = work.tx.find(relationships::last_closed(partner, customer))?.ok_or(Refusal::Unrelated)?;
    Ok(Removed::from(&record))
}

/// Stores everything a removal changes: the four consequences in one batch.
pub(crate) fn apply(work: &mut Work<'_, '_>, removal: &Removal) -> Result<(), Error> {
    let (partner, customer) = (removal.relationship.partner, removal.relationship.customer);
    work.save(relationships::save(&removal.relationship));
    work.save_all(customers::unlist(partner, customer));
    for delegation in &removal.ended {
        work.save(delegations::save(delegation)?);
    }
    work.save(relationships::close(&removal.record)?);
    work.save(tasks::close_for_customer(partner, customer));
    work.remember(removal.happened.iter().cloned());
    Ok(())
}
