//! `symbolon operator`: counts and what waits, one act on a partner with its reason, and the policy.

use super::approvals::said;
use crate::api::{Client, Connection, date, word};
use crate::failure::{Exit, Failure};
use crate::output::{Cell, Rows, say_json, tell};
use crate::place::Place;
use clap::{Args, Subcommand};
use language::text;
use serde_json::{Value, json};
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(crate) struct Operator {
    #[command(flatten)]
    connection: Connection,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Partners,
    Waiting,
    Act(Box<Act>),
    Policy(Policy),
}

/// The acts, as they are written on the command line.
const ACTS: [&str; 10] = [
    "hold",
    "freeze",
    "lift",
    "release",
    "decline-release",
    "suspend",
    "reactivate",
    "restrict",
    "unrestrict",
    "look-inside",
];

const GROUNDS: [&str; 5] = ["legal", "fraud", "non_payment", "request", "other"];

#[derive(Args, Debug)]
struct Act {
    #[arg(value_name = "ACT", value_parser = ACTS)]
    act: String,
    #[arg(long, value_name = "PARTNER")]
    partner: String,
    #[arg(long, value_name = "CUSTOMER")]
    customer: Option<String>,
    #[arg(long, value_name = "SUBSCRIPTION")]
    subscription: Option<String>,
    #[arg(long, value_name = "REASON", value_parser = GROUNDS)]
    ground: String,
    #[arg(long, value_name = "TEXT")]
    note: String,
}

#[derive(Args, Debug)]
struct Policy {
    #[arg(long, value_name = "FILE")]
    set: Option<PathBuf>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long, value_name = "REASON", value_parser = GROUNDS)]
    ground: Option<String>,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

impl Operator {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let client = self.connection.open(place)?;
        match self.command {
            Command::Partners => partners(&client, place),
            Command::Waiting => waiting(&client, place),
            Command::Act(act) => act.run(&client, place),
            Command::Policy(policy) => policy.run(&client, place),
        }
    }
}

fn console(client: &Client, list: &str) -> Result<Vec<Value>, Failure> {
    let answer = client.get("/open/v1/operator", &[])?;
    Ok(answer.get(list).and_then(Value::as_array).cloned().unwrap_or_default())
}

fn partners(client: &Client, place: &Place) -> Result<(), Failure> {
    let locale = place.locale;
    let items = console(client, "partners")?;
    let rows = items.iter().map(|item| {
        let restricted = item.get("restricted").and_then(Value::as_bool).unwrap_or(false);
        let told = if restricted { text::operator_restricted(locale) } else { String::new() };
        vec![
            Cell::new(word(item, "/name")),
            Cell::shown(word(item, "/kind"), said(locale, "kind", word(item, "/kind"))),
            Cell::new(item.get("customers").map(Value::to_string).unwrap_or_default()),
            Cell::shown(restricted.to_string(), told),
            Cell::new(word(item, "/id")),
        ]
    });
    Rows {
        columns: vec![
            ("name", text::term_partner(locale)),
            ("kind", text::operator_kind(locale)),
            ("customers", text::operator_customers(locale)),
            ("restricted", text::label_status(locale)),
            ("id", text::cli_label_id(locale)),
        ],
        rows: rows.collect(),
        json: items.clone().into(),
        empty: String::new(),
        below: Vec::new(),
    }
    .print(place)
}

