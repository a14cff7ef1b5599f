//! One closed relationship: the snapshot, what became of it since, and what came afterwards (P18).

use super::{by, called, open, why};
use crate::api::as_file;
use crate::portal::error::{Asked, At, Failure};
use crate::portal::page::Page;
use crate::portal::removal::done_lines;
use crate::portal::shell::{Area, Visit, crumb};
use crate::portal::show::{Html, name};
use askama::Template;
use axum::response::Response;
use center::relationships::{ClosedDetail, ClosedOne};
use domain::relationship::{ClosedDelegation, ClosedLine, ClosedSubscription};
use domain::subscription::Status;
use domain::{CustomerId, Permission, RemovalId};
use language::{Args, Locale, format, text as t};

struct Sold {
    id: String,
    name: Html,
    status: Html,
    now: Option<Html>,
    delete_at: Html,
    countdown: Option<String>,
}

struct Line {
    at: Html,
    what: String,
    amount: String,
    code: String,
}

#[derive(Template)]
#[template(path = "closed_record.html")]
struct RecordPage {
    page: Page,
    id: RemovalId,
    customer: CustomerId,
    company: Html,
    then: Option<String>,
    domain: String,
    generation: String,
    since: Html,
    removed_at: Html,
    removed_by: Html,
    reason: String,
    acknowledged: String,
    in_view: bool,
    archived: Option<String>,
    has_carts: bool,
    reestablished: bool,
    told: Option<String>,
    open: Vec<String>,
    done: Vec<String>,
    subscriptions: Vec<Sold>,
    delegations: Vec<(String, String)>,
    lines: Vec<Line>,
    may_request: bool,
    may_see_timeline: bool,
}

pub async fn show(visit: Visit, At(id): At<RemovalId>) -> Result<Response, Failure> {
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
    let page = RecordPage {
        page,
        id,
        customer: record.customer,
        company: called(l, row),
        then: then(&detail),
        domain: row.customer.as_ref().map(|customer| customer.domain.clone()).unwrap_or_default(),
        generation: t::generation_n(l, record.generation),
        since: show.date(&record.since),
        removed_at: show.date_time(&record.removed_at),
        removed_by: by(l, row),
        reason: why(l, row),
        acknowledged: record.acknowledgement.clone(),
        in_view: record.in_view,
        archived: record.standing.archived_at.map(|at| t::closed_archived_on(l, &show.date_text(&at))),
        has_carts: record.done.carts > 0,
        reestablished: row.reestablished,
        told: (!record.notice_to_customer).then(|| t::closed_notice_no(l)),
        open: open(l, row),
        done: done_lines(l, &detail),
        subscriptions: record.subscriptions.iter().map(|one| sold(&visit, &detail, one)).collect(),
        delegations: record.delegations.iter().map(|one| delegation(&visit, one)).collect(),
        lines: detail.lines.iter().map(|one| line(&visit, one)).collect(),
        may_request: visit.may(Permission::RequestRelationship),
        may_see_timeline: visit.may(Permission::ViewActivity),
    };
    Ok(visit.render(&page))
}

/// The record as a file.
pub async fn export(visit: Visit, At(id): At<RemovalId>, Asked(query): Asked) -> Result<Response, Failure> {
    let detail = visit.ask(ClosedOne { id }).await?;
    let form = if query.get("format") == Some("csv") { "csv" } else { "json" };
    Ok(as_file(&detail, form))
}

/// What the company was called at the end, where it is called otherwise now or was erased.
fn then(detail: &ClosedDetail) -> Option<String> {
    let now = detail.row.customer.as_ref().map(|customer| &customer.profile.company_name);
    let then = detail.company.as_ref().map(|company| &company.profile.company_name);
    then.filter(|then| now != Some(*then)).cloned()
}

fn sold(visit: &Visit, detail: &ClosedDetail, one: &ClosedSubscription) -> Sold {
    let l = visit.locale();
    let show = visit.show();
    let offer = detail.offer_names.get(&one.offer.0).cloned().unwrap_or_else(|| one.offer.0.clone());
    let taken_over = detail.taken_over.contains(&one.id);
    let now = detail.now.get(&one.id);
    let kept = now.is_some_and(|now| now.status == Status::Suspended);
    let changed = now.filter(|now| now.status != one.status).map(|now| show.status(&now.status));
    Sold {
        id: one.id.to_string(),
        name: name(&offer, ""),
        status: show.status(&one.status),
        now: if taken_over { Some(Html::text(&t::closed_taken_over(l))) } else { changed },
        delete_at: show.date_or_dash(&one.delete_at),
        // What was brought back in a later life, or by somebody else, has no end.
        countdown: (kept && !taken_over).then(|| countdown(visit, one)).flatten(),
    }
}

/// How many days its data is still kept.
fn countdown(visit: &Visit, sold: &ClosedSubscription) -> Option<String> {
    let l = visit.locale();
    let left = sold.delete_at?.as_second() - visit.web().center.now().as_second();
    Some(if left <= 0 { t::closed_data_gone(l) } else { t::closed_deleted_in(l, left / 86_400) })
}

fn delegation(visit: &Visit, one: &ClosedDelegation) -> (String, String) {
    let l = visit.locale();
    let kind = t::by_code(l, &format!("delegation_kind_{}", one.kind.code()), &Args::new());
    let until = one.expires_at.filter(|_| one.kept);
    let fate = until.map_or_else(
        || t::closed_delegation_ended(l),
        |at| t::closed_delegation_kept(l, &visit.show().date_text(&at)),
    );
    (kind.unwrap_or_else(|| one.kind.code().to_owned()), fate)
}

fn line(visit: &Visit, one: &ClosedLine) -> Line {
    let l = visit.locale();
    Line {
        at: visit.show().date(&one.at),
        what: what(l, one),
        amount: one.currency.as_ref().map(|code| format::money(l, one.amount, code)).unwrap_or_default(),
        code: one.code.clone(),
    }
}

fn what(l: Locale, one: &ClosedLine) -> String {
    t::by_code(l, &format!("line_{}", one.kind.code()), &Args::new())
        .unwrap_or_else(|| one.kind.code().to_owned())
}
