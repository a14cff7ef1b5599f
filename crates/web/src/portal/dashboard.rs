//! The first page of whoever is signed in (P1).

use super::error::Failure;
use super::page::Page;
use super::shell::{Area, Visit};
use crate::Web;
use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use center::activity::{Dashboard, DashboardView};
use domain::{Permission, Tenant};
use language::text as t;

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/", get(show))
}

#[derive(Template)]
#[template(path = "dashboard.html")]
struct DashboardPage {
    page: Page,
    view: DashboardView,
}

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    page: Page,
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    if let Tenant::Customer(_) = visit.actor().tenant {
        return Ok(Redirect::to("/partners").into_response());
    }
    let page = visit.page(Area::Dashboard, t::nav_dashboard(visit.locale()));
    if !visit.may(Permission::ViewCustomers) || visit.actor().partner().is_none() {
        return Ok(visit.render(&HomePage { page }));
    }
    let view = visit.ask(Dashboard).await?;
    Ok(visit.render(&DashboardPage { page, view }))
}
