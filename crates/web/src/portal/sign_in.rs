//! Signing in and out.

use super::error::{self, Asked};
use super::page::{Notice, Page, Tone};
use super::shell::{outside, rendered};
use super::{form, reading};
use crate::Web;
use crate::auth::{self, SignedIn, cookie, csrf};
use askama::Template;
use axum::Router;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use center::identity::SignInRefusal;
use language::{Args, Locale, text as t};

/// The pages.
pub fn routes() -> Router<Web> {
    Router::new().route("/sign-in", get(show).post(sign_in)).route("/sign-out", post(sign_out))
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    page: Page,
    username: String,
    back: String,
}

async fn show(State(web): State<Web>, uri: Uri, headers: HeaderMap, Asked(query): Asked) -> Response {
    let back = auth::return_path(query.text("return")).to_owned();
    if matches!(SignedIn::find(&web, &headers).await, Ok(Some(_))) {
        return Redirect::to(&back).into_response();
    }
    let locale = reading::locale(&headers, None);
    let mut page = outside(&web, locale, &uri, t::button_sign_in(locale));
    if back != "/" {
        page = page.with(Notice::new(Tone::Info, t::sign_in_to_go_on(locale)));
    }
    rendered(StatusCode::OK, &SignInPage { page, username: String::new(), back })
}

async fn sign_in(State(web): State<Web>, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let Ok(Asked(query)) = Asked::from_request_parts(&mut parts, &web).await;
    let (headers, uri) = (&parts.headers, &parts.uri);
    let Some(fields) = form::read(headers, body).await else {
        return error::plain_code(&web, headers, uri, StatusCode::BAD_REQUEST, error::BAD_FORM);
    };
    // Nobody is signed in yet, so the browser's word about where the form comes from is all there is.
    if csrf::check(&web, headers, None, None).is_err() {
        return error::plain_code(&web, headers, uri, StatusCode::FORBIDDEN, error::FORGED);
    }
    let wanted = fields.get("return").or_else(|| query.get("return")).unwrap_or("/");
    let back = auth::return_path(wanted).to_owned();
    let (username, password) = (fields.text("username"), fields.text("password"));
    let address = auth::address(&parts.extensions);
    match web.center.identity().sign_in(username, password, &address).await {
        Ok(signed_in) => welcome(&web, &signed_in.cookie, &back),
        Err(refusal) => {
            let locale = reading::locale(headers, None);
            let page = outside(&web, locale, uri, t::button_sign_in(locale)).with(notice(locale, &refusal));
            let template = SignInPage { page, username: username.to_owned(), back };
            rendered(status(&refusal), &template)
        }
    }
}

fn welcome(web: &Web, value: &str, back: &str) -> Response {
    let mut response = Redirect::to(back).into_response();
    if let Some(cookie) = cookie::set(web, value) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

fn notice(locale: Locale, refusal: &SignInRefusal) -> Notice {
    match refusal {
        SignInRefusal::Throttled { seconds } => {
            error::said(locale, refusal.code(), &Args::new().number("n", *seconds))
        }
        SignInRefusal::Wrong => error::said(locale, refusal.code(), &Args::new()),
        SignInRefusal::Failed(failed) => error::notice(locale, failed),
    }
}

fn status(refusal: &SignInRefusal) -> StatusCode {
    match refusal {
        SignInRefusal::Wrong => StatusCode::UNAUTHORIZED,
        SignInRefusal::Throttled { .. } => StatusCode::TOO_MANY_REQUESTS,
        SignInRefusal::Failed(failed) => error::status(failed),
    }
}

async fn sign_out(State(web): State<Web>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let given = form::read(&parts.headers, body).await.unwrap_or_default();
    if let Some(session) = cookie::read(&web, &parts.headers) {
        if csrf::check(&web, &parts.headers, Some(session), given.get(csrf::FIELD)).is_err() {
            return error::plain_code(&web, &parts.headers, &parts.uri, StatusCode::FORBIDDEN, error::FORGED);
        }
        if let Err(failed) = web.center.identity().sign_out(session).await {
            return error::plain(&web, &parts.headers, &failed);
        }
    }
    let mut response = Redirect::to("/sign-in").into_response();
    if let Some(cookie) = cookie::clear(&web) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
