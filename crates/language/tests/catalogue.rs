//! The checks of terms §9 on the catalogues as they stand in the tree.
//!
//! `UPDATE=1 cargo test -p language` sets typography right and notes that each changed translation fits today's
//! English. Where the English changed and a translation did not, it stays stale: translate it, or, when it still
//! fits, say so with `UPDATE=accept`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use domain::catalogue::{BillingCycle, OfferKind};
use domain::invitation::InvitationState;
use domain::order::OrderStatus;
use domain::partner::PartnerKind;
use domain::relationship::BlockerKind;
use domain::subscription::Status;
use domain::{EventKind, Role};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::{parser, serializer};
use language::{Args, Locale, text};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

const SPACE: char = '\u{A0}';
const THIN: char = '\u{202F}';

struct Message {
    file: String,
    value: Pattern<String>,
    /// The message as Fluent writes it, for hashing.
    source: String,
}

type Catalogue = BTreeMap<String, Message>;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")
}

fn updating() -> Option<String> {
    env::var("UPDATE").ok()
}

fn files(locale: Locale) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder().join(locale.tag()))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "ftl"))
        .collect();
    files.sort();
    files
}

fn catalogue(locale: Locale) -> Catalogue {
    let mut catalogue = Catalogue::new();
    for path in files(locale) {
        let source = typography(locale, &fs::read_to_string(&path).unwrap());
        let resource = parser::parse(source).unwrap_or_else(|(_, errors)| {
            panic!("{}: {}", path.display(), errors.first().map(ToString::to_string).unwrap_or_default())
        });
        for entry in resource.body {
            match entry {
                Entry::Message(mut message) => {
                    message.comment = None;
                    let id = message.id.name.clone();
                    assert!(message.attributes.is_empty(), "{locale} {id}: attributes are not used");
                    let value = message.value.clone().unwrap_or_else(|| panic!("{locale} {id}: no text"));
                    let body = vec![Entry::Message(message)];
                    let source = serializer::serialize(&fluent_syntax::ast::Resource { body });
                    let file = path.file_name().unwrap().to_string_lossy().into_owned();
                    let former = catalogue.insert(id.clone(), Message { file, value, source });
                    assert!(former.is_none(), "{locale} {id}: defined twice");
                }
                Entry::Term(term) => panic!("{locale} {}: terms are not used", term.id.name),
                _ => {}
            }
        }
    }
    catalogue
}

/// Calls `seen` with each variable, the literal texts, and the keys of each selector.
#[derive(Default)]
struct Content {
    variables: BTreeSet<String>,
    text: String,
    /// Selector and its named keys.
    choices: Vec<(String, BTreeSet<String>)>,
}

fn content(pattern: &Pattern<String>) -> Content {
    let mut content = Content::default();
    collect(pattern, &mut content);
    content
}

fn collect(pattern: &Pattern<String>, content: &mut Content) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => content.text.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::VariableReference { id } => {
                    content.variables.insert(id.name.clone());
                    content.text.push('\u{FFFC}');
                }
                InlineExpression::StringLiteral { value } => content.text.push_str(value),
                other => panic!("not used in catalogues: {other:?}"),
            },
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let InlineExpression::VariableReference { id } = selector else {
                    panic!("select on a variable")
                };
                content.variables.insert(id.name.clone());
                let keys = variants.iter().filter_map(|variant| match &variant.key {
                    VariantKey::Identifier { name } => Some(name.clone()),
                    VariantKey::NumberLiteral { .. } => None,
                });
                content.choices.push((id.name.clone(), keys.collect()));
                for variant in variants {
                    content.text.push('\n');
                    collect(&variant.value, content);
                }
                content.text.push('\n');
            }
        }
    }
}

fn is_count(name: &str) -> bool {
    name == "n" || name == "count" || name.starts_with("n_")
}

fn translations() -> impl Iterator<Item = (Locale, Catalogue)> {
    Locale::ALL.into_iter().filter(|locale| *locale != Locale::En).map(|locale| (locale, catalogue(locale)))
}

