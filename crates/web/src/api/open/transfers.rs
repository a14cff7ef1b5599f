//! Withdrawing a transfer of subscriptions, the way out of the blocker that it is (M10).

use crate::api::convention::route::post;
use crate::api::convention::{Answer, Call, Route, reply};
use center::orders::WithdrawTransfer;
use domain::{Refusal, TransferId};
use serde_json::json;

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    let path = "/open/v1/customers/{c}/transfers/{t}/withdraw";
    vec![post(path, "Withdraws a transfer of subscriptions that is under way", withdraw)]
}

async fn withdraw(call: Call) -> Answer {
    let customer = call.customer()?;
    let transfer = call.id::<TransferId>("t", Refusal::NotFound)?;
    let withdrawn = call.run(WithdrawTransfer { customer, transfer }).await?;
    Ok(reply::ok(&json!({ "id": withdrawn.transfer, "state": "withdrawn" })))
}
