//! The services that a partner can administer for a customer: none without delegated admin (api 2.5, A-S8a).

use crate::api::convention::route::get;
use crate::api::convention::{Answer, Call, Route, reply};
use center::customers::CustomerOne;
use center::subscriptions::{SubscriptionList, SubscriptionRow};
use domain::subscription::Status;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![get("/v1/customers/{c}/managedservices", "Lists the services the partner administers", list)]
}

async fn list(call: Call) -> Answer {
    let customer = call.customer()?;
    let detail = call.ask(CustomerOne { customer }).await?;
    let mut services = BTreeMap::new();
    if !detail.delegations.is_empty() {
        for row in call.ask(SubscriptionList { customer }).await? {
            if matches!(row.subscription.status, Status::Active | Status::Suspended) {
                // One service for an offer, however often it was bought.
                services.entry(row.subscription.offer.0.clone()).or_insert_with(|| show(&call, &row));
            }
        }
    }
    let items = services.into_values().collect();
    Ok(reply::ok(&reply::collection(items, &format!("/customers/{customer}/managedservices"))))
}

fn show(call: &Call, row: &SubscriptionRow) -> Value {
    let it = &row.subscription;
    let name = row.offer.as_ref().map_or(row.name.as_str(), |offer| offer.name(call.locale().tag()));
    // These lead to pages for people, so they are absolute.
    let page = |path: &str| reply::link(&format!("{}{path}", call.web.public_url));
    json!({
        "id": it.offer,
        "name": name,
        "groupName": it.kind.code(),
        "links": {
            "adminService": page(&format!("/customers/{}/subscriptions/{}", it.customer, it.id)),
            "serviceHealth": page(&format!("/customers/{}/subscriptions", it.customer)),
            "serviceTicket": page(&format!("/customers/{}/support-contacts", it.customer)),
        },
        "attributes": reply::attributes("ManagedService"),
    })
}
