//! One SQLite connection: statements kept, values converted, errors named.

use std::cell::Cell;
use std::ops::ControlFlow;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, ErrorCode, OpenFlags, StatementStatus, ToSql, ffi};

use super::file::DatabaseFile;
use crate::engine::{Connection, Cost, Lock, Mark, OnRow, OnRowOf, Reading, Row, Statement};
use crate::{Options, StoreError, Value};

/// How long another process's lock is waited for.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// More than the statements there are: each is prepared once per connection.
const KEPT_STATEMENTS: usize = 512;

/// What a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Writer,
    Reader,
}

/// A connection and the state of its transaction.
#[derive(Debug)]
pub(super) struct SqliteConnection {
    sqlite: rusqlite::Connection,
    /// Between begin and end: statements must not run outside, where each would commit by itself.
    open: bool,
    /// Why the database rolled the open transaction back as a whole.
    lost: Option<StoreError>,
    statements: u64,
    round_trips: u64,
    vm_steps: Cell<u64>,
}

impl SqliteConnection {
    pub(super) fn open(file: &DatabaseFile, role: Role, options: &Options) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let sqlite = rusqlite::Connection::open_with_flags(file.path(), flags).map_err(named)?;
        sqlite.set_prepared_statement_cache_capacity(KEPT_STATEMENTS);
        sqlite.busy_timeout(BUSY_TIMEOUT).map_err(named)?;
        // Without this, a statement with an outer join is compiled anew whenever other arguments are bound to it.
        sqlite.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(named)?;
        keep_log(&sqlite)?;
        // A large transaction whose pages do not fit is written and read again before it ends; readers are several.
        let kibibytes = if role == Role::Writer { 65_536 } else { 8_192 };
        let synchronous = if file.is_temporary() || options.loading { "OFF" } else { "FULL" };
        sqlite
            .execute_batch(&format!(
                "PRAGMA synchronous = {synchronous};
                 PRAGMA foreign_keys = ON;
                 PRAGMA temp_store = FILE;
                 PRAGMA cache_size = -{kibibytes};
                 PRAGMA trusted_schema = OFF;"
            ))
            .map_err(named)?;
        match role {
            Role::Reader => sqlite.pragma_update(None, "query_only", true).map_err(named)?,
            Role::Writer => {
                if let Some(pages) = options.max_page_count {
                    sqlite
                        .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
                        .map_err(named)?;
                }
            }
        }
        Ok(SqliteConnection {
            sqlite,
            open: false,
            lost: None,
            statements: 0,
            round_trips: 0,
            vm_steps: Cell::new(0),
        })
    }

    /// Begins a transaction that sees one snapshot from its first reading on.
    pub(super) fn begin_read(&mut self) -> Result<(), StoreError> {
        self.begin("BEGIN")
    }

    /// Begins a transaction that holds the right to write.
    pub(super) fn begin_write(&mut self) -> Result<(), StoreError> {
        self.begin("BEGIN IMMEDIATE")
    }

    /// Makes the transaction durable; on any error nothing of it stands, unless the error says otherwise.
    pub(super) fn commit(&mut self) -> Result<(), StoreError> {
        if let Some(error) = self.lost() {
            self.end();
            return Err(error);
        }
        let committed = self.control("COMMIT");
        self.end();
        committed.map_err(|error| match error {
            // The log may or may not have reached the disk whole.
            StoreError::Unavailable(detail) => {
                tracing::error!(detail, "a commit met a read or write error");
                StoreError::UnknownOutcome
            }
            error => error,
        })
    }

    /// Takes the whole transaction back.
    pub(super) fn roll_back(&mut self) {
        self.end();
    }

    /// Why the database gave up the open transaction by itself, if it did.
    pub(super) fn lost(&self) -> Option<StoreError> {
        if self.open && self.sqlite.is_autocommit() {
            Some(self.lost.clone().unwrap_or(StoreError::Full))
        } else {
            None
        }
    }

    /// Rows changed since the connection was opened.
    pub(super) fn changes(&self) -> u64 {
        self.sqlite.total_changes()
    }

    /// Steps of SQLite's virtual machine since the connection was opened: what a statement touched, free of time.
    pub(super) fn vm_steps(&self) -> u64 {
        self.vm_steps.get()
    }

    #[cfg(test)]
    pub(super) fn sqlite(&self) -> &rusqlite::Connection {
        &self.sqlite
    }

    fn begin(&mut self, sql: &str) -> Result<(), StoreError> {
        self.lost = None;
        self.control(sql)?;
        self.open = true;
        Ok(())
    }

    fn end(&mut self) {
        if !self.sqlite.is_autocommit()
            && let Err(error) = self.control("ROLLBACK")
        {
            tracing::error!(detail = error.detail(), code = error.code(), "a rollback failed");
        }
        self.open = false;
        self.lost = None;
    }

    fn control(&self, sql: &str) -> Result<(), StoreError> {
        let mut statement = self.sqlite.prepare_cached(sql).map_err(named)?;
        statement.raw_execute().map(drop).map_err(named)
    }

    fn ready(&mut self) -> Result<(), StoreError> {
        self.round_trips += 1;
        self.usable()
    }

    fn usable(&mut self) -> Result<(), StoreError> {
        self.statements += 1;
        self.lost().map_or(Ok(()), Err)
    }

    fn count_steps(&self, statement: &CachedStatement<'_>) {
        let steps = u64::try_from(statement.reset_status(StatementStatus::VmStep)).unwrap_or_default();
        self.vm_steps.set(self.vm_steps.get() + steps);
    }

    fn read(&mut self, sql: &str, args: &[Value], on_row: &mut OnRow<'_>) -> Result<(), StoreError> {
        let mut read = || -> Result<(), StoreError> {
            let mut statement = self.prepared(sql, args)?;
            let mut rows = statement.raw_query();
            while let Some(row) = rows.next().map_err(named)? {
                if let ControlFlow::Break(()) = on_row(&Row::sqlite(row))? {
                    break;
                }
            }
            drop(rows);
            self.count_steps(&statement);
            Ok(())
        };
        let read = read();
        self.noted(read)
    }

    /// Remembers the error that cost the transaction, for everyone who shared it.
    fn noted<T>(&mut self, result: Result<T, StoreError>) -> Result<T, StoreError> {
        if let Err(error) = &result
            && self.lost.is_none()
            && self.sqlite.is_autocommit()
        {
            self.lost = Some(error.clone());
        }
        result
    }

    fn executed(&self, sql: &str, args: &[Value]) -> Result<u64, StoreError> {
        let mut statement = self.prepared(sql, args)?;
        let touched = statement.raw_execute().map(|rows| rows as u64).map_err(named)?;
        self.count_steps(&statement);
        Ok(touched)
    }

    fn prepared(&self, sql: &str, args: &[Value]) -> Result<CachedStatement<'_>, StoreError> {
        let mut statement = self.sqlite.prepare_cached(sql).map_err(|error| in_statement(sql, error))?;
        bind(&mut statement, sql, args)?;
        Ok(statement)
    }
}

