//! The one source of randomness; everything else is handed what it drew.

use aws_lc_rs::rand;
use domain::Time;
use uuid::Uuid;

/// `N` unpredictable bytes from the system's generator.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0_u8; N];
    if rand::fill(&mut bytes).is_err() {
        // Zeros would be a secret that everybody knows. Nothing that was begun is committed.
        std::process::abort();
    }
    bytes
}

/// A new id that sorts by time (UUID version 7).
pub fn id(now: Time) -> Uuid {
    made(now, &bytes())
}

/// Two new ids that sort by time, for the price of one drawing.
pub fn ids(now: Time) -> [Uuid; 2] {
    let drawn = bytes::<20>();
    let (mut first, mut second) = ([0; 10], [0; 10]);
    first.copy_from_slice(&drawn[..10]);
    second.copy_from_slice(&drawn[10..]);
    [made(now, &first), made(now, &second)]
}

fn made(now: Time, drawn: &[u8; 10]) -> Uuid {
    let millis = u64::try_from(now.as_millisecond()).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(millis, drawn).into_uuid()
}
