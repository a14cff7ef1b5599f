//! Delegated admin, standing and granular, with the groups that use it and what was asked to happen to it.

use crate::due::Due;
use crate::every::each;
use crate::{Find, OnEach, Row, Statement, StoreError, Tx, args};
use domain::delegation::{Assignment, Delegation, DelegationKind, GranularState};
use domain::{CustomerId, DelegationId, PartnerId, SubscriptionId, Time};
use uuid::Uuid;

/// What a caller asked to happen to granular rights (api 3.4).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Requested {
    /// Its id.
    pub id: Uuid,
    /// To which rights.
    pub delegation: DelegationId,
    /// `lockForApproval`, `terminate`, or `removeRole` for what the wire calls an operation.
    pub action: String,
    /// When.
    pub created_at: Time,
}

/// Stores a delegation in whatever state, or its end.
pub fn save(delegation: &Delegation) -> Result<Statement, StoreError> {
    let granular = delegation.granular.as_ref();
    let state = granular.map_or(GranularState::Active, |it| it.state);
    Ok((
        "INSERT INTO delegation (partner_id, id, customer_id, generation, kind, roles, started_at, expires_at, ended_at,
         state, name, granular, next_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (partner_id, id) DO UPDATE SET roles = excluded.roles, started_at = excluded.started_at,
         expires_at = excluded.expires_at, ended_at = excluded.ended_at, state = excluded.state, name = excluded.name,
         granular = excluded.granular, next_at = excluded.next_at",
        args![
            delegation.partner.0,
            delegation.id.0,
            delegation.customer.0,
            delegation.generation,
            delegation.kind.code(),
            crate::json::write(&delegation.roles)?,
            delegation.started_at,
            delegation.expires_at,
            delegation.ended_at,
            state.code(),
            granular.map(|it| it.name.clone()),
            granular.map(crate::json::write).transpose()?,
            delegation.next_at()
        ]
        .into(),
    ))
}

/// Throws a draft away.
pub fn discard(partner: PartnerId, id: DelegationId) -> Statement {
    ("DELETE FROM delegation WHERE partner_id = $1 AND id = $2", args![partner.0, id.0].into())
}

/// One of a pair's.
pub fn get(partner: PartnerId, customer: CustomerId, id: DelegationId) -> Find<Option<Delegation>> {
    Find::first(
        "SELECT partner_id, id, customer_id, generation, kind, roles, started_at, expires_at, ended_at, granular
         FROM delegation WHERE partner_id = $1 AND customer_id = $2 AND id = $3",
        args![partner.0, customer.0, id.0],
        read,
    )
}

/// A partner's rights at a customer that were granted and not ended; expiry is for the rules to judge.
pub fn open(partner: PartnerId, customer: CustomerId) -> Find<Vec<Delegation>> {
    Find::all(
        "SELECT partner_id, id, customer_id, generation, kind, roles, started_at, expires_at, ended_at, granular
         FROM delegation WHERE partner_id = $1 AND customer_id = $2 AND ended_at IS NULL AND state = 'active'
         ORDER BY started_at, id",
        args![partner.0, customer.0],
        read,
    )
}

/// Everything between the two, drafts and what has ended too, in the order in which it began.
pub fn of_pair(partner: PartnerId, customer: CustomerId) -> Find<Vec<Delegation>> {
    Find::all(
        "SELECT partner_id, id, customer_id, generation, kind, roles, started_at, expires_at, ended_at, granular
         FROM delegation WHERE partner_id = $1 AND customer_id = $2 ORDER BY started_at, id",
        args![partner.0, customer.0],
        read,
    )
}

/// What a list of granular rights is narrowed to; empty texts stand for any.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wanted {
    /// The code of a state.
    pub state: String,
    /// The partner's own name for them.
    pub name: String,
    /// Those of one customer.
    pub customer: Option<CustomerId>,
}

/// A partner's granular rights over all customers after this id, ended ones too where they ended since then.
pub fn of_partner(
    partner: PartnerId,
    wanted: &Wanted,
    after: Option<DelegationId>,
    ended_since: Time,
    limit: i64,
) -> Find<Vec<Delegation>> {
    let after = after.map_or(Uuid::nil(), |id| id.0);
    let (state, name) = (wanted.state.as_str(), wanted.name.as_str());
    match wanted.customer {
        None => Find::all(
            "SELECT partner_id, id, customer_id, generation, kind, roles, started_at, expires_at, ended_at, granular
             FROM delegation WHERE partner_id = $1 AND kind = 'granular' AND id > $2
             AND (ended_at IS NULL OR ended_at > $3) AND (state = $4 OR '' = $4) AND (name = $5 OR '' = $5)
             ORDER BY id LIMIT $6",
            args![partner.0, after, ended_since, state, name, limit],
            read,
        ),
        Some(customer) => Find::all(
            "SELECT partner_id, id, customer_id, generation, kind, roles, started_at, expires_at, ended_at, granular
             FROM delegation WHERE partner_id = $1 AND customer_id = $2 AND kind = 'granular' AND id > $3
             AND (ended_at IS NULL OR ended_at > $4) AND (state = $5 OR '' = $5) AND (name = $6 OR '' = $6)
             ORDER BY id LIMIT $7",
            args![partner.0, customer.0, after, ended_since, state, name, limit],
            read,
        ),
    }
}

/// Whether other granular rights of the partner that have not ended have this name (api 3.1).
pub fn is_named(partner: PartnerId, name: &str, but: DelegationId) -> Find<bool> {
    let found = Find::number(
        "SELECT COUNT(*) FROM delegation
         WHERE partner_id = $1 AND name = $2 AND id <> $3 AND ended_at IS NULL",
        args![partner.0, name, but.0],
    );
    found.map(|found| found > 0)
}

