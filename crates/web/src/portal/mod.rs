//! The portal: server-rendered pages that work without JavaScript.

use crate::Web;
use axum::Router;

/// Every page.
pub fn routes() -> Router<Web> {
    Router::new()
}
