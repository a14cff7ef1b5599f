//! `symbolon approvals`: what waits for a second approver, and the decision.

use crate::api::{Client, Connection, date_time, word};
use crate::failure::{Exit, Failure};
use crate::output::{Cell, Rows, tell};
use crate::place::Place;
use clap::{Args, Subcommand};
use language::{Locale, text};
use serde_json::{Value, json};

#[derive(Args, Debug)]
pub(crate) struct Approvals {
    #[command(flatten)]
    connection: Connection,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    List,
    Approve(One),
    Reject(Reject),
    Withdraw(One),
}

#[derive(Args, Debug)]
struct One {
    #[arg(value_name = "ID")]
    id: String,
}

#[derive(Args, Debug)]
struct Reject {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

impl Approvals {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let client = self.connection.open(place)?;
        let locale = place.locale;
        let step = |id: &str, step: &str, body: &Value, said: String| {
            let answer = client.post(&format!("/open/v1/approvals/{}/{step}", id.trim()), body)?;
            tell(place, &[said], &answer)
        };
        match self.command {
            Command::List => list(&client, place),
            Command::Approve(one) => step(&one.id, "approve", &json!({}), text::approval_done(locale)),
            Command::Reject(one) => {
                step(&one.id, "reject", &json!({ "note": one.note }), text::approval_was_rejected(locale))
            }
            Command::Withdraw(one) => {
                step(&one.id, "withdraw", &json!({}), text::approval_was_withdrawn(locale))
            }
        }
    }
}

fn list(client: &Client, place: &Place) -> Result<(), Failure> {
    let locale = place.locale;
    let answer = client.get("/open/v1/approvals", &[])?;
    let items = answer.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
    let rows = items.iter().map(|item| {
        let asked = word(item, "/askedAt");
        let expires = word(item, "/expiresAt");
        vec![
            Cell::shown(asked, date_time(locale, asked)),
            Cell::shown(word(item, "/wish"), said(locale, "approval_wish", word(item, "/wish"))),
            Cell::new(word(item, "/customer/name")),
            Cell::shown(word(item, "/state"), said(locale, "approval_state", word(item, "/state"))),
            Cell::new(word(item, "/askedByName")),
            Cell::shown(expires, date_time(locale, expires)),
            Cell::new(word(item, "/id")),
        ]
    });
    Rows {
        columns: vec![
            ("askedAt", text::approval_asked_at(locale)),
            ("wish", text::label_action(locale)),
            ("customer", text::term_customer(locale)),
            ("state", text::label_status(locale)),
            ("askedByName", text::approval_asked_by(locale)),
            ("expiresAt", text::approval_expires(locale)),
            ("id", text::cli_label_id(locale)),
        ],
        rows: rows.collect(),
        json: items.clone().into(),
        empty: text::approvals_empty(locale),
        below: Vec::new(),
    }
    .print(place)
}

/// The words of a code; the code where there are none.
pub(super) fn said(locale: Locale, family: &str, code: &str) -> String {
    let told = text::by_code(locale, &format!("{family}_{code}"), &language::Args::new());
    told.unwrap_or_else(|| code.to_owned())
}

/// What was asked for waits for a colleague: nothing was done yet, and the exit code says so.
pub(super) fn pending(locale: Locale, answer: &Value) -> Option<Failure> {
    let approval = answer.get("approval")?;
    let until = date_time(locale, word(approval, "/expiresAt"));
    let sentence = text::cli_approval_pending(locale, &until, word(approval, "/id"));
    let next = text::cli_approval_pending_next(locale);
    Some(Failure::new(Exit::Refused, "approval_required", sentence, next))
}
