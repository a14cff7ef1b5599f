//! A world from a file into a database that holds nothing yet. What is wrong is told by line and field.

use super::export::carried;
use super::load::Loaded;
use super::object::{Object, Row, Tenant};
use super::rows::{InPlace, Preparing, Unfit};
use crate::Error;
use domain::{CustomerId, OfferId, PartnerId, Time};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::HashSet;
use std::io::BufRead;
use store::users::{self, TenantRef};
use store::{Store, partners, tables};

/// After so many rows a transaction is committed.
const ROWS: usize = 50_000;
/// Objects between two words about how far it is.
const STEP: usize = 1000;

/// Why an import stopped. What was committed before stays; the database is then good for nothing else.
#[derive(Debug)]
pub enum ImportError {
    /// The database holds data already.
    NotEmpty,
    /// The file cannot be read.
    Input(std::io::Error),
    /// A line, from 1, and what is wrong with it.
    Line(usize, Wrong),
    /// The database refuses.
    Center(Error),
}

/// What is wrong with a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Wrong {
    /// It is no JSON object.
    NotJson(String),
    /// Its type is not known.
    Type(String),
    /// A field cannot be read, and why.
    Field(String, String),
    /// A field names what does not stand before it.
    Reference(&'static str, String),
    /// A field's value stands twice.
    Twice(&'static str, String),
    /// The event does not follow the one before it, or a log does not end as it should.
    Chain(&'static str, String),
}

impl From<Error> for ImportError {
    fn from(error: Error) -> Self {
        ImportError::Center(error)
    }
}

/// Stores the objects of a file in a store whose schema is current. Blocks until all is committed.
pub fn import(
    store: &Store,
    input: impl BufRead,
    now: Time,
    mut told: impl FnMut(usize),
) -> Result<Loaded, ImportError> {
    if !is_empty(store)? {
        return Err(ImportError::NotEmpty);
    }
    let mut loaded = Loaded::default();
    let mut listing = InPlace;
    let mut preparing = Preparing::exactly(&mut listing, now);
    let mut known = Known::default();
    for (line, number) in input.lines().zip(1..) {
        let line = line.map_err(ImportError::Input)?;
        let line = line.trim_start_matches('\u{FEFF}');
        if line.trim().is_empty() {
            continue;
        }
        let wrong = |wrong| ImportError::Line(number, wrong);
        let object = parse(line).map_err(wrong)?;
        known.admit(&object).map_err(wrong)?;
        preparing.add(object).map_err(|unfit| match unfit {
            Unfit::Chain(field, detail) => wrong(Wrong::Chain(field, detail)),
            Unfit::Column(column) => {
                wrong(Wrong::Field(format!("values.{column}"), "wrong kind of value".to_owned()))
            }
            Unfit::Error(error) => ImportError::Center(error),
        })?;
        loaded.objects += 1;
        if loaded.objects.is_multiple_of(STEP) {
            told(loaded.objects);
        }
        if preparing.len() >= ROWS {
            let rows = preparing.take();
            loaded.rows += rows.len();
            rows.write(store, now)?;
        }
    }
    let rows = preparing.take();
    loaded.rows += rows.len();
    rows.write(store, now)?;
    told(loaded.objects);
    Ok(loaded)
}

/// Whether nobody is in it: no partner and no operator.
fn is_empty(store: &Store) -> Result<bool, Error> {
    let (partners, operators) =
        store.read_blocking(|tx| tx.find((partners::all(), users::of_tenant(TenantRef::Operator))))?;
    Ok(partners.is_empty() && operators.is_empty())
}

/// An object of a line; fields are named with the path to them.
fn parse(line: &str) -> Result<Object, Wrong> {
    let value: Value = serde_json::from_str(line).map_err(|error| Wrong::NotJson(error.to_string()))?;
    let Value::Object(mut fields) = value else { return Err(Wrong::NotJson(kind_of(&value).to_owned())) };
    let kind = match fields.remove("type") {
        Some(Value::String(kind)) => kind,
        Some(other) => return Err(Wrong::Type(other.to_string())),
        None => return Err(Wrong::Type(String::new())),
    };
    let value = Value::Object(fields);
    Ok(match kind.as_str() {
        "operator" => Object::Operator(read(value)?),
        "partner" => Object::Partner(read(value)?),
        "partnership" => Object::Partnership(read(value)?),
        "application" => Object::Application(read(value)?),
        "user" => Object::User(read(value)?),
        "offer" => Object::Offer(read(value)?),
        "customer" => Object::Customer(read(value)?),
        "relationship" => Object::Relationship(read(value)?),
        "subscription" => Object::Subscription(read(value)?),
        "order" => Object::Order(read(value)?),
        "transfer" => Object::Transfer(read(value)?),
        "delegation" => Object::Delegation(read(value)?),
        "invitation" => Object::Invitation(read(value)?),
        "closed_relationship" => Object::ClosedRelationship(read(value)?),
        "closed_company" => Object::ClosedCompany(read(value)?),
        "task" => Object::Task(read(value)?),
        "event" => Object::Event(read(value)?),
        "row" => Object::Row(row(read(value)?)?),
        _ => return Err(Wrong::Type(kind)),
    })
}

fn read<T: DeserializeOwned>(value: Value) -> Result<T, Wrong> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let path = error.path().to_string();
        let detail = error.into_inner().to_string();
        // What is missing is told in the words, what is there by the path.
        let missing = detail.strip_prefix("missing field `").and_then(|rest| rest.split_once('`'));
        let field = match (missing, path.as_str()) {
            (Some((name, _)), ".") => name.to_owned(),
            (Some((name, _)), path) => format!("{path}.{name}"),
            (None, path) => path.to_owned(),
        };
        Wrong::Field(field, detail)
    })
}

