//! `symbolon customers`: the list, the search, one of them, and a new one.

use super::tables::{ExportTable, ImportTable};
use crate::api::{self, Connection};
use crate::failure::Failure;
use crate::output::{Card, Cell, Format, Rows, say_json, tell};
use crate::place::Place;
use clap::{Args, Subcommand};
use language::text;
use serde_json::{Value, json};

#[derive(Args, Debug)]
pub(crate) struct Customers {
    #[command(flatten)]
    connection: Connection,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    List(List),
    Search(Search),
    Show(Show),
    Create(Box<Create>),
    Export(ExportTable),
    Import(ImportTable),
}

#[derive(Args, Debug)]
struct List {
    #[arg(long, value_name = "NUMBER")]
    limit: Option<usize>,
}

#[derive(Args, Debug)]
struct Search {
    #[arg(value_name = "TEXT")]
    text: String,
    #[arg(long, value_name = "NUMBER")]
    limit: Option<usize>,
}

#[derive(Args, Debug)]
struct Show {
    #[arg(value_name = "CUSTOMER")]
    customer: String,
}

#[derive(Args, Debug)]
struct Create {
    #[arg(long, value_name = "NAME")]
    name: String,
    #[arg(long, value_name = "DOMAIN")]
    domain: String,
    #[arg(long, value_name = "EMAIL")]
    email: String,
    #[arg(long, value_name = "CODE")]
    country: String,
    #[arg(long, value_name = "NAME")]
    city: String,
    #[arg(long, value_name = "TEXT")]
    address: String,
    #[arg(long, value_name = "CODE")]
    postal_code: Option<String>,
    #[arg(long, value_name = "CODE")]
    state: Option<String>,
    #[arg(long, value_name = "NAME")]
    first_name: Option<String>,
    #[arg(long, value_name = "NAME")]
    last_name: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    phone: Option<String>,
    #[arg(long, value_name = "LANGUAGE")]
    culture: Option<String>,
}

impl Customers {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let client = self.connection.open(place)?;
        match self.command {
            Command::List(list) => {
                let items =
                    client.all("/v1/customers", &[("size", "500")], list.limit.unwrap_or(usize::MAX))?;
                rows(place, items).print(place)
            }
            Command::Search(search) => search.run(&client, place),
            Command::Show(show) => show.run(&client, place),
            Command::Create(create) => create.run(&client, place),
            Command::Export(table) => table.run(&client, place, "customers"),
            Command::Import(table) => table.run(&client, place, "customers"),
        }
    }
}

impl Search {
    /// The wire searches the beginning of names and of domains.
    fn run(&self, client: &api::Client, place: &Place) -> Result<(), Failure> {
        let most = self.limit.unwrap_or(usize::MAX);
        let mut found: Vec<Value> = Vec::new();
        for field in ["CompanyName", "Domain"] {
            let filter = json!({ "Field": field, "Value": self.text, "Operator": "starts_with" }).to_string();
            for item in client.all("/v1/customers", &[("size", "500"), ("filter", &filter)], most)? {
                if !found.iter().any(|known| known.get("id") == item.get("id")) {
                    found.push(item);
                }
            }
        }
        found.truncate(most);
        rows(place, found).print(place)
    }
}

fn rows(place: &Place, items: Vec<Value>) -> Rows {
    let locale = place.locale;
    let word = |item: &Value, path: &str| Cell::new(api::word(item, path));
    let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
    Rows {
        columns: vec![
            ("companyName", text::label_company_name(locale)),
            ("domain", text::label_primary_domain(locale)),
            ("id", text::label_customer_id(locale)),
        ],
        rows: items
            .iter()
            .map(|item| {
                vec![
                    word(item, "/companyProfile/companyName"),
                    word(item, "/companyProfile/domain"),
                    word(item, "/id"),
                ]
            })
            .collect(),
        json: items.into(),
        empty: text::count_customers(locale, 0),
        below: vec![text::count_customers(locale, count)],
    }
}

impl Show {
    fn run(&self, client: &api::Client, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let found = api::customer(client, &self.customer)?;
        let customer = client.get(&format!("/v1/customers/{}", found.id), &[])?;
        let word = |path: &str| api::word(&customer, path);
        let delegated = customer.get("allowDelegatedAccess").and_then(Value::as_bool).unwrap_or(false);
        let mut lines = vec![
            ("companyName", text::label_company_name(locale), Cell::new(word("/companyProfile/companyName"))),
            ("domain", text::label_primary_domain(locale), Cell::new(word("/companyProfile/domain"))),
            ("id", text::label_customer_id(locale), Cell::new(word("/id"))),
            ("relationshipToPartner", text::term_relationship(locale), relationship(place, &customer)),
            ("allowDelegatedAccess", text::term_dap(locale), yes_no(place, delegated)),
            ("email", text::label_email(locale), Cell::new(word("/billingProfile/email"))),
            (
                "country",
                text::label_country(locale),
                Cell::new(word("/billingProfile/defaultAddress/country")),
            ),
            ("city", text::label_city(locale), Cell::new(word("/billingProfile/defaultAddress/city"))),
        ];
        lines.retain(|(_, _, cell)| *cell != Cell::new(""));
        Card { lines, json: customer.clone(), below: Vec::new() }.print(place)
    }
}

fn relationship(place: &Place, customer: &Value) -> Cell {
    let kind = customer.get("relationshipToPartner").and_then(Value::as_str).unwrap_or_default();
    match kind {
        "reseller" => Cell::shown(kind, text::term_reseller_relationship(place.locale)),
        other => Cell::new(other),
    }
}

/// Yes or no, in words.
pub(super) fn yes_no(place: &Place, value: bool) -> Cell {
    let shown = if value { text::button_yes(place.locale) } else { text::button_no(place.locale) };
    Cell::shown(value.to_string(), shown)
}

impl Create {
    fn run(self, client: &api::Client, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let culture = self.culture.unwrap_or_else(|| locale.tag().to_owned());
        let language = culture.split('-').next().unwrap_or_default().to_owned();
        let address = json!({
            "country": self.country,
            "city": self.city,
            "state": self.state,
            "addressLine1": self.address,
            "postalCode": self.postal_code,
            "firstName": self.first_name,
            "lastName": self.last_name,
            "phoneNumber": self.phone,
        });
        let wanted = json!({
            "companyProfile": { "domain": self.domain },
            "billingProfile": {
                "companyName": self.name,
                "email": self.email,
                "culture": culture,
                "language": language,
                "firstName": self.first_name,
                "lastName": self.last_name,
                "defaultAddress": address,
            },
        });
        let created = client.post("/v1/customers", &wanted)?;
        if place.format != Format::Table {
            return say_json(place, &created);
        }
        let word = |path: &str| api::word(&created, path);
        let lines = [
            text::cli_customer_created(locale, &self.name, word("/id")),
            text::cli_customer_admin(
                locale,
                word("/userCredentials/password"),
                word("/userCredentials/userName"),
            ),
        ];
        tell(place, &lines, &created)
    }
}
