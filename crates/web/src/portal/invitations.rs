//! The requests that a partner issued: their state, their link, taking them back, replacing a generic link (P11).

use super::error::{Asked, At, Failure};
use super::form::Posted;
use super::page::{Notice, Page};
use super::requests::{own_name, standard};
use super::shell::{Area, Visit, crumb};
use super::show::{Html, badge, name};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::identity::link;
use center::invitations::{
    InvitationList, InvitationOne, InvitationRow, LINK_PLACEHOLDER, RotateInvitation, WithdrawInvitation,
    link_of,
};
use domain::invitation::{InvitationKind, InvitationState};
use domain::{InvitationId, Time};
use language::{Args, Locale, text as t};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/requests", get(list))
        .route("/requests/{invitation}", get(show))
        .route("/requests/{invitation}/withdraw", get(ask_withdraw).post(withdraw))
        .route("/requests/{invitation}/rotate", get(ask_rotate).post(rotate))
}

/// Rows of a page.
const LIMIT: i64 = 50;

struct Row {
    id: InvitationId,
    customer: Html,
    kind: String,
    delegated_admin: bool,
    created: Html,
    expires: Html,
    state: Html,
    open: bool,
}

#[derive(Template)]
#[template(path = "requests.html")]
struct ListPage {
    page: Page,
    rows: Vec<Row>,
    older: Option<String>,
}

async fn list(visit: Visit, Asked(query): Asked) -> Result<Response, Failure> {
    let l = visit.locale();
    let before = query.get("before").and_then(position);
    let found = visit.ask(InvitationList { before, limit: LIMIT }).await?;
    let older = found.has_next.then(|| found.rows.last()).flatten();
    let older = older.map(|last| {
        let place = format!("{}_{}", last.invitation.created_at, last.invitation.id);
        format!("/requests?before={}", utf8_percent_encode(&place, NON_ALPHANUMERIC))
    });
    let rows = found.rows.iter().map(|row| self::row(&visit, row)).collect();
    let mut page = visit.page(Area::Requests, t::nav_requests(l));
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l))];
    Ok(visit.render(&ListPage { page, rows, older }))
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
    Row {
        id: invitation.id,
        customer: whom(l, row),
        kind: kind(l, invitation.kind),
        delegated_admin: invitation.delegated_admin,
        created: show.date(&invitation.created_at),
        expires: show.date_or_dash(&invitation.expires_at),
        state: state(l, row.state),
        open: row.state == InvitationState::Issued,
    }
}

fn whom(l: Locale, row: &InvitationRow) -> Html {
    match (&row.customer, row.invitation.kind) {
        (Some(customer), _) => name(&customer.profile.company_name, &customer.locale),
        (None, InvitationKind::Generic) => Html::text(&t::request_any_customer(l)),
        (None, InvitationKind::Targeted) => Html::text(&t::request_unknown_customer(l)),
    }
}

fn kind(l: Locale, kind: InvitationKind) -> String {
    match kind {
        InvitationKind::Generic => t::invitation_kind_generic(l),
        InvitationKind::Targeted => t::invitation_kind_targeted(l),
    }
}

/// How far a request is: sign, colour and word.
fn state(l: Locale, state: InvitationState) -> Html {
    let tone = match state {
        InvitationState::Issued => "wait",
        InvitationState::Accepted => "good",
        InvitationState::Declined | InvitationState::Withdrawn | InvitationState::Expired => "gone",
    };
    let word = t::by_code(l, &format!("invitation_status_{}", state.code()), &Args::new());
    badge(tone, &word.unwrap_or_default())
}

// ── One request with its link ──

/// What goes to the customer.
pub struct Message {
    /// Who writes.
    pub partner: String,
    /// The text as it was edited; none for the standard one.
    pub text: Option<String>,
}

#[derive(Template)]
#[template(path = "request_issued.html")]
struct IssuedPage {
    page: Page,
    id: InvitationId,
    customer: Html,
    kind: String,
    state: Html,
    delegated_admin: bool,
    expires: Html,
    open: bool,
    generic: bool,
    url: String,
    subject: String,
    message: String,
    written_in: &'static str,
    mail: String,
}

