//! The requests that a partner issued: their state, their link and message, how the customer sees them (P11).

use super::error::{Asked, At, Failure};
use super::invitation_view::{Asking, granular_right};
use super::page::{Notice, Page, Tone};
use super::requests::own_name;
use super::shell::{Area, Visit, crumb};
use super::show::{Html, badge, name};
use crate::{Web, message};
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::Error;
use center::invitations::{InvitationList, InvitationOne, InvitationRow};
use domain::invitation::{InvitationKind, InvitationState};
use domain::{InvitationId, Refusal, Time};
use language::{Args, Locale, text as t};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/requests", get(list))
        .route("/requests/{invitation}", get(show))
        .route("/requests/{invitation}/preview", get(preview))
}

/// Rows of a page.
const LIMIT: i64 = 50;

struct Row {
    id: InvitationId,
    customer: Html,
    kind: String,
    delegated_admin: bool,
    granular: bool,
    joint: Option<Html>,
    created: Html,
    expires: Html,
    state: Html,
    waiting: Option<String>,
    open: bool,
    can_renew: bool,
    generic: bool,
}

/// A choice of the filter: code, label, chosen.
type Choice = (&'static str, String, bool);

#[derive(Template)]
#[template(path = "requests.html")]
struct ListPage {
    page: Page,
    rows: Vec<Row>,
    states: Vec<Choice>,
    filtered: bool,
    older: Option<String>,
}

async fn list(visit: Visit, Asked(query): Asked) -> Result<Response, Failure> {
    let l = visit.locale();
    let before = query.get("before").and_then(position);
    let state = query.get("state").and_then(InvitationState::parse);
    let found = visit.ask(InvitationList { state, before, limit: LIMIT }).await?;
    let older = found.has_next.then(|| found.rows.last()).flatten();
    let older = older.map(|last| {
        let place = format!("{}_{}", last.invitation.created_at, last.invitation.id);
        let state = state.map(|state| format!("&state={}", state.code())).unwrap_or_default();
        format!("/requests?before={}{state}", utf8_percent_encode(&place, NON_ALPHANUMERIC))
    });
    let rows = found.rows.iter().map(|row| self::row(&visit, row)).collect();
    let mut page = visit.page(Area::Requests, t::nav_requests(l));
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l))];
    let states = InvitationState::ALL.map(|one| (one.code(), state_word(l, one), Some(one) == state));
    Ok(visit.render(&ListPage { page, rows, states: states.into(), filtered: state.is_some(), older }))
}

/// A place in a list that is sorted by time: both parts, so that rows of the same instant are not lost.
pub fn position<T: std::str::FromStr>(text: &str) -> Option<(Time, T)> {
    let (at, id) = text.rsplit_once('_')?;
    Some((at.parse().ok()?, id.parse().ok()?))
}

fn row(visit: &Visit, row: &InvitationRow) -> Row {
    let l = visit.locale();
    let show = visit.show();
    let invitation = &row.invitation;
    let targeted = invitation.kind == InvitationKind::Targeted;
    Row {
        id: invitation.id,
        customer: whom(l, row),
        kind: kind(l, invitation.kind),
        delegated_admin: invitation.delegated_admin,
        granular: invitation.granular.is_some(),
        joint: row.beside.as_ref().map(|other| name(&other.name, &other.locale)),
        created: show.date(&invitation.created_at),
        expires: show.date_or_dash(&invitation.expires_at),
        state: state(l, row.state),
        waiting: row.waiting_days.filter(|days| *days > 0).map(|days| t::request_waiting_n(l, days)),
        open: row.state.is_open(),
        can_renew: targeted && (row.state.is_open() || row.state == InvitationState::Expired),
        generic: !targeted,
    }
}

pub(super) fn whom(l: Locale, row: &InvitationRow) -> Html {
    match (&row.customer, row.invitation.kind) {
        (Some(customer), _) => name(&customer.profile.company_name, &customer.locale),
        (None, InvitationKind::Generic) => Html::text(&t::request_any_customer(l)),
        (None, InvitationKind::Targeted) => Html::text(&t::request_unknown_customer(l)),
    }
}

