//! What the operator looks at across partners: counts, holds, and what waits for it. No statement here reads who a
//! customer is.

use crate::tasks;
use crate::{Find, args};
use domain::task::Task;
use domain::{CustomerId, PartnerId, Time};
use std::collections::BTreeMap;

/// How many customers each partner serves.
pub fn customers_served() -> Find<BTreeMap<PartnerId, i64>> {
    Find::all(
        "SELECT partner_id, CAST(SUM(amount) AS BIGINT) FROM customer_count GROUP BY partner_id",
        args![],
        |row| Ok((PartnerId(row.uuid(0)?), row.int(1)?)),
    )
    .map(|rows| rows.into_iter().collect())
}

/// Relationships that are held or frozen, with the code of why.
pub fn held(limit: i64) -> Find<Vec<(PartnerId, CustomerId, String)>> {
    Find::all(
        "SELECT partner_id, customer_id, hold FROM relationship WHERE hold IS NOT NULL
         ORDER BY partner_id, customer_id LIMIT $1",
        args![limit],
        |row| Ok((PartnerId(row.uuid(0)?), CustomerId(row.uuid(1)?), row.text(2)?)),
    )
}

/// Releases that are asked for, and requests whose time to escalate has come; the most urgent first.
pub fn waiting(now: Time, limit: i64) -> Find<Vec<Task>> {
    Find::all(tasks::WAITING_FOR_OPERATOR, args![now, limit], tasks::read)
}

/// How many requests wait for anybody's answer.
pub fn requests_waiting() -> Find<i64> {
    Find::number("SELECT COUNT(*) FROM task WHERE state = 'open' AND due_at IS NOT NULL", args![])
}
