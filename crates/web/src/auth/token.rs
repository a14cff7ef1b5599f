//! The token endpoints, in both of their shapes (api 1.3.1, 1.3.2, 1.3.4).

use super::credential::address;
use crate::Web;
use axum::body::Body;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::http::{Extensions, HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use center::identity::grant::{Denied, Granted, Request, Version};
use center::{Error, chance};
use language::{Locale, text};
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};
use uuid::Uuid;

type Fields = Result<Form<Vec<(String, String)>>, FormRejection>;

const FORM: &str = "application/x-www-form-urlencoded";

/// `POST /{tenant}/oauth2/token`.
pub(super) async fn first(
    State(web): State<Web>,
    Path(tenant): Path<String>,
    headers: HeaderMap,
    extensions: Extensions,
    fields: Fields,
) -> Response {
    give(Version::V1, &web, tenant, &headers, &extensions, fields).await
}

/// `POST /{tenant}/oauth2/v2.0/token`.
pub(super) async fn second(
    State(web): State<Web>,
    Path(tenant): Path<String>,
    headers: HeaderMap,
    extensions: Extensions,
    fields: Fields,
) -> Response {
    give(Version::V2, &web, tenant, &headers, &extensions, fields).await
}

/// `POST /generatetoken` and `/v3/generatetoken`.
pub(super) async fn exchange(State(web): State<Web>, headers: HeaderMap, fields: Fields) -> Response {
    let asked = Asked::new(&web, &headers);
    let Ok(Form(fields)) = fields else { return asked.refuse(&Problem::Body) };
    let Some(grant) = field(&fields, "grant_type") else {
        return asked.refuse(&Problem::Denied(Denied::Missing("grant_type")));
    };
    if grant != "jwt_token" {
        return asked.refuse(&Problem::Denied(Denied::GrantType(grant)));
    }
    let token = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let token = token.split_once(' ').map_or("", |(_, token)| token.trim());
    match web.center.identity().exchange(token).await {
        Ok(granted) => asked.answer(
            StatusCode::OK,
            &json!({
                "access_token": granted.access_token,
                "token_type": "Bearer",
                "expires_in": granted.expires_in,
            }),
        ),
        Err(Error::SignedOut) => asked.refuse(&Problem::Token),
        Err(error) => asked.refuse(&Problem::Denied(Denied::Failed(error))),
    }
}

async fn give(
    version: Version,
    web: &Web,
    tenant: String,
    headers: &HeaderMap,
    extensions: &Extensions,
    fields: Fields,
) -> Response {
    let asked = Asked::new(web, headers);
    let Ok(Form(fields)) = fields else { return asked.refuse(&Problem::Body) };
    let (basic_id, basic_secret) = basic(headers).unzip();
    let request = Request {
        tenant,
        grant_type: field(&fields, "grant_type"),
        client_id: field(&fields, "client_id").or(basic_id),
        client_secret: field(&fields, "client_secret").or(basic_secret),
        username: field(&fields, "username"),
        password: field(&fields, "password"),
        refresh_token: field(&fields, "refresh_token"),
        resource: field(&fields, "resource"),
        scope: field(&fields, "scope"),
        client_info: field(&fields, "client_info").is_some_and(|value| value != "0"),
        address: address(extensions),
    };
    match web.center.identity().grant(version, request).await {
        Ok(granted) => asked.answer(StatusCode::OK, &told(version, granted)),
        Err(denied) => asked.refuse(&Problem::Denied(denied)),
    }
}

fn field(fields: &[(String, String)], name: &str) -> Option<String> {
    fields.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.clone())
}

/// Client id and secret of an `Authorization: Basic` header, each percent-encoded.
fn basic(headers: &HeaderMap) -> Option<(String, String)> {
    let shown = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, value) = shown.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let pair = String::from_utf8(STANDARD.decode(value.trim()).ok()?).ok()?;
    let (id, secret) = pair.split_once(':')?;
    let decoded = |part: &str| percent_decode_str(part).decode_utf8().ok().map(std::borrow::Cow::into_owned);
    Some((decoded(id)?, decoded(secret)?))
}

/// The two endpoints differ in names, and in whether a number is a number.
fn told(version: Version, granted: Granted) -> Value {
    let mut answer = match version {
        Version::V1 => json!({
            "token_type": "Bearer",
            "scope": granted.scope,
            "expires_in": granted.expires_in.to_string(),
            "ext_expires_in": granted.expires_in.to_string(),
            "expires_on": granted.expires_on.to_string(),
            "not_before": granted.not_before.to_string(),
            "resource": granted.resource,
        }),
        Version::V2 => json!({
            "token_type": "Bearer",
            "scope": granted.scope,
            "expires_in": granted.expires_in,
            "ext_expires_in": granted.expires_in,
        }),
    };
    if let Some(members) = answer.as_object_mut() {
        members.insert("access_token".to_owned(), granted.access_token.into());
        for (name, value) in [
            ("refresh_token", granted.refresh_token),
            ("id_token", granted.id_token),
            ("client_info", granted.client_info),
        ] {
            if let Some(value) = value {
                members.insert(name.to_owned(), value.into());
            }
        }
        members.retain(|_, value| !value.is_null());
    }
    answer
}

/// Why there is no token.
enum Problem {
    Body,
    Token,
    Denied(Denied),
}

