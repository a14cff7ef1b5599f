//! One typed function per English message; arguments in alphabetical order of their names.

use crate::catalogue::{self, Args, Value};
use crate::locale::Locale;

include!(concat!(env!("OUT_DIR"), "/text.rs"));

/// The message of a code known only at run time; none if there is no such message in English either.
#[must_use]
pub fn by_code(locale: Locale, id: &str, args: &Args<'_>) -> Option<String> {
    catalogue::lookup(locale, id, args.values())
}

/// Why a blocker of this code stands in the way; with its end where it ends by itself. The name is the thing's own,
/// else its id.
#[must_use]
pub fn blocker(locale: Locale, code: &str, name: &str, until: Option<&str>) -> Option<String> {
    let args = Args::new().text("name", name);
    let dated = until
        .and_then(|date| by_code(locale, &format!("blocker_{code}_until"), &args.clone().text("date", date)));
    dated.or_else(|| by_code(locale, &format!("blocker_{code}"), &args))
}

/// What happened and why, and what to do, for a refusal's code; the values are those of the sentence.
#[must_use]
pub fn refusal(locale: Locale, code: &str, args: &Args<'_>) -> Option<(String, String)> {
    let said = by_code(locale, &format!("refusal_{code}"), args)?;
    let next = by_code(locale, &format!("refusal_{code}_next"), args)?;
    Some((said, next))
}

/// The names of the values a message wants, in alphabetical order.
#[must_use]
pub fn arguments(id: &str) -> Option<&'static [&'static str]> {
    let index = ARGUMENTS.binary_search_by(|(name, _)| (*name).cmp(id)).ok()?;
    ARGUMENTS.get(index).map(|(_, names)| *names)
}
