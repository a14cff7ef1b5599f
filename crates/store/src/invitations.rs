//! Relationship requests.

use crate::{Find, Row, Statement, StoreError, args};
use domain::invitation::{Invitation, InvitationKind, InvitationState};
use domain::{CustomerId, InvitationId, PartnerId, Time, UserId};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT partner_id, id, kind, customer_id, delegated_admin, locale, state, created_by, created_at, expires_at,
             rotation FROM invitation ",
            $rest
        )
    };
}

/// Stores a request, or its new state.
pub fn save(invitation: &Invitation) -> Statement {
    (
        "INSERT INTO invitation (partner_id, id, kind, customer_id, delegated_admin, locale, state, created_by, created_at,
         expires_at, rotation) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (partner_id, id) DO UPDATE SET customer_id = excluded.customer_id, state = excluded.state,
         rotation = excluded.rotation",
        args![
            invitation.partner.0,
            invitation.id.0,
            invitation.kind.code(),
            invitation.customer.map(|id| id.0),
            invitation.delegated_admin,
            invitation.locale.as_str(),
            invitation.state.code(),
            invitation.created_by.map(|id| id.0),
            invitation.created_at,
            invitation.expires_at,
            invitation.rotation
        ]
        .into(),
    )
}

/// One request of a partner, locked.
pub fn lock(partner: PartnerId, id: InvitationId) -> Find<Option<Invitation>> {
    Find::locked(select!("WHERE partner_id = $1 AND id = $2"), args![partner.0, id.0], read)
}

/// One request of a partner.
pub fn get(partner: PartnerId, id: InvitationId) -> Find<Option<Invitation>> {
    Find::first(select!("WHERE partner_id = $1 AND id = $2"), args![partner.0, id.0], read)
}

/// A partner's requests, newest first, after the position given.
pub fn page(partner: PartnerId, before: Option<(Time, InvitationId)>, limit: i64) -> Find<Vec<Invitation>> {
    let (at, id) = before.map_or((Time::MAX, uuid::Uuid::max()), |(at, id)| (at, id.0));
    Find::all(
        select!(
            "WHERE partner_id = $1 AND (created_at, id) < ($2, $3) ORDER BY created_at DESC, id DESC LIMIT $4"
        ),
        args![partner.0, at, id, limit],
        read,
    )
}

/// The partner's running generic link, if it has one.
pub fn generic(partner: PartnerId, delegated_admin: bool) -> Find<Option<Invitation>> {
    Find::first(
        select!(
            "WHERE partner_id = $1 AND kind = 'generic' AND state = 'issued' AND delegated_admin = $2
             ORDER BY created_at, id LIMIT 1"
        ),
        args![partner.0, delegated_admin],
        read,
    )
}

/// Requests made to this customer by name that wait for an answer.
pub fn waiting_for(customer: CustomerId) -> Find<Vec<Invitation>> {
    Find::all(
        select!("WHERE customer_id = $1 AND state = 'issued' ORDER BY created_at DESC, id DESC"),
        args![customer.0],
        read,
    )
}

/// A partner's targeted requests to this customer that wait for an answer, locked: one that is being answered is no
/// longer among them.
pub fn pending(partner: PartnerId, customer: CustomerId) -> Find<Vec<Invitation>> {
    Find::all_locked(
        select!(
            "WHERE partner_id = $1 AND customer_id = $2 AND kind = 'targeted' AND state = 'issued' ORDER BY created_at"
        ),
        args![partner.0, customer.0],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Invitation, StoreError> {
    let (kind, state) = (row.text(2)?, row.text(6)?);
    Ok(Invitation {
        partner: PartnerId(row.uuid(0)?),
        id: InvitationId(row.uuid(1)?),
        kind: InvitationKind::parse(&kind)
            .ok_or_else(|| StoreError::Decode(format!("invitation kind {kind}")))?,
        customer: row.opt_uuid(3)?.map(CustomerId),
        delegated_admin: row.bool(4)?,
        locale: row.text(5)?,
        state: InvitationState::parse(&state)
            .ok_or_else(|| StoreError::Decode(format!("invitation state {state}")))?,
        created_by: row.opt_uuid(7)?.map(UserId),
        created_at: row.time(8)?,
        expires_at: row.opt_time(9)?,
        rotation: row.int(10)?,
    })
}
