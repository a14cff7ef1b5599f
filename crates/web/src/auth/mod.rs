//! From a header or a cookie to whoever carries the request, and the endpoints where tokens are given out.

pub mod cookie;
mod credential;
pub mod csrf;
mod discovery;
mod token;

#[cfg(test)]
mod tests;

pub use credential::{SignedIn, SignedOut, address, bearer, return_path};

use crate::Web;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

/// Forms of these endpoints are a few hundred bytes.
const LARGEST_BODY: usize = 64 * 1024;

/// The token endpoints and what clients look up before they call them (api 4.1).
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/{tenant}/oauth2/token", post(token::first))
        .route("/{tenant}/oauth2/v2.0/token", post(token::second))
        .route("/generatetoken", post(token::exchange))
        .route("/v3/generatetoken", post(token::exchange))
        .route("/{tenant}/discovery/keys", get(discovery::keys))
        .route("/{tenant}/discovery/v2.0/keys", get(discovery::keys))
        .route("/{tenant}/.well-known/openid-configuration", get(discovery::first))
        .route("/{tenant}/v2.0/.well-known/openid-configuration", get(discovery::second))
        .route("/common/discovery/instance", get(discovery::instance))
        .route("/common/userrealm/{upn}", get(discovery::user_realm))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
}
