//! Pages by `cursor` and `limit`, and the small objects that several answers share.

use crate::api::convention::json::Input;
use crate::api::convention::{Call, Fault, cursor, reply};
use domain::FieldProblem;
use domain::customer::Customer;
use domain::partner::Partner;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Rows of a page unless asked otherwise, and at most.
const DEFAULT: i64 = 50;
const LARGEST: i64 = 500;

/// What a body says; it is refused if anything in it was wrong. Nothing of it is held while somebody waits.
pub fn said<T>(call: &Call, take: impl FnOnce(Input<'_>) -> T) -> Result<T, Fault> {
    let json = call.json()?;
    let taken = take(json.root());
    json.finish()?;
    Ok(taken)
}

/// How many rows the page shall have.
pub fn limit(call: &Call) -> Result<i64, Fault> {
    Ok(call.number("limit", 1, i64::MAX)?.unwrap_or(DEFAULT).min(LARGEST))
}

/// After what the page begins; nothing for the first one.
pub fn cursor<T: DeserializeOwned>(call: &Call, list: &str) -> Result<Option<T>, Fault> {
    let Some(sealed) = call.query("cursor") else { return Ok(None) };
    let (secrets, owner) = (call.web.center.identity().secrets(), call.request.caller.tenant.id());
    let position = cursor::open(secrets, list, owner, sealed);
    position.map(Some).ok_or_else(|| Fault::field("cursor", FieldProblem::Invalid))
}

/// A page with what to ask the next one with.
pub fn show(call: &Call, list: &str, items: Vec<Value>, next: Option<impl Serialize>) -> Value {
    let (secrets, owner) = (call.web.center.identity().secrets(), call.request.caller.tenant.id());
    let next = next.map(|position| cursor::seal(secrets, list, owner, &position));
    Value::Object(reply::object([("items", json!(items)), ("nextCursor", json!(next))]))
}

/// A partner as customers and colleagues see it.
pub fn partner(partner: &Partner) -> Value {
    json!({
        "id": partner.id,
        "name": partner.name,
        "domain": partner.domain,
        "kind": partner.kind.code(),
        "mpnId": partner.mpn_id,
        "country": partner.country,
        "email": partner.support_email,
        "phone": partner.support_phone,
    })
}

/// A customer as its partner names it.
pub fn customer(customer: &Customer) -> Value {
    json!({ "id": customer.id, "name": customer.profile.company_name, "domain": customer.domain })
}
