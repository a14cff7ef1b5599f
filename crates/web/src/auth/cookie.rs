//! The session's cookie.

use crate::Web;
use axum::http::{HeaderMap, HeaderValue, header};

/// 32 bytes as base64url.
const LENGTH: usize = 43;

/// Seconds after which a browser forgets it; the server ends the session sooner unless it is used.
const MAX_AGE: u32 = 7 * 24 * 3600;

/// The cookie's name: bound to the host and to TLS, except in a demo on plain HTTP, where browsers refuse that.
pub fn name(web: &Web) -> &'static str {
    if plain(web) { "symbolon" } else { "__Host-symbolon" }
}

/// The `Set-Cookie` that keeps a session; none if the value is not one of ours.
pub fn set(web: &Web, value: &str) -> Option<HeaderValue> {
    fits(value).then(|| header(web, value, MAX_AGE)).flatten()
}

/// The `Set-Cookie` that forgets it.
pub fn clear(web: &Web) -> Option<HeaderValue> {
    header(web, "", 0)
}

/// The value that the browser sent, if it has the form of one.
pub fn read<'h>(web: &Web, headers: &'h HeaderMap) -> Option<&'h str> {
    values(headers, name(web)).find(|value| fits(value))
}

/// Every value that the browser sent under this name.
pub fn values<'h>(headers: &'h HeaderMap, name: &str) -> impl Iterator<Item = &'h str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(move |(key, _)| *key == name)
        .map(|(_, value)| value)
}

fn fits(value: &str) -> bool {
    value.len() == LENGTH
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

fn header(web: &Web, value: &str, max_age: u32) -> Option<HeaderValue> {
    let secure = if plain(web) { "" } else { "; Secure" };
    let text = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={max_age}{secure}", name(web));
    HeaderValue::from_str(&text).ok()
}

fn plain(web: &Web) -> bool {
    web.center.is_demo() && web.center.public_url().starts_with("http://")
}
