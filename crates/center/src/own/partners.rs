//! Which partners serve the customer, since when and with which rights; who did so until lately; who asks to (P25).

use crate::Error;
use crate::ask::{Look, Question};
use domain::delegation::Delegation;
use domain::invitation::{Invitation, InvitationState};
use domain::partner::Partner;
use domain::relationship::{ClosedRelationship, Relationship};
use domain::{Permission, Refusal, days_after};
use store::{delegations, invitations, partners, relationships, tasks};

/// The question.
#[derive(Clone, Copy, Debug)]
pub struct OwnPartners;

/// The answer.
#[derive(Clone, PartialEq, Debug)]
pub struct PartnersView {
    /// Who serves it now.
    pub serving: Vec<OwnPartner>,
    /// Lives that ended within twelve months.
    pub ended: Vec<Ended>,
    /// Requests that wait for an answer.
    pub waiting: Vec<(Invitation, Partner)>,
}

/// A partner that serves the customer.
#[derive(Clone, PartialEq, Debug)]
pub struct OwnPartner {
    /// The partner.
    pub partner: Partner,
    /// The relationship.
    pub relationship: Relationship,
    /// Its delegated admin.
    pub delegations: Vec<Delegation>,
    /// The customer asked it to end the relationship.
    pub leave_asked: bool,
}

/// A life that ended.
#[derive(Clone, PartialEq, Debug)]
pub struct Ended {
    /// The partner.
    pub partner: Option<Partner>,
    /// The record. Its reason is the partner's own and not shown.
    pub record: ClosedRelationship,
}

/// Days for which an ended relationship is shown (P25).
const SHOWN_DAYS: i64 = 365;

impl Question for OwnPartners {
    type Answer = PartnersView;

    fn permission(&self) -> Permission {
        Permission::ViewOwnPartners
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<PartnersView, Error> {
        let customer = look.actor.customer().ok_or(Refusal::Unrelated)?;
        let now = look.now;
        let mut serving = Vec::new();
        for partner in partners::serving(look.tx, customer)? {
            let relationship = relationships::get(look.tx, partner.id, customer)?.ok_or(Error::Internal)?;
            let delegations = delegations::open(look.tx, partner.id, customer)?
                .into_iter()
                .filter(|one| one.is_active(now))
                .collect();
            let leave_asked = tasks::of_customer(look.tx, partner.id, customer)?
                .iter()
                .any(|task| task.kind == "leave_requested");
            serving.push(OwnPartner { partner, relationship, delegations, leave_asked });
        }
        let mut ended = Vec::new();
        for record in relationships::closed_at_customer(look.tx, customer, days_after(now, -SHOWN_DAYS))? {
            ended.push(Ended { partner: partners::by_id(look.tx, record.partner)?, record });
        }
        let mut waiting = Vec::new();
        for invitation in invitations::waiting_for(look.tx, customer)? {
            if invitation.state_at(now) == InvitationState::Issued
                && let Some(partner) = partners::by_id(look.tx, invitation.partner)?
            {
                waiting.push((invitation, partner));
            }
        }
        Ok(PartnersView { serving, ended, waiting })
    }
}
