//! Takings-over of what another server knows: how far each is, and what became of each customer of it.

use crate::{Find, Row, Statement, StoreError, args};
use domain::import::Omitted;
use domain::{PartnerId, Time};
use uuid::Uuid;

/// A taking-over from one server.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Run {
    /// Its id.
    pub id: Uuid,
    /// For whom.
    pub partner: PartnerId,
    /// From where: the address and the partner's tenant there.
    pub source: String,
    /// Where its next page begins, as the other server said; none for the first.
    pub next_page: Option<String>,
    /// Since when.
    pub started_at: Time,
}

/// What became of one customer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// Its id there.
    pub source_id: String,
    /// `created`, `exists`, `extended` or `skipped`.
    pub fate: String,
    /// How many subscriptions came with it.
    pub subscriptions: i64,
    /// How many orders.
    pub orders: i64,
    /// What was left out.
    pub omitted: Vec<Omitted>,
}

/// Stores a new taking-over.
pub fn begin(run: &Run) -> Statement {
    (
        "INSERT INTO import_run (partner_id, id, source, state, next_page, started_at) VALUES ($1, $2, $3, 'running', $4, $5)",
        args![run.partner.0, run.id, run.source.as_str(), run.next_page.as_deref(), run.started_at].into(),
    )
}

/// The taking-over from this server that was not finished, the newest if there are several.
pub fn unfinished(partner: PartnerId, source: &str) -> Find<Option<Run>> {
    Find::first(
        "SELECT partner_id, id, source, next_page, started_at FROM import_run
         WHERE partner_id = $1 AND source = $2 AND state = 'running' ORDER BY started_at DESC, id DESC LIMIT 1",
        args![partner.0, source],
        run,
    )
}

/// Remembers where the next page begins: all before it have their fate.
pub fn turn_page(partner: PartnerId, id: Uuid, next_page: &str) -> Statement {
    (
        "UPDATE import_run SET next_page = $3 WHERE partner_id = $1 AND id = $2",
        args![partner.0, id, next_page].into(),
    )
}

/// Remembers that everything was seen.
pub fn finish(partner: PartnerId, id: Uuid, at: Time) -> Statement {
    (
        "UPDATE import_run SET state = 'finished', next_page = NULL, finished_at = $3 WHERE partner_id = $1 AND id = $2",
        args![partner.0, id, at].into(),
    )
}

/// Remembers what became of a customer.
pub fn settle(partner: PartnerId, id: Uuid, item: &Item, at: Time) -> Result<Statement, StoreError> {
    Ok((
        "INSERT INTO import_item (partner_id, run_id, source_id, fate, subscriptions, orders, omitted, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (partner_id, run_id, source_id) DO UPDATE SET fate = excluded.fate,
         subscriptions = excluded.subscriptions, orders = excluded.orders, omitted = excluded.omitted, at = excluded.at",
        args![
            partner.0,
            id,
            item.source_id.as_str(),
            item.fate.as_str(),
            item.subscriptions,
            item.orders,
            crate::json::write(&item.omitted)?,
            at
        ]
        .into(),
    ))
}

/// What became of the customers of a taking-over, in the order of their ids there.
pub fn items(partner: PartnerId, id: Uuid) -> Find<Vec<Item>> {
    Find::all(
        "SELECT source_id, fate, subscriptions, orders, omitted FROM import_item
         WHERE partner_id = $1 AND run_id = $2 ORDER BY source_id",
        args![partner.0, id],
        |row| {
            Ok(Item {
                source_id: row.text(0)?,
                fate: row.text(1)?,
                subscriptions: row.int(2)?,
                orders: row.int(3)?,
                omitted: crate::json::read(row.str(4)?)?,
            })
        },
    )
}

fn run(row: &Row<'_>) -> Result<Run, StoreError> {
    Ok(Run {
        partner: PartnerId(row.uuid(0)?),
        id: row.uuid(1)?,
        source: row.text(2)?,
        next_page: row.opt_text(3)?,
        started_at: row.time(4)?,
    })
}
