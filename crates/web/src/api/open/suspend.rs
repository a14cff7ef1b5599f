//! Suspending all active subscriptions of a customer, or those named: a result for each (A-S12b).

use super::approvals;
use crate::api::convention::route::post;
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use center::Error;
use center::subscriptions::{Suspension, suspend_all};
use domain::approval::Wish;
use domain::{FieldProblem, Refusal, SubscriptionId};
use language::Locale;
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    let path = "/open/v1/customers/{c}/subscriptions/suspend";
    vec![post(path, "Suspends all active subscriptions, or those named, and tells the fate of each", suspend)]
}

async fn suspend(call: Call) -> Answer {
    let customer = call.customer()?;
    let ids = ids(&call)?;
    let results = match suspend_all(&call.web.center, &call.request, customer, ids.clone()).await {
        Err(Error::Refused(Refusal::ApprovalRequired)) => {
            let wish = Wish::SuspendAll { subscriptions: ids };
            return approvals::ask(&call, customer, wish, true).await;
        }
        results => results?,
    };
    let suspended = results.iter().filter(|one| one.result.is_ok()).count();
    let shown: Vec<Value> = results.iter().map(|one| show(call.locale(), one)).collect();
    Ok(reply::ok(&json!({
        "results": shown,
        "suspended": suspended,
        "refused": results.len() - suspended,
    })))
}

fn ids(call: &Call) -> Result<Option<Vec<SubscriptionId>>, Fault> {
    let json = call.json()?;
    let texts = json.root().texts("ids");
    json.finish()?;
    let Some(texts) = texts else { return Ok(None) };
    let ids: Result<Vec<SubscriptionId>, _> = texts.iter().map(|text| text.trim().parse()).collect();
    ids.map(Some).map_err(|_| Fault::field("ids", FieldProblem::Invalid))
}

fn show(locale: Locale, suspension: &Suspension) -> Value {
    let id = suspension.subscription;
    let name = if suspension.name.is_empty() { id.to_string() } else { suspension.name.clone() };
    match &suspension.result {
        Ok(now) => json!({
            "id": id,
            "name": name,
            "result": "suspended",
            "status": now.status.code(),
            "deleteAt": now.delete_at,
        }),
        Err(error) => json!({
            "id": id,
            "name": name,
            "result": "refused",
            "error": Fault::from(error.clone()).body(locale),
        }),
    }
}
