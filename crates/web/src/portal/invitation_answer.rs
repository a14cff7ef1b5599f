//! The customer's answer to a request: who asks, what they get, accept or decline (P24, M1). A link is read, never
//! trusted: what it says is proven by its authentication code, and the command looks at the request again.

use super::error::{self, Failure};
use super::form::Posted;
use super::own_partners::kind;
use super::page::{Notice, Page, Tone};
use super::shell::{Area, Visit};
use super::show::{Html, name};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use center::Error;
use center::identity::link::{self, Link};
use center::invitations::{AcceptInvitation, DeclineInvitation, InvitationView, OpenInvitation};
use domain::Refusal;
use language::{isolate, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route(link::ACCEPT_PATH, get(show).post(accept))
        .route("/invitations/decline", post(decline))
}

#[derive(Template)]
#[template(path = "invitation_answer.html")]
struct AnswerPage {
    page: Page,
    partner: Html,
    partner_kind: String,
    domain: String,
    partner_id: String,
    intro: String,
    asks_delegated_admin: bool,
    tick: String,
    ticked: bool,
    link: String,
    answerable: bool,
    forward: Option<String>,
}

#[derive(Template)]
#[template(path = "invitation_wrong_tenant.html")]
struct WrongTenantPage {
    page: Page,
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    let query = visit.uri().query().unwrap_or_default().to_owned();
    answer_page(&visit, &query, false, None).await
}

fn read(visit: &Visit, query: &str) -> Option<Link> {
    link::read(visit.web().center.identity().secrets(), query)
}

async fn answer_page(
    visit: &Visit,
    query: &str,
    ticked: bool,
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
    let asker = isolate(&view.partner.name);
    let mut page = visit.page(Area::Elsewhere, t::accept_heading(l, &asker));
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
        partner: name(&view.partner.name, &view.partner.locale),
        partner_kind: kind(l, view.partner.kind),
        domain: view.partner.domain.clone(),
        partner_id: view.partner.mpn_id.clone(),
        intro: t::accept_intro(l, &asker),
        asks_delegated_admin: view.invitation.delegated_admin && !view.has_delegated_admin,
        tick: t::accept_dap_tick(l, &asker),
        ticked,
        link: query.to_owned(),
        answerable,
        forward,
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
            (Some(notice.next(t::refusal_not_customer_admin_next(l))), false)
        }
        Some(refusal) => (Some(error::notice(l, &Error::Refused(refusal.clone()))), false),
        None if !view.already_related => (None, true),
        None if view.invitation.delegated_admin && !view.has_delegated_admin => {
            (Some(Notice::new(Tone::Info, t::accept_already(l, &asker))), true)
        }
        None => (Some(nothing_new()), false),
    }
}

async fn accept(posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let l = visit.locale();
    let query = fields.text("link");
    let Some(link) = read(&visit, query) else {
        return Err(visit.failed(Error::Refused(Refusal::InvitationNotFound), None).await);
    };
    let ticked = fields.ticked("grantDelegatedAdmin");
    let command = AcceptInvitation { link: link.clone(), grant_delegated_admin: ticked };
    match visit.run(command).await {
        Ok(accepted) => {
            let view = visit.ask(OpenInvitation { link }).await?;
            let partner = isolate(&view.partner.name);
            let notice = match (accepted.established, accepted.delegated_admin) {
                (true, true) => {
                    Notice::done(t::accept_established(l, &partner)).next(t::accept_granted_dap(l, &partner))
                }
                (true, false) => Notice::done(t::accept_established(l, &partner)).next(t::accept_no_dap(l)),
                (false, true) => Notice::done(t::accept_granted_dap(l, &partner)),
                (false, false) => Notice::new(Tone::Info, t::accept_nothing_new(l, &partner)),
            };
            Ok(visit.done("/partners", notice))
        }
        Err(refused) => answer_page(&visit, query, ticked, Some(refused)).await,
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
        Err(refused) => answer_page(&visit, query, false, Some(refused)).await,
    }
}
