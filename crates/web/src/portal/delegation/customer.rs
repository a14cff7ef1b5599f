//! A partner's rights at one customer (P12): standing, granular, and inside usage subscriptions.

use super::Line;
use crate::Web;
use crate::portal::error::{At, Failure};
use crate::portal::page::Page;
use crate::portal::shell::{Tab, Visit};
use crate::portal::show::{Html, name};
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::delegation::CustomerDelegations;
use domain::{CustomerId, Permission};
use language::text as t;

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/customers/{customer}/admin-relationships", get(show))
}

#[derive(Template)]
#[template(path = "delegations_customer.html")]
struct CustomerPage {
    page: Page,
    base: String,
    standing: Option<Html>,
    granular: Vec<Line>,
    access: Vec<(Html, Html)>,
    asks: bool,
    ends: bool,
    requests: bool,
}

async fn show(visit: Visit, At(customer): At<CustomerId>) -> Result<Response, Failure> {
    let l = visit.locale();
    let (show, now) = (visit.show(), visit.web().center.now());
    let view = visit.ask(CustomerDelegations { customer }).await?;
    let standing = view.delegations.iter().find(|one| one.is_standing());
    let granular = view
        .delegations
        .iter()
        .filter(|one| !one.is_standing())
        .map(|one| Line::new(&show, one, format!("/admin-relationships/{customer}/{}", one.id), now));
    let access = view.access.iter().map(|(one, named)| (name(named, ""), show.date(&one.since)));
    let page = CustomerPage {
        page: visit.customer_page(&view.customer, Tab::AdminRelationships, t::admin_nav(l)),
        base: format!("/customers/{customer}"),
        standing: standing.map(|one| show.date(&one.started_at)),
        granular: granular.collect(),
        access: access.collect(),
        asks: visit.may(Permission::RequestGranularAdmin),
        ends: visit.may(Permission::EndDelegatedAdmin),
        requests: visit.may(Permission::RequestRelationship),
    };
    Ok(visit.render(&page))
}
