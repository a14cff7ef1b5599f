//! `symbolon events`: the timeline with a customer over all lives of the relationship, oldest first.

use crate::api::{self, Client, Connection, Named, date_time};
use crate::failure::Failure;
use crate::output::{Cell, Rows};
use crate::place::Place;
use clap::Args;
use language::{Locale, fold, text};
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
        let word = |item: &Value, path: &str| api::word(item, path).to_owned();
        let named = closed.iter().map(|item| Named {
            id: word(item, "/customerId"),
            name: word(item, "/customer/name"),
            domain: word(item, "/customer/domain"),
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
    let word = |item: &Value, path: &str| api::word(item, path).to_owned();
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
                let at = word(item, "/at");
                let generation = item.get("generation").and_then(Value::as_i64).unwrap_or_default();
                let kind = word(item, "/kind");
                let told = word(item, "/text");
                let told = if told.is_empty() { kind.clone() } else { told };
                vec![
                    Cell::shown(at.clone(), date_time(locale, &at)),
                    Cell::new(generation.to_string()),
                    Cell::shown(kind, told),
                    actor(locale, item),
                ]
            })
            .collect(),
        json: items.into(),
        empty: text::cli_no_events(locale),
        below: Vec::new(),
    }
}

/// The person of one's own side by name; of others, the side.
fn actor(locale: Locale, item: &Value) -> Cell {
    let word = |path: &str| api::word(item, path);
    let (side, person) = (word("/actor/side"), word("/person"));
    let shown = match (side, person) {
        (_, person) if !person.is_empty() => person.to_owned(),
        ("partner", _) => text::label_partner(locale),
        ("customer", _) => text::cli_label_customer(locale),
        ("operator", _) => text::role_operator(locale),
        (other, _) => other.to_owned(),
    };
    Cell::shown(if person.is_empty() { side } else { person }, shown)
}
