//! The wire of the Partner Center REST API v1, and our own API beyond it.

pub mod convention;
mod description;
mod front;
mod graph;
mod health;
mod leftover;
mod open;
mod v1;

pub use front::front;
pub use open::closed::as_file;
pub use v1::orders::amount;

use crate::Web;
use axum::Router;
use axum::response::{IntoResponse, Response};
use center::Error;
use convention::{Fault, Route};

/// Every call.
pub fn routes() -> Router<Web> {
    let beside = health::routes().merge(description::routes());
    table().into_iter().fold(beside, |router, route| router.route(route.path, route.handler))
}

/// The answer of a call whose handler broke; the front gives it its body.
pub fn broken() -> Response {
    Fault::from(Error::Internal).into_response()
}

/// Every call as data: routing, the list of known addresses and the description of the API are made of it.
fn table() -> Vec<Route> {
    let mut table = v1::routes();
    table.extend(open::routes());
    table.extend(graph::routes());
    table
}

/// Method, address and purpose of every call; tests attack each of them without rights.
pub fn calls() -> Vec<(axum::http::Method, &'static str, &'static str)> {
    table().into_iter().map(|route| (route.method, route.path, route.does)).collect()
}
