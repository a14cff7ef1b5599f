//! The order of names. English, French and Italian share theirs, so there are four (terms §5).

use icu::collator::options::CollatorOptions;
use icu::collator::preferences::CollationNumericOrdering;
use icu::collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu::locale::Locale as IcuLocale;
use std::cmp::Ordering;
use std::sync::OnceLock;

/// Changes when the same name may get another sort key: keys stored under another version must be computed anew.
pub const COLLATION_VERSION: &str = "icu4x-2.4-cldr48-1";

/// An order of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Collation {
    /// English, French, Italian: Latin first.
    Root,
    /// Russian: Cyrillic before Latin.
    Ru,
    /// Traditional Chinese: by strokes, Han before Latin.
    ZhStroke,
    /// Japanese: digits, Latin, kana, kanji.
    Ja,
}

impl Collation {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Root, Self::Ru, Self::ZhStroke, Self::Ja];

    /// The stable name under which sort keys are stored.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Root => "root",
            Self::Ru => "ru",
            Self::ZhStroke => "zh_stroke",
            Self::Ja => "ja",
        }
    }

    /// The collation of a stored name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|collation| collation.name() == name)
    }

    const fn tag(self) -> &'static str {
        match self {
            Self::Root => "und",
            Self::Ru => "ru",
            Self::ZhStroke => "zh-Hant-TW-u-co-stroke",
            Self::Ja => "ja",
        }
    }
}

/// Bytes whose order is the order of the names, numbers by value; ties are for the caller to break by id.
#[must_use]
pub fn sort_key(collation: Collation, name: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(64);
    let Ok(()) = collator(collation).write_sort_key_to(name, &mut key);
    key
}

/// The order of two names, equal to that of their sort keys.
#[must_use]
pub fn compare(collation: Collation, left: &str, right: &str) -> Ordering {
    collator(collation).compare(left, right)
}

fn collator(collation: Collation) -> &'static CollatorBorrowed<'static> {
    static COLLATORS: [OnceLock<CollatorBorrowed<'static>>; 4] = [const { OnceLock::new() }; 4];
    COLLATORS[collation as usize].get_or_init(|| build(collation))
}

#[expect(
    clippy::expect_used,
    reason = "start-up: the data of the four collations is compiled in, a test builds them"
)]
fn build(collation: Collation) -> CollatorBorrowed<'static> {
    let locale: IcuLocale = collation.tag().parse().expect("a tag written here");
    let mut preferences = CollatorPreferences::from(&locale);
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    Collator::try_new(preferences, CollatorOptions::default()).expect("compiled collation data")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(collation: Collation, names: &str) -> String {
        let mut names: Vec<&str> = names.split(' ').collect();
        names.sort_by_key(|name| (sort_key(collation, name), *name));
        let mut again = names.clone();
        again.sort_by(|a, b| compare(collation, a, b).then(a.cmp(b)));
        assert_eq!(names, again, "keys and comparison agree");
        names.join(" ")
    }

    #[test]
    fn c1_numbers_sort_by_value_and_lower_case_before_upper() {
        for collation in Collation::ALL {
            assert_eq!(sorted(collation, "10 9 2 1"), "1 2 9 10");
            assert_eq!(sorted(collation, "Node10 node9 Node9"), "node9 Node9 Node10");
        }
    }

    #[test]
    fn c2_scripts_stand_in_the_order_of_the_locale() {
        let mixed = "Zeta Яков 山田 あおい 7 Alpha";
        assert_eq!(sorted(Collation::Root, mixed), "7 Alpha Zeta Яков あおい 山田");
        assert_eq!(sorted(Collation::Ru, mixed), "7 Яков Alpha Zeta あおい 山田");
        assert_eq!(sorted(Collation::ZhStroke, mixed), "7 山田 Alpha Zeta Яков あおい");
        assert_eq!(sorted(Collation::Ja, mixed), "7 Alpha Zeta あおい 山田 Яков");
    }

    #[test]
    fn c3_yo_sorts_with_ye() {
        assert_eq!(sorted(Collation::Ru, "ёлка ель ёж елка еж"), "еж ёж елка ёлка ель");
    }

    #[test]
    fn c4_french_accents_compare_from_left_to_right() {
        assert_eq!(sorted(Collation::Root, "côté côte coté cote"), "cote coté côte côté");
    }

    #[test]
    fn c5_traditional_chinese_sorts_by_strokes() {
        let names = "北京 東京 台北 鈴木 中央 山田 上海";
        assert_eq!(sorted(Collation::ZhStroke, names), "上海 山田 中央 北京 台北 東京 鈴木");
    }

    #[test]
    fn c6_japanese_kana_before_kanji() {
        let names = "鈴木 北京 東京 中央 台北 上海 山田 アオイ あおい";
        assert_eq!(sorted(Collation::Ja, names), "あおい アオイ 山田 上海 台北 中央 東京 北京 鈴木");
    }

    #[test]
    fn a_collation_is_found_by_its_name() {
        assert!(
            Collation::ALL.iter().all(|collation| Collation::parse(collation.name()) == Some(*collation))
        );
        assert_eq!(Collation::parse("pinyin"), None);
    }
}
