//! Partner relationships of the indirect model (api 2.3): my resellers, my providers, the resellers of a customer.

use crate::api::convention::route::get;
use crate::api::convention::{Answer, Call, Fault, Route, filter, reply};
use center::partnerships::{PartnershipList, ResellersOfCustomer};
use domain::FieldProblem;
use domain::partner::{Partner, PartnerKind};
use domain::partnership::PartnershipState;
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/v1/relationships", "Lists the partner's indirect resellers, or its indirect providers", list),
        get("/v1/customers/{c}/relationships", "Lists the indirect resellers of a customer", of_customer),
    ]
}

/// As the caller sees the other side.
const PROVIDES_FOR: &str = "is_indirect_cloud_solution_provider_of";
const SELLS_THROUGH: &str = "is_indirect_reseller_of";

async fn list(call: Call) -> Answer {
    call.partner()?;
    let wanted = wanted(&call)?;
    let name = name_like(&call)?;
    let mut rows = call.ask(PartnershipList).await?;
    rows.retain(|row| row.state == PartnershipState::Active);
    rows.retain(|row| wanted.is_none_or(|wanted| wanted == kind(&row.other)));
    rows.retain(|row| name.as_ref().is_none_or(|name| row.other.name.to_lowercase().contains(name)));
    let items = rows.iter().map(|row| show(&row.other)).collect();
    Ok(reply::ok(&reply::collection(items, "/relationships")))
}

async fn of_customer(call: Call) -> Answer {
    let customer = call.customer()?;
    let found = call.ask(ResellersOfCustomer { customer }).await?;
    let items = found.iter().map(show).collect();
    Ok(reply::ok(&reply::collection(items, &format!("/customers/{customer}/relationships"))))
}

/// The type asked for; without one, whatever fits the caller. Clients spell it with capitals or underscores.
fn wanted(call: &Call) -> Result<Option<&'static str>, Fault> {
    let Some(text) = call.query("relationship_type") else { return Ok(None) };
    let plain: String = text
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .map(|letter| letter.to_ascii_lowercase())
        .collect();
    match plain.as_str() {
        "isindirectcloudsolutionproviderof" => Ok(Some(PROVIDES_FOR)),
        "isindirectresellerof" => Ok(Some(SELLS_THROUGH)),
        _ => Err(Fault::field("relationship_type", FieldProblem::Invalid)),
    }
}

/// The part of a name that is looked for; nothing else can be filtered by.
fn name_like(call: &Call) -> Result<Option<String>, Fault> {
    let conditions = filter::of(call)?;
    match conditions.as_slice() {
        [] => Ok(None),
        [one] if one.field == "name" && one.operator == "substring" => Ok(Some(one.value.to_lowercase())),
        _ => Err(filter::invalid()),
    }
}

/// What the caller is to the other side.
fn kind(other: &Partner) -> &'static str {
    if other.kind == PartnerKind::IndirectReseller { PROVIDES_FOR } else { SELLS_THROUGH }
}

fn show(other: &Partner) -> Value {
    Value::Object(reply::object([
        ("id", json!(other.id)),
        ("name", json!(other.name)),
        ("relationshipType", json!(kind(other))),
        ("state", json!("Active")),
        ("mpnId", json!(other.mpn_id)),
        ("location", json!(other.country)),
        ("attributes", reply::attributes("PartnerRelationship")),
    ]))
}
