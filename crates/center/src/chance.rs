//! The one source of randomness; everything else is handed what it drew.

use aws_lc_rs::rand;
use domain::Time;
use uuid::Uuid;

/// `N` unpredictable bytes from the system's generator.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0_u8; N];
    // The generator of aws-lc does not fail once it has been seeded, which happens before `main`.
    let _ = rand::fill(&mut bytes);
    bytes
}

/// A new id that sorts by time (UUID version 7).
pub fn id(now: Time) -> Uuid {
    let millis = u64::try_from(now.as_millisecond()).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(millis, &bytes::<10>()).into_uuid()
}
