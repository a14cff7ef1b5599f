//! Customers, the ordered list each partner has of its own, and search in it.

use crate::every::each;
use crate::{Find, OnEach, Row, Statement, StoreError, Tx, args};
use domain::customer::{BillingProfile, Customer};
use domain::{CustomerId, PartnerId, Time};

/// A row of a partner's customer list (portal M7).
#[derive(Clone, PartialEq, Debug)]
pub struct Listed {
    /// The customer's tenant id.
    pub id: CustomerId,
    /// Its name.
    pub company_name: String,
    /// Its primary domain.
    pub domain: String,
    /// Its locale tag, for `lang` on its name.
    pub locale: String,
    /// Since when the running relationship is active.
    pub since: Time,
    /// Which life it is.
    pub generation: i64,
    /// The provider through which a reseller serves it.
    pub provider: Option<PartnerId>,
    /// Subscriptions in use that this partner sold.
    pub active: i64,
    /// Suspended ones.
    pub suspended: i64,
    /// `standing`, `granular` or nothing.
    pub delegated_admin: Option<String>,
    /// Where the row stands in the order it was asked in; the next page begins after it.
    pub position: Vec<u8>,
}

/// Search keys of a customer: each a field and a folded term, and one sort key for each collation.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Index {
    /// `(field, term)`.
    pub terms: Vec<(&'static str, String)>,
    /// `(collation, sort key)`.
    pub sort_keys: Vec<(&'static str, Vec<u8>)>,
}

/// Stores a customer, or its new profile.
pub fn save(customer: &Customer) -> Result<Statement, StoreError> {
    Ok((
        "INSERT INTO customer (id, domain, locale, company_name, profile, version) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET locale = excluded.locale, company_name = excluded.company_name,
         profile = excluded.profile, version = excluded.version",
        args![
            customer.id.0,
            customer.domain.as_str(),
            customer.locale.as_str(),
            customer.profile.company_name.as_str(),
            crate::json::write(&customer.profile)?,
            customer.version
        ]
        .into(),
    ))
}

/// The customer with this id, whoever serves it. Whether the caller may see it is decided before.
pub fn by_id(id: CustomerId) -> Find<Option<Customer>> {
    Find::first("SELECT id, domain, locale, profile, version FROM customer WHERE id = $1", args![id.0], read)
}

/// The customer with this id, if the partner serves or served it. A refused attempt on a stranger must not tell more.
pub fn known_to(partner: PartnerId, id: CustomerId) -> Find<Option<Customer>> {
    Find::first(
        "SELECT c.id, c.domain, c.locale, c.profile, c.version FROM relationship r JOIN customer c ON c.id = r.customer_id
         WHERE r.partner_id = $1 AND r.customer_id = $2",
        args![partner.0, id.0],
        read,
    )
}

/// The customer's own row, locked until the transaction ends: for the little that its partners share, as who of them
/// sells it what it may have only so often.
pub fn lock(id: CustomerId) -> Find<Option<CustomerId>> {
    Find::locked("SELECT id FROM customer WHERE id = $1", args![id.0], |row| Ok(CustomerId(row.uuid(0)?)))
}

/// The customer with this primary domain, lower case.
pub fn by_domain(domain: &str) -> Find<Option<Customer>> {
    Find::first(
        "SELECT id, domain, locale, profile, version FROM customer WHERE domain = $1",
        args![domain],
        read,
    )
}

/// Puts a customer into a partner's list, search and count.
pub fn list(partner: PartnerId, customer: CustomerId, index: &Index) -> Vec<Statement> {
    let mut statements = Vec::new();
    for (collation, key) in &index.sort_keys {
        statements.push(sorted(partner, collation, key.clone(), customer));
    }
    for (field, term) in &index.terms {
        statements.push(found(partner, field, term.as_bytes().to_vec(), customer));
    }
    statements.push(count(partner, customer, 1));
    statements
}

/// One place of a customer in a partner's list.
pub fn sorted(partner: PartnerId, collation: &str, sort_key: Vec<u8>, customer: CustomerId) -> Statement {
    (
        "INSERT INTO customer_listing (partner_id, sorting, sort_key, customer_id) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
        args![partner.0, collation, sort_key, customer.0].into(),
    )
}

/// One term under which a partner finds a customer.
pub fn found(partner: PartnerId, field: &str, term: Vec<u8>, customer: CustomerId) -> Statement {
    (
        "INSERT INTO customer_term (partner_id, field, term, customer_id) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
        args![partner.0, field, term, customer.0].into(),
    )
}

/// Takes a customer out of a partner's list, search and count, in the transaction that ends the relationship (A-S6a).
pub fn unlist(partner: PartnerId, customer: CustomerId) -> Vec<Statement> {
    let mut statements = unindex(partner, customer);
    statements.push(count(partner, customer, -1));
    statements
}

/// Replaces list position and search terms after a change of name.
pub fn relist(partner: PartnerId, customer: CustomerId, index: &Index) -> Vec<Statement> {
    let mut statements = unindex(partner, customer);
    statements.extend(list(partner, customer, index).into_iter().rev().skip(1).rev());
    statements
}

fn unindex(partner: PartnerId, customer: CustomerId) -> Vec<Statement> {
    vec![
        (
            "DELETE FROM customer_listing WHERE partner_id = $1 AND customer_id = $2",
            args![partner.0, customer.0].into(),
        ),
        (
            "DELETE FROM customer_term WHERE partner_id = $1 AND customer_id = $2",
            args![partner.0, customer.0].into(),
        ),
    ]
}

fn count(partner: PartnerId, customer: CustomerId, by: i64) -> Statement {
    count_in(partner, slot(customer), by)
}

/// Where a customer is counted: several slots, so that two removals of one partner do not wait for each other.
pub fn slot(customer: CustomerId) -> i64 {
    i64::from(customer.0.as_bytes()[15] % 8)
}

/// Counts so many customers of one slot more.
pub fn count_in(partner: PartnerId, slot: i64, by: i64) -> Statement {
    (
        "INSERT INTO customer_count (partner_id, slot, amount) VALUES ($1, $2, $3)
         ON CONFLICT (partner_id, slot) DO UPDATE SET amount = customer_count.amount + excluded.amount",
        args![partner.0, slot, by].into(),
    )
}

/// How many customers a partner serves.
pub fn total(partner: PartnerId) -> Find<i64> {
    Find::number(
        "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM customer_count WHERE partner_id = $1",
        args![partner.0],
    )
}

/// A page of a partner's list in the order of a collation, after the position given.
pub fn page(
    partner: PartnerId,
    collation: &str,
    after: Option<(&[u8], CustomerId)>,
    limit: i64,
) -> Find<Vec<Listed>> {
    let (key, id) = after.map_or((&[][..], uuid::Uuid::nil()), |(key, id)| (key, id.0));
    Find::all(
        "SELECT l.customer_id, c.company_name, c.domain, c.locale, r.since, r.generation, r.provider_id,
         (SELECT COUNT(*) FROM subscription s WHERE s.partner_id = $1 AND s.customer_id = l.customer_id AND s.status = 'active'),
         (SELECT COUNT(*) FROM subscription s WHERE s.partner_id = $1 AND s.customer_id = l.customer_id AND s.status = 'suspended'),
         (SELECT MAX(d.kind) FROM delegation d WHERE d.partner_id = $1 AND d.customer_id = l.customer_id AND d.ended_at IS NULL AND d.state = 'active'),
         l.sort_key
         FROM customer_listing l
         JOIN customer c ON c.id = l.customer_id
         JOIN relationship r ON r.partner_id = l.partner_id AND r.customer_id = l.customer_id
         WHERE l.partner_id = $1 AND l.sorting = $2 AND (l.sort_key, l.customer_id) > ($3, $4)
         ORDER BY l.sort_key, l.customer_id LIMIT $5",
        args![partner.0, collation, key, id, limit],
        listed,
    )
}

/// The whole list in the order of a collation: id, name and domain.
pub fn all_served(partner: PartnerId, collation: &str) -> Find<Vec<(CustomerId, String, String)>> {
    Find::all(
        "SELECT l.customer_id, c.company_name, c.domain FROM customer_listing l JOIN customer c ON c.id = l.customer_id
         WHERE l.partner_id = $1 AND l.sorting = $2 ORDER BY l.sort_key, l.customer_id",
        args![partner.0, collation],
        |row| Ok((CustomerId(row.uuid(0)?), row.text(1)?, row.text(2)?)),
    )
}

/// A page of the list before the position given, nearest first.
pub fn page_before(
    partner: PartnerId,
    collation: &str,
    before: (&[u8], CustomerId),
    limit: i64,
) -> Find<Vec<Listed>> {
    Find::all(
        "SELECT l.customer_id, c.company_name, c.domain, c.locale, r.since, r.generation, r.provider_id,
         (SELECT COUNT(*) FROM subscription s WHERE s.partner_id = $1 AND s.customer_id = l.customer_id AND s.status = 'active'),
         (SELECT COUNT(*) FROM subscription s WHERE s.partner_id = $1 AND s.customer_id = l.customer_id AND s.status = 'suspended'),
         (SELECT MAX(d.kind) FROM delegation d WHERE d.partner_id = $1 AND d.customer_id = l.customer_id AND d.ended_at IS NULL AND d.state = 'active'),
         l.sort_key
         FROM customer_listing l
         JOIN customer c ON c.id = l.customer_id
         JOIN relationship r ON r.partner_id = l.partner_id AND r.customer_id = l.customer_id
         WHERE l.partner_id = $1 AND l.sorting = $2 AND (l.sort_key, l.customer_id) < ($3, $4)
         ORDER BY l.sort_key DESC, l.customer_id DESC LIMIT $5",
        args![partner.0, collation, before.0, before.1.0, limit],
        listed,
    )
}

/// What to search for: a field, the folded prefix that orders the hits, and up to three more that each must be the
/// prefix of some term too.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Search {
    /// `word`, `name` or `domain`.
    pub field: &'static str,
    /// At least one, folded.
    pub prefixes: Vec<String>,
}

