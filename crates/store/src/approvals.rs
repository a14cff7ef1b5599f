//! What waits for a second approver.

use crate::due::Due;
use crate::{Find, Row, Statement, StoreError, args, json};
use domain::approval::{Approval, ApprovalState};
use domain::{ApprovalId, CustomerId, PartnerId, Time, UserId};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, partner_id, customer_id, generation, body, asked_by, asked_at, expires_at, state, decided_by,
             decided_at, note FROM approval ",
            $rest
        )
    };
}

/// Stores a request, or its new state.
pub fn save(approval: &Approval) -> Result<Statement, StoreError> {
    Ok((
        "INSERT INTO approval (partner_id, id, customer_id, generation, wish, body, asked_by, asked_at, expires_at, state,
         decided_by, decided_at, note, next_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         ON CONFLICT (partner_id, id) DO UPDATE SET state = excluded.state, decided_by = excluded.decided_by,
         decided_at = excluded.decided_at, note = excluded.note, next_at = excluded.next_at",
        args![
            approval.partner.0,
            approval.id.0,
            approval.customer.0,
            approval.generation,
            approval.wish.code(),
            json::write(&approval.wish)?,
            approval.asked_by.map(|id| id.0),
            approval.asked_at,
            approval.expires_at,
            approval.state.code(),
            approval.decided_by.map(|id| id.0),
            approval.decided_at,
            approval.note.as_deref(),
            approval.next_at()
        ]
        .into(),
    ))
}

/// One request of a partner.
pub fn by_id(partner: PartnerId, id: ApprovalId) -> Find<Option<Approval>> {
    Find::first(select!("WHERE partner_id = $1 AND id = $2"), args![partner.0, id.0], read)
}

/// Those of a partner, the latest first.
pub fn of_partner(partner: PartnerId, limit: i64) -> Find<Vec<Approval>> {
    Find::all(
        select!("WHERE partner_id = $1 ORDER BY asked_at DESC, id DESC LIMIT $2"),
        args![partner.0, limit],
        read,
    )
}

/// Those about a customer that still wait.
pub fn open(partner: PartnerId, customer: CustomerId) -> Find<Vec<Approval>> {
    Find::all(
        select!("WHERE partner_id = $1 AND customer_id = $2 AND state = 'open' ORDER BY asked_at, id"),
        args![partner.0, customer.0],
        read,
    )
}

/// How many of a partner still wait.
pub fn waiting(partner: PartnerId) -> Find<i64> {
    Find::number("SELECT COUNT(*) FROM approval WHERE partner_id = $1 AND state = 'open'", args![partner.0])
}

/// Those whose time is over by an instant, the first due first.
pub fn due(until: Time, limit: i64) -> Find<Vec<Due>> {
    Find::all(
        "SELECT partner_id, customer_id, id, next_at FROM approval WHERE next_at <= $1 ORDER BY next_at, id LIMIT $2",
        args![until, limit],
        Due::read,
    )
}

fn read(row: &Row<'_>) -> Result<Approval, StoreError> {
    let state = row.str(8)?;
    Ok(Approval {
        id: ApprovalId(row.uuid(0)?),
        partner: PartnerId(row.uuid(1)?),
        customer: CustomerId(row.uuid(2)?),
        generation: row.int(3)?,
        wish: json::read(row.str(4)?)?,
        asked_by: row.opt_uuid(5)?.map(UserId),
        asked_at: row.time(6)?,
        expires_at: row.time(7)?,
        state: ApprovalState::parse(state)
            .ok_or_else(|| StoreError::Decode(format!("approval state {state}")))?,
        decided_by: row.opt_uuid(9)?.map(UserId),
        decided_at: row.opt_time(10)?,
        note: row.opt_text(11)?,
    })
}
