//! Lost answers to commits, for tests: what a failover brings about once in a while, brought about at will.

use std::sync::atomic::{AtomicU8, Ordering};

use crate::StoreError;

/// What became of the transaction whose answer is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// It did not get there.
    Undone = 1,
    /// It was committed.
    Done = 2,
}

/// Which answers of a store are lost.
#[derive(Debug, Default)]
pub(crate) struct Losses(AtomicU8);

impl Losses {
    pub(crate) fn set(&self, lost: Lost) {
        self.0.store(lost as u8, Ordering::SeqCst);
    }

    /// `UnknownOutcome`, once, where this is what was set.
    pub(crate) fn meet(&self, lost: Lost) -> Result<(), StoreError> {
        let met = self.0.compare_exchange(lost as u8, 0, Ordering::SeqCst, Ordering::SeqCst);
        met.map_or(Ok(()), |_| Err(StoreError::UnknownOutcome))
    }
}
