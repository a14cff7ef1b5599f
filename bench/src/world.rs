//! Worlds under measurement: who is in them, and whom a change can still be made to.

use crate::Outcome;
use std::ops::ControlFlow;
use store::{Options, Store, StoreError, Value, args};
use uuid::Uuid;

/// A customer of partner P with one of its subscriptions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Target {
    /// The customer.
    pub customer: Uuid,
    /// The subscription.
    pub subscription: Uuid,
}

/// Partner P.
pub fn partner() -> Uuid {
    center::world::id("partner:P")
}

fn open(database: &str) -> Outcome<Store> {
    Store::open(database, Options::visitor()).map_err(told)
}

fn told(error: StoreError) -> String {
    format!("{}: {}", error.code(), error.detail().unwrap_or_default())
}

/// Generated customers of P with an active relationship and a subscription of this status, any if it is empty, in the
/// order of their ids.
pub fn targets(database: &str, status: &str, most: usize) -> Outcome<Vec<Target>> {
    let (status, most) = (status.to_owned(), i64::try_from(most).unwrap_or(i64::MAX));
    open(database)?
        .read_blocking(move |tx| {
            let mut found = Vec::new();
            tx.each(
                "SELECT s.customer_id, s.id FROM subscription s
                 JOIN relationship r ON r.partner_id = s.partner_id AND r.customer_id = s.customer_id
                 JOIN customer c ON c.id = s.customer_id
                 WHERE s.partner_id = $1 AND (s.status = $2 OR CAST($2 AS TEXT) = '') AND r.state = 'active' AND c.domain >= 'g0' AND c.domain < 'g:'
                 ORDER BY s.id LIMIT $3",
                &args![partner(), status.as_str(), most],
                |row| {
                    found.push(Target { customer: row.uuid(0)?, subscription: row.uuid(1)? });
                    Ok(ControlFlow::Continue(()))
                },
            )?;
            Ok::<_, StoreError>(found)
        })
        .map_err(told)
}

/// Suspends what P sold to generated customers, so that all of them can be removed.
pub fn suspend_all(database: &str) -> Outcome<u64> {
    let now = center::clock::Clock::system().now();
    open(database)?
        .write_blocking(move |tx| {
            tx.execute(
                "UPDATE subscription SET status = 'suspended', suspended_at = $2, suspended_by = 'partner'
                 WHERE partner_id = $1 AND status = 'active'",
                &[Value::from(partner()), Value::from(now)],
            )
        })
        .map_err(told)
}

/// So many of them, spread evenly over all.
pub fn spread<T: Copy>(all: &[T], most: usize) -> Vec<T> {
    let step = (all.len() / most.max(1)).max(1);
    all.iter().copied().step_by(step).take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spread_reaches_to_the_end() {
        let all: Vec<u32> = (0..100).collect();
        assert_eq!(spread(&all, 4), [0, 25, 50, 75]);
        assert_eq!(spread(&all, 1000).len(), 100);
        assert_eq!(spread::<u32>(&[], 5), [] as [u32; 0]);
    }
}