impl Search {
    fn bounds(&self) -> [Vec<u8>; 8] {
        let prefix = |index: usize| {
            let text = self.prefixes.get(index).or(self.prefixes.first()).map_or("", String::as_str);
            (text.as_bytes().to_vec(), [text.as_bytes(), &[0xFF]].concat())
        };
        let ((a, b), (c, d), (e, f), (g, h)) = (prefix(0), prefix(1), prefix(2), prefix(3));
        [a, b, c, d, e, f, g, h]
    }
}

/// A page of hits in the order of the first matching term.
pub fn search(
    partner: PartnerId,
    search: &Search,
    after: Option<(&[u8], CustomerId)>,
    limit: i64,
) -> Find<Vec<Listed>> {
    let (key, id) = after.map_or((&[][..], uuid::Uuid::nil()), |(key, id)| (key, id.0));
    let [a, b, c, d, e, f, g, h] = search.bounds();
    Find::all(
        "SELECT l.customer_id, c.company_name, c.domain, c.locale, r.since, r.generation, r.provider_id,
         (SELECT COUNT(*) FROM subscription s WHERE s.partner_id = $1 AND s.customer_id = l.customer_id AND s.status = 'active'),
         (SELECT COUNT(*) FROM subscription s WHERE s.partner_id = $1 AND s.customer_id = l.customer_id AND s.status = 'suspended'),
         (SELECT MAX(d.kind) FROM delegation d WHERE d.partner_id = $1 AND d.customer_id = l.customer_id AND d.ended_at IS NULL AND d.state = 'active'),
         l.term
         FROM customer_term l
         JOIN customer c ON c.id = l.customer_id
         JOIN relationship r ON r.partner_id = l.partner_id AND r.customer_id = l.customer_id
         WHERE l.partner_id = $1 AND l.field = $2 AND l.term >= $3 AND l.term < $4 AND (l.term, l.customer_id) > ($11, $12)
         AND NOT EXISTS (SELECT 1 FROM customer_term o WHERE o.partner_id = $1 AND o.customer_id = l.customer_id
             AND o.field = $2 AND o.term >= $3 AND o.term < l.term)
         AND EXISTS (SELECT 1 FROM customer_term o WHERE o.partner_id = $1 AND o.customer_id = l.customer_id
             AND o.field = $2 AND o.term >= $5 AND o.term < $6)
         AND EXISTS (SELECT 1 FROM customer_term o WHERE o.partner_id = $1 AND o.customer_id = l.customer_id
             AND o.field = $2 AND o.term >= $7 AND o.term < $8)
         AND EXISTS (SELECT 1 FROM customer_term o WHERE o.partner_id = $1 AND o.customer_id = l.customer_id
             AND o.field = $2 AND o.term >= $9 AND o.term < $10)
         ORDER BY l.term, l.customer_id LIMIT $13",
        args![partner.0, search.field, a, b, c, d, e, f, g, h, key, id, limit],
        listed,
    )
}