/// Only what is carried as it is may be written as it is: what has objects of its own goes through them.
fn row(row: Row) -> Result<Row, Wrong> {
    match carried().any(|name| name == row.table) && tables::table(&row.table).is_some() {
        true => Ok(row),
        false => Err(Wrong::Field("table".to_owned(), row.table)),
    }
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// What stands in the file so far, as far as it must stand once and before what names it.
#[derive(Default)]
struct Known {
    partners: HashSet<PartnerId>,
    customers: HashSet<CustomerId>,
    offers: HashSet<OfferId>,
    domains: HashSet<(bool, String)>,
    usernames: HashSet<String>,
}

impl Known {
    fn admit(&mut self, object: &Object) -> Result<(), Wrong> {
        match object {
            Object::Partner(one) => {
                once(self.partners.insert(one.id), "id", one.id)?;
                once(self.domains.insert((true, one.domain.clone())), "domain", &one.domain)
            }
            Object::Customer(one) => {
                once(self.customers.insert(one.id), "id", one.id)?;
                once(self.domains.insert((false, one.domain.clone())), "domain", &one.domain)
            }
            Object::Offer(one) => once(self.offers.insert(one.id.clone()), "id", &one.id),
            Object::User(one) => {
                once(self.usernames.insert(one.username.to_lowercase()), "username", &one.username)?;
                match one.tenant {
                    Tenant::Partner(id) => self.partner("tenant.partner", id),
                    Tenant::Customer(id) => self.customer("tenant.customer", id),
                    Tenant::Operator => Ok(()),
                }
            }
            Object::Application(one) => self.partner("partner", one.partner),
            Object::Relationship(one) => {
                self.partner("partner", one.partner)?;
                self.customer("customer", one.customer)
            }
            Object::Order(one) => {
                self.partner("partner", one.partner)?;
                self.customer("customer", one.customer)
            }
            Object::Subscription(one) => {
                self.partner("partner", one.partner)?;
                self.customer("customer", one.customer)?;
                before(self.offers.contains(&one.offer), "offer", &one.offer)
            }
            Object::Event(one) => self.partner("partner", one.partner),
            _ => Ok(()),
        }
    }

    fn partner(&self, field: &'static str, id: PartnerId) -> Result<(), Wrong> {
        before(self.partners.contains(&id), field, id)
    }

    fn customer(&self, field: &'static str, id: CustomerId) -> Result<(), Wrong> {
        before(self.customers.contains(&id), field, id)
    }
}

fn once(is_new: bool, field: &'static str, value: impl ToString) -> Result<(), Wrong> {
    if is_new { Ok(()) } else { Err(Wrong::Twice(field, value.to_string())) }
}

fn before(stands: bool, field: &'static str, value: impl ToString) -> Result<(), Wrong> {
    if stands { Ok(()) } else { Err(Wrong::Reference(field, value.to_string())) }
}
