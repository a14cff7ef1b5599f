//! `symbolon partnerships`: providers and resellers that work together, from either side.

use crate::api::{self, Client, Connection, date, word};
use crate::failure::Failure;
use crate::output::{Cell, Rows, tell};
use crate::place::Place;
use clap::{Args, Subcommand};
use language::{Locale, isolate, text};
use serde_json::{Value, json};

#[derive(Args, Debug)]
pub(crate) struct Partnerships {
    #[command(flatten)]
    connection: Connection,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    List,
    Request(Request),
    Authorize(Authorize),
    Decline(Decline),
    Remove(Remove),
}

#[derive(Args, Debug)]
struct Request {
    #[arg(value_name = "NUMBER")]
    mpn_id: String,
}

#[derive(Args, Debug)]
struct Authorize {
    #[arg(value_name = "PARTNER")]
    partner: String,
    #[arg(long)]
    yes: bool,
}

#[derive(Args, Debug)]
struct Decline {
    #[arg(value_name = "PARTNER")]
    partner: String,
}

#[derive(Args, Debug)]
struct Remove {
    #[arg(value_name = "PARTNER")]
    partner: String,
    #[arg(long)]
    acknowledge: bool,
}

impl Partnerships {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let client = self.connection.open(place)?;
        let locale = place.locale;
        match self.command {
            Command::List => list(&client, place),
            Command::Request(wanted) => {
                let answer = client.post("/open/v1/partnerships", &json!({ "mpnId": wanted.mpn_id }))?;
                let url = word(&answer, "/url").to_owned();
                tell(place, &[text::partnership_requested(locale), url], &answer)
            }
            Command::Authorize(wanted) => {
                let provider = find(&client, &wanted.partner)?;
                let body = json!({ "accepted": wanted.yes });
                let answer =
                    client.post(&format!("/open/v1/partnerships/{}/authorize", provider.id), &body)?;
                tell(place, &[text::authorize_done(locale, &isolate(&provider.name))], &answer)
            }
            Command::Decline(wanted) => {
                let provider = find(&client, &wanted.partner)?;
                let answer =
                    client.post(&format!("/open/v1/partnerships/{}/decline", provider.id), &json!({}))?;
                tell(place, &[text::partnership_declined(locale)], &answer)
            }
            Command::Remove(wanted) => {
                let other = find(&client, &wanted.partner)?;
                let body = json!({ "acknowledged": wanted.acknowledge });
                let answer = client.post(&format!("/open/v1/partnerships/{}/remove", other.id), &body)?;
                let contacts = answer.get("contacts").and_then(Value::as_array).map_or(0, Vec::len);
                let contacts = i64::try_from(contacts).unwrap_or(i64::MAX);
                let lines = [
                    text::partnership_removed(locale, &isolate(&other.name)),
                    text::partnership_contacts(locale, contacts),
                ];
                tell(place, &lines, &answer)
            }
        }
    }
}

/// The other side of a partnership, by id, domain or name.
fn find(client: &Client, wanted: &str) -> Result<api::Named, Failure> {
    let found = client.get("/open/v1/partnerships", &[])?;
    let items = found.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
    let named = items.iter().map(|one| api::Named {
        id: word(one, "/partner/id").to_owned(),
        name: word(one, "/partner/name").to_owned(),
        domain: word(one, "/partner/domain").to_owned(),
    });
    api::among(client, wanted, named.collect())
}

fn list(client: &Client, place: &Place) -> Result<(), Failure> {
    let locale = place.locale;
    let view = client.get("/open/v1/partnerships", &[])?;
    let items = view.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
    let rows = items.iter().map(|one| {
        let (since, until) = (word(one, "/since"), word(one, "/expiresAt"));
        let open = word(one, "/state") == "requested";
        vec![
            Cell::new(word(one, "/partner/name")),
            Cell::new(word(one, "/partner/mpnId")),
            state(locale, "partnership", word(one, "/state")),
            Cell::shown(since, date(locale, since)),
            if open { Cell::shown(until, date(locale, until)) } else { Cell::new("") },
            Cell::new(one.get("sharedCustomers").map(Value::to_string).unwrap_or_default()),
            Cell::new(word(one, "/partner/id")),
        ]
    });
    Rows {
        columns: vec![
            ("name", text::label_partner(locale)),
            ("mpnId", text::label_mpn_id(locale)),
            ("state", text::label_status(locale)),
            ("since", text::account_since(locale)),
            ("expiresAt", text::request_answer_until(locale)),
            ("sharedCustomers", text::partnership_shared(locale)),
            ("id", text::cli_label_id(locale)),
        ],
        rows: rows.collect(),
        json: view,
        empty: text::cli_no_partnerships(locale),
        below: Vec::new(),
    }
    .print(place)
}

/// A state with the word for it.
pub(super) fn state(locale: Locale, noun: &str, code: &str) -> Cell {
    let shown = text::by_code(locale, &format!("{noun}_state_{code}"), &language::Args::new());
    Cell::shown(code, shown.unwrap_or_else(|| code.to_owned()))
}
