//! Bulk offboarding (M9, E49): a list of customers as one job, steered while it runs, and its report.

use super::page;
use crate::api::convention::route::{get, post};
use crate::api::convention::{Answer, Call, Fault, Route, reply};
use center::jobs::{
    OffboardingItem, OffboardingItems, OffboardingList, OffboardingOne, OffboardingView, start_offboarding,
    steer_offboarding,
};
use domain::offboarding::{ItemState, Offboarding, OffboardingStep, OffboardingTerms};
use domain::{CustomerId, FieldProblem, OffboardingId, Refusal};
use language::{Locale, text};
use serde_json::{Map, Value, json};

/// The calls of this file.
pub fn routes() -> Vec<Route> {
    vec![
        post("/open/v1/offboardings", "Removes the relationships with many customers as one job", start),
        get("/open/v1/offboardings", "Lists the bulk offboardings, newest first", list),
        get("/open/v1/offboardings/{o}", "Tells how far a bulk offboarding is", one),
        get("/open/v1/offboardings/{o}/items", "Tells what became of each customer of it", items),
        post("/open/v1/offboardings/{o}/pause", "Lets a bulk offboarding stand still", pause),
        post("/open/v1/offboardings/{o}/resume", "Lets it go on, in the caller's name", resume),
        post(
            "/open/v1/offboardings/{o}/cancel",
            "Ends it; what is done stays, the rest is untouched",
            cancel,
        ),
    ]
}

async fn start(call: Call) -> Answer {
    call.partner()?;
    let (customers, dry_run, terms) = wanted(&call)?;
    let id = start_offboarding(&call.web.center, call.request.clone(), customers, dry_run, terms).await?;
    let view = call.ask(OffboardingOne { id }).await?;
    Ok(reply::created(&Value::Object(show(call.locale(), &view))))
}

fn wanted(call: &Call) -> Result<(Vec<CustomerId>, bool, OffboardingTerms), Fault> {
    let json = call.json()?;
    let root = json.root();
    let named = root.texts("customers").unwrap_or_default();
    let dry_run = root.flag("dryRun").unwrap_or(false);
    let terms = OffboardingTerms {
        acknowledged: root.flag("acknowledged").unwrap_or(false),
        keep_granular_admin: root.flag("keepGranularAdmin").unwrap_or(false),
        notice_to_customer: root.flag("noticeToCustomer").unwrap_or(true),
        reason: root.filled("reason"),
    };
    json.finish()?;
    let customers: Result<Vec<CustomerId>, _> = named.iter().map(|id| id.trim().parse()).collect();
    Ok((customers.map_err(|_| Fault::field("customers", FieldProblem::Invalid))?, dry_run, terms))
}

async fn list(call: Call) -> Answer {
    call.partner()?;
    let question =
        OffboardingList { before: page::cursor(&call, "offboardings")?, limit: page::limit(&call)? };
    let (jobs, has_next) = call.ask(question).await?;
    let items = jobs.iter().map(|job| Value::Object(head(call.locale(), job))).collect();
    let next = jobs.last().filter(|_| has_next).map(|last| (last.created_at, last.id));
    Ok(reply::ok(&page::show(&call, "offboardings", items, next)))
}

async fn one(call: Call) -> Answer {
    let id = id(&call)?;
    told(&call, id).await
}

async fn items(call: Call) -> Answer {
    let id = id(&call)?;
    let state = match call.query("state") {
        None => None,
        Some(code) => {
            let state = ItemState::parse(code.trim());
            Some(state.ok_or_else(|| Fault::field("state", FieldProblem::Invalid))?)
        }
    };
    let question = OffboardingItems {
        id,
        state,
        after: page::cursor(&call, "offboarding")?,
        limit: page::limit(&call)?,
    };
    let found = call.ask(question).await?;
    let items = found.items.iter().map(|item| show_item(call.locale(), item)).collect();
    let next = found.items.last().filter(|_| found.has_next).map(|last| last.position);
    Ok(reply::ok(&page::show(&call, "offboarding", items, next)))
}

async fn pause(call: Call) -> Answer {
    steer(call, OffboardingStep::Pause).await
}

async fn resume(call: Call) -> Answer {
    steer(call, OffboardingStep::Resume).await
}

async fn cancel(call: Call) -> Answer {
    steer(call, OffboardingStep::Cancel).await
}

async fn steer(call: Call, step: OffboardingStep) -> Answer {
    let id = id(&call)?;
    steer_offboarding(&call.web.center, call.request.clone(), id, step).await?;
    told(&call, id).await
}

fn id(call: &Call) -> Result<OffboardingId, Fault> {
    call.partner()?;
    call.id("o", Refusal::NotFound)
}

async fn told(call: &Call, id: OffboardingId) -> Answer {
    let view = call.ask(OffboardingOne { id }).await?;
    Ok(reply::ok(&Value::Object(show(call.locale(), &view))))
}

fn show(locale: Locale, view: &OffboardingView) -> Map<String, Value> {
    let counts = ItemState::ALL.into_iter().map(|state| (state.code().to_owned(), view.count(state).into()));
    let mut body = head(locale, &view.job);
    body.insert("counts".to_owned(), Value::Object(counts.collect()));
    body
}

fn head(locale: Locale, job: &Offboarding) -> Map<String, Value> {
    let halted = job.halted_by.as_ref();
    let halted = halted.map(|code| json!({ "errorName": code, "text": text::offboarding_halted(locale) }));
    reply::object([
        ("id", json!(job.id)),
        ("state", json!(job.state.code())),
        ("halted", json!(halted)),
        ("dryRun", json!(job.dry_run)),
        ("total", json!(job.total)),
        ("reason", json!(job.terms.reason)),
        ("keepGranularAdmin", json!(job.terms.keep_granular_admin)),
        ("noticeToCustomer", json!(job.terms.notice_to_customer)),
        ("createdAt", json!(job.created_at)),
        ("changedAt", json!(job.changed_at)),
    ])
}

fn show_item(locale: Locale, item: &OffboardingItem) -> Value {
    let refusal = item.refusal.clone().map(|refusal| Fault::from(refusal).body(locale));
    Value::Object(reply::object([
        ("position", json!(item.position)),
        ("customerId", json!(item.customer)),
        ("name", json!(item.name)),
        ("domain", json!(item.domain)),
        ("state", json!(item.state.code())),
        ("removalId", json!(item.removal)),
        ("doneAt", json!(item.done_at)),
        ("errorName", json!(item.code)),
        ("error", json!(refusal)),
    ]))
}
