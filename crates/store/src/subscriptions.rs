//! What was bought, by seller and customer; and which subscriptions name a partner as their support contact.

use crate::due::Due;
use crate::every::each;
use crate::{Find, OnEach, Row, Statement, StoreError, Tx, args};
use domain::catalogue::{BillingCycle, OfferKind};
use domain::relationship::ContactHeld;
use domain::subscription::{Status, Subscription, SuspendedBy};
use domain::support_contact::Designation;
use domain::{CustomerId, OfferId, OrderId, PartnerId, SubscriptionId, Time};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT partner_id, id, customer_id, order_id, offer_id, kind, status, quantity, nickname, parent_id, reseller_id,
             created_at, term_start, term_end, term_months, billing_cycle, cancel_until, auto_renew, suspended_at,
             suspended_by, delete_at, retention_days, released, bought_by_customer, contact_partner_id,
             contact_generation, unit_price, currency, version, told_until FROM subscription ",
            $rest
        )
    };
}

/// Stores a subscription, or its new state.
pub fn save(subscription: &Subscription) -> Statement {
    let s = subscription;
    (
        "INSERT INTO subscription (partner_id, id, customer_id, order_id, offer_id, kind, status, quantity, nickname,
         parent_id, reseller_id, created_at, term_start, term_end, term_months, billing_cycle, cancel_until, auto_renew,
         suspended_at, suspended_by, delete_at, retention_days, released, bought_by_customer, contact_partner_id,
         contact_generation, unit_price, currency, version, told_until, next_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
         $23, $24, $25, $26, $27, $28, $29, $30, $31)
         ON CONFLICT (partner_id, id) DO UPDATE SET order_id = excluded.order_id, parent_id = excluded.parent_id,
         reseller_id = excluded.reseller_id, bought_by_customer = excluded.bought_by_customer,
         created_at = excluded.created_at, offer_id = excluded.offer_id, kind = excluded.kind,
         term_months = excluded.term_months, billing_cycle = excluded.billing_cycle,
         retention_days = excluded.retention_days, currency = excluded.currency, status = excluded.status, quantity = excluded.quantity,
         nickname = excluded.nickname, term_start = excluded.term_start, term_end = excluded.term_end, auto_renew = excluded.auto_renew,
         cancel_until = excluded.cancel_until, suspended_at = excluded.suspended_at,
         suspended_by = excluded.suspended_by, delete_at = excluded.delete_at, released = excluded.released,
         contact_partner_id = excluded.contact_partner_id, contact_generation = excluded.contact_generation,
         unit_price = excluded.unit_price, version = excluded.version, told_until = excluded.told_until,
         next_at = excluded.next_at",
        args![
            s.partner.0,
            s.id.0,
            s.customer.0,
            s.order.0,
            s.offer.0.as_str(),
            s.kind.code(),
            s.status.code(),
            s.quantity,
            s.nickname.as_deref(),
            s.parent.map(|id| id.0),
            s.reseller.map(|id| id.0),
            s.created_at,
            s.term_start,
            s.term_end,
            s.term_months,
            s.billing_cycle.code(),
            s.cancel_until,
            s.auto_renew,
            s.suspended_at,
            s.suspended_by.map(SuspendedBy::code),
            s.delete_at,
            s.retention_days,
            s.released,
            s.bought_by_customer,
            s.contact.map(|contact| contact.partner.0),
            s.contact.map(|contact| contact.generation),
            s.unit_price,
            s.currency.as_str(),
            s.version,
            s.told_until,
            s.next_at()
        ]
        .into(),
    )
}

/// What a partner sold to a customer, oldest first, deleted ones too.
pub fn of_customer(partner: PartnerId, customer: CustomerId) -> Find<Vec<Subscription>> {
    Find::all(
        select!("WHERE partner_id = $1 AND customer_id = $2 ORDER BY created_at, id"),
        args![partner.0, customer.0],
        read,
    )
}

/// What a customer holds, of every seller: for the customer's side, and for offers that are limited per customer.
pub fn at_customer(customer: CustomerId) -> Find<Vec<Subscription>> {
    Find::all(select!("WHERE customer_id = $1 ORDER BY created_at, id"), args![customer.0], read)
}

/// What a provider sold to a customer for this reseller.
pub fn for_reseller(reseller: PartnerId, customer: CustomerId) -> Find<Vec<Subscription>> {
    Find::all(
        select!("WHERE customer_id = $1 AND reseller_id = $2 ORDER BY created_at, id"),
        args![customer.0, reseller.0],
        read,
    )
}

/// A subscription of a partner, of whichever customer.
pub fn by_id(partner: PartnerId, id: SubscriptionId) -> Find<Option<Subscription>> {
    Find::first(select!("WHERE partner_id = $1 AND id = $2"), args![partner.0, id.0], read)
}

