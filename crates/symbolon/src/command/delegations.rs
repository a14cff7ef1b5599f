//! `symbolon delegations`: admin rights in a customer's tenant, from both sides (M3, P12).

use crate::api::{self, Client, Connection, date, word};
use crate::failure::Failure;
use crate::output::{Cell, Rows, tell};
use crate::place::Place;
use clap::{ArgAction, Args, Subcommand};
use language::{Locale, format, isolate, text};
use serde_json::{Value, json};

#[derive(Args, Debug)]
pub(crate) struct Delegations {
    #[command(flatten)]
    connection: Connection,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    List(List),
    Request(Request),
    Extend(Extend),
    End(OfCustomer),
    Approve(OfPartner),
    Decline(OfPartner),
    Revoke(OfPartner),
}

#[derive(Args, Debug)]
struct List {
    #[arg(value_name = "CUSTOMER")]
    customer: Option<String>,
    #[arg(long, value_name = "PARTNER", conflicts_with = "customer")]
    partner: Option<String>,
}

#[derive(Args, Debug)]
struct Request {
    #[arg(value_name = "CUSTOMER")]
    customer: String,
    #[arg(long, value_name = "TEXT")]
    name: String,
    #[arg(long, value_name = "ROLE", required = true, action = ArgAction::Append)]
    role: Vec<String>,
    #[arg(long, value_name = "NUMBER", default_value_t = 90)]
    days: i64,
    #[arg(long)]
    auto_extend: bool,
}

#[derive(Args, Debug)]
struct Extend {
    #[command(flatten)]
    which: OfCustomer,
    #[arg(long)]
    off: bool,
}

#[derive(Args, Debug)]
struct OfCustomer {
    #[arg(value_name = "CUSTOMER")]
    customer: String,
    #[arg(value_name = "ID")]
    delegation: String,
}

#[derive(Args, Debug)]
struct OfPartner {
    #[arg(value_name = "PARTNER")]
    partner: String,
    #[arg(value_name = "ID")]
    delegation: String,
}

impl Delegations {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let client = self.connection.open(place)?;
        match self.command {
            Command::List(list) => list.run(&client, place),
            Command::Request(request) => request.run(&client, place),
            Command::Extend(extend) => extend.run(&client, place),
            Command::End(which) => {
                let path = which.address(&client, "/end")?;
                said(place, &client.post(&path, &json!({}))?)
            }
            Command::Approve(which) => which.answer(&client, place, "approve"),
            Command::Decline(which) => which.answer(&client, place, "decline"),
            Command::Revoke(which) => which.answer(&client, place, "end"),
        }
    }
}

impl List {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let items = match (&self.customer, &self.partner) {
            (Some(customer), _) => {
                let customer = api::customer(client, customer)?;
                client.all_open(&format!("/open/v1/customers/{}/delegations", customer.id), &[])?
            }
            (None, Some(partner)) => {
                let partner = api::partner_of(client, partner)?;
                client.all_open(&format!("/open/v1/partners/{}/delegations", partner.id), &[])?
            }
            (None, None) => client.all_open("/open/v1/delegations", &[])?,
        };
        let locale = place.locale;
        Rows {
            columns: vec![
                ("name", text::admin_name(locale)),
                ("customer", text::term_customer(locale)),
                ("kind", text::label_kind(locale)),
                ("state", text::label_status(locale)),
                ("roles", text::admin_roles(locale)),
                ("expiresAt", text::admin_until(locale)),
                ("id", text::cli_label_id(locale)),
            ],
            rows: items.iter().map(|one| row(locale, one)).collect(),
            json: items.clone().into(),
            empty: text::cli_no_delegations(locale),
            below: Vec::new(),
        }
        .print(place)
    }
}

fn row(l: Locale, one: &Value) -> Vec<Cell> {
    let coded = |code: &str, prefix: &str| {
        let shown = text::by_code(l, &format!("{prefix}_{code}"), &language::Args::new());
        Cell::shown(code, shown.unwrap_or_else(|| code.to_owned()))
    };
    let roles: Vec<&Value> = one["roles"].as_array().into_iter().flatten().collect();
    let codes: Vec<&str> = roles.iter().map(|role| word(role, "/code")).collect();
    let names: Vec<String> = roles.iter().map(|role| word(role, "/name").to_owned()).collect();
    let until = [word(one, "/expiresAt"), word(one, "/answerBy")];
    let until = until.into_iter().find(|at| !at.is_empty()).unwrap_or_default();
    vec![
        Cell::new(word(one, "/name")),
        Cell::new(word(one, "/customer/name")),
        coded(word(one, "/kind"), "delegation_kind"),
        coded(word(one, "/state"), "admin_state"),
        Cell::shown(codes.join(" "), format::list_and(l, &names)),
        Cell::shown(until, date(l, until)),
        Cell::new(word(one, "/id")),
    ]
}

impl Request {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let customer = api::customer(client, &self.customer)?;
        let wanted = json!({
            "displayName": self.name,
            "duration": format!("P{}D", self.days),
            "roles": self.role,
            "autoExtend": self.auto_extend,
        });
        let answer = client.post(&format!("/open/v1/customers/{}/delegations", customer.id), &wanted)?;
        let until = date(place.locale, word(&answer, "/answerBy"));
        tell(place, &[text::admin_requested(place.locale, &isolate(customer.word()), &until)], &answer)
    }
}

impl Extend {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let path = self.which.address(client, "")?;
        let answer = client.patch(&path, &json!({ "autoExtend": !self.off }))?;
        let line = if self.off {
            text::admin_extend_done_off(place.locale)
        } else {
            text::admin_extend_done_on(place.locale)
        };
        tell(place, &[line], &answer)
    }
}

impl OfCustomer {
    fn address(&self, client: &Client, verb: &str) -> Result<String, Failure> {
        let customer = api::customer(client, &self.customer)?;
        Ok(format!("/open/v1/customers/{}/delegations/{}{verb}", customer.id, self.delegation.trim()))
    }
}

impl OfPartner {
    fn answer(&self, client: &Client, place: &Place, verb: &str) -> Result<(), Failure> {
        let partner = api::partner_of(client, &self.partner)?;
        let path = format!("/open/v1/partners/{}/delegations/{}/{verb}", partner.id, self.delegation.trim());
        said(place, &client.post(&path, &json!({}))?)
    }
}

/// What became of the rights.
fn said(place: &Place, answer: &Value) -> Result<(), Failure> {
    let l = place.locale;
    let code = word(answer, "/state");
    let state = text::by_code(l, &format!("admin_state_{code}"), &language::Args::new());
    let mut line = format!("{}  {}", word(answer, "/name"), state.unwrap_or_else(|| code.to_owned()));
    if let Some(until) = answer.get("expiresAt").and_then(Value::as_str).filter(|_| code == "active") {
        line.push_str("  ");
        line.push_str(&date(l, until));
    }
    tell(place, &[line], answer)
}
