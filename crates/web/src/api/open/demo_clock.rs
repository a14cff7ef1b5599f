//! The clock of a demo, for programs: what it shows, and forward to an instant. No call of a real installation.

use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use crate::sentence;
use center::demo_clock::Told;
use domain::{FieldProblem, Time, days_after, months_after};
use language::Locale;
use serde_json::{Value, json};
use std::time::Duration;

/// Events of an answer.
const LIMIT: i64 = 500;

/// How long a call takes at most, about.
const PATIENCE: Duration = Duration::from_secs(20);

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    let path = "/open/v1/demo/clock";
    vec![
        get(path, "Tells what a demo's clock shows and when it has something to do next", show),
        post(path, "Moves a demo's clock forward from deadline to deadline and tells what happened", forward),
    ]
}

async fn show(call: Call) -> Answer {
    let view = call.web.center.demo_clock(&call.request, None, 0).await?;
    Ok(reply::ok(&json!({ "now": view.now, "next": view.next })))
}

async fn forward(call: Call) -> Answer {
    let center = &call.web.center;
    let aim = aim(&call, center.now())?;
    let moved = center.move_clock(&call.request, aim, PATIENCE).await?;
    let view = center.demo_clock(&call.request, Some(moved.from), LIMIT).await?;
    let told: Vec<Value> = view.told.iter().map(|told| line(call.locale(), told)).collect();
    Ok(reply::ok(&json!({
        "from": moved.from,
        "to": moved.to,
        "wanted": moved.wanted,
        "isHalted": moved.is_halted(),
        "happened": told,
        "hasMore": view.has_more,
        "next": view.next,
    })))
}

/// Where to: an instant `to`, or so many `days` or `months` from now.
fn aim(call: &Call, now: Time) -> Result<Time, Fault> {
    let json = call.json()?;
    let body = json.root();
    let (to, days, months) = (body.filled("to"), body.integer("days"), body.integer("months"));
    json.finish()?;
    let ahead = |name: &str, number: i64, most: i64| {
        if (0..=most).contains(&number) {
            Ok(number)
        } else {
            Err(Fault::field(name, FieldProblem::NotAllowed))
        }
    };
    match (to, days, months) {
        (Some(to), None, None) => to.parse().map_err(|_| Fault::field("to", FieldProblem::Invalid)),
        (None, Some(days), None) => Ok(days_after(now, ahead("days", days, 3660)?)),
        (None, None, Some(months)) => Ok(months_after(now, ahead("months", months, 120)?)),
        (None, None, None) => Err(Fault::field("to", FieldProblem::Required)),
        _ => Err(Fault::field("to", FieldProblem::NotAllowed)),
    }
}

fn line(locale: Locale, told: &Told) -> Value {
    let event = &told.event;
    json!({
        "at": event.at,
        "kind": event.kind.code(),
        "text": sentence::event(locale, &told.page, event),
        "customer": told.customer.as_ref().map(|(id, name, _)| json!({ "id": id, "name": name })),
        "objectIds": event.object_ids,
        "new": event.new,
    })
}
