//! Bulk offboardings and their customers. A node that has time takes a customer whose row nobody else holds.

use crate::users::TenantRef;
use crate::{Find, Row, Statement, StoreError, Tx, Value, args};
use domain::offboarding::{ItemState, Offboarding, OffboardingState};
use domain::{CustomerId, OffboardingId, PartnerId, Refusal, RemovalId, Time, UserId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// In whose name a job goes on: who started it or resumed it last.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Runner {
    /// The person.
    pub user: UserId,
    /// The application that carried the request.
    pub application: Option<String>,
    /// The person's epoch then; a later one stops the job.
    pub epoch: i64,
}

/// One customer of a job.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// Its place in the list, from 0.
    pub position: i64,
    /// Which.
    pub customer: CustomerId,
    /// What became of it.
    pub state: ItemState,
    /// Why not, as a code.
    pub code: Option<String>,
    /// Why not, with its facts.
    pub refusal: Option<Refusal>,
    /// The removal.
    pub removal: Option<RemovalId>,
    /// When it had its answer.
    pub done_at: Option<Time>,
    /// Its name, where the partner ever had a relationship with it.
    pub name: Option<String>,
    /// Its domain, likewise.
    pub domain: Option<String>,
}

/// How many customers of a job stand where.
pub type Counts = Vec<(ItemState, i64)>;

/// Stores a new job.
pub fn insert(job: &Offboarding, runner: &Runner) -> Result<Statement, StoreError> {
    Ok((
        "INSERT INTO offboarding (partner_id, id, state, halted_by, dry_run, terms, runner, total, created_at,
         changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            job.partner.0,
            job.id.0,
            job.state.code(),
            job.halted_by.as_deref(),
            job.dry_run,
            crate::json::write(&job.terms)?,
            crate::json::write(runner)?,
            job.total,
            job.created_at,
            job.changed_at
        ]
        .into(),
    ))
}

/// Stores its customers in their order; each must stand once.
pub fn insert_items(
    tx: &mut Tx<'_>,
    partner: PartnerId,
    job: OffboardingId,
    customers: &[CustomerId],
) -> Result<u64, StoreError> {
    let rows = customers
        .iter()
        .zip(0_i64..)
        .map(|(customer, position)| -> Vec<Value> { args![partner.0, job.0, position, customer.0].into() });
    tx.bulk(
        "INSERT INTO offboarding_item (partner_id, offboarding_id, position, customer_id, state)
         VALUES ($1, $2, $3, $4, 'waiting')",
        rows,
    )
}

const ONE: &str =
    "SELECT partner_id, id, state, halted_by, dry_run, terms, total, created_at, changed_at, runner
    FROM offboarding WHERE partner_id = $1 AND id = $2";

/// Locks a job and reads it, with its runner.
pub fn lock(partner: PartnerId, id: OffboardingId) -> Find<Option<(Offboarding, Runner)>> {
    Find::locked(ONE, args![partner.0, id.0], job_and_runner)
}

/// A job with its runner.
pub fn by_id(partner: PartnerId, id: OffboardingId) -> Find<Option<(Offboarding, Runner)>> {
    Find::first(ONE, args![partner.0, id.0], job_and_runner)
}

fn job_and_runner(row: &Row<'_>) -> Result<(Offboarding, Runner), StoreError> {
    Ok((job(row)?, crate::json::read(row.str(9)?)?))
}

/// The jobs of a partner, newest first, after the position given.
pub fn of_partner(partner: PartnerId, before: Option<(Time, Uuid)>, limit: i64) -> Find<Vec<Offboarding>> {
    let (at, id) = before.unwrap_or((Time::MAX, Uuid::max()));
    Find::all(
        "SELECT partner_id, id, state, halted_by, dry_run, terms, total, created_at, changed_at FROM offboarding
         WHERE partner_id = $1 AND (created_at, id) < ($2, $3) ORDER BY created_at DESC, id DESC LIMIT $4",
        args![partner.0, at, id, limit],
        job,
    )
}

/// Jobs that run, of every partner, the oldest first.
pub fn running(limit: i64) -> Find<Vec<(PartnerId, OffboardingId)>> {
    Find::all(
        "SELECT partner_id, id FROM offboarding WHERE state = 'running' ORDER BY created_at, id LIMIT $1",
        args![limit],
        |row| Ok((PartnerId(row.uuid(0)?), OffboardingId(row.uuid(1)?))),
    )
}

/// Stores where a job stands and in whose name it goes on.
pub fn save(job: &Offboarding, runner: &Runner) -> Result<Statement, StoreError> {
    Ok((
        "UPDATE offboarding SET state = $3, halted_by = $4, runner = $5, changed_at = $6
         WHERE partner_id = $1 AND id = $2",
        args![
            job.partner.0,
            job.id.0,
            job.state.code(),
            job.halted_by.as_deref(),
            crate::json::write(runner)?,
            job.changed_at
        ]
        .into(),
    ))
}

/// Lets a running job stand still because of something that concerns all its customers.
pub fn halt(partner: PartnerId, id: OffboardingId, code: &str, now: Time) -> Statement {
    (
        "UPDATE offboarding SET state = 'paused', halted_by = $3, changed_at = $4
         WHERE partner_id = $1 AND id = $2 AND state = 'running'",
        args![partner.0, id.0, code, now].into(),
    )
}

