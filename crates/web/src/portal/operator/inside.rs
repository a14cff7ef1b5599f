//! A look inside a partner: its customers, and one of them with what happened. Each page is noted once for the partner.

use super::partner::address;
use crate::portal::error::{At, Failure};
use crate::portal::page::{Notice, Page, Tone};
use crate::portal::shell::{Area, Visit, crumb};
use crate::portal::show::{Html, name};
use crate::{Web, sentence};
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::operator::{InsideCustomer, InsideCustomers, SeeInside};
use domain::oversight::Act;
use domain::{CustomerId, PartnerId};
use language::{isolate, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/operator/partners/{partner}/inside", get(list))
        .route("/operator/partners/{partner}/inside/{customer}", get(one))
}

#[derive(Template)]
#[template(path = "operator_inside.html")]
struct ListPage {
    page: Page,
    rows: Vec<(String, Html, String)>,
}

#[derive(Template)]
#[template(path = "operator_inside_customer.html")]
struct OnePage {
    page: Page,
    id: String,
    domain: String,
    since: Html,
    events: Vec<(Html, String)>,
}

async fn list(visit: Visit, At(partner): At<PartnerId>) -> Result<Response, Failure> {
    let l = visit.locale();
    seen(&visit, partner, None).await?;
    let found = visit.ask(InsideCustomers { partner }).await?;
    let mut page = visit.page(Area::Dashboard, t::operator_customers(l));
    page.crumbs = crumbs(&visit, partner, &found.partner.name);
    page.notices.push(told(&visit, &found.look, &found.partner.name));
    let rows = found.rows.iter().map(|row| {
        let href = format!("{}/inside/{}", address(partner), row.id);
        (href, name(&row.company_name, &row.locale), row.domain.clone())
    });
    let rows = rows.collect();
    Ok(visit.render(&ListPage { page, rows }))
}

async fn one(
    visit: Visit,
    At((partner, customer)): At<(PartnerId, CustomerId)>,
) -> Result<Response, Failure> {
    let l = visit.locale();
    seen(&visit, partner, Some(customer)).await?;
    let found = visit.ask(InsideCustomer { partner, customer }).await?;
    let show = visit.show();
    let mut page = visit.page(Area::Dashboard, found.customer.profile.company_name.clone());
    page.crumbs = crumbs(&visit, partner, &found.partner.name);
    page.crumbs.push(crumb(format!("{}/inside", address(partner)), &t::operator_customers(l)));
    page.notices.push(told(&visit, &found.look, &found.partner.name));
    let events = found.timeline.entries.iter().map(|told| {
        let text = sentence::event(l, &found.timeline, &told.event);
        (show.date_time(&told.event.at), text.unwrap_or_else(|| told.event.kind.code().to_owned()))
    });
    let page = OnePage {
        page,
        id: found.customer.id.to_string(),
        domain: found.customer.domain.clone(),
        since: show.date(&found.relationship.since),
        events: events.collect(),
    };
    Ok(visit.render(&page))
}

async fn seen(visit: &Visit, partner: PartnerId, customer: Option<CustomerId>) -> Result<(), Failure> {
    match visit.run(SeeInside { partner, customer }).await {
        Ok(_) => Ok(()),
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}

fn crumbs(visit: &Visit, partner: PartnerId, name: &str) -> Vec<crate::portal::page::Crumb> {
    let l = visit.locale();
    vec![crumb("/operator", &t::operator_title(l)), crumb(address(partner), name)]
}

fn told(visit: &Visit, look: &Act, partner: &str) -> Notice {
    let l = visit.locale();
    let until = look.until.map(|until| visit.show().date_time_text(&until)).unwrap_or_default();
    let text = t::operator_inside(l, &until, &isolate(partner));
    Notice::new(Tone::Info, text).next(t::operator_inside_hint(l))
}
