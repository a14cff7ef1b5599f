//! What comes out of a statement.

use jiff::Timestamp;
use uuid::Uuid;

use crate::{StoreError, Value};

/// One row of an answer; columns count from 0, and a wrong kind or an unexpected null is `Decode`.
#[derive(Debug)]
pub struct Row<'r>(Source<'r>);

#[derive(Debug)]
enum Source<'r> {
    Owned(Box<[Value]>),
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(tokio_postgres::Row),
    After(&'r Row<'r>, usize),
}

/// One column's content, borrowed.
pub(crate) enum Cell<'r> {
    Null,
    Bool(bool),
    Int(i64),
    Text(&'r str),
    Blob(&'r [u8]),
    Uuid(Uuid),
    Time(Timestamp),
}

/// For each kind a required and an optional reading, so that no caller spells out null handling.
macro_rules! readings {
    ($($(#[$doc:meta])* $name:ident, $(#[$opt_doc:meta])* $opt:ident -> $kind:ty;)+) => {
        $($(#[$doc])*
        pub fn $name(&self, column: usize) -> Result<$kind, StoreError> {
            self.$opt(column)?.ok_or_else(|| decode(column, stringify!($name), "null"))
        })+
    };
}

impl<'r> Row<'r> {
    pub(crate) fn sqlite(row: &'r rusqlite::Row<'r>) -> Self {
        Row(Source::Sqlite(row))
    }

    /// A row that owns what the driver read.
    pub(crate) fn postgres(row: tokio_postgres::Row) -> Self {
        Row(Source::Postgres(row))
    }

    /// What is left of the row behind so many columns, counted from 0 again.
    pub(crate) fn after(&'r self, columns: usize) -> Row<'r> {
        Row(Source::After(self, columns))
    }

    fn columns(&self) -> usize {
        match &self.0 {
            Source::Owned(values) => values.len(),
            Source::Sqlite(row) => row.as_ref().column_count(),
            Source::Postgres(row) => row.len(),
            Source::After(row, columns) => row.columns().saturating_sub(*columns),
        }
    }

    /// The same row, free of the statement that found it.
    pub(crate) fn to_owned(&self) -> Result<Row<'static>, StoreError> {
        let values: Result<Vec<Value>, StoreError> =
            (0..self.columns()).map(|column| self.value(column)).collect();
        Ok(Row(Source::Owned(values?.into_boxed_slice())))
    }

    readings! {
        /// The column as an id.
        uuid, opt_uuid -> Uuid;
        /// The column as text.
        text, opt_text -> String;
        /// The column as borrowed text.
        str, opt_str -> &str;
        /// The column as a whole number.
        int, opt_int -> i64;
        /// The column as a truth value.
        bool, opt_bool -> bool;
        /// The column as an instant.
        time, opt_time -> Timestamp;
        /// The column as bytes.
        blob, opt_blob -> Vec<u8>;
        /// The column as JSON.
        json, opt_json -> serde_json::Value;
    }

    /// The column as an id, or nothing when null.
    pub fn opt_uuid(&self, column: usize) -> Result<Option<Uuid>, StoreError> {
        match self.cell(column)? {
            Cell::Null => Ok(None),
            Cell::Uuid(id) => Ok(Some(id)),
            Cell::Blob(bytes) => {
                Uuid::from_slice(bytes).map(Some).map_err(|error| decode(column, "uuid", &error.to_string()))
            }
            other => Err(decode(column, "uuid", other.kind())),
        }
    }

    /// The column as text, or nothing when null.
    pub fn opt_text(&self, column: usize) -> Result<Option<String>, StoreError> {
        Ok(self.opt_str(column)?.map(str::to_owned))
    }

    /// The column as borrowed text, or nothing when null.
    pub fn opt_str(&self, column: usize) -> Result<Option<&str>, StoreError> {
        match self.cell(column)? {
            Cell::Null => Ok(None),
            Cell::Text(text) => Ok(Some(text)),
            other => Err(decode(column, "text", other.kind())),
        }
    }

    /// The column as a whole number, or nothing when null.
    pub fn opt_int(&self, column: usize) -> Result<Option<i64>, StoreError> {
        match self.cell(column)? {
            Cell::Null => Ok(None),
            Cell::Int(number) => Ok(Some(number)),
            other => Err(decode(column, "int", other.kind())),
        }
    }

    /// The column as a truth value, or nothing when null.
    pub fn opt_bool(&self, column: usize) -> Result<Option<bool>, StoreError> {
        match self.cell(column)? {
            Cell::Null => Ok(None),
            Cell::Bool(truth) => Ok(Some(truth)),
            Cell::Int(0) => Ok(Some(false)),
            Cell::Int(1) => Ok(Some(true)),
            other => Err(decode(column, "bool", other.kind())),
        }
    }

    /// The column as an instant, or nothing when null.
    pub fn opt_time(&self, column: usize) -> Result<Option<Timestamp>, StoreError> {
        match self.cell(column)? {
            Cell::Null => Ok(None),
            Cell::Time(time) => Ok(Some(time)),
            Cell::Int(microseconds) => Timestamp::from_microsecond(microseconds)
                .map(Some)
                .map_err(|error| decode(column, "time", &error.to_string())),
            other => Err(decode(column, "time", other.kind())),
        }
    }

    /// The column as bytes, or nothing when null.
    pub fn opt_blob(&self, column: usize) -> Result<Option<Vec<u8>>, StoreError> {
        match self.cell(column)? {
            Cell::Null => Ok(None),
            Cell::Blob(bytes) => Ok(Some(bytes.to_vec())),
            other => Err(decode(column, "blob", other.kind())),
        }
    }

    /// The column as JSON, or nothing when null.
    pub fn opt_json(&self, column: usize) -> Result<Option<serde_json::Value>, StoreError> {
        let Some(text) = self.opt_str(column)? else { return Ok(None) };
        serde_json::from_str(text).map(Some).map_err(|error| decode(column, "json", &error.to_string()))
    }

    /// The column in the engine's own form: ids, times and truths are bytes and numbers on SQLite.
    pub fn value(&self, column: usize) -> Result<Value, StoreError> {
        Ok(match self.cell(column)? {
            Cell::Null => Value::Null,
            Cell::Bool(truth) => Value::Bool(truth),
            Cell::Int(number) => Value::Int(number),
            Cell::Text(text) => Value::Text(text.to_owned()),
            Cell::Blob(bytes) => Value::Blob(bytes.to_vec()),
            Cell::Uuid(id) => Value::Uuid(id),
            Cell::Time(time) => Value::Time(time),
        })
    }

    fn cell(&self, column: usize) -> Result<Cell<'_>, StoreError> {
        match &self.0 {
            Source::Owned(values) => {
                let value = values.get(column).ok_or_else(|| decode(column, "column", "missing"))?;
                Ok(match value {
                    Value::Null => Cell::Null,
                    Value::Bool(truth) => Cell::Bool(*truth),
                    Value::Int(number) => Cell::Int(*number),
                    Value::Text(text) => Cell::Text(text),
                    Value::Blob(bytes) => Cell::Blob(bytes),
                    Value::Uuid(id) => Cell::Uuid(*id),
                    Value::Time(time) => Cell::Time(*time),
                })
            }
            Source::After(row, columns) => row.cell(columns + column),
            Source::Postgres(row) => {
                row.try_get(column).map_err(|error| decode(column, "column", &error.to_string()))
            }
            Source::Sqlite(row) => {
                use rusqlite::types::ValueRef;
                match row.get_ref(column).map_err(|error| decode(column, "column", &error.to_string()))? {
                    ValueRef::Null => Ok(Cell::Null),
                    ValueRef::Integer(number) => Ok(Cell::Int(number)),
                    ValueRef::Text(bytes) => std::str::from_utf8(bytes)
                        .map(Cell::Text)
                        .map_err(|error| decode(column, "text", &error.to_string())),
                    ValueRef::Blob(bytes) => Ok(Cell::Blob(bytes)),
                    ValueRef::Real(_) => Err(decode(column, "column", "real")),
                }
            }
        }
    }
}

impl Cell<'_> {
    fn kind(&self) -> &'static str {
        match self {
            Cell::Null => "null",
            Cell::Bool(_) => "bool",
            Cell::Int(_) => "int",
            Cell::Text(_) => "text",
            Cell::Blob(_) => "blob",
            Cell::Uuid(_) => "uuid",
            Cell::Time(_) => "time",
        }
    }
}

fn decode(column: usize, wanted: &str, found: &str) -> StoreError {
    StoreError::Decode(format!("column {column}: wanted {wanted}, found {found}"))
}
