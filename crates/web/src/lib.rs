//! HTTP in, HTTP out: the wire, our own API beyond it, the portal, and from a header or cookie to a caller.

pub mod api;
pub mod auth;
mod export;
mod message;
mod panicked;
pub mod portal;
mod sentence;
mod serve;

pub use serve::serve;

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
    /// True where callers are slowed down as documented (api 1.9); a demo can lift it.
    pub throttle: bool,
}

/// The whole server: portal at `/`, the wire below `/v1`, our own API below `/open/v1`, tokens below `/{tenant}`.
pub fn app(web: Web) -> Router {
    let calls = panicked::answered(auth::routes().merge(api::routes()), api::broken);
    let routes = Router::new().merge(portal::routes(&web)).merge(calls);
    api::front(routes.with_state(web.clone()), &web)
}
