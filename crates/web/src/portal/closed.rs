//! Closed relationships: the list, taking a record out of view and bringing it back, and the record (P17, P18, M11).

use super::error::{Asked, At, Failure};
use super::form::Posted;
use super::invitations::position;
use super::page::{Notice, Page};
use super::removal::{done_lines, reason};
use super::shell::{Area, Visit, crumb};
use super::show::{Html, name};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use center::relationships::{ClosedList, ClosedOne, ClosedRow, SetInView};
use domain::relationship::ClosedSubscription;
use domain::{CustomerId, Permission, RemovalId};
use language::{Locale, text as t};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/closed-relationships", get(list))
        .route("/closed-relationships/{removal}", get(show))
        .route("/closed-relationships/{removal}/view", post(set_in_view))
}

/// Rows of a page.
const LIMIT: i64 = 50;

struct Row {
    id: RemovalId,
    customer: Html,
    domain: String,
    removed_at: Html,
    removed_by: Html,
    reason: String,
    in_view: bool,
    reestablished: bool,
}

#[derive(Template)]
#[template(path = "closed.html")]
struct ListPage {
    page: Page,
    rows: Vec<Row>,
    hidden_too: bool,
    toggle: &'static str,
    older: Option<String>,
    may_request: bool,
}

async fn list(visit: Visit, Asked(query): Asked) -> Result<Response, Failure> {
    let l = visit.locale();
    let hidden_too = query.get("hidden") == Some("1");
    let before = query.get("before").and_then(position);
    let found = visit.ask(ClosedList { hidden_too, before, limit: LIMIT }).await?;
    let older = found.has_next.then(|| found.rows.last()).flatten().map(|last| {
        let place = format!("{}_{}", last.record.removed_at, last.record.id);
        let hidden = if hidden_too { "&hidden=1" } else { "" };
        format!("/closed-relationships?before={}{hidden}", utf8_percent_encode(&place, NON_ALPHANUMERIC))
    });
    let mut page = visit.page(Area::Closed, t::nav_closed_relationships(l));
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l)), crumb("/customers", &t::nav_customers(l))];
    let page = ListPage {
        page,
        rows: found.rows.iter().map(|row| self::row(&visit, row)).collect(),
        hidden_too,
        toggle: if hidden_too { "/closed-relationships" } else { "/closed-relationships?hidden=1" },
        older,
        may_request: visit.may(Permission::RequestRelationship),
    };
    Ok(visit.render(&page))
}

fn row(visit: &Visit, row: &ClosedRow) -> Row {
    let l = visit.locale();
    let record = &row.record;
    Row {
        id: record.id,
        customer: called(l, row),
        domain: row.customer.as_ref().map(|customer| customer.domain.clone()).unwrap_or_default(),
        removed_at: visit.show().date(&record.removed_at),
        removed_by: by(l, row),
        reason: why(l, row),
        in_view: record.in_view,
        reestablished: row.reestablished,
    }
}

fn called(l: Locale, row: &ClosedRow) -> Html {
    match &row.customer {
        Some(customer) => name(&customer.profile.company_name, &customer.locale),
        None => Html::text(&t::closed_unknown_customer(l)),
    }
}

fn by(l: Locale, row: &ClosedRow) -> Html {
    row.removed_by
        .as_ref()
        .map_or_else(|| Html::text(&t::closed_unknown_person(l)), |person| name(person, ""))
}

fn why(l: Locale, row: &ClosedRow) -> String {
    row.record.reason.as_ref().map_or_else(|| t::reason_none(l), |code| reason(l, code))
}

// ── One record ──

struct Sold {
    name: Html,
    status: Html,
    delete_at: Html,
    countdown: Option<String>,
}

#[derive(Template)]
#[template(path = "closed_record.html")]
struct RecordPage {
    page: Page,
    id: RemovalId,
    customer: CustomerId,
    company: Html,
    domain: String,
    generation: String,
    since: Html,
    removed_at: Html,
    removed_by: Html,
    reason: String,
    in_view: bool,
    reestablished: bool,
    told: Option<String>,
    lines: Vec<String>,
    subscriptions: Vec<Sold>,
    may_request: bool,
    may_see_timeline: bool,
}

async fn show(visit: Visit, At(id): At<RemovalId>) -> Result<Response, Failure> {
    let l = visit.locale();
    let show = visit.show();
    let detail = visit.ask(ClosedOne { id }).await?;
    let (row, record) = (&detail.row, &detail.row.record);
    let plain = row.customer.as_ref().map(|customer| customer.profile.company_name.clone());
    let mut page = visit.page(Area::Closed, plain.unwrap_or_else(|| t::closed_unknown_customer(l)));
    page.crumbs = vec![
        crumb("/", &t::nav_dashboard(l)),
        crumb("/customers", &t::nav_customers(l)),
        crumb("/closed-relationships", &t::nav_closed_relationships(l)),
    ];
    let sold = record.subscriptions.iter().map(|one| {
        let offer = detail.offer_names.get(&one.offer.0).cloned().unwrap_or_else(|| one.offer.0.clone());
        Sold {
            name: name(&offer, ""),
            status: show.status(&one.status),
            delete_at: show.date_or_dash(&one.delete_at),
            // In a later life it may have been brought back; its own page knows.
            countdown: (!row.reestablished).then(|| countdown(&visit, one)).flatten(),
        }
    });
    let page = RecordPage {
        page,
        id,
        customer: record.customer,
        company: called(l, row),
        domain: row.customer.as_ref().map(|customer| customer.domain.clone()).unwrap_or_default(),
        generation: t::generation_n(l, record.generation),
        since: show.date(&record.since),
        removed_at: show.date_time(&record.removed_at),
        removed_by: by(l, row),
        reason: why(l, row),
        in_view: record.in_view,
        reestablished: row.reestablished,
        told: (!record.notice_to_customer).then(|| t::closed_notice_no(l)),
        lines: done_lines(l, &detail),
        subscriptions: sold.collect(),
        may_request: visit.may(Permission::RequestRelationship),
        may_see_timeline: visit.may(Permission::ViewActivity),
    };
    Ok(visit.render(&page))
}

/// How many days its data is still kept.
fn countdown(visit: &Visit, sold: &ClosedSubscription) -> Option<String> {
    let l = visit.locale();
    let left = sold.delete_at?.as_second() - visit.web().center.now().as_second();
    Some(if left <= 0 { t::closed_data_gone(l) } else { t::closed_deleted_in(l, left / 86_400) })
}

/// Takes a record out of view or brings it back; the record stays (V1's wording, README).
async fn set_in_view(At(id): At<RemovalId>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let l = visit.locale();
    let in_view = fields.get("inView") == Some("true");
    match visit.run(SetInView { id, in_view }).await {
        Ok(_) if in_view => {
            let notice = Notice::done(t::event_closed_relationship_shown(l));
            Ok(visit.done("/closed-relationships", notice))
        }
        Ok(_) => {
            let notice = Notice::done(t::event_closed_relationship_hidden(l))
                .link("/closed-relationships?hidden=1", t::closed_show_hidden(l));
            Ok(visit.done("/closed-relationships", notice))
        }
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}
