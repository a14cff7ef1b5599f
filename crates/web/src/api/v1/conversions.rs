//! Turning a trial into a paid subscription (api 2.4 "Conversions"), and the add-ons of a base.

use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use crate::api::v1::subscriptions;
use center::Error;
use center::subscriptions::{Conversions, ConvertTrial, SubscriptionList};
use domain::{FieldProblem, OfferId, Refusal, SubscriptionId};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    let conversions = "/v1/customers/{c}/subscriptions/{s}/conversions";
    vec![
        get(conversions, "Lists what a trial can become", list),
        post(conversions, "Turns a trial into a paid subscription", convert),
        get("/v1/customers/{c}/subscriptions/{s}/addons", "Lists the add-ons of a subscription", add_ons),
        get("/v1/customers/{c}/subscriptions/{s}/provisioningstatus", "Tells how far it is", provisioning),
    ]
}

/// The number of "conversions not found" (api 1.6).
const NOT_FOUND: i64 = 1;

async fn list(call: Call) -> Answer {
    let customer = call.customer()?;
    let subscription = call.id::<SubscriptionId>("s", Refusal::SubscriptionNotFound)?;
    let view = call.ask(Conversions { customer, subscription }).await?;
    let trial = &view.subscription;
    let items = view.targets.iter().map(|target| {
        json!({
            "offerId": trial.offer,
            "targetOfferId": target.id,
            "orderId": trial.order,
            "quantity": trial.quantity,
            "billingCycle": target.billing_cycle.code(),
            "attributes": reply::attributes("Conversion"),
        })
    });
    let path = format!("/customers/{customer}/subscriptions/{subscription}/conversions");
    Ok(reply::ok(&reply::collection(items.collect(), &path)))
}

async fn convert(call: Call) -> Answer {
    let customer = call.customer()?;
    let subscription = call.id::<SubscriptionId>("s", Refusal::SubscriptionNotFound)?;
    let json = call.json()?;
    let target = json.root().filled("targetOfferId");
    let offer = json.root().filled("offerId");
    let quantity = json.root().integer("quantity").filter(|quantity| *quantity != 0);
    json.finish()?;
    let target = OfferId(target.ok_or_else(|| Fault::field("targetOfferId", FieldProblem::Required))?);
    let command = ConvertTrial { customer, subscription, target: target.clone(), quantity, version: None };
    match call.web.center.run(call.request.clone(), command).await {
        Ok(paid) => Ok(reply::ok(&json!({
            "subscriptionId": paid.id,
            "offerId": offer,
            "targetOfferId": paid.offer,
            "attributes": reply::attributes("ConversionResult"),
        }))),
        // Clients look for this one in the result (api 2.4).
        Err(Error::Refused(refusal @ Refusal::ConversionNotPossible)) => {
            let said = Fault::from(refusal).said(call.locale());
            Ok(reply::ok(&json!({
                "subscriptionId": subscription,
                "offerId": offer,
                "targetOfferId": target,
                "error": { "code": NOT_FOUND, "description": said },
                "attributes": reply::attributes("ConversionResult"),
            })))
        }
        Err(error) => Err(error.into()),
    }
}

async fn add_ons(call: Call) -> Answer {
    let customer = call.customer()?;
    let base = call.id::<SubscriptionId>("s", Refusal::SubscriptionNotFound)?;
    let mut rows = call.ask(SubscriptionList { customer }).await?;
    if !rows.iter().any(|row| row.subscription.id == base) {
        return Err(Refusal::SubscriptionNotFound.into());
    }
    rows.retain(|row| row.subscription.parent == Some(base));
    let known = subscriptions::mpn_ids(&call, &rows).await?;
    let items = rows.iter().map(|row| subscriptions::show(&call, row, &known)).collect();
    Ok(reply::ok(&reply::collection(items, &format!("/customers/{customer}/subscriptions/{base}/addons"))))
}

async fn provisioning(call: Call) -> Answer {
    let customer = call.customer()?;
    let subscription = call.id::<SubscriptionId>("s", Refusal::SubscriptionNotFound)?;
    let rows = call.ask(SubscriptionList { customer }).await?;
    let row = rows.iter().find(|row| row.subscription.id == subscription);
    let it = &row.ok_or(Refusal::SubscriptionNotFound)?.subscription;
    let status = if it.status == domain::subscription::Status::Pending { "pending" } else { "success" };
    Ok(reply::ok(&Value::Object(reply::object([
        ("skuId", json!(it.offer)),
        ("status", json!(status)),
        ("quantity", json!(it.quantity)),
        ("endDate", json!(it.term_end)),
        ("attributes", reply::attributes("SubscriptionProvisioningStatus")),
    ]))))
}
