//! The customer's side: whom to ask for help with each subscription (P26, S7).

use super::error::{self, Failure};
use super::page::Page;
use super::shell::{Area, Visit};
use super::show::{Html, name};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use center::own::{OwnSupport, SupportRow};
use domain::partner::Partner;
use domain::subscription::Status;
use language::{Locale, text as t};

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/support", get(show))
}

struct Row {
    subscription: Html,
    status: Html,
    delete_at: Option<Html>,
    seller: Html,
    contact: Option<Contact>,
}

struct Contact {
    name: Html,
    email: String,
    phone: String,
}

#[derive(Template)]
#[template(path = "own_support.html")]
struct SupportPage {
    page: Page,
    rows: Vec<Row>,
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    if visit.actor().customer().is_none() {
        return Err(Failure::code(visit, error::NOT_FOUND));
    }
    let found = visit.ask(OwnSupport).await?;
    let page = visit.page(Area::Support, t::nav_support(visit.locale()));
    let rows = found.iter().map(|row| self::row(&visit, row)).collect();
    Ok(visit.render(&SupportPage { page, rows }))
}

fn row(visit: &Visit, row: &SupportRow) -> Row {
    let show = visit.show();
    let suspended = row.subscription.status == Status::Suspended;
    Row {
        subscription: name(&row.name, ""),
        status: show.status(&row.subscription.status),
        delete_at: row.subscription.delete_at.as_ref().filter(|_| suspended).map(|at| show.date(at)),
        seller: seller(visit.locale(), row.seller.as_ref()),
        contact: row.contact.as_ref().map(|contact| Contact {
            name: name(&contact.name, &contact.locale),
            email: contact.support_email.clone(),
            phone: contact.support_phone.clone(),
        }),
    }
}

/// Who sold it.
pub fn seller(l: Locale, seller: Option<&Partner>) -> Html {
    seller.map_or_else(|| Html::text(&t::partners_unknown(l)), |seller| name(&seller.name, &seller.locale))
}
