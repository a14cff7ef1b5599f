//! The customer's side: what happened between it and its partners, newest first, as far as it concerns the customer.

use super::error::{Asked, Failure};
use super::invitations::position;
use super::own_confirm::stranger;
use super::page::Page;
use super::shell::{Area, Visit};
use super::show::{Html, name};
use crate::{Web, sentence};
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::activity::TimelineEntry;
use center::own::{OwnPartners, OwnTimeline, OwnTimelinePage};
use domain::{EventId, PartnerId, Time};
use language::{isolate, text as t};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use uuid::Uuid;

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/timeline", get(show))
}

/// Entries of a page.
const LIMIT: i64 = 50;

struct Entry {
    id: String,
    at: Html,
    partner: Html,
    text: String,
    by: Html,
}

#[derive(Template)]
#[template(path = "own_history.html")]
struct HistoryPage {
    page: Page,
    filters: Vec<(String, String)>,
    entries: Vec<Entry>,
    older: Option<String>,
}

async fn show(visit: Visit, Asked(query): Asked) -> Result<Response, Failure> {
    if let Some(failure) = stranger(&visit) {
        return Err(failure);
    }
    let l = visit.locale();
    let partner = query.get("partner").and_then(|text| text.parse::<PartnerId>().ok());
    let before = query.get("before").and_then(position::<Uuid>);
    let before: Option<(Time, EventId)> = before.map(|(at, id)| (at, EventId(id)));
    let found = visit.ask(OwnTimeline { partner, before, limit: LIMIT }).await?;
    let own = visit.ask(OwnPartners).await?;
    let mut filters: Vec<(String, String)> = Vec::new();
    if partner.is_some() {
        filters.push(("/timeline".to_owned(), t::closed_all(l)));
    }
    let others = own.serving.iter().filter(|one| Some(one.partner.id) != partner);
    filters.extend(others.map(|one| {
        (format!("/timeline?partner={}", one.partner.id), t::own_history_one(l, &isolate(&one.partner.name)))
    }));
    let older = found.next.map(|(at, id)| {
        let place = format!("{at}_{id}");
        let place = utf8_percent_encode(&place, NON_ALPHANUMERIC);
        let only = partner.map(|id| format!("&partner={id}")).unwrap_or_default();
        format!("/timeline?before={place}{only}")
    });
    let page = HistoryPage {
        page: visit.page(Area::History, t::nav_own_history(l)),
        filters,
        entries: found.told.entries.iter().map(|told| entry(&visit, &found, told)).collect(),
        older,
    };
    Ok(visit.render(&page))
}

fn entry(visit: &Visit, found: &OwnTimelinePage, told: &TimelineEntry) -> Entry {
    let l = visit.locale();
    let event = &told.event;
    let partner = found.partners.get(&event.partner);
    let partner =
        partner.map_or_else(|| Html::text(&t::partners_unknown(l)), |one| name(&one.name, &one.locale));
    Entry {
        id: event.id.to_string(),
        at: visit.show().date_time(&event.at),
        text: sentence::event(l, &found.told, event).unwrap_or_else(|| event.kind.code().to_owned()),
        by: by(visit, told, &partner),
        partner,
    }
}

/// Who did it: one's own people by name, everybody else by what they are.
fn by(visit: &Visit, told: &TimelineEntry, partner: &Html) -> Html {
    let l = visit.locale();
    if let Some(person) = &told.person {
        return name(person, "");
    }
    match told.event.actor.side.as_str() {
        "customer" => Html::text(&t::closed_unknown_person(l)),
        "operator" => Html::text(&t::role_operator(l)),
        "system" => Html::text(&t::timeline_platform(l)),
        _ => partner.clone(),
    }
}
