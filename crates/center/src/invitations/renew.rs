//! Giving a request for one customer its whole time again (P11).

use super::InvitationAfter;
use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::invitation::Invitation;
use domain::partner::Partner;
use domain::{InvitationId, Permission, Refusal};
use store::{Findings, invitations, partners};

/// The command. It withdraws whatever else waits for the same customer (E27).
#[derive(Clone, Copy, Debug)]
pub struct RenewInvitation {
    /// Which.
    pub invitation: InvitationId,
}

impl Command for RenewInvitation {
    type Outcome = InvitationAfter;
    type Facts = (Option<Invitation>, Option<Partner>);

    const NAME: &'static str = "RenewInvitation";

    fn permission(&self) -> Permission {
        Permission::RequestRelationship
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::own(caller)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (invitations::lock(scope.partner, self.invitation), partners::by_id(scope.partner))
    }

    fn run(&self, (before, partner): Self::Facts, work: &mut Work<'_, '_>) -> Result<InvitationAfter, Error> {
        partner.ok_or(Refusal::Unrelated)?.may_take_on()?;
        let before = before.ok_or(Refusal::InvitationNotFound)?;
        let (invitation, happened) = before.renew(work.now)?;
        super::issue::replace_older(work, invitation.customer, Some(invitation.id))?;
        work.save(invitations::save(&invitation)?);
        work.remember([happened]);
        Ok(InvitationAfter { invitation })
    }
}
