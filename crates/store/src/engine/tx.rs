//! The face of a transaction.

use std::fmt;
use std::ops::ControlFlow;

use super::{Connection, Lock, Mark, OnRowOf, Row};
use crate::{StoreError, Value};

/// One statement of a batch with its arguments.
pub type Statement = (&'static str, Vec<Value>);

/// One reading of several that travel together.
#[derive(Clone, Debug)]
pub struct Reading {
    pub(crate) sql: &'static str,
    pub(crate) args: Vec<Value>,
    pub(crate) lock: Lock,
}

impl Reading {
    /// A plain SELECT.
    pub fn new(sql: &'static str, args: impl Into<Vec<Value>>) -> Self {
        Reading { sql, args: args.into(), lock: Lock::None }
    }

    /// A plain SELECT whose rows stay locked until the end of the transaction.
    pub fn locking(sql: &'static str, args: impl Into<Vec<Value>>) -> Self {
        Reading { sql, args: args.into(), lock: Lock::Rows }
    }
}

/// What waits for a commit.
pub(crate) type AfterCommit = Box<dyn FnOnce() + Send>;

/// What a transaction asked of the database so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    /// Statements run.
    pub statements: u64,
    /// Times a networked engine would have waited for an answer.
    pub round_trips: u64,
}

/// One open transaction; parameters are `$1`…`$n`, and every argument must be used.
pub struct Tx<'c> {
    connection: &'c mut dyn Connection,
    after_commit: Vec<AfterCommit>,
    began: Cost,
    #[cfg(any(test, feature = "testing"))]
    number: u64,
}

impl fmt::Debug for Tx<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tx").field("cost", &self.cost()).finish_non_exhaustive()
    }
}

impl<'c> Tx<'c> {
    pub(crate) fn new(connection: &'c mut dyn Connection) -> Self {
        let began = connection.cost();
        Tx {
            connection,
            after_commit: Vec::new(),
            began,
            #[cfg(any(test, feature = "testing"))]
            number: super::tape::transaction(),
        }
    }

    pub(crate) fn into_after_commit(self) -> Vec<AfterCommit> {
        self.after_commit
    }

    /// Every row found, kept in memory.
    pub fn query(&mut self, sql: &'static str, args: &[Value]) -> Result<Vec<Row<'static>>, StoreError> {
        self.locked_rows(sql, Lock::None, args)
    }

    /// The first row found.
    pub fn query_one(
        &mut self,
        sql: &'static str,
        args: &[Value],
    ) -> Result<Option<Row<'static>>, StoreError> {
        self.first_row(sql, Lock::None, args)
    }

