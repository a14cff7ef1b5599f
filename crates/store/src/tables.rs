//! Tables as rows of named values, for what is carried from one database to another without a meaning of its own here.
//! Names and kinds of the columns are those of the schema's own text.

use crate::layout::table::TABLES;
use crate::{Row, Statement, StoreError, Tx, Value, args};
use jiff::Timestamp;
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::OnceLock;
use uuid::Uuid;

/// A table of the schema with the statements that read it whole and write one row.
#[derive(Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    columns: Vec<Column>,
    read: String,
    write: String,
}

#[derive(Clone, Copy, Debug)]
struct Column {
    name: &'static str,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Id,
    Time,
    Text,
    Number,
    Truth,
    Bytes,
}

/// A column whose value cannot be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WrongColumn(pub String);

/// The names of all tables but the list of the schema's own steps.
pub fn names() -> impl Iterator<Item = &'static str> {
    TABLES.iter().map(|table| table.name)
}

/// The table of this name.
pub fn table(name: &str) -> Option<&'static Table> {
    static ALL: OnceLock<BTreeMap<&'static str, Table>> = OnceLock::new();
    ALL.get_or_init(|| crate::migrate::texts().flat_map(tables).map(|table| (table.name, table)).collect())
        .get(name)
}

impl Table {
    /// Hands over every row in the order of its key, less the columns named.
    pub fn each(
        &'static self,
        tx: &mut Tx<'_>,
        but: &[&str],
        on: &mut dyn FnMut(Map<String, Json>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        tx.each(&self.read, &args![], |row| {
            let mut values = Map::new();
            for (place, column) in self.columns.iter().enumerate() {
                if !but.contains(&column.name) {
                    let value = column.kind.read(row, place)?;
                    if !value.is_null() {
                        values.insert(column.name.to_owned(), value);
                    }
                }
            }
            on(values)?;
            Ok(ControlFlow::Continue(()))
        })
    }

    /// The statement that writes a row; what it does not name is null.
    pub fn row(&'static self, values: &Map<String, Json>) -> Result<Statement, WrongColumn> {
        if let Some(name) = values.keys().find(|name| self.columns.iter().all(|one| one.name != *name)) {
            return Err(WrongColumn(name.clone()));
        }
        let row: Result<Vec<Value>, WrongColumn> = self
            .columns
            .iter()
            .map(|column| {
                let value = values.get(column.name).unwrap_or(&Json::Null);
                column.kind.write(value).ok_or_else(|| WrongColumn(column.name.to_owned()))
            })
            .collect();
        Ok((&self.write, row?))
    }

    /// The names of its columns.
    pub fn columns(&self) -> impl Iterator<Item = &'static str> {
        self.columns.iter().map(|column| column.name)
    }
}

impl Kind {
    fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "{uuid}" => Kind::Id,
            "{time}" => Kind::Time,
            "{bytes}" => Kind::Bytes,
            "TEXT" => Kind::Text,
            "BIGINT" => Kind::Number,
            "BOOLEAN" => Kind::Truth,
            _ => return None,
        })
    }

    fn read(self, row: &Row<'_>, place: usize) -> Result<Json, StoreError> {
        Ok(match self {
            Kind::Id => json!(row.opt_uuid(place)?),
            Kind::Time => json!(row.opt_time(place)?),
            Kind::Text => json!(row.opt_text(place)?),
            Kind::Number => json!(row.opt_int(place)?),
            Kind::Truth => json!(row.opt_bool(place)?),
            Kind::Bytes => json!(row.opt_blob(place)?.map(|bytes| hexadecimal(&bytes))),
        })
    }

    fn write(self, value: &Json) -> Option<Value> {
        Some(match (self, value) {
            (_, Json::Null) => Value::Null,
            (Kind::Id, Json::String(text)) => Value::Uuid(text.parse::<Uuid>().ok()?),
            (Kind::Time, Json::String(text)) => Value::Time(text.parse::<Timestamp>().ok()?),
            (Kind::Text, Json::String(text)) => Value::Text(text.clone()),
            (Kind::Number, Json::Number(number)) => Value::Int(number.as_i64()?),
            (Kind::Truth, Json::Bool(truth)) => Value::Bool(*truth),
            (Kind::Bytes, Json::String(text)) => Value::Blob(bytes(text)?),
            _ => return None,
        })
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    let digits = text.is_ascii() && text.len().is_multiple_of(2);
    digits.then_some(())?;
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}

/// The tables that a step makes.
fn tables(step: &'static str) -> Vec<Table> {
    let mut found = Vec::new();
    let mut rest = step;
    while let Some((_, after)) = rest.split_once("CREATE TABLE IF NOT EXISTS ") {
        let Some((name, after)) = after.split_once(" (") else { break };
        let Some((body, after)) = after.split_once("\n);") else { break };
        rest = after;
        found.push(made(name.trim(), body));
    }
    found
}

fn made(name: &'static str, body: &'static str) -> Table {
    let mut columns = Vec::new();
    let mut key = None;
    for line in body.lines() {
        let line = line.trim().trim_end_matches(',');
        if let Some(named) = line.strip_prefix("PRIMARY KEY (") {
            key = named.strip_suffix(')').map(str::to_owned);
        }
        let mut words = line.split_whitespace();
        if let (Some(column), Some(kind)) = (words.next(), words.next().and_then(Kind::parse)) {
            if line.contains("PRIMARY KEY") {
                key = Some(column.to_owned());
            }
            columns.push(Column { name: column, kind });
        }
    }
    let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    let places: Vec<String> = (1..=columns.len()).map(|place| format!("${place}")).collect();
    let (list, order) = (names.join(", "), key.unwrap_or_else(|| names.join(", ")));
    Table {
        name,
        read: format!("SELECT {list} FROM {name} ORDER BY {order}"),
        write: format!("INSERT INTO {name} ({list}) VALUES ({})", places.join(", ")),
        columns,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_of_the_schema_is_known_with_its_columns() {
        for name in names() {
            let table = table(name).unwrap_or_else(|| panic!("{name}"));
            assert!(!table.columns.is_empty() && table.read.contains("ORDER BY"), "{table:?}");
        }
    }
}
