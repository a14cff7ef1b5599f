//! The engines: everything above them speaks one SQL text and never learns which one answers.

mod member;
pub(crate) mod postgres;
mod queue;
mod row;
pub(crate) mod sqlite;
mod stats;
#[cfg(any(test, feature = "testing"))]
pub mod tape;
mod threads;
mod tx;
mod value;

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};

pub(crate) use member::{Member, Verdict, Work};
pub(crate) use queue::Queue;
pub use row::Row;
pub(crate) use stats::Counters;
pub use stats::Stats;
pub(crate) use threads::Threads;
pub(crate) use tx::AfterCommit;
pub use tx::{Cost, Reading, Statement, Tx};
pub use value::Value;

use crate::StoreError;

/// A database with its threads: it takes work from two queues and answers each member after its commit.
pub(crate) trait Engine: Send + Sync {
    /// Work that only reads, each in one snapshot, or, when it is a glance, each statement in its own.
    fn reads(&self) -> &Queue;
    /// Work that may write, each in one transaction.
    fn writes(&self) -> &Queue;
    /// What was done since the engine was opened.
    fn counters(&self) -> &Counters;
    /// Runs a glance at once on the caller's thread, or gives it back for the queue.
    fn glance(&self, member: Box<dyn Member>) -> Option<Box<dyn Member>> {
        Some(member)
    }
}

/// What receives each row of a reading, and says whether it wants another.
pub(crate) type OnRow<'f> = dyn FnMut(&Row<'_>) -> Result<ControlFlow<()>, StoreError> + 'f;

/// What receives each row of several readings, with the place of its reading among them.
pub(crate) type OnRowOf<'f> = dyn FnMut(usize, &Row<'_>) -> Result<ControlFlow<()>, StoreError> + 'f;

/// One open transaction on one connection.
pub(crate) trait Connection {
    /// Calls `on_row` with each row found.
    fn each(
        &mut self,
        sql: &'static str,
        lock: Lock,
        args: &[Value],
        on_row: &mut OnRow<'_>,
    ) -> Result<(), StoreError>;
    /// Runs one statement and counts the rows it touched.
    fn execute(&mut self, sql: &'static str, args: &[Value]) -> Result<u64, StoreError>;
    /// Runs statements in their order, in one round trip where the engine has any.
    fn batch(&mut self, statements: &[Statement]) -> Result<Vec<u64>, StoreError>;
    /// Runs the last statements, with the commit in the same round trip where the engine has any.
    fn end_with(&mut self, statements: &[Statement]) -> Result<(), StoreError>;
    /// Runs readings in their order, in one round trip where the engine has any, and keeps their rows.
    fn gather(&mut self, readings: &[Reading]) -> Result<Vec<Vec<Row<'static>>>, StoreError>;
    /// The same, each row handed over with the place of its reading as long as the receiver wants more of it.
    fn gather_into(&mut self, readings: &[Reading], on_row: &mut OnRowOf<'_>) -> Result<(), StoreError> {
        for (place, rows) in self.gather(readings)?.iter().enumerate() {
            for row in rows {
                if on_row(place, row)?.is_break() {
                    break;
                }
            }
        }
        Ok(())
    }
    /// Runs one statement for each row of arguments.
    fn bulk(
        &mut self,
        sql: &'static str,
        rows: &mut dyn Iterator<Item = Vec<Value>>,
    ) -> Result<u64, StoreError>;
    /// Sets, releases or undoes the innermost savepoint.
    fn savepoint(&mut self, mark: Mark) -> Result<(), StoreError>;
    /// Runs one statement of a migration, its type words replaced by the engine's.
    fn migration(&mut self, sql: &str) -> Result<(), StoreError>;
    /// Whether a table of that name exists.
    fn has_table(&mut self, name: &str) -> Result<bool, StoreError>;
    /// Whether the engine can lay a table out in partitions.
    fn has_partitions(&self) -> bool {
        false
    }
    /// What the connection did since it was opened.
    fn cost(&self) -> Cost;
}

/// What a reading does to the rows it finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Lock {
    /// Nothing.
    None,
    /// Waits for and locks them.
    Rows,
    /// Locks those that are free, and leaves the others out.
    FreeRows,
}

/// What to do with a savepoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Begins one.
    Set,
    /// Keeps what was done since.
    Release,
    /// Takes back what was done since, and ends it.
    Undo,
}

/// Runs what waited for a commit; a panic must not take the others' answers with it.
pub(crate) fn call(then: AfterCommit) {
    if catch_unwind(AssertUnwindSafe(then)).is_err() {
        tracing::error!("a call after a commit panicked");
    }
}

#[cfg(test)]
pub(crate) mod tests;
