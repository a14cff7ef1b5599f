//! The log of what happened: numbered and chained by hash within one partner and subject, and never changed.

use crate::every::each;
use crate::{Find, OnEach, Row, Statement, StoreError, Tx, args};
use aws_lc_rs::digest;
use domain::event::{Event, EventKind};
use domain::{CustomerId, PartnerId, Time};
use uuid::Uuid;

/// The end of a chain: the number and hash of its last event.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ChainEnd {
    /// 0 before the first event.
    pub sequence: i64,
    /// Empty before the first event.
    pub hash: Vec<u8>,
}

/// The subject whose chain an event belongs to: its customer, else its partner.
pub fn subject(partner: PartnerId, customer: Option<CustomerId>) -> Uuid {
    customer.map_or(partner.0, |customer| customer.0)
}

/// Where the chain of a partner and subject ends now, locked until the transaction ends.
pub fn chain_end(partner: PartnerId, subject: Uuid) -> Find<ChainEnd> {
    Find::locked(
        "SELECT sequence, hash FROM event_chain WHERE partner_id = $1 AND subject_id = $2",
        args![partner.0, subject],
        |row| Ok(ChainEnd { sequence: row.int(0)?, hash: row.blob(1)? }),
    )
    .map(Option::unwrap_or_default)
}

/// When the last event of a partner and subject happened. It stands apart from the chain's end, since a statement that
/// waits for a lock finds beside it what was there before it waited.
pub fn last_at(partner: PartnerId, subject: Uuid) -> Find<Option<Time>> {
    Find::first(
        "SELECT at FROM event WHERE partner_id = $1 AND subject_id = $2 ORDER BY sequence DESC LIMIT 1",
        args![partner.0, subject],
        |row| row.time(0),
    )
}

/// Begins the chain of a partner and subject, unless it has begun; waits for whoever is beginning it.
pub fn begin(partner: PartnerId, subject: Uuid) -> Statement {
    let nothing = ChainEnd::default();
    (
        "INSERT INTO event_chain (partner_id, subject_id, sequence, hash) VALUES ($1, $2, $3, $4)
         ON CONFLICT (partner_id, subject_id) DO NOTHING",
        args![partner.0, subject, nothing.sequence, nothing.hash].into(),
    )
}

/// Appends events of one subject to its chain, in order; their numbers are given here.
pub fn append(end: ChainEnd, events: Vec<Event>) -> Result<Vec<Statement>, StoreError> {
    let mut statements = Vec::with_capacity(events.len() + 1);
    let mut end = end;
    let mut chained = None;
    for event in events {
        chained = Some((event.partner, subject(event.partner, event.customer)));
        statements.push(chain(&mut end, event)?);
    }
    if let Some((partner, subject)) = chained {
        statements.push(save_end(partner, subject, &end));
    }
    Ok(statements)
}

/// Gives an event its number and hash and moves the chain's end to it, which is then to be saved.
pub fn chain(end: &mut ChainEnd, mut event: Event) -> Result<Statement, StoreError> {
    end.sequence += 1;
    event.sequence = end.sequence;
    let body = crate::json::write(&event)?;
    end.hash = hash(&end.hash, &body);
    Ok((
        "INSERT INTO event (partner_id, subject_id, sequence, id, customer_id, generation, at, kind, command, cause,
         correlation_id, body, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            event.partner.0,
            subject(event.partner, event.customer),
            event.sequence,
            event.id.0,
            event.customer.map(|id| id.0),
            event.generation,
            event.at,
            event.kind.code(),
            event.command.as_str(),
            event.cause,
            event.correlation_id,
            body,
            end.hash.clone()
        ]
        .into(),
    ))
}

/// Stores where a chain ends.
pub fn save_end(partner: PartnerId, subject: Uuid, end: &ChainEnd) -> Statement {
    (
        "INSERT INTO event_chain (partner_id, subject_id, sequence, hash) VALUES ($1, $2, $3, $4)
         ON CONFLICT (partner_id, subject_id) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash",
        args![partner.0, subject, end.sequence, end.hash.clone()].into(),
    )
}

