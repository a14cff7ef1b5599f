//! What the clock does with partnerships: a request that nobody answered expires (M6).

use super::Deadline;
use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::partnership::Partnership;
use domain::{PartnerId, Permission, Time};
use store::due::Due;
use store::{Find, Findings, partnerships};

/// The command.
#[derive(Clone, Copy, Debug)]
pub(super) struct PassPartnership(Due);

impl Deadline for PassPartnership {
    fn due(until: Time, limit: i64) -> Find<Vec<Due>> {
        partnerships::due(until, limit)
    }

    fn pass(due: Due) -> Self {
        PassPartnership(due)
    }
}

impl Command for PassPartnership {
    type Outcome = bool;
    type Facts = Option<Partnership>;

    const NAME: &'static str = "PassPartnership";

    fn permission(&self) -> Permission {
        Permission::KeepTime
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.0.partner, None).beside(PartnerId(self.0.id)))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        partnerships::lock(scope.partner, PartnerId(self.0.id))
    }

    fn run(&self, found: Self::Facts, work: &mut Work<'_, '_>) -> Result<bool, Error> {
        let Some((next, happened)) = found.and_then(|one| one.pass(work.now)) else { return Ok(false) };
        crate::partnerships::remember(work, &next, happened)?;
        Ok(true)
    }
}
