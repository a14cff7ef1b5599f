//! Removing a reseller relationship: what stands in the way (P6), what follows (P7), the confirmation (P8) and what
//! was done (P9). Everything works without a script; whether it may go is decided in `domain::relationship`.

mod ask_provider;
mod blockers;
mod done;
mod link;
mod preview;

pub use ask_provider::provider_left;
pub use blockers::{called, can_suspend, is_subscription, needed};
pub use done::done_lines;
pub use link::RemovalLink;
pub use preview::{granular_line, reason};

use super::approvals;
use super::error::{self, Asked, At, Failure};
use super::form::{Fields, Posted};
use super::page::{Notice, Page, Tone};
use super::shell::{Tab, Visit, crumb};
use crate::Web;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use blockers::{Panel, blocked};
use center::Error;
use center::relationships::{RemovalPreview, RemovalView, RemoveRelationship};
use domain::approval::Wish;
use domain::{CustomerId, Refusal};
use language::text as t;
use preview::{Entered, changed, preview};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/customers/{customer}/removal", get(show).post(remove))
        .route("/customers/{customer}/removal/state", get(link::state))
        .route("/customers/{customer}/removal/blockers", get(blockers::panel))
        .route("/customers/{customer}/removal/done/{removal}", get(done::done))
        .merge(ask_provider::routes())
}

/// The address of the page.
pub fn address(customer: CustomerId) -> String {
    format!("/customers/{customer}/removal")
}

async fn show(visit: Visit, At(customer): At<CustomerId>, Asked(query): Asked) -> Result<Response, Failure> {
    let view = visit.ask(RemovalPreview { customer }).await?;
    if view.denied == Some(Refusal::PartnerKind) {
        return ask_provider::page(&visit, &view).await;
    }
    if !view.blockers.is_empty() {
        let panel = Panel::new(&visit, &view, query.number("of"));
        return Ok(blocked(&visit, &view, panel, StatusCode::OK, None));
    }
    let entered = Entered { notice: view.notice_by_default, ..Entered::default() };
    Ok(preview(&visit, &view, entered, StatusCode::OK))
}

/// Confirms. The command decides under its lock; whatever it refuses leads back with all that was entered.
async fn remove(At(customer): At<CustomerId>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let l = visit.locale();
    let mut entered = Entered::of(&fields);
    let before = visit.web().center.ask(&visit.request(), RemovalPreview { customer }).await;
    let incomplete = before.as_ref().is_ok_and(|view| entered.check(l, &view.customer.domain));
    if let Ok(view) = &before
        && incomplete
        && view.denied.is_none()
        && view.blockers.is_empty()
        && fields.get("version") == Some(&view.version)
    {
        entered.notices.push(Notice::new(Tone::Error, t::confirm_nothing_yet(l)));
        return Ok(preview(&visit, view, entered, StatusCode::BAD_REQUEST));
    }
    let command = RemoveRelationship {
        customer,
        // A form without a version is no preview that anybody saw.
        version: Some(fields.text("version").to_owned()),
        acknowledged: entered.acknowledged && !incomplete,
        keep_granular_admin: entered.keep_granular,
        notice_to_customer: entered.notice,
        reason: Some(entered.reason.clone()).filter(|reason| !reason.is_empty()),
    };
    if visit.actor().settings.four_eyes && !incomplete {
        return match approvals::send(&visit, customer, wish(&command)).await {
            Ok(sent) => Ok(sent),
            Err(refused) => again(&visit, customer, refused, entered, &fields).await,
        };
    }
    match visit.run(command).await {
        Ok(removed) => {
            let to = format!("{}/done/{}", address(customer), removed.removal_id);
            Ok(Redirect::to(&to).into_response())
        }
        Err(refused) => again(&visit, customer, refused, entered, &fields).await,
    }
}

/// A removal as it is sent to a colleague.
fn wish(command: &RemoveRelationship) -> Wish {
    Wish::RemoveRelationship {
        version: command.version.clone().unwrap_or_default(),
        keep_granular: command.keep_granular_admin,
        notice_to_customer: command.notice_to_customer,
        reason: command.reason.clone(),
    }
}

/// What a refused confirmation leads to: the fresh blockers, or the fresh preview with what changed.
async fn again(
    visit: &Visit,
    customer: CustomerId,
    refused: Error,
    mut entered: Entered,
    fields: &Fields,
) -> Result<Response, Failure> {
    let l = visit.locale();
    let status = error::status(&refused);
    let notice = error::notice(l, &refused);
    match &refused {
        Error::Refused(Refusal::RelationshipBlocked { .. }) => {
            let view = visit.ask(RemovalPreview { customer }).await?;
            let panel = Panel::new(visit, &view, None);
            let notice =
                Notice::new(Tone::Error, t::removal_came_between(l)).next(notice.next.unwrap_or_default());
            Ok(blocked(visit, &view, panel, status, Some(notice)))
        }
        Error::Refused(Refusal::Stale | Refusal::AcknowledgementRequired) | Error::Closing | Error::Busy => {
            let view = visit.ask(RemovalPreview { customer }).await?;
            if refused == Error::Refused(Refusal::Stale) {
                entered.changed = changed(l, fields.text("seen"), &view);
                // What follows is new, so it has to be acknowledged anew.
                entered.acknowledged = false;
            }
            entered.notices.push(notice);
            Ok(preview(visit, &view, entered, status))
        }
        _ => Err(visit.failed(refused, Some(customer)).await),
    }
}

fn frame(visit: &Visit, view: &RemovalView, title: String) -> Page {
    let mut page = visit.customer_page(&view.customer, Tab::Account, title);
    let account = format!("/customers/{}/account", view.customer.id);
    page.crumbs.push(crumb(account, &t::nav_account(visit.locale())));
    page
}