impl Problem {
    fn code(&self) -> &'static str {
        match self {
            Problem::Body => "body_invalid",
            Problem::Token => "token_invalid",
            Problem::Denied(denied) => denied.code(),
        }
    }

    /// Status, OAuth error, and the number that clients look for (api 1.3.2).
    fn wire(&self) -> (StatusCode, &'static str, u32) {
        let denied = match self {
            Problem::Body => return (StatusCode::BAD_REQUEST, "invalid_request", 900_144),
            Problem::Token => return (StatusCode::UNAUTHORIZED, "invalid_token", 50_013),
            Problem::Denied(denied) => denied,
        };
        match denied {
            Denied::Missing(_) => (StatusCode::BAD_REQUEST, "invalid_request", 900_144),
            Denied::GrantType(_) => (StatusCode::BAD_REQUEST, "unsupported_grant_type", 70_003),
            Denied::Tenant(_) => (StatusCode::BAD_REQUEST, "invalid_request", 90_002),
            Denied::Client => (StatusCode::UNAUTHORIZED, "invalid_client", 7_000_215),
            Denied::SecretMissing => (StatusCode::UNAUTHORIZED, "invalid_client", 7_000_218),
            Denied::ForeignClient => (StatusCode::BAD_REQUEST, "unauthorized_client", 700_016),
            Denied::Password => (StatusCode::BAD_REQUEST, "invalid_grant", 50_126),
            Denied::Throttled { .. } => (StatusCode::TOO_MANY_REQUESTS, "temporarily_unavailable", 50_053),
            Denied::RefreshToken => (StatusCode::BAD_REQUEST, "invalid_grant", 700_082),
            Denied::Resource(_) => (StatusCode::BAD_REQUEST, "invalid_resource", 500_011),
            Denied::Resources => (StatusCode::BAD_REQUEST, "invalid_scope", 70_011),
            Denied::Failed(Error::Internal) => (StatusCode::INTERNAL_SERVER_ERROR, "server_error", 90_033),
            Denied::Failed(_) => (StatusCode::SERVICE_UNAVAILABLE, "temporarily_unavailable", 90_033),
        }
    }

    fn sentence(&self, locale: Locale) -> String {
        let denied = match self {
            Problem::Body => return text::oauth_body_invalid(locale, FORM),
            Problem::Token => return text::refusal_token_invalid(locale),
            Problem::Denied(denied) => denied,
        };
        match denied {
            Denied::Missing(name) => text::oauth_parameter_missing(locale, name),
            Denied::GrantType(name) => text::oauth_grant_not_supported(locale, &shown(name)),
            Denied::Tenant(name) => text::oauth_tenant_unknown(locale, &shown(name)),
            Denied::Client => text::oauth_client_invalid(locale),
            Denied::SecretMissing => text::oauth_client_secret_missing(locale),
            Denied::ForeignClient => text::oauth_client_of_another_tenant(locale),
            Denied::Password => text::oauth_wrong_password(locale),
            Denied::Throttled { seconds } => text::oauth_too_many_attempts(locale, *seconds),
            Denied::RefreshToken => text::oauth_refresh_token_invalid(locale),
            Denied::Resource(name) => text::oauth_resource_unknown(locale, &shown(name)),
            Denied::Resources => text::oauth_resource_not_single(locale),
            Denied::Failed(Error::Internal) => text::oauth_internal(locale),
            Denied::Failed(_) => text::oauth_busy(locale),
        }
    }

    fn retry_after(&self) -> Option<i64> {
        match self {
            Problem::Denied(Denied::Throttled { seconds }) => Some(*seconds),
            Problem::Denied(Denied::Failed(error)) if *error != Error::Internal => Some(1),
            _ => None,
        }
    }
}

/// What a caller sent comes back shortened and without control characters.
fn shown(sent: &str) -> String {
    sent.chars().filter(|sign| !sign.is_control()).take(100).collect()
}

/// What every answer of these endpoints carries.
struct Asked {
    locale: Locale,
    trace: Uuid,
    correlation: Uuid,
    at: domain::Time,
}

impl Asked {
    fn new(web: &Web, headers: &HeaderMap) -> Self {
        let at = web.center.now();
        let trace = chance::id(at);
        let told = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let correlation = ["client-request-id", "ms-correlationid"]
            .into_iter()
            .find_map(|name| Uuid::parse_str(told(name)?).ok())
            .unwrap_or(trace);
        Asked {
            locale: told("accept-language").map_or(Locale::En, Locale::negotiate),
            trace,
            correlation,
            at,
        }
    }

    fn answer(&self, status: StatusCode, body: &Value) -> Response {
        let mut response = Response::new(Body::from(body.to_string()));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert(header::PRAGMA, HeaderValue::from_static("no-cache"));
        if let Ok(id) = HeaderValue::from_str(&self.correlation.to_string()) {
            headers.insert(HeaderName::from_static("client-request-id"), id);
        }
        response
    }

    fn refuse(&self, problem: &Problem) -> Response {
        let (status, error, number) = problem.wire();
        tracing::info!(code = problem.code(), trace_id = %self.trace, correlation_id = %self.correlation, "no token");
        let body = json!({
            "error": error,
            // The prefix belongs to the number: clients look for both.
            "error_description": format!("AADSTS{number}: {}", problem.sentence(self.locale)),
            "error_codes": [number],
            "errorName": problem.code(),
            "timestamp": self.at.strftime("%Y-%m-%d %H:%M:%SZ").to_string(),
            "trace_id": self.trace,
            "correlation_id": self.correlation,
        });
        let mut response = self.answer(status, &body);
        if let Some(seconds) = problem.retry_after() {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if status == StatusCode::UNAUTHORIZED {
            let challenge = if error == "invalid_client" { "Basic" } else { "Bearer" };
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
        }
        response
    }
}

/// What a page answers when nobody can tell who is signed in.
pub(super) fn unavailable(error: &Error) -> Response {
    let status = if *error == Error::Internal {
        StatusCode::INTERNAL_SERVER_ERROR
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    let mut response = Response::new(Body::from(error.code()));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
    response
}