/// Customers that wait, from a place of the list on.
pub fn waiting(partner: PartnerId, id: OffboardingId, from: i64, limit: i64) -> Find<Vec<(i64, CustomerId)>> {
    Find::all(
        "SELECT position, customer_id FROM offboarding_item
         WHERE partner_id = $1 AND offboarding_id = $2 AND position >= $3 AND state = 'waiting'
         ORDER BY position LIMIT $4",
        args![partner.0, id.0, from, limit],
        |row| Ok((row.int(0)?, CustomerId(row.uuid(1)?))),
    )
}

/// Takes a customer for this transaction; false if it has its answer, somebody else holds it, or the job stands still.
pub fn claim(partner: PartnerId, id: OffboardingId, position: i64) -> Find<bool> {
    Find::claimed(
        "SELECT i.position FROM offboarding_item i
         WHERE i.partner_id = $1 AND i.offboarding_id = $2 AND i.position = $3 AND i.state = 'waiting'
           AND EXISTS (SELECT 1 FROM offboarding j
             WHERE j.partner_id = $1 AND j.id = $2 AND j.state = 'running')",
        args![partner.0, id.0, position],
        |_| Ok(()),
    )
    .map(|claimed| claimed.is_some())
}

/// What became of a customer; one that has its answer keeps it.
#[derive(Clone, Debug)]
pub struct Fate {
    /// What.
    pub state: ItemState,
    /// Why not, as a code.
    pub code: Option<String>,
    /// Why not, with its facts.
    pub refusal: Option<Refusal>,
    /// The removal.
    pub removal: Option<RemovalId>,
}

/// Stores what became of a waiting customer.
pub fn settle(
    partner: PartnerId,
    id: OffboardingId,
    position: i64,
    fate: &Fate,
    now: Time,
) -> Result<Statement, StoreError> {
    Ok((
        "UPDATE offboarding_item SET state = $4, code = $5, refusal = $6, removal_id = $7, done_at = $8
         WHERE partner_id = $1 AND offboarding_id = $2 AND position = $3 AND state = 'waiting'",
        args![
            partner.0,
            id.0,
            position,
            fate.state.code(),
            fate.code.as_deref(),
            fate.refusal.as_ref().map(crate::json::write).transpose()?,
            fate.removal.map(|id| id.0),
            now
        ]
        .into(),
    ))
}

/// How many customers of a job stand where.
pub fn counts(partner: PartnerId, id: OffboardingId) -> Find<Counts> {
    Find::all(
        "SELECT state, COUNT(*) FROM offboarding_item WHERE partner_id = $1 AND offboarding_id = $2
         GROUP BY state ORDER BY state",
        args![partner.0, id.0],
        |row| Ok((item_state(row.str(0)?)?, row.int(1)?)),
    )
}

/// Customers of a job in the order of the list, after a place, all or those of one state.
pub fn items(
    partner: PartnerId,
    id: OffboardingId,
    after: i64,
    state: Option<ItemState>,
    limit: i64,
) -> Find<Vec<Item>> {
    Find::all(
        "SELECT i.position, i.customer_id, i.state, i.code, i.refusal, i.removal_id, i.done_at, c.company_name, c.domain
         FROM offboarding_item i
         LEFT JOIN relationship r ON r.partner_id = i.partner_id AND r.customer_id = i.customer_id
         LEFT JOIN customer c ON c.id = r.customer_id
         WHERE i.partner_id = $1 AND i.offboarding_id = $2 AND i.position > $3
           AND (CAST($4 AS TEXT) IS NULL OR i.state = $4)
         ORDER BY i.position LIMIT $5",
        args![partner.0, id.0, after, state.map(ItemState::code), limit],
        item,
    )
}

impl Runner {
    /// Who carries a request as a partner's person; nobody else runs jobs.
    pub fn of(
        tenant: TenantRef,
        user: Option<UserId>,
        application: Option<String>,
        epoch: i64,
    ) -> Option<Self> {
        match tenant {
            TenantRef::Partner(_) => user.map(|user| Runner { user, application, epoch }),
            TenantRef::Customer(_) | TenantRef::Operator => None,
        }
    }
}

fn job(row: &Row<'_>) -> Result<Offboarding, StoreError> {
    let state = row.str(2)?;
    Ok(Offboarding {
        partner: PartnerId(row.uuid(0)?),
        id: OffboardingId(row.uuid(1)?),
        state: OffboardingState::parse(state).ok_or_else(|| StoreError::Decode(format!("state {state}")))?,
        halted_by: row.opt_text(3)?,
        dry_run: row.bool(4)?,
        terms: crate::json::read(row.str(5)?)?,
        total: row.int(6)?,
        created_at: row.time(7)?,
        changed_at: row.time(8)?,
    })
}

fn item(row: &Row<'_>) -> Result<Item, StoreError> {
    let refusal = row.opt_text(4)?;
    Ok(Item {
        position: row.int(0)?,
        customer: CustomerId(row.uuid(1)?),
        state: item_state(row.str(2)?)?,
        code: row.opt_text(3)?,
        refusal: refusal.map(|text| crate::json::read(&text)).transpose()?,
        removal: row.opt_uuid(5)?.map(RemovalId),
        done_at: row.opt_time(6)?,
        name: row.opt_text(7)?,
        domain: row.opt_text(8)?,
    })
}

fn item_state(code: &str) -> Result<ItemState, StoreError> {
    ItemState::parse(code).ok_or_else(|| StoreError::Decode(format!("state {code}")))
}
