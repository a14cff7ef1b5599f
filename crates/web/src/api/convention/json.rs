//! Bodies as callers write them: keys in any letter case, a null for what is not there, enumerations in any spelling
//! (api 1.5, 1.6).

use crate::api::convention::fault::{Fault, Wire};
use domain::{FieldError, FieldProblem};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::fmt;

/// A read body, and what was found wrong in it so far.
pub struct Json {
    value: Value,
    wrong: RefCell<Vec<FieldError>>,
}

/// One object of a body.
pub struct Input<'a> {
    object: Option<&'a Map<String, Value>>,
    path: String,
    json: &'a Json,
}

impl Json {
    /// Reads a body. None is as good as an empty object; anything but an object is refused.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Ok(Json::of(Value::Null));
        }
        // The parser itself refuses what is nested deeper than 128 levels.
        let Tolerant(value) = serde_json::from_slice(bytes).map_err(|_| Fault::from(Wire::MalformedJson))?;
        match value {
            Value::Object(_) | Value::Null => Ok(Json::of(value)),
            _ => Err(Wire::MalformedJson.into()),
        }
    }

    fn of(value: Value) -> Self {
        Json { value, wrong: RefCell::new(Vec::new()) }
    }

    /// The whole body.
    pub fn root(&self) -> Input<'_> {
        Input { object: self.value.as_object(), path: String::new(), json: self }
    }

    /// Refuses the body if anything in it was wrong.
    pub fn finish(&self) -> Result<(), Fault> {
        let wrong = self.wrong.take();
        if wrong.is_empty() { Ok(()) } else { Err(center::Error::Invalid(wrong).into()) }
    }
}

impl<'a> Input<'a> {
    /// True where the body says something under one of these names.
    pub fn has(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.value(name).is_some())
    }

    /// True where there is no such object.
    pub fn is_absent(&self) -> bool {
        self.object.is_none()
    }

    /// A text.
    pub fn text(&self, name: &str) -> Option<String> {
        match self.value(name)? {
            Value::String(text) if !text.contains('\0') => Some(text.clone()),
            _ => self.wrong(name),
        }
    }

    /// A text that says something.
    pub fn filled(&self, name: &str) -> Option<String> {
        self.text(name).filter(|text| !text.trim().is_empty())
    }

    /// A whole number.
    pub fn integer(&self, name: &str) -> Option<i64> {
        let value = self.value(name)?;
        let whole = value.as_i64().or_else(|| {
            let float = value.as_f64()?;
            // 1e15 is far above every quantity and far below where whole numbers get lost.
            #[expect(clippy::cast_possible_truncation, reason = "within the bounds just checked")]
            (float.fract() == 0.0 && float.abs() < 1e15).then_some(float as i64)
        });
        whole.or_else(|| self.wrong(name))
    }

    /// Yes or no.
    pub fn flag(&self, name: &str) -> Option<bool> {
        let value = self.value(name)?;
        value.as_bool().or_else(|| self.wrong(name))
    }

    /// An id.
    pub fn guid(&self, name: &str) -> Option<uuid::Uuid> {
        let text = self.filled(name)?;
        uuid::Uuid::parse_str(text.trim()).ok().or_else(|| self.wrong(name))
    }

    /// One of these words, in any letter case, with or without underscores, or as its number.
    pub fn word<T: Copy>(&self, name: &str, words: &[(&str, i64, T)]) -> Option<T> {
        self.value(name)?;
        self.known(name, words).or_else(|| self.wrong(name))
    }

    /// The same, where a word or number that is none of these has a meaning too.
    pub fn word_or<T: Copy>(&self, name: &str, words: &[(&str, i64, T)], other: T) -> Option<T> {
        let said = matches!(self.value(name)?, Value::String(_) | Value::Number(_));
        self.known(name, words).or(said.then_some(other)).or_else(|| self.wrong(name))
    }

    fn known<T: Copy>(&self, name: &str, words: &[(&str, i64, T)]) -> Option<T> {
        let found = match self.value(name)? {
            Value::String(text) => {
                let wanted = plain(text);
                words.iter().find(|(word, number, _)| plain(word) == wanted || number.to_string() == wanted)
            }
            Value::Number(wanted) => words.iter().find(|(_, number, _)| wanted.as_i64() == Some(*number)),
            _ => None,
        };
        found.map(|(_, _, meaning)| *meaning)
    }

    /// An object inside; an absent one answers nothing to every question.
    pub fn object(&self, name: &str) -> Input<'a> {
        let object = match self.value(name) {
            Some(Value::Object(object)) => Some(object),
            Some(_) => self.wrong(name),
            None => None,
        };
        Input { object, path: self.field(name), json: self.json }
    }

    /// The objects of a list.
    pub fn list(&self, name: &str) -> Vec<Input<'a>> {
        let Some(value) = self.value(name) else { return Vec::new() };
        let Value::Array(items) = value else {
            return self.wrong(name).unwrap_or_default();
        };
        let items = items.iter().enumerate().map(|(index, item)| {
            let path = format!("{}[{index}]", self.field(name));
            if !item.is_object() {
                self.refuse(FieldError::new(path.clone(), FieldProblem::Invalid));
            }
            Input { object: item.as_object(), path, json: self.json }
        });
        items.collect()
    }

    /// The values of a list as they stand there, keys in lower case; none where the list is absent.
    pub fn values(&self, name: &str) -> &'a [Value] {
        match self.value(name) {
            Some(Value::Array(items)) => items,
            Some(_) => self.wrong(name).unwrap_or_default(),
            None => &[],
        }
    }

    /// The texts of a list; none where the list is absent.
    pub fn texts(&self, name: &str) -> Option<Vec<String>> {
        let Value::Array(items) = self.value(name)? else { return self.wrong(name) };
        let texts: Option<Vec<_>> = items.iter().map(|item| item.as_str().map(str::to_owned)).collect();
        texts.or_else(|| self.wrong(name))
    }

    /// Says that something under this name is wrong.
    pub fn refuse_field(&self, name: &str, problem: FieldProblem) {
        self.refuse(FieldError::new(self.field(name), problem));
    }

    fn refuse(&self, error: FieldError) {
        self.json.wrong.borrow_mut().push(error);
    }

    fn wrong<T>(&self, name: &str) -> Option<T> {
        self.refuse_field(name, FieldProblem::Invalid);
        None
    }

    fn value(&self, name: &str) -> Option<&'a Value> {
        self.object?.get(&name.to_lowercase())
    }

    fn field(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }
}

