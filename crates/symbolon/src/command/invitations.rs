//! `symbolon invitations`: asking for a relationship, and the customer's answer.

use crate::api::{Client, Connection, date, word};
use crate::failure::{Exit, Failure};
use crate::output::{Cell, Rows, printable, tell};
use crate::place::Place;
use crate::prompt;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use clap::{Args, Subcommand};
use language::{Locale, isolate, text};
use serde_json::{Value, json};

#[derive(Args, Debug)]
pub(crate) struct Invitations {
    #[command(flatten)]
    connection: Connection,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Create(Create),
    List,
    Accept(Accept),
    Decline(Decline),
    Withdraw(Withdraw),
}

#[derive(Args, Debug)]
struct Create {
    #[arg(long, value_name = "DOMAIN")]
    customer: Option<String>,
    #[arg(long)]
    delegated_admin: bool,
    #[arg(long, value_name = "LANGUAGE")]
    locale: Option<String>,
}

#[derive(Args, Debug)]
struct Accept {
    #[arg(value_name = "LINK")]
    link: String,
    #[arg(long)]
    delegated_admin: bool,
    #[arg(long)]
    yes: bool,
}

#[derive(Args, Debug)]
struct Decline {
    #[arg(value_name = "LINK")]
    link: String,
}

#[derive(Args, Debug)]
struct Withdraw {
    #[arg(value_name = "ID")]
    id: String,
}

impl Invitations {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let client = self.connection.open(place)?;
        match self.command {
            Command::Create(create) => create.run(&client, place),
            Command::List => list(&client, place),
            Command::Accept(accept) => accept.run(&client, place),
            Command::Decline(decline) => decline.run(&client, place),
            Command::Withdraw(withdraw) => withdraw.run(&client, place),
        }
    }
}

fn flag(value: &Value, name: &str) -> bool {
    value.get(name).and_then(Value::as_bool).unwrap_or(false)
}

impl Create {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let wanted = json!({
            "kind": if self.customer.is_some() { "targeted" } else { "generic" },
            "customerDomain": self.customer,
            "delegatedAdmin": self.delegated_admin,
            "locale": self.locale,
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

fn list(client: &Client, place: &Place) -> Result<(), Failure> {
    let locale = place.locale;
    let items = client.all_open("/open/v1/invitations", &[])?;
    let rows = items.iter().map(|item| {
        let (kind, state) = (word(item, "/kind"), word(item, "/state"));
        let expires = word(item, "/expiresAt");
        vec![
            coded(locale, "invitation_kind", kind),
            coded(locale, "invitation_status", state),
            Cell::new(word(item, "/customer/name")),
            super::customers::yes_no(place, flag(item, "delegatedAdmin")),
            Cell::shown(expires, date(locale, expires)),
            Cell::new(word(item, "/id")),
        ]
    });
    Rows {
        columns: vec![
            ("kind", text::label_kind(locale)),
            ("state", text::label_status(locale)),
            ("customer", text::cli_label_customer(locale)),
            ("delegatedAdmin", text::term_dap(locale)),
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

fn coded(locale: Locale, family: &str, code: &str) -> Cell {
    let shown = text::by_code(locale, &format!("{family}_{code}"), &language::Args::new());
    Cell::shown(code, shown.unwrap_or_else(|| code.to_owned()))
}

impl Accept {
    /// Names exactly what is granted before it is; on a terminal the person says yes to it.
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let token = token(&self.link);
        let asked = client.get(&format!("/open/v1/invitations/{token}"), &[])?;
        if let Some(refused) = asked.get("refused").filter(|refused| refused.is_object()) {
            return Err(client.told_refusal(refused));
        }
        let partner = isolate(word(&asked, "/partner/name"));
        if !self.yes {
            let mut question = vec![text::cli_grants_relationship(locale, &partner)];
            question.push(match (self.delegated_admin, flag(&asked, "delegatedAdmin")) {
                (true, true) => text::cli_grants_delegated_admin(locale, &partner),
                (false, true) => text::cli_grants_no_delegated_admin_asked(locale, &partner),
                (_, false) => text::cli_grants_no_delegated_admin(locale),
            });
            if !place.can_ask {
                let sentence = text::cli_failure_accept_not_confirmed(locale);
                let next = text::cli_failure_accept_not_confirmed_next(locale);
                return Err(
                    Failure::new(Exit::Usage, "acknowledgement_required", sentence, next).lines(question)
                );
            }
            question.iter().for_each(|line| eprintln!("{}", printable(line)));
            let yes = text::button_yes(locale);
            let said = prompt::line(place, &text::cli_type_yes(locale, &yes), None)?;
            if said.to_lowercase() != yes.to_lowercase() {
                let sentence = text::cli_failure_accept_not_confirmed(locale);
                let next = text::cli_failure_domain_differs_next(locale);
                return Err(Failure::new(Exit::Refused, "not_confirmed", sentence, next));
            }
        }
        let wanted = json!({ "delegatedAdmin": self.delegated_admin });
        let answer = client.post(&format!("/open/v1/invitations/{token}/accept"), &wanted)?;
        let generation = answer.get("generation").and_then(Value::as_i64).unwrap_or_default();
        let mut lines = vec![match flag(&answer, "established") {
            true => text::cli_accepted(locale, &generation.to_string(), &partner),
            false => text::cli_accepted_already(locale, &partner),
        }];
        lines.push(match flag(&answer, "delegatedAdmin") {
            true => text::cli_accepted_with_admin(locale, &partner),
            false => text::cli_accepted_without_admin(locale, &partner),
        });
        tell(place, &lines, &answer)
    }
}

impl Decline {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let answer =
            client.post(&format!("/open/v1/invitations/{}/decline", token(&self.link)), &json!({}))?;
        tell(place, &[text::cli_declined(place.locale)], &answer)
    }
}

impl Withdraw {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let answer = client.post(&format!("/open/v1/invitations/{}/withdraw", self.id.trim()), &json!({}))?;
        tell(place, &[text::cli_withdrawn(place.locale)], &answer)
    }
}

/// A link's query is the token in another dress; a token is taken as it is.
fn token(link: &str) -> String {
    match link.trim().split_once('?') {
        Some((_, query)) => {
            let query = query.split('#').next().unwrap_or_default();
            URL_SAFE_NO_PAD.encode(query)
        }
        None => link.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_and_its_token_are_one() {
        let query = "invType=ResellerRelationship&partnerId=1";
        let expected = URL_SAFE_NO_PAD.encode(query);
        assert_eq!(token(&format!("http://host/invitations/accept?{query}#top")), expected);
        assert_eq!(token(&expected), expected);
    }
}
