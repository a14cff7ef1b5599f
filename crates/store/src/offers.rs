//! The catalogue.

use crate::{Find, Row, Statement, StoreError, args};
use domain::catalogue::Offer;
use domain::{CustomerId, OfferId, PartnerId, SubscriptionId};

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
