//! For those who run the server: is it alive, can it answer (program §4).

use crate::Web;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// `/health/live` and `/health/ready`.
pub fn routes() -> Router<Web> {
    Router::new().route("/health/live", get(live)).route("/health/ready", get(ready))
}

async fn live() -> &'static str {
    "live"
}

async fn ready(State(web): State<Web>) -> Response {
    match web.center.ready().await {
        Ok(()) => "ready".into_response(),
        Err(error) => (StatusCode::SERVICE_UNAVAILABLE, error.code()).into_response(),
    }
}