impl Connection for SqliteConnection {
    /// The writer is alone, so there is nothing to lock.
    fn each(
        &mut self,
        sql: &'static str,
        _lock: Lock,
        args: &[Value],
        on_row: &mut OnRow<'_>,
    ) -> Result<(), StoreError> {
        self.ready()?;
        self.read(sql, args, on_row)
    }

    fn execute(&mut self, sql: &'static str, args: &[Value]) -> Result<u64, StoreError> {
        self.ready()?;
        let executed = self.executed(sql, args);
        self.noted(executed)
    }

    fn batch(&mut self, statements: &[Statement]) -> Result<Vec<u64>, StoreError> {
        self.round_trips += 1;
        let mut touched = Vec::with_capacity(statements.len());
        for (sql, args) in statements {
            self.usable()?;
            let executed = self.executed(sql, args);
            touched.push(self.noted(executed)?);
        }
        Ok(touched)
    }

    /// The commit is shared and comes later.
    fn end_with(&mut self, statements: &[Statement]) -> Result<(), StoreError> {
        self.batch(statements).map(drop)
    }

    fn gather(&mut self, readings: &[Reading]) -> Result<Vec<Vec<Row<'static>>>, StoreError> {
        let mut gathered: Vec<_> = readings.iter().map(|_| Vec::new()).collect();
        self.gather_into(readings, &mut |place, row| {
            gathered[place].push(row.to_owned()?);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(gathered)
    }

    fn gather_into(&mut self, readings: &[Reading], on_row: &mut OnRowOf<'_>) -> Result<(), StoreError> {
        self.round_trips += 1;
        for (place, reading) in readings.iter().enumerate() {
            self.usable()?;
            self.read(reading.sql, &reading.args, &mut |row| on_row(place, row))?;
        }
        Ok(())
    }

    fn bulk(
        &mut self,
        sql: &'static str,
        rows: &mut dyn Iterator<Item = Vec<Value>>,
    ) -> Result<u64, StoreError> {
        self.ready()?;
        let load = || -> Result<u64, StoreError> {
            let mut statement = self.sqlite.prepare_cached(sql).map_err(|error| in_statement(sql, error))?;
            let mut touched = 0;
            for args in rows {
                bind(&mut statement, sql, &args)?;
                touched += statement.raw_execute().map_err(named)? as u64;
            }
            Ok(touched)
        };
        let loaded = load();
        self.noted(loaded)
    }

    fn savepoint(&mut self, mark: Mark) -> Result<(), StoreError> {
        if let Some(error) = self.lost() {
            return Err(error);
        }
        // Savepoints of one name nest: each word means the innermost.
        let marked = match mark {
            Mark::Set => self.control("SAVEPOINT inner_work"),
            Mark::Release => self.control("RELEASE inner_work"),
            Mark::Undo => {
                self.control("ROLLBACK TO inner_work").and_then(|()| self.control("RELEASE inner_work"))
            }
        };
        self.noted(marked)
    }

    fn migration(&mut self, sql: &str) -> Result<(), StoreError> {
        self.ready()?;
        let sql = sql
            .replace("{uuid}", "BLOB")
            .replace("{time}", "INTEGER")
            .replace("{json}", "TEXT")
            .replace("{bytes}", "BLOB");
        let migrated = self.sqlite.execute_batch(&sql).map_err(|error| in_statement(&sql, error));
        self.noted(migrated)
    }

    fn has_table(&mut self, name: &str) -> Result<bool, StoreError> {
        self.ready()?;
        let sql = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = $1";
        let found = || -> Result<bool, StoreError> {
            let mut statement = self.prepared(sql, &[Value::from(name)])?;
            let mut rows = statement.raw_query();
            Ok(rows.next().map_err(named)?.is_some())
        };
        let found = found();
        self.noted(found)
    }

    /// There is no network, so each call stands for the round trip another engine would make.
    fn cost(&self) -> Cost {
        Cost { statements: self.statements, round_trips: self.round_trips }
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Bool(truth) => ValueRef::Integer((*truth).into()),
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Blob(bytes) => ValueRef::Blob(bytes),
            Value::Uuid(id) => ValueRef::Blob(id.as_bytes()),
            Value::Time(time) => ValueRef::Integer(time.as_microsecond()),
        }))
    }
}

