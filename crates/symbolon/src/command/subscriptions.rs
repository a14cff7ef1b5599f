//! `symbolon subscriptions`: the list, one of them, suspending, reactivating, cancelling.

use super::tables::{ExportTable, ImportTable};
use crate::api::{self, Client, Connection, Named, date};
use crate::command::approvals::pending;
use crate::failure::{Exit, Failure};
use crate::output::{Card, Cell, Rows, Tone, tell};
use crate::place::Place;
use clap::{Args, Subcommand};
use language::{Locale, text};
use serde_json::{Value, json};

#[derive(Args, Debug)]
pub(crate) struct Subscriptions {
    #[command(flatten)]
    connection: Connection,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    List(OfCustomer),
    Show(One),
    Suspend(Suspend),
    Reactivate(One),
    Cancel(One),
    TakeOver(One),
    Export(ExportTable),
    Import(ImportTable),
}

#[derive(Args, Debug)]
struct OfCustomer {
    #[arg(value_name = "CUSTOMER")]
    customer: String,
}

#[derive(Args, Debug)]
struct One {
    #[arg(value_name = "CUSTOMER")]
    customer: String,
    #[arg(value_name = "SUBSCRIPTION")]
    subscription: String,
}

#[derive(Args, Debug)]
struct Suspend {
    #[arg(value_name = "CUSTOMER")]
    customer: String,
    #[arg(value_name = "SUBSCRIPTION", required_unless_present = "all")]
    subscription: Vec<String>,
    #[arg(long, conflicts_with = "subscription")]
    all: bool,
}

impl Subscriptions {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let client = self.connection.open(place)?;
        match self.command {
            Command::List(list) => {
                let customer = api::customer(&client, &list.customer)?;
                let items = client.all(&path(&customer), &[], usize::MAX)?;
                rows(place, items).print(place)
            }
            Command::Show(one) => one.show(&client, place),
            Command::Suspend(suspend) => suspend.run(&client, place),
            Command::Reactivate(one) => one.change(&client, place, "active"),
            Command::Cancel(one) => one.change(&client, place, "deleted"),
            Command::TakeOver(one) => one.take_over(&client, place),
            Command::Export(table) => table.run(&client, place, "subscriptions"),
            Command::Import(table) => table.run(&client, place, "subscriptions"),
        }
    }
}

impl One {
    /// What the customer asked for is not among this partner's own yet, so only its id names it.
    fn take_over(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let customer = api::customer(client, &self.customer)?;
        let path = format!("/open/v1/customers/{}/rescues/{}", customer.id, self.subscription.trim());
        let answer = client.post(&path, &Value::Null)?;
        tell(place, &[text::cli_rescue_taken(place.locale)], &answer)
    }
}

fn path(customer: &Named) -> String {
    format!("/v1/customers/{}/subscriptions", customer.id)
}

fn word<'v>(value: &'v Value, name: &str) -> &'v str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The nickname, else the offer's name, else the id.
fn name(subscription: &Value) -> String {
    let names = ["friendlyName", "name", "offerName", "id"];
    names
        .into_iter()
        .map(|key| word(subscription, key))
        .find(|name| !name.is_empty())
        .unwrap_or_default()
        .to_owned()
}

/// A status in words; never by colour alone.
fn status(locale: Locale, code: &str) -> Cell {
    let shown = text::by_code(locale, &format!("status_{code}"), &language::Args::new());
    let tone = match code {
        "active" => Tone::Good,
        "suspended" | "pending" => Tone::Warning,
        _ => Tone::Faint,
    };
    Cell::shown(code, shown.unwrap_or_else(|| code.to_owned())).tone(tone)
}

fn rows(place: &Place, items: Vec<Value>) -> Rows {
    let locale = place.locale;
    let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
    Rows {
        columns: vec![
            ("name", text::label_subscription(locale)),
            ("status", text::label_status(locale)),
            ("quantity", text::label_quantity(locale)),
            ("commitmentEndDate", text::label_end_date(locale)),
            ("id", text::label_subscription_id(locale)),
        ],
        rows: items
            .iter()
            .map(|item| {
                let quantity = item.get("quantity").and_then(Value::as_i64).unwrap_or_default().to_string();
                let end = word(item, "commitmentEndDate");
                vec![
                    Cell::new(name(item)),
                    status(locale, word(item, "status")),
                    Cell::new(quantity),
                    Cell::shown(end, date(locale, end)),
                    Cell::new(word(item, "id")),
                ]
            })
            .collect(),
        json: items.into(),
        empty: text::count_subscriptions(locale, 0),
        below: vec![text::count_subscriptions(locale, count)],
    }
}

