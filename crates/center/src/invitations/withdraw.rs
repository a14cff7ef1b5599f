//! Taking a request back (M1, P11).

use super::InvitationAfter;
use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::invitation::Invitation;
use domain::{InvitationId, Permission, Refusal};
use store::{Findings, invitations};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct WithdrawInvitation {
    /// Which.
    pub invitation: InvitationId,
}

impl Command for WithdrawInvitation {
    type Outcome = InvitationAfter;
    type Facts = Option<Invitation>;

    const NAME: &'static str = "WithdrawInvitation";

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
        let before = before.ok_or(Refusal::InvitationNotFound)?;
        let Some((invitation, happened)) = before.withdraw(work.now)? else {
            return Ok(InvitationAfter { invitation: before });
        };
        work.save(invitations::save(&invitation)?);
        work.remember([happened]);
        Ok(InvitationAfter { invitation })
    }
}
