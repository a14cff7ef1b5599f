//! The wire of the Partner Center REST API v1, and our own API beyond it.

use crate::Web;
use axum::Router;

/// Every call.
pub fn routes() -> Router<Web> {
    Router::new()
}
