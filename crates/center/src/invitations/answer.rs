//! The customer's side of a request: opening, accepting, declining (M1, P24). The link was verified before: what
//! arrives here is what it says.

use crate::Error;
use crate::ask::{Look, Question};
use crate::identity::link::Link;
use crate::request::{Gate, Scope};
use crate::run::{Command, Work};
use domain::invitation::{AcceptFacts, Invitation, InvitationState};
use domain::partner::Partner;
use domain::relationship::Relationship;
use domain::{Actor, CustomerId, DelegationId, PartnerId, Permission, Refusal, Time, role};
use serde::{Deserialize, Serialize};
use store::{Tx, customers, delegations, invitations, partners, relationships};

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

    fn permission(&self) -> Permission {
        Permission::ViewOwnPartners
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<InvitationView, Error> {
        let customer = look.actor.customer().ok_or(Refusal::InvitationNotFound)?;
        let invitation = invitations::get(look.tx, self.link.partner, self.link.invitation)?
            .ok_or(Refusal::InvitationNotFound)?;
        let partner = partners::by_id(look.tx, invitation.partner)?.ok_or(Refusal::InvitationNotFound)?;
        let running = relationships::get(look.tx, partner.id, customer)?;
        let has_delegated_admin =
            has_delegated_admin(look.tx, partner.id, customer, running.as_ref(), look.now)?;
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
    const NAME: &'static str = "AcceptInvitation";

    fn permission(&self) -> Permission {
        Permission::AnswerRequest
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, actor: &Actor) -> Result<Scope, Error> {
        let customer = actor.customer().ok_or(Refusal::InvitationNotFound)?;
        Ok(Scope { partner: self.link.partner, customer: Some(customer) })
    }

    fn run(&self, work: &mut Work<'_, '_>) -> Result<Accepted, Error> {
        let customer_id = work.customer()?;
        let invitation = find(work, &self.link)?;
        let partner = partners::by_id(work.tx, invitation.partner)?.ok_or(Refusal::InvitationNotFound)?;
        let customer = customers::by_id(work.tx, customer_id)?.ok_or(Refusal::InvitationNotFound)?;
        let running = work.relationship.clone();
        let generation = running.as_ref().map_or(0, |running| running.generation);
        let has_delegated_admin =
            has_delegated_admin(work.tx, partner.id, customer_id, running.as_ref(), work.now)?;
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
    const NAME: &'static str = "DeclineInvitation";

    fn permission(&self) -> Permission {
        Permission::AnswerRequest
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, actor: &Actor) -> Result<Scope, Error> {
        let customer = actor.customer().ok_or(Refusal::InvitationNotFound)?;
        Ok(Scope { partner: self.link.partner, customer: Some(customer) })
    }

    fn run(&self, work: &mut Work<'_, '_>) -> Result<Declined, Error> {
        let customer = work.customer()?;
        let invitation = find(work, &self.link)?;
        let (next, happened) = invitation.decline(self.link.rotation, customer, work.now)?;
        if let Some(next) = next {
            work.save(invitations::save(&next));
        }
        work.remember([happened]);
        Ok(Declined { partner: invitation.partner })
    }
}

/// True while the partner has standing delegated admin in the running life.
fn has_delegated_admin(
    tx: &mut Tx<'_>,
    partner: PartnerId,
    customer: CustomerId,
    running: Option<&Relationship>,
    now: Time,
) -> Result<bool, Error> {
    let Some(running) = running else { return Ok(false) };
    Ok(delegations::open(tx, partner, customer)?
        .iter()
        .any(|one| one.is_standing() && one.is_active(now) && one.generation == running.generation))
}

fn find(work: &mut Work<'_, '_>, link: &Link) -> Result<Invitation, Error> {
    Ok(invitations::lock(work.tx, link.partner, link.invitation)?.ok_or(Refusal::InvitationNotFound)?)
}
