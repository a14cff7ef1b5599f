//! Files that people and programs take away: a closed record, and everything of a customer's own.

pub mod csv;
pub mod lists;
mod own;
pub mod record;

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;

pub use own::{Form, own};

/// A file under a name, as a download.
pub fn file(name: &str, kind: &'static str, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::OK;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let disposition = format!("attachment; filename=\"{name}\"");
    if let Ok(value) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// The type of a CSV file.
pub const CSV: &str = "text/csv; charset=utf-8";
/// The type of a JSON file.
pub const JSON: &str = "application/json; charset=utf-8";
/// The type of a file of JSON lines.
pub const JSON_LINES: &str = "application/x-ndjson; charset=utf-8";
