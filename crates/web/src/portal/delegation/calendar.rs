//! Granular rights over all customers, and when each ends (P12 "expiry calendar").

use super::Line;
use crate::Web;
use crate::portal::error::Failure;
use crate::portal::page::Page;
use crate::portal::shell::{Area, Visit};
use crate::portal::show::{Html, name};
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::delegation::{GranularList, GranularRow, WantedGranular};
use domain::delegation::GranularState;
use language::text as t;

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/admin-relationships", get(show))
}

/// As many as one page shows; the program's list has them all.
const LIMIT: i64 = 500;

struct Row {
    customer: Html,
    line: Line,
}

struct Month {
    heading: String,
    days: Vec<(Html, Html, String, bool)>,
}

#[derive(Template)]
#[template(path = "delegations.html")]
struct CalendarPage {
    page: Page,
    rows: Vec<Row>,
    months: Vec<Month>,
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    let l = visit.locale();
    let now = visit.web().center.now();
    let wanted = WantedGranular::default();
    let found = visit.ask(GranularList { wanted, after: None, limit: LIMIT }).await?;
    let (page, months) = (visit.page(Area::AdminRelationships, t::admin_nav(l)), months(&visit, &found.rows));
    let rows = found.rows.iter().rev().map(|row| Row {
        customer: name(&row.customer_name, &row.customer_locale),
        line: Line::new(&visit.show(), &row.delegation, href(row), now),
    });
    let rows = rows.collect();
    Ok(visit.render(&CalendarPage { page, rows, months }))
}

fn href(row: &GranularRow) -> String {
    format!("/admin-relationships/{}/{}", row.delegation.customer, row.delegation.id)
}

/// What is in use, by the month in which it ends or goes on.
fn months(visit: &Visit, rows: &[GranularRow]) -> Vec<Month> {
    let show = visit.show();
    let now = visit.web().center.now();
    let mut ending: Vec<_> = rows
        .iter()
        .filter(|row| row.delegation.granular_state(now) == Some(GranularState::Active))
        .filter_map(|row| Some((row.delegation.expires_at?, row)))
        .collect();
    ending.sort_by_key(|(end, row)| (*end, row.delegation.id));
    let mut months: Vec<Month> = Vec::new();
    for (end, row) in ending {
        let heading = show.month(&end);
        let extends = row.delegation.granular.as_ref().is_some_and(|it| it.auto_extend);
        let day = (show.date(&end), name(&row.customer_name, &row.customer_locale), href(row), extends);
        match months.last_mut() {
            Some(month) if month.heading == heading => month.days.push(day),
            _ => months.push(Month { heading, days: vec![day] }),
        }
    }
    months
}
