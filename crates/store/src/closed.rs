//! What remains of ended relationships: the records, who the customer was, and what came afterwards (M11).

use crate::due::Due;
use crate::every::each;
use crate::{Find, OnEach, Row, Statement, StoreError, Tx, args};
use domain::relationship::{ClosedCompany, ClosedLine, ClosedRelationship, LineKind, Standing};
use domain::{CustomerId, PartnerId, RemovalId, SubscriptionId, Time};
use uuid::Uuid;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT body, in_view, open_money, last_charge_at, archived_at, next_at FROM closed_relationship ",
            $rest
        )
    };
}

/// Which records a list shows beside those in view and not put away.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Shown {
    /// Those taken out of view too.
    pub hidden_too: bool,
    /// Those put away too.
    pub archived_too: bool,
    /// Of all these, only those with open money.
    pub open_money: bool,
}

/// Stores the record of an ended life.
pub fn close(record: &ClosedRelationship) -> Result<Statement, StoreError> {
    Ok((
        "INSERT INTO closed_relationship (partner_id, id, customer_id, generation, removed_at, in_view, notice_to_customer,
         open_money, last_charge_at, archived_at, next_at, body)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            record.partner.0,
            record.id.0,
            record.customer.0,
            record.generation,
            record.removed_at,
            record.in_view,
            record.notice_to_customer,
            record.standing.open_money,
            record.standing.last_charge_at,
            record.standing.archived_at,
            record.standing.next_at,
            crate::json::write(record)?
        ]
        .into(),
    ))
}

/// Stores what is true of a record beside its snapshot.
pub fn stand(partner: PartnerId, id: RemovalId, standing: &Standing) -> Statement {
    (
        "UPDATE closed_relationship SET open_money = $3, last_charge_at = $4, archived_at = $5, next_at = $6
         WHERE partner_id = $1 AND id = $2",
        args![
            partner.0,
            id.0,
            standing.open_money,
            standing.last_charge_at,
            standing.archived_at,
            standing.next_at
        ]
        .into(),
    )
}

/// Takes a closed record out of view, or brings it back; the record stays.
pub fn set_in_view(partner: PartnerId, id: RemovalId, in_view: bool) -> Statement {
    (
        "UPDATE closed_relationship SET in_view = $3 WHERE partner_id = $1 AND id = $2",
        args![partner.0, id.0, in_view].into(),
    )
}

/// One closed record.
pub fn one(partner: PartnerId, id: RemovalId) -> Find<Option<ClosedRelationship>> {
    Find::first(select!("WHERE partner_id = $1 AND id = $2"), args![partner.0, id.0], read)
}

/// One closed record, locked until the transaction ends.
pub fn lock(partner: PartnerId, id: RemovalId) -> Find<Option<ClosedRelationship>> {
    Find::locked(select!("WHERE partner_id = $1 AND id = $2"), args![partner.0, id.0], read)
}

/// The last closed record of a pair.
pub fn last(partner: PartnerId, customer: CustomerId) -> Find<Option<ClosedRelationship>> {
    Find::first(
        select!("WHERE partner_id = $1 AND customer_id = $2 ORDER BY generation DESC LIMIT 1"),
        args![partner.0, customer.0],
        read,
    )
}

/// Every closed record of a pair, the newest first.
pub fn of_customer(partner: PartnerId, customer: CustomerId) -> Find<Vec<ClosedRelationship>> {
    Find::all(
        select!("WHERE partner_id = $1 AND customer_id = $2 ORDER BY generation DESC"),
        args![partner.0, customer.0],
        read,
    )
}

/// Closed records of a partner, newest first, after the position given.
pub fn page(
    partner: PartnerId,
    shown: Shown,
    before: Option<(Time, RemovalId)>,
    limit: i64,
) -> Find<Vec<ClosedRelationship>> {
    let (at, id) = before.map_or((Time::MAX, Uuid::max()), |(at, id)| (at, id.0));
    Find::all(
        select!(
            "WHERE partner_id = $1 AND (removed_at, id) < ($2, $3) AND (in_view IS TRUE OR $4 IS TRUE)
             AND (archived_at IS NULL OR $5 IS TRUE) AND (open_money IS TRUE OR $6 IS FALSE)
             ORDER BY removed_at DESC, id DESC LIMIT $7"
        ),
        args![partner.0, at, id, shown.hidden_too, shown.archived_too, shown.open_money, limit],
        read,
    )
}

