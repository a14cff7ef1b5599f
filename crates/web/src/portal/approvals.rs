//! What waits for a second approver, and the decision (P8, portal 1.5 ¹).

use super::error::{self, At, Failure};
use super::form::Posted;
use super::page::{Notice, Page, Tone};
use super::shell::{Area, Visit, crumb};
use super::show::{Html, name};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use center::Error;
use center::approvals::{
    ApprovalList, ApprovalOne, ApprovalRow, Approve, AskApproval, Decided, Reject, WithdrawApproval,
};
use domain::approval::{ApprovalState, Wish};
use domain::{ApprovalId, CustomerId, Refusal};
use language::{Args, Locale, isolate, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/approvals", get(list))
        .route("/approvals/{approval}", get(one))
        .route("/approvals/{approval}/approve", post(approve))
        .route("/approvals/{approval}/reject", post(reject))
        .route("/approvals/{approval}/withdraw", post(withdraw))
}

/// Rows of the list.
const LIMIT: i64 = 200;

#[derive(Template)]
#[template(path = "approvals.html")]
struct ListPage {
    page: Page,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "approval.html")]
struct OnePage {
    page: Page,
    row: Row,
    effect: String,
    preview: Option<String>,
    note: String,
}

struct Row {
    href: String,
    wish: String,
    customer: Html,
    state: String,
    asked_by: Html,
    asked_at: Html,
    expires_at: Html,
    decided_by: Option<Html>,
    note: Option<String>,
    is_open: bool,
    can_decide: bool,
    can_withdraw: bool,
}

async fn list(visit: Visit) -> Result<Response, Failure> {
    let rows = visit.ask(ApprovalList { limit: LIMIT }).await?;
    let page = visit.page(Area::Approvals, t::nav_approvals(visit.locale()));
    let rows = rows.iter().map(|row| shown(&visit, row)).collect();
    Ok(visit.render(&ListPage { page, rows }))
}

async fn one(visit: Visit, At(id): At<ApprovalId>) -> Result<Response, Failure> {
    let row = visit.ask(ApprovalOne { id }).await?;
    Ok(page(&visit, &row, String::new(), None))
}

fn page(visit: &Visit, row: &ApprovalRow, note: String, notice: Option<Notice>) -> Response {
    let l = visit.locale();
    let shown = shown(visit, row);
    let mut page = visit.page(Area::Approvals, shown.wish.clone());
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l)), crumb("/approvals", &t::nav_approvals(l))];
    page.notices.extend(notice);
    let (effect, preview) = match &row.approval.wish {
        Wish::RemoveRelationship { .. } => {
            let preview = super::removal::address(row.approval.customer);
            (t::approval_effect_removal(l), shown.is_open.then_some(preview))
        }
        Wish::SuspendAll { .. } => (t::approval_effect_suspend(l), None),
    };
    visit.render(&OnePage { page, row: shown, effect, preview, note })
}

fn shown(visit: &Visit, row: &ApprovalRow) -> Row {
    let l = visit.locale();
    let show = visit.show();
    let approval = &row.approval;
    let customer = row.customer.as_ref().map_or_else(
        || Html::text(&approval.customer.to_string()),
        |customer| name(&customer.profile.company_name, &customer.locale),
    );
    let person = |known: &Option<String>| match known {
        Some(person) => name(person, ""),
        None => Html::text(&t::approval_program(l)),
    };
    let is_open = approval.is_open(visit.web().center.now());
    let state = if approval.state == ApprovalState::Open && !is_open {
        ApprovalState::Lapsed
    } else {
        approval.state
    };
    Row {
        href: address(approval.id),
        wish: wish(l, &approval.wish),
        customer,
        state: t::by_code(l, &format!("approval_state_{}", state.code()), &Args::new()).unwrap_or_default(),
        asked_by: person(&row.asked_by),
        asked_at: show.date_time(&approval.asked_at),
        expires_at: show.date_time(&approval.expires_at),
        decided_by: row.approval.decided_by.map(|_| person(&row.decided_by)),
        note: approval.note.clone(),
        is_open,
        can_decide: row.can_decide,
        can_withdraw: row.can_withdraw,
    }
}

