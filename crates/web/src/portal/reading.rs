//! In which language a page is shown, and choosing another one on any page.

use crate::Web;
use crate::auth::{SignedIn, cookie};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use language::Locale;

/// The cookie in which a browser keeps its language, before anybody has signed in too.
const NAME: &str = "symbolon_language";

/// The field of an address that chooses a language.
const FIELD: &str = "language";

/// The language of a request: what was chosen in this browser, else the person's, else what the browser asks for.
pub fn locale(headers: &HeaderMap, person: Option<&str>) -> Locale {
    if let Some(chosen) = cookie::values(headers, NAME).next().and_then(Locale::parse) {
        return chosen;
    }
    if let Some(known) = person.and_then(Locale::parse) {
        return known;
    }
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    wanted.map_or_else(Locale::default, Locale::negotiate)
}

/// The address of the same page in another language.
pub fn address(uri: &Uri, locale: Locale) -> String {
    let mut address = without(uri);
    address.push(if address.contains('?') { '&' } else { '?' });
    address + FIELD + "=" + locale.tag()
}

/// A page asked for with `?language=` is shown in it, and every page after it; a person's choice is kept with them.
pub async fn switch(State(web): State<Web>, request: Request, next: Next) -> Response {
    let chosen = super::form::pairs(request.uri().query().unwrap_or_default())
        .into_iter()
        .find(|(key, _)| key == FIELD)
        .and_then(|(_, value)| Locale::parse(&value));
    let (Some(locale), &Method::GET) = (chosen, request.method()) else { return next.run(request).await };
    if let Ok(Some(SignedIn { session, .. })) = SignedIn::find(&web, request.headers()).await
        && let Err(error) =
            web.center.identity().set_locale(session.caller.tenant, session.user.id, locale).await
    {
        // The cookie serves this browser; only the others do not learn of it.
        tracing::warn!(code = error.code(), "a chosen language was not kept");
    }
    let mut response = Redirect::to(&without(request.uri())).into_response();
    response.headers_mut().append(header::SET_COOKIE, keep(locale));
    response
}

/// The `Set-Cookie` that keeps a language for a year.
pub fn keep(locale: Locale) -> HeaderValue {
    HeaderValue::from_str(&format!(
        "{NAME}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000",
        locale.tag()
    ))
    .unwrap_or(HeaderValue::from_static(""))
}

/// Path and query, less the language. A path that begins with two slashes would lead to another host.
fn without(uri: &Uri) -> String {
    let kept: Vec<&str> = uri
        .query()
        .unwrap_or_default()
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("language="))
        .collect();
    let path = format!("/{}", uri.path().trim_start_matches('/'));
    if kept.is_empty() { path } else { format!("{path}?{}", kept.join("&")) }
}
