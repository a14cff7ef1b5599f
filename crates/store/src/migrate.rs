//! The schema, step by step: idempotent statements, one text for all engines.

use jiff::Timestamp;

use crate::{Store, StoreError, Tx, args};

/// One step of the schema.
#[derive(Clone, Copy, Debug)]
struct Step {
    number: i64,
    name: &'static str,
    sql: &'static str,
}

/// Every step in its order; a step that was released never changes.
const STEPS: &[Step] = &[
    Step { number: 1, name: "house", sql: include_str!("../migrations/0001_house.sql") },
    Step { number: 2, name: "identity", sql: include_str!("../migrations/0002_identity.sql") },
];

/// A step that was applied just now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// Its number; steps count from 1.
    pub number: i64,
    /// Its name.
    pub name: &'static str,
}

/// The newest step this version knows.
#[must_use]
pub fn newest_schema() -> i64 {
    newest(STEPS)
}

impl Store {
    /// Applies the steps that are missing and says which; safe to repeat, and from several processes at once.
    pub fn migrate(&self, now: Timestamp) -> Result<Vec<Applied>, StoreError> {
        apply(self, STEPS, now)
    }

    /// The newest step in the database, 0 for an empty one.
    pub fn schema_version(&self) -> Result<i64, StoreError> {
        self.read_blocking(|tx| {
            if !tx.has_table("schema_step")? {
                return Ok(0);
            }
            let newest = "SELECT number FROM schema_step ORDER BY number DESC LIMIT 1";
            Ok(tx.map_one(newest, &args![], |row| row.int(0))?.unwrap_or(0))
        })
    }

    /// That the database is exactly what this version needs, else `OlderSchema` or `NewerSchema`.
    pub fn require_current(&self) -> Result<(), StoreError> {
        require_current(self)
    }
}

pub(crate) fn require_current(store: &Store) -> Result<(), StoreError> {
    compare(store.schema_version()?, newest_schema())
}

fn compare(found: i64, known: i64) -> Result<(), StoreError> {
    match found.cmp(&known) {
        std::cmp::Ordering::Less => Err(StoreError::OlderSchema { found, known }),
        std::cmp::Ordering::Equal => Ok(()),
        std::cmp::Ordering::Greater => Err(StoreError::NewerSchema { found, known }),
    }
}

fn apply(store: &Store, steps: &'static [Step], now: Timestamp) -> Result<Vec<Applied>, StoreError> {
    if let Err(error @ StoreError::NewerSchema { .. }) = compare(store.schema_version()?, newest(steps)) {
        return Err(error);
    }
    store.write_blocking(move |tx| prepare(tx, now))?;
    let mut applied = Vec::new();
    for step in steps {
        if store.write_blocking(move |tx| apply_step(tx, *step, now))? {
            applied.push(Applied { number: step.number, name: step.name });
        }
    }
    Ok(applied)
}

/// The table of steps, whose row 0 is the lock that whoever migrates holds.
fn prepare(tx: &mut Tx<'_>, now: Timestamp) -> Result<(), StoreError> {
    tx.migration(
        "CREATE TABLE IF NOT EXISTS schema_step (
            number BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_at {time} NOT NULL)",
    )?;
    tx.execute(
        "INSERT INTO schema_step (number, name, applied_at) VALUES (0, 'lock', $1) ON CONFLICT DO NOTHING",
        &args![now],
    )?;
    Ok(())
}

fn apply_step(tx: &mut Tx<'_>, step: Step, now: Timestamp) -> Result<bool, StoreError> {
    tx.lock("SELECT number FROM schema_step WHERE number = 0", &args![])?;
    if tx.query_one("SELECT number FROM schema_step WHERE number = $1", &args![step.number])?.is_some() {
        return Ok(false);
    }
    for statement in statements(step.sql) {
        tx.migration(&statement)?;
    }
    tx.execute(
        "INSERT INTO schema_step (number, name, applied_at) VALUES ($1, $2, $3)",
        &args![step.number, step.name, now],
    )?;
    Ok(true)
}

/// The statements that make the indices which are no keys, each with the index's name; idempotent, as all are.
pub(crate) fn indices() -> Vec<(String, String)> {
    let all = STEPS.iter().flat_map(|step| statements(step.sql));
    all.filter_map(|statement| {
        let name =
            statement.strip_prefix("CREATE INDEX IF NOT EXISTS ")?.split_whitespace().next()?.to_owned();
        Some((name, statement))
    })
    .collect()
}

fn newest(steps: &[Step]) -> i64 {
    steps.last().map_or(0, |step| step.number)
}

/// The statements of a file, without comments; a `;` or `--` between single quotes is text.
fn statements(sql: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut current = String::new();
    let mut quoted = false;
    let mut characters = sql.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\'' => {
                quoted = !quoted;
                current.push(character);
            }
            '-' if !quoted && characters.peek() == Some(&'-') => {
                while characters.next_if(|next| *next != '\n').is_some() {}
            }
            ';' if !quoted => found.push(std::mem::take(&mut current)),
            _ => current.push(character),
        }
    }
    found.push(current);
    found
        .iter()
        .map(|statement| statement.trim().to_owned())
        .filter(|statement| !statement.is_empty())
        .collect()
}

#[cfg(test)]
mod tests;
