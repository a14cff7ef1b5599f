//! Taking a request back, giving it its time again, replacing a link that anybody can use: each asked for first (P11).

use super::error::{At, Failure};
use super::form::Posted;
use super::invitations::{frame, kind, whom};
use super::page::{Notice, Page};
use super::shell::Visit;
use super::show::Html;
use crate::Web;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::invitations::{InvitationOne, RenewInvitation, RotateInvitation, WithdrawInvitation};
use domain::InvitationId;
use language::text as t;

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/requests/{invitation}/withdraw", get(ask_withdraw).post(withdraw))
        .route("/requests/{invitation}/renew", get(ask_renew).post(renew))
        .route("/requests/{invitation}/rotate", get(ask_rotate).post(rotate))
}

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
    let page = ConfirmPage {
        page: frame(&visit, label.clone()),
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

async fn ask_renew(visit: Visit, At(id): At<InvitationId>) -> Result<Response, Failure> {
    let l = visit.locale();
    confirm(visit, id, "renew", t::request_renew(l), t::request_renew_effect(l)).await
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

async fn renew(At(invitation): At<InvitationId>, posted: Posted) -> Result<Response, Failure> {
    let visit = posted.visit;
    match visit.run(RenewInvitation { invitation }).await {
        Ok(_) => {
            let notice = Notice::done(t::request_renewed(visit.locale()));
            Ok(visit.done(&format!("/requests/{invitation}"), notice))
        }
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
