//! Proves on stored data what data at rest can prove: one query for each invariant (portal 2.3), and the event chain.
//!
//! Of I7 a snapshot shows what was written down: whose logs a removal reached. Of I9 it shows that what came after an end
//! is all there, told once and counted.

use crate::{StoreError, Tx, args, events};
use domain::event::Event;
use std::ops::ControlFlow;
use uuid::Uuid;

/// A statement that does not hold, and for what.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Violation {
    /// `I1` … `I9`, or `chain`.
    pub invariant: &'static str,
    /// Ids and numbers.
    pub detail: String,
}

/// Every violation found in one snapshot, in the order of the invariants.
pub fn run(tx: &mut Tx<'_>) -> Result<Vec<Violation>, StoreError> {
    let mut found = Vec::new();
    for (invariant, sql) in QUERIES {
        let details = tx.map(sql, &args![], |row| {
            let (partner, customer) = (row.uuid(0)?, row.uuid(1)?);
            Ok(format!("partner {partner}, customer {customer}: {}", row.text(2)?))
        })?;
        found.extend(details.into_iter().map(|detail| Violation { invariant, detail }));
    }
    found.extend(chains(tx)?);
    Ok(found)
}

/// Each query answers partner, customer and what is wrong.
const QUERIES: &[(&str, &str)] = &[
    (
        "I1",
        "SELECT s.partner_id, s.customer_id, 'subscription of a removed relationship is ' || s.status || ' (' || s.kind || ')'
         FROM relationship r JOIN subscription s ON s.partner_id = r.partner_id AND s.customer_id = r.customer_id
         WHERE r.state = 'removed' AND s.released IS FALSE
         AND (s.status IN ('active', 'pending', 'none')
             OR (s.kind = 'new_commerce' AND s.status = 'suspended' AND COALESCE(s.suspended_by, '') <> 'platform'))
         AND NOT (s.status IN ('active', 'suspended') AND s.term_end IS NOT NULL AND s.term_end <= r.ended_at AND (s.kind IN ('trial', 'reservation')
             OR (s.kind IN ('new_commerce', 'marketplace') AND s.auto_renew IS FALSE)))",
    ),
    (
        "I2",
        "SELECT o.partner_id, o.customer_id, 'order accepted after the removal, status ' || o.status
         FROM relationship r JOIN purchase_order o ON o.partner_id = r.partner_id AND o.customer_id = r.customer_id
         WHERE r.state = 'removed' AND o.created_at > r.ended_at",
    ),
    (
        "I2",
        "SELECT o.partner_id, o.customer_id, 'order accepted between two lives, status ' || o.status
         FROM relationship r
         JOIN closed_relationship c ON c.partner_id = r.partner_id AND c.customer_id = r.customer_id
             AND c.generation = r.generation - 1
         JOIN purchase_order o ON o.partner_id = r.partner_id AND o.customer_id = r.customer_id
         WHERE o.created_at > c.removed_at AND o.created_at < r.since",
    ),
    (
        "I3",
        "SELECT c.partner_id, c.customer_id, 'an ended life has not exactly one removal event'
         FROM closed_relationship c
         WHERE 1 <> (SELECT COUNT(*) FROM event e WHERE e.partner_id = c.partner_id AND e.subject_id = c.customer_id
             AND e.kind = 'relationship_removed' AND e.generation = c.generation)",
    ),
    (
        "I3",
        "SELECT e.partner_id, e.subject_id, 'a removal event without its closed record'
         FROM event e WHERE e.kind = 'relationship_removed' AND NOT EXISTS (SELECT 1 FROM closed_relationship c
             WHERE c.partner_id = e.partner_id AND c.customer_id = e.subject_id AND c.generation = e.generation)",
    ),
    (
        "I3",
        "SELECT r.partner_id, r.customer_id, 'a removed relationship without its closed record'
         FROM relationship r WHERE r.state = 'removed' AND NOT EXISTS (SELECT 1 FROM closed_relationship c
             WHERE c.partner_id = r.partner_id AND c.id = r.removal_id AND c.generation = r.generation)",
    ),
    (
        "I4",
        "SELECT d.partner_id, d.customer_id, 'delegated admin is active without a relationship'
         FROM delegation d JOIN relationship r ON r.partner_id = d.partner_id AND r.customer_id = d.customer_id
         WHERE d.kind = 'standing' AND d.ended_at IS NULL AND (r.state = 'removed' OR d.generation <> r.generation)",
    ),
    (
        "I5",
        "SELECT s.partner_id, s.customer_id, 'a support contact was designated in a life that never was'
         FROM subscription s
         WHERE s.contact_partner_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM relationship r
             WHERE r.partner_id = s.contact_partner_id AND r.customer_id = s.customer_id
             AND r.generation >= s.contact_generation)",
    ),
    (
        "I6",
        "SELECT r.partner_id, r.customer_id, 'an active relationship is not in every order of the list'
         FROM relationship r
         WHERE r.state = 'active' AND 4 <> (SELECT COUNT(*) FROM customer_listing l
             WHERE l.partner_id = r.partner_id AND l.customer_id = r.customer_id)",
    ),
    (
        "I6",
        "SELECT DISTINCT l.partner_id, l.customer_id, 'the list shows a customer without an active relationship'
         FROM customer_listing l WHERE NOT EXISTS (SELECT 1 FROM relationship r
             WHERE r.partner_id = l.partner_id AND r.customer_id = l.customer_id AND r.state = 'active')",
    ),
    (
        "I6",
        "SELECT DISTINCT t.partner_id, t.customer_id, 'search finds a customer without an active relationship'
         FROM customer_term t WHERE NOT EXISTS (SELECT 1 FROM relationship r
             WHERE r.partner_id = t.partner_id AND r.customer_id = t.customer_id AND r.state = 'active')",
    ),
    (
        "I6",
        "SELECT p.id, p.id, 'the count of customers differs from the list'
         FROM partner p
         WHERE (SELECT COALESCE(SUM(amount), 0) FROM customer_count n WHERE n.partner_id = p.id)
             <> (SELECT COUNT(*) FROM relationship r WHERE r.partner_id = p.id AND r.state = 'active')",
    ),
    (
        "I7",
        "SELECT x.partner_id, x.subject_id, 'a removal of another partner wrote into this log: ' || x.kind
         FROM event e JOIN event x ON x.cause = e.cause
         WHERE e.kind = 'relationship_removed' AND x.partner_id <> e.partner_id
         AND NOT EXISTS (SELECT 1 FROM relationship r WHERE r.customer_id = e.customer_id
             AND ((r.partner_id = e.partner_id AND r.provider_id = x.partner_id)
                 OR (r.partner_id = x.partner_id AND r.provider_id = e.partner_id)))",
    ),
    (
        "I7",
        "SELECT x.partner_id, x.subject_id, 'a removal wrote into the log of another customer: ' || x.kind
         FROM event e JOIN event x ON x.cause = e.cause
         WHERE e.kind = 'relationship_removed' AND x.partner_id = e.partner_id
         AND x.customer_id IS NOT NULL AND x.customer_id <> e.customer_id",
    ),
    (
        "I9",
        "SELECT l.partner_id, l.record_id, 'what came after an end stands in no record: ' || l.code
         FROM closed_line l WHERE NOT EXISTS (SELECT 1 FROM closed_relationship c
             WHERE c.partner_id = l.partner_id AND c.id = l.record_id AND c.removed_at <= l.at)",
    ),
    (
        "I9",
        "SELECT c.partner_id, c.customer_id, 'what came after an end is not all told by events'
         FROM closed_relationship c
         WHERE (SELECT COUNT(*) FROM closed_line l WHERE l.partner_id = c.partner_id AND l.record_id = c.id)
             > (SELECT COUNT(*) FROM event e WHERE e.partner_id = c.partner_id AND e.subject_id = c.customer_id
                 AND e.kind = 'closed_record_appended')",
    ),
    (
        "I9",
        "SELECT c.partner_id, c.customer_id, 'an order that was placed before an end is gone, and its charges with it'
         FROM closed_relationship c
         WHERE (SELECT COUNT(*) FROM purchase_order o WHERE o.partner_id = c.partner_id AND o.customer_id = c.customer_id)
             < (SELECT COUNT(*) FROM event e WHERE e.partner_id = c.partner_id AND e.subject_id = c.customer_id
                 AND e.kind = 'order_placed')",
    ),
    (
        "I8",
        "SELECT r.partner_id, r.customer_id, 'the lives of a relationship are not all told by events'
         FROM relationship r
         WHERE r.generation <> (SELECT COUNT(*) FROM event e WHERE e.partner_id = r.partner_id
             AND e.subject_id = r.customer_id AND e.kind = 'relationship_established')",
    ),
];

