//! `symbolon relationship`: what a removal would bring about, removing, and the closed ones.

mod closed;
mod preview;
mod remove;

use crate::api::Connection;
use crate::failure::Failure;
use crate::place::Place;
use clap::{Args, Subcommand};

#[derive(Args, Debug)]
pub(crate) struct Relationship {
    #[command(flatten)]
    connection: Connection,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Preview(preview::Preview),
    Remove(remove::Remove),
    Closed(closed::Closed),
}

impl Relationship {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let client = self.connection.open(place)?;
        match self.command {
            Command::Preview(command) => command.run(&client, place),
            Command::Remove(command) => command.run(&client, place),
            Command::Closed(command) => command.run(&client, place),
        }
    }
}
