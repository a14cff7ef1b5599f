//! Accepting a request: one relationship begins, or two at once, with what was ticked and a record of the consent (M1,
//! P24).

use super::agreement::{Agreement, hexadecimal};
use super::open::has_delegated_admin;
use crate::Error;
use crate::identity::link::Link;
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::consent::{Consent, Grants};
use domain::customer::Customer;
use domain::delegation::Delegation;
use domain::invitation::{AcceptFacts, AcceptedBeside, BesideFacts, Invitation};
use domain::partner::Partner;
use domain::partnership::Partnership;
use domain::relationship::Started;
use domain::{ConsentId, DelegationId, PartnerId, Permission, Refusal};
use serde::{Deserialize, Serialize};
use store::{Findings, consents, customers, delegations, invitations, partners, partnerships, relationships};

/// The command.
#[derive(Clone, Debug)]
pub struct AcceptInvitation {
    /// The verified link.
    pub link: Link,
    /// Standing delegated admin is granted, if the request asks for it.
    pub grant_delegated_admin: bool,
    /// The granular rights are granted, if the request asks for some.
    pub grant_granular: bool,
    /// The version of the agreement that was shown; none for a bare call, which takes the one of this moment.
    pub agreement: Option<String>,
}

/// What acceptance brought about.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Accepted {
    /// The partner.
    pub partner: PartnerId,
    /// The customer.
    pub customer: domain::CustomerId,
    /// The running life.
    pub generation: i64,
    /// A new life began; false where one was running already.
    pub established: bool,
    /// Standing delegated admin began, with whoever asked for it.
    pub delegated_admin: bool,
    /// Granular rights began.
    pub granular: bool,
    /// The partner that asked together with it, and what began there.
    pub beside: Option<Beside>,
}

/// What acceptance of a joint request brought about with the other partner.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Beside {
    /// The other partner.
    pub partner: PartnerId,
    /// The running life.
    pub generation: i64,
    /// A new life began.
    pub established: bool,
    /// Standing delegated admin began.
    pub delegated_admin: bool,
}

/// The other partner: who it is, what it holds, and whether the two work together.
type Other = (Option<Partner>, Vec<Delegation>, Option<Partnership>);

impl Command for AcceptInvitation {
    type Outcome = Accepted;
    type Facts = (
        Option<Invitation>,
        Option<Partner>,
        Option<(Option<Customer>, Vec<Delegation>)>,
        Option<Option<Other>>,
    );

    const NAME: &'static str = "AcceptInvitation";

    fn permission(&self) -> Permission {
        Permission::AnswerRequest
    }

    fn gate(&self) -> Gate {
        Gate::Any
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        let scope = Scope::at(caller, self.link.partner).map_err(|_| Refusal::InvitationNotFound)?;
        Ok(self.link.joint.map_or(scope, |joint| scope.beside(joint.other())))
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (
            invitations::lock(self.link.partner, self.link.invitation),
            partners::by_id(self.link.partner),
            scope.customer.map(|id| (customers::by_id(id), delegations::open(scope.partner, id))),
            self.link.joint.map(|joint| {
                let (provider, reseller) = joint.partnership(self.link.partner);
                scope.customer.map(|id| {
                    (
                        partners::by_id(joint.other()),
                        delegations::open(joint.other(), id),
                        partnerships::lock(provider, reseller),
                    )
                })
            }),
        )
    }

