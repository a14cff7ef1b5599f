//! One closed record: the snapshot, what became of its subscriptions since, and what came afterwards (P18).

use super::list::{ClosedRow, joined, row};
use crate::ask::{Asker, Look, Question};
use crate::relationships::company;
use crate::{Error, names};
use domain::catalogue::Offer;
use domain::relationship::{ClosedCompany, ClosedLine, ClosedRelationship, LineKind, open_money};
use domain::subscription::Subscription;
use domain::{PartnerId, Permission, Refusal, RemovalId, SubscriptionId};
use std::collections::{BTreeMap, BTreeSet};
use store::{Findings, closed, offers, subscriptions};

/// The question.
#[derive(Clone, Copy, Debug)]
pub struct ClosedOne {
    /// Which.
    pub id: RemovalId,
}

/// A record in full.
#[derive(Clone, PartialEq, Debug)]
pub struct ClosedDetail {
    /// The record with names.
    pub row: ClosedRow,
    /// Who the customer was at the end; none where that was erased.
    pub company: Option<ClosedCompany>,
    /// What came afterwards, oldest first.
    pub lines: Vec<ClosedLine>,
    /// The subscriptions of the record as they stand now.
    pub now: BTreeMap<SubscriptionId, Subscription>,
    /// Those of them that another partner took over.
    pub taken_over: BTreeSet<SubscriptionId>,
    /// Offer names by offer id, in the asker's language.
    pub offer_names: BTreeMap<String, String>,
    /// Names of the partners that took over as support contacts.
    pub partner_names: BTreeMap<PartnerId, String>,
}

impl Question for ClosedOne {
    type Answer = ClosedDetail;
    type Found = (Option<ClosedRelationship>, Option<ClosedCompany>, Vec<ClosedLine>);

    const NAME: &'static str = "ClosedOne";

    fn permission(&self) -> Permission {
        Permission::ViewClosed
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let partner = asker.partner()?;
        Ok((
            closed::one(partner, self.id),
            closed::company(partner, self.id),
            closed::lines(partner, self.id),
        ))
    }

    fn answer(
        &self,
        (record, company, lines): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<ClosedDetail, Error> {
        let record = record.ok_or(Refusal::NotFound)?;
        let fallbacks: Vec<_> = record.done.contacts.iter().filter_map(|held| held.fallback).collect();
        let (joined, offers, partners, sold) = look.tx.find((
            joined(&record),
            offers::sold(record.partner, record.customer),
            names::partners(fallbacks),
            subscriptions::of_customer(record.partner, record.customer),
        ))?;
        let named = |offer: Offer| (offer.id.0.clone(), offer.name(look.locale.tag()).to_owned());
        let of_record: BTreeSet<_> = record.subscriptions.iter().map(|one| one.id).collect();
        let now = sold.into_iter().filter(|one| of_record.contains(&one.id));
        let now = now.map(|one| (one.id, one.at(look.now))).collect();
        let rescued = lines.iter().filter(|line| line.kind == LineKind::Rescued);
        let mut row = row(record, joined);
        row.open = open_money(&lines);
        if row.customer.is_none() {
            row.customer = company.as_ref().map(|company| company::as_customer(company, row.record.customer));
        }
        Ok(ClosedDetail {
            row,
            company,
            taken_over: rescued.filter_map(|line| line.subscription).collect(),
            lines,
            now,
            offer_names: offers.into_iter().map(named).collect(),
            partner_names: partners.into_iter().map(|(id, partner)| (id, partner.name)).collect(),
        })
    }
}
