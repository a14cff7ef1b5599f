//! The schema, step by step: idempotent statements, one text for all engines.

use jiff::Timestamp;

use crate::{Layout, Row, Store, StoreError, Tx, args, layout};

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
    Step { number: 3, name: "nodes", sql: include_str!("../migrations/0003_nodes.sql") },
    Step { number: 4, name: "deadlines", sql: include_str!("../migrations/0004_deadlines.sql") },
    Step { number: 5, name: "invitations", sql: include_str!("../migrations/0005_invitations.sql") },
    Step { number: 6, name: "delegation", sql: include_str!("../migrations/0006_delegation.sql") },
    Step { number: 7, name: "carts", sql: include_str!("../migrations/0007_carts.sql") },
    Step { number: 8, name: "records", sql: include_str!("../migrations/0008_records.sql") },
    Step { number: 9, name: "operator", sql: include_str!("../migrations/0009_operator.sql") },
    Step { number: 10, name: "imports", sql: include_str!("../migrations/0010_imports.sql") },
];

/// The text of every step.
pub(crate) fn texts() -> impl Iterator<Item = &'static str> {
    STEPS.iter().map(|step| step.sql)
}

/// A step that was applied just now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// Its number; steps count from 1.
    pub number: i64,
    /// Its name.
    pub name: &'static str,
}

/// What a migration did, and how the tables lie after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migrated {
    /// The steps applied just now.
    pub applied: Vec<Applied>,
    /// The layout, remembered in the database.
    pub layout: Layout,
    /// Whether rows were brought from the plain layout into this one just now.
    pub converted: bool,
}

/// The newest step this version knows.
#[must_use]
pub fn newest_schema() -> i64 {
    newest(STEPS)
}

impl Store {
    /// Applies the steps that are missing and says which; safe to repeat, and from several processes at once.
    ///
    /// The tables lie as they did; those of an empty database are plain.
    pub fn migrate(&self, now: Timestamp) -> Result<Vec<Applied>, StoreError> {
        Ok(apply(self, STEPS, None, now)?.applied)
    }

    /// As `migrate`, with the tables laid out as wanted from now on: `LayoutUnsupported` where the engine cannot,
    /// `LayoutFixed` where they lie otherwise and not plain. Nobody else may use a database that is brought into
    /// another layout meanwhile.
    pub fn migrate_as(&self, wanted: Option<Layout>, now: Timestamp) -> Result<Migrated, StoreError> {
        apply(self, STEPS, wanted, now)
    }

    /// How the tables lie; plain for an empty database.
    pub fn layout(&self) -> Result<Layout, StoreError> {
        self.read_blocking(|tx| {
            if !tx.has_table("schema_step")? {
                return Ok(Layout::Plain);
            }
            let found = tx.query_one("SELECT name FROM schema_step WHERE number = 0", &args![])?;
            found.as_ref().map_or(Ok(Layout::Plain), remembered)
        })
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

fn apply(
    store: &Store,
    steps: &'static [Step],
    wanted: Option<Layout>,
    now: Timestamp,
) -> Result<Migrated, StoreError> {
    if let Err(error @ StoreError::NewerSchema { .. }) = compare(store.schema_version()?, newest(steps)) {
        return Err(error);
    }
    store.write_blocking(move |tx| prepare(tx, wanted, now))?;
    let (layout, converted) = store.write_blocking(move |tx| settle(tx, steps, wanted))?;
    let mut applied = Vec::new();
    for step in steps {
        if store.write_blocking(move |tx| apply_step(tx, *step, now))? {
            applied.push(Applied { number: step.number, name: step.name });
        }
    }
    for statement in layout::spread(layout) {
        store.write_blocking(move |tx| {
            lock(tx)?;
            tx.migration(&statement)
        })?;
    }
    Ok(Migrated { applied, layout, converted })
}

/// The table of steps, whose row 0 is the lock that whoever migrates holds, and names the layout.
fn prepare(tx: &mut Tx<'_>, wanted: Option<Layout>, now: Timestamp) -> Result<(), StoreError> {
    layout::require(tx, wanted.unwrap_or_default())?;
    tx.migration(
        "CREATE TABLE IF NOT EXISTS schema_step (
            number BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_at {time} NOT NULL)",
    )?;
    tx.execute(
        "INSERT INTO schema_step (number, name, applied_at) VALUES (0, $1, $2) ON CONFLICT DO NOTHING",
        &args![Layout::Plain.code(), now],
    )?;
    Ok(())
}

/// Brings what is there into the layout wanted, and says which holds and whether that was work.
fn settle(
    tx: &mut Tx<'_>,
    steps: &'static [Step],
    wanted: Option<Layout>,
) -> Result<(Layout, bool), StoreError> {
    let found = lock(tx)?;
    let Some(wanted) = wanted.filter(|wanted| *wanted != found) else { return Ok((found, false)) };
    if found != Layout::Plain {
        return Err(StoreError::LayoutFixed { found, wanted });
    }
    let mut made = Vec::new();
    for number in
        tx.map("SELECT number FROM schema_step WHERE number > 0 ORDER BY number", &args![], |row| row.int(0))?
    {
        made.extend(steps.iter().filter(|step| step.number == number).flat_map(|step| statements(step.sql)));
    }
    layout::convert(tx, wanted, &made)?;
    tx.execute("UPDATE schema_step SET name = $1 WHERE number = 0", &args![wanted.code()])?;
    Ok((wanted, !made.is_empty()))
}

fn apply_step(tx: &mut Tx<'_>, step: Step, now: Timestamp) -> Result<bool, StoreError> {
    let layout = lock(tx)?;
    if tx.query_one("SELECT number FROM schema_step WHERE number = $1", &args![step.number])?.is_some() {
        return Ok(false);
    }
    for statement in statements(step.sql) {
        tx.migration(&layout.form(&statement))?;
    }
    tx.execute(
        "INSERT INTO schema_step (number, name, applied_at) VALUES ($1, $2, $3)",
        &args![step.number, step.name, now],
    )?;
    Ok(true)
}

/// Waits until nobody else migrates, and says how the tables lie.
fn lock(tx: &mut Tx<'_>) -> Result<Layout, StoreError> {
    let row = tx.lock("SELECT name FROM schema_step WHERE number = 0", &args![])?;
    row.as_ref().map_or(Ok(Layout::Plain), remembered)
}

fn remembered(row: &Row<'_>) -> Result<Layout, StoreError> {
    let code = row.str(0)?;
    // Before there were layouts the row said what it is for.
    match code {
        "lock" => Ok(Layout::Plain),
        code => Layout::parse(code).ok_or_else(|| StoreError::Decode(format!("layout {code}"))),
    }
}

/// The statements of every step, in their order.
#[cfg(test)]
pub(crate) fn all_statements() -> Vec<String> {
    STEPS.iter().flat_map(|step| statements(step.sql)).collect()
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

/// All that decides what the schema is: a template of it is as good as new while this is the same.
#[cfg(any(test, feature = "testing"))]
pub(crate) fn text() -> Vec<&'static str> {
    let layouts = [include_str!("layout/partitioned.rs"), include_str!("layout/table.rs")];
    STEPS.iter().map(|step| step.sql).chain(layouts).collect()
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
