//! The head of every answer here, and how it says no (api 3.6).

use crate::api::convention::Fault;
use crate::api::convention::heading::{Heading, put};
use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::Response;
use domain::Time;
use serde_json::json;

const REQUEST_ID: HeaderName = HeaderName::from_static("request-id");
const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("client-request-id");
const VERSION: HeaderName = HeaderName::from_static("odata-version");
const KIND: HeaderValue = HeaderValue::from_static(
    "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8",
);

/// Whether an address belongs here.
pub fn is_ours(path: &str) -> bool {
    let mut segments = path.split('/').filter(|segment| !segment.is_empty());
    segments.next().is_some_and(|first| first.eq_ignore_ascii_case("v1.0"))
        && segments.next().is_some_and(|second| second.eq_ignore_ascii_case("tenantRelationships"))
}

/// What a request brought that its answer repeats.
pub fn repeated(headers: &HeaderMap) -> Option<HeaderValue> {
    headers.get(&CLIENT_REQUEST_ID).cloned()
}

/// Gives an answer the head, and a refusal the body, that callers of this API know.
pub fn dress(
    fault: Option<&Fault>,
    heading: &Heading,
    client_id: Option<HeaderValue>,
    now: Time,
    response: &mut Response,
) {
    let own = heading.request_id.to_string();
    let client =
        client_id.unwrap_or_else(|| HeaderValue::from_str(&own).unwrap_or(HeaderValue::from_static("")));
    if let Some(fault) = fault {
        let client = client.to_str().unwrap_or_default();
        let body = json!({ "error": {
            "code": code(fault),
            "message": fault.said(heading.locale),
            "innerError": {
                "code": fault.code(),
                "date": now.strftime("%Y-%m-%dT%H:%M:%S").to_string(),
                "request-id": own,
                "client-request-id": client,
            },
        }});
        *response.body_mut() = Body::from(body.to_string());
    }
    let headers = response.headers_mut();
    put(headers, REQUEST_ID, &own);
    headers.insert(CLIENT_REQUEST_ID, client);
    headers.insert(VERSION, HeaderValue::from_static("4.0"));
    if headers.contains_key(header::CONTENT_TYPE) {
        headers.insert(header::CONTENT_TYPE, KIND);
    }
}

fn code(fault: &Fault) -> &'static str {
    match fault.numbers().0 {
        401 => "InvalidAuthenticationToken",
        403 => "Authorization_RequestDenied",
        404 => "Request_ResourceNotFound",
        409 => "conflict",
        429 => "TooManyRequests",
        503 => "serviceNotAvailable",
        500 => "generalException",
        _ => "badRequest",
    }
}
