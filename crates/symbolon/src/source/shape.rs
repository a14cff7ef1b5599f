//! What another server answers, read as clients of the Partner Center have to read it (api 1.5–1.7, 5.4): a mark at its
//! beginning, keys in any letter case, null for what is not there, enumerations in any spelling or as numbers, dates with
//! or without a zone, lists with or without an envelope.

use domain::Time;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde_json::{Map, Value};

/// A read answer, or a part of one. Its keys are in lower case and without underscores.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Shape(Value);

impl Shape {
    /// Reads a body; none where it is no JSON. An empty one is null.
    pub(super) fn read(bytes: &[u8]) -> Option<Shape> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Some(Shape::default());
        }
        serde_json::from_slice(bytes).ok().map(|value| Shape(plain(value)))
    }

    /// The part under this name, in lower case; null where it is not there.
    pub(super) fn at(&self, name: &str) -> Shape {
        Shape(self.0.get(name).cloned().unwrap_or_default())
    }

    /// A text that says something; a number counts as its digits.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        match self.0.get(name)? {
            Value::String(text) => Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// A whole number; text and fractions of nothing count too.
    pub(super) fn integer(&self, name: &str) -> Option<i64> {
        match self.0.get(name)? {
            Value::Number(number) => number.as_i64().or_else(|| whole(number.as_f64()?)),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// An amount of money as its digits.
    pub(super) fn amount(&self, name: &str) -> Option<String> {
        self.text(name)
    }

    /// Yes or no.
    pub(super) fn flag(&self, name: &str) -> Option<bool> {
        match self.0.get(name)? {
            Value::Bool(flag) => Some(*flag),
            Value::String(text) => text.trim().to_ascii_lowercase().parse().ok(),
            _ => None,
        }
    }

    /// A word of an enumeration: its spelling here, or what its number stands for.
    pub(super) fn word(&self, name: &str, numbers: &[&str]) -> Option<String> {
        match self.0.get(name)? {
            Value::Number(number) => {
                let index = usize::try_from(number.as_u64()?).ok()?;
                numbers.get(index).map(|word| (*word).to_owned())
            }
            Value::String(text) => Some(text.trim()).filter(|text| !text.is_empty()).map(snake),
            _ => None,
        }
    }

    /// An instant; without a zone it is UTC. What stands for "never" or "not set" is none.
    pub(super) fn time(&self, name: &str) -> Option<Time> {
        let text = self.text(name)?;
        let time = text.parse::<Time>().ok().or_else(|| {
            let local = text.parse::<DateTime>().ok()?;
            local.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
        })?;
        let year = time.to_zoned(TimeZone::UTC).year();
        (year > 1 && year < 9000).then_some(time)
    }

    /// The items of a collection, with its envelope or without.
    pub(super) fn items(&self) -> Vec<Shape> {
        let list = match &self.0 {
            Value::Array(list) => Some(list),
            other => other.get("items").or_else(|| other.get("value")).and_then(Value::as_array),
        };
        list.into_iter().flatten().filter(|one| !one.is_null()).cloned().map(Shape).collect()
    }

    /// The parts of a list under this name.
    pub(super) fn list(&self, name: &str) -> Vec<Shape> {
        self.at(name).items()
    }

    /// The texts of a list under this name.
    pub(super) fn words(&self, name: &str) -> Vec<String> {
        let list = self.0.get(name).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// True for a list or an object that is there.
    pub(super) fn is_there(&self) -> bool {
        !self.0.is_null()
    }

    /// True for an object or a list: an answer of an API, and not a page for people.
    pub(super) fn is_answer(&self) -> bool {
        self.0.is_object() || self.0.is_array()
    }
}

/// The same with plain keys. Of two keys alike the one that says something wins.
fn plain(value: Value) -> Value {
    match value {
        Value::Array(list) => Value::Array(list.into_iter().map(plain).collect()),
        Value::Object(object) => {
            let mut plainer = Map::new();
            for (key, value) in object {
                let key = key.replace('_', "").to_lowercase();
                let value = plain(value);
                if !value.is_null() || !plainer.contains_key(&key) {
                    plainer.insert(key, value);
                }
            }
            Value::Object(plainer)
        }
        other => other,
    }
}

/// `OneTime`, `oneTime`, `ONE_TIME` and `one-time` are `one_time`.
fn snake(word: &str) -> String {
    let mut snake = String::with_capacity(word.len() + 4);
    let mut after_lower = false;
    for c in word.chars() {
        if c.is_uppercase() && after_lower {
            snake.push('_');
        }
        after_lower = c.is_lowercase() || c.is_ascii_digit();
        match c {
            '-' | ' ' => snake.push('_'),
            other => snake.extend(other.to_lowercase()),
        }
    }
    snake
}

#[expect(clippy::cast_possible_truncation, reason = "checked to be whole and small")]
fn whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && number.abs() < 9e15).then_some(number as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Shape {
        Shape::read(text.as_bytes()).unwrap()
    }

    #[test]
    fn keys_words_and_dates_are_read_in_every_spelling() {
        let read = shape(
            "\u{FEFF}{\"Status\":2,\"BillingCycle\":\"OneTime\",\"AutoRenewEnabled\":\"True\",\"Quantity\":\"7\"}",
        );
        assert_eq!(read.word("status", &["none", "active", "suspended"]).as_deref(), Some("suspended"));
        assert_eq!(read.word("billingcycle", &[]).as_deref(), Some("one_time"));
        assert_eq!(read.flag("autorenewenabled"), Some(true));
        assert_eq!(read.integer("quantity"), Some(7));
        let dates = shape(
            r#"{"a":"2019-01-16T00:45:41.6062996Z","b":"2019-01-16T00:45:41","c":"0001-01-01T00:00:00","d":"9999-12-10T00:00:00Z"}"#,
        );
        assert!(dates.time("a").is_some() && dates.time("b").is_some());
        assert_eq!((dates.time("c"), dates.time("d")), (None, None));
    }

    #[test]
    fn a_list_needs_no_envelope_and_a_null_is_nothing() {
        assert_eq!(shape("[{},null,{}]").items().len(), 2);
        assert_eq!(shape(r#"{"Items":null}"#).items().len(), 0);
        assert_eq!(shape(r#"{"Items":[{}],"items":null}"#).items().len(), 1);
        assert!(!shape("").is_there());
        assert!(Shape::read(b"<html>").is_none());
    }
}