/// How many customers a search finds.
pub fn search_total(partner: PartnerId, search: &Search) -> Find<i64> {
    let [a, b, c, d, e, f, g, h] = search.bounds();
    Find::number(
        "SELECT COUNT(DISTINCT l.customer_id) FROM customer_term l
         WHERE l.partner_id = $1 AND l.field = $2 AND l.term >= $3 AND l.term < $4
         AND EXISTS (SELECT 1 FROM customer_term o WHERE o.partner_id = $1 AND o.customer_id = l.customer_id
             AND o.field = $2 AND o.term >= $5 AND o.term < $6)
         AND EXISTS (SELECT 1 FROM customer_term o WHERE o.partner_id = $1 AND o.customer_id = l.customer_id
             AND o.field = $2 AND o.term >= $7 AND o.term < $8)
         AND EXISTS (SELECT 1 FROM customer_term o WHERE o.partner_id = $1 AND o.customer_id = l.customer_id
             AND o.field = $2 AND o.term >= $9 AND o.term < $10)",
        args![partner.0, search.field, a, b, c, d, e, f, g, h],
    )
}

fn listed(row: &Row<'_>) -> Result<Listed, StoreError> {
    let position = row.blob(10)?;
    listed_at(row, position)
}

fn listed_at(row: &Row<'_>, position: Vec<u8>) -> Result<Listed, StoreError> {
    Ok(Listed {
        id: CustomerId(row.uuid(0)?),
        company_name: row.text(1)?,
        domain: row.text(2)?,
        locale: row.text(3)?,
        since: row.time(4)?,
        generation: row.int(5)?,
        provider: row.opt_uuid(6)?.map(PartnerId),
        active: row.int(7)?,
        suspended: row.int(8)?,
        delegated_admin: row.opt_text(9)?,
        position,
    })
}

/// Every customer, in the order of their ids.
pub fn every(tx: &mut Tx<'_>, on: OnEach<'_, Customer>) -> Result<(), StoreError> {
    each(tx, "SELECT id, domain, locale, profile, version FROM customer ORDER BY id", read, on)
}

pub(crate) fn read(row: &Row<'_>) -> Result<Customer, StoreError> {
    let profile: BillingProfile = crate::json::read(row.str(3)?)?;
    Ok(Customer {
        id: CustomerId(row.uuid(0)?),
        domain: row.text(1)?,
        locale: row.text(2)?,
        profile,
        version: row.int(4)?,
    })
}
