//! What the operator did to partners, and what it saw of them.

use crate::{Find, Row, Statement, StoreError, args};
use domain::oversight::{Act, ActKind, Ground};
use domain::{CustomerId, PartnerId, Time, UserId};
use uuid::Uuid;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, partner_id, customer_id, kind, object_id, ground, note, at, until_at, user_id FROM operator_act ",
            $rest
        )
    };
}

/// Stores an act.
pub fn add(act: &Act) -> Statement {
    (
        "INSERT INTO operator_act (partner_id, id, customer_id, kind, object_id, ground, note, at, until_at, user_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            act.partner.0,
            act.id,
            act.customer.map(|id| id.0),
            act.kind.code(),
            act.object.as_str(),
            act.ground.code(),
            act.note.as_str(),
            act.at,
            act.until,
            act.by.map(|id| id.0)
        ]
        .into(),
    )
}

/// What was done to a partner, the latest first.
pub fn of_partner(partner: PartnerId, limit: i64) -> Find<Vec<Act>> {
    Find::all(
        select!("WHERE partner_id = $1 ORDER BY at DESC, id DESC LIMIT $2"),
        args![partner.0, limit],
        read,
    )
}

/// The look inside a partner that a person of the operator has open, if any.
pub fn open_look(partner: PartnerId, by: UserId, now: Time) -> Find<Option<Act>> {
    Find::first(
        select!(
            "WHERE partner_id = $1 AND user_id = $2 AND kind = 'look_inside' AND until_at > $3 ORDER BY at DESC, id DESC"
        ),
        args![partner.0, by.0, now],
        read,
    )
}

/// Whether something was seen during a look before.
pub fn was_seen(partner: PartnerId, look: Uuid, object: &str) -> Find<bool> {
    Find::first(
        "SELECT 1 FROM operator_sight WHERE partner_id = $1 AND look_id = $2 AND object_id = $3",
        args![partner.0, look, object],
        |_| Ok(()),
    )
    .map(|found| found.is_some())
}

/// Notes that something was seen.
pub fn saw(partner: PartnerId, look: Uuid, object: &str, at: Time) -> Statement {
    (
        "INSERT INTO operator_sight (partner_id, look_id, object_id, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (partner_id, look_id, object_id) DO NOTHING",
        args![partner.0, look, object, at].into(),
    )
}

fn read(row: &Row<'_>) -> Result<Act, StoreError> {
    let (kind, ground) = (row.str(3)?, row.str(5)?);
    Ok(Act {
        id: row.uuid(0)?,
        partner: PartnerId(row.uuid(1)?),
        customer: row.opt_uuid(2)?.map(CustomerId),
        kind: ActKind::parse(kind).ok_or_else(|| StoreError::Decode(format!("act {kind}")))?,
        object: row.text(4)?,
        ground: Ground::parse(ground).ok_or_else(|| StoreError::Decode(format!("ground {ground}")))?,
        note: row.text(6)?,
        at: row.time(7)?,
        until: row.opt_time(8)?,
        by: row.opt_uuid(9)?.map(UserId),
    })
}
