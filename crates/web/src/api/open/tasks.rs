//! What waits for a partner, and what a reseller asks of its provider (portal M6, A-S2b, E32).

use super::{page, removal};
use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use center::relationships::{ClosedOne, RemovalForReseller, RemoveForReseller};
use center::tasks::{AskProviderToRemove, DeclineTask, ProvidersToAsk, TaskInbox, TaskRow, WithdrawTask};
use domain::task::Task;
use domain::{PartnerId, Refusal, TaskId};
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/open/v1/tasks", "Lists what waits for the partner, what it asked for, and what is over", list),
        post("/open/v1/tasks/{t}/decline", "Refuses what was asked, with an answer", decline),
        post("/open/v1/tasks/{t}/withdraw", "Takes back what was asked of a provider", withdraw),
        get("/open/v1/tasks/{t}/removal", "Tells what ending a reseller's relationship would meet", preview),
        post("/open/v1/tasks/{t}/removal", "Ends a reseller's relationship, as its provider", remove),
        get("/open/v1/customers/{c}/providers", "Lists whom a reseller can ask to remove", providers),
        post("/open/v1/customers/{c}/providers/{p}/ask", "Asks a provider to remove the relationship", ask),
    ]
}

/// Most rows of each list.
const LIMIT: i64 = 200;

async fn list(call: Call) -> Answer {
    call.partner()?;
    let inbox = call.ask(TaskInbox { limit: LIMIT }).await?;
    let lists = [("waiting", &inbox.waiting), ("asked", &inbox.asked), ("closed", &inbox.closed)];
    let lists = lists.map(|(name, rows)| (name, json!(rows.iter().map(row).collect::<Vec<_>>())));
    Ok(reply::ok(&Value::Object(reply::object(lists))))
}

async fn decline(call: Call) -> Answer {
    call.partner()?;
    let answer = text(&call, "answer")?.unwrap_or_default();
    let task = found(&call).await?;
    let (id, customer, asker) = (task.id, task.customer, task.asker);
    let after = call.run(DeclineTask { task: id, customer, asker, answer }).await?;
    Ok(reply::ok(&show(&after)))
}

async fn withdraw(call: Call) -> Answer {
    call.partner()?;
    let task = found(&call).await?;
    let (id, customer, provider) = (task.id, task.customer, task.partner);
    let after = call.run(WithdrawTask { task: id, customer, provider }).await?;
    Ok(reply::ok(&show(&after)))
}

async fn preview(call: Call) -> Answer {
    call.partner()?;
    let view = call.ask(RemovalForReseller { task: id(&call)? }).await?;
    let mut body = json!({ "task": show(&view.task), "reseller": page::partner(&view.reseller) });
    if let Some(found) = &view.removal {
        body["removal"] = removal::show(call.locale(), found);
    }
    Ok(reply::ok(&body))
}

async fn remove(call: Call) -> Answer {
    call.partner()?;
    let (version, reason, acknowledged) = terms(&call)?;
    let task = found(&call).await?;
    let reseller = task.asker.ok_or(Refusal::NotFound)?;
    let command =
        RemoveForReseller { task: task.id, reseller, customer: task.customer, version, acknowledged, reason };
    let removed = call.run(command).await?;
    let closed = call.ask(ClosedOne { id: removed.removal_id }).await.ok();
    Ok(reply::ok(&removal::removed_body(call.locale(), &removed, closed.as_ref(), true)))
}

/// What was seen, why, and that it was acknowledged.
fn terms(call: &Call) -> Result<(Option<String>, Option<String>, bool), Fault> {
    let json = call.json()?;
    let root = json.root();
    let terms = (root.filled("version"), root.filled("reason"), root.flag("acknowledged").unwrap_or(false));
    json.finish()?;
    Ok(terms)
}

async fn providers(call: Call) -> Answer {
    let customer = call.customer()?;
    let found = call.ask(ProvidersToAsk { customer }).await?;
    let items: Vec<Value> = found
        .iter()
        .map(|one| {
            let mut body = json!({
                "provider": page::partner(&one.provider),
                "serves": one.serves,
                "partnered": one.partnered,
            });
            if let Some(task) = &one.asked {
                body["asked"] = show(task);
            }
            body
        })
        .collect();
    Ok(reply::ok(&json!({ "items": items })))
}

async fn ask(call: Call) -> Answer {
    let customer = call.customer()?;
    let provider = call.id::<PartnerId>("p", Refusal::NotFound)?;
    let reason = text(&call, "reason")?;
    let task = call.run(AskProviderToRemove { customer, provider, reason }).await?;
    Ok(reply::created(&show(&task)))
}

fn text(call: &Call, name: &str) -> Result<Option<String>, Fault> {
    let json = call.json()?;
    let text = json.root().filled(name);
    json.finish()?;
    Ok(text)
}

fn id(call: &Call) -> Result<TaskId, Fault> {
    call.id::<TaskId>("t", Refusal::NotFound)
}

/// The task of the path, as far as the caller is concerned with it.
async fn found(call: &Call) -> Result<Task, Fault> {
    let id = id(call)?;
    let inbox = call.ask(TaskInbox { limit: LIMIT }).await?;
    inbox.row(id).map(|row| row.task.clone()).ok_or_else(|| Refusal::NotFound.into())
}

fn row(row: &TaskRow) -> Value {
    let mut body = show(&row.task);
    body["state"] = json!(row.state.code());
    body["overdue"] = json!(row.overdue);
    body["customerName"] = json!(row.customer_name);
    if let Some(other) = &row.other {
        body["partner"] = page::partner(other);
    }
    body
}

/// A task as both sides see it.
pub fn show(task: &Task) -> Value {
    Value::Object(reply::object([
        ("id", json!(task.id)),
        ("kind", json!(task.kind.code())),
        ("state", json!(task.state.code())),
        ("partnerId", json!(task.partner)),
        ("askerId", json!(task.asker)),
        ("customerId", json!(task.customer)),
        ("note", json!(task.note)),
        ("answer", json!(task.answer)),
        ("createdAt", json!(task.created_at)),
        ("dueAt", json!(task.due_at)),
        ("closedAt", json!(task.closed_at)),
    ]))
}
