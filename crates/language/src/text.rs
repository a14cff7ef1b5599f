//! One typed function per English message; arguments in alphabetical order of their names.

use crate::catalogue::{self, Args, Value};
use crate::locale::Locale;

include!(concat!(env!("OUT_DIR"), "/text.rs"));

/// The message of a code known only at run time; none if there is no such message in English either.
#[must_use]
pub fn by_code(locale: Locale, id: &str, args: &Args<'_>) -> Option<String> {
    catalogue::lookup(locale, id, args.values())
}

/// The names of the values a message wants, in alphabetical order.
#[must_use]
pub fn arguments(id: &str) -> Option<&'static [&'static str]> {
    let index = ARGUMENTS.binary_search_by(|(name, _)| (*name).cmp(id)).ok()?;
    ARGUMENTS.get(index).map(|(_, names)| *names)
}
