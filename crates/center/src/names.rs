//! What is shown under its name: partners, people and offers, looked up together.

use crate::Error;
use domain::catalogue::Offer;
use domain::partner::Partner;
use domain::{OfferId, PartnerId, UserId};
use std::collections::{BTreeMap, BTreeSet};
use store::users::{self, TenantRef, User};
use store::{Tx, offers, partners};

/// The partners of these ids, as far as they exist.
pub(crate) fn partners(
    tx: &mut Tx<'_>,
    ids: impl IntoIterator<Item = PartnerId>,
) -> Result<BTreeMap<PartnerId, Partner>, Error> {
    let ids: BTreeSet<PartnerId> = ids.into_iter().collect();
    let found = tx.find(ids.into_iter().map(partners::by_id).collect::<Vec<_>>())?;
    Ok(found.into_iter().flatten().map(|partner| (partner.id, partner)).collect())
}

/// The people of a partner with these ids, as far as they exist.
pub(crate) fn people(
    tx: &mut Tx<'_>,
    partner: PartnerId,
    ids: impl IntoIterator<Item = UserId>,
) -> Result<BTreeMap<UserId, User>, Error> {
    let ids: BTreeSet<UserId> = ids.into_iter().collect();
    let wanted: Vec<_> = ids.into_iter().map(|id| users::by_id(TenantRef::Partner(partner), id)).collect();
    Ok(tx.find(wanted)?.into_iter().flatten().map(|user| (user.id, user)).collect())
}

/// The offers of these ids or catalogue item ids, as far as they exist.
pub(crate) fn offers<'a>(
    tx: &mut Tx<'_>,
    ids: impl IntoIterator<Item = &'a OfferId>,
) -> Result<Vec<Offer>, Error> {
    let ids: BTreeSet<&OfferId> = ids.into_iter().collect();
    let found = tx.find(ids.into_iter().map(offers::by_id).collect::<Vec<_>>())?;
    Ok(found.into_iter().flatten().collect())
}
