//! Which customers may buy for themselves (api 2.18 "SelfServePolicy"). A policy is the permission of one customer under
//! the calling partner, and has the customer's id.

use crate::api::convention::route::{delete, get, post, put};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use axum::http::StatusCode;
use center::customers::{CustomerList, CustomerOne};
use center::relationships::PermitPurchases;
use domain::{CustomerId, FieldProblem, PartnerId, Refusal};
use serde_json::{Value, json};

/// The calls of this file. Some documentation changes a policy without its id in the address (api 6, row 21).
pub fn routes() -> Vec<Route> {
    vec![
        get("/v1/selfservepolicy", "Lists what a customer may buy for itself", list),
        post("/v1/selfservepolicy", "Lets a customer buy for itself", grant),
        put("/v1/selfservepolicy", "Lets a customer buy for itself", grant),
        get("/v1/selfservepolicy/{x}", "Reads whether a customer may buy for itself", one),
        put("/v1/selfservepolicy/{x}", "Lets a customer buy for itself", grant),
        delete("/v1/selfservepolicy/{x}", "No longer lets a customer buy for itself", revoke),
    ]
}

async fn list(call: Call) -> Answer {
    let partner = call.partner()?;
    let Some(named) = call.query("entity_id") else {
        // What is missing is told only to those who may see customers at all.
        call.ask(CustomerList { search: None, after: None, before: None, limit: 1 }).await?;
        return Err(Fault::field("entity_id", FieldProblem::Required));
    };
    let customer =
        named.trim().parse::<CustomerId>().map_err(|_| Fault::field("entity_id", FieldProblem::Invalid))?;
    let permitted = is_permitted(&call, customer).await?;
    let items = if permitted { vec![show(partner, customer)] } else { Vec::new() };
    Ok(reply::ok(&reply::collection(items, &format!("/selfservepolicy?entity_id={customer}"))))
}

async fn one(call: Call) -> Answer {
    let partner = call.partner()?;
    let customer = call.id::<CustomerId>("x", Refusal::NotFound)?;
    if !is_permitted(&call, customer).await? {
        return Err(Refusal::NotFound.into());
    }
    Ok(reply::ok(&show(partner, customer)))
}

async fn grant(call: Call) -> Answer {
    let partner = call.partner()?;
    let json = call.json()?;
    let entity = json.root().object("selfServeEntity").guid("tenantID");
    json.finish()?;
    let named = if call.value("x").is_empty() {
        entity.map(CustomerId)
    } else {
        Some(call.id::<CustomerId>("x", Refusal::NotFound)?)
    };
    let customer = named.ok_or_else(|| Fault::field("selfServeEntity.tenantID", FieldProblem::Required))?;
    call.run(PermitPurchases { customer, permitted: true }).await?;
    let shown = show(partner, customer);
    let is_new = call.value("x").is_empty();
    Ok(if is_new { reply::created(&shown) } else { reply::ok(&shown) })
}

async fn revoke(call: Call) -> Answer {
    call.partner()?;
    let customer = call.id::<CustomerId>("x", Refusal::NotFound)?;
    call.run(PermitPurchases { customer, permitted: false }).await?;
    Ok(reply::bare(StatusCode::NO_CONTENT))
}

async fn is_permitted(call: &Call, customer: CustomerId) -> Result<bool, Fault> {
    Ok(call.ask(CustomerOne { customer }).await?.relationship.self_serve)
}

fn show(partner: PartnerId, customer: CustomerId) -> Value {
    json!({
        "id": customer,
        "selfServeEntity": { "selfServeEntityType": "Customer", "tenantID": customer },
        "grantor": { "grantorType": "BillToPartner", "tenantID": partner },
        "permissions": [{ "resource": "AzureReservedInstances", "action": "Purchase" }],
        "attributes": reply::attributes("SelfServePolicy"),
    })
}
