//! The version of a resource as an opaque text (api 1.8).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::fmt::Display;

/// A version that no resource ever has: what is sent with it is stale.
const NEVER: i64 = -1;

/// The etag of a subscription or an order.
pub fn of(id: impl Display, version: i64) -> String {
    STANDARD.encode(json!({ "id": id.to_string(), "version": version }).to_string())
}

/// The version that a caller saw of a subscription or order; nothing to write whatever is there.
pub fn version(given: Option<&str>, id: impl Display) -> Option<i64> {
    let given = tidy(given)?;
    let read = || {
        let value: Value = serde_json::from_slice(&STANDARD.decode(&given).ok()?).ok()?;
        let same = value["id"].as_str()?.eq_ignore_ascii_case(&id.to_string());
        same.then(|| value["version"].as_i64())?
    };
    Some(read().unwrap_or(NEVER))
}

/// The same for a plain number.
pub fn number(given: Option<&str>) -> Option<i64> {
    Some(tidy(given)?.parse().unwrap_or(NEVER))
}

/// An etag without quotes and the mark of a weak one; an empty one and `*` mean any version.
pub fn tidy(given: Option<&str>) -> Option<String> {
    let text = given?.trim();
    let text = text.strip_prefix("W/").unwrap_or(text).trim_matches('"').trim();
    (!text.is_empty() && text != "*").then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_comes_back_in_every_dress_and_an_altered_one_is_stale() {
        let made = of("0a", 7);
        for given in [made.clone(), format!("\"{made}\""), format!("W/\"{made}\""), format!(" {made} ")] {
            assert_eq!(version(Some(&given), "0A"), Some(7));
        }
        for given in ["x", "eyJ9", "\"\u{0}\""] {
            assert_eq!(version(Some(given), "0a"), Some(NEVER), "{given}");
        }
        assert_eq!(version(Some(&made), "another"), Some(NEVER));
        for given in [None, Some(""), Some("\"\""), Some("*")] {
            assert_eq!(version(given, "0a"), None);
            assert_eq!(number(given), None);
        }
        assert_eq!(number(Some("\"12\"")), Some(12));
        assert_eq!(number(Some("twelve")), Some(NEVER));
    }
}
