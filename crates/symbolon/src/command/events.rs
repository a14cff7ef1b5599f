//! `symbolon events`: the timeline with a customer over all lives of the relationship, oldest first.

use crate::api::{self, Client, Connection, Named, date};
use crate::failure::Failure;
use crate::output::{Cell, Rows};
use crate::place::Place;
use clap::Args;
use language::{fold, text};
use serde_json::Value;

#[derive(Args, Debug)]
pub(crate) struct Events {
    #[command(flatten)]
    connection: Connection,
    #[arg(value_name = "CUSTOMER")]
    customer: String,
}

impl Events {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let client = self.connection.open(place)?;
        let customer = self.find(&client)?;
        let items = client.all_open(&format!("/open/v1/customers/{}/timeline", customer.id), &[])?;
        rows(place, items).print(place)
    }

    /// A customer that is served, else one that was.
    fn find(&self, client: &Client) -> Result<Named, Failure> {
        let not_served = match api::customer(client, &self.customer) {
            Err(failure) if failure.code == "not_found" => failure,
            other => return other,
        };
        let closed = client.all_open("/open/v1/closed-relationships", &[("hidden", "true")])?;
        let word = |item: &Value, paths: &[&str]| {
            paths.iter().find_map(|path| item.pointer(path)?.as_str()).unwrap_or_default().to_owned()
        };
        let named = closed.iter().map(|item| Named {
            id: word(item, &["/customer/id", "/customerId", "/customer"]),
            name: word(item, &["/customer/name", "/customer/companyName", "/customerName", "/companyName"]),
            domain: word(item, &["/customer/domain", "/domain"]),
        });
        let wanted = self.customer.trim();
        let mut found: Vec<Named> = named
            .filter(|one| {
                one.domain.eq_ignore_ascii_case(wanted) || fold(&one.name).starts_with(&fold(wanted))
            })
            .collect();
        found.sort_by(|a, b| a.id.cmp(&b.id));
        found.dedup_by(|a, b| a.id == b.id);
        match found.as_slice() {
            [one] => Ok(one.clone()),
            _ => Err(not_served),
        }
    }
}

fn rows(place: &Place, items: Vec<Value>) -> Rows {
    let locale = place.locale;
    let word = |item: &Value, paths: &[&str]| {
        paths.iter().find_map(|path| item.pointer(path)?.as_str()).unwrap_or_default().to_owned()
    };
    Rows {
        columns: vec![
            ("at", text::label_date_time(locale)),
            ("generation", text::cli_label_generation(locale)),
            ("kind", text::cli_label_event(locale)),
            ("actor", text::label_actor(locale)),
        ],
        rows: items
            .iter()
            .map(|item| {
                let at = word(item, &["/at", "/event/at"]);
                let generation = item.get("generation").and_then(Value::as_i64).unwrap_or_default();
                let kind = word(item, &["/kind", "/event/kind"]);
                let told = word(item, &["/text", "/told", "/description", "/sentence"]);
                let told = if told.is_empty() { kind.clone() } else { told };
                vec![
                    Cell::shown(at.clone(), date(locale, &at)),
                    Cell::new(generation.to_string()),
                    Cell::shown(kind, told),
                    Cell::new(word(item, &["/person", "/actorName", "/actor/name"])),
                ]
            })
            .collect(),
        json: items.into(),
        empty: text::cli_no_events(locale),
        below: Vec::new(),
    }
}
