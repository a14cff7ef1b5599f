//! Which groups use granular rights (api 3.5).

use super::relationships::roles;
use super::{named, show};
use crate::api::convention::heading::put;
use crate::api::convention::route::{delete, get, patch, post};
use crate::api::convention::{Answer, Call, Fault, Route, etag, reply};
use axum::http::{StatusCode, header};
use center::delegation::{AssignAccess, ChangeAccess, GranularDetail, GranularOne, RemoveAccess};
use domain::{FieldProblem, Refusal};
use serde_json::Value;
use uuid::Uuid;

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get(
            "/v1.0/tenantRelationships/delegatedAdminRelationships/{g}/accessAssignments",
            "Lists groups",
            list,
        ),
        post(
            "/v1.0/tenantRelationships/delegatedAdminRelationships/{g}/accessAssignments",
            "Gives a group roles",
            create,
        ),
        get(
            "/v1.0/tenantRelationships/delegatedAdminRelationships/{g}/accessAssignments/{a}",
            "Reads a group's roles",
            one,
        ),
        patch(
            "/v1.0/tenantRelationships/delegatedAdminRelationships/{g}/accessAssignments/{a}",
            "Changes a group's roles",
            change,
        ),
        delete(
            "/v1.0/tenantRelationships/delegatedAdminRelationships/{g}/accessAssignments/{a}",
            "Takes a group's roles",
            remove,
        ),
    ]
}

async fn detail(call: &Call) -> Result<GranularDetail, Fault> {
    let (customer, delegation) = named(call)?;
    call.ask(GranularOne { customer, delegation }).await
}

fn of(call: &Call) -> String {
    format!("delegatedAdminRelationships('{}')/accessAssignments", call.value("g").trim())
}

/// One of them as it is now.
async fn shown(call: &Call, id: Uuid) -> Result<Value, Fault> {
    let detail = detail(call).await?;
    let found = detail.assignments.iter().find(|one| one.id == id).ok_or(Refusal::NotFound)?;
    let now = call.web.center.now();
    Ok(show::single(&of(call), show::assignment(found, &detail.row.delegation, now)))
}

async fn list(call: Call) -> Answer {
    let detail = detail(&call).await?;
    let now = call.web.center.now();
    let items = detail.assignments.iter().map(|one| show::assignment(one, &detail.row.delegation, now));
    Ok(reply::ok(&show::list(&of(&call), items.collect(), None)))
}

async fn one(call: Call) -> Answer {
    let id = call.id::<Uuid>("a", Refusal::NotFound)?;
    Ok(reply::ok(&shown(&call, id).await?))
}

async fn create(call: Call) -> Answer {
    let (customer, delegation) = named(&call)?;
    let (container, roles) = wanted(&call)?;
    let required = || Fault::field("accessContainer.accessContainerId", FieldProblem::Required);
    let container = container.ok_or_else(required)?;
    let made = call.run(AssignAccess { customer, delegation, container, roles }).await?;
    let mut response = reply::created(&shown(&call, made.id).await?);
    let path =
        format!("delegatedAdminRelationships/{}/accessAssignments/{}", call.value("g").trim(), made.id);
    put(response.headers_mut(), header::LOCATION, &show::address(&call, &path));
    Ok(response)
}

/// The group and its roles, as far as the body names them.
fn wanted(call: &Call) -> Result<(Option<Uuid>, Vec<String>), Fault> {
    let json = call.json()?;
    let root = json.root();
    let container = root.object("accessContainer").guid("accessContainerId");
    let roles = roles(&root).unwrap_or_default();
    json.finish()?;
    Ok((container, roles))
}

async fn change(call: Call) -> Answer {
    let (customer, delegation) = named(&call)?;
    let assignment = call.id::<Uuid>("a", Refusal::NotFound)?;
    let (_, roles) = wanted(&call)?;
    let version = etag::version(call.etag(&call.json()?).as_deref(), assignment);
    call.run(ChangeAccess { customer, delegation, assignment, roles, version }).await?;
    Ok(reply::ok(&shown(&call, assignment).await?))
}

async fn remove(call: Call) -> Answer {
    let (customer, delegation) = named(&call)?;
    let assignment = call.id::<Uuid>("a", Refusal::NotFound)?;
    let version = etag::version(call.etag(&call.json()?).as_deref(), assignment);
    call.run(RemoveAccess { customer, delegation, assignment, version }).await?;
    Ok(reply::bare(StatusCode::NO_CONTENT))
}
