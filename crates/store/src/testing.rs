//! Databases for tests: each test has one of its own, on the engine that the environment names.
//!
//! Without `SYMBOLON_TEST_DATABASE` that is SQLite. With it (an address of a PostgreSQL whose user may create
//! databases), it is a copy of a template database that has the schema already, dropped at the end of the test.
//! `SYMBOLON_TEST_LAYOUT=partitioned` has the tables of the copy partitioned.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use jiff::Timestamp;

use crate::engine::postgres::Plain;
use crate::{Layout, Options, Store, StoreError, Tx, migrate};

/// The address of a PostgreSQL on which tests make their databases.
pub const DATABASE: &str = "SYMBOLON_TEST_DATABASE";
/// The layout of the tables in those databases: `plain` or `partitioned`.
pub const LAYOUT: &str = "SYMBOLON_TEST_LAYOUT";

/// The lock of a process that runs tests, by the number in the names of its databases.
const RUNS: u32 = 0x5359_4d01;
/// The lock under which a template is made, by the number of what is in it.
const TEMPLATES: u32 = 0x5359_4d02;

/// A database of one test, gone when dropped. It has the schema, or none: a test that opens it migrates it, as a
/// server's administrator would.
#[derive(Debug)]
pub struct Database {
    address: String,
    place: Place,
}

#[derive(Debug)]
enum Place {
    Memory,
    Folder(PathBuf),
    Server(String),
}

/// Whether the tests of this process run on PostgreSQL.
#[must_use]
pub fn is_postgres() -> bool {
    variable(DATABASE).is_some()
}

/// Says aloud, past the harness that hides what a passing test says, that this test has nothing to prove on the engine
/// at hand; `cargo xtask test` counts it apart from those that ran.
pub fn only_on(engine: &str, why: &str) {
    let test = std::thread::current().name().unwrap_or("a test").to_owned();
    let _ = writeln!(std::io::stderr(), "ONLY ON {engine}: {test}: {why}");
}

impl Default for Database {
    fn default() -> Self {
        Database::new()
    }
}

impl Database {
    /// A database that is opened once: SQLite in memory, or PostgreSQL with the schema.
    #[must_use]
    pub fn new() -> Self {
        Database::on_server()
            .unwrap_or_else(|| Database { address: "sqlite::memory:".to_owned(), place: Place::Memory })
    }

    /// A database that several stores or processes may open: SQLite in a file, or PostgreSQL with the schema.
    #[must_use]
    pub fn shared() -> Self {
        Database::on_server().unwrap_or_else(Database::file)
    }

    /// A database with nothing in it that several may open: SQLite in a file not made yet, or PostgreSQL.
    #[must_use]
    pub fn empty() -> Self {
        let Some(server) = server() else { return Database::file() };
        server.copy("template0")
    }

    /// What a store is opened with.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// What statements for PostgreSQL find, the first column of each row as text; they share one session.
    #[must_use]
    pub fn ask(&self, statements: &str) -> Vec<String> {
        must(must(Plain::open(&self.address)).ask(statements))
    }

    /// A SQLite database in a folder of its own, wherever the tests run.
    #[must_use]
    pub fn file() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("store-test-{}-{number}", std::process::id()));
        must(std::fs::create_dir_all(&folder));
        let address = format!("sqlite:{}", folder.join("data.sqlite").display());
        Database { address, place: Place::Folder(folder) }
    }

    fn on_server() -> Option<Self> {
        let server = server()?;
        Some(server.copy(&server.template()))
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        match &self.place {
            Place::Memory => {}
            Place::Folder(folder) => drop(std::fs::remove_dir_all(folder)),
            Place::Server(name) => {
                // What a test leaves when this fails is swept by the next run.
                if let Some(server) = server() {
                    let _ = server.plain.ask(format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
                }
            }
        }
    }
}

/// The PostgreSQL of this process, with the session that holds the lock of its run.
struct Server {
    address: String,
    plain: Plain,
    run: u32,
    next: AtomicU64,
}

fn server() -> Option<&'static Server> {
    static SERVER: OnceLock<Option<Server>> = OnceLock::new();
    SERVER.get_or_init(|| variable(DATABASE).map(Server::open)).as_ref()
}

impl Server {
    fn open(address: String) -> Self {
        let plain = must(Plain::open(&address));
        let run = loop {
            let number = must(plain.ask("SELECT CAST(random() * 2000000000 AS INTEGER)")).concat();
            let locked = must(plain.ask(format!("SELECT pg_try_advisory_lock({RUNS}, {number})"))).concat();
            if locked == "t" {
                break must(number.parse());
            }
        };
        let server = Server { address, plain, run, next: AtomicU64::new(0) };
        server.sweep();
        server
    }

