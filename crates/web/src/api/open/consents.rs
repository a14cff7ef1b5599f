//! What customers agreed to, for both sides: in which words, by whom, and whether the log proves it (P24).

use super::page;
use crate::api::convention::route::get;
use crate::api::convention::{Answer, Call, Route, reply};
use center::invitations::{ConsentShown, ConsentsOfCustomer, OwnConsents};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get(
            "/open/v1/customers/{c}/consents",
            "What a customer agreed to with the partner, newest first",
            list,
        ),
        get("/open/v1/partners/consents", "What the customer agreed to with its partners, newest first", own),
    ]
}

async fn list(call: Call) -> Answer {
    let customer = call.customer()?;
    let found = call.ask(ConsentsOfCustomer { customer }).await?;
    Ok(reply::ok(&json!({ "items": found.iter().map(show).collect::<Vec<_>>() })))
}

async fn own(call: Call) -> Answer {
    call.by_customer()?;
    let found = call.ask(OwnConsents).await?;
    Ok(reply::ok(&json!({ "items": found.iter().map(show).collect::<Vec<_>>() })))
}

fn show(one: &ConsentShown) -> Value {
    let consent = &one.consent;
    Value::Object(reply::object([
        ("id", json!(consent.id)),
        ("partner", json!(one.partner.as_ref().map(page::partner))),
        ("customerId", json!(consent.customer)),
        ("generation", json!(consent.generation)),
        ("invitationId", json!(consent.invitation)),
        ("userId", json!(consent.user)),
        ("person", json!(one.person)),
        ("role", json!(consent.role)),
        ("textVersion", json!(consent.text_version)),
        ("textHash", json!(consent.text_hash)),
        ("locale", json!(consent.locale)),
        ("at", json!(consent.at)),
        ("grants", json!(consent.grants)),
        ("proven", json!(one.proven)),
    ]))
}
