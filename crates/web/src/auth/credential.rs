//! Who carries a request.

use super::cookie;
use crate::Web;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, Method, header};
use axum::response::{IntoResponse, Redirect, Response};
use center::Error;
use center::identity::{Bearer, Session, Surface};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::net::SocketAddr;
use std::sync::Arc;

/// Whose token the request shows. `SignedOut` without one, or if it is not valid here.
pub async fn bearer(web: &Web, headers: &HeaderMap, surface: Surface) -> Result<Arc<Bearer>, Error> {
    let shown =
        headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).ok_or(Error::SignedOut)?;
    let (scheme, token) = shown.trim().split_once(' ').ok_or(Error::SignedOut)?;
    if !scheme.eq_ignore_ascii_case("bearer") {
        return Err(Error::SignedOut);
    }
    web.center.identity().bearer(token.trim(), surface).await
}

/// Somebody who is signed in with a browser; extracted by pages that need one.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The person and who carries their requests.
    pub session: Session,
    /// The cookie's value, for `csrf::check` and signing out.
    pub cookie: String,
}

/// Why a page that needs somebody shows nothing.
#[derive(Clone, PartialEq, Debug)]
pub enum SignedOut {
    /// Nobody is signed in: to the sign-in page, which leads back to this address.
    ToSignIn(String),
    /// Whether somebody is, cannot be found out now.
    Failed(Error),
}

impl SignedIn {
    /// Who is signed in, if anybody is; for pages that do not need it.
    pub async fn find(web: &Web, headers: &HeaderMap) -> Result<Option<SignedIn>, Error> {
        let Some(cookie) = cookie::read(web, headers) else { return Ok(None) };
        match web.center.identity().session(cookie).await {
            Ok(session) => Ok(Some(SignedIn { session, cookie: cookie.to_owned() })),
            Err(Error::SignedOut) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

impl FromRequestParts<Web> for SignedIn {
    type Rejection = SignedOut;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, SignedOut> {
        match SignedIn::find(web, &parts.headers).await {
            Ok(Some(signed_in)) => Ok(signed_in),
            Ok(None) => Err(SignedOut::ToSignIn(sign_in_address(parts))),
            Err(error) => Err(SignedOut::Failed(error)),
        }
    }
}

impl IntoResponse for SignedOut {
    fn into_response(self) -> Response {
        match self {
            SignedOut::ToSignIn(address) => Redirect::to(&address).into_response(),
            SignedOut::Failed(error) => crate::auth::token::unavailable(&error),
        }
    }
}

/// A form that is sent after the session ended leads back to nothing: the page is opened anew.
fn sign_in_address(parts: &Parts) -> String {
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    if parts.method != Method::GET || path == "/" {
        return "/sign-in".to_owned();
    }
    format!("/sign-in?return={}", utf8_percent_encode(path, NON_ALPHANUMERIC))
}

/// An address of this portal that a form may lead back to; anything else becomes the start page.
pub fn return_path(wanted: &str) -> &str {
    let ours = wanted.starts_with('/')
        && !wanted.starts_with("//")
        && !wanted.contains('\\')
        && !wanted.chars().any(char::is_control);
    if ours { wanted } else { "/" }
}

/// Where a request comes from, as far as the connection tells; attempts to sign in are counted by it.
pub fn address(extensions: &Extensions) -> String {
    extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or_else(|| "unknown".to_owned(), |ConnectInfo(address)| address.ip().to_string())
}