    fn run(
        &self,
        (invitation, partner, own, other): Self::Facts,
        work: &mut Work<'_, '_>,
    ) -> Result<Accepted, Error> {
        let agreement = Agreement::current(work.locale);
        if self.agreement.as_ref().is_some_and(|seen| *seen != agreement.version) {
            return Err(Refusal::Stale.into());
        }
        let customer_id = work.customer()?;
        let invitation = invitation.ok_or(Refusal::InvitationNotFound)?;
        let partner = partner.ok_or(Refusal::InvitationNotFound)?;
        let (customer, open) = own.ok_or(Refusal::InvitationNotFound)?;
        let customer = customer.ok_or(Refusal::InvitationNotFound)?;
        let (running, running_beside) = (work.relationship.clone(), work.beside.clone());
        let standing = DelegationId(work.id());
        let granular = DelegationId(work.id());
        let other = other.flatten();
        let beside = other.as_ref().map(|(other, open, partnership)| BesideFacts {
            relationship: running_beside.as_ref(),
            has_delegated_admin: has_delegated_admin(open, running_beside.as_ref(), work.now),
            restricted: other.as_ref().is_none_or(|other| other.restricted),
            partnered: partnership.as_ref().is_some_and(Partnership::is_active),
            delegation: DelegationId(work.id()),
        });
        let facts = AcceptFacts {
            customer: customer_id,
            relationship: running.as_ref(),
            has_delegated_admin: has_delegated_admin(&open, running.as_ref(), work.now),
            restricted: partner.restricted,
            grant_delegated_admin: self.grant_delegated_admin,
            grant_granular: self.grant_granular.then_some(granular),
            has_granular: invitation.granted_granular(&open, running.as_ref(), work.now),
            beside,
        };
        let mut accepted = invitation.accept(self.link.rotation, &facts, standing, work.now)?;
        let began = |started: &Option<Started>, running: &Option<domain::relationship::Relationship>| {
            let started = started.as_ref().map(|started| started.relationship.generation);
            started.or(running.as_ref().map(|running| running.generation)).unwrap_or_default()
        };
        let generation = began(&accepted.started, &running);
        if let Some(next) = &accepted.invitation {
            work.save(invitations::save(next)?);
        }
        work.save(invitations::answered(partner.id, invitation.id, customer_id));
        begin(work, &customer, partner.id, accepted.started.as_ref());
        if accepted.started.is_some() {
            work.concerns(customer_id, generation);
        }
        for granted in accepted.granted.iter().chain(&accepted.granular) {
            work.save(delegations::save(granted)?);
        }
        if let Some(grants) = accepted.grants() {
            let (id, proof) = agreed(work, &agreement, &invitation, partner.id, generation, grants)?;
            accepted.prove(id, &proof);
        }
        work.remember(accepted.happened);
        let beside = match (accepted.beside, invitation.joint) {
            (Some(begun), Some(joint)) => {
                let generation = began(&begun.started, &running_beside);
                let terms = (&agreement, &invitation, joint.other(), generation);
                Some(begin_beside(work, &customer, begun, terms)?)
            }
            _ => None,
        };
        Ok(Accepted {
            partner: partner.id,
            customer: customer_id,
            generation,
            established: accepted.started.is_some(),
            delegated_admin: accepted.granted.is_some(),
            granular: accepted.granular.is_some(),
            beside,
        })
    }
}

/// A new life: stored, and the customer in the partner's list.
fn begin(work: &mut Work<'_, '_>, customer: &Customer, partner: PartnerId, started: Option<&Started>) {
    if let Some(started) = started {
        work.save(relationships::save(&started.relationship));
        work.save_all(customers::list(partner, customer.id, &crate::customers::index(customer)));
    }
}

/// The same with the other partner of a joint request, in its own log.
fn begin_beside(
    work: &mut Work<'_, '_>,
    customer: &Customer,
    mut begun: AcceptedBeside,
    (agreement, invitation, partner, generation): (&Agreement, &Invitation, PartnerId, i64),
) -> Result<Beside, Error> {
    begin(work, customer, partner, begun.started.as_ref());
    if begun.started.is_some() {
        work.concerns_beside(customer.id, generation)?;
    }
    if let Some(granted) = &begun.granted {
        work.save(delegations::save(granted)?);
    }
    if let Some(grants) = begun.grants() {
        let (id, proof) = agreed(work, agreement, invitation, partner, generation, grants)?;
        begun.prove(id, &proof);
    }
    let done = Beside {
        partner,
        generation,
        established: begun.started.is_some(),
        delegated_admin: begun.granted.is_some(),
    };
    work.remember_beside(begun.happened)?;
    Ok(done)
}

/// Keeps what was agreed to, and says the hash that the log holds of it.
fn agreed(
    work: &mut Work<'_, '_>,
    agreement: &Agreement,
    invitation: &Invitation,
    partner: PartnerId,
    generation: i64,
    grants: Grants,
) -> Result<(ConsentId, String), Error> {
    let consent = Consent {
        id: ConsentId(work.id()),
        partner,
        customer: work.customer()?,
        generation,
        invitation: invitation.id,
        user: work.actor.user,
        role: work.actor.roles.first().copied(),
        text_version: agreement.version.clone(),
        text_hash: agreement.hash(),
        locale: agreement.locale.tag().to_owned(),
        at: work.now,
        grants,
        salt: format!("{}{}", work.id().simple(), work.id().simple()),
    };
    let proof = proof(&consent);
    work.save(consents::save(&consent)?);
    Ok((consent.id, proof))
}

/// The hash of a consent, as the log holds it.
pub(super) fn proof(consent: &Consent) -> String {
    hexadecimal(consent.sealed().to_string().as_bytes())
}
