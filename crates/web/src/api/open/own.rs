//! The customer's own side: who serves it with which rights, who helps, and the ways out (P25, P26, M3).

use super::page;
use crate::api::convention::route::{delete, get};
use crate::api::convention::{Answer, Call, Route, reply};
use center::identity::link;
use center::invitations::link_of;
use center::own::{OwnPartner, OwnPartners, OwnSupport, RevokeDelegatedAdmin};
use domain::delegation::Delegation;
use domain::task::Task;
use domain::{PartnerId, Refusal};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/open/v1/partners", "Lists who serves the customer, who did, and who asks to", list),
        get("/open/v1/partners/{p}", "Reads a partner that serves the customer", one),
        delete("/open/v1/partners/{p}/delegated-admin", "Ends a partner's delegated admin", revoke),
        get("/open/v1/support", "Lists the support contact of each subscription", support),
    ]
}

async fn list(call: Call) -> Answer {
    call.by_customer()?;
    let view = call.ask(OwnPartners).await?;
    let items: Vec<Value> = view.serving.iter().map(show).collect();
    let ended: Vec<Value> = view
        .ended
        .iter()
        .map(|ended| {
            Value::Object(reply::object([
                ("id", json!(ended.record.partner)),
                ("name", json!(ended.partner.as_ref().map(|partner| &partner.name))),
                ("generation", json!(ended.record.generation)),
                ("since", json!(ended.record.since)),
                ("endedAt", json!(ended.record.removed_at)),
                ("noticeToCustomer", json!(ended.record.notice_to_customer)),
            ]))
        })
        .collect();
    let secrets = call.web.center.identity().secrets();
    let waiting: Vec<Value> = view
        .waiting
        .iter()
        .map(|(invitation, partner)| {
            let link = link_of(invitation);
            Value::Object(reply::object([
                ("id", json!(invitation.id)),
                ("partner", page::partner(partner)),
                ("delegatedAdmin", json!(invitation.delegated_admin)),
                ("expiresAt", json!(invitation.expires_at)),
                ("url", json!(link::url(secrets, &call.web.public_url, &link))),
                ("token", json!(link::token(secrets, &link))),
            ]))
        })
        .collect();
    Ok(reply::ok(&json!({ "items": items, "ended": ended, "waiting": waiting })))
}

async fn one(call: Call) -> Answer {
    call.by_customer()?;
    let id = call.id::<PartnerId>("p", Refusal::NotFound)?;
    let view = call.ask(OwnPartners).await?;
    let found = view.serving.iter().find(|one| one.partner.id == id).ok_or(Refusal::NotFound)?;
    Ok(reply::ok(&show(found)))
}

fn show(own: &OwnPartner) -> Value {
    let mut shown = page::partner(&own.partner);
    let delegations: Vec<Value> = own
        .delegations
        .iter()
        .map(|one| {
            Value::Object(reply::object([
                ("id", json!(one.id)),
                ("kind", json!(one.kind.code())),
                ("roles", json!(one.roles)),
                ("startedAt", json!(one.started_at)),
                ("expiresAt", json!(one.expires_at)),
            ]))
        })
        .collect();
    shown["since"] = json!(own.relationship.since);
    shown["generation"] = json!(own.relationship.generation);
    shown["delegatedAdmin"] = json!(own.delegations.iter().any(Delegation::is_standing));
    shown["delegations"] = json!(delegations);
    shown["leaveAsked"] = json!(own.leave.as_ref().is_some_and(Task::is_open));
    if let Some(task) = &own.leave {
        shown["leave"] = super::tasks::show(task);
    }
    shown["rescues"] = own.rescues.iter().map(super::tasks::show).collect();
    shown
}

async fn revoke(call: Call) -> Answer {
    call.by_customer()?;
    let partner = call.id::<PartnerId>("p", Refusal::NotFound)?;
    let ended = call.run(RevokeDelegatedAdmin { partner }).await?;
    Ok(reply::ok(&json!({ "partnerId": partner, "ended": ended.ended })))
}

async fn support(call: Call) -> Answer {
    call.by_customer()?;
    let rows = call.ask(OwnSupport).await?;
    let items: Vec<Value> = rows
        .iter()
        .map(|row| {
            Value::Object(reply::object([
                ("subscriptionId", json!(row.subscription.id)),
                ("name", json!(row.name)),
                ("status", json!(row.subscription.status.code())),
                ("deleteAt", json!(row.subscription.delete_at)),
                ("seller", json!(row.seller.as_ref().map(page::partner))),
                ("contact", json!(row.contact.as_ref().map(page::partner))),
            ]))
        })
        .collect();
    Ok(reply::ok(&json!({ "items": items })))
}
