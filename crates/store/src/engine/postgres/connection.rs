//! One PostgreSQL connection: statements kept, requests pipelined, the fate of its transaction known.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::runtime::Runtime;
use tokio_postgres::binary_copy::BinaryCopyInWriter;
use tokio_postgres::{Client, RowStream, Statement as Prepared};

use super::fault::{Fault, named, told};
use super::pipeline::{Sent, in_order};
use super::value::Argument;
use crate::engine::{Connection, Cost, Lock, Mark, OnRow, Reading, Row, Statement};
use crate::{StoreError, Value};

/// How many rows of arguments travel together when they cannot be copied in.
const TOGETHER: usize = 256;

/// How long the answer to a commit is waited for: a primary that has lost its standbys, and with them its office, may
/// never give one. The commit is not taken back by that, only its fate is open.
const COMMIT_ANSWER: Duration = Duration::from_secs(10);
/// And for each statement that travels with it.
const STATEMENT_ANSWER: Duration = Duration::from_millis(20);

/// A connection and the state of its transaction.
pub(super) struct PostgresConnection {
    runtime: Arc<Runtime>,
    client: Client,
    prepared: HashMap<(&'static str, Lock), Prepared>,
    /// Begin, savepoint and end wait here and travel with the next statement.
    controls: Vec<&'static str>,
    fate: Fate,
    /// The error after which the server takes nothing but a rollback.
    failed: Option<StoreError>,
    fault: Option<Fault>,
    cost: Cost,
}

/// How far the transaction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// None is open, here or on the server.
    None,
    /// It is open, or will be with the next statement.
    Open,
    /// It is open on the server, and its rollback waits for the next statement.
    Over,
    /// Its commit was answered.
    Committed,
    /// Its commit was sent, and the answer was lost.
    Unknown,
}

impl PostgresConnection {
    pub(super) fn new(runtime: Arc<Runtime>, client: Client) -> Self {
        PostgresConnection {
            runtime,
            client,
            prepared: HashMap::new(),
            controls: Vec::new(),
            fate: Fate::None,
            failed: None,
            fault: None,
            cost: Cost::default(),
        }
    }

    /// Begins a transaction that sees one snapshot.
    pub(super) fn begin_read(&mut self) {
        self.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }

