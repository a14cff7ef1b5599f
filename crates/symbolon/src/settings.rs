//! Settings of a server: option, else environment, else file, else default. The first two are clap's.

use crate::failure::{Exit, Failure};
use language::{Locale, text};
use serde::de::DeserializeOwned;
use std::fs;
use std::path::Path;

/// A settings file, read and not yet understood.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct SettingsFile {
    table: toml::Table,
    path: String,
}

impl SettingsFile {
    /// Reads a TOML file whose keys are all among `known`; `public-url` and `public_url` are one key.
    pub(crate) fn read(path: Option<&Path>, known: &[&str], locale: Locale) -> Result<Self, Failure> {
        let Some(path) = path else { return Ok(SettingsFile::default()) };
        let name = path.display().to_string();
        let content = fs::read_to_string(path).map_err(|error| unreadable(locale, &name, &error))?;
        let parsed: toml::Table =
            content.parse().map_err(|error: toml::de::Error| not_toml(locale, &name, &error))?;
        let table: toml::Table =
            parsed.into_iter().map(|(key, value)| (key.replace('-', "_"), value)).collect();
        if let Some(key) = table.keys().find(|key| !known.contains(&key.as_str())) {
            let sentence = text::cli_failure_unknown_key(locale, &name, key);
            let next = text::cli_failure_unknown_key_next(locale, &known.join("`, `"));
            return Err(Failure::new(Exit::Usage, "unknown_key", sentence, next));
        }
        Ok(SettingsFile { table, path: name })
    }

    /// The value of a key, none if it is absent.
    pub(crate) fn get<T: DeserializeOwned>(&self, key: &str, locale: Locale) -> Result<Option<T>, Failure> {
        let Some(value) = self.table.get(key) else { return Ok(None) };
        value.clone().try_into().map(Some).map_err(|_: toml::de::Error| {
            let sentence = text::cli_failure_wrong_value(locale, &self.path, key);
            let next = text::cli_failure_wrong_value_next(locale);
            Failure::new(Exit::Usage, "wrong_value", sentence, next)
        })
    }
}

pub(crate) fn unreadable(locale: Locale, name: &str, error: &dyn std::fmt::Display) -> Failure {
    let sentence = text::cli_failure_file_unreadable(locale, name);
    let next = text::cli_failure_file_unreadable_next(locale);
    Failure::new(Exit::Usage, "file_unreadable", sentence, next).lines(vec![error.to_string()])
}

pub(crate) fn not_toml(locale: Locale, name: &str, error: &dyn std::fmt::Display) -> Failure {
    let sentence = text::cli_failure_file_form(locale, name);
    let next = text::cli_failure_file_form_next(locale);
    let lines = error.to_string().lines().map(str::to_owned).collect();
    Failure::new(Exit::Usage, "file_form", sentence, next).lines(lines)
}
