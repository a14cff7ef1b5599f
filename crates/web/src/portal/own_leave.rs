//! The customer's side: asking a partner to end the relationship, and taking that back (open).

use super::error::{self, At, Failure};
use super::form::Posted;
use super::own_confirm::{ConfirmPage, frame, serving};
use super::page::Notice;
use super::shell::Visit;
use super::show::name;
use crate::Web;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::own::{AskToLeave, WithdrawLeave};
use domain::PartnerId;
use domain::partner::Partner;
use language::{isolate, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/partners/{partner}/leave", get(ask).post(leave))
        .route("/partners/{partner}/leave/withdraw", get(ask_withdraw).post(withdraw))
}

async fn ask(visit: Visit, At(id): At<PartnerId>) -> Result<Response, Failure> {
    let own = serving(&visit, id).await?;
    Ok(visit.render(&leave_page(&visit, &own.partner, "")))
}

fn leave_page(visit: &Visit, partner: &Partner, reason: &str) -> ConfirmPage {
    let l = visit.locale();
    let label = t::leave_action(l);
    ConfirmPage {
        page: frame(visit, &label),
        effects: vec![t::leave_effect(l, &isolate(&partner.name))],
        partner: name(&partner.name, &partner.locale),
        action: format!("/partners/{}/leave", partner.id),
        label,
        reason: Some(reason.to_owned()),
    }
}

async fn leave(At(id): At<PartnerId>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let l = visit.locale();
    let partner = serving(&visit, id).await?.partner;
    let reason = fields.get("reason").map(str::to_owned);
    match visit.run(AskToLeave { partner: id, reason }).await {
        Ok(asked) => {
            let due = visit.show().date_text(&asked.due_at);
            let notice = Notice::done(t::leave_done(l, &due, &isolate(&partner.name)));
            Ok(visit.done("/partners", notice))
        }
        Err(refused) if matches!(refused, center::Error::Invalid(_)) => {
            let mut page = leave_page(&visit, &partner, fields.text("reason"));
            page.page = page.page.with(error::notice(l, &refused));
            Ok(visit.render_as(error::status(&refused), &page))
        }
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}

async fn ask_withdraw(visit: Visit, At(id): At<PartnerId>) -> Result<Response, Failure> {
    let l = visit.locale();
    let partner = serving(&visit, id).await?.partner;
    let label = t::leave_withdraw(l);
    let page = ConfirmPage {
        page: frame(&visit, &label),
        effects: vec![t::leave_withdraw_effect(l, &isolate(&partner.name))],
        partner: name(&partner.name, &partner.locale),
        action: format!("/partners/{id}/leave/withdraw"),
        label,
        reason: None,
    };
    Ok(visit.render(&page))
}

async fn withdraw(At(partner): At<PartnerId>, posted: Posted) -> Result<Response, Failure> {
    let visit = posted.visit;
    match visit.run(WithdrawLeave { partner }).await {
        Ok(_) => Ok(visit.done("/partners", Notice::done(t::leave_withdrawn(visit.locale())))),
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}
