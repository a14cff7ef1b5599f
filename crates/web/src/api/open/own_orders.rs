//! The customer buys for itself under a partner that permitted it (portal 1.5, E15).

use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use crate::api::v1::orders;
use center::orders::OrderView;
use center::own::{BuyForOneself, OwnOffers};
use domain::order::WantedLine;
use domain::{FieldProblem, OfferId, PartnerId, Refusal, SubscriptionId};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/open/v1/partners/{p}/offers", "Lists what the customer may buy for itself", offers),
        post("/open/v1/partners/{p}/orders", "Buys for the customer itself", buy),
    ]
}

async fn offers(call: Call) -> Answer {
    call.by_customer()?;
    let partner = call.id::<PartnerId>("p", Refusal::NotFound)?;
    let found = call.ask(OwnOffers { partner }).await?;
    let tag = call.locale().tag();
    let items: Vec<Value> = found
        .iter()
        .map(|one| {
            Value::Object(reply::object([
                ("id", json!(one.offer.id)),
                ("catalogItemId", json!(one.offer.catalog_item_id)),
                ("kind", json!(one.offer.kind.code())),
                ("name", json!(one.offer.name(tag))),
                ("description", json!(one.offer.description(tag))),
                ("minimumQuantity", json!(one.offer.minimum)),
                ("maximumQuantity", json!(one.offer.maximum)),
                ("billingCycle", json!(one.offer.billing_cycle.code())),
                ("price", json!(one.price.map(|price| orders::amount(price, &one.currency)))),
                ("currency", json!(one.currency)),
            ]))
        })
        .collect();
    Ok(reply::ok(&json!({ "items": items })))
}

async fn buy(call: Call) -> Answer {
    call.by_customer()?;
    let partner = call.id::<PartnerId>("p", Refusal::NotFound)?;
    let lines = lines(&call)?;
    let OrderView { order, subscriptions } = call.run(BuyForOneself { partner, lines }).await?;
    Ok(reply::created(&orders::show(&order, &subscriptions, false)))
}

fn lines(call: &Call) -> Result<Vec<WantedLine>, Fault> {
    let json = call.json()?;
    let mut lines = Vec::new();
    for line in json.root().list("lineItems") {
        if !line.has(&["quantity"]) && !line.is_absent() {
            line.refuse_field("quantity", FieldProblem::Required);
        }
        lines.push(WantedLine {
            number: i64::try_from(lines.len()).unwrap_or(i64::MAX),
            offer: OfferId(line.text("offerId").unwrap_or_default()),
            quantity: line.integer("quantity").unwrap_or(1),
            nickname: line.filled("friendlyName"),
            parent: line.guid("parentSubscriptionId").map(SubscriptionId),
        });
    }
    json.finish()?;
    Ok(lines)
}
