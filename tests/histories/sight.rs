//! What the store holds, seen in one snapshot: every state with the number of the last event that made it, and the
//! logs themselves.

use super::model::{Ground, Pair, Requests, State, Subject};
use super::operation::Between;
use domain::event::Event;
use domain::invitation::InvitationState;
use domain::{CustomerId, EventKind, InvitationId, PartnerId};
use std::collections::{BTreeMap, BTreeSet};
use store::{
    StoreError, Tx, args, customers, delegations, events, invitations, offers, partners, relationships,
    subscriptions,
};

/// Each log's state at one moment, and how long the log was.
pub type Sight = BTreeMap<Subject, (i64, State)>;

/// The logs of these pairs and their partners.
pub fn subjects(pairs: &[Between]) -> Vec<Subject> {
    let partners = pairs.iter().map(|one| Subject::Partner(one.partner));
    let mut subjects: Vec<_> = pairs.iter().copied().map(Subject::Pair).chain(partners).collect();
    subjects.sort();
    subjects.dedup();
    subjects
}

/// Everything at one moment.
pub fn all(tx: &mut Tx<'_>, subjects: &[Subject]) -> Result<Sight, StoreError> {
    let mut sight = Sight::new();
    for subject in subjects {
        let state = match *subject {
            Subject::Pair(between) => State::Pair(pair(tx, between)?),
            Subject::Partner(partner) => State::Requests(requests(tx, partner)?),
        };
        sight.insert(*subject, (length(tx, *subject)?, state.sorted()));
    }
    Ok(sight)
}

/// A log after the number given.
pub fn log(tx: &mut Tx<'_>, subject: Subject, after: i64) -> Result<Vec<Event>, StoreError> {
    let (partner, of) = ids(subject);
    tx.find(events::timeline(partner, CustomerId(of), after, i64::MAX))
}

/// What stays as it is.
pub fn ground(tx: &mut Tx<'_>, pairs: &[Between]) -> Result<Ground, StoreError> {
    let mut ground =
        Ground { offers: tx.find(offers::all())?, currency: BTreeMap::new(), domains: BTreeMap::new() };
    for between in pairs {
        if let Some(partner) = tx.find(partners::by_id(between.partner))? {
            ground.currency.insert(partner.id, partner.currency);
        }
        if let Some(customer) = tx.find(customers::by_id(between.customer))? {
            ground.domains.insert(customer.domain, customer.id);
        }
    }
    Ok(ground)
}

fn pair(tx: &mut Tx<'_>, between: Between) -> Result<Pair, StoreError> {
    let Between { partner, customer } = between;
    let withdrawn = with_removals(tx, partner, customer)?;
    let answered = tx
        .find(invitations::page(partner, None, domain::Time::MAX, None, i64::MAX))?
        .into_iter()
        .filter(|one| one.customer == Some(customer) && (is_answer(one.state) || withdrawn.contains(&one.id)))
        .map(|one| (one.id, one.state));
    Ok(Pair {
        between,
        answered: answered.collect(),
        relationship: tx.find(relationships::get(partner, customer))?,
        subscriptions: tx.find(subscriptions::of_customer(partner, customer))?,
        delegations: tx.find(delegations::open(partner, customer))?,
        closed: tx.find(store::closed::last(partner, customer))?,
    })
}

/// The partner's own part of its requests: what a customer answered stands in the log of the pair.
fn requests(tx: &mut Tx<'_>, partner: PartnerId) -> Result<Requests, StoreError> {
    let mut made = BTreeMap::new();
    for mut one in tx.find(invitations::page(partner, None, domain::Time::MAX, None, i64::MAX))? {
        let with_removal = match one.customer {
            Some(customer) => with_removals(tx, partner, customer)?.contains(&one.id),
            None => false,
        };
        if is_answer(one.state) || with_removal {
            one.state = InvitationState::Issued;
        }
        made.insert(one.id, one);
    }
    Ok(Requests { made })
}

/// The requests that removals of this pair withdrew: that stands in the log of the pair, not in the partner's own.
fn with_removals(
    tx: &mut Tx<'_>,
    partner: PartnerId,
    customer: CustomerId,
) -> Result<BTreeSet<InvitationId>, StoreError> {
    let told = tx.find(events::of_kind(partner, customer, EventKind::InvitationWithdrawn))?;
    Ok(told.iter().filter_map(|one| one.object_ids.first()?.parse().ok().map(InvitationId)).collect())
}

fn is_answer(state: InvitationState) -> bool {
    matches!(state, InvitationState::Accepted | InvitationState::Declined)
}

fn length(tx: &mut Tx<'_>, subject: Subject) -> Result<i64, StoreError> {
    let (partner, of) = ids(subject);
    let sql = "SELECT sequence FROM event_chain WHERE partner_id = $1 AND subject_id = $2";
    Ok(tx.map_one(sql, &args![partner.0, of], |row| row.int(0))?.unwrap_or_default())
}

fn ids(subject: Subject) -> (PartnerId, uuid::Uuid) {
    match subject {
        Subject::Pair(between) => (between.partner, between.customer.0),
        Subject::Partner(partner) => (partner, partner.0),
    }
}
