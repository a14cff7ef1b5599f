//! Slows down whoever guesses passwords.

use domain::Time;
use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};

/// Failures are remembered this long, in seconds.
const WINDOW: i64 = 300;

/// Failures for one user name from one address.
const PER_NAME: usize = 10;

/// Failures from one address, whatever the name.
const PER_ADDRESS: usize = 100;

/// More are never remembered; the oldest are forgotten first.
const REMEMBERED: usize = 20_000;

/// Counts failed attempts, per user name and address and per address alone, in this process.
#[derive(Default)]
pub(super) struct Throttle {
    attempts: Mutex<HashMap<Key, VecDeque<Time>>>,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    username: Option<String>,
    address: String,
}

impl Throttle {
    /// Counts an attempt as failed until [`Throttle::succeeded`] takes it back, so that many at once count too; `Err`
    /// with the seconds to wait if there were too many.
    pub(super) fn begin(&self, username: &str, address: &str, now: Time) -> Result<(), i64> {
        let mut attempts = self.attempts.lock().unwrap_or_else(PoisonError::into_inner);
        let keys = keys(username, address);
        for (key, limit) in &keys {
            let Some(times) = attempts.get_mut(key) else { continue };
            while times.front().is_some_and(|time| seconds(*time, now) >= WINDOW) {
                times.pop_front();
            }
            if times.len() >= *limit {
                let oldest = times.front().copied().unwrap_or(now);
                return Err((WINDOW - seconds(oldest, now)).clamp(1, WINDOW));
            }
        }
        if attempts.len() + keys.len() > REMEMBERED {
            forget(&mut attempts, now);
        }
        for (key, _) in keys {
            attempts.entry(key).or_default().push_back(now);
        }
        Ok(())
    }

    /// Takes an attempt back: it was right.
    pub(super) fn succeeded(&self, username: &str, address: &str) {
        let mut attempts = self.attempts.lock().unwrap_or_else(PoisonError::into_inner);
        let [(name, _), (alone, _)] = keys(username, address);
        attempts.remove(&name);
        if let Some(times) = attempts.get_mut(&alone) {
            times.pop_back();
        }
    }
}

fn keys(username: &str, address: &str) -> [(Key, usize); 2] {
    let address = address.to_owned();
    [
        (Key { username: Some(username.to_lowercase()), address: address.clone() }, PER_NAME),
        (Key { username: None, address }, PER_ADDRESS),
    ]
}

fn forget(attempts: &mut HashMap<Key, VecDeque<Time>>, now: Time) {
    attempts.retain(|_, times| times.back().is_some_and(|time| seconds(*time, now) < WINDOW));
    if attempts.len() > REMEMBERED / 2 {
        let mut ends: Vec<Time> = attempts.values().filter_map(|times| times.back().copied()).collect();
        ends.sort_unstable();
        let middle = ends.get(ends.len() / 2).copied().unwrap_or(now);
        attempts.retain(|_, times| times.back().is_some_and(|time| *time > middle));
    }
}

fn seconds(from: Time, to: Time) -> i64 {
    // A clock that was set back does not lock anybody out for longer.
    (to.as_second() - from.as_second()).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Time {
        Time::from_second(1_800_000_000 + second).unwrap()
    }

    #[test]
    fn ten_failures_in_five_minutes_are_enough() {
        let throttle = Throttle::default();
        for second in 0..10 {
            assert_eq!(throttle.begin("Anna@p.example", "::1", at(second)), Ok(()));
        }
        assert_eq!(throttle.begin("anna@p.example", "::1", at(100)), Err(200));
        assert_eq!(throttle.begin("anna@p.example", "::2", at(100)), Ok(()), "another address");
        assert_eq!(throttle.begin("bert@p.example", "::1", at(100)), Ok(()), "another name");
        assert_eq!(throttle.begin("anna@p.example", "::1", at(300)), Ok(()), "the first is forgotten");
        assert_eq!(throttle.begin("anna@p.example", "::1", at(300)), Err(1));
    }

    #[test]
    fn a_success_wipes_the_slate() {
        let throttle = Throttle::default();
        for _ in 0..9 {
            throttle.begin("anna", "::1", at(0)).unwrap();
        }
        throttle.begin("anna", "::1", at(0)).unwrap();
        throttle.succeeded("anna", "::1");
        assert_eq!(throttle.begin("anna", "::1", at(1)), Ok(()));
    }

    #[test]
    fn one_address_cannot_try_every_name() {
        let throttle = Throttle::default();
        for name in 0..100 {
            throttle.begin(&format!("user{name}"), "::1", at(0)).unwrap();
        }
        assert!(throttle.begin("user100", "::1", at(1)).is_err());
    }

    #[test]
    fn memory_is_bounded() {
        let throttle = Throttle::default();
        for name in 0..40_000 {
            throttle.begin("anna", &format!("address {name}"), at(name / 1000)).unwrap();
        }
        assert!(throttle.attempts.lock().unwrap().len() <= REMEMBERED);
    }
}
