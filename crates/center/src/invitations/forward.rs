//! Passing a request on to the customer's own admins, by somebody who may not answer it (M1).

use crate::Error;
use crate::identity::link::Link;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::invitation::Invitation;
use domain::{PartnerId, Permission, Refusal};
use serde::{Deserialize, Serialize};
use store::{Findings, invitations};

/// The command. The customer's global admins find the request among those that wait for them.
#[derive(Clone, Debug)]
pub struct ForwardInvitation {
    /// The verified link.
    pub link: Link,
}

/// That it was passed on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Forwarded {
    /// The partner that asks.
    pub partner: PartnerId,
    /// It was passed on before; nothing changed.
    pub before: bool,
}

impl Command for ForwardInvitation {
    type Outcome = Forwarded;
    type Facts = (Option<Invitation>, Option<Option<i64>>);

    const NAME: &'static str = "ForwardInvitation";

    fn permission(&self) -> Permission {
        Permission::ViewOwnPartners
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::at(caller, self.link.partner).map_err(|_| Refusal::InvitationNotFound.into())
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        let (partner, id) = (self.link.partner, self.link.invitation);
        (
            invitations::lock(partner, id),
            scope.customer.map(|customer| invitations::forwarded(partner, id, customer)),
        )
    }

    fn run(&self, (invitation, before): Self::Facts, work: &mut Work<'_, '_>) -> Result<Forwarded, Error> {
        let customer = work.customer()?;
        let invitation = invitation.ok_or(Refusal::InvitationNotFound)?;
        let happened = invitation.forward(self.link.rotation, customer, work.now)?;
        let partner = invitation.partner;
        if before.flatten() == Some(invitation.rotation) {
            return Ok(Forwarded { partner, before: true });
        }
        work.save(invitations::forward(&invitation, customer, work.actor.user, work.now));
        work.remember([happened]);
        Ok(Forwarded { partner, before: false })
    }
}
