//! Partnerships of providers and resellers, read from both ends, and what the two share.

use crate::due::Due;
use crate::every::each;
use crate::{Find, OnEach, Row, Statement, StoreError, Tx, args};
use domain::partnership::{Partnership, PartnershipState};
use domain::support_contact::Designation;
use domain::{CustomerId, Generation, PartnerId, SubscriptionId, Time, UserId};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT partner_id, reseller_id, state, since, request, requested_by, expires_at FROM partnership ",
            $rest
        )
    };
}

/// Stores a partnership, or its new state; `now` tells whether its deadline lies ahead.
pub fn save(partnership: &Partnership, now: Time) -> Statement {
    (
        "INSERT INTO partnership (partner_id, reseller_id, state, since, request, requested_by, expires_at, next_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (partner_id, reseller_id) DO UPDATE SET state = excluded.state, since = excluded.since,
         request = excluded.request, requested_by = excluded.requested_by, expires_at = excluded.expires_at,
         next_at = excluded.next_at",
        args![
            partnership.provider.0,
            partnership.reseller.0,
            partnership.state.code(),
            partnership.since,
            partnership.request,
            partnership.requested_by.map(|id| id.0),
            partnership.expires_at,
            partnership.next_at(now)
        ]
        .into(),
    )
}

/// The partnership of two, locked.
pub fn lock(provider: PartnerId, reseller: PartnerId) -> Find<Option<Partnership>> {
    Find::locked(select!("WHERE partner_id = $1 AND reseller_id = $2"), args![provider.0, reseller.0], read)
}

/// The partnership of two.
pub fn get(provider: PartnerId, reseller: PartnerId) -> Find<Option<Partnership>> {
    Find::first(select!("WHERE partner_id = $1 AND reseller_id = $2"), args![provider.0, reseller.0], read)
}

/// A provider's partnerships, and a reseller's: whoever asks is one of the two.
pub fn of_partner(partner: PartnerId) -> Find<Vec<Partnership>> {
    Find::all(
        select!("WHERE partner_id = $1 OR reseller_id = $1 ORDER BY partner_id, reseller_id"),
        args![partner.0],
        read,
    )
}

/// The pairs of seller and contact that no longer work together, among those whose reseller serves the customer: a
/// designation of such a contact is over (A-S7c).
pub fn apart(customer: CustomerId) -> Find<Vec<(PartnerId, PartnerId)>> {
    Find::all(
        "SELECT p.partner_id, p.reseller_id FROM relationship r JOIN partnership p ON p.reseller_id = r.partner_id
         WHERE r.customer_id = $1 AND r.state = 'active' AND p.state <> 'active'",
        args![customer.0],
        |row| Ok((PartnerId(row.uuid(0)?), PartnerId(row.uuid(1)?))),
    )
}

/// How many customers both serve.
pub fn shared_customers(provider: PartnerId, reseller: PartnerId) -> Find<i64> {
    Find::number(
        "SELECT COUNT(*) FROM relationship sold JOIN relationship shared ON shared.customer_id = sold.customer_id
         WHERE sold.partner_id = $1 AND sold.state = 'active' AND shared.partner_id = $2 AND shared.state = 'active'",
        args![provider.0, reseller.0],
    )
}

/// What a provider sold with this reseller designated as its support contact.
pub fn designations(
    provider: PartnerId,
    reseller: PartnerId,
) -> Find<Vec<(SubscriptionId, CustomerId, Designation)>> {
    Find::all(
        "SELECT id, customer_id, contact_generation FROM subscription
         WHERE partner_id = $1 AND contact_partner_id = $2 AND contact_generation IS NOT NULL AND status <> 'deleted'
         ORDER BY customer_id, id",
        args![provider.0, reseller.0],
        move |row| {
            let designation = Designation { partner: reseller, generation: row.int(2)? };
            Ok((SubscriptionId(row.uuid(0)?), CustomerId(row.uuid(1)?), designation))
        },
    )
}

/// Forgets those designations: a partnership that begins again does not bring them back (M6).
pub fn clear_designations(provider: PartnerId, reseller: PartnerId) -> Statement {
    (
        "UPDATE subscription SET contact_partner_id = NULL, contact_generation = NULL, version = version + 1
         WHERE partner_id = $1 AND contact_partner_id = $2",
        args![provider.0, reseller.0].into(),
    )
}

/// The customers a partner serves, each with the running life.
pub fn served_by(partner: PartnerId) -> Find<Vec<(CustomerId, Generation)>> {
    Find::all(
        "SELECT customer_id, generation FROM relationship WHERE partner_id = $1 AND state = 'active'
         ORDER BY customer_id",
        args![partner.0],
        |row| Ok((CustomerId(row.uuid(0)?), row.int(1)?)),
    )
}

/// Those with a deadline until this instant, the earliest first; known by their reseller.
pub fn due(until: Time, limit: i64) -> Find<Vec<Due>> {
    Find::all(
        "SELECT partner_id, reseller_id, next_at FROM partnership WHERE next_at <= $1
         ORDER BY next_at, partner_id, reseller_id LIMIT $2",
        args![until, limit],
        |row| {
            Ok(Due { partner: PartnerId(row.uuid(0)?), customer: None, id: row.uuid(1)?, at: row.time(2)? })
        },
    )
}

/// Every partnership, in the order of the keys.
pub fn every(tx: &mut Tx<'_>, on: OnEach<'_, Partnership>) -> Result<(), StoreError> {
    each(tx, select!("ORDER BY partner_id, reseller_id"), read, on)
}

fn read(row: &Row<'_>) -> Result<Partnership, StoreError> {
    let state = row.text(2)?;
    Ok(Partnership {
        provider: PartnerId(row.uuid(0)?),
        reseller: PartnerId(row.uuid(1)?),
        state: PartnershipState::parse(&state)
            .ok_or_else(|| StoreError::Decode(format!("partnership state {state}")))?,
        since: row.time(3)?,
        request: row.int(4)?,
        requested_by: row.opt_uuid(5)?.map(UserId),
        expires_at: row.opt_time(6)?,
    })
}
