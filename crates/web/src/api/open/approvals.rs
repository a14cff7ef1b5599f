//! The second approver: what waits for somebody else, and the decision (portal 1.5 ¹, P8).

use super::page::said;
use super::removal;
use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use axum::http::StatusCode;
use axum::response::Response;
use center::approvals::{
    ApprovalList, ApprovalOne, ApprovalRow, Approve, AskApproval, Decided, Fate, Reject, WithdrawApproval,
};
use center::relationships::ClosedOne;
use domain::approval::{Approval, ApprovalState, Wish};
use domain::{ApprovalId, CustomerId, Refusal};
use language::Locale;
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/open/v1/approvals", "Lists what waits for a second approver, and what became of it", list),
        get("/open/v1/approvals/{a}", "Reads a request for approval", one),
        post("/open/v1/approvals/{a}/approve", "Approves a request, which does what was asked for", approve),
        post("/open/v1/approvals/{a}/reject", "Rejects a request", reject),
        post("/open/v1/approvals/{a}/withdraw", "Takes a request back", withdraw),
    ]
}

/// Asks, and answers 202 with the request that now waits.
pub async fn ask(call: &Call, customer: CustomerId, wish: Wish, acknowledged: bool) -> Answer {
    let approval = call.run(AskApproval { customer, wish, acknowledged }).await?;
    let mut response = reply::ok(&json!({ "approval": show(&approval) }));
    *response.status_mut() = StatusCode::ACCEPTED;
    Ok(response)
}

async fn list(call: Call) -> Answer {
    call.partner()?;
    let limit = super::page::limit(&call)?;
    let rows = call.ask(ApprovalList { limit }).await?;
    let items: Vec<Value> = rows.iter().map(row).collect();
    Ok(reply::ok(&json!({ "items": items })))
}

async fn one(call: Call) -> Answer {
    Ok(reply::ok(&row(&found(&call).await?)))
}

async fn approve(call: Call) -> Answer {
    let found = found(&call).await?.approval;
    let decided = call.run(Approve { id: found.id, customer: found.customer }).await?;
    if decided.approval.state == ApprovalState::Lapsed {
        // Nothing was done: what was asked for is no longer what would happen.
        return Err(Fault::from(Refusal::Stale).with("approval", show(&decided.approval)));
    }
    Ok(told(&call, &decided).await)
}

async fn reject(call: Call) -> Answer {
    let note = said(&call, |root| root.filled("note"))?;
    let found = found(&call).await?.approval;
    let rejected = call.run(Reject { id: found.id, customer: found.customer, note }).await?;
    Ok(reply::ok(&json!({ "approval": show(&rejected) })))
}

async fn withdraw(call: Call) -> Answer {
    let found = found(&call).await?.approval;
    let withdrawn = call.run(WithdrawApproval { id: found.id, customer: found.customer }).await?;
    Ok(reply::ok(&json!({ "approval": show(&withdrawn) })))
}

async fn found(call: &Call) -> Result<ApprovalRow, Fault> {
    call.partner()?;
    let id = call.id::<ApprovalId>("a", Refusal::ApprovalNotFound)?;
    call.ask(ApprovalOne { id }).await
}

async fn told(call: &Call, decided: &Decided) -> Response {
    let mut body = reply::object([("approval", show(&decided.approval))]);
    if let Some(removed) = &decided.removed {
        let closed = call.ask(ClosedOne { id: removed.removal_id }).await.ok();
        let removal = removal::removed_body(call.locale(), removed, closed.as_ref(), true);
        body.insert("removal".to_owned(), removal);
    }
    if matches!(decided.approval.wish, Wish::SuspendAll { .. }) {
        let results: Vec<Value> = decided.suspended.iter().map(|one| fate(call.locale(), one)).collect();
        body.insert("results".to_owned(), json!(results));
    }
    reply::ok(&Value::Object(body))
}

fn fate(l: Locale, fate: &Fate) -> Value {
    match &fate.refused {
        None => json!({ "id": fate.subscription, "result": "suspended", "deleteAt": fate.delete_at }),
        Some(refusal) => json!({
            "id": fate.subscription,
            "result": "refused",
            "error": Fault::from(refusal.clone()).body(l),
        }),
    }
}

fn row(row: &ApprovalRow) -> Value {
    let Value::Object(mut body) = show(&row.approval) else { return Value::Null };
    body.extend(reply::object([
        ("customer", row.customer.as_ref().map_or(Value::Null, super::page::customer)),
        ("askedByName", json!(row.asked_by)),
        ("decidedByName", json!(row.decided_by)),
        ("canDecide", json!(row.can_decide)),
        ("canWithdraw", json!(row.can_withdraw)),
    ]));
    Value::Object(body)
}

/// A request as it is.
fn show(approval: &Approval) -> Value {
    let subscriptions = match &approval.wish {
        Wish::SuspendAll { subscriptions } => json!(subscriptions),
        Wish::RemoveRelationship { .. } => Value::Null,
    };
    let reason = match &approval.wish {
        Wish::RemoveRelationship { reason, .. } => json!(reason),
        Wish::SuspendAll { .. } => Value::Null,
    };
    Value::Object(reply::object([
        ("id", json!(approval.id)),
        ("customerId", json!(approval.customer)),
        ("generation", json!(approval.generation)),
        ("wish", json!(approval.wish.code())),
        ("reason", reason),
        ("subscriptions", subscriptions),
        ("state", json!(approval.state.code())),
        ("askedBy", json!(approval.asked_by)),
        ("askedAt", json!(approval.asked_at)),
        ("expiresAt", json!(approval.expires_at)),
        ("decidedBy", json!(approval.decided_by)),
        ("decidedAt", json!(approval.decided_at)),
        ("note", json!(approval.note)),
    ]))
}
