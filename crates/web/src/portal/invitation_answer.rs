//! The customer's answer to a request: who asks, what they get, accept or decline, or pass it on to an admin (P24, M1).
//! A link is read, never trusted: what it says is proven by its authentication code, and the command looks at the
//! request again.

use super::error::{self, Failure};
use super::form::Posted;
use super::invitation_view::Asking;
use super::page::{Notice, Page, Tone};
use super::shell::{Area, Visit};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use center::Error;
use center::identity::link::{self, Link};
use center::invitations::{
    AcceptInvitation, Accepted, DeclineInvitation, ForwardInvitation, InvitationView, NoteInvitationOpened,
    OpenInvitation,
};
use domain::Refusal;
use language::{isolate, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route(link::ACCEPT_PATH, get(show).post(accept))
        .route("/invitations/decline", post(decline))
        .route("/invitations/forward", post(forward))
}

#[derive(Template)]
#[template(path = "invitation_answer.html")]
struct AnswerPage {
    page: Page,
    asking: Asking,
    ticked: bool,
    ticked_granular: bool,
    link: String,
    answerable: bool,
    /// The text for those who would rather write to their admin.
    forward: Option<String>,
    forwarded: bool,
}

#[derive(Template)]
#[template(path = "invitation_wrong_tenant.html")]
struct WrongTenantPage {
    page: Page,
}

/// What was ticked.
#[derive(Clone, Copy, Default)]
struct Ticks {
    delegated_admin: bool,
    granular: bool,
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    let query = visit.uri().query().unwrap_or_default().to_owned();
    answer_page(&visit, &query, Ticks::default(), None).await
}

fn read(visit: &Visit, query: &str) -> Option<Link> {
    link::read(visit.web().center.identity().secrets(), query)
}

async fn answer_page(
    visit: &Visit,
    query: &str,
    ticks: Ticks,
    refused: Option<Error>,
) -> Result<Response, Failure> {
    let l = visit.locale();
    let Some(link) = read(visit, query) else {
        return Err(visit.failed(Error::Refused(Refusal::InvitationNotFound), None).await);
    };
    if visit.actor().customer().is_none() {
        let page = visit.page(Area::Elsewhere, t::accept_wrong_tenant(l));
        return Ok(visit.render_as(StatusCode::FORBIDDEN, &WrongTenantPage { page }));
    }
    let view = visit.ask(OpenInvitation { link: link.clone() }).await?;
    if view.unopened {
        // That it was opened is noted for the partner; the customer's page does not depend on it.
        if let Err(error) = visit.run(NoteInvitationOpened { link: link.clone() }).await {
            tracing::warn!(code = error.code(), "that a request was opened was not noted");
        }
    }
    let asking = Asking::of_view(l, &view);
    let mut page = visit.page(Area::Elsewhere, asking.heading.clone());
    let status = refused.as_ref().map_or(StatusCode::OK, error::status);
    let (standing, answerable) = standing(visit, &view);
    match refused {
        Some(refused) => page.notices.push(error::notice(l, &refused)),
        None => page.notices.extend(standing),
    }
    let forward = matches!(view.refused, Some(Refusal::RoleRequired { .. })).then(|| {
        let secrets = visit.web().center.identity().secrets();
        t::accept_forward_text(l, &link::url(secrets, &visit.web().public_url, &link), &view.partner.name)
    });
    let page = AnswerPage {
        page,
        asking,
        ticked: ticks.delegated_admin,
        ticked_granular: ticks.granular,
        link: query.to_owned(),
        answerable,
        forward,
        forwarded: view.forwarded,
    };
    Ok(visit.render_as(status, &page))
}

