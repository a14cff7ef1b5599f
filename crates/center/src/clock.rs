//! The one place that reads the system's clock; everything else is handed the time.

use domain::Time;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// What time it is. A demo's clock can be moved; a server's runs with the system.
#[derive(Clone, Debug)]
pub struct Clock {
    offset_micros: Arc<AtomicI64>,
}

impl Clock {
    /// The system's time.
    pub fn system() -> Self {
        Clock { offset_micros: Arc::new(AtomicI64::new(0)) }
    }

    /// A clock that shows `start` now and runs on from there.
    pub fn starting_at(start: Time) -> Self {
        let clock = Clock::system();
        clock.offset_micros.store(start.as_microsecond() - system_micros(), Ordering::Relaxed);
        clock
    }

    /// The current instant, in whole microseconds as the store keeps them.
    pub fn now(&self) -> Time {
        let micros = system_micros().saturating_add(self.offset_micros.load(Ordering::Relaxed));
        Time::from_microsecond(micros).unwrap_or(Time::UNIX_EPOCH)
    }

    /// Moves the clock forward.
    pub fn advance(&self, by: jiff::SignedDuration) {
        let micros = i64::try_from(by.as_micros()).unwrap_or(0).max(0);
        self.offset_micros.fetch_add(micros, Ordering::Relaxed);
    }
}

#[expect(clippy::disallowed_methods, reason = "the one reader of the system's clock")]
fn system_micros() -> i64 {
    jiff::Timestamp::now().as_microsecond()
}
