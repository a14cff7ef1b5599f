//! Taking a request back, and replacing a generic link (M1, P11).

use crate::Error;
use crate::request::Scope;
use crate::run::{Command, Work};
use domain::invitation::Invitation;
use domain::{Actor, InvitationId, Permission, Refusal};
use serde::{Deserialize, Serialize};
use store::invitations;

/// Taking a request back.
#[derive(Clone, Copy, Debug)]
pub struct WithdrawInvitation {
    /// Which.
    pub invitation: InvitationId,
}

/// Replacing a generic link by a new one.
#[derive(Clone, Copy, Debug)]
pub struct RotateInvitation {
    /// Which.
    pub invitation: InvitationId,
}

/// The request as it is afterwards.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct InvitationAfter {
    /// The request.
    pub invitation: Invitation,
}

impl Command for WithdrawInvitation {
    type Outcome = InvitationAfter;
    const NAME: &'static str = "WithdrawInvitation";

    fn permission(&self) -> Permission {
        Permission::RequestRelationship
    }

    fn scope(&self, actor: &Actor) -> Result<Scope, Error> {
        own(actor)
    }

    fn run(&self, work: &mut Work<'_, '_>) -> Result<InvitationAfter, Error> {
        let before = find(work, self.invitation)?;
        let Some((invitation, happened)) = before.withdraw(work.now)? else {
            return Ok(InvitationAfter { invitation: before });
        };
        work.save(invitations::save(&invitation));
        work.remember([happened]);
        Ok(InvitationAfter { invitation })
    }
}

impl Command for RotateInvitation {
    type Outcome = InvitationAfter;
    const NAME: &'static str = "RotateInvitation";

    fn permission(&self) -> Permission {
        Permission::RequestRelationship
    }

    fn scope(&self, actor: &Actor) -> Result<Scope, Error> {
        own(actor)
    }

    fn run(&self, work: &mut Work<'_, '_>) -> Result<InvitationAfter, Error> {
        let (invitation, happened) = find(work, self.invitation)?.rotate();
        work.save(invitations::save(&invitation));
        work.remember([happened]);
        Ok(InvitationAfter { invitation })
    }
}

fn own(actor: &Actor) -> Result<Scope, Error> {
    let partner = actor.partner().ok_or(Refusal::Unrelated)?;
    Ok(Scope { partner, customer: None })
}

fn find(work: &mut Work<'_, '_>, id: InvitationId) -> Result<Invitation, Error> {
    Ok(invitations::lock(work.tx, work.scope.partner, id)?.ok_or(Refusal::InvitationNotFound)?)
}