/// What there is to say about the request as it stands, and whether it can be answered.
fn standing(visit: &Visit, view: &InvitationView) -> (Option<Notice>, bool) {
    let l = visit.locale();
    let asker = isolate(&view.partner.name);
    let nothing_new = || {
        Notice::new(Tone::Info, t::accept_nothing_new(l, &asker)).link("/partners", t::accept_to_partners(l))
    };
    match &view.refused {
        Some(Refusal::InvitationUsed) if view.already_related => (Some(nothing_new()), false),
        Some(Refusal::RoleRequired { .. }) => {
            let notice = Notice::new(Tone::Warn, t::refusal_not_customer_admin(l));
            (Some(notice.next(t::accept_why_not(l))), false)
        }
        Some(refusal) => (Some(error::notice(l, &Error::Refused(refusal.clone()))), false),
        None if !view.brings_something() => (Some(nothing_new()), false),
        None if !view.already_related => (None, true),
        None if view.invitation.granular.is_some() => (None, true),
        None => (Some(Notice::new(Tone::Info, t::accept_already(l, &asker))), true),
    }
}

async fn accept(posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let query = fields.text("link");
    let Some(link) = read(&visit, query) else {
        return Err(visit.failed(Error::Refused(Refusal::InvitationNotFound), None).await);
    };
    let ticks = Ticks {
        delegated_admin: fields.ticked("grantDelegatedAdmin"),
        granular: fields.ticked("grantGranular"),
    };
    let command = AcceptInvitation {
        link: link.clone(),
        grant_delegated_admin: ticks.delegated_admin,
        grant_granular: ticks.granular,
        agreement: fields.get("agreementVersion").map(str::to_owned),
    };
    match visit.run(command).await {
        Ok(accepted) => {
            let view = visit.ask(OpenInvitation { link }).await?;
            Ok(visit.done("/partners", accepted_notice(&visit, &view, &accepted)))
        }
        Err(refused) => answer_page(&visit, query, ticks, Some(refused)).await,
    }
}

fn accepted_notice(visit: &Visit, view: &InvitationView, accepted: &Accepted) -> Notice {
    let l = visit.locale();
    let partner = isolate(&view.partner.name);
    let beside = accepted.beside.as_ref();
    let delegated_admin = accepted.delegated_admin || beside.is_some_and(|other| other.delegated_admin);
    let granted = match (delegated_admin, accepted.granular) {
        (true, _) => Some(t::accept_granted_dap(l, &partner)),
        (false, true) => Some(t::accept_granted_granular(l, &partner)),
        (false, false) => None,
    };
    let other = view.beside.as_ref().zip(beside.filter(|other| other.established));
    let established = match (other, accepted.established) {
        (Some((other, _)), true) => Some(t::accept_established_joint(l, &isolate(&other.name), &partner)),
        (Some((other, _)), false) => Some(t::accept_established(l, &isolate(&other.name))),
        (None, true) => Some(t::accept_established(l, &partner)),
        (None, false) => None,
    };
    match (established, granted) {
        (Some(established), granted) => {
            Notice::done(established).next(granted.unwrap_or_else(|| t::accept_no_dap(l)))
        }
        (None, Some(granted)) => Notice::done(granted),
        (None, None) => Notice::new(Tone::Info, t::accept_nothing_new(l, &partner)),
    }
}

async fn decline(posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let l = visit.locale();
    let query = fields.text("link");
    let Some(link) = read(&visit, query) else {
        return Err(visit.failed(Error::Refused(Refusal::InvitationNotFound), None).await);
    };
    match visit.run(DeclineInvitation { link: link.clone() }).await {
        Ok(_) => {
            let view = visit.ask(OpenInvitation { link }).await?;
            let notice = Notice::new(Tone::Info, t::decline_done(l, &isolate(&view.partner.name)));
            Ok(visit.done("/partners", notice.next(t::decline_done_hint(l))))
        }
        Err(refused) => answer_page(&visit, query, Ticks::default(), Some(refused)).await,
    }
}

async fn forward(posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let query = fields.text("link");
    let Some(link) = read(&visit, query) else {
        return Err(visit.failed(Error::Refused(Refusal::InvitationNotFound), None).await);
    };
    match visit.run(ForwardInvitation { link }).await {
        Ok(_) => {
            let notice = Notice::done(t::accept_forwarded(visit.locale()));
            Ok(visit.done(&format!("{}?{query}", link::ACCEPT_PATH), notice))
        }
        Err(refused) => answer_page(&visit, query, Ticks::default(), Some(refused)).await,
    }
}
