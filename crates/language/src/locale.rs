//! The six locales and how a reader's wish becomes one of them.

use crate::sorting::Collation;
use std::fmt;

/// A language with its country's habits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Locale {
    /// English, the source.
    #[default]
    En,
    /// French of France.
    FrFr,
    /// Russian.
    RuRu,
    /// Traditional Chinese of Taiwan.
    ZhTw,
    /// Japanese.
    JaJp,
    /// Italian.
    ItIt,
}

impl Locale {
    /// All six, the source first.
    pub const ALL: [Self; 6] = [Self::En, Self::FrFr, Self::RuRu, Self::ZhTw, Self::JaJp, Self::ItIt];

    /// The BCP 47 tag, as in the document's `lang`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::FrFr => "fr-FR",
            Self::RuRu => "ru-RU",
            Self::ZhTw => "zh-TW",
            Self::JaJp => "ja-JP",
            Self::ItIt => "it-IT",
        }
    }

    /// The language alone, two letters.
    #[must_use]
    pub const fn lang(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::FrFr => "fr",
            Self::RuRu => "ru",
            Self::ZhTw => "zh",
            Self::JaJp => "ja",
            Self::ItIt => "it",
        }
    }

    /// The language's name in itself, for the list of languages.
    #[must_use]
    pub const fn native_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::FrFr => "Français",
            Self::RuRu => "Русский",
            Self::ZhTw => "繁體中文",
            Self::JaJp => "日本語",
            Self::ItIt => "Italiano",
        }
    }

    /// The order in which this locale sorts names (terms C1).
    #[must_use]
    pub const fn collation(self) -> Collation {
        match self {
            Self::En | Self::FrFr | Self::ItIt => Collation::Root,
            Self::RuRu => Collation::Ru,
            Self::ZhTw => Collation::ZhStroke,
            Self::JaJp => Collation::Ja,
        }
    }

    /// The locale of a tag in any case and of any country (`fr`, `fr_CA`, `zh-Hant-TW`); none if the language is
    /// not one of the six.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let language = tag.trim().split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|locale| locale.lang().eq_ignore_ascii_case(language))
    }

    /// The best locale for an `Accept-Language` header, English if nothing fits.
    #[must_use]
    pub fn negotiate(accept_language: &str) -> Self {
        let mut best = (0.0, Self::En);
        for wish in accept_language.split(',') {
            let mut parts = wish.split(';');
            let Some(locale) = parts.next().and_then(Self::parse) else { continue };
            let quality = parts
                .find_map(|part| part.trim().strip_prefix("q="))
                .map_or(1.0, |q| q.trim().parse::<f32>().unwrap_or(0.0));
            if quality > best.0 {
                best = (quality, locale);
            }
        }
        best.1
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_leniently() {
        for (tag, expected) in [
            ("en-US", Some(Locale::En)),
            ("fr", Some(Locale::FrFr)),
            ("FR_fr", Some(Locale::FrFr)),
            ("zh-Hant-TW", Some(Locale::ZhTw)),
            ("ja", Some(Locale::JaJp)),
            ("de", None),
            ("", None),
        ] {
            assert_eq!(Locale::parse(tag), expected, "{tag}");
        }
        assert!(Locale::ALL.iter().all(|locale| Locale::parse(locale.tag()) == Some(*locale)));
    }

    #[test]
    fn a_header_chooses_by_quality_then_by_order() {
        for (header, expected) in [
            ("", Locale::En),
            ("*", Locale::En),
            ("de-DE, it;q=0.7, fr-CH;q=0.9", Locale::FrFr),
            ("ja,en-US;q=0.8", Locale::JaJp),
            ("ru;q=0, zh-TW;q=0.1", Locale::ZhTw),
            ("fr;q=nonsense", Locale::En),
        ] {
            assert_eq!(Locale::negotiate(header), expected, "{header}");
        }
    }
}
