//! `symbolon partners`: a customer's side. Who serves it, the ways out, its history and data.

mod data;

use crate::api::{self, Client, Connection, date, word};
use crate::failure::Failure;
use crate::output::{Cell, Rows, tell};
use crate::place::Place;
use clap::{Args, Subcommand};
use language::{Locale, isolate, text};
use serde_json::{Value, json};

#[derive(Args, Debug)]
pub(crate) struct Partners {
    #[command(flatten)]
    connection: Connection,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    List,
    Show(data::Show),
    Leave(Leave),
    Withdraw(Withdraw),
    RemoveDelegatedAdmin(RemoveDelegatedAdmin),
    Rescue(Rescue),
    Timeline(data::Timeline),
    Export(data::Export),
}

#[derive(Args, Debug)]
struct Withdraw {
    #[arg(value_name = "PARTNER")]
    partner: String,
}

#[derive(Args, Debug)]
struct Rescue {
    #[arg(value_name = "PARTNER")]
    partner: String,
    #[arg(value_name = "SUBSCRIPTION")]
    subscription: String,
}

#[derive(Args, Debug)]
struct Leave {
    #[arg(value_name = "PARTNER")]
    partner: String,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

#[derive(Args, Debug)]
struct RemoveDelegatedAdmin {
    #[arg(value_name = "PARTNER")]
    partner: String,
}

impl Partners {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let client = self.connection.open(place)?;
        match self.command {
            Command::List => list(&client, place),
            Command::Leave(leave) => leave.run(&client, place),
            Command::RemoveDelegatedAdmin(remove) => remove.run(&client, place),
            Command::Show(show) => show.run(&client, place),
            Command::Withdraw(withdraw) => withdraw.run(&client, place),
            Command::Rescue(rescue) => rescue.run(&client, place),
            Command::Timeline(timeline) => timeline.run(&client, place),
            Command::Export(export) => export.run(&client, place),
        }
    }
}

fn list(client: &Client, place: &Place) -> Result<(), Failure> {
    let locale = place.locale;
    let view = client.get("/open/v1/partners", &[])?;
    let serving = view.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
    let rows = serving.iter().map(|one| {
        let since = word(one, "/since");
        let kind = word(one, "/kind");
        vec![
            Cell::new(word(one, "/name")),
            Cell::new(word(one, "/domain")),
            kind_cell(locale, kind),
            Cell::shown(since, date(locale, since)),
            super::customers::yes_no(
                place,
                one.get("delegatedAdmin").and_then(Value::as_bool).unwrap_or(false),
            ),
            Cell::new(word(one, "/id")),
        ]
    });
    Rows {
        columns: vec![
            ("name", text::label_partner(locale)),
            ("domain", text::label_primary_domain(locale)),
            ("kind", text::label_kind(locale)),
            ("since", text::label_start_date(locale)),
            ("delegatedAdmin", text::term_dap(locale)),
            ("id", text::cli_label_id(locale)),
        ],
        rows: rows.collect(),
        json: view.clone(),
        empty: text::cli_no_partners(locale),
        below: waiting(locale, &view),
    }
    .print(place)
}

fn kind_cell(locale: Locale, kind: &str) -> Cell {
    let shown = text::by_code(locale, &format!("kind_{kind}"), &language::Args::new());
    Cell::shown(kind, shown.unwrap_or_else(|| kind.to_owned()))
}

fn waiting(locale: Locale, view: &Value) -> Vec<String> {
    let waiting = view.get("waiting").and_then(Value::as_array).cloned().unwrap_or_default();
    waiting.iter().map(|one| text::cli_partner_waits(locale, &isolate(word(one, "/partner/name")))).collect()
}

impl Leave {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let partner = api::partner_of(client, &self.partner)?;
        let wanted = json!({ "reason": self.reason });
        let answer = client.post(&format!("/open/v1/partners/{}/leave", partner.id), &wanted)?;
        let due = word(&answer, "/dueAt");
        tell(place, &[text::cli_leave_asked(place.locale, &date(place.locale, due))], &answer)
    }
}

impl Withdraw {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let partner = api::partner_of(client, &self.partner)?;
        let answer = client.delete(&format!("/open/v1/partners/{}/leave", partner.id))?;
        tell(place, &[text::leave_withdrawn(place.locale)], &answer)
    }
}

impl Rescue {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let partner = api::partner_of(client, &self.partner)?;
        let wanted = json!({ "subscriptionId": self.subscription.trim() });
        let answer = client.post(&format!("/open/v1/partners/{}/rescues", partner.id), &wanted)?;
        let due = date(place.locale, word(&answer, "/dueAt"));
        let named = if partner.name.is_empty() { &self.partner } else { &partner.name };
        tell(place, &[text::rescue_done(place.locale, &due, &isolate(named))], &answer)
    }
}

impl RemoveDelegatedAdmin {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let partner = api::partner_of(client, &self.partner)?;
        let answer = client.delete(&format!("/open/v1/partners/{}/delegated-admin", partner.id))?;
        let ended = answer.get("ended").and_then(Value::as_i64).unwrap_or(1);
        let line = match ended {
            0 => text::done_dap_none(place.locale),
            _ => text::cli_delegated_admin_removed(place.locale),
        };
        tell(place, &[line], &answer)
    }
}
