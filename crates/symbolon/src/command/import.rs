//! `symbolon import`: a world from a file into a new database, or the customers of another server.

mod from_api;
mod from_file;

use crate::failure::Failure;
use crate::place::Place;
use clap::Args;
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(crate) struct Import {
    #[arg(value_name = "FILE", required_unless_present = "from_api", conflicts_with = "from_api")]
    file: Option<PathBuf>,
    #[arg(long, env = "SYMBOLON_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[arg(long, env = "SYMBOLON_DATABASE", value_name = "URL")]
    database: Option<String>,
    #[command(flatten)]
    other: from_api::FromApi,
}

impl Import {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let address = crate::database::named(self.config.as_deref(), self.database, place.locale)?;
        match self.file {
            Some(file) => from_file::run(&file, &address, place),
            None => self.other.run(&address, place),
        }
    }
}
