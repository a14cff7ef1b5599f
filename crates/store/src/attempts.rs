//! Commands that were refused. One row for a request id, however often the caller repeats it.

use crate::{Find, Row, Statement, StoreError, args};
use domain::event::ActorRef;
use domain::{CustomerId, PartnerId, Time};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A refused command.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Attempt {
    /// Whose log it stands in.
    pub partner: PartnerId,
    /// The request that carried it.
    pub request_id: Uuid,
    /// The caller's wider operation.
    pub correlation_id: Uuid,
    /// The command's name.
    pub command: String,
    /// The customer concerned, if any.
    pub customer: Option<CustomerId>,
    /// When.
    pub at: Time,
    /// Who tried.
    pub actor: ActorRef,
    /// The refusal's code.
    pub code: String,
}

/// Remembers a refused command, once.
pub fn remember(attempt: &Attempt) -> Result<Statement, StoreError> {
    Ok((
        "INSERT INTO attempt (partner_id, request_id, command, customer_id, at, code, body)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (partner_id, request_id, command) DO NOTHING",
        args![
            attempt.partner.0,
            attempt.request_id,
            attempt.command.as_str(),
            attempt.customer.map(|id| id.0),
            attempt.at,
            attempt.code.as_str(),
            crate::json::write(attempt)?
        ]
        .into(),
    ))
}

/// Refused commands of a partner in a span of time, newest first, after the position given.
pub fn of_partner(
    partner: PartnerId,
    from: Time,
    until: Time,
    before: Option<(Time, Uuid)>,
    limit: i64,
) -> Find<Vec<Attempt>> {
    let (at, id) = before.unwrap_or((Time::MAX, Uuid::max()));
    Find::all(
        "SELECT body FROM attempt WHERE partner_id = $1 AND at >= $2 AND at <= $3 AND (at, request_id) < ($4, $5)
         ORDER BY at DESC, request_id DESC LIMIT $6",
        args![partner.0, from, until, at, id, limit],
        |row: &Row<'_>| crate::json::read(row.str(0)?),
    )
}