/// A value with keys in lower case, the last of each, and without nulls in objects. Read in the order in which it was
/// written, since an ordered map would no longer know which of two spellings came last.
struct Tolerant(Value);

impl<'de> Deserialize<'de> for Tolerant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reading).map(Tolerant)
    }
}

struct Reading;

impl<'de> Visitor<'de> for Reading {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Tolerant(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some((name, Tolerant(value))) = members.next_entry::<String, Tolerant>()? {
            if !value.is_null() {
                object.insert(name.to_lowercase(), value);
            }
        }
        Ok(Value::Object(object))
    }
}

/// `OneTime`, `one_time` and `ONE-TIME` are one word.
pub fn plain(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '_' | '-' | ' ')).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATUS: &[(&str, i64, u8)] = &[("active", 1, 1), ("one_time", 4, 4)];

    fn read(text: &str) -> Json {
        Json::read(text.as_bytes()).unwrap_or_else(|fault| panic!("{text}: {}", fault.code()))
    }

    #[test]
    fn keys_in_any_case_a_mark_and_nulls_are_tolerated() {
        for text in [
            r#"{"Quantity":3,"FriendlyName":null}"#,
            "\u{feff}{\"quantity\":1,\"QUANTITY\":3}",
            r#" {"quantity":3.0,"x":{"y":[{"Z":null}]}} "#,
        ] {
            let json = read(text);
            assert_eq!(json.root().integer("quantity"), Some(3), "{text}");
            assert_eq!(json.root().text("friendlyName"), None);
            assert!(json.finish().is_ok());
        }
        assert_eq!(read("").root().text("a"), None);
        assert_eq!(read("null").root().text("a"), None);
    }

    #[test]
    fn enumerations_are_read_in_any_spelling() {
        for text in [r#""OneTime""#, r#""one_time""#, r#""ONE_TIME""#, "4", r#""4""#, r#""onetime""#] {
            let json = read(&format!(r#"{{"s":{text}}}"#));
            assert_eq!(json.root().word("s", STATUS), Some(4), "{text}");
            assert!(json.finish().is_ok());
        }
        let json = read(r#"{"s":"gone"}"#);
        assert_eq!(json.root().word("s", STATUS), None);
        assert!(json.finish().is_err());
    }

    #[test]
    fn wrong_types_are_named_with_their_path() {
        let json = read(r#"{"lineItems":[{"quantity":"many"},7],"flag":"yes","name":5,"attributes":[]}"#);
        let root = json.root();
        let lines = root.list("lineItems");
        assert_eq!(lines[0].integer("quantity"), None);
        assert_eq!(root.flag("flag"), None);
        assert_eq!(root.text("name"), None);
        assert!(root.object("attributes").is_absent());
        let named: Vec<_> = json.wrong.borrow().iter().map(|wrong| wrong.field.clone()).collect();
        assert_eq!(named, ["lineItems[1]", "lineItems[0].quantity", "flag", "name", "attributes"]);
    }

    #[test]
    fn what_is_no_json_object_is_malformed() {
        let deep = "[".repeat(200_000);
        let nested = format!("{}1{}", "{\"a\":".repeat(200), "}".repeat(200));
        for text in
            ["{", "[]", "\"none\"", "5", "{\"a\":1}}", &deep, &nested, "{\"a\":\"\\ud800\"}", "{'a':1}"]
        {
            assert_eq!(Json::read(text.as_bytes()).err().map(|fault| fault.code()), Some("malformed_json"));
        }
        assert!(Json::read(b"{\"a\":\"\xFF\"}").is_err());
    }
}
