//! The ids of one command.

use aws_lc_rs::digest;
use domain::Time;
use uuid::Uuid;

/// Ids drawn from a seed, so that a closure that is called again stores the same.
pub(super) struct Ids {
    seed: [u8; 32],
    drawn: u32,
}

impl Ids {
    pub(super) fn new(seed: [u8; 32]) -> Self {
        Ids { seed, drawn: 0 }
    }

    /// The next one.
    pub(super) fn next(&mut self, now: Time) -> Uuid {
        self.drawn += 1;
        let mut context = digest::Context::new(&digest::SHA256);
        context.update(&self.seed);
        context.update(&self.drawn.to_be_bytes());
        let mut random = [0_u8; 10];
        random.copy_from_slice(&context.finish().as_ref()[..10]);
        // Ids of one command sort in the order they were drawn.
        random[0] = 0;
        random[1] = self.drawn.to_be_bytes()[3];
        let millis = u64::try_from(now.as_millisecond()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }
}
