//! Declining a request (M1).

use crate::Error;
use crate::identity::link::Link;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::invitation::Invitation;
use domain::{PartnerId, Permission, Refusal};
use serde::{Deserialize, Serialize};
use store::{Findings, invitations};

/// The command.
#[derive(Clone, Debug)]
pub struct DeclineInvitation {
    /// The verified link.
    pub link: Link,
}

/// That it was declined.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Declined {
    /// The partner that asked.
    pub partner: PartnerId,
}

impl Command for DeclineInvitation {
    type Outcome = Declined;
    type Facts = Option<Invitation>;

    const NAME: &'static str = "DeclineInvitation";

    fn permission(&self) -> Permission {
        Permission::AnswerRequest
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

    fn run(&self, invitation: Self::Facts, work: &mut Work<'_, '_>) -> Result<Declined, Error> {
        let customer = work.customer()?;
        let invitation = invitation.ok_or(Refusal::InvitationNotFound)?;
        let (next, happened) = invitation.decline(self.link.rotation, customer, work.now)?;
        if let Some(next) = next {
            work.save(invitations::save(&next)?);
        }
        work.save(invitations::answered(invitation.partner, invitation.id, customer));
        work.remember([happened]);
        Ok(Declined { partner: invitation.partner })
    }
}
