//! The one place that reads the system's clock; everything else is handed the time.

use domain::Time;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// What time it is: in business, which a demo moves forward, and apart from it for whatever identifies people, so that
/// nobody is signed out by a demo's year. A server's two are one.
#[derive(Clone, Debug)]
pub struct Clock {
    hands: Arc<Hands>,
}

#[derive(Debug)]
struct Hands {
    /// Microseconds by which everything is ahead of the system.
    offset: AtomicI64,
    /// Microseconds by which business is ahead of the rest.
    lead: AtomicI64,
    /// Where business stands still while a demo goes from deadline to deadline; `RUNS` else.
    held: AtomicI64,
}

/// Not held.
const RUNS: i64 = i64::MIN;

impl Clock {
    /// The system's time.
    pub fn system() -> Self {
        Clock {
            hands: Arc::new(Hands {
                offset: AtomicI64::new(0),
                lead: AtomicI64::new(0),
                held: AtomicI64::new(RUNS),
            }),
        }
    }

    /// A clock that shows `start` now and runs on from there, for everything.
    pub fn starting_at(start: Time) -> Self {
        let clock = Clock::system();
        clock.hands.offset.store(start.as_microsecond() - system_micros(), Ordering::Release);
        clock
    }

    /// A clock whose business is so many microseconds ahead, or behind where that is negative.
    pub fn leading_by(lead: i64) -> Self {
        let clock = Clock::system();
        clock.hands.lead.store(lead, Ordering::Release);
        clock
    }

    /// The current instant, in whole microseconds as the store keeps them.
    pub fn now(&self) -> Time {
        let held = self.hands.held.load(Ordering::Acquire);
        let running = self.apart_micros().saturating_add(self.lead());
        time(if held == RUNS { running } else { held })
    }

    /// The current instant for sessions, tokens, keys and attempts to sign in.
    pub fn apart(&self) -> Time {
        time(self.apart_micros())
    }

    /// Moves the clock forward, for everything.
    pub fn advance(&self, by: jiff::SignedDuration) {
        let micros = i64::try_from(by.as_micros()).unwrap_or(0).max(0);
        self.hands.offset.fetch_add(micros, Ordering::AcqRel);
    }

    /// Microseconds by which business is ahead.
    pub fn lead(&self) -> i64 {
        self.hands.lead.load(Ordering::Acquire)
    }

    /// Lets business be so far ahead, if it is not further already.
    pub fn lead_at_least(&self, lead: i64) {
        self.hands.lead.fetch_max(lead, Ordering::AcqRel);
    }

    /// Holds business where it is; it runs on when the answer is dropped. Nothing if somebody holds it.
    pub(crate) fn hold(&self) -> Option<Held> {
        let now = self.now().as_microsecond();
        let taken = self.hands.held.compare_exchange(RUNS, now, Ordering::AcqRel, Ordering::Acquire);
        taken.is_ok().then(|| Held { clock: self.clone() })
    }

    fn apart_micros(&self) -> i64 {
        system_micros().saturating_add(self.hands.offset.load(Ordering::Acquire))
    }
}

/// A clock whose business stands still.
#[derive(Debug)]
pub(crate) struct Held {
    clock: Clock,
}

impl Held {
    /// Moves it to a later instant, where it stands still again.
    pub(crate) fn move_to(&self, at: Time) {
        self.clock.hands.held.fetch_max(at.as_microsecond(), Ordering::AcqRel);
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let hands = &self.clock.hands;
        let held = hands.held.load(Ordering::Acquire);
        self.clock.lead_at_least(held.saturating_sub(self.clock.apart_micros()));
        hands.held.store(RUNS, Ordering::Release);
    }
}

fn time(micros: i64) -> Time {
    Time::from_microsecond(micros).unwrap_or(Time::UNIX_EPOCH)
}

#[expect(clippy::disallowed_methods, reason = "the one reader of the system's clock")]
fn system_micros() -> i64 {
    jiff::Timestamp::now().as_microsecond()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::SignedDuration;

    #[test]
    fn business_goes_forward_alone_and_runs_on_from_where_it_was_let_go() {
        let clock = Clock::system();
        let year = SignedDuration::from_hours(24 * 365);
        let (began, apart) = (clock.now(), clock.apart());
        let held = clock.hold().expect("nobody else holds it");
        assert!(clock.hold().is_none(), "one at a time");
        held.move_to(began + year);
        assert_eq!(clock.now(), began + year);
        held.move_to(began);
        assert_eq!(clock.now(), began + year, "never back");
        drop(held);
        assert!(clock.now() >= began + year);
        assert!(clock.apart().duration_since(apart) < SignedDuration::from_mins(1));
        assert!(clock.hold().is_some());
    }

    #[test]
    fn what_is_advanced_is_advanced_for_everything() {
        let clock = Clock::leading_by(60_000_000);
        let apart = clock.apart();
        clock.advance(SignedDuration::from_hours(1));
        assert!(clock.apart().duration_since(apart) >= SignedDuration::from_hours(1));
        assert!(clock.now().duration_since(clock.apart()) >= SignedDuration::from_secs(59));
        clock.lead_at_least(0);
        assert_eq!(clock.lead(), 60_000_000);
    }
}
