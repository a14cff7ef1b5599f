//! Words in Latin letters on a page in Russian, Chinese or Japanese that belong to no name, address or id.

use center::invitations::LINK_PLACEHOLDER;
use std::collections::BTreeSet;

/// What texts may hold, as the catalogues have it too.
const ALLOWED: &str = include_str!("../../crates/language/locales/latin-allowed.txt");

/// Units that are written so in every language.
const UNITS: [&str; 2] = ["GB", "TB"];

/// The script that gathers what a page says in its own language: to the eye, and to those who hear it. What is marked
/// as another language, as an id or as somebody's own name is left out.
pub const GATHER: &str = "
    const own = document.documentElement.lang, said = [];
    const ours = (element) => !element.closest('script, style, template, noscript, code, bdi')
        && element.closest('[lang]').lang === own;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
        if (node.data.trim() && ours(node.parentElement)) said.push(node.data);
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        for (const element of document.querySelectorAll(`[${name}]`)) {
            if (ours(element)) said.push(element.getAttribute(name));
        }
    }
    said.push(document.title);
    for (const meta of document.querySelectorAll('meta[name=description]')) said.push(meta.content);
    return said;
";

/// The words left over, each once. `names` are those of companies, people and places of the world.
pub fn leftovers(said: &[String], names: &[String]) -> BTreeSet<String> {
    let allowed: Vec<&str> = ALLOWED.lines().filter(|line| !line.starts_with('#')).chain(UNITS).collect();
    let mut left = BTreeSet::new();
    for text in said {
        let mut text = without_isolates(text);
        for name in names.iter().filter(|name| !name.is_empty()) {
            text = text.replace(name.as_str(), " ");
        }
        let text = text.replace(LINK_PLACEHOLDER, " ");
        for run in text.split(|letter: char| !is_latin_run(letter)).filter(|run| !is_address_or_id(run)) {
            let words = run.split(|letter: char| !is_latin(letter));
            left.extend(
                words.filter(|word| word.chars().count() > 1 && !allowed.contains(word)).map(str::to_owned),
            );
        }
    }
    left
}

/// Names in sentences stand between isolating marks.
fn without_isolates(text: &str) -> String {
    let mut depth = 0_u32;
    let mut kept = String::new();
    for letter in text.chars() {
        match letter {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(letter),
            _ => {}
        }
    }
    kept
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&letter)
}

fn is_latin_run(letter: char) -> bool {
    is_latin(letter) || letter.is_ascii_digit() || "@.-_/:+’'&%?=".contains(letter)
}

fn is_address_or_id(run: &str) -> bool {
    let run = run.trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
    let is_id = run.len() >= 8
        && run.contains('-')
        && run.chars().all(|letter| letter.is_ascii_hexdigit() || letter == '-');
    let is_code = run.contains('_') && run.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_');
    let is_zone = ["Africa/", "America/", "Asia/", "Europe/"].iter().any(|region| run.starts_with(region));
    is_id || is_code || is_zone || run.contains('@') || run.contains(".example") || run.contains("://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_and_names_addresses_and_ids_are_not() {
        let said = [
            "Подписка \u{2068}Office Suite\u{2069} активна, Suspended".to_owned(),
            "顧客 ID: 0b5a1c7e-1111-4222-8333-444455556666 admin@nord.example".to_owned(),
            "顧客Northwind GmbH、API".to_owned(),
        ];
        let left = leftovers(&said, &["Northwind GmbH".to_owned()]);
        assert_eq!(left.into_iter().collect::<Vec<_>>(), ["Suspended"]);
    }
}
