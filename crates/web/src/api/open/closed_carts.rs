//! What was in the carts that went with a relationship, so that nobody's work is lost (E53).

use crate::api::convention::route::get;
use crate::api::convention::{Answer, Call, Route, reply};
use center::carts::DiscardedCarts;
use domain::{Refusal, RemovalId};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    let path = "/open/v1/closed-relationships/{r}/carts";
    vec![get(path, "Reads the carts that were thrown away with a relationship", list)]
}

async fn list(call: Call) -> Answer {
    call.partner()?;
    let removal = call.id::<RemovalId>("r", Refusal::NotFound)?;
    let carts = call.ask(DiscardedCarts { removal }).await?;
    let items: Vec<Value> = carts
        .iter()
        .map(|(cart, names)| {
            let lines: Vec<Value> = cart
                .lines
                .iter()
                .zip(names)
                .map(|(line, name)| {
                    Value::Object(reply::object([
                        ("offerId", json!(line.offer)),
                        ("name", json!(name)),
                        ("quantity", json!(line.quantity)),
                        ("friendlyName", json!(line.nickname)),
                        ("parentSubscriptionId", json!(line.parent)),
                    ]))
                })
                .collect();
            Value::Object(reply::object([
                ("id", json!(cart.id)),
                ("createdAt", json!(cart.created_at)),
                ("discardedAt", json!(cart.changed_at)),
                ("editedBy", json!(cart.edited_by)),
                ("lineItems", json!(lines)),
            ]))
        })
        .collect();
    Ok(reply::ok(&json!({ "items": items })))
}
