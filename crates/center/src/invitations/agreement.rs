//! What a customer agrees to with an acceptance: a text of the catalogue with a version of its own.

use crate::identity::sha256;
use language::{Locale, text as t};
use std::fmt::Write as _;

/// The agreement in one language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Agreement {
    /// Which version of the text.
    pub version: String,
    /// The text.
    pub text: String,
    /// In which language.
    pub locale: Locale,
}

impl Agreement {
    /// As it stands today.
    pub fn current(locale: Locale) -> Self {
        Agreement { version: t::agreement_version(locale), text: t::agreement_text(locale), locale }
    }

    /// SHA-256 of the text, hexadecimal.
    pub fn hash(&self) -> String {
        hexadecimal(self.text.as_bytes())
    }
}

/// SHA-256, hexadecimal.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    sha256(bytes).iter().fold(String::new(), |mut text, byte| {
        // Writing to a text does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
