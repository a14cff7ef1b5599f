//! The clock of a demo: forward by a day or a year, and what happened on the way. No page of a real installation.

use super::error::{Asked, Failure};
use super::form::{Fields, Posted};
use super::page::{Notice, Page, Tone};
use super::shell::{Area, Visit, crumb};
use super::show::{Html, name};
use crate::{Web, sentence};
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use center::Error;
use center::demo_clock::{ClockView, Told};
use domain::{Time, days_after, months_after};
use jiff::civil::Date;
use language::text as t;
use std::time::Duration;

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/demo/clock", get(show).post(forward))
}

/// Events on a page.
const LIMIT: i64 = 100;

/// How long a reader waits for the clock.
const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Template)]
#[template(path = "demo_clock.html")]
struct ClockPage {
    page: Page,
    now: String,
    next: Option<String>,
    steps: Vec<(&'static str, String)>,
    to: String,
    to_wrong: Option<String>,
    first: String,
    happened: Option<Happened>,
    go_on: Option<(Time, String)>,
}

/// What happened since the clock was moved.
struct Happened {
    moved: String,
    lines: Vec<Line>,
    count: String,
    own: bool,
}

struct Line {
    at: Html,
    customer: Option<(String, Html)>,
    text: String,
}

async fn show(visit: Visit, Asked(query): Asked) -> Result<Response, Failure> {
    let instant = |field: &str| query.get(field).and_then(|at| at.parse::<Time>().ok());
    let (since, aim) = (instant("since"), instant("aim"));
    page(&visit, since, aim, "", StatusCode::OK, None).await
}

async fn forward(Posted { visit, fields }: Posted) -> Result<Response, Failure> {
    let center = &visit.web().center;
    let Some(aim) = aim(&visit, &fields) else { return wrong(&visit, fields.text("to")).await };
    match center.move_clock(&visit.request(), aim, PATIENCE).await {
        Ok(moved) => {
            let mut back = format!("/demo/clock?since={}", moved.from);
            if moved.is_halted() {
                back.push_str(&format!("&aim={}", moved.wanted));
            }
            Ok(Redirect::to(&back).into_response())
        }
        Err(Error::Invalid(_)) => wrong(&visit, fields.text("to")).await,
        Err(error) => Err(visit.failed(error, None).await),
    }
}

async fn wrong(visit: &Visit, to: &str) -> Result<Response, Failure> {
    let said = t::clock_until_wrong(visit.locale());
    page(visit, None, None, to, StatusCode::BAD_REQUEST, Some(said)).await
}

/// Where to: a step, a day in the reader's zone, or an aim that was not reached.
fn aim(visit: &Visit, fields: &Fields) -> Option<Time> {
    let now = visit.web().center.now();
    match fields.text("step") {
        "day" => Some(days_after(now, 1)),
        "week" => Some(days_after(now, 7)),
        "month" => Some(months_after(now, 1)),
        "year" => Some(months_after(now, 12)),
        "aim" => fields.get("aim")?.parse().ok(),
        _ => visit.show().begin_of(fields.get("to")?.parse::<Date>().ok()?),
    }
}

async fn page(
    visit: &Visit,
    since: Option<Time>,
    aim: Option<Time>,
    to: &str,
    status: StatusCode,
    to_wrong: Option<String>,
) -> Result<Response, Failure> {
    let (l, show) = (visit.locale(), visit.show());
    let view = match visit.web().center.demo_clock(&visit.request(), since, LIMIT).await {
        Ok(view) => view,
        Err(error) => return Err(visit.failed(error, None).await),
    };
    let mut page = visit.page(Area::Elsewhere, t::clock_title(l));
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l))];
    let go_on = aim.filter(|aim| *aim > view.now);
    if go_on.is_some() {
        page = page.with(Notice::new(Tone::Info, t::clock_halted(l, &show.date_time_text(&view.now))));
    }
    let page = ClockPage {
        now: t::clock_now(l, &show.date_time_text(&view.now)),
        next: view.next.map(|next| show.date_time_text(&next.max(view.now))),
        steps: vec![
            ("day", t::clock_day(l)),
            ("week", t::clock_week(l)),
            ("month", t::clock_month(l)),
            ("year", t::clock_year(l)),
        ],
        to: to.to_owned(),
        to_wrong,
        first: show.day(&days_after(view.now, 1)),
        happened: since.map(|since| happened(visit, since, &view)),
        go_on: go_on.map(|aim| (aim, t::clock_go_on(l, &show.date_time_text(&aim)))),
        page,
    };
    Ok(visit.render_as(status, &page))
}

fn happened(visit: &Visit, since: Time, view: &ClockView) -> Happened {
    let (l, show) = (visit.locale(), visit.show());
    let count = sentence::count(view.told.len());
    Happened {
        moved: t::clock_moved(l, &show.date_time_text(&since), &show.date_time_text(&view.now)),
        lines: view.told.iter().map(|told| line(visit, told)).collect(),
        count: if view.has_more {
            t::clock_first(l, count)
        } else if count == 0 {
            t::clock_nothing(l)
        } else {
            t::clock_moved_count(l, count)
        },
        own: visit.actor().partner().is_some(),
    }
}

fn line(visit: &Visit, told: &Told) -> Line {
    let (l, show) = (visit.locale(), visit.show());
    let event = &told.event;
    let said = sentence::event_in(l, show.time_zone(), &told.page, event);
    Line {
        at: show.date_time(&event.at),
        customer: told.customer.as_ref().map(|(id, called, locale)| {
            let href = format!("/customers/{id}/timeline?after={}#{}", event.sequence - 1, event.id);
            (href, name(called, locale))
        }),
        text: said.unwrap_or_else(|| event.kind.code().to_owned()),
    }
}
