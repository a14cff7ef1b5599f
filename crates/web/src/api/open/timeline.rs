//! What happened between the partner and a customer, oldest first: for programs, and told to people (P19).

use super::page;
use crate::api::convention::route::get;
use crate::api::convention::{Answer, Call, Route, reply};
use center::activity::{Timeline, TimelineEntry, TimelinePage};
use domain::EventKind;
use domain::event::Event;
use language::{Args, Locale, isolate, text};
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
        ("text", json!(told(locale, page, event))),
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

/// The event as a sentence, with the names that things have now.
fn told(locale: Locale, page: &TimelinePage, event: &Event) -> Option<String> {
    let (customer, name) = (isolate(&page.customer_name), isolate(&name(locale, page, event)));
    let args = Args::new().text("customer", &customer).text("name", &name);
    text::by_code(locale, &format!("event_{}", event.kind.code()), &args)
}

fn name(locale: Locale, page: &TimelinePage, event: &Event) -> String {
    if matches!(event.kind, EventKind::DelegatedAdminGranted | EventKind::DelegatedAdminEnded) {
        let granular = [&event.new, &event.old].iter().any(|value| value["kind"] == "granular");
        return if granular {
            text::delegation_kind_granular(locale)
        } else {
            text::delegation_kind_standing(locale)
        };
    }
    let main = event.object_ids.first().cloned().unwrap_or_default();
    page.subscription_names.get(&main).cloned().unwrap_or(main)
}
