//! What Symbolon asked of the database, kept in a file so that a bare loop can play the same again, word for word.

use crate::Outcome;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use jiff::Timestamp;
use rusqlite::ToSql;
use rusqlite::types::ToSqlOutput;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, BufWriter, Write as _};
use std::path::Path;
use store::Value;
use store::tape::Trip;
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{IsNull, Type};
use uuid::Uuid;

/// PostgreSQL counts microseconds from the first day of 2000.
const EPOCH: i64 = 946_684_800_000_000;

/// An argument.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Arg {
    /// No value.
    #[serde(rename = "n")]
    Null,
    /// A truth value.
    #[serde(rename = "o")]
    Bool(bool),
    /// A whole number.
    #[serde(rename = "i")]
    Int(i64),
    /// Text, or JSON as text.
    #[serde(rename = "t")]
    Text(String),
    /// Bytes in base64.
    #[serde(rename = "b", with = "packed")]
    Blob(Vec<u8>),
    /// An id.
    #[serde(rename = "u")]
    Uuid(Uuid),
    /// An instant in microseconds.
    #[serde(rename = "m")]
    Time(i64),
}

mod packed {
    use super::STANDARD_NO_PAD;
    use base64::Engine as _;
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    pub fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&STANDARD_NO_PAD.encode(bytes))
    }

    pub fn deserialize<'d, D: Deserializer<'d>>(from: D) -> Result<Vec<u8>, D::Error> {
        STANDARD_NO_PAD.decode(String::deserialize(from)?).map_err(D::Error::custom)
    }
}

impl From<Value> for Arg {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Arg::Null,
            Value::Bool(truth) => Arg::Bool(truth),
            Value::Int(number) => Arg::Int(number),
            Value::Text(text) => Arg::Text(text),
            Value::Blob(bytes) => Arg::Blob(bytes),
            Value::Uuid(id) => Arg::Uuid(id),
            Value::Time(time) => Arg::Time(Timestamp::as_microsecond(time)),
        }
    }
}

impl ToSql for Arg {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Arg::Null => ToSqlOutput::from(rusqlite::types::Null),
            Arg::Bool(truth) => ToSqlOutput::from(*truth),
            Arg::Int(number) | Arg::Time(number) => ToSqlOutput::from(*number),
            Arg::Text(text) => ToSqlOutput::from(text.as_str()),
            Arg::Blob(bytes) => ToSqlOutput::from(bytes.as_slice()),
            Arg::Uuid(id) => ToSqlOutput::from(id.as_bytes().as_slice()),
        })
    }
}

impl tokio_postgres::types::ToSql for Arg {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Arg::Null => return Ok(IsNull::Yes),
            Arg::Bool(truth) => out.extend_from_slice(&[u8::from(*truth)]),
            Arg::Int(number) if *kind == Type::INT4 => {
                out.extend_from_slice(&i32::try_from(*number)?.to_be_bytes());
            }
            Arg::Int(number) => out.extend_from_slice(&number.to_be_bytes()),
            Arg::Text(text) => {
                if *kind == Type::JSONB {
                    out.extend_from_slice(&[1]);
                }
                out.extend_from_slice(text.as_bytes());
            }
            Arg::Blob(bytes) => out.extend_from_slice(bytes),
            Arg::Uuid(id) => out.extend_from_slice(id.as_bytes()),
            Arg::Time(micros) => out.extend_from_slice(&(micros - EPOCH).to_be_bytes()),
        }
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    tokio_postgres::types::to_sql_checked!();
}

/// One statement: the place of its text, its arguments, whether its rows stay locked, and whether they are looked at.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Note(pub usize, pub Vec<Arg>, pub bool, pub bool);

/// Statements that travel together, and whether the commit travels with them.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Bar(pub Vec<Note>, pub bool);

/// One transaction.
pub type Piece = Vec<Bar>;

/// Transactions with the texts of their statements.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Score {
    /// The texts.
    pub texts: Vec<String>,
    /// The transactions, in their order.
    pub pieces: Vec<Piece>,
}

/// How many round trips a transaction takes; a commit that travels alone is one more.
pub fn round_trips(piece: &Piece) -> usize {
    let writes = piece.iter().flat_map(|bar| &bar.0).any(|note| !note.3 || note.2);
    piece.len() + usize::from(writes && !piece.iter().any(|bar| bar.1))
}

