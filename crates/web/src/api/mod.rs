//! The wire of the Partner Center REST API v1, and our own API beyond it.

pub mod convention;
mod front;
mod health;
mod open;
mod v1;

pub use front::front;

use crate::Web;
use axum::Router;
use convention::Route;

/// Every call.
pub fn routes() -> Router<Web> {
    table().into_iter().fold(health::routes(), |router, route| router.route(route.path, route.handler))
}

/// Every call as data: routing, the list of known addresses and the description of the API are made of it.
fn table() -> Vec<Route> {
    let mut table = v1::routes();
    table.extend(open::routes());
    table
}