/// What is to be done, in words.
fn wish(l: Locale, wish: &Wish) -> String {
    t::by_code(l, &format!("approval_wish_{}", wish.code()), &Args::new()).unwrap_or_default()
}

/// The address of a request.
fn address(id: ApprovalId) -> String {
    format!("/approvals/{id}")
}

/// Asks a colleague, and leads to the request that waits; what is refused is the caller's to show.
pub(super) async fn send(visit: &Visit, customer: CustomerId, wish: Wish) -> Result<Response, Error> {
    let asked = visit.run(AskApproval { customer, wish, acknowledged: true }).await?;
    Ok(visit.done(&address(asked.id), Notice::done(t::approval_sent(visit.locale()))))
}

async fn approve(At(id): At<ApprovalId>, Posted { visit, .. }: Posted) -> Result<Response, Failure> {
    let l = visit.locale();
    let row = visit.ask(ApprovalOne { id }).await?;
    match visit.run(Approve { id, customer: row.approval.customer }).await {
        Ok(decided) => Ok(visit.done(&after(&decided), told(l, &decided))),
        Err(refused) => Ok(refused_page(&visit, id, String::new(), &refused).await?),
    }
}

/// Where to look at what was done.
fn after(decided: &Decided) -> String {
    match &decided.removed {
        Some(removed) => {
            format!("{}/done/{}", super::removal::address(removed.customer), removed.removal_id)
        }
        None => address(decided.approval.id),
    }
}

fn told(l: Locale, decided: &Decided) -> Notice {
    if decided.approval.state == ApprovalState::Lapsed {
        return Notice::new(Tone::Warn, t::approval_went_stale(l)).next(t::approval_went_stale_next(l));
    }
    let kept: Vec<String> = decided
        .suspended
        .iter()
        .filter_map(|one| Some((one.subscription, one.refused.as_ref()?)))
        .map(|(id, refusal)| {
            let why = error::notice(l, &Error::Refused(refusal.clone())).text;
            t::approval_not_suspended(l, &isolate(&id.to_string()), &why)
        })
        .collect();
    if kept.is_empty() {
        Notice::done(t::approval_done(l))
    } else {
        Notice::new(Tone::Warn, t::approval_done(l)).next(kept.join(" "))
    }
}

async fn reject(At(id): At<ApprovalId>, Posted { visit, fields }: Posted) -> Result<Response, Failure> {
    let row = visit.ask(ApprovalOne { id }).await?;
    let note = fields.text("note").to_owned();
    let command = Reject { id, customer: row.approval.customer, note: Some(note.clone()) };
    match visit.run(command).await {
        Ok(_) => Ok(visit.done(&address(id), Notice::done(t::approval_was_rejected(visit.locale())))),
        Err(refused) => refused_page(&visit, id, note, &refused).await,
    }
}

async fn withdraw(At(id): At<ApprovalId>, Posted { visit, .. }: Posted) -> Result<Response, Failure> {
    let row = visit.ask(ApprovalOne { id }).await?;
    match visit.run(WithdrawApproval { id, customer: row.approval.customer }).await {
        Ok(_) => Ok(visit.done(&address(id), Notice::done(t::approval_was_withdrawn(visit.locale())))),
        Err(refused) => refused_page(&visit, id, String::new(), &refused).await,
    }
}

/// The request as it is now, with why nothing was done; what was written is kept. Where the relationship or the right
/// to look is gone, that is the whole page.
async fn refused_page(
    visit: &Visit,
    id: ApprovalId,
    note: String,
    refused: &Error,
) -> Result<Response, Failure> {
    if matches!(refused, Error::SignedOut | Error::Refused(Refusal::RoleRequired { .. })) {
        return Err(visit.failed(refused.clone(), None).await);
    }
    let row = visit.ask(ApprovalOne { id }).await?;
    let notice = error::notice(visit.locale(), refused);
    let mut response = page(visit, &row, note, Some(notice));
    *response.status_mut() = error::status(refused);
    Ok(response)
}
