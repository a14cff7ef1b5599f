//! The customer's answer: yes, which begins one relationship or two at once, or no.

use super::{Invitation, InvitationKind, InvitationState, Joint};
use crate::delegation::{Delegation, Draft};
use crate::relationship::{Relationship, Started};
use crate::{CustomerId, DelegationId, EventKind, Generation, Happened, PartnerId, Refusal, Time};
use serde_json::json;

/// What acceptance brings about.
#[derive(Clone, PartialEq, Debug)]
pub struct Accepted {
    /// The request, if its state changed.
    pub invitation: Option<Invitation>,
    /// The life that begins; none if one is running already.
    pub started: Option<Started>,
    /// The standing delegated admin that begins.
    pub granted: Option<Delegation>,
    /// The granular delegated admin that begins.
    pub granular: Option<Delegation>,
    /// In order, in the log of the partner that asked.
    pub happened: Vec<Happened>,
    /// What begins with the other partner of a joint request.
    pub beside: Option<AcceptedBeside>,
}

/// What acceptance begins with the other partner of a joint request.
#[derive(Clone, PartialEq, Debug)]
pub struct AcceptedBeside {
    /// The life that begins; none if one is running already.
    pub started: Option<Started>,
    /// The standing delegated admin that begins.
    pub granted: Option<Delegation>,
    /// In order, in that partner's log.
    pub happened: Vec<Happened>,
}

/// What acceptance looks at.
#[derive(Clone, Debug)]
pub struct AcceptFacts<'a> {
    /// The customer that answers.
    pub customer: CustomerId,
    /// Its relationship with the partner, if there ever was one, under its lock.
    pub relationship: Option<&'a Relationship>,
    /// A standing delegation is active already.
    pub has_delegated_admin: bool,
    /// The partner is restricted.
    pub restricted: bool,
    /// The customer's admin ticked delegated admin. A generic link never grants it without.
    pub grant_delegated_admin: bool,
    /// The customer's admin ticked the granular rights; they begin under this id.
    pub grant_granular: Option<DelegationId>,
    /// Granular rights that began with this request are active already ([`Invitation::granted_granular`]).
    pub has_granular: bool,
    /// Where the other partner of a joint request stands.
    pub beside: Option<BesideFacts<'a>>,
}

/// Where the other partner of a joint request stands.
#[derive(Clone, Debug)]
pub struct BesideFacts<'a> {
    /// Its relationship with the customer, if there ever was one, under its lock.
    pub relationship: Option<&'a Relationship>,
    /// A standing delegation is active already.
    pub has_delegated_admin: bool,
    /// It is restricted.
    pub restricted: bool,
    /// The partnership of the two is active.
    pub partnered: bool,
    /// Under which id its delegated admin begins.
    pub delegation: DelegationId,
}

/// One of the partners that ask.
struct Side<'a> {
    partner: PartnerId,
    /// The provider of a reseller.
    provider: Option<PartnerId>,
    relationship: Option<&'a Relationship>,
    has_delegated_admin: bool,
    delegation: DelegationId,
}

impl Side<'_> {
    fn started(&self, customer: CustomerId, now: Time) -> Option<Started> {
        match self.relationship {
            None => Some(Relationship::establish(self.partner, customer, self.provider, now)),
            Some(last) => {
                let provider = self.provider.or(last.provider);
                Relationship { provider, ..last.clone() }.reestablish(now)
            }
        }
    }

    /// A delegation kept over a removal belongs to an ended life and does not count.
    fn granted(
        &self,
        customer: CustomerId,
        started: Option<&Started>,
        now: Time,
    ) -> Option<(Delegation, Happened)> {
        (started.is_some() || !self.has_delegated_admin).then(|| {
            let generation = self.generation(started);
            Delegation::standing(self.delegation, self.partner, customer, generation, now).grant()
        })
    }

    /// Rights that are asked for and approved in one step; only that they began is told.
    fn granular(
        &self,
        customer: CustomerId,
        started: Option<&Started>,
        draft: &Draft,
        id: DelegationId,
        now: Time,
    ) -> Result<(Delegation, Happened), Refusal> {
        let generation = self.generation(started);
        let (drafted, _) = draft.create(id, (self.partner, customer, generation), now)?;
        let (asked, _) = drafted.ask(now)?;
        asked.approve(generation, now)
    }

    fn generation(&self, started: Option<&Started>) -> Generation {
        let running = self.relationship.map(|running| running.generation);
        started.map(|started| started.relationship.generation).or(running).unwrap_or(1)
    }
}

