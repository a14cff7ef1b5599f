//! Reads every catalogue, prepares it for the runtime, and writes one typed function per English message.
//!
//! Fluent's own plural rules are older than CLDR's (French and Italian have `many` for exact millions), so a
//! selector on a number is turned into a selector on the category that ICU4X computed, and a number shown in a
//! sentence into the text that ICU4X formatted. Translators write ordinary Fluent.

use fluent_syntax::ast::{
    Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement, Resource, Variant, VariantKey,
};
use fluent_syntax::{parser, serializer};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

const LOCALES: [&str; 6] = ["en", "fr-FR", "ru-RU", "zh-TW", "ja-JP", "it-IT"];

fn main() -> io::Result<()> {
    let locales = Path::new("locales");
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    println!("cargo::rerun-if-changed=build.rs");
    for tag in LOCALES {
        println!("cargo::rerun-if-changed=locales/{tag}");
        let mut catalogue = read_catalogue(&locales.join(tag))?;
        if tag == "en" {
            fs::write(out.join("text.rs"), functions(&catalogue))?;
        }
        catalogue.body.iter_mut().for_each(prepare);
        fs::write(out.join(format!("{tag}.ftl")), serializer::serialize(&catalogue))?;
    }
    Ok(())
}

/// All messages of one locale; what cannot be read is warned about and left to the catalogue's tests.
fn read_catalogue(folder: &Path) -> io::Result<Resource<String>> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|e| e == "ftl"));
    files.sort();
    let mut seen = BTreeSet::new();
    let mut body = Vec::new();
    for path in files {
        let (resource, errors) = match parser::parse(fs::read_to_string(&path)?) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        for error in errors {
            println!("cargo::warning={}: {error}", path.display());
        }
        for entry in resource.body {
            let Entry::Message(mut message) = entry else { continue };
            message.comment = None;
            if seen.insert(message.id.name.clone()) {
                body.push(Entry::Message(message));
            } else {
                println!("cargo::warning={}: {} is defined twice", path.display(), message.id.name);
            }
        }
    }
    Ok(Resource { body })
}

/// The rule by which a variable's name tells its type: counts are numbers, all else is text.
fn is_count(name: &str) -> bool {
    name == "n" || name == "count" || name.starts_with("n_")
}

fn functions(catalogue: &Resource<String>) -> String {
    let mut messages = BTreeMap::new();
    for entry in &catalogue.body {
        if let Entry::Message(message) = entry
            && let Some(value) = &message.value
        {
            let mut names = BTreeSet::new();
            variables(value, &mut names);
            let mut english = String::new();
            plain(value, &mut english);
            messages.insert(message.id.name.clone(), (names, english));
        }
    }
    let mut code = String::new();
    for (id, (names, english)) in &messages {
        let parameters: String = names
            .iter()
            .map(|name| format!(", r#{name}: {}", if is_count(name) { "i64" } else { "&str" }))
            .collect();
        let arguments: String = names
            .iter()
            .map(|name| {
                let kind = if is_count(name) { "Number" } else { "Text" };
                format!("({name:?}, Value::{kind}(r#{name})),")
            })
            .collect();
        let english = english.split_whitespace().collect::<Vec<_>>().join(" ").replace('`', "'");
        let _ = writeln!(
            code,
            "/// `{english}`\n#[must_use]\npub fn r#{id}(locale: Locale{parameters}) -> String {{\n    \
             catalogue::message(locale, {id:?}, &[{arguments}])\n}}\n"
        );
    }
    let ids: String = messages.keys().map(|id| format!("{id:?},")).collect();
    let arguments: String = messages
        .iter()
        .map(|(id, (names, _))| format!("({id:?}, &{:?}),", names.iter().collect::<Vec<_>>()))
        .collect();
    let _ = writeln!(code, "/// Every English message, sorted.\npub const IDS: &[&str] = &[{ids}];\n");
    let _ = writeln!(code, "const ARGUMENTS: &[(&str, &[&str])] = &[{arguments}];");
    code
}

fn variables(pattern: &Pattern<String>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                names.insert(id.name.clone());
            }
            Expression::Inline(_) => {}
            Expression::Select { selector, variants } => {
                if let InlineExpression::VariableReference { id } = selector {
                    names.insert(id.name.clone());
                }
                variants.iter().for_each(|variant| variables(&variant.value, names));
            }
        }
    }
}

/// The English text as documentation: of a choice the default.
fn plain(pattern: &Pattern<String>, text: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::VariableReference { id } => {
                    let _ = write!(text, "{{{}}}", id.name);
                }
                InlineExpression::StringLiteral { value } => text.push_str(value),
                _ => {}
            },
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                if let Some(default) = variants.iter().find(|variant| variant.default) {
                    plain(&default.value, text);
                }
            }
        }
    }
}

fn prepare(entry: &mut Entry<String>) {
    if let Entry::Message(message) = entry
        && let Some(value) = &mut message.value
    {
        prepare_pattern(value);
    }
}

fn prepare_pattern(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) if is_count(&id.name) => {
                id.name.push_str("_text");
            }
            Expression::Inline(_) => {}
            Expression::Select { selector, variants } => {
                variants.iter_mut().for_each(|variant| prepare_pattern(&mut variant.value));
                if let InlineExpression::VariableReference { id } = selector
                    && is_count(&id.name)
                {
                    *variants = by_category(&id.name, std::mem::take(variants));
                }
            }
        }
    }
}

/// Exact numbers first, then the plural category: `{ $n -> [0] … *[other] { $n_plural -> [one] … *[other] … } }`.
fn by_category(name: &str, variants: Vec<Variant<String>>) -> Vec<Variant<String>> {
    let (mut exact, mut named): (Vec<_>, Vec<_>) =
        variants.into_iter().partition(|variant| matches!(variant.key, VariantKey::NumberLiteral { .. }));
    exact.iter_mut().for_each(|variant| variant.default = false);
    if !named.iter().any(|variant| variant.default)
        && let Some(last) = named.last_mut()
    {
        last.default = true;
    }
    let inner = Expression::Select {
        selector: InlineExpression::VariableReference { id: Identifier { name: format!("{name}_plural") } },
        variants: named,
    };
    exact.push(Variant {
        key: VariantKey::Identifier { name: "other".to_owned() },
        value: Pattern { elements: vec![PatternElement::Placeable { expression: inner }] },
        default: true,
    });
    exact
}