/// The hash of an event's text after the hash of the one before it.
pub fn hash(previous: &[u8], body: &str) -> Vec<u8> {
    let mut context = digest::Context::new(&digest::SHA256);
    context.update(previous);
    context.update(body.as_bytes());
    context.finish().as_ref().to_vec()
}

/// Events between a partner and a customer, oldest first, after the number given.
pub fn timeline(partner: PartnerId, customer: CustomerId, after: i64, limit: i64) -> Find<Vec<Event>> {
    Find::all(
        "SELECT body FROM event WHERE partner_id = $1 AND subject_id = $2 AND sequence > $3 ORDER BY sequence LIMIT $4",
        args![partner.0, customer.0, after, limit],
        read,
    )
}

/// The events of one kind between a partner and a customer, oldest first.
pub fn of_kind(partner: PartnerId, customer: CustomerId, kind: EventKind) -> Find<Vec<Event>> {
    Find::all(
        "SELECT body FROM event WHERE partner_id = $1 AND subject_id = $2 AND kind = $3 ORDER BY sequence",
        args![partner.0, customer.0, kind.code()],
        read,
    )
}

/// Events of a partner in a span of time, oldest first.
pub fn since(partner: PartnerId, from: Time, until: Time, limit: i64) -> Find<Vec<Event>> {
    Find::all(
        "SELECT body FROM event WHERE partner_id = $1 AND at >= $2 AND at <= $3 ORDER BY at, id LIMIT $4",
        args![partner.0, from, until, limit],
        read,
    )
}

/// Events at a customer's, of whatever partner, newest first, after the position given.
pub fn at_customer(
    customer: CustomerId,
    before: Option<(Time, domain::EventId)>,
    limit: i64,
) -> Find<Vec<Event>> {
    let (at, id) = before.map_or((Time::MAX, Uuid::max()), |(at, id)| (at, id.0));
    Find::all(
        "SELECT body FROM event WHERE customer_id = $1 AND (at, id) < ($2, $3) ORDER BY at DESC, id DESC LIMIT $4",
        args![customer.0, at, id, limit],
        read,
    )
}

/// Events between a partner and a customer, newest first, after the position given.
pub fn of_pair(
    partner: PartnerId,
    customer: CustomerId,
    before: Option<(Time, domain::EventId)>,
    limit: i64,
) -> Find<Vec<Event>> {
    let (at, id) = before.map_or((Time::MAX, Uuid::max()), |(at, id)| (at, id.0));
    Find::all(
        "SELECT body FROM event WHERE partner_id = $1 AND subject_id = $2 AND (at, id) < ($3, $4)
         ORDER BY at DESC, id DESC LIMIT $5",
        args![partner.0, customer.0, at, id, limit],
        read,
    )
}

/// Events of a partner in a span of time, newest first, after the position given.
pub fn of_partner(
    partner: PartnerId,
    from: Time,
    until: Time,
    before: Option<(Time, Uuid)>,
    limit: i64,
) -> Find<Vec<Event>> {
    let (at, id) = before.unwrap_or((Time::MAX, Uuid::max()));
    Find::all(
        "SELECT body FROM event WHERE partner_id = $1 AND at >= $2 AND at <= $3 AND (at, id) < ($4, $5)
         ORDER BY at DESC, id DESC LIMIT $6",
        args![partner.0, from, until, at, id, limit],
        read,
    )
}

/// Every event, log after log, each in the order of its numbers.
pub fn every(tx: &mut Tx<'_>, on: OnEach<'_, Event>) -> Result<(), StoreError> {
    each(tx, "SELECT body FROM event ORDER BY partner_id, subject_id, sequence", read, on)
}

fn read(row: &Row<'_>) -> Result<Event, StoreError> {
    crate::json::read(row.str(0)?)
}
