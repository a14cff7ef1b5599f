//! `symbolon relationship closed`: the records that remain, taking them out of view or bringing them back, one of them, it
//! as a file, and what came to it afterwards.

mod append;
mod export;
mod show;

use super::preview::day;
use crate::api::{Client, word};
use crate::failure::Failure;
use crate::output::{Cell, Rows, tell};
use crate::place::Place;
use clap::{Args, Subcommand};
use language::text;
use serde_json::{Value, json};

#[derive(Args, Debug)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Closed {
    #[arg(long, value_name = "TEXT")]
    find: Option<String>,
    #[arg(long)]
    open_money: bool,
    #[arg(long)]
    archived: bool,
    #[arg(long)]
    all: bool,
    #[arg(long, value_name = "ID", conflicts_with_all = ["all", "bring_back"])]
    take_out: Option<String>,
    #[arg(long, value_name = "ID", conflicts_with = "all")]
    bring_back: Option<String>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand, Debug)]
enum Command {
    Show(show::Show),
    Append(append::Append),
    Export(export::Export),
}

impl Closed {
    pub(super) fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        match &self.command {
            Some(Command::Show(command)) => return command.run(client, place),
            Some(Command::Append(command)) => return command.run(client, place),
            Some(Command::Export(command)) => return command.run(client, place),
            None => {}
        }
        if let Some(id) = &self.take_out {
            return set_in_view(client, place, id, false);
        }
        if let Some(id) = &self.bring_back {
            return set_in_view(client, place, id, true);
        }
        let wishes = [(self.all, "hidden"), (self.archived, "archived"), (self.open_money, "openMoney")];
        let mut query: Vec<(&str, &str)> =
            wishes.into_iter().filter(|(on, _)| *on).map(|(_, name)| (name, "true")).collect();
        if let Some(find) = &self.find {
            query.push(("search", find));
        }
        let items = client.all_open("/open/v1/closed-relationships", &query)?;
        rows(place, items).print(place)
    }
}

fn set_in_view(client: &Client, place: &Place, id: &str, in_view: bool) -> Result<(), Failure> {
    let answer =
        client.patch(&format!("/open/v1/closed-relationships/{id}"), &json!({ "inView": in_view }))?;
    let line = match in_view {
        true => text::cli_brought_back(place.locale),
        false => text::cli_taken_out(place.locale),
    };
    tell(place, &[line], &answer)
}

fn rows(place: &Place, items: Vec<Value>) -> Rows {
    let locale = place.locale;
    let word = |item: &Value, path: &str| Cell::new(word(item, path));
    Rows {
        columns: vec![
            ("companyName", text::label_company_name(locale)),
            ("domain", text::label_primary_domain(locale)),
            ("generation", text::cli_label_generation(locale)),
            ("removedAt", text::label_end_date(locale)),
            ("reason", text::label_reason(locale)),
            ("id", text::cli_label_removal(locale)),
        ],
        rows: items
            .iter()
            .map(|item| {
                let removed = item.get("removedAt").cloned().unwrap_or_default();
                let reason = item.get("reason").and_then(Value::as_str).unwrap_or_default();
                let shown = text::by_code(locale, &format!("reason_{reason}"), &language::Args::new());
                vec![
                    word(item, "/customer/name"),
                    word(item, "/customer/domain"),
                    Cell::new(item.get("generation").and_then(Value::as_i64).unwrap_or_default().to_string()),
                    Cell::shown(removed.as_str().unwrap_or_default(), day(locale, &removed)),
                    Cell::shown(reason, shown.unwrap_or_else(|| reason.to_owned())),
                    word(item, "/id"),
                ]
            })
            .collect(),
        json: items.into(),
        empty: text::cli_no_closed(locale),
        below: Vec::new(),
    }
}