impl Score {
    /// What was recorded, transaction by transaction; only those that change something, or only those that do not.
    pub fn of(trips: Vec<Trip>, changes: bool) -> Score {
        let mut score = Score::default();
        let mut places: HashMap<&'static str, usize> = HashMap::new();
        let mut order: Vec<u64> = Vec::new();
        let mut pieces: HashMap<u64, Piece> = HashMap::new();
        for trip in trips {
            let piece = pieces.entry(trip.transaction).or_insert_with(|| {
                order.push(trip.transaction);
                Piece::new()
            });
            let notes = trip.asked.into_iter().map(|asked| {
                let place = *places.entry(asked.sql).or_insert_with(|| {
                    score.texts.push(asked.sql.to_owned());
                    score.texts.len() - 1
                });
                Note(place, asked.args.into_iter().map(Arg::from).collect(), asked.locks, asked.reads)
            });
            piece.push(Bar(notes.collect(), trip.ends));
        }
        let all = order.into_iter().filter_map(|number| pieces.remove(&number));
        let writes = |piece: &Piece| piece.iter().flat_map(|bar| &bar.0).any(|note| !note.3);
        score.pieces = all.filter(|piece| writes(piece) == changes).collect();
        score
    }

    /// Writes it to a file: the texts, then one transaction a line.
    pub fn write(&self, path: &Path) -> Outcome<()> {
        let file = std::fs::File::create(path).map_err(|error| error.to_string())?;
        let mut file = BufWriter::new(file);
        let mut line = |json: serde_json::Result<String>| {
            let json = json.map_err(|error| error.to_string())?;
            writeln!(file, "{json}").map_err(|error| error.to_string())
        };
        line(serde_json::to_string(&self.texts))?;
        self.pieces.iter().try_for_each(|piece| line(serde_json::to_string(piece)))?;
        file.flush().map_err(|error| error.to_string())
    }

    /// Reads it again.
    pub fn read(path: &Path) -> Outcome<Score> {
        let file = std::fs::File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let mut score = Score::default();
        for (number, line) in BufReader::new(file).lines().enumerate() {
            let line = line.map_err(|error| error.to_string())?;
            if number == 0 {
                score.texts = serde_json::from_str(&line).map_err(|error| error.to_string())?;
            } else {
                score.pieces.push(serde_json::from_str(&line).map_err(|error| error.to_string())?);
            }
        }
        Ok(score)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::tape::Asked;

    fn asked(sql: &'static str, reads: bool, locks: bool) -> Asked {
        Asked { sql, args: vec![Value::from(Uuid::nil()), Value::Blob(vec![0, 255])], locks, reads }
    }

    fn recorded() -> Vec<Trip> {
        vec![
            Trip { transaction: 7, asked: vec![asked("SELECT lock", true, true)], ends: false },
            Trip { transaction: 8, asked: vec![asked("SELECT look", true, false)], ends: false },
            Trip {
                transaction: 7,
                asked: vec![asked("UPDATE a", false, false), asked("SELECT look", true, false)],
                ends: true,
            },
        ]
    }

    #[test]
    fn transactions_are_told_apart_and_counted() {
        let changes = Score::of(recorded(), true);
        assert_eq!(changes.texts, ["SELECT lock", "SELECT look", "UPDATE a"]);
        assert_eq!(changes.pieces.iter().map(round_trips).collect::<Vec<_>>(), [2]);
        let readings = Score::of(recorded(), false);
        assert_eq!(readings.pieces.iter().map(round_trips).collect::<Vec<_>>(), [1]);
        let mut alone = recorded();
        alone.iter_mut().for_each(|trip| trip.ends = false);
        assert_eq!(Score::of(alone, true).pieces.iter().map(round_trips).collect::<Vec<_>>(), [3]);
    }

    #[test]
    fn a_score_is_read_as_it_was_written() {
        let path = std::env::temp_dir().join(format!("score-{}", std::process::id()));
        let score = Score::of(recorded(), true);
        assert_eq!(score.write(&path), Ok(()));
        assert_eq!(Score::read(&path), Ok(score));
        let _ = std::fs::remove_file(path);
    }
}