    /// Begins a transaction each statement of which sees what was committed before it.
    pub(super) fn begin_write(&mut self) {
        self.begin("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
    }

    /// Makes the transaction durable, unless its last statements did. What failed is told, even if the closure did not.
    pub(super) fn commit(&mut self) -> Result<(), StoreError> {
        if let Some(error) = self.failed.clone().filter(|_| self.fate != Fate::Unknown) {
            self.roll_back_later();
            return Err(error);
        }
        match self.fate {
            Fate::Committed => {
                self.fate = Fate::None;
                Ok(())
            }
            Fate::Unknown => Err(StoreError::UnknownOutcome),
            Fate::None | Fate::Over => Ok(()),
            Fate::Open => {
                let committed = self.send_commit(&[]);
                if self.fate == Fate::Committed {
                    self.fate = Fate::None;
                }
                committed
            }
        }
    }

    /// Takes the transaction back with the next statement, whose way it shares.
    pub(super) fn roll_back_later(&mut self) {
        match self.fate {
            Fate::Open => {
                // What never reached the server needs no rollback; one that waits in front of it stays.
                if let Some(begin) = self.controls.iter().position(|control| control.starts_with("BEGIN")) {
                    self.controls.truncate(begin);
                } else {
                    self.controls.clear();
                    self.controls.push("ROLLBACK");
                }
                self.fate = if self.controls.is_empty() { Fate::None } else { Fate::Over };
            }
            Fate::Committed => self.fate = Fate::None,
            Fate::None | Fate::Over | Fate::Unknown => {}
        }
        self.failed = None;
    }

    /// Ends what waits to be ended, because no work is waiting: an open snapshot would hold back the clean-up of
    /// old rows.
    pub(super) fn rest(&mut self) {
        if self.controls.is_empty() {
            return;
        }
        let controls = self.take_controls();
        if let Err(error) = self.runtime.block_on(self.client.batch_execute(&controls)) {
            drop(self.note(&error));
        }
    }

    /// Why the closure is to run again, if it is.
    pub(super) fn fault(&mut self) -> Option<Fault> {
        self.fault.take()
    }

    /// Whether a commit was sent whose answer was lost.
    pub(super) fn is_unknown(&self) -> bool {
        self.fate == Fate::Unknown
    }

    /// Whether nothing can be asked of it any more.
    pub(super) fn is_lost(&self) -> bool {
        self.client.is_closed() || self.fate == Fate::Unknown || matches!(self.fault, Some(Fault::Lost(_)))
    }

    fn begin(&mut self, sql: &'static str) {
        // A rollback may be waiting in front.
        self.controls.push(sql);
        self.fate = Fate::Open;
        self.failed = None;
        self.fault = None;
    }

    fn take_controls(&mut self) -> String {
        if self.fate == Fate::Over {
            self.fate = Fate::None;
        }
        let controls = self.controls.join(";");
        self.controls.clear();
        controls
    }

    /// Counts a round trip of so many statements, unless the transaction is beyond use.
    fn ready(&mut self, statements: usize) -> Result<(), StoreError> {
        self.cost.round_trips += 1;
        self.cost.statements += statements as u64;
        match (&self.failed, self.fate) {
            (Some(error), _) => Err(error.clone()),
            (None, Fate::Committed | Fate::Unknown) => {
                Err(StoreError::Sql("a statement after the last of its transaction".into()))
            }
            (None, _) => Ok(()),
        }
    }

    /// Names an error, and remembers what it means for the transaction.
    fn note(&mut self, error: &tokio_postgres::Error) -> StoreError {
        let (error, fault) = named(error);
        if matches!(fault, Some(Fault::StalePlan)) {
            self.prepared.clear();
        }
        if fault.is_some() {
            self.fault = fault;
        }
        if self.failed.is_none() {
            self.failed = Some(error.clone());
        }
        error
    }

    fn note_in(&mut self, sql: &str, error: &tokio_postgres::Error) -> StoreError {
        match self.note(error) {
            StoreError::Sql(detail) => StoreError::Sql(format!("{detail}: {sql}")),
            error => error,
        }
    }

    /// Prepares what is not prepared yet, all in one round trip that happens once per connection.
    fn prepare(&mut self, wanted: impl Iterator<Item = (&'static str, Lock)>) -> Result<(), StoreError> {
        let mut missing: Vec<(&'static str, Lock)> =
            wanted.filter(|statement| !self.prepared.contains_key(statement)).collect();
        if missing.is_empty() {
            return Ok(());
        }
        missing.sort_unstable();
        missing.dedup();
        let controls = self.take_controls();
        let client = &self.client;
        // In an aborted transaction nothing can be prepared, so what waits goes first here too.
        let prepared = self.runtime.block_on(async {
            if !controls.is_empty() {
                client.batch_execute(&controls).await?;
            }
            let requests = missing
                .iter()
                .map(|(sql, lock)| -> Sent<'_, Result<Prepared, tokio_postgres::Error>> {
                    Box::pin(async move { client.prepare(&locking(sql, *lock)).await })
                })
                .collect();
            Ok(in_order(requests).await)
        });
        let prepared = prepared.map_err(|error| self.note(&error))?;
        for (statement, prepared) in missing.into_iter().zip(prepared) {
            let prepared = prepared.map_err(|error| self.note_in(statement.0, &error))?;
            self.prepared.insert(statement, prepared);
        }
        Ok(())
    }

    /// Prepares statements and checks their arguments, and only then takes the controls that travel in front: what is
    /// refused here has sent nothing and lost nothing.
    fn made_ready<'s>(
        &mut self,
        statements: impl Iterator<Item = (&'static str, Lock, &'s [Value])> + Clone,
    ) -> Result<String, StoreError> {
        self.prepare(statements.clone().map(|(sql, lock, _)| (sql, lock)))?;
        for (sql, lock, args) in statements {
            fits(self.statement(sql, lock)?, sql, args)?;
        }
        Ok(self.take_controls())
    }

    fn statement(&self, sql: &'static str, lock: Lock) -> Result<&Prepared, StoreError> {
        self.prepared.get(&(sql, lock)).ok_or_else(|| StoreError::Sql(format!("not prepared: {sql}")))
    }

    /// A request for what waits in front, and one for each statement.
    fn executions<'s>(
        &'s self,
        controls: String,
        statements: &'s [Statement],
    ) -> Result<Vec<Request<'s, u64>>, StoreError> {
        let mut requests = vec![begun(&self.client, controls)];
        for (sql, args) in statements {
            let prepared = self.statement(sql, Lock::None)?;
            requests.push(Box::pin(self.client.execute_raw(prepared, args.iter().map(Argument))));
        }
        Ok(requests)
    }

    /// Sends statements, and a commit behind them; only what the server said of the commit decides.
    fn send_commit(&mut self, statements: &[Statement]) -> Result<(), StoreError> {
        let controls = self.made_ready(written(statements))?;
        let mut requests = self.executions(controls, statements)?;
        let client = &self.client;
        requests.push(Box::pin(async move { client.batch_execute("COMMIT").await.map(|()| 0) }));
        let limit = COMMIT_ANSWER + STATEMENT_ANSWER * u32::try_from(requests.len()).unwrap_or(u32::MAX);
        let answered = self.runtime.block_on(async { tokio::time::timeout(limit, in_order(requests)).await });
        let Ok(mut answers) = answered else {
            tracing::warn!("a commit was sent and is not answered");
            self.fate = Fate::Unknown;
            return Err(StoreError::UnknownOutcome);
        };
        let committed = answers.pop().unwrap_or(Ok(0));
        // A failed statement turns the commit behind it into a rollback, if the server lived to see both.
        let failed = answers.into_iter().find_map(Result::err);
        match (failed, committed) {
            (None, Ok(_)) => {
                self.fate = Fate::Committed;
                Ok(())
            }
            (Some(error), Ok(_)) => {
                let error = self.note(&error);
                self.fate = Fate::None;
                Err(error)
            }
            (failed, Err(committed)) => {
                let refused = named(&committed);
                if matches!(refused, (StoreError::Conflict, _)) {
                    self.fate = Fate::None;
                    return Err(self.note(&committed));
                }
                tracing::warn!(
                    detail = told(&committed),
                    before = failed.as_ref().map(told),
                    "a commit was sent and its answer was lost"
                );
                self.fate = Fate::Unknown;
                Err(StoreError::UnknownOutcome)
            }
        }
    }
}

