//! What a person reads, in six locales: messages, formats, sorting, search.

mod catalogue;
pub mod format;
mod locale;
mod quotes;
mod search;
mod sorting;
pub mod text;

pub use catalogue::Args;
pub use locale::Locale;
pub use search::{fold, query_terms, search_terms};
pub use sorting::{COLLATION_VERSION, Collation, compare, sort_key};

/// Stands for a piece of markup inside a message until [`split_slot`] cuts the sentence there.
pub const SLOT: &str = "\u{E000}";

/// A customer's name shielded from the direction of the text around it (terms B6).
#[must_use]
pub fn isolate(name: &str) -> String {
    format!("\u{2068}{name}\u{2069}")
}

/// The parts of a sentence before and after the marker, so that a page can put a link between them; without the
/// marker the whole text and nothing.
#[must_use]
pub fn split_slot<'a>(text: &'a str, marker: &str) -> (&'a str, &'a str) {
    text.split_once(marker).unwrap_or((text, ""))
}
