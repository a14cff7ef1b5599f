//! What happened between the partner and a customer, told in words, over all lives of their relationship (P19).

use super::error::{Asked, At, Failure};
use super::page::{Notice, Page, Tone};
use super::removal::reason;
use super::shell::{Area, Tab, Visit, crumb};
use super::show::{Html, name};
use crate::{Web, sentence};
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::activity::{Timeline, TimelineEntry, TimelinePage};
use domain::{CustomerId, EventKind, Generation, Permission};
use language::{Locale, isolate, text as t};

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/customers/{customer}/timeline", get(show))
}

/// Entries of a page.
const LIMIT: i64 = 100;

struct Life {
    heading: String,
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    permalink: String,
    at: Html,
    text: String,
    more: Option<String>,
    record: Option<String>,
    by: Html,
}

#[derive(Template)]
#[template(path = "timeline.html")]
struct TimelineView {
    page: Page,
    lives: Vec<Life>,
    next: Option<String>,
}

async fn show(visit: Visit, At(customer): At<CustomerId>, Asked(query): Asked) -> Result<Response, Failure> {
    let after = query.number("after").unwrap_or_default().max(0);
    let found = visit.ask(Timeline { customer, after, limit: LIMIT }).await?;
    let page = frame(&visit, customer, &found).await?;
    let base = format!("/customers/{customer}/timeline");
    let next = found.has_next.then(|| found.entries.last()).flatten();
    let next = next.map(|last| format!("{base}?after={}", last.event.sequence));
    Ok(visit.render(&TimelineView { page, lives: lives(&visit, &found, &base), next }))
}

/// The customer's page while it is served; else a page among the closed relationships (A-S15a).
async fn frame(visit: &Visit, customer: CustomerId, found: &TimelinePage) -> Result<Page, Failure> {
    let l = visit.locale();
    if found.is_active {
        let detail = visit.customer(customer).await?;
        return Ok(visit.customer_page(&detail.customer, Tab::Timeline, t::nav_timeline(l)));
    }
    let mut page = visit.page(Area::Closed, t::nav_timeline(l));
    page.crumbs = vec![
        crumb("/", &t::nav_dashboard(l)),
        crumb("/customers", &t::nav_customers(l)),
        crumb("/closed-relationships", &t::nav_closed_relationships(l)),
    ];
    let notice = Notice::new(Tone::Info, isolate(&found.customer_name)).next(t::closed_record_of_removed(l));
    Ok(page.with(notice))
}

fn lives(visit: &Visit, found: &TimelinePage, base: &str) -> Vec<Life> {
    let l = visit.locale();
    let mut lives: Vec<(Generation, Life)> = Vec::new();
    for told in &found.entries {
        let generation = told.event.generation;
        let entry = entry(visit, found, told, base);
        match lives.last_mut() {
            Some((running, life)) if *running == generation => life.entries.push(entry),
            _ => {
                let heading =
                    if generation == 0 { t::timeline_before(l) } else { t::generation_n(l, generation) };
                lives.push((generation, Life { heading, entries: vec![entry] }));
            }
        }
    }
    lives.into_iter().map(|(_, life)| life).collect()
}

fn entry(visit: &Visit, found: &TimelinePage, told: &TimelineEntry, base: &str) -> Entry {
    let l = visit.locale();
    let event = &told.event;
    Entry {
        id: event.id.to_string(),
        permalink: format!("{base}?after={}#{}", event.sequence - 1, event.id),
        at: visit.show().date_time(&event.at),
        text: sentence::event_in(l, visit.show().time_zone(), found, event)
            .unwrap_or_else(|| event.kind.code().to_owned()),
        more: more(l, told),
        record: record(visit, told),
        by: by(l, told),
    }
}

/// The closed record of the life that ended, or of the one before the life that began (M11).
fn record(visit: &Visit, told: &TimelineEntry) -> Option<String> {
    let event = &told.event;
    let value = match event.kind {
        EventKind::RelationshipRemoved => &event.new,
        EventKind::RelationshipEstablished => &event.old,
        _ => return None,
    };
    let id = value.get("removalId")?.as_str()?;
    visit.may(Permission::ViewClosed).then(|| format!("/closed-relationships/{id}"))
}

/// Why, where a reason was given.
fn more(l: Locale, told: &TimelineEntry) -> Option<String> {
    let code = told.event.new.get("reason")?.as_str()?;
    Some(reason(l, code))
}

/// Who did it: people of one's own side by name, everybody else by what they are.
fn by(l: Locale, told: &TimelineEntry) -> Html {
    if let Some(person) = &told.person {
        return name(person, "");
    }
    let actor = &told.event.actor;
    Html::text(&match actor.side.as_str() {
        "customer" => t::timeline_customer(l),
        "operator" => t::role_operator(l),
        "system" => t::timeline_platform(l),
        _ if actor.application.is_some() => t::timeline_application(l),
        _ => t::closed_unknown_person(l),
    })
}
