//! Carts.

use crate::due::Due;
use crate::{Find, Row, Statement, StoreError, args};
use domain::cart::{Cart, CartStatus};
use domain::{CartId, CustomerId, Generation, PartnerId, Time};

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT body FROM cart ", $rest)
    };
}

/// Stores a cart, or its new state.
pub fn save(cart: &Cart) -> Result<Statement, StoreError> {
    Ok((
        "INSERT INTO cart (partner_id, id, customer_id, generation, status, changed_at, next_at, body)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (partner_id, id) DO UPDATE SET status = excluded.status, changed_at = excluded.changed_at,
         next_at = excluded.next_at, body = excluded.body",
        args![
            cart.partner.0,
            cart.id.0,
            cart.customer.0,
            cart.generation,
            cart.status.code(),
            cart.changed_at,
            cart.next_at(),
            crate::json::write(cart)?
        ]
        .into(),
    ))
}

/// A partner's carts for a customer in this state, the last changed first.
pub fn of_customer(partner: PartnerId, customer: CustomerId, status: CartStatus) -> Find<Vec<Cart>> {
    Find::all(
        select!(
            "WHERE partner_id = $1 AND customer_id = $2 AND status = $3 ORDER BY changed_at DESC, id DESC"
        ),
        args![partner.0, customer.0, status.code()],
        read,
    )
}

/// Those that were thrown away as this life ended.
pub fn discarded(partner: PartnerId, customer: CustomerId, generation: Generation) -> Find<Vec<Cart>> {
    Find::all(
        select!(
            "WHERE partner_id = $1 AND customer_id = $2 AND status = 'discarded' AND generation = $3
             ORDER BY changed_at DESC, id DESC"
        ),
        args![partner.0, customer.0, generation],
        read,
    )
}

/// One cart.
pub fn get(partner: PartnerId, customer: CustomerId, id: CartId) -> Find<Option<Cart>> {
    Find::first(
        select!("WHERE partner_id = $1 AND id = $2 AND customer_id = $3"),
        args![partner.0, id.0, customer.0],
        read,
    )
}

/// Those with which the clock has something to do until this instant, of whatever partner, the earliest first.
pub fn due(until: Time, limit: i64) -> Find<Vec<Due>> {
    Find::all(
        "SELECT partner_id, customer_id, id, next_at FROM cart WHERE next_at <= $1 ORDER BY next_at LIMIT $2",
        args![until, limit],
        Due::read,
    )
}

fn read(row: &Row<'_>) -> Result<Cart, StoreError> {
    crate::json::read(row.str(0)?)
}
