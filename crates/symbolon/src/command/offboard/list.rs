//! The jobs of the signed-in partner.

use super::state;
use crate::api::{Client, date_time, word};
use crate::command::customers::yes_no;
use crate::failure::Failure;
use crate::output::{Cell, Rows};
use crate::place::Place;
use language::text;
use serde_json::Value;

pub(super) fn list(client: &Client, place: &Place) -> Result<(), Failure> {
    let locale = place.locale;
    let items = client.all_open("/open/v1/offboardings", &[])?;
    let rows = items.iter().map(|item| {
        let created = word(item, "/createdAt");
        let total = item.get("total").map(Value::to_string).unwrap_or_default();
        vec![
            Cell::shown(created, date_time(locale, created)),
            Cell::shown(word(item, "/state"), state(locale, item)),
            Cell::new(total),
            yes_no(place, item.get("dryRun").and_then(Value::as_bool).unwrap_or(false)),
            Cell::new(word(item, "/id")),
        ]
    });
    Rows {
        columns: vec![
            ("createdAt", text::label_date_time(locale)),
            ("state", text::label_status(locale)),
            ("total", text::cli_label_customers(locale)),
            ("dryRun", text::cli_label_dry_run(locale)),
            ("id", text::cli_label_id(locale)),
        ],
        rows: rows.collect(),
        json: items.clone().into(),
        empty: text::cli_no_offboardings(locale),
        below: Vec::new(),
    }
    .print(place)
}
