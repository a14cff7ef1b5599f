//! Answers in the shapes of the wire (api 1.5): resources, links, collections.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use serde_json::{Map, Value, json};

/// 200 with a body.
pub fn ok(body: &Value) -> Response {
    with(StatusCode::OK, body)
}

/// 201 with a body.
pub fn created(body: &Value) -> Response {
    with(StatusCode::CREATED, body)
}

/// A status without a body.
pub fn bare(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

fn with(status: StatusCode, body: &Value) -> Response {
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    let kind = HeaderValue::from_static("application/json; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// Members that have a value; nulls are left out.
pub fn object(members: impl IntoIterator<Item = (&'static str, Value)>) -> Map<String, Value> {
    members
        .into_iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// A link to follow with GET; root-relative, without the version.
pub fn link(uri: &str) -> Value {
    json!({ "uri": uri, "method": "GET", "headers": [] })
}

/// What kind of resource it is.
pub fn attributes(kind: &str) -> Value {
    json!({ "objectType": kind })
}

/// What kind of resource it is, and in which version.
pub fn versioned(kind: &str, etag: &str) -> Value {
    json!({ "objectType": kind, "etag": etag })
}

/// A whole list.
pub fn collection(items: Vec<Value>, self_uri: &str) -> Value {
    json!({
        "totalCount": items.len(),
        "items": items,
        "links": { "self": link(self_uri) },
        "attributes": attributes("Collection"),
    })
}
