//! What the clock does with relationship requests: those that nobody answered in time expire (M1).

use super::Deadline;
use crate::Error;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::invitation::Invitation;
use domain::{InvitationId, Permission, Time};
use store::due::Due;
use store::{Find, Findings, invitations};

/// The command.
#[derive(Clone, Copy, Debug)]
pub(super) struct PassInvitation(Due);

impl Deadline for PassInvitation {
    fn due(until: Time, limit: i64) -> Find<Vec<Due>> {
        invitations::due(until, limit)
    }

    fn pass(due: Due) -> Self {
        PassInvitation(due)
    }
}

impl Command for PassInvitation {
    type Outcome = bool;
    type Facts = Option<Invitation>;

    const NAME: &'static str = "PassInvitation";

    fn permission(&self) -> Permission {
        Permission::KeepTime
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, _: &Caller) -> Result<Scope, Error> {
        Ok(Scope::of(self.0.partner, None))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        invitations::lock(scope.partner, InvitationId(self.0.id))
    }

    fn run(&self, found: Self::Facts, work: &mut Work<'_, '_>) -> Result<bool, Error> {
        let Some((next, happened)) = found.and_then(|one| one.pass(work.now)) else { return Ok(false) };
        work.save(invitations::save(&next)?);
        work.remember([happened]);
        Ok(true)
    }
}
