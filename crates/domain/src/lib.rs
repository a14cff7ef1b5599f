//! The words and the rules of a partner center: pure and synchronous, without clock, chance or I/O.
//!
//! Time, ids and everything the rules look at are arguments. Each rule stands in the file named after
//! its subject; "may the two part?" is answered in [`relationship`] and nowhere else.

pub mod actor;
pub mod approval;
pub mod assortment;
pub mod cart;
pub mod catalogue;
pub mod consent;
pub mod conversion;
pub mod customer;
pub mod delegation;
pub mod event;
pub mod field;
pub mod id;
pub mod import;
pub mod invitation;
pub mod offboarding;
pub mod order;
pub mod oversight;
pub mod partner;
pub mod partnership;
pub mod policy;
pub mod provisioning;
pub mod refusal;
pub mod relationship;
pub mod rescue;
pub mod role;
pub mod subscription;
pub mod support_contact;
pub mod task;

pub use actor::{Actor, Tenant};
pub use event::{EventKind, Happened};
pub use field::{FieldError, FieldProblem};
pub use id::*;
pub use refusal::Refusal;
pub use role::{Permission, Role};

/// An instant in UTC.
pub type Time = jiff::Timestamp;

/// The instant `days` whole days of 24 hours after `from`; saturates at the end of time.
pub fn days_after(from: Time, days: i64) -> Time {
    from.checked_add(jiff::SignedDuration::from_hours(24 * days)).unwrap_or(Time::MAX)
}

/// The instant `months` calendar months after `from`, in UTC; saturates at the end of time.
pub fn months_after(from: Time, months: i64) -> Time {
    let start = from.to_zoned(jiff::tz::TimeZone::UTC);
    let span = jiff::Span::new().try_months(months);
    span.and_then(|span| start.checked_add(span)).map_or(Time::MAX, |end| end.timestamp())
}

/// Whole days from `from` until `to`, rounded up, never negative.
pub fn days_until(from: Time, to: Time) -> i64 {
    let seconds = to.as_second() - from.as_second();
    if seconds <= 0 { 0 } else { (seconds + 86_399) / 86_400 }
}
