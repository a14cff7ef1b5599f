//! `symbolon support-contact`: who is available, who it is, and designating another; for a customer, who helps it.

use crate::api::{self, Client, Connection, word};
use crate::failure::{Exit, Failure};
use crate::output::{Card, Cell, Rows};
use crate::place::Place;
use clap::{Args, Subcommand};
use language::{fold, text};
use serde_json::{Value, json};
use uuid::Uuid;

#[derive(Args, Debug)]
pub(crate) struct SupportContact {
    #[command(flatten)]
    connection: Connection,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    List(List),
    Show(Show),
    Set(Set),
}

#[derive(Args, Debug)]
struct List {
    #[arg(value_name = "CUSTOMER")]
    customer: Option<String>,
}

#[derive(Args, Debug)]
struct Show {
    #[arg(value_name = "CUSTOMER")]
    customer: String,
    #[arg(value_name = "SUBSCRIPTION")]
    subscription: String,
}

#[derive(Args, Debug)]
struct Set {
    #[arg(value_name = "CUSTOMER")]
    customer: String,
    #[arg(value_name = "SUBSCRIPTION")]
    subscription: String,
    #[arg(value_name = "PARTNER")]
    partner: String,
}

impl SupportContact {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let client = self.connection.open(place)?;
        match self.command {
            Command::List(List { customer: Some(customer) }) => available(&client, place, &customer),
            Command::List(List { customer: None }) => own(&client, place),
            Command::Show(show) => show.run(&client, place),
            Command::Set(set) => set.run(&client, place),
        }
    }
}

/// The partners that can be designated (S7).
fn available(client: &Client, place: &Place, customer: &str) -> Result<(), Failure> {
    let locale = place.locale;
    let customer = api::customer(client, customer)?;
    let items = client.all_open(&format!("/open/v1/customers/{}/support-contacts", customer.id), &[])?;
    let rows = items.iter().map(|item| {
        vec![
            Cell::new(contact_name(item)),
            Cell::new(word(item, "/email")),
            Cell::new(word(item, "/phone")),
            super::customers::yes_no(
                place,
                item.get("delegatedAdmin").and_then(Value::as_bool).unwrap_or(false),
            ),
            Cell::new(contact_id(item)),
        ]
    });
    Rows {
        columns: vec![
            ("name", text::label_partner(locale)),
            ("email", text::label_email(locale)),
            ("phone", text::label_phone(locale)),
            ("delegatedAdmin", text::term_dap(locale)),
            ("id", text::cli_label_id(locale)),
        ],
        rows: rows.collect(),
        json: items.clone().into(),
        empty: text::cli_no_contacts(locale),
        below: Vec::new(),
    }
    .print(place)
}

/// Who helps the signed-in customer with each subscription.
fn own(client: &Client, place: &Place) -> Result<(), Failure> {
    let locale = place.locale;
    let items = client.all_open("/open/v1/support", &[])?;
    let rows = items.iter().map(|item| {
        vec![
            Cell::new(word(item, "/name")),
            Cell::new(word(item, "/contact/name")),
            Cell::new(word(item, "/contact/email")),
            Cell::new(word(item, "/contact/phone")),
        ]
    });
    Rows {
        columns: vec![
            ("subscription", text::label_subscription(locale)),
            ("contact", text::label_support_contact(locale)),
            ("email", text::label_email(locale)),
            ("phone", text::label_phone(locale)),
        ],
        rows: rows.collect(),
        json: items.clone().into(),
        empty: text::count_subscriptions(locale, 0),
        below: Vec::new(),
    }
    .print(place)
}

fn contact_name(item: &Value) -> &str {
    word(item, "/name")
}

fn contact_id(item: &Value) -> &str {
    word(item, "/supportTenantId")
}

impl Show {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let customer = api::customer(client, &self.customer)?;
        let subscription = api::subscription(client, &customer, &self.subscription)?;
        let address =
            format!("/v1/customers/{}/subscriptions/{}/supportcontact", customer.id, subscription.id);
        card(place, client.get(&address, &[])?).print(place)
    }
}

fn card(place: &Place, contact: Value) -> Card {
    let locale = place.locale;
    let lines = vec![
        ("name", text::label_support_contact(locale), Cell::new(word(&contact, "/name"))),
        ("supportMpnId", text::cli_label_mpn_id(locale), Cell::new(word(&contact, "/supportMpnId"))),
        ("supportTenantId", text::label_tenant_id(locale), Cell::new(word(&contact, "/supportTenantId"))),
    ];
    Card { lines, json: contact, below: Vec::new() }
}

impl Set {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let customer = api::customer(client, &self.customer)?;
        let subscription = api::subscription(client, &customer, &self.subscription)?;
        let wanted = self.wanted(client, place, &customer)?;
        let address =
            format!("/v1/customers/{}/subscriptions/{}/supportcontact", customer.id, subscription.id);
        card(place, client.put(&address, &wanted)?).print(place)
    }

    /// A tenant id, an MPN id of digits, or the name of one that is available.
    fn wanted(&self, client: &Client, place: &Place, customer: &api::Named) -> Result<Value, Failure> {
        let partner = self.partner.trim();
        if let Ok(id) = Uuid::parse_str(partner) {
            return Ok(json!({ "supportTenantId": id }));
        }
        if !partner.is_empty() && partner.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(json!({ "supportMpnId": partner }));
        }
        let items = client.all_open(&format!("/open/v1/customers/{}/support-contacts", customer.id), &[])?;
        let fits = |item: &&Value| fold(contact_name(item)).starts_with(&fold(partner));
        let found: Vec<&Value> = items.iter().filter(fits).collect();
        match found.as_slice() {
            [one] => Ok(json!({ "supportTenantId": contact_id(one) })),
            [] => {
                let sentence = text::cli_failure_not_found(place.locale, partner);
                let next = text::cli_failure_not_found_next(place.locale);
                Err(Failure::new(Exit::Usage, "not_found", sentence, next))
            }
            _ => {
                let sentence = text::cli_failure_ambiguous(place.locale, partner);
                let next = text::cli_failure_ambiguous_next(place.locale);
                let lines =
                    found.iter().map(|one| format!("{}  {}", contact_id(one), contact_name(one))).collect();
                Err(Failure::new(Exit::Usage, "ambiguous", sentence, next).lines(lines))
            }
        }
    }
}