/// Closed records of a partner that an id leads to, newest first: their own, their customer's, or that of something
/// sold to that customer (P17).
pub fn by_any_id(partner: PartnerId, id: Uuid, limit: i64) -> Find<Vec<ClosedRelationship>> {
    Find::all(
        select!(
            "WHERE partner_id = $1 AND (id = $2 OR customer_id = $2 OR customer_id IN
             (SELECT customer_id FROM subscription WHERE partner_id = $1 AND id = $2))
             ORDER BY removed_at DESC, id DESC LIMIT $3"
        ),
        args![partner.0, id, limit],
        read,
    )
}

/// The lives that ended at a customer's, newest first, since an instant.
pub fn at_customer(customer: CustomerId, since: Time) -> Find<Vec<ClosedRelationship>> {
    Find::all(
        select!("WHERE customer_id = $1 AND removed_at >= $2 ORDER BY removed_at DESC, id DESC"),
        args![customer.0, since],
        read,
    )
}

/// Records that the clock has something to do with until an instant, the first due first.
pub fn due(until: Time, limit: i64) -> Find<Vec<Due>> {
    Find::all(
        "SELECT partner_id, customer_id, id, next_at FROM closed_relationship WHERE next_at <= $1
         ORDER BY next_at, id LIMIT $2",
        args![until, limit],
        Due::read,
    )
}

/// Stores who a customer was when the relationship ended.
pub fn remember_company(company: &ClosedCompany) -> Result<Statement, StoreError> {
    Ok((
        "INSERT INTO closed_company (partner_id, record_id, body) VALUES ($1, $2, $3)",
        args![company.partner.0, company.record.0, crate::json::write(company)?].into(),
    ))
}

/// Who the customer of a record was; nothing where that was erased.
pub fn company(partner: PartnerId, id: RemovalId) -> Find<Option<ClosedCompany>> {
    Find::first(
        "SELECT body FROM closed_company WHERE partner_id = $1 AND record_id = $2",
        args![partner.0, id.0],
        |row| crate::json::read(row.str(0)?),
    )
}

/// Appends a line to a record.
pub fn append(line: &ClosedLine) -> Statement {
    (
        "INSERT INTO closed_line (partner_id, record_id, id, at, kind, amount, currency, code, subscription_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            line.partner.0,
            line.record.0,
            line.id,
            line.at,
            line.kind.code(),
            line.amount,
            line.currency.as_deref(),
            line.code.as_str(),
            line.subscription.map(|id| id.0)
        ]
        .into(),
    )
}

/// What came to a record after its end, oldest first.
pub fn lines(partner: PartnerId, id: RemovalId) -> Find<Vec<ClosedLine>> {
    Find::all(
        "SELECT partner_id, record_id, id, at, kind, amount, currency, code, subscription_id FROM closed_line
         WHERE partner_id = $1 AND record_id = $2 ORDER BY at, id",
        args![partner.0, id.0],
        read_line,
    )
}

/// Every record, in the order of the keys.
pub fn every(tx: &mut Tx<'_>, on: OnEach<'_, ClosedRelationship>) -> Result<(), StoreError> {
    each(tx, select!("ORDER BY partner_id, id"), read, on)
}

fn read(row: &Row<'_>) -> Result<ClosedRelationship, StoreError> {
    let mut record: ClosedRelationship = crate::json::read(row.str(0)?)?;
    record.in_view = row.bool(1)?;
    record.standing = Standing {
        open_money: row.bool(2)?,
        last_charge_at: row.time(3)?,
        archived_at: row.opt_time(4)?,
        next_at: row.opt_time(5)?,
    };
    Ok(record)
}

fn read_line(row: &Row<'_>) -> Result<ClosedLine, StoreError> {
    let kind = row.text(4)?;
    Ok(ClosedLine {
        partner: PartnerId(row.uuid(0)?),
        record: RemovalId(row.uuid(1)?),
        id: row.uuid(2)?,
        at: row.time(3)?,
        kind: LineKind::parse(&kind).ok_or_else(|| StoreError::Decode(format!("closed line {kind}")))?,
        amount: row.int(5)?,
        currency: row.opt_text(6)?,
        code: row.text(7)?,
        subscription: row.opt_uuid(8)?.map(SubscriptionId),
    })
}
