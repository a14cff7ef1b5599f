//! Forms of other sites are not ours.

use crate::Web;
use axum::http::{HeaderMap, HeaderName, header};

/// The form's field that carries the session's value.
pub const FIELD: &str = "csrf";

/// A form that did not come from our own pages, or from a page of an earlier session.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Refused;

/// That a form comes from our own page and, where somebody is signed in, from theirs: `session` is their cookie's value
/// and `given` the form's [`FIELD`]. Without a session (the sign-in form) the browser's word about the origin decides.
pub fn check(
    web: &Web,
    headers: &HeaderMap,
    session: Option<&str>,
    given: Option<&str>,
) -> Result<(), Refused> {
    own_origin(web, headers)?;
    match session {
        None => Ok(()),
        Some(session) => given
            .is_some_and(|given| web.center.identity().csrf_matches(session, given))
            .then_some(())
            .ok_or(Refused),
    }
}

/// `none` is a person who repeats a request by hand. Browsers too old to say anything are left to the form's value.
fn own_origin(web: &Web, headers: &HeaderMap) -> Result<(), Refused> {
    let site = text(headers, &HeaderName::from_static("sec-fetch-site"));
    if site.is_some_and(|site| site != "same-origin" && site != "none") {
        return Err(Refused);
    }
    let Some(origin) = text(headers, &header::ORIGIN) else { return Ok(()) };
    // The host as the browser wrote it counts too: a demo is reached by more than one loopback name.
    let here = text(headers, &header::HOST).is_some_and(|host| host_of(origin) == Some(host));
    if here || origin.eq_ignore_ascii_case(web.center.public_url()) { Ok(()) } else { Err(Refused) }
}

fn text<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    headers.get(name).map(|value| value.to_str().unwrap_or_default())
}

fn host_of(origin: &str) -> Option<&str> {
    origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"))
}
