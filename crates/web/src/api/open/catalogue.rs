//! The catalogue as a whole: written out, and changed by a list with a dry run (portal 1.1). The operator's only.

use super::provisioning::by_operator;
use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use center::orders::{ImportCatalogue, WholeCatalogue};
use domain::assortment::LineFate;
use domain::{FieldError, FieldProblem};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/open/v1/catalogue", "Gives the whole catalogue with its version", whole),
        post(
            "/open/v1/catalogue",
            "Changes the catalogue by a list of offers, or tells what it would do",
            import,
        ),
    ]
}

async fn whole(call: Call) -> Answer {
    by_operator(&call)?;
    let (version, offers) = call.ask(WholeCatalogue).await?;
    let items: Vec<Value> = offers
        .iter()
        .map(|offer| {
            let mut line = json!(offer);
            line["type"] = json!("offer");
            line
        })
        .collect();
    Ok(reply::ok(&json!({ "version": version, "items": items })))
}

async fn import(call: Call) -> Answer {
    by_operator(&call)?;
    let command = wanted(&call)?;
    let done = call.run(command).await?;
    let lines: Vec<Value> = done.fates.iter().map(show).collect();
    Ok(reply::ok(&json!({ "version": done.version, "stored": done.stored, "lines": lines })))
}

fn wanted(call: &Call) -> Result<ImportCatalogue, Fault> {
    let json = call.json()?;
    let root = json.root();
    let lines = root.values("offers").iter().map(read).collect();
    let retire = root.flag("retire").unwrap_or(false);
    let dry_run = root.flag("dryRun").unwrap_or(false);
    json.finish()?;
    Ok(ImportCatalogue { lines, retire, dry_run })
}

/// An offer as the world's export writes it; the message of what cannot be read begins with the field where it can.
fn read(line: &Value) -> Result<domain::catalogue::Offer, FieldError> {
    serde_json::from_value(line.clone()).map_err(|error| {
        let said = error.to_string();
        let named = said.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
        match named {
            Some(field) => FieldError::new(field, FieldProblem::Required),
            None => FieldError::new("offer", FieldProblem::Invalid),
        }
    })
}

fn show(one: &LineFate) -> Value {
    let wrong: Vec<Value> = one
        .wrong
        .iter()
        .map(|error| json!({ "field": error.field, "problem": error.problem.code() }))
        .collect();
    Value::Object(reply::object([
        ("line", json!(one.line)),
        ("offerId", json!(one.offer)),
        ("result", json!(one.fate.code())),
        ("wrong", if wrong.is_empty() { Value::Null } else { json!(wrong) }),
    ]))
}
