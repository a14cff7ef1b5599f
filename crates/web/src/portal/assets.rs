//! Style sheet, script and sign, built into the program and named by their content, so that browsers keep them for ever.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

/// The style sheet.
const CSS: &str = include_str!("../../assets/portal.css");
/// The script; every page works without it.
const JS: &str = include_str!("../../assets/portal.js");
/// The sign in a browser's tab.
const ICON: &str = include_str!("../../assets/icon.svg");

const CSS_HASH: u64 = hash(CSS);
const JS_HASH: u64 = hash(JS);
const ICON_HASH: u64 = hash(ICON);

/// Where the style sheet is.
pub fn css() -> String {
    format!("/assets/portal-{:016x}.css", CSS_HASH)
}

/// Where the script is.
pub fn js() -> String {
    format!("/assets/portal-{:016x}.js", JS_HASH)
}

/// Where the sign is.
pub fn icon() -> String {
    format!("/assets/icon-{:016x}.svg", ICON_HASH)
}

/// Answers with one of them.
pub async fn serve(Path(name): Path<String>) -> Response {
    let path = format!("/assets/{name}");
    let (kind, body) = if path == css() {
        ("text/css; charset=utf-8", CSS)
    } else if path == js() {
        ("text/javascript; charset=utf-8", JS)
    } else if path == icon() {
        ("image/svg+xml", ICON)
    } else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let forever = "public, max-age=31536000, immutable";
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, forever)], body).into_response()
}

/// FNV-1a: a name for a content, no protection against anybody.
const fn hash(content: &str) -> u64 {
    let bytes = content.as_bytes();
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0000_0100_0000_01b3);
        at += 1;
    }
    hash
}
