//! Replacing a generic link by a new one (E28, P11).

use super::InvitationAfter;
use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::invitation::Invitation;
use domain::{InvitationId, Permission, Refusal};
use store::{Findings, invitations};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct RotateInvitation {
    /// Which.
    pub invitation: InvitationId,
}

impl Command for RotateInvitation {
    type Outcome = InvitationAfter;
    type Facts = Option<Invitation>;

    const NAME: &'static str = "RotateInvitation";

    fn permission(&self) -> Permission {
        Permission::RequestRelationship
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::own(caller)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        invitations::lock(scope.partner, self.invitation)
    }

    fn run(&self, before: Self::Facts, work: &mut Work<'_, '_>) -> Result<InvitationAfter, Error> {
        let (invitation, happened) = before.ok_or(Refusal::InvitationNotFound)?.rotate()?;
        work.save(invitations::save(&invitation)?);
        work.remember([happened]);
        Ok(InvitationAfter { invitation })
    }
}
