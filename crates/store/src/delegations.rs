//! Delegated admin, standing and granular.

use crate::{Find, Row, Statement, StoreError, args};
use domain::delegation::{Delegation, DelegationKind};
use domain::{CustomerId, DelegationId, PartnerId};

/// Stores a delegation, or its end.
pub fn save(delegation: &Delegation) -> Result<Statement, StoreError> {
    Ok((
        "INSERT INTO delegation (partner_id, id, customer_id, generation, kind, roles, started_at, expires_at, ended_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (partner_id, id) DO UPDATE SET expires_at = excluded.expires_at, ended_at = excluded.ended_at",
        args![
            delegation.partner.0,
            delegation.id.0,
            delegation.customer.0,
            delegation.generation,
            delegation.kind.code(),
            crate::json::write(&delegation.roles)?,
            delegation.started_at,
            delegation.expires_at,
            delegation.ended_at
        ]
        .into(),
    ))
}

/// A partner's delegations at a customer that were not ended; expiry is for the rules to judge.
pub fn open(partner: PartnerId, customer: CustomerId) -> Find<Vec<Delegation>> {
    Find::all(
        "SELECT partner_id, id, customer_id, generation, kind, roles, started_at, expires_at, ended_at FROM delegation
         WHERE partner_id = $1 AND customer_id = $2 AND ended_at IS NULL ORDER BY started_at, id",
        args![partner.0, customer.0],
        read,
    )
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
    })
}
