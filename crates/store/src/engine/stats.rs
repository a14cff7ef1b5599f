//! Counters for benches and tests.

use std::sync::atomic::{AtomicU64, Ordering};

/// What a store did since it was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Commits that wrote something; on SQLite each is one fsync of the log, and a checkpoint now and then
    /// adds its own.
    pub commits: u64,
    /// Writing closures whose outcome was committed, refusals included.
    pub members: u64,
    /// Writing closures among them that were refused and rolled back.
    pub refused: u64,
    /// Writing closures that failed together with their transaction.
    pub failed: u64,
    /// Reading closures.
    pub reads: u64,
    /// Statements of all closures, without the engine's own.
    pub statements: u64,
    /// Steps of SQLite's virtual machine of all closures: rows and pages touched, free of time; 0 elsewhere.
    pub vm_steps: u64,
    /// Times a closure ran again, because its transaction met another or its connection was lost; 0 on SQLite.
    pub retries: u64,
}

#[derive(Debug, Default)]
pub(crate) struct Counters {
    pub commits: AtomicU64,
    pub members: AtomicU64,
    pub refused: AtomicU64,
    pub failed: AtomicU64,
    pub reads: AtomicU64,
    pub statements: AtomicU64,
    pub vm_steps: AtomicU64,
    pub retries: AtomicU64,
}

impl Counters {
    pub(crate) fn add(counter: &AtomicU64, by: u64) {
        counter.fetch_add(by, Ordering::Relaxed);
    }

    pub(crate) fn stats(&self) -> Stats {
        Stats {
            commits: self.commits.load(Ordering::Relaxed),
            members: self.members.load(Ordering::Relaxed),
            refused: self.refused.load(Ordering::Relaxed),
            failed: self.failed.load(Ordering::Relaxed),
            reads: self.reads.load(Ordering::Relaxed),
            statements: self.statements.load(Ordering::Relaxed),
            vm_steps: self.vm_steps.load(Ordering::Relaxed),
            retries: self.retries.load(Ordering::Relaxed),
        }
    }
}
