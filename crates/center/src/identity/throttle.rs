//! Slows down whoever guesses passwords. The count is kept in the store: nodes count together, and a node that starts
//! anew has not forgotten it.

use super::{SignInRefusal, sha256};
use crate::Error;
use domain::Time;
use jiff::SignedDuration;
use store::sign_ins::{self, Limit};
use store::{Store, Tx};

/// Seconds from the first attempt until its count is over.
pub(super) const WINDOW: i64 = 300;

/// Failures for one user name from one address.
const PER_NAME: i64 = 10;

/// Failures from one address, whatever the name.
const PER_ADDRESS: i64 = 100;

/// Counts an attempt as failed until [`succeeded`] takes it back, so that many at once count too; `Throttled` with the
/// seconds to wait if there were too many, by name and address or by address alone. One round trip, and what is
/// refused writes nothing.
pub(super) async fn begin(
    store: &Store,
    username: &str,
    address: &str,
    now: Time,
) -> Result<(), SignInRefusal> {
    let keys = keys(username, address);
    store.write(move |tx| count(tx, keys, now)).await
}

/// Takes an attempt back: it was right.
pub(super) async fn succeeded(store: &Store, username: &str, address: &str) -> Result<(), Error> {
    let [name, alone] = keys(username, address);
    store
        .write(move |tx| {
            tx.batch(&[sign_ins::forget(name), sign_ins::take_back(alone)])?;
            Ok(())
        })
        .await
}

/// Forgets counts that are over; returns how many.
pub(super) fn purge(tx: &mut Tx<'_>, now: Time) -> Result<u64, store::StoreError> {
    sign_ins::purge(tx, by(now, -WINDOW))
}

/// The name's row comes first everywhere, so that two attempts never wait for each other.
fn count(tx: &mut Tx<'_>, [name, alone]: [[u8; 32]; 2], now: Time) -> Result<(), SignInRefusal> {
    let limit = Limit { now, since: by(now, -WINDOW), until: by(now, WINDOW), most: PER_NAME };
    let counted = tx.batch(&[
        sign_ins::count(name, limit),
        sign_ins::count(alone, Limit { most: PER_ADDRESS, ..limit }),
    ])?;
    let full = counted.iter().zip([name, alone]).find(|(touched, _)| **touched == 0);
    let Some((_, key)) = full else { return Ok(()) };
    let began = sign_ins::began(tx, key)?.unwrap_or(now);
    let passed = now.as_second() - began.as_second();
    Err(SignInRefusal::Throttled { seconds: (WINDOW - passed).clamp(1, WINDOW) })
}

fn keys(username: &str, address: &str) -> [[u8; 32]; 2] {
    // A name cannot hold the separator's place: the address has no line break.
    let name = format!("{address}\n{}", username.to_lowercase());
    [sha256(name.as_bytes()), sha256(address.as_bytes())]
}

fn by(now: Time, seconds: i64) -> Time {
    now.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::testing::Database;

    fn at(second: i64) -> Time {
        Time::from_second(1_800_000_000 + second).unwrap()
    }

    fn store() -> (Database, Store) {
        let database = Database::new();
        let store = Store::open(database.address(), store::Options::default()).unwrap();
        store.migrate(at(0)).unwrap();
        (database, store)
    }

    /// The seconds to wait, 0 if the attempt was looked at.
    fn wait(store: &Store, name: &str, address: &str, now: Time) -> i64 {
        let keys = keys(name, address);
        match store.write_blocking(move |tx| count(tx, keys, now)) {
            Ok(()) => 0,
            Err(SignInRefusal::Throttled { seconds }) => seconds,
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn ten_failures_in_five_minutes_are_enough() {
        let (_database, store) = store();
        for second in 0..10 {
            assert_eq!(wait(&store, "Anna@p.example", "::1", at(second)), 0);
        }
        assert_eq!(wait(&store, "anna@p.example", "::1", at(100)), 200);
        assert_eq!(wait(&store, "anna@p.example", "::2", at(100)), 0, "another address");
        assert_eq!(wait(&store, "bert@p.example", "::1", at(100)), 0, "another name");
        assert_eq!(wait(&store, "anna@p.example", "::1", at(299)), 1);
        assert_eq!(wait(&store, "anna@p.example", "::1", at(300)), 0, "the count is over");
        assert_eq!(wait(&store, "anna@p.example", "::1", at(301)), 0, "and began anew");
    }

    #[tokio::test]
    async fn a_success_wipes_the_slate() {
        let (_database, store) = store();
        for _ in 0..10 {
            assert_eq!(wait(&store, "anna", "::1", at(0)), 0);
        }
        succeeded(&store, "anna", "::1").await.unwrap();
        assert_eq!(wait(&store, "anna", "::1", at(1)), 0);
    }

    #[test]
    fn one_address_cannot_try_every_name() {
        let (_database, store) = store();
        for name in 0..100 {
            assert_eq!(wait(&store, &format!("user{name}"), "::1", at(0)), 0);
        }
        assert!(wait(&store, "user100", "::1", at(1)) > 0);
        assert_eq!(wait(&store, "user100", "::2", at(1)), 0, "what was refused was not counted by name");
    }

    #[test]
    fn a_refused_attempt_does_not_count_for_its_address() {
        let (_database, store) = store();
        for _ in 0..10 {
            assert_eq!(wait(&store, "anna", "::1", at(0)), 0);
        }
        for _ in 0..200 {
            assert!(wait(&store, "anna", "::1", at(1)) > 0);
        }
        assert_eq!(wait(&store, "bert", "::1", at(2)), 0);
    }

    #[test]
    fn a_clock_that_was_set_back_locks_nobody_out_and_what_is_over_is_forgotten() {
        let (_database, store) = store();
        for _ in 0..10 {
            assert_eq!(wait(&store, "anna", "::1", at(100_000)), 0);
        }
        assert_eq!(wait(&store, "anna", "::1", at(0)), 0);
        assert_eq!(store.write_blocking(|tx| purge(tx, at(299))).unwrap(), 0);
        assert_eq!(store.write_blocking(|tx| purge(tx, at(300))).unwrap(), 2);
    }
}
