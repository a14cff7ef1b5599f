//! Closed relationships: the records that remain, and taking them out of one's view (P17, V1's wording).

use super::page;
use crate::api::convention::route::{get, patch};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use center::relationships::{ClosedDetail, ClosedList, ClosedOne, ClosedRow, SetInView};
use domain::{FieldProblem, Refusal, RemovalId};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/open/v1/closed-relationships", "Lists the closed relationships, newest first", list),
        get("/open/v1/closed-relationships/{r}", "Reads a closed relationship", one),
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
        hidden_too: call.flag("hidden")?,
        before: page::cursor(&call, "closed")?,
        limit: page::limit(&call)?,
    };
    let found = call.ask(question).await?;
    let items = found.rows.iter().map(|row| Value::Object(show(row))).collect();
    let last = found.rows.last().filter(|_| found.has_next);
    let next = last.map(|row| (row.record.removed_at, row.record.id));
    Ok(reply::ok(&page::show(&call, "closed", items, next)))
}

async fn one(call: Call) -> Answer {
    call.partner()?;
    let id = call.id::<RemovalId>("r", Refusal::NotFound)?;
    let found = call.ask(ClosedOne { id }).await?;
    let mut body = show(&found.row);
    body.insert("subscriptions".to_owned(), subscriptions(&found));
    let record = &found.row.record;
    let done = super::removal::done(call.locale(), &record.done, Some(&found), record.notice_to_customer);
    body.insert("done".to_owned(), json!(done));
    Ok(reply::ok(&Value::Object(body)))
}

fn subscriptions(found: &ClosedDetail) -> Value {
    let rows = found.row.record.subscriptions.iter().map(|one| {
        Value::Object(reply::object([
            ("id", json!(one.id)),
            ("offerId", json!(one.offer)),
            ("offerName", json!(found.offer_names.get(&one.offer.0))),
            ("status", json!(one.status.code())),
            ("deleteAt", json!(one.delete_at)),
        ]))
    });
    rows.collect()
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

fn show(row: &ClosedRow) -> serde_json::Map<String, Value> {
    let record = &row.record;
    reply::object([
        ("id", json!(record.id)),
        ("customerId", json!(record.customer)),
        ("customer", json!(row.customer.as_ref().map(page::customer))),
        ("generation", json!(record.generation)),
        ("since", json!(record.since)),
        ("removedAt", json!(record.removed_at)),
        ("removedBy", json!(row.removed_by)),
        ("reason", json!(record.reason)),
        ("noticeToCustomer", json!(record.notice_to_customer)),
        ("inView", json!(record.in_view)),
        ("reestablished", json!(row.reestablished)),
    ])
}
