//! The partner's side: creating, listing, showing, renewing, withdrawing, replacing a link.

use super::{Create, List, One, coded, flag, path};
use crate::api::{Client, date, word};
use crate::failure::Failure;
use crate::output::{Cell, Rows, tell};
use crate::place::Place;
use language::text;
use serde_json::{Value, json};

impl Create {
    pub(super) fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let written = match &self.text_file {
            Some(file) => {
                let read = std::fs::read_to_string(file);
                Some(read.map_err(|error| Failure::system(locale, &file.to_string_lossy(), &error))?)
            }
            None => None,
        };
        let granular =
            (!self.role.is_empty()).then(|| json!({ "roles": self.role, "duration": self.duration }));
        let wanted = json!({
            "kind": if self.customer.is_some() { "targeted" } else { "generic" },
            "customerDomain": self.customer,
            "delegatedAdmin": self.delegated_admin,
            "granular": granular,
            "jointWith": self.with,
            "locale": self.locale,
            "text": written,
        });
        let answer = client.post("/open/v1/invitations", &wanted)?;
        let mut lines = vec![
            text::cli_invitation_created(locale, word(&answer, "/id")),
            word(&answer, "/url").to_owned(),
        ];
        let expires = word(&answer, "/expiresAt");
        if !expires.is_empty() {
            lines.push(text::cli_invitation_until(locale, &date(locale, expires)));
        }
        tell(place, &lines, &answer)
    }
}

impl List {
    pub(super) fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let filter: Vec<_> = self.state.iter().map(|state| ("state", state.as_str())).collect();
        let items = client.all_open("/open/v1/invitations", &filter)?;
        let rows = items.iter().map(|item| {
            let (kind, state) = (word(item, "/kind"), word(item, "/state"));
            let expires = word(item, "/expiresAt");
            let waiting = item.get("waitingDays").and_then(Value::as_i64);
            vec![
                coded(locale, "invitation_kind", kind),
                coded(locale, "invitation_status", state),
                Cell::new(word(item, "/customer/name")),
                Cell::new(word(item, "/jointWithPartner/name")),
                super::super::customers::yes_no(place, flag(item, "delegatedAdmin")),
                Cell::new(waiting.map(|days| days.to_string()).unwrap_or_default()),
                Cell::shown(expires, date(locale, expires)),
                Cell::new(word(item, "/id")),
            ]
        });
        Rows {
            columns: vec![
                ("kind", text::label_kind(locale)),
                ("state", text::label_status(locale)),
                ("customer", text::cli_label_customer(locale)),
                ("jointWith", text::request_joint(locale)),
                ("delegatedAdmin", text::term_dap(locale)),
                ("waitingDays", text::cli_label_days_waiting(locale)),
                ("expiresAt", text::label_expires(locale)),
                ("id", text::cli_label_id(locale)),
            ],
            rows: rows.collect(),
            json: items.clone().into(),
            empty: text::cli_no_invitations(locale),
            below: Vec::new(),
        }
        .print(place)
    }
}

impl One {
    /// The message as it goes to the customer; with its link while the request can be answered.
    pub(super) fn show(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let answer = client.get(&path(&self.id, ""), &[])?;
        let code = format!("invitation_status_{}", word(&answer, "/state"));
        let mut lines: Vec<String> =
            text::by_code(place.locale, &code, &language::Args::new()).into_iter().collect();
        for part in ["/url", "/subject", "/message"] {
            lines.extend(Some(word(&answer, part).to_owned()).filter(|line| !line.is_empty()));
        }
        tell(place, &lines, &answer)
    }

    pub(super) fn renew(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let answer = client.post(&path(&self.id, "/renew"), &json!({}))?;
        let until = date(place.locale, word(&answer, "/expiresAt"));
        tell(place, &[text::cli_invitation_renewed(place.locale, &until)], &answer)
    }

    pub(super) fn rotate(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let answer = client.post(&path(&self.id, "/rotate"), &json!({}))?;
        let lines = [text::cli_invitation_rotated(place.locale), word(&answer, "/url").to_owned()];
        tell(place, &lines, &answer)
    }

    pub(super) fn withdraw(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let answer = client.post(&path(&self.id, "/withdraw"), &json!({}))?;
        tell(place, &[text::cli_withdrawn(place.locale)], &answer)
    }
}
