//! Orders, and transfers under way.

use crate::every::each;
use crate::{Find, OnEach, Row, Statement, StoreError, Tx, args};
use domain::catalogue::BillingCycle;
use domain::order::{Order, OrderStatus, Transfer};
use domain::{CustomerId, OrderId, PartnerId, TransferId};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT partner_id, id, customer_id, status, created_at, billing_cycle, currency, lines, version
             FROM purchase_order ",
            $rest
        )
    };
}

/// Stores an order, or its new state.
pub fn save(order: &Order) -> Result<Statement, StoreError> {
    Ok((
        "INSERT INTO purchase_order (partner_id, id, customer_id, status, created_at, billing_cycle, currency, lines, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (partner_id, id) DO UPDATE SET status = excluded.status, lines = excluded.lines,
         version = excluded.version",
        args![
            order.partner.0,
            order.id.0,
            order.customer.0,
            order.status.code(),
            order.created_at,
            order.billing_cycle.code(),
            order.currency.as_str(),
            crate::json::write(&order.lines)?,
            order.version
        ]
        .into(),
    ))
}

/// A partner's orders for a customer, newest first.
pub fn of_customer(partner: PartnerId, customer: CustomerId) -> Find<Vec<Order>> {
    Find::all(
        select!("WHERE partner_id = $1 AND customer_id = $2 ORDER BY created_at DESC, id DESC"),
        args![partner.0, customer.0],
        read,
    )
}

/// Those of them that still wait or run.
pub fn open(partner: PartnerId, customer: CustomerId) -> Find<Vec<Order>> {
    Find::all(
        select!(
            "WHERE partner_id = $1 AND customer_id = $2 AND status IN ('pending', 'in_progress') ORDER BY created_at, id"
        ),
        args![partner.0, customer.0],
        read,
    )
}

/// An order of a partner, for whichever customer.
pub fn by_id(partner: PartnerId, id: OrderId) -> Find<Option<Order>> {
    Find::first(select!("WHERE partner_id = $1 AND id = $2"), args![partner.0, id.0], read)
}

/// One order.
pub fn get(partner: PartnerId, customer: CustomerId, id: OrderId) -> Find<Option<Order>> {
    Find::first(
        select!("WHERE partner_id = $1 AND id = $2 AND customer_id = $3"),
        args![partner.0, id.0, customer.0],
        read,
    )
}

/// Transfers of the customer's subscriptions that are under way, on this partner's side.
pub fn transfers(partner: PartnerId, customer: CustomerId) -> Find<Vec<Transfer>> {
    Find::all(
        "SELECT partner_id, id, customer_id, other_id, subscriptions, created_at FROM transfer
         WHERE partner_id = $1 AND customer_id = $2 AND state = 'active' ORDER BY created_at, id",
        args![partner.0, customer.0],
        transfer,
    )
}

/// Every side of a transfer with its state, in the order of the keys.
pub fn every_transfer(tx: &mut Tx<'_>, on: OnEach<'_, (Transfer, String)>) -> Result<(), StoreError> {
    let sql = "SELECT partner_id, id, customer_id, other_id, subscriptions, created_at, state FROM transfer
         ORDER BY partner_id, id";
    each(tx, sql, |row| Ok((transfer(row)?, row.text(6)?)), on)
}

/// Stores one side of a transfer with its state.
pub fn save_transfer(transfer: &Transfer, state: &str) -> Result<Statement, StoreError> {
    Ok((
        "INSERT INTO transfer (partner_id, id, customer_id, other_id, state, subscriptions, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (partner_id, id) DO UPDATE SET state = excluded.state",
        args![
            transfer.partner.0,
            transfer.id.0,
            transfer.customer.0,
            transfer.other.0,
            state,
            crate::json::write(&transfer.subscriptions)?,
            transfer.created_at
        ]
        .into(),
    ))
}

/// Ends the other side of a transfer.
pub fn end_transfer(partner: PartnerId, id: TransferId, state: &str) -> Statement {
    ("UPDATE transfer SET state = $3 WHERE partner_id = $1 AND id = $2", args![partner.0, id.0, state].into())
}

/// Every order, in the order of the keys.
pub fn every(tx: &mut Tx<'_>, on: OnEach<'_, Order>) -> Result<(), StoreError> {
    each(tx, select!("ORDER BY partner_id, id"), read, on)
}

fn transfer(row: &Row<'_>) -> Result<Transfer, StoreError> {
    Ok(Transfer {
        partner: PartnerId(row.uuid(0)?),
        id: TransferId(row.uuid(1)?),
        customer: CustomerId(row.uuid(2)?),
        other: PartnerId(row.uuid(3)?),
        subscriptions: crate::json::read(row.str(4)?)?,
        created_at: row.time(5)?,
    })
}

fn read(row: &Row<'_>) -> Result<Order, StoreError> {
    let status = row.text(3)?;
    let cycle = row.text(5)?;
    Ok(Order {
        partner: PartnerId(row.uuid(0)?),
        id: OrderId(row.uuid(1)?),
        customer: CustomerId(row.uuid(2)?),
        status: OrderStatus::parse(&status)
            .ok_or_else(|| StoreError::Decode(format!("order status {status}")))?,
        created_at: row.time(4)?,
        billing_cycle: BillingCycle::parse(&cycle).unwrap_or(BillingCycle::None),
        currency: row.text(6)?,
        lines: crate::json::read(row.str(7)?)?,
        version: row.int(8)?,
    })
}