impl Connection for PostgresConnection {
    fn each(
        &mut self,
        sql: &'static str,
        lock: Lock,
        args: &[Value],
        on_row: &mut OnRow<'_>,
    ) -> Result<(), StoreError> {
        self.ready(1)?;
        let controls = self.made_ready([(sql, lock, args)].into_iter())?;
        let prepared = self.statement(sql, lock)?;
        let client = &self.client;
        let read = self.runtime.block_on(async {
            let asked: Request<'_, Option<RowStream>> =
                Box::pin(async { client.query_raw(prepared, args.iter().map(Argument)).await.map(Some) });
            let mut answers = in_order(vec![begun(client, controls), asked]).await.into_iter();
            if let Some(Err(error)) = answers.next() {
                return Err(Stopped::Driver(error));
            }
            let Some(rows) = answers.next().transpose().map_err(Stopped::Driver)?.flatten() else {
                return Ok(());
            };
            let mut rows = pin!(rows);
            while let Some(row) = next(&mut rows).await {
                let row = Row::postgres(row.map_err(Stopped::Driver)?);
                if let ControlFlow::Break(()) = on_row(&row).map_err(Stopped::Reader)? {
                    break;
                }
            }
            Ok(())
        });
        read.map_err(|stopped| match stopped {
            Stopped::Driver(error) => self.note_in(sql, &error),
            Stopped::Reader(error) => error,
        })
    }

    fn execute(&mut self, sql: &'static str, args: &[Value]) -> Result<u64, StoreError> {
        let statement = (sql, args.to_vec());
        self.batch(std::slice::from_ref(&statement))
            .map(|touched| touched.into_iter().next().unwrap_or_default())
    }

    fn batch(&mut self, statements: &[Statement]) -> Result<Vec<u64>, StoreError> {
        if statements.is_empty() {
            return Ok(Vec::new());
        }
        self.ready(statements.len())?;
        let controls = self.made_ready(written(statements))?;
        let requests = self.executions(controls, statements)?;
        let mut answers = self.runtime.block_on(in_order(requests)).into_iter();
        if let Some(Err(error)) = answers.next() {
            return Err(self.note(&error));
        }
        let mut touched = Vec::with_capacity(statements.len());
        for (answer, (sql, _)) in answers.zip(statements) {
            touched.push(answer.map_err(|error| self.note_in(sql, &error))?);
        }
        Ok(touched)
    }

    fn end_with(&mut self, statements: &[Statement]) -> Result<(), StoreError> {
        self.ready(statements.len())?;
        self.send_commit(statements)
    }

