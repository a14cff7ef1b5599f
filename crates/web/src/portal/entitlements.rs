//! Reservations and software of a customer: what is no subscription, and stands in the way all the same (P16).

use super::error::{At, Failure};
use super::page::Page;
use super::shell::{Tab, Visit};
use super::subscriptions::{Row, row};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::subscriptions::SubscriptionList;
use domain::CustomerId;
use domain::subscription::Status;
use language::text as t;

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/customers/{customer}/entitlements", get(show))
}

#[derive(Template)]
#[template(path = "entitlements.html")]
struct EntitlementsPage {
    page: Page,
    rows: Vec<Row>,
}

async fn show(visit: Visit, At(customer): At<CustomerId>) -> Result<Response, Failure> {
    let l = visit.locale();
    let detail = visit.customer(customer).await?;
    let rows = visit.ask(SubscriptionList { customer }).await?;
    let now = visit.web().center.now();
    let rows = rows
        .into_iter()
        .filter(|row| !row.subscription.kind.is_subscription() && row.subscription.status != Status::Deleted)
        .map(|one| {
            let by_customer = one.subscription.bought_by_customer;
            let mut shown = row(one, false, &visit.show(), now);
            shown.remarks.extend(by_customer.then(|| t::entitlement_by_customer(l)));
            shown
        })
        .collect();
    let page = visit.customer_page(&detail.customer, Tab::Entitlements, t::entitlements_title(l));
    Ok(visit.render(&EntitlementsPage { page, rows }))
}
