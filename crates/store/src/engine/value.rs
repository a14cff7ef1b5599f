//! What goes into a statement.

use jiff::Timestamp;
use uuid::Uuid;

/// One argument of a statement; each engine stores it in its own best form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// No value.
    Null,
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Text, or JSON as text.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
    /// An id: 16 bytes on SQLite, `uuid` on PostgreSQL.
    Uuid(Uuid),
    /// An instant, kept in microseconds: a number on SQLite, `timestamptz` on PostgreSQL.
    Time(Timestamp),
}

/// Builds the arguments of a statement: `&args![id, name, now]`.
#[macro_export]
macro_rules! args {
    () => {{
        let none: [$crate::Value; 0] = [];
        none
    }};
    ($($value:expr),+ $(,)?) => { [$($crate::Value::from($value)),+] };
}

macro_rules! from {
    ($($kind:ty => |$value:ident| $made:expr;)+) => {
        $(impl From<$kind> for Value {
            fn from($value: $kind) -> Self { $made }
        })+
    };
}

from! {
    bool => |v| Value::Bool(v);
    &bool => |v| Value::Bool(*v);
    i64 => |v| Value::Int(v);
    &i64 => |v| Value::Int(*v);
    i32 => |v| Value::Int(v.into());
    &i32 => |v| Value::Int((*v).into());
    u32 => |v| Value::Int(v.into());
    &u32 => |v| Value::Int((*v).into());
    u16 => |v| Value::Int(v.into());
    u8 => |v| Value::Int(v.into());
    &str => |v| Value::Text(v.to_owned());
    &&str => |v| Value::Text((*v).to_owned());
    String => |v| Value::Text(v);
    &String => |v| Value::Text(v.clone());
    Vec<u8> => |v| Value::Blob(v);
    &[u8] => |v| Value::Blob(v.to_vec());
    &Vec<u8> => |v| Value::Blob(v.clone());
    Uuid => |v| Value::Uuid(v);
    &Uuid => |v| Value::Uuid(*v);
    Timestamp => |v| Value::Time(v);
    &Timestamp => |v| Value::Time(*v);
    serde_json::Value => |v| Value::Text(v.to_string());
    &serde_json::Value => |v| Value::Text(v.to_string());
    &Value => |v| v.clone();
}

impl<const N: usize> From<[u8; N]> for Value {
    fn from(value: [u8; N]) -> Self {
        Value::Blob(value.to_vec())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_of_every_kind() {
        let id = Uuid::nil();
        let made = args![true, 3, "a", String::from("b"), vec![1_u8], id, &id, None::<i64>, Some("c")];
        assert_eq!(made.len(), 9);
        assert_eq!(made[7], Value::Null);
        assert_eq!(made[8], Value::Text("c".into()));
        assert!(args![].is_empty());
    }
}