/// A partner's granular rights that end between these instants, the soonest first.
pub fn ending(partner: PartnerId, after: Time, until: Time, limit: i64) -> Find<Vec<Delegation>> {
    Find::all(
        "SELECT partner_id, id, customer_id, generation, kind, roles, started_at, expires_at, ended_at, granular
         FROM delegation WHERE partner_id = $1 AND state = 'active' AND expires_at > $2 AND expires_at <= $3
         ORDER BY expires_at, id LIMIT $4",
        args![partner.0, after, until, limit],
        read,
    )
}

/// Requests, expiries, extensions and warnings that are due, the earliest first.
pub fn due(until: Time, limit: i64) -> Find<Vec<Due>> {
    Find::all(
        "SELECT partner_id, customer_id, id, next_at FROM delegation WHERE next_at <= $1 ORDER BY next_at LIMIT $2",
        args![until, limit],
        Due::read,
    )
}

/// The usage subscriptions inside which the customer took the partner's access away.
pub fn access_ended(partner: PartnerId, customer: CustomerId) -> Find<Vec<SubscriptionId>> {
    Find::all(
        "SELECT subscription_id FROM subscription_access_end WHERE partner_id = $1 AND customer_id = $2",
        args![partner.0, customer.0],
        |row| Ok(SubscriptionId(row.uuid(0)?)),
    )
}

/// Takes the partner's access inside a usage subscription away.
pub fn end_access(
    partner: PartnerId,
    customer: CustomerId,
    subscription: SubscriptionId,
    at: Time,
) -> Statement {
    (
        "INSERT INTO subscription_access_end (partner_id, subscription_id, customer_id, ended_at)
         VALUES ($1, $2, $3, $4) ON CONFLICT (partner_id, subscription_id) DO NOTHING",
        args![partner.0, subscription.0, customer.0, at].into(),
    )
}

/// The groups that use rights, or used them, in the order in which they got them.
pub fn assignments(partner: PartnerId, of: DelegationId) -> Find<Vec<Assignment>> {
    Find::all(
        "SELECT partner_id, id, delegation_id, container_id, roles, created_at, modified_at, deleted_at, version
         FROM access_assignment WHERE partner_id = $1 AND delegation_id = $2 ORDER BY created_at, id",
        args![partner.0, of.0],
        |row| {
            Ok(Assignment {
                partner: PartnerId(row.uuid(0)?),
                id: row.uuid(1)?,
                delegation: DelegationId(row.uuid(2)?),
                container: row.uuid(3)?,
                roles: crate::json::read(row.str(4)?)?,
                created_at: row.time(5)?,
                modified_at: row.time(6)?,
                deleted_at: row.opt_time(7)?,
                version: row.int(8)?,
            })
        },
    )
}

/// Stores which roles a group has.
pub fn save_assignment(one: &Assignment) -> Result<Statement, StoreError> {
    Ok((
        "INSERT INTO access_assignment (partner_id, id, delegation_id, container_id, roles, created_at, modified_at,
         deleted_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (partner_id, id) DO UPDATE SET roles = excluded.roles, modified_at = excluded.modified_at,
         deleted_at = excluded.deleted_at, version = excluded.version",
        args![
            one.partner.0,
            one.id,
            one.delegation.0,
            one.container,
            crate::json::write(&one.roles)?,
            one.created_at,
            one.modified_at,
            one.deleted_at,
            one.version
        ]
        .into(),
    ))
}

/// What was asked to happen to rights, oldest first.
pub fn requests(partner: PartnerId, of: DelegationId) -> Find<Vec<Requested>> {
    Find::all(
        "SELECT id, delegation_id, action, created_at FROM delegation_request
         WHERE partner_id = $1 AND delegation_id = $2 ORDER BY created_at, id",
        args![partner.0, of.0],
        |row| {
            Ok(Requested {
                id: row.uuid(0)?,
                delegation: DelegationId(row.uuid(1)?),
                action: row.text(2)?,
                created_at: row.time(3)?,
            })
        },
    )
}

/// Remembers what was asked to happen.
pub fn save_request(partner: PartnerId, one: &Requested) -> Statement {
    (
        "INSERT INTO delegation_request (partner_id, id, delegation_id, action, created_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (partner_id, id) DO NOTHING",
        args![partner.0, one.id, one.delegation.0, one.action.as_str(), one.created_at].into(),
    )
}

/// Every delegation, in the order of the keys.
pub fn every(tx: &mut Tx<'_>, on: OnEach<'_, Delegation>) -> Result<(), StoreError> {
    each(tx, "SELECT partner_id, id, customer_id, generation, kind, roles, started_at, expires_at, ended_at, granular
         FROM delegation ORDER BY partner_id, id", read, on)
}

pub(crate) fn read(row: &Row<'_>) -> Result<Delegation, StoreError> {
    let kind = row.text(4)?;
    Ok(Delegation {
        partner: PartnerId(row.uuid(0)?),
        id: DelegationId(row.uuid(1)?),
        customer: CustomerId(row.uuid(2)?),
        generation: row.int(3)?,
        kind: DelegationKind::parse(&kind)
            .ok_or_else(|| StoreError::Decode(format!("delegation kind {kind}")))?,
        roles: crate::json::read(row.str(5)?)?,
        started_at: row.time(6)?,
        expires_at: row.opt_time(7)?,
        ended_at: row.opt_time(8)?,
        granular: row.opt_text(9)?.map(|text| crate::json::read(&text)).transpose()?,
    })
}
