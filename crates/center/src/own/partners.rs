//! Which partners serve the customer, since when and with which rights; who did so until lately; who asks to (P25).

use crate::ask::{Asker, Look, Question};
use crate::{Error, names};
use domain::delegation::Delegation;
use domain::invitation::Invitation;
use domain::partner::Partner;
use domain::relationship::{ClosedRelationship, Relationship};
use domain::task::{Task, TaskKind};
use domain::{Permission, Refusal, days_after};
use store::{Findings, closed, delegations, invitations, partners, relationships, tasks};

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
    /// The customer's last request to end the relationship in this life, open or answered.
    pub leave: Option<Task>,
    /// What this partner was asked to take over.
    pub rescues: Vec<Task>,
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
    type Found = (Vec<Partner>, Vec<ClosedRelationship>, Vec<Invitation>, Vec<Invitation>);

    const NAME: &'static str = "OwnPartners";

    fn permission(&self) -> Permission {
        Permission::ViewOwnPartners
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let customer = asker.customer()?;
        let since = days_after(asker.now, -SHOWN_DAYS);
        Ok((
            partners::serving(customer),
            closed::at_customer(customer, since),
            invitations::waiting_for(customer),
            invitations::forwarded_to(customer),
        ))
    }

    fn answer(
        &self,
        (serving, closed, mut waiting, mut forwarded): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<PartnersView, Error> {
        let customer = look.actor.customer().ok_or(Refusal::Unrelated)?;
        forwarded.retain(|one| waiting.iter().all(|other| other.id != one.id));
        waiting.append(&mut forwarded);
        waiting.retain(|invitation| invitation.state_at(look.now).is_open());
        let affairs = serving.iter().map(|partner| {
            (
                relationships::get(partner.id, customer),
                delegations::open(partner.id, customer),
                tasks::last_of_kind(partner.id, customer, TaskKind::LeaveRequested),
                tasks::of_customer(partner.id, customer),
            )
        });
        let others = closed.iter().map(|one| one.partner).chain(waiting.iter().map(|one| one.partner));
        let (affairs, named) = look.tx.find((affairs.collect::<Vec<_>>(), names::partners(others)))?;
        let serving =
            serving.into_iter().zip(affairs).map(|(partner, (relationship, mut open, leave, mut tasks))| {
                let relationship = relationship.ok_or(Error::Internal)?;
                open.retain(|one| one.is_active(look.now));
                tasks.retain(|task| task.kind == TaskKind::RescueAsked);
                Ok(OwnPartner {
                    partner,
                    delegations: open,
                    leave: leave.filter(|task| task.created_at >= relationship.since),
                    rescues: tasks,
                    relationship,
                })
            });
        let by_partner = |invitation: Invitation| {
            let partner = named.get(&invitation.partner).cloned();
            partner.map(|partner| (invitation, partner))
        };
        Ok(PartnersView {
            serving: serving.collect::<Result<_, Error>>()?,
            ended: closed
                .into_iter()
                .map(|record| Ended { partner: named.get(&record.partner).cloned(), record })
                .collect(),
            waiting: waiting.into_iter().filter_map(by_partner).collect(),
        })
    }
}
