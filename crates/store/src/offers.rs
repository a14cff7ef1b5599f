//! The catalogue.

use crate::{Find, Row, Statement, StoreError, args};
use domain::catalogue::Offer;
use domain::{CustomerId, OfferId, PartnerId, SubscriptionId, Time, UserId};

/// Stores an offer at its place in the catalogue.
pub fn save(offer: &Offer, position: i64) -> Result<Statement, StoreError> {
    Ok((
        "INSERT INTO offer (id, catalog_item_id, position, body) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET catalog_item_id = excluded.catalog_item_id, position = excluded.position,
         body = excluded.body",
        args![offer.id.0.as_str(), offer.catalog_item_id.as_str(), position, crate::json::write(offer)?].into(),
    ))
}

/// Every offer in the catalogue's order.
pub fn all() -> Find<Vec<Offer>> {
    Find::all("SELECT body FROM offer ORDER BY position, id", args![], read)
}

/// Where each offer stands in the catalogue.
pub fn places() -> Find<Vec<(OfferId, i64)>> {
    Find::all("SELECT id, position FROM offer", args![], |row| Ok((OfferId(row.text(0)?), row.int(1)?)))
}

/// The catalogue's version: 0 before its first change as a whole.
pub fn version() -> Find<i64> {
    Find::first("SELECT number FROM catalogue_version ORDER BY number DESC LIMIT 1", args![], |row| {
        row.int(0)
    })
    .map(Option::unwrap_or_default)
}

/// Stores that the catalogue has this version now, and how many offers were added, changed and retired.
pub fn save_version(number: i64, at: Time, by: Option<UserId>, counts: [i64; 3]) -> Statement {
    let [added, changed, retired] = counts;
    (
        "INSERT INTO catalogue_version (number, at, user_id, added, changed, retired) VALUES ($1, $2, $3, $4, $5, $6)",
        args![number, at, by.map(|id| id.0), added, changed, retired].into(),
    )
}

/// The offer with this id or catalogue item id.
pub fn by_id(id: &OfferId) -> Find<Option<Offer>> {
    Find::first("SELECT body FROM offer WHERE id = $1 OR catalog_item_id = $1", args![id.0.as_str()], read)
}

/// The offer of a partner's subscription.
pub fn of_subscription(partner: PartnerId, id: SubscriptionId) -> Find<Option<Offer>> {
    Find::first(
        "SELECT body FROM offer WHERE id = (SELECT offer_id FROM subscription WHERE partner_id = $1 AND id = $2)",
        args![partner.0, id.0],
        read,
    )
}

/// The offers of what a partner sold to a customer.
pub fn sold(partner: PartnerId, customer: CustomerId) -> Find<Vec<Offer>> {
    Find::all(
        "SELECT body FROM offer WHERE id IN
         (SELECT offer_id FROM subscription WHERE partner_id = $1 AND customer_id = $2)",
        args![partner.0, customer.0],
        read,
    )
}

/// The offers of all a customer holds.
pub fn held(customer: CustomerId) -> Find<Vec<Offer>> {
    Find::all(
        "SELECT body FROM offer WHERE id IN (SELECT offer_id FROM subscription WHERE customer_id = $1)",
        args![customer.0],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Offer, StoreError> {
    crate::json::read(row.str(0)?)
}