/// SQLite numbers `$n` by first appearance, so each argument goes where its name stands.
fn bind(statement: &mut CachedStatement<'_>, sql: &str, args: &[Value]) -> Result<(), StoreError> {
    let count = statement.parameter_count();
    if count != args.len() {
        return Err(StoreError::Sql(format!("{count} parameters, {} arguments: {sql}", args.len())));
    }
    for place in 1..=count {
        let argument = statement
            .parameter_name(place)
            .and_then(|name| name.strip_prefix('$')?.parse::<usize>().ok())
            .and_then(|number| args.get(number.checked_sub(1)?))
            .ok_or_else(|| {
                StoreError::Sql(format!("parameter at place {place} is not $1…${count}: {sql}"))
            })?;
        statement.raw_bind_parameter(place, argument).map_err(named)?;
    }
    Ok(())
}

/// Switches to the write-ahead log, which a second process may be doing at the same moment.
#[expect(clippy::disallowed_methods, reason = "a lock of another process gives no sign when it goes")]
fn keep_log(sqlite: &rusqlite::Connection) -> Result<(), StoreError> {
    let pause = Duration::from_millis(20);
    let mut waited = Duration::ZERO;
    loop {
        let mode = sqlite.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
        match mode.map_err(named) {
            Ok(mode) if mode == "wal" => return Ok(()),
            Ok(mode) => return Err(StoreError::Unavailable(format!("the journal stays {mode}, not wal"))),
            // The busy timeout does not cover this change.
            Err(StoreError::Busy) if waited < BUSY_TIMEOUT => {
                std::thread::sleep(pause);
                waited += pause;
            }
            Err(error) => return Err(error),
        }
    }
}

fn in_statement(sql: &str, error: rusqlite::Error) -> StoreError {
    match named(error) {
        StoreError::Sql(detail) => StoreError::Sql(format!("{detail}: {sql}")),
        error => error,
    }
}

fn named(error: rusqlite::Error) -> StoreError {
    let detail = error.to_string();
    let rusqlite::Error::SqliteFailure(failure, _) = &error else { return StoreError::Sql(detail) };
    // A memory-mapped index that cannot grow is a full disk too.
    if failure.extended_code == ffi::SQLITE_IOERR_SHMSIZE {
        return StoreError::Full;
    }
    if failure.extended_code == ffi::SQLITE_BUSY_SNAPSHOT {
        return StoreError::Conflict;
    }
    match failure.code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
        ErrorCode::DiskFull => StoreError::Full,
        ErrorCode::ConstraintViolation => StoreError::Constraint(detail),
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreError::Corrupt(detail),
        ErrorCode::SystemIoFailure
        | ErrorCode::CannotOpen
        | ErrorCode::PermissionDenied
        | ErrorCode::OutOfMemory
        | ErrorCode::FileLockingProtocolFailed
        | ErrorCode::NoLargeFileSupport
        | ErrorCode::AuthorizationForStatementDenied => StoreError::Unavailable(detail),
        _ => StoreError::Sql(detail),
    }
}
