//! Relationship requests.

use crate::due::Due;
use crate::every::each;
use crate::{Find, OnEach, Row, Statement, StoreError, Tx, args};
use domain::invitation::{GranularAsked, Invitation, InvitationKind, InvitationState, Joint};
use domain::{CustomerId, InvitationId, PartnerId, Time, UserId};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT i.partner_id, i.id, i.kind, i.customer_id, i.delegated_admin, i.locale, i.state, i.created_by,
             i.created_at, i.expires_at, i.rotation, i.provider_id, i.reseller_id, i.granular, i.text, i.opened_at
             FROM invitation i ",
            $rest
        )
    };
}

/// Stores a request, or its new state.
pub fn save(invitation: &Invitation) -> Result<Statement, StoreError> {
    let granular = invitation.granular.as_ref().map(crate::json::write).transpose()?;
    Ok((
        "INSERT INTO invitation (partner_id, id, kind, customer_id, delegated_admin, locale, state, created_by, created_at,
         expires_at, rotation, provider_id, reseller_id, granular, text, opened_at, next_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
         ON CONFLICT (partner_id, id) DO UPDATE SET customer_id = excluded.customer_id, state = excluded.state,
         expires_at = excluded.expires_at, rotation = excluded.rotation, text = excluded.text,
         opened_at = excluded.opened_at, next_at = excluded.next_at",
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
            invitation.rotation,
            invitation.joint.and_then(Joint::provider).map(|id| id.0),
            invitation.joint.and_then(Joint::reseller).map(|id| id.0),
            granular,
            invitation.text.clone(),
            invitation.opened_at,
            invitation.next_at()
        ]
        .into(),
    ))
}

/// One request of a partner, locked.
pub fn lock(partner: PartnerId, id: InvitationId) -> Find<Option<Invitation>> {
    Find::locked(select!("WHERE i.partner_id = $1 AND i.id = $2"), args![partner.0, id.0], read)
}

/// One request of a partner.
pub fn get(partner: PartnerId, id: InvitationId) -> Find<Option<Invitation>> {
    Find::first(select!("WHERE i.partner_id = $1 AND i.id = $2"), args![partner.0, id.0], read)
}

/// A partner's requests, newest first, after the position given; only those in one state at this instant, if asked.
pub fn page(
    partner: PartnerId,
    state: Option<InvitationState>,
    now: Time,
    before: Option<(Time, InvitationId)>,
    limit: i64,
) -> Find<Vec<Invitation>> {
    let (at, id) = before.map_or((Time::MAX, uuid::Uuid::max()), |(at, id)| (at, id.0));
    let Some(state) = state else {
        return Find::all(
            select!(
                "WHERE i.partner_id = $1 AND (i.created_at, i.id) < ($2, $3)
                 ORDER BY i.created_at DESC, i.id DESC LIMIT $4"
            ),
            args![partner.0, at, id, limit],
            read,
        );
    };
    Find::all(
        select!(
            "WHERE i.partner_id = $1 AND (i.created_at, i.id) < ($2, $3)
             AND CASE WHEN i.state <> 'issued' THEN i.state
                      WHEN i.expires_at IS NOT NULL AND i.expires_at <= $4 THEN 'expired'
                      WHEN i.kind = 'targeted' AND i.opened_at IS NOT NULL THEN 'opened'
                      ELSE 'issued' END = $5
             ORDER BY i.created_at DESC, i.id DESC LIMIT $6"
        ),
        args![partner.0, at, id, now, state.code(), limit],
        read,
    )
}

/// The partner's running generic links, the oldest first.
pub fn generic(partner: PartnerId) -> Find<Vec<Invitation>> {
    Find::all(
        select!(
            "WHERE i.partner_id = $1 AND i.kind = 'generic' AND i.state = 'issued' ORDER BY i.created_at, i.id"
        ),
        args![partner.0],
        read,
    )
}

/// The same, locked, to be replaced.
pub fn generic_locked(partner: PartnerId) -> Find<Vec<Invitation>> {
    Find::all_locked(
        select!(
            "WHERE i.partner_id = $1 AND i.kind = 'generic' AND i.state = 'issued' ORDER BY i.created_at, i.id"
        ),
        args![partner.0],
        read,
    )
}

