//! What the clock does with closed records: it puts them away two years after the last charge (M11).

use super::Deadline;
use crate::Error;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::relationship::ClosedRelationship;
use domain::{Permission, RemovalId, Time};
use store::due::Due;
use store::{Find, Findings, closed};

/// The command.
#[derive(Clone, Copy, Debug)]
pub(super) struct PassClosedRecord(Due);

impl Deadline for PassClosedRecord {
    fn due(until: Time, limit: i64) -> Find<Vec<Due>> {
        closed::due(until, limit)
    }

    fn pass(due: Due) -> Self {
        PassClosedRecord(due)
    }
}

impl Command for PassClosedRecord {
    type Outcome = bool;
    type Facts = Option<ClosedRelationship>;

    const NAME: &'static str = "PassClosedRecord";

    fn permission(&self) -> Permission {
        Permission::KeepTime
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.0.partner, self.0.customer))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        closed::lock(scope.partner, RemovalId(self.0.id))
    }

    fn run(&self, record: Self::Facts, work: &mut Work<'_, '_>) -> Result<bool, Error> {
        let Some(record) = record else { return Ok(false) };
        let is_held = work.relationship.as_ref().is_some_and(|pair| pair.hold.is_some());
        let (standing, happened) = record.pass(is_held, work.now);
        if standing == record.standing {
            return Ok(false);
        }
        work.concerns(record.customer, record.generation);
        work.save(closed::stand(record.partner, record.id, &standing));
        work.remember(happened);
        Ok(true)
    }
}
