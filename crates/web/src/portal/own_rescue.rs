//! The customer's side: asking one of its partners to take over what a former partner sold and suspended.

use super::error::{self, At, Failure};
use super::form::Posted;
use super::own_confirm::{frame, stranger};
use super::page::{Notice, Page};
use super::shell::Visit;
use super::show::{Html, name};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::own::{AskRescue, OwnPartners, OwnSupport, SupportRow};
use domain::subscription::Status;
use domain::{FieldError, FieldProblem, PartnerId, SubscriptionId};
use language::{isolate, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new().route("/partners/rescue/{subscription}", get(choose).post(ask))
}

#[derive(Template)]
#[template(path = "own_rescue.html")]
struct RescuePage {
    page: Page,
    action: String,
    effects: Vec<String>,
    partners: Vec<(PartnerId, Html)>,
    chosen: Option<PartnerId>,
}

async fn choose(visit: Visit, At(id): At<SubscriptionId>) -> Result<Response, Failure> {
    Ok(visit.render(&page(&visit, id, None).await?))
}

async fn page(visit: &Visit, id: SubscriptionId, chosen: Option<PartnerId>) -> Result<RescuePage, Failure> {
    if let Some(failure) = stranger(visit) {
        return Err(failure);
    }
    let l = visit.locale();
    let one = suspended(visit, id).await?;
    let view = visit.ask(OwnPartners).await?;
    // A reseller has nothing of its own to sell it under.
    let can_sell = |kind| kind != domain::partner::PartnerKind::IndirectReseller;
    let partners = view.serving.iter().filter(|own| can_sell(own.partner.kind));
    let until = one.subscription.delete_at.map(|at| visit.show().date_text(&at)).unwrap_or_default();
    Ok(RescuePage {
        page: frame(visit, &t::rescue_heading(l, &isolate(&one.name))),
        action: format!("/partners/rescue/{id}"),
        effects: vec![t::rescue_effect_task(l), t::rescue_effect_data(l, &until), t::rescue_effect_seller(l)],
        partners: partners
            .map(|own| (own.partner.id, name(&own.partner.name, &own.partner.locale)))
            .collect(),
        chosen,
    })
}

/// The subscription of an address, among the customer's suspended ones.
async fn suspended(visit: &Visit, id: SubscriptionId) -> Result<SupportRow, Failure> {
    let held = visit.ask(OwnSupport).await?;
    let found = held
        .into_iter()
        .find(|row| row.subscription.id == id && row.subscription.status == Status::Suspended);
    found.ok_or_else(|| Failure::code(visit.clone(), error::NOT_FOUND))
}

async fn ask(At(id): At<SubscriptionId>, posted: Posted) -> Result<Response, Failure> {
    let Posted { visit, fields } = posted;
    let l = visit.locale();
    let Some(partner) = fields.get("partner").and_then(|text| text.parse::<PartnerId>().ok()) else {
        let missing = FieldError::new(t::label_partner(l), FieldProblem::Required);
        let missing = center::Error::Invalid(vec![missing]);
        let mut page = page(&visit, id, None).await?;
        page.page = page.page.with(error::notice(l, &missing));
        return Ok(visit.render_as(error::status(&missing), &page));
    };
    match visit.run(AskRescue { partner, subscription: id }).await {
        Ok(asked) => {
            let view = visit.ask(OwnPartners).await?;
            let named = view.serving.iter().find(|own| own.partner.id == partner);
            let named = named.map(|own| isolate(&own.partner.name)).unwrap_or_default();
            let due = visit.show().date_text(&asked.due_at);
            Ok(visit.done("/partners", Notice::done(t::rescue_done(l, &due, &named))))
        }
        Err(refused) => {
            let mut page = page(&visit, id, Some(partner)).await?;
            page.page = page.page.with(error::notice(l, &refused));
            Ok(visit.render_as(error::status(&refused), &page))
        }
    }
}
