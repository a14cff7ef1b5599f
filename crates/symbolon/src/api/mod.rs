//! The server as the command line sees it: signing in, calling, and finding what a person named.

pub(crate) mod blocker;
mod client;
mod find;
mod session;

pub(crate) use client::{Client, Connection, address, date, date_time};
pub(crate) use find::{Named, among, customer, partner_of, subscription};
pub(crate) use session::{Session, Sessions, sign_in};

/// A text inside an answer, empty where there is none.
pub(crate) fn word<'v>(answer: &'v serde_json::Value, path: &str) -> &'v str {
    answer.pointer(path).and_then(serde_json::Value::as_str).unwrap_or_default()
}
