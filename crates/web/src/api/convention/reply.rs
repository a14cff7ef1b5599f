//! Answers in the shapes of the wire (api 1.5): resources, links, collections.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use center::Error;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::Fault;

/// Bytes of an answer that is not long.
const USUAL: usize = 2048;

/// 200 with a body.
pub fn ok(body: &impl Serialize) -> Response {
    with(StatusCode::OK, body)
}

/// 201 with a body.
pub fn created(body: &impl Serialize) -> Response {
    with(StatusCode::CREATED, body)
}

/// A status without a body.
pub fn bare(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

fn with(status: StatusCode, body: &impl Serialize) -> Response {
    let mut text = Vec::with_capacity(USUAL);
    if let Err(error) = serde_json::to_writer(&mut text, body) {
        tracing::error!(%error, "an answer cannot be written");
        return Fault::from(Error::Internal).into_response();
    }
    let mut response = Response::new(Body::from(text));
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

/// The same, written without a tree of values between.
#[derive(Serialize)]
pub struct Link<U> {
    headers: [(); 0],
    method: &'static str,
    uri: U,
}

/// The links of what links only to itself.
#[derive(Serialize)]
pub struct Own<U> {
    #[serde(rename = "self")]
    own: Link<U>,
}

/// A link to itself and no other.
pub fn own<U: Serialize>(uri: U) -> Own<U> {
    Own { own: Link { headers: [], method: "GET", uri } }
}

/// What kind of resource it is, and in which version if it has any.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Kind {
    #[serde(skip_serializing_if = "Option::is_none")]
    etag: Option<String>,
    object_type: &'static str,
}

/// A kind without a version.
pub fn kind(object_type: &'static str) -> Kind {
    Kind { etag: None, object_type }
}

/// A kind with a version.
pub fn kind_at(object_type: &'static str, etag: String) -> Kind {
    Kind { etag: Some(etag), object_type }
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