impl Invitation {
    /// Accepts: a new life of each relationship that is asked for, or nothing new where one runs; delegated admin only
    /// where it was asked for *and* ticked (A-S15c, E23). Accepting twice changes nothing.
    pub fn accept(
        &self,
        rotation: i64,
        facts: &AcceptFacts<'_>,
        delegation: DelegationId,
        now: Time,
    ) -> Result<Accepted, Refusal> {
        self.answerable(rotation, facts.customer, now)?;
        let beside = self.sides(facts)?;
        let own = Side {
            partner: self.partner,
            provider: self.joint.and_then(Joint::provider),
            relationship: facts.relationship,
            has_delegated_admin: facts.has_delegated_admin,
            delegation,
        };
        let standing = self.delegated_admin && facts.grant_delegated_admin;
        let started = own.started(facts.customer, now);
        let granted = standing.then(|| own.granted(facts.customer, started.as_ref(), now)).flatten();
        let granular = match self.granular.as_ref().zip(facts.grant_granular) {
            Some(_) if facts.has_granular && started.is_none() => None,
            Some((asked, id)) => {
                let draft = asked.draft(&self.granular_name());
                Some(own.granular(facts.customer, started.as_ref(), &draft, id, now)?)
            }
            None => None,
        };
        let begun = beside.map(|side| {
            let started = side.started(facts.customer, now);
            let granted = standing.then(|| side.granted(facts.customer, started.as_ref(), now)).flatten();
            (started, granted)
        });
        let changes = |started: &Option<Started>, granted: &Option<(Delegation, Happened)>| {
            started.is_some() || granted.is_some()
        };
        let brings = changes(&started, &granted) || granular.is_some();
        let brings_beside = begun.as_ref().is_some_and(|(started, granted)| changes(started, granted));
        let invitation = (self.kind == InvitationKind::Targeted)
            .then(|| Invitation { state: InvitationState::Accepted, ..self.clone() });
        let said = |brings: bool| brings.then(|| self.answered(EventKind::InvitationAccepted, "accepted"));
        let mut happened: Vec<_> =
            said(invitation.is_some() || brings || brings_beside).into_iter().collect();
        happened.extend(started.iter().map(|started| started.happened.clone()));
        happened.extend(granted.iter().chain(&granular).map(|(_, event)| event.clone()));
        let beside = begun.map(|(started, granted)| {
            let mut happened: Vec<_> = said(brings_beside).into_iter().collect();
            happened.extend(started.iter().map(|started| started.happened.clone()));
            happened.extend(granted.iter().map(|(_, event)| event.clone()));
            AcceptedBeside { started, granted: granted.map(|(delegation, _)| delegation), happened }
        });
        Ok(Accepted {
            invitation,
            started,
            granted: granted.map(|(delegation, _)| delegation),
            granular: granular.map(|(delegation, _)| delegation),
            happened,
            beside,
        })
    }

    /// Among what a partner holds: granular rights of the running life that began with this request and are active.
    pub fn granted_granular(&self, held: &[Delegation], running: Option<&Relationship>, now: Time) -> bool {
        let name = self.granular_name();
        let is_ours = |one: &Delegation| one.granular.as_ref().is_some_and(|granular| granular.name == name);
        running.is_some_and(|running| {
            let of_running = |one: &&Delegation| one.generation == running.generation && one.is_active(now);
            held.iter().filter(of_running).any(is_ours)
        })
    }

    fn granular_name(&self) -> String {
        format!("request {}", self.id)
    }

    /// The other partner of a joint request, if both may still take on customers and work together.
    fn sides<'f>(&self, facts: &'f AcceptFacts<'_>) -> Result<Option<Side<'f>>, Refusal> {
        if facts.restricted {
            return Err(Refusal::PartnerRestricted);
        }
        let Some(joint) = self.joint else { return Ok(None) };
        let Some(beside) = facts.beside.as_ref().filter(|beside| beside.partnered) else {
            return Err(Refusal::InvitationExpired);
        };
        if beside.restricted {
            return Err(Refusal::PartnerRestricted);
        }
        if joint.other().0 == facts.customer.0 {
            return Err(Refusal::OwnTenant);
        }
        Ok(Some(Side {
            partner: joint.other(),
            provider: joint.reseller().map(|_| self.partner),
            relationship: beside.relationship,
            has_delegated_admin: beside.has_delegated_admin,
            delegation: beside.delegation,
        }))
    }

    /// Declines: a targeted request dies, a generic link stays for others.
    pub fn decline(
        &self,
        rotation: i64,
        customer: CustomerId,
        now: Time,
    ) -> Result<(Option<Invitation>, Happened), Refusal> {
        self.answerable(rotation, customer, now)?;
        let next = (self.kind == InvitationKind::Targeted)
            .then(|| Invitation { state: InvitationState::Declined, ..self.clone() });
        Ok((next, self.answered(EventKind::InvitationDeclined, "declined")))
    }

    /// That somebody who may not answer passed it on to the customer's admins (M1).
    pub fn forward(&self, rotation: i64, customer: CustomerId, now: Time) -> Result<Happened, Refusal> {
        self.answerable(rotation, customer, now)?;
        Ok(Happened::new(EventKind::InvitationForwarded)
            .object(self.id)
            .new_value(json!({ "kind": self.kind })))
    }

    pub(super) fn answered(&self, kind: EventKind, state: &str) -> Happened {
        Happened::new(kind)
            .object(self.id)
            .old_value(json!({ "state": self.state.code() }))
            .new_value(json!({ "state": state, "kind": self.kind }))
    }
}
