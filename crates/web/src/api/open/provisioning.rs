//! What the platform reports of orders that wait, and the reports that fit none (E8). The operator's only.

use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use center::TenantRef;
use center::orders::{ProvisioningQuarantine, ReportProvisioning};
use domain::provisioning::Report;
use domain::{CustomerId, FieldProblem, OrderId, PartnerId, Refusal, Role};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        post("/open/v1/provisioning", "Reports what became of an order that waited", report),
        get("/open/v1/provisioning", "Lists the reports that fit no order, newest first", quarantine),
    ]
}

/// How many are listed at most.
const LIMIT: i64 = 500;

const RESULTS: &[(&str, i64, Report)] = &[("fulfilled", 1, Report::Fulfilled), ("failed", 2, Report::Failed)];

/// Refuses everybody but the operator.
pub fn by_operator(call: &Call) -> Result<(), Fault> {
    match call.request.caller.tenant {
        TenantRef::Operator => Ok(()),
        TenantRef::Partner(_) | TenantRef::Customer(_) => {
            Err(Refusal::RoleRequired { roles: vec![Role::Operator] }.into())
        }
    }
}

async fn report(call: Call) -> Answer {
    by_operator(&call)?;
    let command = told(&call)?;
    let reported = call.run(command).await?;
    Ok(reply::ok(&Value::Object(reply::object([
        ("orderId", json!(reported.order)),
        ("outcome", json!(reported.outcome)),
        ("reason", json!(reported.reason)),
    ]))))
}

fn told(call: &Call) -> Result<ReportProvisioning, Fault> {
    let json = call.json()?;
    let root = json.root();
    let ids = [root.guid("partnerId"), root.guid("customerId"), root.guid("orderId")];
    let result = root.word("result", RESULTS);
    json.finish()?;
    let required = |field: &'static str| move || Fault::field(field, FieldProblem::Required);
    let [partner, customer, order] = ids;
    Ok(ReportProvisioning {
        partner: PartnerId(partner.ok_or_else(required("partnerId"))?),
        customer: CustomerId(customer.ok_or_else(required("customerId"))?),
        order: OrderId(order.ok_or_else(required("orderId"))?),
        report: result.ok_or_else(required("result"))?,
    })
}

async fn quarantine(call: Call) -> Answer {
    by_operator(&call)?;
    let found = call.ask(ProvisioningQuarantine { limit: LIMIT }).await?;
    let items: Vec<Value> = found
        .iter()
        .map(|one| {
            Value::Object(reply::object([
                ("id", json!(one.id)),
                ("partnerId", json!(one.partner)),
                ("customerId", json!(one.customer)),
                ("orderId", json!(one.order)),
                ("result", json!(one.result)),
                ("reason", json!(one.reason)),
                ("at", json!(one.at)),
            ]))
        })
        .collect();
    Ok(reply::ok(&json!({ "items": items })))
}
