//! The demo: a seeded world in an embedded file, served on loopback until somebody stops it.
//!
//! [`run`] is the command; [`start`] is the same in a test, on a free port, with a world of its own.

mod cast;
mod catalogue;
mod crowd;
mod error;
mod folder;
mod generated;
mod manifest;
mod pair;
mod partners;
mod print;
mod serve;
mod stories;
mod world;

pub use cast::PASSWORD;
pub use catalogue::offer_id;
pub use error::DemoError;
pub use manifest::Manifest;
pub use serve::{Running, start};
pub use world::{load, objects};

use domain::Time;
use language::Locale;
use std::path::PathBuf;

/// How a demo is to be started.
#[derive(Clone, Debug)]
pub struct DemoOptions {
    /// Address and port to listen on; only loopback, port 0 for a free one.
    pub listen: String,
    /// Where the data is kept; without it, in a new folder that is removed at the end.
    pub data: Option<PathBuf>,
    /// The database that is used instead of a file of that folder, as `serve` takes it.
    pub database: Option<String>,
    /// How many generated customers come on top.
    pub customers: usize,
    /// The world is loaded and not served.
    pub load_only: bool,
    /// What the demo's clock shows at the start; the system's time if not given.
    pub now: Option<Time>,
    /// The documented limits on calls hold.
    pub throttle: bool,
    /// In which language the demo speaks on the terminal.
    pub locale: Locale,
}

impl Default for DemoOptions {
    fn default() -> Self {
        DemoOptions {
            listen: "127.0.0.1:8080".to_owned(),
            data: None,
            database: None,
            customers: 0,
            load_only: false,
            now: None,
            throttle: true,
            locale: Locale::default(),
        }
    }
}

impl DemoOptions {
    /// For a test: a free port, the world in memory, no limits.
    pub fn for_test() -> Self {
        DemoOptions { listen: "127.0.0.1:0".to_owned(), throttle: false, ..DemoOptions::default() }
    }
}

/// Runs the demo until it is told to stop, and answers the exit code: 0 done, 2 wrong usage, 5 failed.
pub fn run(options: &DemoOptions) -> u8 {
    match serve::run(options) {
        Ok(()) => 0,
        Err(error) => {
            print::complain(&error.message(options.locale));
            error.exit_code()
        }
    }
}