pub(super) fn kind(l: Locale, kind: InvitationKind) -> String {
    match kind {
        InvitationKind::Generic => t::invitation_kind_generic(l),
        InvitationKind::Targeted => t::invitation_kind_targeted(l),
    }
}

fn state_word(l: Locale, state: InvitationState) -> String {
    t::by_code(l, &format!("invitation_status_{}", state.code()), &Args::new()).unwrap_or_default()
}

/// How far a request is: sign, colour and word.
fn state(l: Locale, state: InvitationState) -> Html {
    let tone = match state {
        InvitationState::Issued | InvitationState::Opened => "wait",
        InvitationState::Accepted => "good",
        InvitationState::Declined | InvitationState::Withdrawn | InvitationState::Expired => "gone",
    };
    badge(tone, &state_word(l, state))
}

// ── One request with its link ──

#[derive(Template)]
#[template(path = "request_issued.html")]
struct IssuedPage {
    page: Page,
    id: InvitationId,
    customer: Html,
    kind: String,
    state: Html,
    joint: Option<Html>,
    delegated_admin: bool,
    granular: Option<String>,
    opened: Option<Html>,
    expires: Html,
    open: bool,
    generic: bool,
    can_renew: bool,
    url: String,
    subject: String,
    message: String,
    written_in: &'static str,
    mail: String,
}

async fn show(visit: Visit, At(invitation): At<InvitationId>) -> Result<Response, Failure> {
    let row = visit.ask(InvitationOne { invitation }).await?;
    let partner = own_name(&visit).await?;
    Ok(issued_page(&visit, &row, &partner))
}

/// A request with its link and the message around it.
fn issued_page(visit: &Visit, row: &InvitationRow, partner: &str) -> Response {
    let l = visit.locale();
    let invitation = &row.invitation;
    let message = message::of(visit.web(), invitation, partner, l);
    let title = if row.state.is_open() { t::request_ready(l) } else { t::action_request_relationship(l) };
    let facts = self::row(visit, row);
    let page = IssuedPage {
        page: frame(visit, title),
        id: invitation.id,
        granular: invitation.granular.as_ref().map(|asked| granular_right(l, asked)),
        opened: invitation.opened_at.as_ref().map(|at| visit.show().date(at)),
        customer: facts.customer,
        kind: facts.kind,
        state: facts.state,
        joint: facts.joint,
        delegated_admin: facts.delegated_admin,
        expires: facts.expires,
        open: facts.open,
        generic: facts.generic,
        can_renew: facts.can_renew,
        url: message.url,
        subject: message.subject,
        message: message.text,
        written_in: message.locale.tag(),
        mail: message.mail,
    };
    visit.render(&page)
}

/// The frame of a page about one request.
pub(super) fn frame(visit: &Visit, title: impl Into<String>) -> Page {
    let l = visit.locale();
    let mut page = visit.page(Area::Requests, title);
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l)), crumb("/requests", &t::nav_requests(l))];
    page
}

// ── As the customer sees it ──

#[derive(Template)]
#[template(path = "request_preview.html")]
struct PreviewPage {
    page: Page,
    id: InvitationId,
    asking: Asking,
}

async fn preview(visit: Visit, At(invitation): At<InvitationId>) -> Result<Response, Failure> {
    let l = visit.locale();
    let row = visit.ask(InvitationOne { invitation }).await?;
    let Some(partner) = &row.partner else {
        return Err(visit.failed(Error::Refused(Refusal::InvitationNotFound), None).await);
    };
    let asking = Asking::new(l, &row.invitation, partner, row.beside.as_ref(), false);
    let page = frame(&visit, t::request_preview(l));
    let page = page.with(Notice::new(Tone::Info, t::request_preview_note(l)));
    Ok(visit.render(&PreviewPage { page, id: invitation, asking }))
}
