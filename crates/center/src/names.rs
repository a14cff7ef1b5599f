//! What is shown under its name: partners, people and offers, looked up together.

use domain::catalogue::Offer;
use domain::partner::Partner;
use domain::{OfferId, PartnerId, UserId};
use std::collections::{BTreeMap, BTreeSet};
use store::users::{self, TenantRef, User};
use store::{Findings, offers, partners};

/// The partners of these ids, as far as they exist.
pub(crate) fn partners(
    ids: impl IntoIterator<Item = PartnerId>,
) -> impl Findings<Found = BTreeMap<PartnerId, Partner>> {
    each(ids, partners::by_id).then(|found| by_id(found, |partner| partner.id))
}

/// The people of a partner with these ids, as far as they exist.
pub(crate) fn people(
    partner: PartnerId,
    ids: impl IntoIterator<Item = UserId>,
) -> impl Findings<Found = BTreeMap<UserId, User>> {
    each(ids, |id| users::by_id(TenantRef::Partner(partner), id)).then(|found| by_id(found, |user| user.id))
}

/// The offers of these ids or catalogue item ids, as far as they exist.
pub(crate) fn offers<'a>(ids: impl IntoIterator<Item = &'a OfferId>) -> impl Findings<Found = Vec<Offer>> {
    each(ids, offers::by_id).then(|found| found.into_iter().flatten().collect())
}

/// One look for each id, however often it stands there.
fn each<Id: Ord, W: Findings>(ids: impl IntoIterator<Item = Id>, look: impl FnMut(Id) -> W) -> Vec<W> {
    let ids: BTreeSet<Id> = ids.into_iter().collect();
    ids.into_iter().map(look).collect()
}

fn by_id<Id: Ord, T>(found: Vec<Option<T>>, id: impl Fn(&T) -> Id) -> BTreeMap<Id, T> {
    found.into_iter().flatten().map(|one| (id(&one), one)).collect()
}