#[test]
fn terms_9_1_every_message_stands_in_six_locales() {
    let english = catalogue(Locale::En);
    let mut wrong = String::new();
    for (locale, translated) in translations() {
        for (id, message) in &english {
            match translated.get(id) {
                None => _ = writeln!(wrong, "{locale} lacks {id} ({})", message.file),
                Some(other) if other.file != message.file => {
                    _ = writeln!(wrong, "{locale} {id}: in {} instead of {}", other.file, message.file);
                }
                Some(_) => {}
            }
        }
        for id in translated.keys().filter(|id| !english.contains_key(*id)) {
            _ = writeln!(wrong, "{locale} {id}: not in English");
        }
    }
    for id in english.keys() {
        let clean = id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if !clean {
            _ = writeln!(wrong, "{id}: not snake_case");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn terms_9_1_no_translation_is_older_than_its_english() {
    let path = folder().join("sources.lock");
    let locked = read_lock(&path);
    let english = catalogue(Locale::En);
    let mut current = BTreeMap::new();
    let mut stale = String::new();
    for (locale, translated) in translations() {
        for (id, message) in &translated {
            let Some(source) = english.get(id) else { continue };
            let key = (id.clone(), locale.tag().to_owned());
            let now = (hash(&source.source), hash(&message.source));
            let fresh = match locked.get(&key) {
                Some(then) if *then == now => true,
                Some((then_english, then_own)) => match updating().as_deref() {
                    Some("accept") => true,
                    Some(_) => *then_english == now.0 || *then_own != now.1,
                    None => false,
                },
                None => updating().is_some(),
            };
            if !fresh {
                _ = writeln!(stale, "{locale} {id}");
            }
            let kept = if fresh { Some(now) } else { locked.get(&key).cloned() };
            current.extend(kept.map(|entry| (key, entry)));
        }
    }
    if updating().is_some() && current != locked {
        fs::write(&path, write_lock(&current)).unwrap();
    }
    assert!(stale.is_empty(), "new, changed, or older than the English; see the head of this file:\n{stale}");
}

type Lock = BTreeMap<(String, String), (String, String)>;

/// One line each: id, locale, hash of the English, hash of the translation.
fn read_lock(path: &Path) -> Lock {
    let text = fs::read_to_string(path).unwrap_or_default();
    text.lines()
        .filter_map(|line| {
            let mut words = line.split(' ').map(str::to_owned);
            Some(((words.next()?, words.next()?), (words.next()?, words.next()?)))
        })
        .collect()
}

fn write_lock(lock: &Lock) -> String {
    lock.iter().fold(String::new(), |mut text, ((id, locale), (english, own))| {
        _ = writeln!(text, "{id} {locale} {english} {own}");
        text
    })
}

/// FNV-1a, folded to 32 bits: tells versions of one sentence apart, nothing more.
fn hash(text: &str) -> String {
    let full = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{:08x}", (full >> 32) ^ (full & 0xffff_ffff))
}

#[test]
fn terms_9_2_placeholders_are_those_of_the_english() {
    let english = catalogue(Locale::En);
    let mut wrong = String::new();
    for (locale, translated) in translations() {
        for (id, message) in &translated {
            let Some(source) = english.get(id) else { continue };
            let (theirs, ours) = (content(&source.value).variables, content(&message.value).variables);
            if theirs != ours {
                _ = writeln!(wrong, "{locale} {id}: {ours:?} instead of {theirs:?}");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn terms_9_2_plural_categories_are_complete() {
    let mut wrong = String::new();
    for locale in Locale::ALL {
        let needed: &[&str] = match locale {
            Locale::En => &["one", "other"],
            Locale::FrFr | Locale::ItIt => &["many", "one", "other"],
            Locale::RuRu => &["few", "many", "one", "other"],
            Locale::ZhTw | Locale::JaJp => &["other"],
        };
        for (id, message) in catalogue(locale) {
            for (variable, keys) in content(&message.value).choices {
                if is_count(&variable) && !keys.iter().eq(needed) {
                    _ = writeln!(wrong, "{locale} {id}: {keys:?} instead of {needed:?}");
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn terms_4_each_counting_message_renders_the_test_vector() {
    for locale in Locale::ALL {
        for id in text::IDS {
            let names = text::arguments(id).unwrap();
            let values = if names.iter().any(|name| is_count(name)) {
                &[0, 1, 2, 5, 11, 21, 22, 25, 101, 1_000_000][..]
            } else {
                &[1]
            };
            for n in values {
                let args = names.iter().fold(Args::new(), |args, name| {
                    if is_count(name) { args.number(name, *n) } else { args.text(name, "X") }
                });
                let shown = text::by_code(locale, id, &args).unwrap();
                assert!(!shown.contains(['{', '$']), "{locale} {id} {n}: {shown}");
                assert!(!shown.trim().is_empty(), "{locale} {id} {n}: empty");
            }
        }
    }
}

#[test]
fn terms_4_millions_are_many_in_french_and_italian() {
    assert_eq!(text::count_licenses(Locale::FrFr, 1_000_000), "1\u{202F}000\u{202F}000\u{A0}de licences");
    assert_eq!(text::count_licenses(Locale::ItIt, 1_000_000), "1.000.000\u{A0}di licenze");
    assert_eq!(text::count_licenses(Locale::RuRu, 21), "21\u{A0}лицензия");
    assert_eq!(text::count_licenses(Locale::RuRu, 1_000), "1\u{A0}000\u{A0}лицензий");
    assert_eq!(text::blocked_summary(Locale::En, 0), "Nothing blocks removal");
    assert_eq!(text::blocked_summary(Locale::ZhTw, 2), "先完成 2 個項目");
}

#[test]
fn a_date_that_ends_in_a_full_stop_does_not_get_another() {
    let date = language::format::date_medium(Locale::RuRu, jiff::civil::date(2026, 7, 4));
    let shown = text::blocker_trial_active_until(Locale::RuRu, &date, "A");
    assert!(shown.ends_with("2026\u{202F}г."), "{shown}");
}

#[test]
fn an_unknown_code_has_no_message() {
    assert_eq!(text::by_code(Locale::En, "no_such_message", &Args::new()), None);
}

/// Every code of the domain that a person meets has its words.
#[test]
fn each_code_of_the_domain_has_a_message() {
    let mut wanted = Vec::new();
    let mut add = |prefix: &str, code: &str| wanted.push(format!("{prefix}_{code}"));
    BlockerKind::ALL.iter().for_each(|kind| add("blocker", kind.code()));
    EventKind::ALL.iter().for_each(|kind| add("event", kind.code()));
    OfferKind::ALL.iter().for_each(|kind| add("offer_kind", kind.code()));
    BillingCycle::ALL.iter().for_each(|cycle| add("cycle", cycle.code()));
    InvitationState::ALL.iter().for_each(|state| add("invitation_status", state.code()));
    OrderStatus::ALL.iter().for_each(|status| add("order_status", status.code()));
    PartnerKind::ALL.iter().for_each(|kind| add("kind", kind.code()));
    Role::ALL.iter().for_each(|role| add("role", role.code()));
    Status::ALL.iter().for_each(|status| add("status", status.code()));
    for code in codes_in(include_str!("../../domain/src/refusal.rs"), "Refusal::") {
        add("refusal", code);
        add("refusal", &format!("{code}_next"));
    }
    codes_in(include_str!("../../domain/src/refusal.rs"), "Fix::").for_each(|code| add("fix", code));
    for code in codes_in(include_str!("../../domain/src/field.rs"), "FieldProblem::") {
        add("refusal", code);
    }
    assert!(wanted.len() > 150, "the codes were found");
    wanted.retain(|id| text::arguments(id).is_none());
    assert!(wanted.is_empty(), "\n{}", wanted.join("\n"));
}

/// The codes in a source's `code()`: enums with facts cannot list their values.
fn codes_in<'a>(source: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    source
        .lines()
        .filter(move |line| line.trim_start().starts_with(name))
        .filter_map(|line| line.split_once("=> \"")?.1.split_once('"'))
        .map(|(code, _)| code)
}

#[test]
fn each_refusal_and_blocker_says_what_to_do_next() {
    for id in text::IDS.iter().filter(|id| id.starts_with("refusal_") && !id.ends_with("_next")) {
        assert!(text::arguments(&format!("{id}_next")).is_some(), "{id}");
    }
    let (said, next) = text::refusal(Locale::En, "stale", &Args::new()).unwrap();
    assert_ne!(said, next);
    let dated = text::blocker(Locale::En, "trial_active", "A", Some("Jul 4, 2026")).unwrap();
    assert_eq!(dated, "The trial “A” runs until Jul 4, 2026.");
    let undated = text::blocker(Locale::En, "order_pending", "A", Some("Jul 4, 2026")).unwrap();
    assert_eq!(undated, "The order “A” is pending.");
}

#[test]
fn seed_labels_stand_letter_for_letter() {
    for (locale, labels) in [
        (Locale::En, ["Customers", "Subscriptions", "Suspended", "Account", "Remove reseller relationship"]),
        (
            Locale::FrFr,
            ["Clients", "Abonnements", "Suspendu", "Compte", "Supprimer une relation de revendeur"],
        ),
        (Locale::ZhTw, ["客戶", "訂閱", "已暫停", "帳戶", "移除經銷商關係"]),
    ] {
        let shown = [
            text::nav_customers(locale),
            text::nav_subscriptions(locale),
            text::status_suspended(locale),
            text::nav_account(locale),
            text::action_remove_relationship(locale),
        ];
        assert_eq!(shown, labels);
    }
}

/// Forms that terms.md names as wrong.
const FORBIDDEN: &[(Locale, &[&str])] = &[
    (
        Locale::FrFr,
        &["attitré", "partenaire d’enregistrement", "interrompre l’abonnement", "courrier électronique"],
    ),
    (
        Locale::RuRu,
        &["реселлер", "косвенн", "с торговым посредником", "страницы доступа", "партнер записи", "ё"],
    ),
    (
        Locale::ZhTw,
        &["許可權", "租使用者", "訂用帳戶", "轉銷商", "轉售商", "用戶端", "視頻", "信息", "默認", "你"],
    ),
    (Locale::JaJp, &["リレーションシップ", "販売代理店", "保留", "パートナー様", "あなた"]),
    (Locale::ItIt, &["amministratore delegato", "in sospeso", "abbonament"]),
];

#[test]
fn terms_9_3_wrong_forms_are_not_used() {
    let mut wrong = String::new();
    for (locale, forms) in FORBIDDEN {
        for (id, message) in catalogue(*locale) {
            let text = content(&message.value).text.to_lowercase();
            for form in forms.iter().filter(|form| text.contains(**form)) {
                _ = writeln!(wrong, "{locale} {id}: {form}");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn terms_9_4_typography_is_that_of_the_locale() {
    let mut wrong = String::new();
    for locale in Locale::ALL {
        for path in files(locale) {
            let source = fs::read_to_string(&path).unwrap();
            let right = typography(locale, &source);
            if right != source && updating().is_some() {
                fs::write(&path, &right).unwrap();
            } else if right != source {
                let lines =
                    source.lines().zip(right.lines()).enumerate().filter(|(_, (is, should))| is != should);
                for (line, (is, _)) in lines {
                    _ = writeln!(wrong, "{}:{}: {is}", path.display(), line + 1);
                }
            }
        }
        for (id, message) in catalogue(locale) {
            let text = content(&message.value).text;
            let bad = match locale {
                Locale::En | Locale::FrFr | Locale::ItIt | Locale::RuRu => &['"', '，', '。', '\''][..],
                Locale::ZhTw | Locale::JaJp => &['"', '“', '”', ';', '?', '!', ','][..],
            };
            // What stands between backquotes is code.
            let prose: String = text.split('`').step_by(2).collect();
            if let Some(sign) = prose.chars().find(|sign| bad.contains(sign)) {
                _ = writeln!(wrong, "{locale} {id}: {sign}");
            }
        }
    }
    assert!(wrong.is_empty(), "UPDATE=1 sets spaces, apostrophes and ellipses right:\n{wrong}");
}

/// The catalogue with the spaces, apostrophes and ellipses of its locale (terms §7).
fn typography(locale: Locale, source: &str) -> String {
    source.split('\n').map(|line| typographic_line(locale, line)).collect::<Vec<_>>().join("\n")
}

fn typographic_line(locale: Locale, line: &str) -> String {
    if line.trim_start().starts_with('#') {
        return line.to_owned();
    }
    let sign = if line.trim_start().starts_with(['[', '*']) { ']' } else { '=' };
    let start = line.find(sign).map_or(0, |at| at + 1);
    let (key, text) = line.split_at(start);
    // What stands between backquotes is code.
    let parts = text
        .split('`')
        .enumerate()
        .map(|(index, part)| if index % 2 == 0 { typographic_text(locale, part) } else { part.to_owned() });
    format!("{key}{}", parts.collect::<Vec<_>>().join("`"))
}

fn typographic_text(locale: Locale, text: &str) -> String {
    let mut text = text.replace("...", "…").replace(" }\u{202F}", " } ").replace(" }\u{A0}", " } ");
    text = match locale {
        Locale::ZhTw => text.replace("……", "…").replace('…', "……"),
        _ => text,
    };
    if locale == Locale::FrFr {
        for sign in [":", ";", "!", "?", "»"] {
            let space = if sign == ":" { SPACE } else { THIN };
            text = text.replace(&format!(" {sign}"), &format!("{space}{sign}"));
        }
        text = text.replace("« ", &format!("«{THIN}"));
    }
    if matches!(locale, Locale::FrFr | Locale::ItIt | Locale::En) {
        text = curly(&text);
    }
    if matches!(locale, Locale::FrFr | Locale::ItIt | Locale::RuRu) {
        text = bind_counts(&text);
    }
    if locale == Locale::RuRu {
        text = bind_prepositions(&text);
    }
    text
}

fn curly(text: &str) -> String {
    text.replace('\'', "’")
}

/// A number and its noun stay on one line.
fn bind_counts(text: &str) -> String {
    let mut bound = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("{ $") {
        let Some(length) = rest[start..].find('}') else { break };
        let end = start + length + 1;
        let name = rest[start + 3..end - 1].trim();
        bound.push_str(&rest[..end]);
        rest = &rest[end..];
        if is_count(name) && rest.strip_prefix(' ').is_some_and(|r| r.starts_with(char::is_alphabetic)) {
            bound.push(SPACE);
            rest = &rest[1..];
        }
    }
    bound + rest
}

/// A preposition of one letter stays with its word.
fn bind_prepositions(text: &str) -> String {
    let mut bound = String::with_capacity(text.len());
    let (mut before, mut last) = (' ', ' ');
    for sign in text.chars() {
        let preposition =
            matches!(last, 'в' | 'к' | 'с' | 'о' | 'у' | 'и' | 'В' | 'К' | 'С' | 'О' | 'У' | 'И');
        let alone = !before.is_alphanumeric() && before != '-' && before != '}';
        bound.push(if sign == ' ' && preposition && alone { SPACE } else { sign });
        (before, last) = (last, sign);
    }
    bound
}

#[test]
fn terms_9_5_latin_words_in_other_scripts_are_intended() {
    let allowed = fs::read_to_string(folder().join("latin-allowed.txt")).unwrap();
    let allowed: BTreeSet<&str> = allowed.lines().filter(|line| !line.starts_with('#')).collect();
    let mut wrong = String::new();
    for locale in [Locale::RuRu, Locale::ZhTw, Locale::JaJp] {
        for (id, message) in catalogue(locale) {
            let text = content(&message.value).text;
            let prose: String = text.split('`').step_by(2).collect();
            let words = prose.split(|sign: char| !sign.is_ascii_alphanumeric());
            for word in words.filter(|word| word.contains(|sign: char| sign.is_ascii_alphabetic())) {
                if !allowed.contains(word) {
                    _ = writeln!(wrong, "{locale} {id}: {word}");
                }
            }
        }
    }
    assert!(wrong.is_empty(), "translate, or add to locales/latin-allowed.txt:\n{wrong}");
}
