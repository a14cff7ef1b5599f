//! `symbolon offboard`: many customers as one job of the server. Whoever stops waiting does not stop the job.

mod list;
mod progress;
mod report;
mod start;

use crate::api::Connection;
use crate::failure::Failure;
use crate::output::tell;
use crate::place::Place;
use clap::{Args, Subcommand};
use language::{Locale, text};
use serde_json::json;

#[derive(Args, Debug)]
pub(crate) struct Offboard {
    #[command(flatten)]
    connection: Connection,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Start(start::Start),
    List,
    Show(Job),
    Pause(Job),
    Resume(Job),
    Cancel(Job),
}

#[derive(Args, Debug)]
struct Job {
    #[arg(value_name = "ID")]
    id: String,
}

impl Offboard {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let client = self.connection.open(place)?;
        let steer = |job: &Job, step: &str| {
            let answer = client.post(&format!("{}/{step}", path(&job.id)), &json!({}))?;
            tell(place, &[text::cli_offboard_now(place.locale, &state(place.locale, &answer))], &answer)
        };
        match self.command {
            Command::Start(start) => start.run(&client, place),
            Command::List => list::list(&client, place),
            Command::Show(job) => report::report(&client, &job.id, place),
            Command::Pause(job) => steer(&job, "pause"),
            Command::Resume(job) => steer(&job, "resume"),
            Command::Cancel(job) => steer(&job, "cancel"),
        }
    }
}

/// The address of a job.
fn path(id: &str) -> String {
    format!("/open/v1/offboardings/{}", id.trim())
}

/// Where a job stands, in words.
fn state(locale: Locale, job: &serde_json::Value) -> String {
    said(locale, "offboarding_state", crate::api::word(job, "/state"))
}

/// The words of a code; the code where there are none.
fn said(locale: Locale, family: &str, code: &str) -> String {
    let told = text::by_code(locale, &format!("{family}_{code}"), &language::Args::new());
    told.unwrap_or_else(|| code.to_owned())
}
