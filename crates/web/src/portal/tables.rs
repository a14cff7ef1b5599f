//! Customers and subscriptions as tables: the files to take away, and the page on which a table is checked and brought in.

use super::error::{self, At, Failure, NOT_FOUND};
use super::form::Posted;
use super::page::Page;
use super::shell::{Area, Visit, crumb};
use crate::Web;
use crate::export::lists;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use center::Error;
use center::tables::{
    CUSTOMER_COLUMNS, CustomerExport, Fate, Line, SUBSCRIPTION_COLUMNS, SubscriptionExport, import_customers,
    import_subscriptions,
};
use domain::{CustomerId, Permission, role};
use language::{Locale, format, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/exports/customers", get(customers))
        .route("/exports/subscriptions", get(subscriptions))
        .route("/customers/{customer}/subscriptions/export", get(of_customer))
        .route("/imports/{kind}", get(ask).post(import))
}

#[derive(Template)]
#[template(path = "import.html")]
struct ImportPage {
    page: Page,
    action: String,
    lead: String,
    table: String,
    lines: Option<Lines>,
}

/// What became of the lines.
struct Lines {
    said: String,
    totals: String,
    rows: Vec<Row>,
}

struct Row {
    number: String,
    name: String,
    tone: &'static str,
    fate: String,
    reasons: Vec<String>,
}

/// What a table holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Customers,
    Subscriptions,
}

async fn customers(visit: Visit) -> Result<Response, Failure> {
    Ok(lists::customers(&visit.ask(CustomerExport).await?))
}

async fn subscriptions(visit: Visit) -> Result<Response, Failure> {
    Ok(lists::subscriptions(&visit.ask(SubscriptionExport { customer: None }).await?))
}

async fn of_customer(visit: Visit, At(customer): At<CustomerId>) -> Result<Response, Failure> {
    Ok(lists::subscriptions(&visit.ask(SubscriptionExport { customer: Some(customer) }).await?))
}

async fn ask(visit: Visit, At(kind): At<String>) -> Result<Response, Failure> {
    let Some(kind) = Kind::named(&kind) else { return Err(Failure::code(visit, NOT_FOUND)) };
    if let Err(refusal) = role::may(visit.actor(), kind.permission()) {
        return Err(visit.failed(Error::Refused(refusal), None).await);
    }
    Ok(visit.render(&shown(&visit, kind, String::new(), None)))
}

async fn import(At(kind): At<String>, posted: Posted) -> Result<Response, Failure> {
    let visit = posted.visit;
    let Some(kind) = Kind::named(&kind) else { return Err(Failure::code(visit, NOT_FOUND)) };
    let table = posted.fields.text("table").to_owned();
    let dry_run = !posted.fields.ticked("run");
    let (center, request) = (&visit.web().center, visit.request());
    let done = match kind {
        Kind::Customers => import_customers(center, &request, &table, dry_run).await,
        Kind::Subscriptions => import_subscriptions(center, &request, &table, dry_run).await,
    };
    match done {
        Ok(lines) => {
            let lines = told(visit.locale(), &lines, dry_run);
            Ok(visit.render(&shown(&visit, kind, table, Some(lines))))
        }
        Err(wrong @ Error::Invalid(_)) => {
            let notice = error::notice(visit.locale(), &wrong);
            let mut page = shown(&visit, kind, table, None);
            page.page = page.page.with(notice);
            Ok(visit.render_as(StatusCode::BAD_REQUEST, &page))
        }
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}

impl Kind {
    fn named(name: &str) -> Option<Self> {
        match name {
            "customers" => Some(Kind::Customers),
            "subscriptions" => Some(Kind::Subscriptions),
            _ => None,
        }
    }

    fn permission(self) -> Permission {
        match self {
            Kind::Customers => Permission::CreateCustomer,
            Kind::Subscriptions => Permission::Purchase,
        }
    }
}

fn shown(visit: &Visit, kind: Kind, table: String, lines: Option<Lines>) -> ImportPage {
    let l = visit.locale();
    let (title, action, lead) = match kind {
        Kind::Customers => (
            t::import_customers_title(l),
            "/imports/customers",
            t::import_customers_lead(l, &CUSTOMER_COLUMNS.join(", ")),
        ),
        Kind::Subscriptions => (
            t::import_subscriptions_title(l),
            "/imports/subscriptions",
            t::import_subscriptions_lead(l, &SUBSCRIPTION_COLUMNS.join(", ")),
        ),
    };
    let mut page = visit.page(Area::Customers, title);
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l)), crumb("/customers", &t::nav_customers(l))];
    ImportPage { page, action: action.to_owned(), lead, table, lines }
}

fn told(l: Locale, lines: &[Line], dry_run: bool) -> Lines {
    let count = |codes: &[&str]| {
        let number = lines.iter().filter(|line| codes.contains(&line.fate.code())).count();
        format::number(l, i64::try_from(number).unwrap_or(i64::MAX))
    };
    Lines {
        said: if dry_run { t::import_checked(l) } else { t::import_done(l) },
        totals: t::fate_totals(l, &count(&["new", "created"]), &count(&["error"]), &count(&["exists"])),
        rows: lines.iter().map(|line| row(l, line)).collect(),
    }
}

fn row(l: Locale, line: &Line) -> Row {
    let (tone, fate) = match &line.fate {
        Fate::New => ("good", t::fate_new(l)),
        Fate::Created(_) => ("good", t::fate_created(l)),
        Fate::Exists(_) => ("rest", t::fate_exists(l)),
        Fate::Wrong(_) | Fate::Refused(_) => ("warn", t::fate_error(l)),
    };
    let reasons = match &line.fate {
        Fate::Wrong(wrong) => {
            let said = wrong.iter().map(|one| error::notice(l, &Error::Invalid(vec![one.clone()])).text);
            said.collect()
        }
        Fate::Refused(refused) => vec![error::notice(l, refused).text],
        Fate::New | Fate::Created(_) | Fate::Exists(_) => Vec::new(),
    };
    Row { number: line.number.to_string(), name: line.name.clone(), tone, fate, reasons }
}
