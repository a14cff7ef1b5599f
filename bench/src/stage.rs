//! The databases of a run and the servers over them.

use crate::child::Child;
use crate::guest::Guest;
use crate::postgres::Cluster;
use crate::subject::Target;
use crate::{Outcome, operation};
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Where worlds are kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    /// An embedded file.
    Sqlite,
    /// A server of its own.
    Postgres,
}

impl Engine {
    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Sqlite => "SQLite",
            Engine::Postgres => "PostgreSQL",
        }
    }

    /// Its name on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Engine::Sqlite => "sqlite",
            Engine::Postgres => "postgres",
        }
    }
}

/// Where everything of a run is.
pub struct Stage {
    /// A folder below `target`.
    pub folder: PathBuf,
    /// The PostgreSQL of this run, once it is started.
    pub cluster: Option<Cluster>,
    keep: bool,
}

/// A world in a database.
#[derive(Clone, Debug)]
pub struct Database {
    /// In which engine.
    pub engine: Engine,
    /// How Symbolon opens it.
    pub address: String,
    /// Its name among the databases of the run.
    pub name: String,
    /// Generated customers.
    pub customers: usize,
}

/// Symbolon over a world, with somebody signed in.
pub struct Served {
    /// The process.
    pub child: Child,
    /// Who calls.
    pub guest: Rc<Guest>,
    /// The first process of the database.
    pub database: Option<u32>,
}

impl Served {
    /// What is measured.
    pub fn target(&self) -> Outcome<Target> {
        Ok(Target { address: self.child.address()?, pid: self.child.pid(), database: self.database })
    }
}

impl Stage {
    /// An empty stage, or that of an earlier run.
    pub fn open(keep: bool) -> Outcome<Stage> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench");
        if !keep {
            let _ = std::fs::remove_dir_all(root.join("worlds"));
        }
        std::fs::create_dir_all(root.join("worlds")).map_err(|error| error.to_string())?;
        let folder = root.canonicalize().map_err(|error| error.to_string())?;
        Ok(Stage { folder, cluster: None, keep })
    }

    /// The database of this name.
    pub fn database(&self, engine: Engine, name: &str, customers: usize) -> Database {
        let address = match engine {
            Engine::Sqlite => format!("sqlite:{}", self.file(name).display()),
            Engine::Postgres => {
                self.cluster.as_ref().map_or_else(String::new, |cluster| cluster.address(name))
            }
        };
        Database { engine, address, name: name.to_owned(), customers }
    }

    /// Starts what the engine needs.
    pub fn begin(&mut self, engine: Engine) -> Outcome<()> {
        if engine == Engine::Postgres && self.cluster.is_none() {
            self.cluster = Some(Cluster::start(&self.folder, self.keep)?);
        }
        Ok(())
    }

    /// Deletes the worlds, which are large; what was found stays.
    pub fn clear(&mut self) {
        self.cluster = None;
        for large in ["worlds", "postgres", "recorded-sqlite", "recorded-postgres"] {
            let _ = std::fs::remove_dir_all(self.folder.join(large));
        }
    }

    fn cluster(&self) -> Outcome<&Cluster> {
        self.cluster.as_ref().ok_or_else(|| "PostgreSQL is not running".to_owned())
    }

    /// The first process of an engine's database.
    pub fn root(&self, engine: Engine) -> Option<u32> {
        self.cluster.as_ref().filter(|_| engine == Engine::Postgres).map(Cluster::pid)
    }

    /// The folder of a SQLite database, as `symbolon demo --data` takes it.
    pub fn data(&self, name: &str) -> PathBuf {
        self.folder.join("worlds").join(name)
    }

    /// Where a SQLite database of this name is.
    pub fn file(&self, name: &str) -> PathBuf {
        self.data(name).join("symbolon.db")
    }

    /// Makes the world of so many generated customers; rows written and seconds taken.
    pub fn make(&self, database: &Database) -> Outcome<(u64, f64)> {
        self.forget(database)?;
        match database.engine {
            Engine::Sqlite => {
                std::fs::create_dir_all(self.data(&database.name)).map_err(|error| error.to_string())?;
            }
            Engine::Postgres => {
                let sql = format!("CREATE DATABASE {}", database.name);
                self.cluster()?.ask("postgres", &sql)?;
            }
        }
        let child = Child::start(&["load", &database.address, &database.customers.to_string()])?;
        let told = |key: &str| child.told.get(key).and_then(serde_json::Value::as_f64).unwrap_or(0.0);
        let rows = child.told.get("rows").and_then(serde_json::Value::as_u64).unwrap_or(0);
        let seconds = told("seconds");
        drop(child);
        if let (Engine::Postgres, Ok(cluster)) = (database.engine, self.cluster()) {
            // What autovacuum would do some minutes later.
            cluster.ask(&database.name, "VACUUM ANALYZE")?;
        }
        Ok((rows, seconds))
    }

    /// A copy of a world that nobody is serving.
    pub fn copy(&self, from: &Database, name: &str) -> Outcome<Database> {
        let copy = self.database(from.engine, name, from.customers);
        self.forget(&copy)?;
        match from.engine {
            Engine::Sqlite => {
                std::fs::create_dir_all(self.data(name)).map_err(|error| error.to_string())?;
                std::fs::copy(self.file(&from.name), self.file(name)).map_err(|error| error.to_string())?;
            }
            Engine::Postgres => {
                let sql = format!("CREATE DATABASE {name} TEMPLATE {} STRATEGY FILE_COPY", from.name);
                self.cluster()?.ask("postgres", &sql)?;
            }
        }
        Ok(copy)
    }

    /// Deletes a database that nobody is serving.
    pub fn forget(&self, database: &Database) -> Outcome<()> {
        match database.engine {
            Engine::Sqlite => {
                let _ = std::fs::remove_dir_all(self.data(&database.name));
            }
            Engine::Postgres => {
                let sql = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", database.name);
                self.cluster()?.ask("postgres", &sql)?;
            }
        }
        Ok(())
    }

    /// Starts Symbolon over a world and signs in.
    pub fn serve(&self, database: &Database) -> Outcome<Served> {
        self.serve_with_log(database, "warn")
    }

    /// As `serve`, with another filter of the logs.
    pub fn serve_with_log(&self, database: &Database, log: &str) -> Outcome<Served> {
        let child = Child::start(&["server", &database.address, log])?;
        let guest = Rc::new(Guest::sign_in(child.address()?)?);
        Ok(Served { child, guest, database: self.root(database.engine) })
    }

    /// The requests of an operation at a served world.
    pub fn shots(
        &self,
        served: &Served,
        database: &Database,
        wanted: operation::Operation,
    ) -> Outcome<Rc<std::cell::RefCell<operation::Shots>>> {
        let targets =
            operation::targets(wanted, &database.address, if wanted.is_change() { 200_000 } else { 5_000 })?;
        let shots = operation::Shots::new(wanted, &served.guest, targets)?;
        Ok(Rc::new(std::cell::RefCell::new(shots)))
    }

    /// Starts the handler that answers with these bytes.
    pub fn bare_bytes(&self, answer: &crate::load::Answer, name: &str) -> Outcome<Child> {
        let file = self.folder.join(format!("{name}.json"));
        let text = serde_json::to_vec(&crate::bare::Fixed::of(answer)).map_err(|error| error.to_string())?;
        std::fs::write(&file, text).map_err(|error| error.to_string())?;
        Child::start(&["bare-bytes", &file.display().to_string()])
    }
}
