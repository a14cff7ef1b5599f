//! That the customer looked at a request for the first time (M1 "opened").

use crate::Error;
use crate::identity::link::Link;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::invitation::Invitation;
use domain::{Permission, Refusal};
use store::{Findings, invitations};

/// The command. Looking again notes nothing.
#[derive(Clone, Debug)]
pub struct NoteInvitationOpened {
    /// The verified link.
    pub link: Link,
}

impl Command for NoteInvitationOpened {
    type Outcome = bool;
    type Facts = Option<Invitation>;

    const NAME: &'static str = "NoteInvitationOpened";

    fn permission(&self) -> Permission {
        Permission::ViewOwnPartners
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::at(caller, self.link.partner).map_err(|_| Refusal::InvitationNotFound.into())
    }

    fn load(&self, _: Scope) -> impl Findings<Found = Self::Facts> {
        invitations::lock(self.link.partner, self.link.invitation)
    }

    fn run(&self, invitation: Self::Facts, work: &mut Work<'_, '_>) -> Result<bool, Error> {
        let customer = work.customer()?;
        let invitation = invitation.ok_or(Refusal::InvitationNotFound)?;
        let Some((next, happened)) = invitation.open(self.link.rotation, customer, work.now) else {
            return Ok(false);
        };
        work.save(invitations::save(&next)?);
        work.remember([happened]);
        Ok(true)
    }
}
