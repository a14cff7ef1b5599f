//! Relationships: the one row that is locked first, who serves a customer, and the closed records.

use crate::every::each;
use crate::{Find, OnEach, Row, Statement, StoreError, Tx, args};
use domain::relationship::{Relationship, RelationshipState};
use domain::{CustomerId, Generation, PartnerId, RemovalId};

/// Locks the pair's row until the transaction ends and returns it. Everything that the rules look at is loaded
/// afterwards, in other statements: a joined lock reports what was true before it was granted.
pub fn lock(partner: PartnerId, customer: CustomerId) -> Find<Option<Relationship>> {
    Find::locked(
        "SELECT partner_id, customer_id, generation, state, since, ended_at, removal_id, provider_id, hold, self_serve
         FROM relationship WHERE partner_id = $1 AND customer_id = $2",
        args![partner.0, customer.0],
        read,
    )
}

/// The pair's row as it is now, without a lock.
pub fn get(partner: PartnerId, customer: CustomerId) -> Find<Option<Relationship>> {
    Find::first(
        "SELECT partner_id, customer_id, generation, state, since, ended_at, removal_id, provider_id, hold, self_serve
         FROM relationship WHERE partner_id = $1 AND customer_id = $2",
        args![partner.0, customer.0],
        read,
    )
}

/// Stores a relationship's state.
pub fn save(relationship: &Relationship) -> Statement {
    (
        "INSERT INTO relationship (partner_id, customer_id, generation, state, since, ended_at, removal_id, provider_id, hold,
         self_serve)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (partner_id, customer_id) DO UPDATE SET generation = excluded.generation, state = excluded.state,
         since = excluded.since, ended_at = excluded.ended_at, removal_id = excluded.removal_id,
         provider_id = excluded.provider_id, hold = excluded.hold, self_serve = excluded.self_serve",
        args![
            relationship.partner.0,
            relationship.customer.0,
            relationship.generation,
            relationship.state.code(),
            relationship.since,
            relationship.ended_at,
            relationship.removal.map(|id| id.0),
            relationship.provider.map(|id| id.0),
            relationship.hold.as_deref(),
            relationship.self_serve
        ]
        .into(),
    )
}

/// The partners that serve a customer, each with its running generation.
pub fn serving(customer: CustomerId) -> Find<Vec<(PartnerId, Generation)>> {
    Find::all(
        "SELECT partner_id, generation FROM relationship WHERE customer_id = $1 AND state = 'active'
         ORDER BY partner_id",
        args![customer.0],
        |row| Ok((PartnerId(row.uuid(0)?), row.int(1)?)),
    )
}

/// The partners that serve a customer or once did.
pub fn ever_at(customer: CustomerId) -> Find<Vec<PartnerId>> {
    Find::all(
        "SELECT DISTINCT partner_id FROM relationship WHERE customer_id = $1",
        args![customer.0],
        |row| Ok(PartnerId(row.uuid(0)?)),
    )
}

/// Every relationship, in the order of the keys.
pub fn every(tx: &mut Tx<'_>, on: OnEach<'_, Relationship>) -> Result<(), StoreError> {
    each(tx, "SELECT partner_id, customer_id, generation, state, since, ended_at, removal_id, provider_id, hold, self_serve
         FROM relationship ORDER BY partner_id, customer_id", read, on)
}

pub(crate) fn read(row: &Row<'_>) -> Result<Relationship, StoreError> {
    let state = row.text(3)?;
    Ok(Relationship {
        partner: PartnerId(row.uuid(0)?),
        customer: CustomerId(row.uuid(1)?),
        generation: row.int(2)?,
        state: RelationshipState::parse(&state)
            .ok_or_else(|| StoreError::Decode(format!("relationship state {state}")))?,
        since: row.time(4)?,
        ended_at: row.opt_time(5)?,
        removal: row.opt_uuid(6)?.map(RemovalId),
        provider: row.opt_uuid(7)?.map(PartnerId),
        hold: row.opt_text(8)?,
        self_serve: row.bool(9)?,
    })
}
