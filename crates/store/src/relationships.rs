//! Relationships: the one row that is locked first, who serves a customer, and the closed records.

use crate::{Find, Row, Statement, StoreError, args};
use domain::relationship::{ClosedRelationship, Relationship, RelationshipState};
use domain::{CustomerId, Generation, PartnerId, RemovalId};

/// Locks the pair's row until the transaction ends and returns it. Everything that the rules look at is loaded
/// afterwards, in other statements: a joined lock reports what was true before it was granted.
pub fn lock(partner: PartnerId, customer: CustomerId) -> Find<Option<Relationship>> {
    Find::locked(
        "SELECT partner_id, customer_id, generation, state, since, ended_at, removal_id, provider_id, hold
         FROM relationship WHERE partner_id = $1 AND customer_id = $2",
        args![partner.0, customer.0],
        read,
    )
}

/// The pair's row as it is now, without a lock.
pub fn get(partner: PartnerId, customer: CustomerId) -> Find<Option<Relationship>> {
    Find::first(
        "SELECT partner_id, customer_id, generation, state, since, ended_at, removal_id, provider_id, hold
         FROM relationship WHERE partner_id = $1 AND customer_id = $2",
        args![partner.0, customer.0],
        read,
    )
}

/// Stores a relationship's state.
pub fn save(relationship: &Relationship) -> Statement {
    (
        "INSERT INTO relationship (partner_id, customer_id, generation, state, since, ended_at, removal_id, provider_id, hold)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (partner_id, customer_id) DO UPDATE SET generation = excluded.generation, state = excluded.state,
         since = excluded.since, ended_at = excluded.ended_at, removal_id = excluded.removal_id,
         provider_id = excluded.provider_id, hold = excluded.hold",
        args![
            relationship.partner.0,
            relationship.customer.0,
            relationship.generation,
            relationship.state.code(),
            relationship.since,
            relationship.ended_at,
            relationship.removal.map(|id| id.0),
            relationship.provider.map(|id| id.0),
            relationship.hold.as_deref()
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

/// Stores the record of an ended life.
pub fn close(record: &ClosedRelationship) -> Result<Statement, StoreError> {
    Ok((
        "INSERT INTO closed_relationship (partner_id, id, customer_id, generation, removed_at, in_view, notice_to_customer, body)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            record.partner.0,
            record.id.0,
            record.customer.0,
            record.generation,
            record.removed_at,
            record.in_view,
            record.notice_to_customer,
            crate::json::write(record)?
        ]
        .into(),
    ))
}

/// Takes a closed record out of view, or brings it back; the record stays.
pub fn set_in_view(partner: PartnerId, id: RemovalId, in_view: bool) -> Statement {
    (
        "UPDATE closed_relationship SET in_view = $3 WHERE partner_id = $1 AND id = $2",
        args![partner.0, id.0, in_view].into(),
    )
}

/// One closed record.
pub fn closed(partner: PartnerId, id: RemovalId) -> Find<Option<ClosedRelationship>> {
    Find::first(
        "SELECT body, in_view FROM closed_relationship WHERE partner_id = $1 AND id = $2",
        args![partner.0, id.0],
        read_closed,
    )
}

/// The last closed record of a pair.
pub fn last_closed(partner: PartnerId, customer: CustomerId) -> Find<Option<ClosedRelationship>> {
    Find::first(
        "SELECT body, in_view FROM closed_relationship WHERE partner_id = $1 AND customer_id = $2
         ORDER BY generation DESC LIMIT 1",
        args![partner.0, customer.0],
        read_closed,
    )
}

/// Closed records of a partner, newest first, after the position given; those out of view only if asked for.
pub fn closed_page(
    partner: PartnerId,
    hidden_too: bool,
    before: Option<(domain::Time, RemovalId)>,
    limit: i64,
) -> Find<Vec<ClosedRelationship>> {
    let (at, id) = before.map_or((domain::Time::MAX, uuid::Uuid::max()), |(at, id)| (at, id.0));
    Find::all(
        "SELECT body, in_view FROM closed_relationship
         WHERE partner_id = $1 AND (removed_at, id) < ($2, $3) AND (in_view IS TRUE OR $4 IS TRUE)
         ORDER BY removed_at DESC, id DESC LIMIT $5",
        args![partner.0, at, id, hidden_too, limit],
        read_closed,
    )
}

/// The lives that ended at a customer's, newest first, since an instant.
pub fn closed_at_customer(customer: CustomerId, since: domain::Time) -> Find<Vec<ClosedRelationship>> {
    Find::all(
        "SELECT body, in_view FROM closed_relationship WHERE customer_id = $1 AND removed_at >= $2
         ORDER BY removed_at DESC, id DESC",
        args![customer.0, since],
        read_closed,
    )
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
    })
}

fn read_closed(row: &Row<'_>) -> Result<ClosedRelationship, StoreError> {
    let mut record: ClosedRelationship = crate::json::read(row.str(0)?)?;
    record.in_view = row.bool(1)?;
    Ok(record)
}
