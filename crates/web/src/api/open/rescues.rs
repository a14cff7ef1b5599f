//! What customers asked a partner to take over from its former one, and taking it over.

use super::page;
use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Route, reply};
use center::subscriptions::{RescueShown, RescueSubscription, RescuesAsked};
use domain::{Refusal, SubscriptionId};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/open/v1/customers/{c}/rescues", "Lists what the customer asks the partner to take over", list),
        post("/open/v1/customers/{c}/rescues/{s}", "Takes over a suspended subscription", take_over),
    ]
}

async fn list(call: Call) -> Answer {
    let customer = call.customer()?;
    let found = call.ask(RescuesAsked { customer }).await?;
    Ok(reply::ok(&json!({ "items": found.iter().map(show).collect::<Vec<_>>() })))
}

fn show(one: &RescueShown) -> Value {
    Value::Object(reply::object([
        ("taskId", json!(one.task.id)),
        ("dueAt", json!(one.task.due_at)),
        ("subscriptionId", json!(one.subscription.id)),
        ("name", json!(one.name)),
        ("offerId", json!(one.subscription.offer)),
        ("quantity", json!(one.subscription.quantity)),
        ("status", json!(one.subscription.status.code())),
        ("deleteAt", json!(one.subscription.delete_at)),
        ("seller", json!(one.seller.as_ref().map(page::partner))),
    ]))
}

async fn take_over(call: Call) -> Answer {
    let customer = call.customer()?;
    let subscription = call.id::<SubscriptionId>("s", Refusal::SubscriptionNotFound)?;
    let asked = call.ask(RescuesAsked { customer }).await?;
    let asked = asked.into_iter().find(|one| one.subscription.id == subscription);
    let seller = asked.ok_or(Refusal::SubscriptionNotFound)?.subscription.partner;
    let taken = call.run(RescueSubscription { customer, subscription, seller }).await?;
    Ok(reply::ok(&json!({
        "subscriptionId": taken.id,
        "orderId": taken.order,
        "status": taken.status.code(),
        "deleteAt": taken.delete_at,
    })))
}
