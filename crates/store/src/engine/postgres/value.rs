//! Values on the wire: PostgreSQL's binary forms, read in place.

use std::error::Error;

use jiff::Timestamp;
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type};
use uuid::Uuid;

use crate::Value;
use crate::engine::row::Cell;

type Wrong = Box<dyn Error + Sync + Send>;

/// PostgreSQL counts microseconds from the first day of 2000.
const EPOCH: i64 = 946_684_800_000_000;

/// An argument in the form of the parameter it goes to.
#[derive(Debug)]
pub(super) struct Argument<'v>(pub(super) &'v Value);

impl Argument<'_> {
    /// Whether the server can take it for a parameter of this kind; a zero character is text it cannot keep.
    pub(super) fn fits(&self, kind: &Type) -> bool {
        match (self.0, kind) {
            (Value::Null, _)
            | (Value::Bool(_), &Type::BOOL)
            | (Value::Int(_), &Type::INT8)
            | (Value::Blob(_), &Type::BYTEA)
            | (Value::Uuid(_), &Type::UUID)
            | (Value::Time(_), &Type::TIMESTAMPTZ) => true,
            (Value::Int(number), &Type::INT4) => i32::try_from(*number).is_ok(),
            (Value::Text(text), &Type::TEXT | &Type::VARCHAR | &Type::NAME | &Type::JSONB) => {
                !text.contains('\0')
            }
            _ => false,
        }
    }
}

impl ToSql for Argument<'_> {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Wrong> {
        match (self.0, kind) {
            (Value::Null, _) => return Ok(IsNull::Yes),
            (Value::Bool(truth), &Type::BOOL) => out.extend_from_slice(&[u8::from(*truth)]),
            (Value::Int(number), &Type::INT8) => out.extend_from_slice(&number.to_be_bytes()),
            (Value::Int(number), &Type::INT4) => {
                out.extend_from_slice(&i32::try_from(*number)?.to_be_bytes())
            }
            (Value::Text(text), &Type::TEXT | &Type::VARCHAR | &Type::NAME) => {
                out.extend_from_slice(text.as_bytes());
            }
            (Value::Text(text), &Type::JSONB) => {
                out.extend_from_slice(&[1]);
                out.extend_from_slice(text.as_bytes());
            }
            (Value::Blob(bytes), &Type::BYTEA) => out.extend_from_slice(bytes),
            (Value::Uuid(id), &Type::UUID) => out.extend_from_slice(id.as_bytes()),
            (Value::Time(time), &Type::TIMESTAMPTZ) => {
                out.extend_from_slice(&(time.as_microsecond() - EPOCH).to_be_bytes());
            }
            (value, kind) => return Err(format!("{value:?} does not fit {kind}").into()),
        }
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn to_sql_checked(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Wrong> {
        self.to_sql(kind, out)
    }
}

impl<'r> FromSql<'r> for Cell<'r> {
    fn from_sql(kind: &Type, raw: &'r [u8]) -> Result<Self, Wrong> {
        Ok(match *kind {
            Type::BOOL => Cell::Bool(raw == [1]),
            Type::INT8 => Cell::Int(i64::from_be_bytes(raw.try_into()?)),
            Type::INT4 => Cell::Int(i32::from_be_bytes(raw.try_into()?).into()),
            Type::TEXT | Type::VARCHAR | Type::NAME => Cell::Text(std::str::from_utf8(raw)?),
            Type::JSONB => Cell::Text(std::str::from_utf8(raw.get(1..).ok_or("empty jsonb")?)?),
            Type::BYTEA => Cell::Blob(raw),
            Type::UUID => Cell::Uuid(Uuid::from_slice(raw)?),
            Type::TIMESTAMPTZ => {
                let microseconds = i64::from_be_bytes(raw.try_into()?);
                Cell::Time(Timestamp::from_microsecond(microseconds.saturating_add(EPOCH))?)
            }
            ref other => return Err(format!("no column may be {other}").into()),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Wrong> {
        Ok(Cell::Null)
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}