fn card(place: &Place, subscription: &Value, below: Vec<String>) -> Card {
    let locale = place.locale;
    let end = word(subscription, "commitmentEndDate");
    let quantity = subscription.get("quantity").and_then(Value::as_i64).unwrap_or_default().to_string();
    let mut lines = vec![
        ("name", text::label_subscription(locale), Cell::new(name(subscription))),
        ("offerName", text::label_offer(locale), Cell::new(word(subscription, "offerName"))),
        ("status", text::label_status(locale), status(locale, word(subscription, "status"))),
        ("quantity", text::label_quantity(locale), Cell::new(quantity)),
        ("commitmentEndDate", text::label_end_date(locale), Cell::shown(end, date(locale, end))),
        ("orderId", text::label_order_id(locale), Cell::new(word(subscription, "orderId"))),
        ("id", text::label_subscription_id(locale), Cell::new(word(subscription, "id"))),
    ];
    lines.retain(|(_, _, cell)| *cell != Cell::new(""));
    Card { lines, json: subscription.clone(), below }
}

impl One {
    fn find(&self, client: &Client) -> Result<(Named, Named), Failure> {
        let customer = api::customer(client, &self.customer)?;
        let subscription = api::subscription(client, &customer, &self.subscription)?;
        Ok((customer, subscription))
    }

    fn show(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let (customer, subscription) = self.find(client)?;
        let shown = client.get(&format!("{}/{}", path(&customer), subscription.id), &[])?;
        card(place, &shown, Vec::new()).print(place)
    }

    fn change(&self, client: &Client, place: &Place, wanted: &str) -> Result<(), Failure> {
        let (customer, subscription) = self.find(client)?;
        let address = format!("{}/{}", path(&customer), subscription.id);
        let changed = client.patch(&address, &json!({ "status": wanted }))?;
        card(place, &changed, Vec::new()).print(place)
    }
}

impl Suspend {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let customer = api::customer(client, &self.customer)?;
        let mut wanted = json!({});
        if !self.all {
            let named: Result<Vec<Named>, Failure> =
                self.subscription.iter().map(|one| api::subscription(client, &customer, one)).collect();
            wanted = json!({ "ids": named?.into_iter().map(|one| one.id).collect::<Vec<_>>() });
        }
        let address = format!("/open/v1/customers/{}/subscriptions/suspend", customer.id);
        let answer = client.post(&address, &wanted)?;
        if let Some(pending) = pending(place.locale, &answer) {
            return Err(pending);
        }
        let results = answer.get("results").and_then(Value::as_array).cloned().unwrap_or_default();
        report(place, &results, &answer)
    }
}

/// A line for each; where one was refused, the whole is a refusal, though the others are suspended.
fn report(place: &Place, results: &[Value], answer: &Value) -> Result<(), Failure> {
    let locale = place.locale;
    let refusal = |one: &Value| one.get("error").filter(|error| !error.is_null()).cloned();
    let lines: Vec<String> = results
        .iter()
        .map(|one| match refusal(one) {
            Some(error) => text::cli_not_suspended(locale, &name(one), word(&error, "description")),
            None => text::cli_suspended(locale, &name(one)),
        })
        .collect();
    let refused = results.iter().filter(|one| refusal(one).is_some()).count();
    if refused > 0 {
        let count = i64::try_from(refused).unwrap_or(i64::MAX);
        let sentence = text::cli_failure_not_all_suspended(locale, count);
        let next = text::cli_failure_not_all_suspended_next(locale);
        let failure = Failure::new(Exit::Refused, "not_all_suspended", sentence, next).lines(lines);
        return Err(failure.data(answer.clone()));
    }
    let lines = if lines.is_empty() { vec![text::active_subscriptions(locale, 0)] } else { lines };
    tell(place, &lines, answer)
}