fn waiting(client: &Client, place: &Place) -> Result<(), Failure> {
    let locale = place.locale;
    let items = console(client, "waiting")?;
    let rows = items.iter().map(|item| {
        let (due, kind) = (word(item, "/dueAt"), word(item, "/kind"));
        let told = match kind {
            "release_requested" => text::operator_task_release_requested(locale),
            _ => text::operator_task_escalated(locale),
        };
        vec![
            Cell::shown(kind, told),
            Cell::new(word(item, "/partnerName")),
            Cell::new(word(item, "/customerId")),
            Cell::new(word(item, "/objectId")),
            Cell::shown(due, date(locale, due)),
        ]
    });
    Rows {
        columns: vec![
            ("kind", text::label_action(locale)),
            ("partnerName", text::term_partner(locale)),
            ("customerId", text::label_customer_id(locale)),
            ("objectId", text::cli_label_id(locale)),
            ("dueAt", text::operator_due(locale)),
        ],
        rows: rows.collect(),
        json: items.clone().into(),
        empty: text::operator_waiting_none(locale),
        below: Vec::new(),
    }
    .print(place)
}

impl Act {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let partner = partner(client, &self.partner, locale)?;
        let base = format!("/open/v1/operator/partners/{partner}");
        let missing = |option: &str| {
            let sentence = text::cli_operator_needs(locale, &format!("--{option}"));
            Failure::new(Exit::Usage, "invalid_input", sentence, text::cli_operator_needs_next(locale))
        };
        let customer = || {
            let named = self.customer.as_deref().ok_or_else(|| missing("customer"))?;
            Ok::<_, Failure>(format!("{base}/customers/{}", named.trim()))
        };
        let subscription = || {
            let named = self.subscription.as_deref().ok_or_else(|| missing("subscription"))?;
            Ok::<_, Failure>(format!("{}/subscriptions/{}", customer()?, named.trim()))
        };
        let (path, mut body) = match self.act.as_str() {
            "hold" | "freeze" | "lift" => (format!("{}/hold", customer()?), json!({ "flag": self.act })),
            "release" => (format!("{}/release", subscription()?), json!({ "granted": true })),
            "decline-release" => (format!("{}/release", subscription()?), json!({ "granted": false })),
            "suspend" => (format!("{}/suspension", subscription()?), json!({ "suspended": true })),
            "reactivate" => (format!("{}/suspension", subscription()?), json!({ "suspended": false })),
            "restrict" => (format!("{base}/restriction"), json!({ "restricted": true })),
            "unrestrict" => (format!("{base}/restriction"), json!({ "restricted": false })),
            _ => (format!("{base}/look"), json!({})),
        };
        body["ground"] = json!(self.ground);
        body["note"] = json!(self.note);
        let answer = client.post(&path, &body)?;
        tell(place, &[text::operator_done(locale)], &answer)
    }
}

/// A partner by its id, its name or its MPN id.
fn partner(client: &Client, wanted: &str, locale: language::Locale) -> Result<String, Failure> {
    let wanted = wanted.trim();
    let found = console(client, "partners")?;
    let is_it = |item: &&Value| {
        ["/id", "/name", "/mpnId"].iter().any(|path| word(item, path).eq_ignore_ascii_case(wanted))
    };
    found.iter().find(is_it).map(|item| word(item, "/id").to_owned()).ok_or_else(|| {
        let sentence = text::cli_operator_unknown_partner(locale, wanted);
        Failure::new(Exit::Usage, "not_found", sentence, text::cli_operator_unknown_partner_next(locale))
    })
}

impl Policy {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let Some(file) = &self.set else {
            return say_json(place, &client.get("/open/v1/policy", &[])?);
        };
        let unreadable = || {
            let sentence = text::cli_operator_policy_unreadable(locale, &file.display().to_string());
            Failure::new(Exit::Usage, "invalid_input", sentence, text::cli_operator_needs_next(locale))
        };
        let read = std::fs::read_to_string(file).map_err(|_| unreadable())?;
        let mut body: Value = serde_json::from_str(&read).map_err(|_| unreadable())?;
        if self.dry_run {
            return say_json(place, &client.post("/open/v1/policy/effect", &body)?);
        }
        body["ground"] = json!(self.ground);
        body["note"] = json!(self.note);
        let answer = client.put("/open/v1/policy", &body)?;
        tell(place, &[text::policy_saved(locale)], &answer)
    }
}