    /// Drops the databases of runs that ended without doing so: nobody holds their lock.
    fn sweep(&self) {
        let names = "SELECT datname FROM pg_database WHERE datname LIKE 'symbolon\\_test\\_%'";
        for name in must(self.plain.ask(names)) {
            let Some(run) = name.split('_').nth(2).and_then(|run| run.parse::<u32>().ok()) else { continue };
            let lock = |function: &str| self.plain.ask(format!("SELECT {function}({RUNS}, {run})"));
            // A session may lock twice what it holds already.
            if run != self.run && must(lock("pg_try_advisory_lock")).concat() == "t" {
                // Two runs may sweep, one after the other.
                let _ = self.plain.ask(format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
                must(lock("pg_advisory_unlock"));
            }
        }
    }

    fn copy(&self, template: &str) -> Database {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let name = format!("symbolon_test_{}_{number}", self.run);
        must(self.plain.ask(format!("CREATE DATABASE {name} TEMPLATE {template}")));
        Database { address: with_name(&self.address, &name), place: Place::Server(name) }
    }

    /// The name of a database with the schema; made if there is none.
    fn template(&self) -> String {
        let layout = variable(LAYOUT).unwrap_or_else(|| "plain".to_owned());
        let mut hasher = DefaultHasher::new();
        (&layout, migrate::text()).hash(&mut hasher);
        let hash = hasher.finish();
        let template = format!("symbolon_template_{hash:016x}");
        if self.has(&template) {
            return template;
        }
        let lock = (hash & 0x7fff_ffff) as u32;
        // The session of this run is every thread's: whoever waits here must not keep the others from asking.
        let mine = must(Plain::open(&self.address));
        must(mine.ask(format!("SELECT pg_advisory_lock({TEMPLATES}, {lock})")));
        if !self.has(&template) {
            let made = self.copy("template0");
            must(prepare(&made.address, &layout));
            if let Place::Server(made) = &made.place {
                // Nobody can be connected to what is copied.
                must(mine.ask(format!("ALTER DATABASE {made} ALLOW_CONNECTIONS false")));
                let gone = format!(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{made}'"
                );
                must(mine.ask(gone));
                must(mine.ask(format!("ALTER DATABASE {made} RENAME TO {template}")));
            }
        }
        template
    }

    fn has(&self, name: &str) -> bool {
        !must(self.plain.ask(format!("SELECT datname FROM pg_database WHERE datname = '{name}'"))).is_empty()
    }
}

/// Rows as text, by table and partner.
pub type Dump = BTreeMap<(String, Option<String>), Vec<String>>;

/// Every row of every table as text, by table and by the partner that the row belongs to, written without hyphens; by
/// none where a table has no partner. For comparing a database with itself.
pub fn dump(tx: &mut Tx<'_>) -> Result<Dump, StoreError> {
    let (tables, owner) = if is_postgres() {
        (
            "SELECT CAST(c.relname AS TEXT), CAST('CAST(' || c.relname || '.* AS TEXT)' AS TEXT), (SELECT COUNT(*)
             FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'partner_id') FROM pg_class c
             WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace
             ORDER BY c.relname",
            "replace(CAST(partner_id AS TEXT), '-', '')",
        )
    } else {
        (
            "SELECT m.name, (SELECT group_concat('quote(' || c.name || ')', '|| '','' ||') FROM
             pragma_table_info(m.name) c), (SELECT COUNT(*) FROM pragma_table_info(m.name) c
             WHERE c.name = 'partner_id') FROM sqlite_master m WHERE m.type = 'table' ORDER BY m.name",
            "lower(hex(partner_id))",
        )
    };
    let tables = tx.map(tables, &[], |row| Ok((row.text(0)?, row.text(1)?, row.int(2)? == 1)))?;
    let mut found = BTreeMap::<_, Vec<String>>::new();
    for (table, columns, of_partner) in tables {
        let owner = if of_partner { owner } else { "CAST(NULL AS TEXT)" };
        let sql = format!("SELECT {owner}, {columns} FROM {table} ORDER BY 2").leak();
        tx.each(sql, &[], |row| {
            found.entry((table.clone(), row.opt_text(0)?)).or_default().push(row.text(1)?);
            Ok(ControlFlow::Continue(()))
        })?;
    }
    Ok(found)
}

fn prepare(address: &str, layout: &str) -> Result<(), StoreError> {
    let store = Store::open(address, Options { readers: 1, writers: 1, ..Options::default() })?;
    let layout = Layout::parse(layout).ok_or_else(|| StoreError::Address(format!("{LAYOUT}={layout}")))?;
    store.migrate_as(Some(layout), Timestamp::UNIX_EPOCH).map(drop)
}

/// The same address with another database's name.
fn with_name(address: &str, name: &str) -> String {
    let (place, query) = address.split_once('?').unwrap_or((address, ""));
    let start = place.find("://").map_or(0, |scheme| scheme + 3);
    let host = place.get(start..).and_then(|rest| rest.find('/')).map_or(place.len(), |slash| start + slash);
    let joint = if query.is_empty() { "" } else { "?" };
    format!("{}/{name}{joint}{query}", place.get(..host).unwrap_or(place))
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

#[expect(clippy::panic, reason = "a test without its database fails")]
fn must<T, E: std::fmt::Debug>(result: Result<T, E>) -> T {
    result.unwrap_or_else(|error| panic!("no database for a test: {error:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_databases_name_takes_the_place_of_another() {
        for (address, wanted) in [
            ("postgres://u:p@h:1,i:2/postgres?sslmode=require", "postgres://u:p@h:1,i:2/x?sslmode=require"),
            ("postgres://u@h", "postgres://u@h/x"),
            ("postgresql://h/?a=b", "postgresql://h/x?a=b"),
        ] {
            assert_eq!(with_name(address, "x"), wanted);
        }
    }
}
