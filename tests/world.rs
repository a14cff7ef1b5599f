//! Demo worlds for stories, each on a database of its own, on the engine that the tests run on.

use std::ops::Deref;
use store::testing::Database;
use symbolon::demo::{self, DemoError, DemoOptions, Running};

/// A running demo server in this process, stopped when dropped, and its database with it.
pub struct World {
    demo: Running,
    database: Database,
}

impl Deref for World {
    type Target = Running;

    fn deref(&self) -> &Running {
        &self.demo
    }
}

impl World {
    /// What its store was opened with.
    pub fn database(&self) -> &str {
        self.database.address()
    }
}

/// Starts a demo on a database of its own.
pub fn start(options: &DemoOptions) -> Result<World, DemoError> {
    let database = Database::new();
    let options = DemoOptions { database: Some(database.address().to_owned()), ..options.clone() };
    Ok(World { demo: demo::start(&options)?, database })
}