    /// What `made` makes of each row found, without a copy between.
    pub fn map<T>(
        &mut self,
        sql: &'static str,
        args: &[Value],
        mut made: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut found = Vec::new();
        self.each(sql, args, |row| {
            found.push(made(row)?);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(found)
    }

    /// What `made` makes of the first row found.
    pub fn map_one<T>(
        &mut self,
        sql: &'static str,
        args: &[Value],
        mut made: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let mut found = None;
        self.each(sql, args, |row| {
            found = Some(made(row)?);
            Ok(ControlFlow::Break(()))
        })?;
        Ok(found)
    }

    /// Hands over row after row until the receiver breaks, holding one at a time.
    pub fn each(
        &mut self,
        sql: &'static str,
        args: &[Value],
        mut on_row: impl FnMut(&Row<'_>) -> Result<ControlFlow<()>, StoreError>,
    ) -> Result<(), StoreError> {
        #[cfg(any(test, feature = "testing"))]
        super::tape::one(self.number, sql, Lock::None, args, true);
        self.connection.each(sql, Lock::None, args, &mut on_row)
    }

    /// Runs one statement and counts the rows it touched.
    pub fn execute(&mut self, sql: &'static str, args: &[Value]) -> Result<u64, StoreError> {
        #[cfg(any(test, feature = "testing"))]
        super::tape::one(self.number, sql, Lock::None, args, false);
        self.connection.execute(sql, args)
    }

    /// Runs statements in their order, in one round trip, and counts the rows each touched.
    pub fn batch(&mut self, statements: &[Statement]) -> Result<Vec<u64>, StoreError> {
        #[cfg(any(test, feature = "testing"))]
        super::tape::several(self.number, false, || written(statements));
        self.connection.batch(statements)
    }

    /// Runs the last statements of a transaction; where the engine has a network, the commit travels with them.
    ///
    /// Nothing follows it in the closure, which then answers `Ok`.
    pub fn end_with(&mut self, statements: &[Statement]) -> Result<(), StoreError> {
        #[cfg(any(test, feature = "testing"))]
        super::tape::several(self.number, true, || written(statements));
        self.connection.end_with(statements)
    }

    /// Runs readings in their order, in one round trip, and keeps the rows of each.
    ///
    /// Each reading is a statement of its own: what follows a locking one sees what that lock waited for.
    pub fn gather(&mut self, readings: &[Reading]) -> Result<Vec<Vec<Row<'static>>>, StoreError> {
        #[cfg(any(test, feature = "testing"))]
        super::tape::several(self.number, false, || read(readings));
        self.connection.gather(readings)
    }

    /// As `gather`, each row handed over with the place of its reading as long as the receiver wants more of it.
    pub(crate) fn gather_into(
        &mut self,
        readings: &[Reading],
        on_row: &mut OnRowOf<'_>,
    ) -> Result<(), StoreError> {
        #[cfg(any(test, feature = "testing"))]
        super::tape::several(self.number, false, || read(readings));
        self.connection.gather_into(readings, on_row)
    }

    /// Runs one statement for each row of arguments and counts the rows touched by all.
    pub fn bulk(
        &mut self,
        sql: &'static str,
        rows: impl IntoIterator<Item = Vec<Value>>,
    ) -> Result<u64, StoreError> {
        self.connection.bulk(sql, &mut rows.into_iter())
    }

    /// Locks the rows of a plain SELECT until the end of the transaction, and returns the first.
    ///
    /// What depends on the lock is loaded by a statement after this one, never by the same.
    pub fn lock(&mut self, sql: &'static str, args: &[Value]) -> Result<Option<Row<'static>>, StoreError> {
        self.first_row(sql, Lock::Rows, args)
    }

    /// Locks those rows of a plain SELECT that no other transaction holds, and returns them.
    pub fn claim(&mut self, sql: &'static str, args: &[Value]) -> Result<Vec<Row<'static>>, StoreError> {
        self.locked_rows(sql, Lock::FreeRows, args)
    }

    /// Runs `work` so that its error takes back what it did, and the transaction goes on.
    pub fn savepoint<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&mut Tx<'c>) -> Result<T, E>,
    ) -> Result<T, E> {
        let waiting = self.after_commit.len();
        self.connection.savepoint(Mark::Set)?;
        let answer = work(self);
        if answer.is_ok() {
            self.connection.savepoint(Mark::Release)?;
        } else {
            self.after_commit.truncate(waiting);
            self.connection.savepoint(Mark::Undo)?;
        }
        answer
    }

    /// Calls `then` after the commit and before the answer, even if nobody waits for it any more; never if
    /// the work is rolled back. It must be short: other answers wait for it.
    pub fn after_commit(&mut self, then: impl FnOnce() + Send + 'static) {
        self.after_commit.push(Box::new(then));
    }

    /// What this transaction asked of the database so far; a commit of its own is not among it.
    #[must_use]
    pub fn cost(&self) -> Cost {
        let now = self.connection.cost();
        Cost {
            statements: now.statements - self.began.statements,
            round_trips: now.round_trips - self.began.round_trips,
        }
    }

    pub(crate) fn migration(&mut self, sql: &str) -> Result<(), StoreError> {
        self.connection.migration(sql)
    }

    pub(crate) fn has_table(&mut self, name: &str) -> Result<bool, StoreError> {
        self.connection.has_table(name)
    }

    pub(crate) fn has_partitions(&self) -> bool {
        self.connection.has_partitions()
    }

    fn locked_rows(
        &mut self,
        sql: &'static str,
        lock: Lock,
        args: &[Value],
    ) -> Result<Vec<Row<'static>>, StoreError> {
        let mut found = Vec::new();
        #[cfg(any(test, feature = "testing"))]
        super::tape::one(self.number, sql, lock, args, true);
        self.connection.each(sql, lock, args, &mut |row| {
            found.push(row.to_owned()?);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(found)
    }

    fn first_row(
        &mut self,
        sql: &'static str,
        lock: Lock,
        args: &[Value],
    ) -> Result<Option<Row<'static>>, StoreError> {
        let mut found = None;
        #[cfg(any(test, feature = "testing"))]
        super::tape::one(self.number, sql, lock, args, true);
        self.connection.each(sql, lock, args, &mut |row| {
            found = Some(row.to_owned()?);
            Ok(ControlFlow::Break(()))
        })?;
        Ok(found)
    }
}

#[cfg(any(test, feature = "testing"))]
fn written(statements: &[Statement]) -> Vec<super::tape::Asked> {
    let asked = statements.iter();
    asked.map(|(sql, args)| super::tape::asked(sql, args.clone(), Lock::None, false)).collect()
}

#[cfg(any(test, feature = "testing"))]
fn read(readings: &[Reading]) -> Vec<super::tape::Asked> {
    let asked = readings.iter();
    asked.map(|one| super::tape::asked(one.sql, one.args.clone(), one.lock, true)).collect()
}
