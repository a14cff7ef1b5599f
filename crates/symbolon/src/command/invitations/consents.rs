//! What was agreed to: a partner names the customer, a customer sees its own.

use super::{Consents, flag};
use crate::api::{self, Client, date, word};
use crate::failure::Failure;
use crate::output::{Cell, Rows};
use crate::place::Place;
use language::text;
use serde_json::Value;

impl Consents {
    pub(super) fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let path = match &self.customer {
            Some(wanted) => format!("/open/v1/customers/{}/consents", api::customer(client, wanted)?.id),
            None => "/open/v1/partners/consents".to_owned(),
        };
        let answer = client.get(&path, &[])?;
        let items = answer.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
        let rows = items.iter().map(|item| {
            let (at, proven) = (word(item, "/at"), flag(item, "proven"));
            let person = Some(word(item, "/person")).filter(|name| !name.is_empty());
            let proof = if proven { text::consent_proven(locale) } else { text::consent_unproven(locale) };
            vec![
                Cell::shown(at, date(locale, at)),
                Cell::new(word(item, "/partner/name")),
                Cell::new(person.unwrap_or_else(|| word(item, "/userId"))),
                Cell::new(word(item, "/textVersion")),
                Cell::new(word(item, "/locale")),
                Cell::shown(if proven { "true" } else { "false" }, proof),
                Cell::new(word(item, "/id")),
            ]
        });
        Rows {
            columns: vec![
                ("at", text::label_created(locale)),
                ("partner", text::label_partner(locale)),
                ("person", text::cli_label_person(locale)),
                ("textVersion", text::cli_label_version(locale)),
                ("locale", text::label_language(locale)),
                ("proven", text::cli_label_proof(locale)),
                ("id", text::cli_label_id(locale)),
            ],
            rows: rows.collect(),
            json: answer.clone(),
            empty: text::consent_none(locale),
            below: Vec::new(),
        }
        .print(place)
    }
}
