//! What is said once, on the page after a form: it travels in a cookie that only we can write.

use super::page::Notice;
use crate::Web;
use crate::auth::cookie;
use axum::http::{HeaderMap, HeaderValue};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// The cookie's name.
const NAME: &str = "symbolon_said";

/// For what the key is used.
const PURPOSE: &str = "portal.flash";

/// Browsers drop longer cookies; then nothing is said.
const LONGEST: usize = 3800;

/// The `Set-Cookie` that carries a notice to the next page.
pub fn set(web: &Web, notice: &Notice) -> Option<HeaderValue> {
    let said = serde_json::to_vec(notice).ok()?;
    let mac = web.center.identity().secrets().mac(PURPOSE, &said);
    let value = format!("{}.{}", URL_SAFE_NO_PAD.encode(&said), URL_SAFE_NO_PAD.encode(mac));
    if value.len() > LONGEST {
        return None;
    }
    HeaderValue::from_str(&format!("{NAME}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60")).ok()
}

/// The `Set-Cookie` after it was said.
pub fn clear() -> HeaderValue {
    HeaderValue::from_static("symbolon_said=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
}

/// What is to be said now.
pub fn read(web: &Web, headers: &HeaderMap) -> Option<Notice> {
    let (said, mac) = cookie::values(headers, NAME).next()?.split_once('.')?;
    let said = URL_SAFE_NO_PAD.decode(said).ok()?;
    let expected = URL_SAFE_NO_PAD.encode(web.center.identity().secrets().mac(PURPOSE, &said));
    // Who guesses a value sees only their own page; comparing need not take the same time.
    if mac != expected {
        return None;
    }
    serde_json::from_slice(&said).ok()
}
