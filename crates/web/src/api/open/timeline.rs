//! What happened between the partner and a customer, oldest first: for programs, and told to people (P19).

use super::page;
use crate::api::convention::route::get;
use crate::api::convention::{Answer, Call, Route, reply};
use crate::sentence;
use center::activity::{Timeline, TimelineEntry, TimelinePage};
use language::Locale;
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![get("/open/v1/customers/{c}/timeline", "Tells what happened with a customer, oldest first", list)]
}

async fn list(call: Call) -> Answer {
    let customer = call.customer()?;
    let after = page::cursor(&call, "timeline")?.unwrap_or(0);
    let found = call.ask(Timeline { customer, after, limit: page::limit(&call)? }).await?;
    let items = found.entries.iter().map(|entry| show(call.locale(), &found, entry)).collect();
    let next = found.entries.last().filter(|_| found.has_next).map(|entry| entry.event.sequence);
    Ok(reply::ok(&page::show(&call, "timeline", items, next)))
}

fn show(locale: Locale, page: &TimelinePage, entry: &TimelineEntry) -> Value {
    let event = &entry.event;
    Value::Object(reply::object([
        ("id", json!(event.id)),
        ("sequence", json!(event.sequence)),
        ("generation", json!(event.generation)),
        ("at", json!(event.at)),
        ("kind", json!(event.kind.code())),
        ("text", json!(sentence::event(locale, page, event))),
        (
            "actor",
            json!({ "side": event.actor.side, "application": event.actor.application, "user": event.actor.user }),
        ),
        ("person", json!(entry.person)),
        ("command", json!(event.command)),
        ("old", event.old.clone()),
        ("new", event.new.clone()),
        ("objectIds", json!(event.object_ids)),
        ("requestId", json!(event.request_id)),
        ("correlationId", json!(event.correlation_id)),
        ("cause", json!(event.cause)),
    ]))
}
