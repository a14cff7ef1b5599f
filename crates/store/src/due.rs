//! What the clock has something to do with: rows of whatever noun whose `next_at` has come.

use crate::{Row, StoreError};
use domain::{CustomerId, PartnerId, Time};
use uuid::Uuid;

/// A row that the clock has something to do with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Due {
    /// With whom it lies.
    pub partner: PartnerId,
    /// Which customer it concerns, if it concerns one.
    pub customer: Option<CustomerId>,
    /// Its id.
    pub id: Uuid,
    /// Since when.
    pub at: Time,
}

impl Due {
    /// From a row of `partner_id, customer_id, id, next_at`, the order in which every noun selects them.
    pub(crate) fn read(row: &Row<'_>) -> Result<Due, StoreError> {
        Ok(Due {
            partner: PartnerId(row.uuid(0)?),
            customer: row.opt_uuid(1)?.map(CustomerId),
            id: row.uuid(2)?,
            at: row.time(3)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::find::{Find, Part};
    use crate::{Options, Store, StoreError};
    use domain::Time;

    use super::Due;

    type Look = fn(Time, i64) -> Find<Vec<Due>>;

    /// Every look of the clock.
    const LOOKS: &[(&str, Look)] = &[
        ("approvals", crate::approvals::due),
        ("carts", crate::carts::due),
        ("closed", crate::closed::due),
        ("delegations", crate::delegations::due),
        ("invitations", crate::invitations::due),
        ("partnerships", crate::partnerships::due),
        ("subscriptions", crate::subscriptions::due),
        ("tasks", crate::tasks::due),
    ];

    /// A million rows must not be read to learn that none of them is due.
    #[test]
    fn what_is_due_is_found_in_an_index() {
        let store = Store::open("sqlite::memory:", Options::default()).expect("a store");
        store.migrate(Time::UNIX_EPOCH).expect("a schema");
        for (noun, look) in LOOKS {
            let reading = look(Time::MAX, 1).reading().expect("it looks");
            let plan: Vec<String> = store
                .read_blocking(move |tx| {
                    let asked = format!("EXPLAIN QUERY PLAN {}", reading.sql);
                    tx.map(Box::leak(asked.into_boxed_str()), &reading.args, |row| row.text(3))
                })
                .map_err(|error: StoreError| error.to_string())
                .expect("it is explained");
            let plan = plan.join("; ");
            assert!(plan.contains("INDEX") && !plan.contains("SCAN"), "{noun}: {plan}");
            // Those of one instant may be put in order, and nothing more.
            assert!(!plan.contains("TEMP B-TREE FOR ORDER BY"), "{noun}: {plan}");
        }
    }
}
