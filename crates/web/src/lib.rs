//! HTTP in, HTTP out: the wire, our own API beyond it, the portal, and from a header or cookie to a caller.

pub mod api;
pub mod auth;
pub mod portal;

use axum::Router;
use center::Center;
use std::sync::Arc;

/// What every handler shares. Cheap to clone.
#[derive(Clone)]
pub struct Web {
    /// The use cases.
    pub center: Center,
    /// Where this server is reached, without a slash at the end.
    pub public_url: Arc<str>,
    /// True in demo mode: every page says so.
    pub demo: bool,
}

/// The whole server: portal at `/`, the wire below `/v1`, our own API below `/open/v1`, tokens below `/{tenant}`.
pub fn app(web: Web) -> Router {
    Router::new().merge(portal::routes()).merge(auth::routes()).merge(api::routes()).with_state(web)
}