/// Requests made to this customer by name that wait for an answer.
pub fn waiting_for(customer: CustomerId) -> Find<Vec<Invitation>> {
    Find::all(
        select!("WHERE i.customer_id = $1 AND i.state = 'issued' ORDER BY i.created_at DESC, i.id DESC"),
        args![customer.0],
        read,
    )
}

/// Requests that its people passed on to the admins of this customer and that still wait, by their running link.
pub fn forwarded_to(customer: CustomerId) -> Find<Vec<Invitation>> {
    Find::all(
        select!(
            "JOIN invitation_forward f ON f.partner_id = i.partner_id AND f.invitation_id = i.id
             WHERE f.customer_id = $1 AND f.rotation = i.rotation AND i.state = 'issued'
             ORDER BY f.at DESC, i.id DESC"
        ),
        args![customer.0],
        read,
    )
}

/// Notes that a request was passed on; who did it last is kept.
pub fn forward(invitation: &Invitation, customer: CustomerId, by: Option<UserId>, now: Time) -> Statement {
    (
        "INSERT INTO invitation_forward (partner_id, invitation_id, customer_id, user_id, rotation, at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (partner_id, invitation_id, customer_id) DO UPDATE SET user_id = excluded.user_id,
         rotation = excluded.rotation, at = excluded.at",
        args![invitation.partner.0, invitation.id.0, customer.0, by.map(|id| id.0), invitation.rotation, now]
            .into(),
    )
}

/// Which replacement of the link was passed on to this customer's admins, if any.
pub fn forwarded(partner: PartnerId, id: InvitationId, customer: CustomerId) -> Find<Option<i64>> {
    Find::first(
        "SELECT rotation FROM invitation_forward WHERE partner_id = $1 AND invitation_id = $2 AND customer_id = $3",
        args![partner.0, id.0, customer.0],
        |row| row.int(0),
    )
}

/// Forgets that a request was passed on: the customer has answered it.
pub fn answered(partner: PartnerId, id: InvitationId, customer: CustomerId) -> Statement {
    (
        "DELETE FROM invitation_forward WHERE partner_id = $1 AND invitation_id = $2 AND customer_id = $3",
        args![partner.0, id.0, customer.0].into(),
    )
}

/// A partner's targeted requests to this customer that wait for an answer, locked: one that is being answered is no
/// longer among them.
pub fn pending(partner: PartnerId, customer: CustomerId) -> Find<Vec<Invitation>> {
    Find::all_locked(
        select!(
            "WHERE i.partner_id = $1 AND i.customer_id = $2 AND i.kind = 'targeted' AND i.state = 'issued'
             ORDER BY i.created_at, i.id"
        ),
        args![partner.0, customer.0],
        read,
    )
}

/// The requests whose time is over, of whatever partner, the longest over first.
pub fn due(now: Time, limit: i64) -> Find<Vec<Due>> {
    Find::all(
        "SELECT partner_id, id, next_at FROM invitation WHERE next_at <= $1 ORDER BY next_at, partner_id, id LIMIT $2",
        args![now, limit],
        |row| {
            Ok(Due { partner: PartnerId(row.uuid(0)?), customer: None, id: row.uuid(1)?, at: row.time(2)? })
        },
    )
}

/// Every request, in the order of the keys.
pub fn every(tx: &mut Tx<'_>, on: OnEach<'_, Invitation>) -> Result<(), StoreError> {
    each(tx, select!("ORDER BY i.partner_id, i.id"), read, on)
}

fn read(row: &Row<'_>) -> Result<Invitation, StoreError> {
    let (kind, state) = (row.text(2)?, row.text(6)?);
    let granular: Option<GranularAsked> = row.opt_text(13)?.as_deref().map(crate::json::read).transpose()?;
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
        joint: Joint::of(row.opt_uuid(11)?.map(PartnerId), row.opt_uuid(12)?.map(PartnerId)),
        granular,
        text: row.opt_text(14)?,
        opened_at: row.opt_time(15)?,
    })
}
