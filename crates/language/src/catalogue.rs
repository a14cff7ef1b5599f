//! The catalogues at run time: one bundle per locale, built once.

use crate::format;
use crate::locale::Locale;
use crate::quotes;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// One value of a message.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Value<'a> {
    Text(&'a str),
    Number(i64),
}

/// The values of a message whose code is known only at run time.
#[derive(Debug, Clone, Default)]
pub struct Args<'a>(Vec<(&'a str, Value<'a>)>);

impl<'a> Args<'a> {
    /// No values.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text.
    #[must_use]
    pub fn text(mut self, name: &'a str, value: &'a str) -> Self {
        self.0.push((name, Value::Text(value)));
        self
    }

    /// Adds a count, which chooses the plural form and is shown in the locale's format.
    #[must_use]
    pub fn number(mut self, name: &'a str, value: i64) -> Self {
        self.0.push((name, Value::Number(value)));
        self
    }

    pub(crate) fn values(&self) -> &[(&'a str, Value<'a>)] {
        &self.0
    }
}

/// A message that the build found in English, hence is there.
pub(crate) fn message(locale: Locale, id: &str, values: &[(&str, Value<'_>)]) -> String {
    lookup(locale, id, values).unwrap_or_else(|| id.to_owned())
}

/// The message in the locale, else in English, else nothing.
pub(crate) fn lookup(locale: Locale, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
    render(locale, id, values).or_else(|| render(Locale::En, id, values))
}

fn render(locale: Locale, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
    let bundle = bundle(locale);
    let pattern = bundle.get_message(id)?.value()?;
    let mut args = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        match value {
            Value::Text(text) => args.set(*name, *text),
            Value::Number(number) => {
                args.set(*name, *number);
                args.set(format!("{name}_text"), format::number(locale, *number));
                args.set(format!("{name}_plural"), format::plural_category(locale, *number));
            }
        }
    }
    let mut errors = Vec::new();
    let shown = bundle.format_pattern(pattern, Some(&args), &mut errors);
    // A Russian date brings its own full stop.
    let shown = if locale == Locale::RuRu { shown.replace("г..", "г.") } else { shown.into_owned() };
    Some(quotes::nested(locale, shown))
}

fn bundle(locale: Locale) -> &'static FluentBundle<FluentResource> {
    static BUNDLES: [OnceLock<FluentBundle<FluentResource>>; 6] = [const { OnceLock::new() }; 6];
    BUNDLES[locale as usize].get_or_init(|| build(locale))
}

fn build(locale: Locale) -> FluentBundle<FluentResource> {
    let source = match locale {
        Locale::En => include_str!(concat!(env!("OUT_DIR"), "/en.ftl")),
        Locale::FrFr => include_str!(concat!(env!("OUT_DIR"), "/fr-FR.ftl")),
        Locale::RuRu => include_str!(concat!(env!("OUT_DIR"), "/ru-RU.ftl")),
        Locale::ZhTw => include_str!(concat!(env!("OUT_DIR"), "/zh-TW.ftl")),
        Locale::JaJp => include_str!(concat!(env!("OUT_DIR"), "/ja-JP.ftl")),
        Locale::ItIt => include_str!(concat!(env!("OUT_DIR"), "/it-IT.ftl")),
    };
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
    let tag: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}
