//! The operator's side (P27): counts, what waits for it, and its acts, each with a ground and a note that the partner
//! concerned reads.

mod inside;

use super::page::said;
use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use center::operator::{
    Console, ConsoleView, CustomerByDomain, Flag, ForceSuspend, HoldRelationship, OperatorActs,
    ReleaseEntitlement, RestrictPartner, Why,
};
use domain::oversight::{Act, Ground};
use domain::{CustomerId, FieldProblem, PartnerId, Refusal, SubscriptionId};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![
        get(
            "/open/v1/operator",
            "Counts partners and customers, and lists what waits for the operator",
            console,
        ),
        get("/open/v1/operator-acts", "Lists what the operator did to the calling partner, and why", acts),
        post(
            "/open/v1/operator/partners/{p}/restriction",
            "Restricts a partner to what it has, or ends that",
            restrict,
        ),
        post(
            "/open/v1/operator/partners/{p}/customers/{c}/hold",
            "Holds or freezes a relationship, or lets go of it",
            hold,
        ),
        post(
            "/open/v1/operator/partners/{p}/customers/{c}/subscriptions/{s}/release",
            "Releases what was bought, or says no to it",
            release,
        ),
        post(
            "/open/v1/operator/partners/{p}/customers/{c}/subscriptions/{s}/suspension",
            "Suspends a subscription out of its partner's hands, or ends that",
            suspend,
        ),
    ];
    routes.extend(inside::routes());
    routes
}

async fn console(call: Call) -> Answer {
    let view = call.ask(Console).await?;
    Ok(reply::ok(&show(&view)))
}

async fn acts(call: Call) -> Answer {
    call.partner()?;
    let limit = super::page::limit(&call)?;
    let acts = call.ask(OperatorActs { limit }).await?;
    Ok(reply::ok(&json!({ "items": acts.iter().map(act).collect::<Vec<_>>() })))
}

async fn restrict(call: Call) -> Answer {
    let partner = partner(&call)?;
    let restricted = said(&call, |root| root.flag("restricted").unwrap_or(true))?;
    let done = call.run(RestrictPartner { partner, restricted, why: why(&call)? }).await?;
    Ok(reply::ok(&act(&done)))
}

async fn hold(call: Call) -> Answer {
    let (partner, customer) = pair(&call).await?;
    let flags = [("hold", 1, Flag::Hold), ("freeze", 2, Flag::Freeze), ("lift", 3, Flag::Lift)];
    let flag = said(&call, |root| root.word("flag", &flags))?;
    let flag = flag.ok_or_else(|| Fault::field("flag", FieldProblem::Required))?;
    let done = call.run(HoldRelationship { partner, customer, flag, why: why(&call)? }).await?;
    Ok(reply::ok(&act(&done)))
}

async fn release(call: Call) -> Answer {
    let (partner, customer) = pair(&call).await?;
    let subscription = call.id::<SubscriptionId>("s", Refusal::SubscriptionNotFound)?;
    let granted = said(&call, |root| root.flag("granted").unwrap_or(true))?;
    let why = why(&call)?;
    let done = call.run(ReleaseEntitlement { partner, customer, subscription, granted, why }).await?;
    Ok(reply::ok(&act(&done)))
}

async fn suspend(call: Call) -> Answer {
    let (partner, customer) = pair(&call).await?;
    let subscription = call.id::<SubscriptionId>("s", Refusal::SubscriptionNotFound)?;
    let suspended = said(&call, |root| root.flag("suspended").unwrap_or(true))?;
    let why = why(&call)?;
    let done = call.run(ForceSuspend { partner, customer, subscription, suspended, why }).await?;
    Ok(reply::ok(&act(&done)))
}

fn partner(call: &Call) -> Result<PartnerId, Fault> {
    call.id::<PartnerId>("p", Refusal::NotFound)
}

/// The pair that the path names; the customer by its id or its primary domain.
async fn pair(call: &Call) -> Result<(PartnerId, CustomerId), Fault> {
    let partner = partner(call)?;
    let named = call.value("c").trim();
    let customer = match named.parse() {
        Ok(id) => id,
        Err(_) => call.ask(CustomerByDomain { domain: named.to_owned() }).await?,
    };
    Ok((partner, customer))
}

/// Why, from the body; what is missing the command says.
pub(super) fn why(call: &Call) -> Result<Why, Fault> {
    let json = call.json()?;
    let root = json.root();
    let grounds: Vec<(&str, i64, Ground)> =
        Ground::ALL.iter().zip(1..).map(|(ground, number)| (ground.code(), number, *ground)).collect();
    let why = Why { ground: root.word("ground", &grounds), note: root.text("note").unwrap_or_default() };
    json.finish()?;
    Ok(why)
}

/// An act as both sides read it.
fn act(act: &Act) -> Value {
    Value::Object(reply::object([
        ("id", json!(act.id)),
        ("partnerId", json!(act.partner)),
        ("customerId", json!(act.customer)),
        ("kind", json!(act.kind.code())),
        ("objectId", json!(act.object)),
        ("ground", json!(act.ground.code())),
        ("note", json!(act.note)),
        ("at", json!(act.at)),
        ("until", json!(act.until)),
    ]))
}

fn show(view: &ConsoleView) -> Value {
    let partners = view.partners.iter().map(|row| {
        json!({
            "id": row.partner.id,
            "name": row.partner.name,
            "kind": row.partner.kind.code(),
            "mpnId": row.partner.mpn_id,
            "restricted": row.partner.restricted,
            "customers": row.customers,
        })
    });
    let held = view.held.iter().map(|held| {
        json!({
            "partnerId": held.partner,
            "partnerName": held.partner_name,
            "customerId": held.customer,
            "hold": held.hold,
        })
    });
    let waiting = view.waiting.iter().map(|one| {
        Value::Object(reply::object([
            ("taskId", json!(one.task.id)),
            ("kind", json!(one.task.kind.code())),
            ("partnerId", json!(one.task.partner)),
            ("partnerName", json!(one.partner_name)),
            ("customerId", json!(one.task.customer)),
            ("objectId", json!(one.task.object)),
            ("note", json!(one.task.note)),
            ("dueAt", json!(one.task.due_at)),
        ]))
    });
    json!({
        "partners": partners.collect::<Vec<_>>(),
        "relationships": view.relationships,
        "held": held.collect::<Vec<_>>(),
        "waiting": waiting.collect::<Vec<_>>(),
    })
}
