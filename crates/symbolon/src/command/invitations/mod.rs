//! `symbolon invitations`: asking for a relationship, the customer's answer, and the record of it.

mod answer;
mod asked;
mod consents;

use crate::api::Connection;
use crate::failure::Failure;
use crate::output::Cell;
use crate::place::Place;
use clap::{Args, Subcommand};
use language::{Locale, text};
use serde_json::Value;
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(crate) struct Invitations {
    #[command(flatten)]
    connection: Connection,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Create(Create),
    List(List),
    Show(One),
    Renew(One),
    Rotate(One),
    Withdraw(One),
    Accept(Accept),
    Decline(Answered),
    Forward(Answered),
    Consents(Consents),
}

#[derive(Args, Debug)]
struct Create {
    #[arg(long, value_name = "DOMAIN")]
    customer: Option<String>,
    #[arg(long)]
    delegated_admin: bool,
    #[arg(long, value_name = "ROLE", requires = "duration")]
    role: Vec<String>,
    #[arg(long, value_name = "DURATION", requires = "role")]
    duration: Option<String>,
    #[arg(long, value_name = "PARTNER")]
    with: Option<String>,
    #[arg(long, value_name = "LANGUAGE")]
    locale: Option<String>,
    #[arg(long, value_name = "FILE")]
    text_file: Option<PathBuf>,
}

#[derive(Args, Debug)]
struct List {
    #[arg(long, value_name = "STATE")]
    state: Option<String>,
}

#[derive(Args, Debug)]
struct One {
    #[arg(value_name = "ID")]
    id: String,
}

#[derive(Args, Debug)]
struct Accept {
    #[arg(value_name = "LINK")]
    link: String,
    #[arg(long)]
    delegated_admin: bool,
    #[arg(long)]
    granular: bool,
    #[arg(long)]
    yes: bool,
}

#[derive(Args, Debug)]
struct Answered {
    #[arg(value_name = "LINK")]
    link: String,
}

#[derive(Args, Debug)]
struct Consents {
    #[arg(long, value_name = "CUSTOMER")]
    customer: Option<String>,
}

impl Invitations {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let client = self.connection.open(place)?;
        match self.command {
            Command::Create(create) => create.run(&client, place),
            Command::List(list) => list.run(&client, place),
            Command::Show(one) => one.show(&client, place),
            Command::Renew(one) => one.renew(&client, place),
            Command::Rotate(one) => one.rotate(&client, place),
            Command::Withdraw(one) => one.withdraw(&client, place),
            Command::Accept(accept) => accept.run(&client, place),
            Command::Decline(answered) => answered.decline(&client, place),
            Command::Forward(answered) => answered.forward(&client, place),
            Command::Consents(consents) => consents.run(&client, place),
        }
    }
}

fn flag(value: &Value, name: &str) -> bool {
    value.get(name).and_then(Value::as_bool).unwrap_or(false)
}

fn coded(locale: Locale, family: &str, code: &str) -> Cell {
    let shown = text::by_code(locale, &format!("{family}_{code}"), &language::Args::new());
    Cell::shown(code, shown.unwrap_or_else(|| code.to_owned()))
}

/// Where a request is, and what can be done with it.
fn path(id: &str, step: &str) -> String {
    format!("/open/v1/invitations/{}{step}", id.trim())
}
