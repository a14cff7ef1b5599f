//! Closed relationships: the records that remain, taking them out of one's view, and as a file (P17, V1's wording).

use super::page;
use crate::api::convention::route::{get, patch};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use crate::export::{self, record};
use axum::body::Body;
use center::relationships::{ClosedList, ClosedOne, SetInView};
use domain::{FieldProblem, Refusal, RemovalId};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/open/v1/closed-relationships", "Lists the closed relationships, newest first", list),
        get("/open/v1/closed-relationships/{r}", "Reads a closed relationship", one),
        get("/open/v1/closed-relationships/{r}/export", "Gives a closed relationship as a file", export),
        patch(
            "/open/v1/closed-relationships/{r}",
            "Takes a closed relationship out of view, or back",
            change,
        ),
    ]
}

async fn list(call: Call) -> Answer {
    call.partner()?;
    let question = ClosedList {
        search: call.query("search").map(str::to_owned),
        hidden_too: call.flag("hidden")?,
        archived_too: call.flag("archived")?,
        open_money: call.flag("openMoney")?,
        before: page::cursor(&call, "closed")?,
        limit: page::limit(&call)?,
    };
    let searched = question.search.is_some();
    let found = call.ask(question).await?;
    let items = found.rows.iter().map(|row| Value::Object(record::row(row))).collect();
    let last = found.rows.last().filter(|_| found.has_next && !searched);
    let next = last.map(|row| (row.record.removed_at, row.record.id));
    Ok(reply::ok(&page::show(&call, "closed", items, next)))
}

async fn one(call: Call) -> Answer {
    call.partner()?;
    let id = call.id::<RemovalId>("r", Refusal::NotFound)?;
    let found = call.ask(ClosedOne { id }).await?;
    let mut body = record::json(&found);
    let record = &found.row.record;
    let done = super::removal::done(call.locale(), &record.done, Some(&found), record.notice_to_customer);
    body.insert("done".to_owned(), json!(done));
    Ok(reply::ok(&Value::Object(body)))
}

async fn export(call: Call) -> Answer {
    call.partner()?;
    let id = call.id::<RemovalId>("r", Refusal::NotFound)?;
    let form = call.query("format").unwrap_or("json").to_ascii_lowercase();
    if form != "json" && form != "csv" {
        return Err(Fault::field("format", FieldProblem::Invalid));
    }
    let found = call.ask(ClosedOne { id }).await?;
    Ok(as_file(&found, &form))
}

/// A record as a file, in one of the two forms.
pub fn as_file(found: &center::relationships::ClosedDetail, form: &str) -> axum::response::Response {
    let name = format!("closed-relationship-{}.{form}", found.row.record.id);
    if form == "csv" {
        return export::file(&name, export::CSV, Body::from(record::csv(found)));
    }
    let body = Value::Object(record::json(found)).to_string();
    export::file(&name, export::JSON, Body::from(body))
}

async fn change(call: Call) -> Answer {
    call.partner()?;
    let id = call.id::<RemovalId>("r", Refusal::NotFound)?;
    let json = call.json()?;
    let in_view = json.root().flag("inView");
    json.finish()?;
    let in_view = in_view.ok_or_else(|| Fault::field("inView", FieldProblem::Required))?;
    let now = call.run(SetInView { id, in_view }).await?;
    Ok(reply::ok(&json!({ "id": now.id, "inView": now.in_view })))
}