async fn show(visit: Visit, At(invitation): At<InvitationId>) -> Result<Response, Failure> {
    let row = visit.ask(InvitationOne { invitation }).await?;
    let partner = own_name(&visit).await?;
    Ok(issued_page(&visit, row, Message { partner, text: None }))
}

/// A request with its link and the message around it.
pub fn issued_page(visit: &Visit, row: InvitationRow, message: Message) -> Response {
    let l = visit.locale();
    let invitation = &row.invitation;
    let center = &visit.web().center;
    let url = link::url(center.identity().secrets(), &visit.web().public_url, &link_of(invitation));
    let locale = Locale::parse(&invitation.locale).unwrap_or(l);
    let text = message.text.unwrap_or_else(|| standard(locale, invitation.delegated_admin, &message.partner));
    let text = text.replace(LINK_PLACEHOLDER, &url);
    let subject = t::request_subject(locale, &message.partner);
    let open = row.state == InvitationState::Issued;
    let title = if open { t::request_ready(l) } else { t::action_request_relationship(l) };
    let mut page = visit.page(Area::Requests, title);
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l)), crumb("/requests", &t::nav_requests(l))];
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let page = IssuedPage {
        page,
        id: invitation.id,
        customer: whom(l, &row),
        kind: kind(l, invitation.kind),
        state: state(l, row.state),
        delegated_admin: invitation.delegated_admin,
        expires: visit.show().date_or_dash(&invitation.expires_at),
        open,
        generic: invitation.kind == InvitationKind::Generic,
        mail: format!("mailto:?subject={}&body={}", encoded(&subject), encoded(&text.replace('\n', "\r\n"))),
        url,
        subject,
        message: text,
        written_in: locale.tag(),
    };
    visit.render(&page)
}

// ── Taking back, replacing ──

#[derive(Template)]
#[template(path = "request_confirm.html")]
struct ConfirmPage {
    page: Page,
    customer: Html,
    kind: String,
    effect: String,
    action: String,
    back: String,
    label: String,
}

async fn confirm(
    visit: Visit,
    invitation: InvitationId,
    step: &str,
    label: String,
    effect: String,
) -> Result<Response, Failure> {
    let l = visit.locale();
    let row = visit.ask(InvitationOne { invitation }).await?;
    let mut page = visit.page(Area::Requests, label.clone());
    page.crumbs = vec![crumb("/", &t::nav_dashboard(l)), crumb("/requests", &t::nav_requests(l))];
    let page = ConfirmPage {
        page,
        customer: whom(l, &row),
        kind: kind(l, row.invitation.kind),
        effect,
        action: format!("/requests/{invitation}/{step}"),
        back: "/requests".to_owned(),
        label,
    };
    Ok(visit.render(&page))
}

async fn ask_withdraw(visit: Visit, At(id): At<InvitationId>) -> Result<Response, Failure> {
    let l = visit.locale();
    confirm(visit, id, "withdraw", t::button_withdraw(l), t::request_withdraw_effect(l)).await
}

async fn ask_rotate(visit: Visit, At(id): At<InvitationId>) -> Result<Response, Failure> {
    let l = visit.locale();
    confirm(visit, id, "rotate", t::request_rotate(l), t::request_rotate_effect(l)).await
}

async fn withdraw(At(invitation): At<InvitationId>, posted: Posted) -> Result<Response, Failure> {
    let visit = posted.visit;
    match visit.run(WithdrawInvitation { invitation }).await {
        Ok(_) => Ok(visit.done("/requests", Notice::done(t::request_withdrawn(visit.locale())))),
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}

async fn rotate(At(invitation): At<InvitationId>, posted: Posted) -> Result<Response, Failure> {
    let visit = posted.visit;
    match visit.run(RotateInvitation { invitation }).await {
        Ok(_) => {
            let notice = Notice::done(t::request_rotated(visit.locale()));
            Ok(visit.done(&format!("/requests/{invitation}"), notice))
        }
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}
