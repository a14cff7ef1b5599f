//! Things that wait for somebody: a customer's request to leave, a release asked of the operator.

use crate::{Find, Row, Statement, StoreError, args};
use domain::{CustomerId, PartnerId, Time};
use uuid::Uuid;

/// A task with its due date.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Task {
    /// Its id.
    pub id: Uuid,
    /// Whose dashboard it stands on.
    pub partner: PartnerId,
    /// About which customer.
    pub customer: CustomerId,
    /// `leave_requested` or `release_requested`.
    pub kind: String,
    /// What it is about, the customer or a subscription.
    pub object: String,
    /// What the asker wrote, in its own words.
    pub note: Option<String>,
    /// Since when.
    pub created_at: Time,
    /// By when.
    pub due_at: Time,
}

/// Stores an open task; one of a kind for an object is enough.
pub fn open(task: &Task) -> Statement {
    (
        "INSERT INTO task (partner_id, id, customer_id, kind, object_id, note, state, created_at, due_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'open', $7, $8) ON CONFLICT (partner_id, id) DO NOTHING",
        args![
            task.partner.0,
            task.id,
            task.customer.0,
            task.kind.as_str(),
            task.object.as_str(),
            task.note.as_deref(),
            task.created_at,
            task.due_at
        ]
        .into(),
    )
}

/// Closes the open tasks about a customer, as its relationship ends.
pub fn close_for_customer(partner: PartnerId, customer: CustomerId) -> Statement {
    (
        "UPDATE task SET state = 'done' WHERE partner_id = $1 AND customer_id = $2 AND state = 'open'",
        args![partner.0, customer.0].into(),
    )
}

/// The open tasks of a partner, the most urgent first.
pub fn of_partner(partner: PartnerId, limit: i64) -> Find<Vec<Task>> {
    Find::all(
        "SELECT id, partner_id, customer_id, kind, object_id, note, created_at, due_at FROM task
         WHERE partner_id = $1 AND state = 'open' ORDER BY due_at, id LIMIT $2",
        args![partner.0, limit],
        read,
    )
}

/// The open tasks of a pair.
pub fn of_customer(partner: PartnerId, customer: CustomerId) -> Find<Vec<Task>> {
    Find::all(
        "SELECT id, partner_id, customer_id, kind, object_id, note, created_at, due_at FROM task
         WHERE partner_id = $1 AND customer_id = $2 AND state = 'open' ORDER BY due_at, id",
        args![partner.0, customer.0],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Task, StoreError> {
    Ok(Task {
        id: row.uuid(0)?,
        partner: PartnerId(row.uuid(1)?),
        customer: CustomerId(row.uuid(2)?),
        kind: row.text(3)?,
        object: row.text(4)?,
        note: row.opt_text(5)?,
        created_at: row.time(6)?,
        due_at: row.time(7)?,
    })
}
