//! Forms: what a page sends back, with its anti-forgery value checked.

use super::error::{self, Failure};
use super::shell::Visit;
use crate::Web;
use crate::auth::csrf;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header;
use axum::response::Response;
use percent_encoding::percent_decode_str;

/// No form of ours is larger.
const LARGEST_BODY: usize = 256 * 1024;

/// The fields of a form, in the order in which they stood.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The fields of a body or query.
    pub fn parse(text: &str) -> Self {
        Fields(pairs(text))
    }

    /// A field's value without spaces around it; nothing if it is absent or empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.trim())
            .filter(|value| !value.is_empty())
    }

    /// A field's value without spaces around it, empty if it is absent.
    pub fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// Whether the field stood in the form, be it empty.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// All values of a field that can stand several times.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(key, _)| key == name).map(|(_, value)| value.trim()).collect()
    }

    /// A ticked box.
    pub fn ticked(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// A whole number; full-width digits are read too (terms F7, L8).
    pub fn number(&self, name: &str) -> Option<i64> {
        let digits: String = self
            .get(name)?
            .chars()
            .filter(|sign| !sign.is_whitespace())
            .map(|sign| match sign {
                '０'..='９' => char::from_u32(u32::from(sign) - 0xFF10 + 0x30).unwrap_or(sign),
                other => other,
            })
            .collect();
        digits.parse().ok()
    }
}

/// A form that somebody signed in sent from one of our pages.
#[derive(Clone, Debug)]
pub struct Posted {
    /// Who, as for a page.
    pub visit: Visit,
    /// What.
    pub fields: Fields,
}

impl FromRequest<Web> for Posted {
    type Rejection = Response;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, web).await?;
        let fields = match read(&parts.headers, body).await {
            Some(fields) => fields,
            None => return Err(Failure::code(visit, error::BAD_FORM).into()),
        };
        let given = fields.get(csrf::FIELD);
        if csrf::check(web, &parts.headers, Some(visit.cookie()), given).is_err() {
            return Err(Failure::code(visit, error::FORGED).into());
        }
        Ok(Posted { visit, fields })
    }
}

/// The fields of a body; none if it is no form or too large.
pub async fn read(headers: &axum::http::HeaderMap, body: axum::body::Body) -> Option<Fields> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !kind.to_ascii_lowercase().starts_with("application/x-www-form-urlencoded") {
        return None;
    }
    let bytes = axum::body::to_bytes(body, LARGEST_BODY).await.ok()?;
    Some(Fields::parse(std::str::from_utf8(&bytes).ok()?))
}

/// Names and values of a query or form.
pub fn pairs(text: &str) -> Vec<(String, String)> {
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(key), decode(value))
        })
        .collect()
}

fn decode(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().replace('\0', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_as_browsers_write_them() {
        let fields = Fields::parse("q=a+b%26c&ids=1&ids=2&n=%EF%BC%91%EF%BC%92&empty=+&tick=on");
        assert_eq!(fields.get("q"), Some("a b&c"));
        assert_eq!(fields.all("ids"), ["1", "2"]);
        assert_eq!(fields.number("n"), Some(12));
        assert_eq!(fields.get("empty"), None);
        assert!(fields.ticked("tick"));
    }
}
