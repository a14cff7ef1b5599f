//! The databases of a run and the servers over them.

use crate::child::Child;
use crate::guest::Guest;
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
        Ok(Stage { folder })
    }

    /// The database of this name.
    pub fn database(&self, engine: Engine, name: &str, customers: usize) -> Database {
        let address = match engine {
            Engine::Sqlite => format!("sqlite:{}", self.file(name).display()),
            Engine::Postgres => String::new(),
        };
        Database { engine, address, name: name.to_owned(), customers }
    }

    /// Where a SQLite database of this name is.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join("worlds").join(format!("{name}.db"))
    }

    /// Makes the world of so many generated customers; rows written and seconds taken.
    pub fn make(&self, database: &Database) -> Outcome<(u64, f64)> {
        self.forget(database)?;
        let child = Child::start(&["load", &database.address, &database.customers.to_string()])?;
        let told = |key: &str| child.told.get(key).and_then(serde_json::Value::as_f64).unwrap_or(0.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows")]
        Ok((told("rows") as u64, told("seconds")))
    }

    /// A copy of a world that nobody is serving.
    pub fn copy(&self, from: &Database, name: &str) -> Outcome<Database> {
        let copy = self.database(from.engine, name, from.customers);
        self.forget(&copy)?;
        match from.engine {
            Engine::Sqlite => {
                std::fs::copy(self.file(&from.name), self.file(name)).map_err(|error| error.to_string())?;
            }
            Engine::Postgres => {}
        }
        Ok(copy)
    }

    /// Deletes a database that nobody is serving.
    pub fn forget(&self, database: &Database) -> Outcome<()> {
        match database.engine {
            Engine::Sqlite => {
                for end in ["", "-wal", "-shm", "-journal"] {
                    let path = format!("{}{end}", self.file(&database.name).display());
                    let _ = std::fs::remove_file(path);
                }
            }
            Engine::Postgres => {}
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
        Ok(Served { child, guest, database: None })
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
