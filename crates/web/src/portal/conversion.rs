//! Turning a trial into a paid subscription (P4, M4).

use super::error::{self, At, Failure};
use super::form::{Fields, Posted};
use super::page::{Notice, Page};
use super::shell::{Tab, Visit, crumb};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use center::Error;
use center::subscriptions::{Conversions, ConvertTrial, SubscriptionOne};
use domain::{CustomerId, FieldError, FieldProblem, OfferId, Permission, SubscriptionId, role};
use language::{Args, isolate, text as t};

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/customers/{customer}/subscriptions/{subscription}/convert", get(ask).post(convert))
}

#[derive(Template)]
#[template(path = "convert.html")]
struct ConvertPage {
    page: Page,
    href: String,
    version: i64,
    targets: Vec<Target>,
    quantity: String,
    why: Option<Notice>,
}

struct Target {
    id: String,
    name: String,
    text: String,
    price: String,
    cycle: String,
    chosen: bool,
}

async fn ask(
    visit: Visit,
    At((customer, subscription)): At<(CustomerId, SubscriptionId)>,
) -> Result<Response, Failure> {
    page(&visit, customer, subscription, &Fields::default(), StatusCode::OK, None).await
}

async fn page(
    visit: &Visit,
    customer: CustomerId,
    subscription: SubscriptionId,
    fields: &Fields,
    status: StatusCode,
    notice: Option<Notice>,
) -> Result<Response, Failure> {
    let (l, show) = (visit.locale(), visit.show());
    let detail = visit.customer(customer).await?;
    let row = visit.ask(SubscriptionOne { customer, subscription }).await?.row;
    let view = visit.ask(Conversions { customer, subscription }).await?;
    let base = format!("/customers/{customer}/subscriptions");
    let href = format!("{base}/{subscription}");
    let mut page =
        visit.customer_page(&detail.customer, Tab::Subscriptions, t::convert_title(l, &isolate(&row.name)));
    page.crumbs.push(crumb(base, &t::nav_subscriptions(l)));
    page.crumbs.push(crumb(href.clone(), &row.name));
    page.notices.extend(notice);
    let chosen = fields.text("targetOfferId");
    let target = |offer: &domain::catalogue::Offer| {
        let cycle = t::by_code(l, &format!("cycle_{}", offer.billing_cycle.code()), &Args::new());
        Target {
            id: offer.id.0.clone(),
            name: offer.name(l.tag()).to_owned(),
            text: offer.description(l.tag()).to_owned(),
            price: show.money(&offer.price(&view.currency).unwrap_or_default(), &view.currency),
            cycle: cycle.unwrap_or_default(),
            chosen: offer.id.0 == chosen,
        }
    };
    let denied = role::may(visit.actor(), Permission::Purchase).err();
    let template = ConvertPage {
        href,
        version: view.subscription.version,
        targets: view.targets.iter().map(target).collect(),
        quantity: fields
            .get("quantity")
            .map_or_else(|| view.subscription.quantity.to_string(), str::to_owned),
        why: denied.map(|refusal| error::notice(l, &Error::Refused(refusal))),
        page,
    };
    Ok(visit.render_as(status, &template))
}

async fn convert(
    At((customer, subscription)): At<(CustomerId, SubscriptionId)>,
    Posted { visit, fields }: Posted,
) -> Result<Response, Failure> {
    let done = match wanted(&fields) {
        Ok((target, quantity)) => {
            let version = fields.number("version");
            let quantity = Some(quantity);
            visit.run(ConvertTrial { customer, subscription, target, quantity, version }).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => {
            let row = visit.ask(SubscriptionOne { customer, subscription }).await?.row;
            let notice = Notice::done(t::convert_done(visit.locale(), &isolate(&row.name)));
            Ok(visit.done(&format!("/customers/{customer}/subscriptions/{subscription}"), notice))
        }
        Err(error) => {
            let notice = error::notice(visit.locale(), &error);
            page(&visit, customer, subscription, &fields, error::status(&error), Some(notice)).await
        }
    }
}

fn wanted(fields: &Fields) -> Result<(OfferId, i64), Error> {
    let wrong = |field: &str, problem| Error::Invalid(vec![FieldError::new(field, problem)]);
    let target = fields.get("targetOfferId").ok_or_else(|| wrong("offerId", FieldProblem::Required))?;
    let quantity = fields.number("quantity").ok_or_else(|| wrong("quantity", FieldProblem::Invalid))?;
    Ok((OfferId(target.to_owned()), quantity))
}
