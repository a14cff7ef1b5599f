//! What a customer takes with it: what happened at all its partners, and everything kept about it (open).

use super::page;
use crate::api::convention::route::get;
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use crate::{export, sentence};
use center::activity::TimelineEntry;
use center::own::{OwnTimeline, OwnTimelinePage};
use domain::{FieldProblem, PartnerId};
use language::Locale;
use serde_json::{Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        get("/open/v1/timeline", "Tells what happened between the customer and its partners", timeline),
        get("/open/v1/export", "Gives everything of the customer's own as a file", export),
    ]
}

async fn timeline(call: Call) -> Answer {
    call.by_customer()?;
    let partner = match call.query("partner") {
        None => None,
        Some(text) => {
            let id = text.trim().parse::<PartnerId>();
            Some(id.map_err(|_| Fault::field("partner", FieldProblem::Invalid))?)
        }
    };
    let question = OwnTimeline { partner, before: page::cursor(&call, "own")?, limit: page::limit(&call)? };
    let found = call.ask(question).await?;
    let items = found.told.entries.iter().map(|entry| show(call.locale(), &found, entry)).collect();
    Ok(reply::ok(&page::show(&call, "own", items, found.next)))
}

/// Values before and after are the partner's; the customer is told in words.
fn show(locale: Locale, page: &OwnTimelinePage, entry: &TimelineEntry) -> Value {
    let event = &entry.event;
    let partner = page.partners.get(&event.partner);
    Value::Object(reply::object([
        ("id", json!(event.id)),
        ("at", json!(event.at)),
        ("kind", json!(event.kind.code())),
        ("text", json!(sentence::event(locale, &page.told, event))),
        ("partner", json!({ "id": event.partner, "name": partner.map(|one| &one.name) })),
        ("generation", json!(event.generation)),
        ("side", json!(event.actor.side)),
        ("person", json!(entry.person)),
        ("objectIds", json!(event.object_ids)),
    ]))
}

async fn export(call: Call) -> Answer {
    call.by_customer()?;
    let form = call.query("format").map(str::to_ascii_lowercase);
    let form = export::Form::parse(form.as_deref());
    let form = form.ok_or_else(|| Fault::field("format", FieldProblem::Invalid))?;
    Ok(export::own(&call.web.center, call.request.clone(), form).await?)
}
