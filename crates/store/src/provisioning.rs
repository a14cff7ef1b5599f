//! Reports of provisioning that fit no order (E8).

use crate::{Find, Statement, args};
use domain::{CustomerId, OrderId, PartnerId, Time};
use uuid::Uuid;

/// A report that was set aside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quarantined {
    /// Its id.
    pub id: Uuid,
    /// Whose order it names.
    pub partner: PartnerId,
    /// For which customer.
    pub customer: Option<CustomerId>,
    /// The order it names.
    pub order: OrderId,
    /// What it reports: `fulfilled` or `failed`.
    pub result: String,
    /// Why it fits nothing: a code.
    pub reason: String,
    /// When it came.
    pub at: Time,
}

/// Sets a report aside.
pub fn quarantine(report: &Quarantined) -> Statement {
    (
        "INSERT INTO provisioning_quarantine (partner_id, id, order_id, customer_id, result, reason, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (partner_id, id) DO NOTHING",
        args![
            report.partner.0,
            report.id,
            report.order.0,
            report.customer.map(|id| id.0),
            report.result.as_str(),
            report.reason.as_str(),
            report.at
        ]
        .into(),
    )
}

/// What was set aside, the newest first, of all partners: the operator looks at it.
pub fn quarantined(limit: i64) -> Find<Vec<Quarantined>> {
    Find::all(
        "SELECT id, partner_id, customer_id, order_id, result, reason, at FROM provisioning_quarantine
         ORDER BY at DESC, id DESC LIMIT $1",
        args![limit],
        |row| {
            Ok(Quarantined {
                id: row.uuid(0)?,
                partner: PartnerId(row.uuid(1)?),
                customer: row.opt_uuid(2)?.map(CustomerId),
                order: OrderId(row.uuid(3)?),
                result: row.text(4)?,
                reason: row.text(5)?,
                at: row.time(6)?,
            })
        },
    )
}
