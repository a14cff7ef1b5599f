//! `symbolon relationship preview`: blockers with their fixes, consequences, and what stays.

use crate::api::{self, Client, Named, blocker, date};
use crate::failure::{Exit, Failure};
use crate::output::{Format, say_json, tell};
use crate::place::Place;
use clap::Args;
use language::{Locale, isolate, text};
use serde_json::Value;

#[derive(Args, Debug)]
pub(super) struct Preview {
    #[arg(value_name = "CUSTOMER")]
    customer: String,
}

impl Preview {
    /// Exit code 1 while something stands in the way, so that a script can wait for the way to be free.
    pub(super) fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let customer = api::customer(client, &self.customer)?;
        let view = View::of(client, customer)?;
        if let Some(blocked) = view.blocked(place.locale) {
            // For a program the blockers are the answer; a person reads them in the failure.
            if place.format != Format::Table {
                say_json(place, &view.answer)?;
            }
            return Err(blocked);
        }
        let mut lines = vec![text::nothing_blocks(place.locale)];
        lines.extend(view.denied(client).map(|denied| denied.sentence));
        lines.extend(view.consequences(place.locale));
        tell(place, &lines, &view.answer)
    }
}

/// The server's preview of a removal.
pub(super) struct View {
    /// Whose relationship, with domain and name as the server knows them.
    pub(super) customer: Named,
    /// The answer as it came.
    pub(super) answer: Value,
}

impl View {
    pub(super) fn of(client: &Client, customer: Named) -> Result<Self, Failure> {
        let answer = client.get(&format!("/open/v1/customers/{}/removal", customer.id), &[])?;
        let word = |path: &str| api::word(&answer, path).to_owned();
        let (name, domain) = (word("/customer/name"), word("/customer/domain"));
        Ok(View { customer: Named { id: customer.id, name, domain }, answer })
    }

    /// What is to be sent with the confirmation.
    pub(super) fn version(&self) -> &str {
        self.answer.get("version").and_then(Value::as_str).unwrap_or_default()
    }

    /// Why this person may not remove, whatever the blockers.
    pub(super) fn denied(&self, client: &Client) -> Option<Failure> {
        let denied = self.answer.get("denied").filter(|denied| denied.is_object())?;
        Some(client.told_refusal(denied))
    }

    /// Every blocker with its fixes, as the refusal of a removal tells them; none if the way is free.
    pub(super) fn blocked(&self, locale: Locale) -> Option<Failure> {
        let blockers = self.answer.get("blockers")?.as_array()?;
        if blockers.is_empty() {
            return None;
        }
        let lines =
            blockers.iter().flat_map(|one| blocker::lines(locale, one, Some(self.customer.word()))).collect();
        let count = i64::try_from(blockers.len()).unwrap_or(i64::MAX);
        let sentence = text::refusal_relationship_blocked(locale, count);
        let next = text::refusal_relationship_blocked_next(locale);
        let failure = Failure::new(Exit::Refused, "relationship_blocked", sentence, next).lines(lines);
        Some(failure.data(self.answer.clone()))
    }

    /// What follows, what to mind, and what stays, each in a line.
    pub(super) fn consequences(&self, locale: Locale) -> Vec<String> {
        let mut lines = vec![text::cli_consequences(locale, &isolate(self.shown_name()))];
        let told = |key: &str| {
            let entries = self.answer.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
            entries.iter().flat_map(|entry| with_items(locale, entry)).collect::<Vec<_>>()
        };
        for key in ["consequences", "warnings", "stays"] {
            lines.extend(told(key));
        }
        lines
    }

    pub(super) fn shown_name(&self) -> &str {
        if self.customer.name.is_empty() { self.customer.word() } else { &self.customer.name }
    }
}

/// The sentence of an entry, and below it what it counts: each in its own words, else by name and day.
fn with_items(locale: Locale, entry: &Value) -> Vec<String> {
    let items = entry.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
    let lines = items.iter().filter_map(|item| {
        let word = |key: &str| item.get(key).and_then(Value::as_str);
        let line = match (word("text"), word("deleteAt")) {
            (Some(text), _) => text.to_owned(),
            (None, Some(at)) => format!("{} → {}", word("name")?, date(locale, at)),
            (None, None) => word("name")?.to_owned(),
        };
        Some(format!("      – {line}"))
    });
    said(entry).map(|line| format!("  • {line}")).into_iter().chain(lines).collect()
}

/// The sentence of an entry.
pub(super) fn said(entry: &Value) -> Option<String> {
    entry.get("text").and_then(Value::as_str).map(str::to_owned)
}

/// A day for a person, nothing for a missing one.
pub(super) fn day(locale: Locale, value: &Value) -> String {
    value.as_str().map(|value| date(locale, value)).unwrap_or_default()
}
