//! `symbolon tasks`: what waits for a partner, what a reseller asked of its provider, and the answers.

use super::partnerships::state;
use crate::api::{self, Client, Connection, date, word};
use crate::failure::{Exit, Failure};
use crate::output::{Cell, Rows, tell};
use crate::place::Place;
use center::relationships::REASONS;
use clap::{Args, Subcommand};
use language::{isolate, text};
use serde_json::{Value, json};

#[derive(Args, Debug)]
pub(crate) struct Tasks {
    #[command(flatten)]
    connection: Connection,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    List,
    Ask(Ask),
    Decline(Decline),
    Withdraw(Withdraw),
    Remove(Remove),
}

#[derive(Args, Debug)]
struct Ask {
    #[arg(value_name = "CUSTOMER")]
    customer: String,
    #[arg(long, value_name = "PARTNER")]
    provider: Option<String>,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

#[derive(Args, Debug)]
struct Decline {
    #[arg(value_name = "ID")]
    task: String,
    #[arg(long, value_name = "TEXT")]
    answer: String,
}

#[derive(Args, Debug)]
struct Withdraw {
    #[arg(value_name = "ID")]
    task: String,
}

#[derive(Args, Debug)]
struct Remove {
    #[arg(value_name = "ID")]
    task: String,
    #[arg(long, value_name = "REASON", value_parser = REASONS)]
    reason: Option<String>,
    #[arg(long)]
    acknowledge: bool,
}

impl Tasks {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let client = self.connection.open(place)?;
        let locale = place.locale;
        match self.command {
            Command::List => list(&client, place),
            Command::Ask(wanted) => wanted.run(&client, place),
            Command::Decline(wanted) => {
                let path = format!("/open/v1/tasks/{}/decline", wanted.task.trim());
                let answer = client.post(&path, &json!({ "answer": wanted.answer }))?;
                tell(place, &[text::task_declined(locale)], &answer)
            }
            Command::Withdraw(wanted) => {
                let answer =
                    client.post(&format!("/open/v1/tasks/{}/withdraw", wanted.task.trim()), &json!({}))?;
                tell(place, &[text::task_withdrawn(locale)], &answer)
            }
            Command::Remove(wanted) => wanted.run(&client, place),
        }
    }
}

impl Ask {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let customer = api::customer(client, &self.customer)?;
        let found = client.get(&format!("/open/v1/customers/{}/providers", customer.id), &[])?;
        let items = found.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
        let named: Vec<_> = items
            .iter()
            .map(|one| api::Named {
                id: word(one, "/provider/id").to_owned(),
                name: word(one, "/provider/name").to_owned(),
                domain: word(one, "/provider/domain").to_owned(),
            })
            .collect();
        let provider = match (&self.provider, named.as_slice()) {
            (None, [only]) => only.clone(),
            (None, []) => {
                let sentence = text::ask_provider_nobody(locale);
                let next = text::cli_failure_not_found_next(locale);
                return Err(Failure::new(Exit::Usage, "not_found", sentence, next));
            }
            (wanted, _) => api::among(client, wanted.as_deref().unwrap_or_default(), named.clone())?,
        };
        let path = format!("/open/v1/customers/{}/providers/{}/ask", customer.id, provider.id);
        let answer = client.post(&path, &json!({ "reason": self.reason }))?;
        let day = |name: &str| date(locale, word(&answer, name));
        let line =
            text::ask_provider_asked(locale, &day("/createdAt"), &day("/dueAt"), &isolate(&provider.name));
        tell(place, &[line], &answer)
    }
}

impl Remove {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let path = format!("/open/v1/tasks/{}/removal", self.task.trim());
        let seen = client.get(&path, &[])?;
        let body = json!({
            "version": seen.pointer("/removal/version"),
            "acknowledged": self.acknowledge,
            "reason": self.reason,
        });
        let answer = client.post(&path, &body)?;
        let (customer, reseller) = (word(&seen, "/removal/customer/name"), word(&seen, "/reseller/name"));
        let lines = [
            text::for_reseller_done(locale, &isolate(customer), &isolate(reseller)),
            text::cli_removal_id(locale, word(&answer, "/removalId")),
        ];
        tell(place, &lines, &answer)
    }
}

fn list(client: &Client, place: &Place) -> Result<(), Failure> {
    let locale = place.locale;
    let view = client.get("/open/v1/tasks", &[])?;
    let mut rows = Vec::new();
    for list in ["waiting", "asked", "closed"] {
        for one in view.get(list).and_then(Value::as_array).into_iter().flatten() {
            let kind = word(one, "/kind");
            let shown = text::by_code(locale, &format!("task_kind_{kind}"), &language::Args::new());
            let due = word(one, "/dueAt");
            rows.push(vec![
                Cell::shown(kind, shown.unwrap_or_else(|| kind.to_owned())),
                Cell::new(word(one, "/customerName")),
                Cell::new(word(one, "/partner/name")),
                state(locale, "task", word(one, "/state")),
                Cell::shown(due, date(locale, due)),
                Cell::new(word(one, "/answer")),
                Cell::new(word(one, "/id")),
            ]);
        }
    }
    Rows {
        columns: vec![
            ("kind", text::label_kind(locale)),
            ("customerName", text::term_customer(locale)),
            ("partner", text::label_partner(locale)),
            ("state", text::label_status(locale)),
            ("dueAt", text::cli_label_due(locale)),
            ("answer", text::label_answer(locale)),
            ("id", text::cli_label_id(locale)),
        ],
        rows,
        json: view.clone(),
        empty: text::dashboard_tasks_none(locale),
        below: Vec::new(),
    }
    .print(place)
}
