//! What a customer asks of its partners: to end the relationship, and to take over what a former partner sold (open).

use crate::api::convention::route::{delete, post};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use center::own::{AskRescue, AskToLeave, WithdrawLeave};
use domain::{FieldProblem, PartnerId, Refusal, SubscriptionId};
use serde_json::json;

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        post("/open/v1/partners/{p}/leave", "Asks a partner to end the relationship", leave),
        delete("/open/v1/partners/{p}/leave", "Withdraws the request to end the relationship", withdraw),
        post("/open/v1/partners/{p}/rescues", "Asks a partner to take over a suspended subscription", rescue),
    ]
}

async fn leave(call: Call) -> Answer {
    call.by_customer()?;
    let partner = call.id::<PartnerId>("p", Refusal::NotFound)?;
    let json = call.json()?;
    let reason = json.root().filled("reason");
    json.finish()?;
    let asked = call.run(AskToLeave { partner, reason }).await?;
    Ok(reply::ok(&json!({ "partnerId": asked.partner, "dueAt": asked.due_at })))
}

async fn withdraw(call: Call) -> Answer {
    call.by_customer()?;
    let partner = call.id::<PartnerId>("p", Refusal::NotFound)?;
    let withdrawn = call.run(WithdrawLeave { partner }).await?;
    Ok(reply::ok(&json!({ "partnerId": withdrawn.partner, "state": "withdrawn" })))
}

async fn rescue(call: Call) -> Answer {
    call.by_customer()?;
    let partner = call.id::<PartnerId>("p", Refusal::NotFound)?;
    let json = call.json()?;
    let subscription = json.root().guid("subscriptionId").map(SubscriptionId);
    json.finish()?;
    let subscription = subscription.ok_or_else(|| Fault::field("subscriptionId", FieldProblem::Required))?;
    let asked = call.run(AskRescue { partner, subscription }).await?;
    Ok(reply::ok(&json!({ "partnerId": asked.partner, "taskId": asked.task, "dueAt": asked.due_at })))
}
