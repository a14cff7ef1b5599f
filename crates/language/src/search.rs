//! The search form of texts: what differs only in case, accent, width or kana is found alike (terms C7, C9).

use icu::casemap::CaseMapper;
use icu::normalizer::{ComposingNormalizer, DecomposingNormalizer};
use std::collections::BTreeSet;

/// The text as search sees it: compatibility forms, case, accents, kana, 臺 and 台, ё and е made equal;
/// apostrophes and long vowel marks dropped.
#[must_use]
pub fn fold(text: &str) -> String {
    let decomposed = DecomposingNormalizer::new_nfkd().normalize(text);
    let mut bare = String::with_capacity(decomposed.len());
    for sign in decomposed.chars() {
        match sign {
            '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | 'ー' => {}
            // й is a letter of its own, ё is searched as е.
            '\u{306}' if bare.ends_with(['и', 'И']) => bare.push(sign),
            '\u{300}'..='\u{36F}' => {}
            'æ' | 'Æ' => bare.push_str("ae"),
            'œ' | 'Œ' => bare.push_str("oe"),
            'ø' | 'Ø' => bare.push('o'),
            'ł' | 'Ł' => bare.push('l'),
            'đ' | 'Đ' => bare.push('d'),
            'ı' => bare.push('i'),
            '臺' => bare.push('台'),
            'ァ'..='ヶ' => bare.push(char::from_u32(u32::from(sign) - 0x60).unwrap_or(sign)),
            _ => bare.push(sign),
        }
    }
    let folded = CaseMapper::new().fold_string(&bare).into_owned();
    ComposingNormalizer::new_nfc().normalize(&folded).into_owned()
}

/// The terms under which a stored text is found, sorted and distinct: words, names with dots or hyphens whole
/// and in parts, and for scripts without spaces each pair of signs and the last sign.
#[must_use]
pub fn search_terms(text: &str) -> Vec<String> {
    let mut terms = BTreeSet::new();
    for token in tokens(&fold(text)) {
        if is_compound(token) {
            terms.insert(token.to_owned());
        }
        if is_identifier(token) {
            continue;
        }
        for run in runs(token) {
            if run.dense {
                terms.extend(pairs(run.text));
                terms.extend(run.text.chars().next_back().map(String::from));
            } else {
                terms.insert(run.text.to_owned());
            }
        }
    }
    terms.into_iter().collect()
}

/// The terms of what a person typed: each must begin some stored term. Addresses, domains and numbered names
/// are taken whole.
#[must_use]
pub fn query_terms(text: &str) -> Vec<String> {
    let mut terms = BTreeSet::new();
    for token in tokens(&fold(text)) {
        let whole = token.contains(['.', '@', '_']) || token.chars().any(|sign| sign.is_ascii_digit());
        if is_compound(token) && whole {
            terms.insert(token.to_owned());
            continue;
        }
        for run in runs(token) {
            if run.dense && run.text.chars().nth(1).is_some() {
                terms.extend(pairs(run.text));
            } else {
                terms.insert(run.text.to_owned());
            }
        }
    }
    terms.into_iter().collect()
}

fn tokens(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|sign: char| {
            !(sign.is_alphanumeric() || matches!(sign, '.' | '-' | '@' | '_' | '\u{3099}' | '\u{309A}'))
        })
        .map(|token| token.trim_matches(|sign: char| !sign.is_alphanumeric()))
        .filter(|token| !token.is_empty())
}

fn is_compound(token: &str) -> bool {
    token.contains(['.', '-', '@', '_']) && !token.chars().any(is_dense)
}

/// A GUID: its parts mean nothing on their own.
fn is_identifier(token: &str) -> bool {
    token.len() == 36 && token.chars().all(|sign| sign.is_ascii_hexdigit() || sign == '-')
}

struct Run<'a> {
    text: &'a str,
    dense: bool,
}

/// The token's words, with a break wherever spaced script meets script without spaces.
fn runs(token: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    for word in token.split(['.', '-', '@', '_']).filter(|word| !word.is_empty()) {
        let mut start = 0;
        let mut dense = word.chars().next().is_some_and(is_dense);
        for (at, sign) in word.char_indices() {
            if is_dense(sign) != dense {
                runs.push(Run { text: &word[start..at], dense });
                (start, dense) = (at, !dense);
            }
        }
        runs.push(Run { text: &word[start..], dense });
    }
    runs
}

fn pairs(run: &str) -> impl Iterator<Item = String> {
    run.chars().zip(run.chars().skip(1)).map(|(first, second)| String::from_iter([first, second]))
}

/// Scripts written without spaces: Han, kana.
fn is_dense(sign: char) -> bool {
    matches!(sign, '々' | '〆' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn c9_case_accents_width_and_ligatures_fold() {
        for (text, folded) in [
            ("Société Générale", "societe generale"),
            ("ＡＢＣ１２３", "abc123"),
            ("Straße Œuvre", "strasse oeuvre"),
            ("Ёлка", "елка"),
            ("Йод", "йод"),
            ("D’Amico", "damico"),
            ("アオイ", "あおい"),
            ("ｶﾞｲﾄﾞ", "がいど"),
            ("サーバー", "さば"),
            ("臺北", "台北"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn c9_a_stored_text_is_found_by_the_beginnings_of_its_words() {
        for (stored, query) in [
            ("Northwind Traders", "trad north"),
            ("D’Amico S.p.A.", "damico"),
            ("D’Amico S.p.A.", "d'amico s.p.a."),
            ("Ёлка и Ко", "елк"),
            ("臺北山田股份有限公司", "台北"),
            ("臺北山田股份有限公司", "山田"),
            ("臺北山田股份有限公司", "司"),
            ("あおいサーバー株式会社", "アオイ"),
            ("blue-yonder.example.com", "blue-yonder.ex"),
            ("blue-yonder.example.com", "yonder"),
            ("Blue-Yonder Ltd", "blue yonder"),
            ("6F9619FF-8B86-D011-B42D-00CF4FC964FF", "6f9619ff-8b"),
            ("Plan ABC會議室", "abc會議"),
        ] {
            assert!(finds(stored, query), "{query} in {stored}: {:?}", search_terms(stored));
        }
        for (stored, query) in [
            ("Northwind Traders", "wind"),
            ("臺北山田", "北台"),
            ("blue.example", "example.blue"),
            ("Йод", "иод"),
        ] {
            assert!(!finds(stored, query), "{query} not in {stored}");
        }
    }

    #[test]
    fn a_blank_query_has_no_terms() {
        assert!(query_terms(" … – ' ").is_empty());
        assert!(search_terms("").is_empty());
    }

    fn finds(stored: &str, query: &str) -> bool {
        let terms = search_terms(stored);
        let asked = query_terms(query);
        !asked.is_empty() && asked.iter().all(|q| terms.iter().any(|term| term.starts_with(q.as_str())))
    }
}