    fn gather(&mut self, readings: &[Reading]) -> Result<Vec<Vec<Row<'static>>>, StoreError> {
        if readings.is_empty() {
            return Ok(Vec::new());
        }
        self.ready(readings.len())?;
        let asked = readings.iter().map(|reading| (reading.sql, reading.lock, &reading.args[..]));
        let controls = self.made_ready(asked)?;
        let client = &self.client;
        let mut requests: Vec<Request<'_, Vec<Row<'static>>>> = vec![begun(client, controls)];
        for reading in readings {
            let prepared = self.statement(reading.sql, reading.lock)?;
            requests.push(Box::pin(async move {
                let mut rows = pin!(client.query_raw(prepared, reading.args.iter().map(Argument)).await?);
                let mut found = Vec::new();
                while let Some(row) = next(&mut rows).await {
                    found.push(Row::postgres(row?));
                }
                Ok(found)
            }));
        }
        let mut answers = self.runtime.block_on(in_order(requests)).into_iter();
        if let Some(Err(error)) = answers.next() {
            return Err(self.note(&error));
        }
        let mut gathered = Vec::with_capacity(readings.len());
        for (answer, reading) in answers.zip(readings) {
            gathered.push(answer.map_err(|error| self.note_in(reading.sql, &error))?);
        }
        Ok(gathered)
    }

    /// A plain INSERT is copied in, which costs a fraction; anything else travels in groups.
    fn bulk(
        &mut self,
        sql: &'static str,
        rows: &mut dyn Iterator<Item = Vec<Value>>,
    ) -> Result<u64, StoreError> {
        let Some(copy) = copy_of(sql) else { return self.in_groups(sql, rows) };
        self.ready(1)?;
        self.prepare([(sql, Lock::None)].into_iter())?;
        let controls = self.take_controls();
        let kinds = self.statement(sql, Lock::None)?.params().to_vec();
        let client = &self.client;
        let copied = self.runtime.block_on(async {
            if !controls.is_empty() {
                client.batch_execute(&controls).await?;
            }
            let sink = client.copy_in(&copy).await?;
            let mut writer = pin!(BinaryCopyInWriter::new(sink, &kinds));
            for row in rows {
                writer.as_mut().write_raw(row.iter().map(Argument)).await?;
            }
            writer.as_mut().finish().await
        });
        copied.map_err(|error| self.note_in(sql, &error))
    }

    fn savepoint(&mut self, mark: Mark) -> Result<(), StoreError> {
        match mark {
            Mark::Set => {
                if let Some(error) = &self.failed {
                    return Err(error.clone());
                }
                self.controls.push("SAVEPOINT inner_work");
            }
            Mark::Release => {
                if let Some(error) = &self.failed {
                    return Err(error.clone());
                }
                self.controls.push("RELEASE inner_work");
            }
            Mark::Undo => {
                // What ends the whole transaction is not undone by half of it.
                match self.fault.take() {
                    None | Some(Fault::Taken(_)) => {}
                    Some(fault) => {
                        self.fault = Some(fault.clone());
                        return Err(fault.into());
                    }
                }
                self.controls.extend(["ROLLBACK TO inner_work", "RELEASE inner_work"]);
                self.failed = None;
            }
        }
        Ok(())
    }

    /// Text sorts by its bytes, as on every engine, whatever the database's own collation.
    fn migration(&mut self, sql: &str) -> Result<(), StoreError> {
        self.ready(1)?;
        let sql = sql
            .replace(" TEXT", " TEXT COLLATE \"C\"")
            .replace("{uuid}", "uuid")
            .replace("{time}", "timestamptz")
            .replace("{json}", "jsonb")
            .replace("{bytes}", "bytea");
        let controls = self.take_controls();
        let client = &self.client;
        let migrated = self.runtime.block_on(async {
            if !controls.is_empty() {
                client.batch_execute(&controls).await?;
            }
            client.batch_execute(&sql).await
        });
        migrated.map_err(|error| {
            let named = self.note_in(&sql, &error);
            // Two processes that create the same thing at once: the second finds it there when it tries again.
            if matches!(
                error.code().map(tokio_postgres::error::SqlState::code),
                Some("23505" | "42P07" | "42710")
            ) {
                self.fault = Some(Fault::Conflict);
            }
            named
        })
    }

    fn has_partitions(&self) -> bool {
        true
    }

    fn has_table(&mut self, name: &str) -> Result<bool, StoreError> {
        let sql = "SELECT TRUE FROM pg_catalog.pg_class WHERE relname = CAST($1 AS TEXT)
            AND relkind IN ('r', 'p') AND pg_catalog.pg_table_is_visible(oid)";
        let mut found = false;
        self.each(sql, Lock::None, &[Value::from(name)], &mut |_| {
            found = true;
            Ok(ControlFlow::Break(()))
        })?;
        Ok(found)
    }

    fn cost(&self) -> Cost {
        self.cost
    }
}

