//! Customers and subscriptions as tables: exports, and imports with a dry run.

use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use crate::api::open::page::said;
use crate::export::lists;
use center::tables::{
    CustomerExport, Fate, Line, SubscriptionExport, import_customers, import_subscriptions,
};
use domain::{CustomerId, FieldProblem};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/open/v1/exports/customers", "Exports the list of customers as CSV", customers),
        get(
            "/open/v1/exports/subscriptions",
            "Exports the subscriptions of all customers, or of one, as CSV",
            subscriptions,
        ),
        post(
            "/open/v1/imports",
            "Creates customers or buys subscriptions line by line from CSV, or says what would become of each line",
            import,
        ),
    ]
}

async fn customers(call: Call) -> Answer {
    call.partner()?;
    Ok(lists::customers(&call.ask(CustomerExport).await?))
}

async fn subscriptions(call: Call) -> Answer {
    call.partner()?;
    let customer = match call.query("customer") {
        Some(text) => {
            let id = text.trim().parse::<CustomerId>();
            Some(id.map_err(|_| Fault::field("customer", FieldProblem::Invalid))?)
        }
        None => None,
    };
    Ok(lists::subscriptions(&call.ask(SubscriptionExport { customer }).await?))
}

async fn import(call: Call) -> Answer {
    call.partner()?;
    let (kind, table, dry_run) = said(&call, |root| {
        (root.filled("kind"), root.text("table").unwrap_or_default(), root.flag("dryRun").unwrap_or(false))
    })?;
    let (center, request) = (&call.web.center, &call.request);
    let lines = match kind.as_deref() {
        Some("customers") => import_customers(center, request, &table, dry_run).await?,
        Some("subscriptions") => import_subscriptions(center, request, &table, dry_run).await?,
        Some(_) => return Err(Fault::field("kind", FieldProblem::Invalid)),
        None => return Err(Fault::field("kind", FieldProblem::Required)),
    };
    let count = |codes: &[&str]| lines.iter().filter(|line| codes.contains(&line.fate.code())).count();
    Ok(reply::ok(&json!({
        "dryRun": dry_run,
        "totals": { "new": count(&["new", "created"]), "exists": count(&["exists"]), "errors": count(&["error"]) },
        "items": lines.iter().map(|line| show(&call, line)).collect::<Vec<_>>(),
    })))
}

fn show(call: &Call, line: &Line) -> Value {
    let (id, errors) = match &line.fate {
        Fate::New => (None, Vec::new()),
        Fate::Created(id) | Fate::Exists(id) => (Some(id), Vec::new()),
        Fate::Wrong(wrong) => {
            let errors = wrong.iter().map(|one| {
                let fault = Fault::field(&one.field, one.problem);
                json!({
                    "field": one.field, "errorName": one.problem.code(), "description": fault.said(call.locale()),
                })
            });
            (None, errors.collect())
        }
        Fate::Refused(error) => {
            let fault = Fault::from((**error).clone());
            (None, vec![json!({ "errorName": fault.code(), "description": fault.said(call.locale()) })])
        }
    };
    Value::Object(reply::object([
        ("line", json!(line.number)),
        ("name", json!(line.name)),
        ("fate", json!(line.fate.code())),
        ("id", json!(id)),
        ("errors", json!(errors)),
    ]))
}
