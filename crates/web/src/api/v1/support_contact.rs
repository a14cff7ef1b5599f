//! The support contact of a subscription (api 2.4, S7).

use crate::api::convention::route::{get, put};
use crate::api::convention::{Answer, Call, Route, reply};
use center::subscriptions::{SetSupportContact, SupportContact, SupportContactOf};
use domain::{CustomerId, PartnerId, Refusal, SubscriptionId};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    let path = "/v1/customers/{c}/subscriptions/{s}/supportcontact";
    vec![
        get(path, "Reads the valid support contact of a subscription", one),
        put(path, "Designates the support contact of a subscription", set),
    ]
}

async fn one(call: Call) -> Answer {
    let customer = call.customer()?;
    let subscription = call.id::<SubscriptionId>("s", Refusal::SubscriptionNotFound)?;
    let contact = call.ask(SupportContactOf { customer, subscription }).await?;
    Ok(reply::ok(&show(customer, &contact)))
}

async fn set(call: Call) -> Answer {
    let customer = call.customer()?;
    let subscription = call.id::<SubscriptionId>("s", Refusal::SubscriptionNotFound)?;
    let json = call.json()?;
    let tenant = json.root().guid("supportTenantId").map(PartnerId);
    let mpn_id = json.root().filled("supportMpnId");
    json.finish()?;
    let contact = call.run(SetSupportContact { customer, subscription, tenant, mpn_id }).await?;
    Ok(reply::ok(&show(customer, &contact)))
}

fn show(customer: CustomerId, contact: &SupportContact) -> Value {
    let path = format!("/customers/{customer}/subscriptions/{}/supportcontact", contact.subscription);
    let partner = contact.partner.as_ref();
    Value::Object(reply::object([
        ("supportTenantId", json!(partner.map(|partner| partner.id))),
        ("supportMpnId", json!(partner.map(|partner| &partner.mpn_id))),
        ("name", json!(partner.map(|partner| &partner.name))),
        ("links", json!({ "self": reply::link(&path) })),
        ("attributes", reply::attributes("SupportContact")),
    ]))
}
