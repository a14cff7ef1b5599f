//! What became of each customer of a job: a table for people, JSON or CSV for programs. Exit code 1 where somebody was
//! refused.

use super::{path, said, state};
use crate::api::{Client, date_time, word};
use crate::failure::{Exit, Failure};
use crate::output::{Cell, Rows, Tone};
use crate::place::Place;
use language::text;
use serde_json::{Value, json};

const STATES: [&str; 5] = ["removed", "ready", "skipped", "refused", "waiting"];

pub(super) fn report(client: &Client, id: &str, place: &Place) -> Result<(), Failure> {
    let job = client.get(&path(id), &[])?;
    let items = client.all_open(&format!("{}/items", path(id)), &[("limit", "500")])?;
    let refused = items.iter().any(|item| word(item, "/state") == "refused");
    rows(place, &job, &items).print(place)?;
    // The report has said who and why.
    let silent = Failure::new(Exit::Refused, "", String::new(), String::new());
    if refused { Err(silent) } else { Ok(()) }
}

fn rows(place: &Place, job: &Value, items: &[Value]) -> Rows {
    let locale = place.locale;
    let rows = items.iter().map(|item| {
        let done = word(item, "/doneAt");
        let code = word(item, "/state");
        let tone = match code {
            "refused" => Tone::Warning,
            "waiting" => Tone::Faint,
            _ => Tone::Good,
        };
        vec![
            Cell::new(word(item, "/name")),
            Cell::new(word(item, "/domain")),
            Cell::shown(code, said(locale, "offboarding_item", code)).tone(tone),
            Cell::shown(word(item, "/errorName"), word(item, "/error/description")),
            Cell::shown(done, date_time(locale, done)),
            Cell::new(word(item, "/removalId")),
            Cell::new(word(item, "/customerId")),
        ]
    });
    let mut below = vec![text::cli_offboard_now(locale, &state(locale, job))];
    below.extend(job.pointer("/halted/text").and_then(Value::as_str).map(str::to_owned));
    for code in STATES {
        let number = job.pointer(&format!("/counts/{code}")).and_then(Value::as_i64).unwrap_or_default();
        if number > 0 {
            let state = said(locale, "offboarding_item", code);
            below.push(text::cli_offboard_count(locale, &number.to_string(), &state));
        }
    }
    Rows {
        columns: vec![
            ("name", text::cli_label_customer(locale)),
            ("domain", text::label_primary_domain(locale)),
            ("state", text::label_status(locale)),
            ("errorName", text::label_reason(locale)),
            ("doneAt", text::label_date_time(locale)),
            ("removalId", text::cli_label_removal(locale)),
            ("id", text::cli_label_id(locale)),
        ],
        rows: rows.collect(),
        json: json!({ "job": job, "items": items }),
        empty: text::cli_no_offboardings(locale),
        below,
    }
}
