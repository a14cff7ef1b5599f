//! What a customer reads and takes away: one partner, its own history, everything kept about it.

use crate::api::{self, Client, date, date_time, word};
use crate::failure::Failure;
use crate::output::{Card, Cell, Format, Rows, say};
use crate::place::Place;
use clap::Args;
use language::text;
use serde_json::Value;
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(super) struct Show {
    #[arg(value_name = "PARTNER")]
    partner: String,
}

#[derive(Args, Debug)]
pub(super) struct Timeline {
    #[arg(value_name = "PARTNER")]
    partner: Option<String>,
}

#[derive(Args, Debug)]
pub(super) struct Export {
    #[arg(value_name = "FILE")]
    write_to: Option<PathBuf>,
}

impl Show {
    pub(super) fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let partner = api::partner_of(client, &self.partner)?;
        let one = client.get(&format!("/open/v1/partners/{}", partner.id), &[])?;
        let since = word(&one, "/since");
        let is_on = |path: &str| one.pointer(path).and_then(Value::as_bool).unwrap_or(false);
        let mut below = Vec::new();
        if is_on("/leaveAsked") {
            below.push(text::leave_asked(locale));
            below.push(text::leave_due(locale, &date(locale, word(&one, "/leave/dueAt"))));
        }
        Card {
            lines: vec![
                ("name", text::label_partner(locale), Cell::new(word(&one, "/name"))),
                ("domain", text::label_primary_domain(locale), Cell::new(word(&one, "/domain"))),
                ("kind", text::label_kind(locale), super::kind_cell(locale, word(&one, "/kind"))),
                ("since", text::label_start_date(locale), Cell::shown(since, date(locale, since))),
                (
                    "delegatedAdmin",
                    text::term_dap(locale),
                    super::super::customers::yes_no(place, is_on("/delegatedAdmin")),
                ),
                ("email", text::label_email(locale), Cell::new(word(&one, "/email"))),
                ("phone", text::label_phone(locale), Cell::new(word(&one, "/phone"))),
                ("id", text::cli_label_id(locale), Cell::new(word(&one, "/id"))),
            ],
            json: one.clone(),
            below,
        }
        .print(place)
    }
}

impl Timeline {
    pub(super) fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let partner = self.partner.as_deref().map(|wanted| api::partner_of(client, wanted)).transpose()?;
        let query: Vec<(&str, &str)> =
            partner.iter().map(|partner| ("partner", partner.id.as_str())).collect();
        let items = client.all_open("/open/v1/timeline", &query)?;
        let locale = place.locale;
        let rows = items.iter().map(|item| {
            let (at, kind) = (word(item, "/at"), word(item, "/kind"));
            let told = Some(word(item, "/text")).filter(|told| !told.is_empty()).unwrap_or(kind);
            vec![
                Cell::shown(at, date_time(locale, at)),
                Cell::shown(word(item, "/partner/id"), word(item, "/partner/name")),
                Cell::shown(kind, told),
            ]
        });
        Rows {
            columns: vec![
                ("at", text::label_date_time(locale)),
                ("partner", text::label_partner(locale)),
                ("kind", text::cli_label_event(locale)),
            ],
            rows: rows.collect(),
            json: items.clone().into(),
            empty: text::cli_no_events(locale),
            below: Vec::new(),
        }
        .print(place)
    }
}

impl Export {
    /// Rows where CSV is asked for, else JSON lines.
    pub(super) fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let form = if place.format == Format::Csv { "csv" } else { "jsonl" };
        let content = client.text("/open/v1/export", &[("format", form)])?;
        match &self.write_to {
            None => say(place, content.trim_end()),
            Some(file) => std::fs::write(file, content)
                .map_err(|error| Failure::system(place.locale, &file.display().to_string(), &error)),
        }
    }
}
