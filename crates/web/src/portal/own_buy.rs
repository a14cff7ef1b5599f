//! The customer's side: buying for itself under a partner that permitted it (portal 1.5, E15).

use super::error::{self, At, Failure};
use super::form::{Fields, Posted};
use super::order::{OfferLine, line, wanted};
use super::page::{Notice, Page};
use super::shell::{Area, Visit, crumb};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use center::own::{BuyForOneself, OwnOffers, OwnPartners};
use domain::PartnerId;
use language::{isolate, text as t};

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/partners/{partner}/buy", get(show).post(buy))
}

#[derive(Template)]
#[template(path = "own_buy.html")]
struct BuyPage {
    page: Page,
    action: String,
    offers: Vec<OfferLine>,
    quantity: String,
    nickname: String,
}

async fn show(visit: Visit, At(partner): At<PartnerId>) -> Result<Response, Failure> {
    page(&visit, partner, &Fields::default(), StatusCode::OK, None).await
}

async fn page(
    visit: &Visit,
    partner: PartnerId,
    fields: &Fields,
    status: StatusCode,
    notice: Option<Notice>,
) -> Result<Response, Failure> {
    let l = visit.locale();
    if visit.actor().customer().is_none() {
        // Pages of the customer's side are nothing to anybody else.
        return Err(Failure::code(visit.clone(), error::NOT_FOUND));
    }
    let offers = visit.ask(OwnOffers { partner }).await?;
    let serving = visit.ask(OwnPartners).await?.serving;
    let name = serving.iter().find(|one| one.partner.id == partner).map(|one| isolate(&one.partner.name));
    let mut page = visit.page(Area::Partners, t::own_buy_title(l, &name.unwrap_or_default()));
    page.crumbs.push(crumb("/partners", &t::nav_partner_relationships(l)));
    page.notices.extend(notice);
    let chosen = fields.text("offerId");
    let template = BuyPage {
        page,
        action: format!("/partners/{partner}/buy"),
        offers: offers.iter().filter_map(|priced| line(visit, priced, chosen)).collect(),
        quantity: fields.get("quantity").unwrap_or("1").to_owned(),
        nickname: fields.text("friendlyName").to_owned(),
    };
    Ok(visit.render_as(status, &template))
}

async fn buy(At(partner): At<PartnerId>, Posted { visit, fields }: Posted) -> Result<Response, Failure> {
    let done = match wanted(&fields) {
        Ok(line) => visit.run(BuyForOneself { partner, lines: vec![line] }).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => {
            let offer = fields.text("offerId");
            let offers = visit.ask(OwnOffers { partner }).await?;
            let bought = offers.iter().find(|one| one.offer.id.0 == offer);
            let name = bought.map_or(offer, |one| one.offer.name(visit.locale().tag()));
            let notice = Notice::done(t::order_done(visit.locale(), &isolate(name)));
            Ok(visit.done("/support", notice))
        }
        Err(error) => {
            let notice = error::notice(visit.locale(), &error);
            page(&visit, partner, &fields, error::status(&error), Some(notice)).await
        }
    }
}
