//! Buying for a customer: one offer, how many, and a name (S9).

use super::error::{self, Asked, At, Failure};
use super::form::{Fields, Posted};
use super::page::{Notice, Page};
use super::shell::{Tab, Visit, crumb};
use super::subscriptions::kind;
use crate::Web;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use center::Error;
use center::orders::{Catalogue, PlaceOrder, Priced};
use center::subscriptions::{SubscriptionOne, SubscriptionView};
use domain::catalogue::OfferKind;
use domain::order::WantedLine;
use domain::{CartId, CustomerId, FieldError, FieldProblem, OfferId, Permission, SubscriptionId, role};
use language::{Args, isolate, text as t};

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/customers/{customer}/subscriptions/new", get(show).post(buy))
}

#[derive(Template)]
#[template(path = "order.html")]
struct OrderPage {
    page: Page,
    base: String,
    parent: Option<SubscriptionId>,
    /// The open cart that takes what is chosen; a new one where none is named.
    cart: Option<CartId>,
    offers: Vec<OfferLine>,
    quantity: String,
    nickname: String,
    why: Option<Notice>,
}

/// An offer to choose.
pub(super) struct OfferLine {
    pub id: String,
    pub name: String,
    pub text: String,
    pub kind: String,
    pub price: String,
    pub cycle: String,
    pub limits: Option<String>,
    pub limited: Option<String>,
    pub chosen: bool,
}

async fn show(visit: Visit, At(customer): At<CustomerId>, Asked(query): Asked) -> Result<Response, Failure> {
    page(&visit, customer, &query, StatusCode::OK, None).await
}

async fn page(
    visit: &Visit,
    customer: CustomerId,
    fields: &Fields,
    status: StatusCode,
    notice: Option<Notice>,
) -> Result<Response, Failure> {
    let l = visit.locale();
    let detail = visit.customer(customer).await?;
    let base = format!("/customers/{customer}");
    let parent = parent(visit, customer, fields).await?;
    let title = match &parent {
        Some(view) => t::order_add_ons_for(l, &isolate(&view.row.name)),
        None => t::action_add_subscription(l),
    };
    let mut page = visit.customer_page(&detail.customer, Tab::Subscriptions, title);
    page.crumbs.push(crumb(format!("{base}/subscriptions"), &t::nav_subscriptions(l)));
    page.notices.extend(notice);
    let why = role::may(visit.actor(), Permission::Purchase)
        .err()
        .map(|refusal| error::notice(l, &Error::Refused(refusal)));
    let offers = match &why {
        Some(_) => Vec::new(),
        None => visit.ask(Catalogue).await?,
    };
    let chosen = fields.text("offerId");
    let mut offers: Vec<Priced> = offers.into_iter().filter(|priced| fits(priced, parent.as_ref())).collect();
    offers.sort_by_key(|priced| (priced.offer.kind != OfferKind::Legacy, priced.offer.kind));
    let template = OrderPage {
        page,
        base,
        parent: parent.map(|view| view.row.subscription.id),
        cart: fields.get("cart").and_then(|id| id.parse().ok()),
        offers: offers.into_iter().filter_map(|priced| line(visit, &priced, chosen)).collect(),
        quantity: fields.get("quantity").unwrap_or("1").to_owned(),
        nickname: fields.text("friendlyName").to_owned(),
        why,
    };
    Ok(visit.render_as(status, &template))
}

/// The base of an add-on, where one is to be bought.
async fn parent(
    visit: &Visit,
    customer: CustomerId,
    fields: &Fields,
) -> Result<Option<SubscriptionView>, Failure> {
    let wanted = fields.get("parent").or_else(|| fields.get("parentSubscriptionId"));
    match wanted.and_then(|id| id.parse::<SubscriptionId>().ok()) {
        Some(subscription) => Ok(Some(visit.ask(SubscriptionOne { customer, subscription }).await?)),
        None => Ok(None),
    }
}

/// Add-ons are bought from the page of their base, everything else without one.
fn fits(priced: &Priced, parent: Option<&SubscriptionView>) -> bool {
    let offer = &priced.offer;
    let belongs = match parent {
        Some(view) => offer.bases.contains(&view.row.subscription.offer),
        None => offer.kind != OfferKind::AddOn,
    };
    offer.purchasable && priced.price.is_some() && belongs
}

/// An offer as it is shown; nothing where it is not sold in the reader's currency.
pub(super) fn line(visit: &Visit, priced: &Priced, chosen: &str) -> Option<OfferLine> {
    let (l, show) = (visit.locale(), visit.show());
    let offer = &priced.offer;
    let cycle = t::by_code(l, &format!("cycle_{}", offer.billing_cycle.code()), &Args::new());
    Some(OfferLine {
        id: offer.id.0.clone(),
        name: offer.name(l.tag()).to_owned(),
        text: offer.description(l.tag()).to_owned(),
        kind: kind(l, offer.kind),
        price: show.money(&priced.price?, &priced.currency),
        cycle: cycle.unwrap_or_default(),
        limits: (offer.minimum < offer.maximum)
            .then(|| t::sub_quantity_hint(l, offer.maximum, offer.minimum)),
        limited: offer.limit_per_customer.map(|n| t::order_limited(l, n)),
        chosen: offer.id.0 == chosen,
    })
}

/// The page once more with the reason on top and what was written kept.
pub(super) async fn refused(
    visit: &Visit,
    customer: CustomerId,
    fields: &Fields,
    error: &Error,
) -> Result<Response, Failure> {
    let notice = error::notice(visit.locale(), error);
    page(visit, customer, fields, error::status(error), Some(notice)).await
}

async fn buy(At(customer): At<CustomerId>, Posted { visit, fields }: Posted) -> Result<Response, Failure> {
    let l = visit.locale();
    let line = match wanted(&fields) {
        Ok(line) => line,
        Err(error) => {
            let notice = error::notice(l, &error);
            return page(&visit, customer, &fields, StatusCode::BAD_REQUEST, Some(notice)).await;
        }
    };
    match visit.run(PlaceOrder { customer, lines: vec![line] }).await {
        Ok(placed) => {
            let Some(bought) = placed.subscriptions.first().map(|one| one.id) else {
                let to = format!("/customers/{customer}/subscriptions");
                return Ok(visit.done(&to, Notice::done(t::sub_nothing_changed(l))));
            };
            let view = visit.ask(SubscriptionOne { customer, subscription: bought }).await?;
            let to = format!("/customers/{customer}/subscriptions/{bought}");
            Ok(visit.done(&to, Notice::done(t::order_done(l, &isolate(&view.row.name)))))
        }
        Err(error) => {
            let notice = error::notice(l, &error);
            page(&visit, customer, &fields, error::status(&error), Some(notice)).await
        }
    }
}

/// What the form asks for.
pub(super) fn wanted(fields: &Fields) -> Result<WantedLine, Error> {
    let problem = |field: &str, problem| Error::Invalid(vec![FieldError::new(field, problem)]);
    let offer = fields.get("offerId").ok_or_else(|| problem("offerId", FieldProblem::Required))?;
    let quantity = fields.number("quantity").ok_or_else(|| problem("quantity", FieldProblem::Invalid))?;
    let parent = match fields.get("parentSubscriptionId").map(str::parse::<SubscriptionId>) {
        Some(Ok(parent)) => Some(parent),
        Some(Err(_)) => return Err(problem("parentSubscriptionId", FieldProblem::Invalid)),
        None => None,
    };
    Ok(WantedLine {
        number: 0,
        offer: OfferId(offer.to_owned()),
        quantity,
        nickname: fields.get("friendlyName").map(str::to_owned),
        parent,
    })
}
