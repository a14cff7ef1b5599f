//! Things that wait for somebody: a customer's request to leave, a release asked of the operator, a reseller's request.

use crate::due::Due;
use crate::every::each;
use crate::{Find, OnEach, Row, Statement, StoreError, Tx, args};
use domain::task::{Task, TaskKind, TaskState};
use domain::{CustomerId, PartnerId, TaskId, Time};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, partner_id, customer_id, kind, object_id, asker_id, note, state, answer, created_at, due_at,
             escalates_at, closed_at FROM task ",
            $rest
        )
    };
}

/// Stores a task, or its new state; `now` tells which of its deadlines lie ahead.
pub fn save(task: &Task, now: Time) -> Statement {
    (
        "INSERT INTO task (partner_id, id, customer_id, kind, object_id, asker_id, note, state, answer, created_at,
         due_at, escalates_at, closed_at, next_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         ON CONFLICT (partner_id, id) DO UPDATE SET state = excluded.state, answer = excluded.answer,
         due_at = excluded.due_at, escalates_at = excluded.escalates_at, closed_at = excluded.closed_at,
         next_at = excluded.next_at",
        args![
            task.partner.0,
            task.id.0,
            task.customer.0,
            task.kind.code(),
            task.object.as_str(),
            task.asker.map(|id| id.0),
            task.note.as_deref(),
            task.state.code(),
            task.answer.as_deref(),
            task.created_at,
            task.due_at,
            task.escalates_at,
            task.closed_at,
            task.next_at(now)
        ]
        .into(),
    )
}

/// One task of a partner.
pub fn by_id(partner: PartnerId, id: TaskId) -> Find<Option<Task>> {
    Find::first(select!("WHERE partner_id = $1 AND id = $2"), args![partner.0, id.0], read)
}

/// The open tasks of a partner, the most urgent first.
pub fn of_partner(partner: PartnerId, limit: i64) -> Find<Vec<Task>> {
    Find::all(
        select!("WHERE partner_id = $1 AND state = 'open' ORDER BY due_at, id LIMIT $2"),
        args![partner.0, limit],
        read,
    )
}

/// The tasks of a partner that are over, the latest first.
pub fn closed_of_partner(partner: PartnerId, limit: i64) -> Find<Vec<Task>> {
    Find::all(
        select!("WHERE partner_id = $1 AND state <> 'open' ORDER BY closed_at DESC, id DESC LIMIT $2"),
        args![partner.0, limit],
        read,
    )
}

/// The open tasks of a pair.
pub fn of_customer(partner: PartnerId, customer: CustomerId) -> Find<Vec<Task>> {
    Find::all(
        select!("WHERE partner_id = $1 AND customer_id = $2 AND state = 'open' ORDER BY due_at, id"),
        args![partner.0, customer.0],
        read,
    )
}

/// The last task of a kind about a customer, whatever its state.
pub fn last_of_kind(partner: PartnerId, customer: CustomerId, kind: TaskKind) -> Find<Option<Task>> {
    Find::first(
        select!(
            "WHERE partner_id = $1 AND customer_id = $2 AND kind = $3 ORDER BY created_at DESC, id DESC LIMIT 1"
        ),
        args![partner.0, customer.0, kind.code()],
        read,
    )
}

/// What a partner asked of others, the latest first.
pub fn asked_by(asker: PartnerId, limit: i64) -> Find<Vec<Task>> {
    Find::all(
        select!("WHERE asker_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2"),
        args![asker.0, limit],
        read,
    )
}

/// What a partner asked of others about a customer, the latest first.
pub fn asked_about(asker: PartnerId, customer: CustomerId) -> Find<Vec<Task>> {
    Find::all(
        select!("WHERE asker_id = $1 AND customer_id = $2 ORDER BY created_at DESC, id DESC"),
        args![asker.0, customer.0],
        read,
    )
}

/// The deadline of a task that lies ahead; none where it has none, or there is no such task.
pub fn deadline(partner: PartnerId, id: TaskId) -> Find<Option<Time>> {
    Find::first(
        "SELECT next_at FROM task WHERE partner_id = $1 AND id = $2 AND next_at IS NOT NULL",
        args![partner.0, id.0],
        |row| row.time(0),
    )
}

/// Those with a deadline until this instant, the earliest first.
pub fn due(until: Time, limit: i64) -> Find<Vec<Due>> {
    Find::all(
        "SELECT partner_id, customer_id, id, next_at FROM task WHERE next_at <= $1 ORDER BY next_at, id LIMIT $2",
        args![until, limit],
        Due::read,
    )
}

/// Releases, and whatever is to escalate by now: what waits for the operator, the most urgent first.
pub(crate) const WAITING_FOR_OPERATOR: &str = select!(
    "WHERE state = 'open' AND (kind = 'release_requested' OR escalates_at <= $1) ORDER BY due_at, id LIMIT $2"
);

/// Every task, in the order of the keys.
pub fn every(tx: &mut Tx<'_>, on: OnEach<'_, Task>) -> Result<(), StoreError> {
    each(tx, select!("ORDER BY partner_id, id"), read, on)
}

pub(crate) fn read(row: &Row<'_>) -> Result<Task, StoreError> {
    let (kind, state) = (row.text(3)?, row.text(7)?);
    Ok(Task {
        id: TaskId(row.uuid(0)?),
        partner: PartnerId(row.uuid(1)?),
        customer: CustomerId(row.uuid(2)?),
        kind: TaskKind::parse(&kind).ok_or_else(|| StoreError::Decode(format!("task kind {kind}")))?,
        object: row.text(4)?,
        asker: row.opt_uuid(5)?.map(PartnerId),
        note: row.opt_text(6)?,
        state: TaskState::parse(&state).ok_or_else(|| StoreError::Decode(format!("task state {state}")))?,
        answer: row.opt_text(8)?,
        created_at: row.time(9)?,
        due_at: row.time(10)?,
        escalates_at: row.opt_time(11)?,
        closed_at: row.opt_time(12)?,
    })
}