impl PostgresConnection {
    fn in_groups(
        &mut self,
        sql: &'static str,
        rows: &mut dyn Iterator<Item = Vec<Value>>,
    ) -> Result<u64, StoreError> {
        let mut touched = 0;
        loop {
            let mut group: Vec<Statement> = Vec::new();
            while group.len() < TOGETHER
                && let Some(row) = rows.next()
            {
                group.push((sql, row));
            }
            if group.is_empty() {
                return Ok(touched);
            }
            touched += self.batch(&group)?.into_iter().sum::<u64>();
        }
    }
}

/// Statements that lock nothing by themselves.
fn written(statements: &[Statement]) -> impl Iterator<Item = (&'static str, Lock, &[Value])> + Clone {
    statements.iter().map(|(sql, args)| (*sql, Lock::None, &args[..]))
}

/// A request to the driver.
type Request<'a, T> = Sent<'a, Result<T, tokio_postgres::Error>>;

/// Begin, savepoint and end, in front of what they are about.
fn begun<'a, T: Default + 'a>(client: &'a Client, controls: String) -> Request<'a, T> {
    Box::pin(async move {
        if !controls.is_empty() {
            client.batch_execute(&controls).await?;
        }
        Ok(T::default())
    })
}

/// Why a reading ended early.
enum Stopped {
    Driver(tokio_postgres::Error),
    Reader(StoreError),
}

async fn next(
    rows: &mut std::pin::Pin<&mut RowStream>,
) -> Option<Result<tokio_postgres::Row, tokio_postgres::Error>> {
    std::future::poll_fn(|context| futures_core::Stream::poll_next(rows.as_mut(), context)).await
}

/// Checks the arguments before anything is sent: behind one that the driver refused, a commit would still go out.
fn fits(prepared: &Prepared, sql: &str, args: &[Value]) -> Result<(), StoreError> {
    let kinds = prepared.params();
    if kinds.len() != args.len() {
        return Err(StoreError::Sql(format!("{} parameters, {} arguments: {sql}", kinds.len(), args.len())));
    }
    match args.iter().zip(kinds).position(|(value, kind)| !Argument(value).fits(kind)) {
        None => Ok(()),
        Some(place) => {
            Err(StoreError::Sql(format!("argument {} does not fit {}: {sql}", place + 1, kinds[place])))
        }
    }
}

fn locking(sql: &str, lock: Lock) -> String {
    match lock {
        Lock::None => sql.to_owned(),
        Lock::Rows => format!("{sql} FOR UPDATE"),
        Lock::FreeRows => format!("{sql} FOR UPDATE SKIP LOCKED"),
    }
}

/// `INSERT INTO t (a, b) VALUES ($1, $2)` and nothing else, as the COPY that does the same.
fn copy_of(sql: &str) -> Option<String> {
    let (head, values) = sql.trim().split_once("VALUES")?;
    let target = head.trim().strip_prefix("INSERT INTO")?.trim();
    let values = values.trim().strip_prefix('(')?.strip_suffix(')')?;
    let in_order = values.split(',').zip(1_u32..).all(|(value, number)| value.trim() == format!("${number}"));
    in_order.then(|| format!("COPY {target} FROM STDIN (FORMAT binary)"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_insert_is_copied() {
        assert_eq!(
            copy_of("INSERT INTO t (a, b)\n VALUES ($1, $2)").as_deref(),
            Some("COPY t (a, b) FROM STDIN (FORMAT binary)")
        );
        assert_eq!(copy_of("INSERT INTO t (a, b) VALUES ($2, $1)"), None);
        assert_eq!(copy_of("INSERT INTO t (a, b) VALUES ($1, TRUE)"), None);
        assert_eq!(copy_of("INSERT INTO t (a) VALUES ($1) ON CONFLICT DO NOTHING"), None);
        assert_eq!(copy_of("UPDATE t SET a = $1"), None);
    }
}
