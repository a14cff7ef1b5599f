//! The customer's side: everything that is kept about it and concerns it, to take away.

use super::error::{Asked, Failure};
use super::own_confirm::stranger;
use super::page::Page;
use super::shell::{Area, Visit};
use crate::{Web, export};
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::Permission;
use language::text as t;

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new().route("/data", get(show)).route("/data/export", get(give))
}

#[derive(Template)]
#[template(path = "own_data.html")]
struct DataPage {
    page: Page,
    may_export: bool,
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    if let Some(failure) = stranger(&visit) {
        return Err(failure);
    }
    let page = visit.page(Area::Data, t::nav_own_data(visit.locale()));
    Ok(visit.render(&DataPage { page, may_export: visit.may(Permission::ExportOwn) }))
}

async fn give(visit: Visit, Asked(query): Asked) -> Result<Response, Failure> {
    if let Some(failure) = stranger(&visit) {
        return Err(failure);
    }
    let form = export::Form::parse(query.get("format")).unwrap_or(export::Form::JsonLines);
    match export::own(&visit.web().center, visit.request(), form).await {
        Ok(file) => Ok(file),
        Err(refused) => Err(visit.failed(refused, None).await),
    }
}