/// Follows each chain from its first event to its recorded end.
fn chains(tx: &mut Tx<'_>) -> Result<Vec<Violation>, StoreError> {
    let mut found = Vec::new();
    let mut current: Option<Link> = None;
    let mut ends: Vec<Link> = Vec::new();
    tx.each(
        "SELECT partner_id, subject_id, sequence, body, hash FROM event ORDER BY partner_id, subject_id, sequence",
        &args![],
        |row| {
            let (partner, subject, sequence) = (row.uuid(0)?, row.uuid(1)?, row.int(2)?);
            let previous = match current.take() {
                Some(link) if link.partner == partner && link.subject == subject => link,
                other => {
                    ends.extend(other);
                    Link { partner, subject, sequence: 0, hash: Vec::new() }
                }
            };
            let body = row.str(3)?;
            let hash = events::hash(&previous.hash, body);
            if sequence != previous.sequence + 1 || hash != row.blob(4)? {
                let detail = format!("partner {partner}, subject {subject}: event {sequence} does not follow");
                found.push(Violation { invariant: "chain", detail });
            }
            if let Err(reason) = told(body) {
                let detail = format!("partner {partner}, subject {subject}: event {sequence}: {reason}");
                found.push(Violation { invariant: "I8", detail });
            }
            current = Some(Link { partner, subject, sequence, hash });
            Ok(ControlFlow::Continue(()))
        },
    )?;
    ends.extend(current);
    // A log that was begun for a command which then had nothing to tell has an end before its first event.
    let recorded = tx.map(
        "SELECT partner_id, subject_id, sequence, hash FROM event_chain WHERE sequence > 0
         ORDER BY partner_id, subject_id",
        &args![],
        |row| {
            Ok(Link {
                partner: row.uuid(0)?,
                subject: row.uuid(1)?,
                sequence: row.int(2)?,
                hash: row.blob(3)?,
            })
        },
    )?;
    if recorded != ends {
        let detail = "an event is missing at the end of a chain, or a chain's end is not recorded".to_owned();
        found.push(Violation { invariant: "chain", detail });
    }
    Ok(found)
}

/// An event tells who, when, from what to what, and because of which request (I8).
fn told(body: &str) -> Result<(), String> {
    let event: Event = serde_json::from_str(body).map_err(|error| error.to_string())?;
    if event.request_id.is_nil() || event.cause.is_nil() {
        return Err("no request".to_owned());
    }
    if event.old.is_null() && event.new.is_null() {
        return Err("no values".to_owned());
    }
    Ok(())
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct Link {
    partner: Uuid,
    subject: Uuid,
    sequence: i64,
    hash: Vec<u8>,
}
