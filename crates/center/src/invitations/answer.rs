//! The customer's side of a request: opening, accepting, declining (M1, P24). The link was verified before: what
//! arrives here is what it says.

use crate::Error;
use crate::ask::{Asker, Look, Question};
use crate::identity::link::Link;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::customer::Customer;
use domain::delegation::Delegation;
use domain::invitation::{AcceptFacts, Invitation, InvitationState};
use domain::partner::Partner;
use domain::relationship::Relationship;
use domain::{CustomerId, DelegationId, PartnerId, Permission, Refusal, Time, role};
use serde::{Deserialize, Serialize};
use store::{Findings, customers, delegations, invitations, partners, relationships};

/// Opening a request, as any person of a customer.
#[derive(Clone, Debug)]
pub struct OpenInvitation {
    /// The verified link.
    pub link: Link,
}

/// What a request looks like to the customer.
#[derive(Clone, PartialEq, Debug)]
pub struct InvitationView {
    /// The request.
    pub invitation: Invitation,
    /// Its state now.
    pub state: InvitationState,
    /// Who asks.
    pub partner: Partner,
    /// The partner serves the customer already.
    pub already_related: bool,
    /// It has delegated admin already.
    pub has_delegated_admin: bool,
    /// Why this person or customer cannot answer, if so.
    pub refused: Option<Refusal>,
}

impl Question for OpenInvitation {
    type Answer = InvitationView;
    type Found = (Option<Invitation>, Option<Partner>, Option<Relationship>, Vec<Delegation>);
    const NAME: &'static str = "OpenInvitation";

    fn permission(&self) -> Permission {
        Permission::ViewOwnPartners
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let customer = asker.customer().map_err(|_| Refusal::InvitationNotFound)?;
        Ok((
            invitations::get(self.link.partner, self.link.invitation),
            partners::by_id(self.link.partner),
            relationships::get(self.link.partner, customer),
            delegations::open(self.link.partner, customer),
        ))
    }

    fn answer(
        &self,
        (invitation, partner, running, open): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<InvitationView, Error> {
        let customer = look.actor.customer().ok_or(Refusal::InvitationNotFound)?;
        let invitation = invitation.ok_or(Refusal::InvitationNotFound)?;
        let partner = partner.ok_or(Refusal::InvitationNotFound)?;
        let has_delegated_admin = has_delegated_admin(&open, running.as_ref(), look.now);
        Ok(InvitationView {
            state: invitation.state_at(look.now),
            refused: invitation
                .answerable(self.link.rotation, customer, look.now)
                .and_then(|()| role::may(&look.actor, Permission::AnswerRequest))
                .err(),
            already_related: running.as_ref().is_some_and(|running| running.is_active()),
            has_delegated_admin,
            invitation,
            partner,
        })
    }
}

/// Accepting a request.
#[derive(Clone, Debug)]
pub struct AcceptInvitation {
    /// The verified link.
    pub link: Link,
    /// Delegated admin is granted, if the request asks for it.
    pub grant_delegated_admin: bool,
}

/// What acceptance brought about.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Accepted {
    /// The partner.
    pub partner: PartnerId,
    /// The customer.
    pub customer: CustomerId,
    /// The running life.
    pub generation: i64,
    /// A new life began; false where one was running already.
    pub established: bool,
    /// Delegated admin began.
    pub delegated_admin: bool,
}

impl Command for AcceptInvitation {
    type Outcome = Accepted;
    type Facts = (Option<Invitation>, Option<Partner>, Option<(Option<Customer>, Vec<Delegation>)>);

    const NAME: &'static str = "AcceptInvitation";

    fn permission(&self) -> Permission {
        Permission::AnswerRequest
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::at(caller, self.link.partner).map_err(|_| Refusal::InvitationNotFound.into())
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (
            invitations::lock(self.link.partner, self.link.invitation),
            partners::by_id(self.link.partner),
            scope.customer.map(|id| (customers::by_id(id), delegations::open(scope.partner, id))),
        )
    }

    fn run(
        &self,
        (invitation, partner, own): Self::Facts,
        work: &mut Work<'_, '_>,
    ) -> Result<Accepted, Error> {
        let customer_id = work.customer()?;
        let invitation = invitation.ok_or(Refusal::InvitationNotFound)?;
        let partner = partner.ok_or(Refusal::InvitationNotFound)?;
        let (customer, open) = own.ok_or(Refusal::InvitationNotFound)?;
        let customer = customer.ok_or(Refusal::InvitationNotFound)?;
        let running = work.relationship.clone();
        let generation = running.as_ref().map_or(0, |running| running.generation);
        let has_delegated_admin = has_delegated_admin(&open, running.as_ref(), work.now);
        let facts = AcceptFacts {
            customer: customer_id,
            relationship: running.as_ref(),
            has_delegated_admin,
            restricted: partner.restricted,
            grant_delegated_admin: self.grant_delegated_admin,
        };
        let delegation = DelegationId(work.id());
        let accepted = invitation.accept(self.link.rotation, &facts, delegation, work.now)?;
        if let Some(next) = &accepted.invitation {
            work.save(invitations::save(next));
        }
        if let Some(started) = &accepted.started {
            work.concerns(customer_id, started.relationship.generation);
            work.save(relationships::save(&started.relationship));
            work.save_all(store::customers::list(
                partner.id,
                customer_id,
                &crate::customers::index(&customer),
            ));
        }
        if let Some(granted) = &accepted.granted {
            work.save(delegations::save(granted)?);
        }
        let generation =
            accepted.started.as_ref().map_or(generation, |started| started.relationship.generation);
        work.remember(accepted.happened);
        Ok(Accepted {
            partner: partner.id,
            customer: customer_id,
            generation,
            established: accepted.started.is_some(),
            delegated_admin: accepted.granted.is_some(),
        })
    }
}

/// Declining a request.
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
            work.save(invitations::save(&next));
        }
        work.remember([happened]);
        Ok(Declined { partner: invitation.partner })
    }
}

/// True while the partner has standing delegated admin in the running life.
fn has_delegated_admin(open: &[Delegation], running: Option<&Relationship>, now: Time) -> bool {
    running.is_some_and(|running| {
        open.iter().any(|one| one.is_standing() && one.is_active(now) && one.generation == running.generation)
    })
}
