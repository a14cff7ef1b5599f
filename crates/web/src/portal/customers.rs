//! The list of customers, and search in it (P2).

use super::error::{Asked, At, Failure};
use super::page::Page;
use super::shell::{Area, Visit, crumb};
use super::show::{Html, name};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use center::customers::{CustomerList, CustomerPage, Position, SearchFor};
use domain::{CustomerId, Permission, Time};
use language::{isolate, text as t};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use uuid::Uuid;

/// Rows of one page.
const ROWS: i64 = 50;

/// Most characters of a search that are looked at.
const LONGEST_SEARCH: usize = 200;

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new().route("/customers", get(list)).route("/customers/{customer}", get(one))
}

#[derive(Template)]
#[template(path = "customers.html")]
struct CustomersPage {
    page: Page,
    query: String,
    caption: String,
    total: i64,
    rows: Vec<Row>,
    next: Option<String>,
    previous: Option<String>,
    first: Option<String>,
}

struct Row {
    href: String,
    name: Html,
    domain: String,
    again: bool,
    through_provider: bool,
    delegated: Option<&'static str>,
    active: String,
    suspended: String,
    since: Time,
}

/// The landing page of a customer is its subscriptions.
async fn one(At(id): At<CustomerId>) -> Redirect {
    Redirect::to(&format!("/customers/{id}/subscriptions"))
}

async fn list(visit: Visit, Asked(query): Asked) -> Result<Response, Failure> {
    let words: String = query.text("q").chars().take(LONGEST_SEARCH).collect();
    let read = |field: &str| query.get(field).and_then(|token| position(&visit, token));
    let question = CustomerList {
        search: (!words.is_empty()).then(|| SearchFor::Words(words.clone())),
        after: read("after"),
        before: read("before"),
        limit: ROWS,
    };
    let further = question.after.is_some();
    let mut found = visit.ask(question).await?;
    if found.rows.is_empty() && found.total > 0 && query.get("before").is_some() {
        // What stood before is gone by now; the list begins anew.
        return Ok(Redirect::to("/customers").into_response());
    }
    let links = Links { visit: &visit, words: &words, searched: !words.is_empty() };
    let (next, previous) = (links.next(&found), links.previous(&found));
    let first = (links.searched && further).then(|| links.address(None));
    let l = visit.locale();
    let caption = if words.is_empty() {
        t::count_customers(l, found.total)
    } else {
        t::customers_found(l, found.total, &isolate(&words))
    };
    let mut page = visit.page(Area::Customers, t::nav_customers(l));
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l))];
    let show = visit.show();
    let rows = std::mem::take(&mut found.rows)
        .into_iter()
        .map(|row| Row {
            href: format!("/customers/{}/subscriptions", row.id),
            name: name(&row.company_name, &row.locale),
            domain: row.domain,
            again: row.generation > 1,
            through_provider: row.provider.is_some(),
            delegated: match row.delegated_admin.as_deref() {
                Some("granular") => Some("GDAP"),
                Some(_) => Some("DAP"),
                None => None,
            },
            active: show.number(&row.active),
            suspended: show.number(&row.suspended),
            since: row.since,
        })
        .collect();
    let total = found.total;
    Ok(visit.render(&CustomersPage { page, query: words, caption, total, rows, next, previous, first }))
}

/// The addresses of the pages around one.
struct Links<'a> {
    visit: &'a Visit,
    words: &'a str,
    searched: bool,
}

impl Links<'_> {
    fn next(&self, found: &CustomerPage) -> Option<String> {
        let last = found.rows.last().filter(|_| found.has_next)?;
        Some(self.address(Some(("after", token(self.visit, &last.position, last.id)))))
    }

    /// A search is only read forwards.
    fn previous(&self, found: &CustomerPage) -> Option<String> {
        let first = found.rows.first().filter(|_| found.has_previous && !self.searched)?;
        Some(self.address(Some(("before", token(self.visit, &first.position, first.id)))))
    }

    fn address(&self, place: Option<(&str, String)>) -> String {
        let words = self.searched.then(|| format!("q={}", utf8_percent_encode(self.words, NON_ALPHANUMERIC)));
        let place = place.map(|(field, token)| format!("{field}={token}"));
        let query: Vec<String> = words.into_iter().chain(place).collect();
        if query.is_empty() { "/customers".to_owned() } else { format!("/customers?{}", query.join("&")) }
    }
}

/// For what the key of these tokens is used.
const PURPOSE: &str = "portal.customers";

/// Where a page begins, as nobody can make it up.
fn token(visit: &Visit, key: &[u8], id: CustomerId) -> String {
    let place = [id.0.as_bytes(), key].concat();
    let mac = visit.web().center.identity().secrets().mac(PURPOSE, &place);
    URL_SAFE_NO_PAD.encode([&mac[..8], &place].concat())
}

/// A token of another making is as good as none.
fn position(visit: &Visit, token: &str) -> Option<Position> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    let (mac, place) = bytes.split_at_checked(8)?;
    let (id, key) = place.split_at_checked(16)?;
    let expected = visit.web().center.identity().secrets().mac(PURPOSE, place);
    (mac == &expected[..8])
        .then(|| Some(Position { key: key.to_vec(), id: CustomerId(Uuid::from_slice(id).ok()?) }))?
}
