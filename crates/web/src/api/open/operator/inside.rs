//! A look inside a partner, for an hour: the partner is told that it was opened, and once of each thing that was seen.

use super::{act, partner, why};
use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Route, reply};
use crate::sentence;
use center::operator::{InsideCustomer, InsideCustomers, LookInside, SeeInside};
use domain::{CustomerId, Refusal};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        post(
            "/open/v1/operator/partners/{p}/look",
            "Opens a look inside a partner, which the partner sees",
            look,
        ),
        get(
            "/open/v1/operator/partners/{p}/look/customers",
            "Lists the customers during a look inside",
            list,
        ),
        get(
            "/open/v1/operator/partners/{p}/look/customers/{c}",
            "Reads one customer and its timeline during a look inside",
            one,
        ),
    ]
}

async fn look(call: Call) -> Answer {
    let opened = call.run(LookInside { partner: partner(&call)?, why: why(&call)? }).await?;
    Ok(reply::created(&act(&opened)))
}

async fn list(call: Call) -> Answer {
    let partner = partner(&call)?;
    call.run(SeeInside { partner, customer: None }).await?;
    let found = call.ask(InsideCustomers { partner }).await?;
    let rows = found.rows.iter().map(|row| {
        json!({ "id": row.id, "name": row.company_name, "domain": row.domain, "active": row.active, "suspended": row.suspended })
    });
    Ok(reply::ok(&json!({
        "until": found.look.until,
        "total": found.total,
        "items": rows.collect::<Vec<_>>(),
    })))
}

async fn one(call: Call) -> Answer {
    let partner = partner(&call)?;
    let customer = call.id::<CustomerId>("c", Refusal::Unrelated)?;
    call.run(SeeInside { partner, customer: Some(customer) }).await?;
    let found = call.ask(InsideCustomer { partner, customer }).await?;
    let events = found.timeline.entries.iter().map(|told| {
        json!({
            "at": told.event.at,
            "kind": told.event.kind.code(),
            "generation": told.event.generation,
            "text": sentence::event(call.locale(), &found.timeline, &told.event),
        })
    });
    Ok(reply::ok(&Value::Object(reply::object([
        ("until", json!(found.look.until)),
        ("customer", super::super::page::customer(&found.customer)),
        ("state", json!(found.relationship.state.code())),
        ("generation", json!(found.relationship.generation)),
        ("since", json!(found.relationship.since)),
        ("hold", json!(found.relationship.hold)),
        ("timeline", json!(events.collect::<Vec<_>>())),
    ]))))
}
