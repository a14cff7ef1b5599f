//! What a customer holds beside subscriptions: reservations and software (api 2.5).

use crate::api::convention::json::plain;
use crate::api::convention::route::get;
use crate::api::convention::{Answer, Call, Route, reply};
use center::subscriptions::{SubscriptionList, SubscriptionRow};
use domain::catalogue::OfferKind;
use domain::subscription::Status;
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![get("/v1/customers/{c}/entitlements", "Lists a customer's reservations and software", list)]
}

async fn list(call: Call) -> Answer {
    let customer = call.customer()?;
    let wanted = call.query("entitlementType").map(plain);
    let with_expiry = call.flag("showExpiry")?;
    let rows = call.ask(SubscriptionList { customer }).await?;
    let items = rows
        .iter()
        .filter(|row| !row.subscription.kind.is_subscription() && row.subscription.status != Status::Deleted)
        .filter(|row| {
            wanted.as_ref().is_none_or(|wanted| names(row.subscription.kind).contains(&wanted.as_str()))
        })
        .map(|row| show(row, with_expiry))
        .collect();
    Ok(reply::ok(&reply::collection(items, &format!("/customers/{customer}/entitlements"))))
}

/// The type as it is written, and what callers also ask for it by.
fn names(kind: OfferKind) -> &'static [&'static str] {
    match kind {
        OfferKind::Software => &["software"],
        OfferKind::Reservation => &["reservedinstance", "virtualmachinereservedinstance"],
        _ => &[],
    }
}

fn show(row: &SubscriptionRow, with_expiry: bool) -> Value {
    let it = &row.subscription;
    let mut item = row.offer.as_ref().map_or("", |offer| offer.catalog_item_id.as_str()).split(':');
    let state = if it.status == Status::Pending { "Unfulfilled" } else { "Fulfilled" };
    Value::Object(reply::object([
        ("includedEntitlements", json!([])),
        ("referenceOrder", json!({ "id": it.order, "lineItemId": "0", "alternateId": it.order })),
        ("productId", json!(item.next())),
        ("skuId", json!(item.next())),
        ("quantity", json!(it.quantity)),
        ("quantityDetails", json!([{ "quantity": it.quantity, "status": state }])),
        ("entitledArtifacts", json!([])),
        ("entitlementType", json!(names(it.kind).first())),
        ("fulfillmentState", json!(state)),
        ("expiryDate", json!(it.term_end.filter(|_| with_expiry))),
        ("attributes", reply::attributes("Entitlement")),
    ]))
}
