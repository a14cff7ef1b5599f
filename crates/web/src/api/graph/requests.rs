//! What a partner asks to happen to granular rights, and what came of it (api 3.4).

use super::{named, show};
use crate::api::convention::heading::put;
use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use axum::http::header;
use center::delegation::{AskForGranularAdmin, EndGranularAdmin, GranularOne, Requested};
use domain::{FieldProblem, Refusal, Role};
use serde_json::Value;
use uuid::Uuid;

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        post(
            "/v1.0/tenantRelationships/delegatedAdminRelationships/{g}/requests",
            "Asks for approval, or ends",
            make,
        ),
        get(
            "/v1.0/tenantRelationships/delegatedAdminRelationships/{g}/requests",
            "Lists what was asked for",
            list,
        ),
        get(
            "/v1.0/tenantRelationships/delegatedAdminRelationships/{g}/requests/{r}",
            "Reads what was asked for",
            one,
        ),
        get(
            "/v1.0/tenantRelationships/delegatedAdminRelationships/{g}/operations",
            "Lists operations",
            operations,
        ),
        get(
            "/v1.0/tenantRelationships/delegatedAdminRelationships/{g}/operations/{r}",
            "Reads an operation",
            operation,
        ),
    ]
}

/// What the wire calls an operation and not a request.
const OPERATION: &str = "removeRole";

async fn make(call: Call) -> Answer {
    let (customer, delegation) = named(&call)?;
    let made = match action(&call)?.trim().to_ascii_lowercase().as_str() {
        "lockforapproval" => call.run(AskForGranularAdmin { customer, delegation }).await?,
        "terminate" => call.run(EndGranularAdmin { customer, delegation }).await?,
        "approve" | "reject" => {
            // Who asks does not answer. That it exists is told to those who may see it.
            call.ask(GranularOne { customer, delegation }).await?;
            return Err(Refusal::RoleRequired { roles: vec![Role::CustomerGlobalAdmin] }.into());
        }
        _ => return Err(Fault::field("action", FieldProblem::Invalid)),
    };
    let found = found(&call, false).await?;
    let found = found.iter().find(|one| one.id == made.request).ok_or(Refusal::NotFound)?;
    let mut response = reply::created(&show::single(&of(&call, "requests"), show::request(found)));
    let path = format!("delegatedAdminRelationships/{}/requests/{}", call.value("g").trim(), found.id);
    put(response.headers_mut(), header::LOCATION, &show::address(&call, &path));
    Ok(response)
}

fn action(call: &Call) -> Result<String, Fault> {
    let json = call.json()?;
    let action = json.root().filled("action");
    json.finish()?;
    action.ok_or_else(|| Fault::field("action", FieldProblem::Required))
}

fn of(call: &Call, list: &str) -> String {
    format!("delegatedAdminRelationships('{}')/{list}", call.value("g").trim())
}

async fn found(call: &Call, operations: bool) -> Result<Vec<Requested>, Fault> {
    let (customer, delegation) = named(call)?;
    let mut found = call.ask(GranularOne { customer, delegation }).await?.requests;
    found.retain(|one| (one.action == OPERATION) == operations);
    Ok(found)
}

async fn list(call: Call) -> Answer {
    let items: Vec<Value> = found(&call, false).await?.iter().map(show::request).collect();
    Ok(reply::ok(&show::list(&of(&call, "requests"), items, None)))
}

async fn one(call: Call) -> Answer {
    let found = found(&call, false).await?;
    Ok(reply::ok(&show::single(&of(&call, "requests"), show::request(named_one(&call, &found)?))))
}

async fn operations(call: Call) -> Answer {
    let items: Vec<Value> = found(&call, true).await?.iter().map(show::operation).collect();
    Ok(reply::ok(&show::list(&of(&call, "operations"), items, None)))
}

async fn operation(call: Call) -> Answer {
    let found = found(&call, true).await?;
    Ok(reply::ok(&show::single(&of(&call, "operations"), show::operation(named_one(&call, &found)?))))
}

fn named_one<'a>(call: &Call, found: &'a [Requested]) -> Result<&'a Requested, Fault> {
    let id = call.id::<Uuid>("r", Refusal::NotFound)?;
    found.iter().find(|one| one.id == id).ok_or_else(|| Refusal::NotFound.into())
}
