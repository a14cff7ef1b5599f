//! What every request and answer of the API carries in its head (api 1.4).

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use center::Center;
use language::Locale;
use uuid::Uuid;

/// The caller's id of a request; the same on a retry.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("ms-requestid");
/// The caller's wider operation.
pub const CORRELATION_ID: HeaderName = HeaderName::from_static("ms-correlationid");
/// Where a page ends, for clients that put it into the head.
pub const CONTINUATION_TOKEN: HeaderName = HeaderName::from_static("ms-continuationtoken");
const VECTOR: HeaderName = HeaderName::from_static("ms-cv");
const SERVER_ID: HeaderName = HeaderName::from_static("ms-serverid");
const LOCALE: HeaderName = HeaderName::from_static("x-locale");
const CLIENT: HeaderName = HeaderName::from_static("ms-partnercenter-client");

/// As many as an answer has in its head; a map that grows one by one is copied each time.
const HEADERS: usize = 12;

/// Programs that read some answers in a way of their own (api 5.5).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Client {
    /// Fails on values that it does not know.
    Java,
    /// Reads what is documented.
    Other,
}

/// The head of one request.
#[derive(Clone, Debug)]
pub struct Heading {
    /// Given by the caller, or ours.
    pub request_id: Uuid,
    /// The caller gave it, so a repetition is a retry.
    pub is_named: bool,
    /// The caller gave something that is no GUID, and would take a repetition for a retry.
    pub is_misnamed: bool,
    /// Given by the caller, or ours.
    pub correlation_id: Uuid,
    /// In which language to answer.
    pub locale: Locale,
    /// As the caller wrote it.
    spelled: Option<HeaderValue>,
    /// Who reads the answer.
    pub client: Client,
}

impl Heading {
    /// Reads the head of a request; ids that are missing or no GUIDs are replaced.
    pub fn of(headers: &HeaderMap, center: &Center) -> Self {
        let named = guid(headers, &REQUEST_ID);
        let now = center.now();
        let named_too = guid(headers, &CORRELATION_ID);
        // Both are drawn at once: a call that names neither is the usual one.
        let [own, own_too] = match (named, named_too) {
            (Some(request), Some(correlation)) => [request, correlation],
            _ => center::chance::ids(now),
        };
        let spelled = headers.get(LOCALE).cloned();
        let asked = spelled.as_ref().and_then(|value| value.to_str().ok()).and_then(Locale::parse);
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Heading {
            request_id: named.unwrap_or(own),
            is_named: named.is_some(),
            is_misnamed: named.is_none() && headers.contains_key(&REQUEST_ID),
            correlation_id: named_too.unwrap_or(own_too),
            locale: asked.unwrap_or_else(|| accepted.map(Locale::negotiate).unwrap_or_default()),
            spelled: spelled.filter(|_| asked.is_some()),
            client: match headers.get(CLIENT).and_then(|value| value.to_str().ok()) {
                Some(name) if name.to_ascii_lowercase().contains("java") => Client::Java,
                _ => Client::Other,
            },
        }
    }

    /// Writes the head of the answer.
    pub fn write(&self, headers: &mut HeaderMap) {
        headers.reserve(HEADERS);
        let mut text = Uuid::encode_buffer();
        put(headers, REQUEST_ID, self.request_id.hyphenated().encode_lower(&mut text));
        put(headers, CORRELATION_ID, self.correlation_id.hyphenated().encode_lower(&mut text));
        let mut vector = STANDARD_NO_PAD.encode(&self.correlation_id.as_bytes()[4..]);
        vector.push_str(".0");
        put(headers, VECTOR, &vector);
        headers.insert(SERVER_ID, HeaderValue::from_static("symbolon"));
        let spelled = self.spelled.clone().unwrap_or_else(|| HeaderValue::from_static(self.locale.tag()));
        headers.insert(LOCALE, spelled);
        headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    }
}

/// Sets a header, unless the value cannot be one.
pub fn put(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

fn guid(headers: &HeaderMap, name: &HeaderName) -> Option<Uuid> {
    Uuid::parse_str(headers.get(name)?.to_str().ok()?.trim()).ok()
}