/// What a partner sold to all it serves, or to one of them, each with the customer's id, name and domain.
pub fn all_sold(
    partner: PartnerId,
    customer: Option<CustomerId>,
) -> Find<Vec<(CustomerId, String, String, Subscription)>> {
    Find::all(
        "SELECT c.id, c.company_name, c.domain, s.partner_id, s.id, s.customer_id, s.order_id, s.offer_id, s.kind, s.status, s.quantity, s.nickname,
         s.parent_id, s.reseller_id, s.created_at, s.term_start, s.term_end, s.term_months, s.billing_cycle,
         s.cancel_until, s.auto_renew, s.suspended_at, s.suspended_by, s.delete_at, s.retention_days,
         s.released, s.bought_by_customer, s.contact_partner_id, s.contact_generation, s.unit_price,
         s.currency, s.version, s.told_until
         FROM subscription s
         JOIN relationship r ON r.partner_id = s.partner_id AND r.customer_id = s.customer_id AND r.state = 'active'
         JOIN customer c ON c.id = s.customer_id
         WHERE s.partner_id = $1 AND ($2 OR s.customer_id = $3)
         ORDER BY s.customer_id, s.created_at, s.id",
        args![partner.0, customer.is_none(), customer.map_or(uuid::Uuid::nil(), |id| id.0)],
        |row| Ok((CustomerId(row.uuid(0)?), row.text(1)?, row.text(2)?, read(&row.after(3))?)),
    )
}

/// One subscription of a partner.
pub fn get(partner: PartnerId, customer: CustomerId, id: SubscriptionId) -> Find<Option<Subscription>> {
    Find::first(
        select!("WHERE partner_id = $1 AND id = $2 AND customer_id = $3"),
        args![partner.0, id.0, customer.0],
        read,
    )
}

/// Those with which the clock has something to do until this instant, of whatever partner, the earliest first.
pub fn due(until: Time, limit: i64) -> Find<Vec<Due>> {
    Find::all(
        "SELECT partner_id, customer_id, id, next_at FROM subscription WHERE next_at <= $1 ORDER BY next_at LIMIT $2",
        args![until, limit],
        Due::read,
    )
}

/// The subscriptions, of whatever seller, for which the last life of the partner is the designated contact. Whoever takes
/// its place is the seller, unless that is the partner itself or no longer serves the customer.
pub fn contacts_held(partner: PartnerId, customer: CustomerId) -> Find<Vec<ContactHeld>> {
    Find::all(
        "SELECT s.id, s.partner_id,
         (SELECT r.partner_id FROM relationship r WHERE r.partner_id = s.partner_id AND r.customer_id = $1
             AND r.state = 'active' AND r.partner_id <> $2)
         FROM relationship held JOIN subscription s ON s.customer_id = held.customer_id
             AND s.contact_partner_id = held.partner_id AND s.contact_generation = held.generation
         WHERE held.partner_id = $2 AND held.customer_id = $1 AND s.status <> 'deleted'
             AND NOT EXISTS (SELECT 1 FROM partnership p WHERE p.partner_id = s.partner_id
                 AND p.reseller_id = held.partner_id AND p.state <> 'active')
         ORDER BY s.partner_id, s.id",
        args![customer.0, partner.0],
        |row| {
            Ok(ContactHeld {
                subscription: SubscriptionId(row.uuid(0)?),
                seller: PartnerId(row.uuid(1)?),
                fallback: row.opt_uuid(2)?.map(PartnerId),
            })
        },
    )
}

/// How many other partners serve the customer.
pub fn other_partners(partner: PartnerId, customer: CustomerId) -> Find<i64> {
    Find::number(
        "SELECT COUNT(*) FROM relationship WHERE customer_id = $1 AND state = 'active' AND partner_id <> $2",
        args![customer.0, partner.0],
    )
}

/// Every subscription, in the order of the keys.
pub fn every(tx: &mut Tx<'_>, on: OnEach<'_, Subscription>) -> Result<(), StoreError> {
    each(tx, select!("ORDER BY partner_id, id"), read, on)
}

fn read(row: &Row<'_>) -> Result<Subscription, StoreError> {
    let kind = row.text(5)?;
    let cycle = row.text(15)?;
    let contact = match (row.opt_uuid(24)?, row.opt_int(25)?) {
        (Some(partner), Some(generation)) => Some(Designation { partner: PartnerId(partner), generation }),
        _ => None,
    };
    Ok(Subscription {
        partner: PartnerId(row.uuid(0)?),
        id: SubscriptionId(row.uuid(1)?),
        customer: CustomerId(row.uuid(2)?),
        order: OrderId(row.uuid(3)?),
        offer: OfferId(row.text(4)?),
        kind: OfferKind::parse(&kind).ok_or_else(|| StoreError::Decode(format!("offer kind {kind}")))?,
        status: Status::parse(row.str(6)?),
        quantity: row.int(7)?,
        nickname: row.opt_text(8)?,
        parent: row.opt_uuid(9)?.map(SubscriptionId),
        reseller: row.opt_uuid(10)?.map(PartnerId),
        created_at: row.time(11)?,
        term_start: row.time(12)?,
        term_end: row.opt_time(13)?,
        term_months: row.int(14)?,
        billing_cycle: BillingCycle::parse(&cycle).unwrap_or(BillingCycle::None),
        cancel_until: row.opt_time(16)?,
        auto_renew: row.bool(17)?,
        suspended_at: row.opt_time(18)?,
        suspended_by: row.opt_text(19)?.as_deref().and_then(SuspendedBy::parse),
        delete_at: row.opt_time(20)?,
        retention_days: row.int(21)?,
        released: row.bool(22)?,
        bought_by_customer: row.bool(23)?,
        contact,
        unit_price: row.int(26)?,
        currency: row.text(27)?,
        version: row.int(28)?,
        told_until: row.opt_time(29)?,
    })
}
