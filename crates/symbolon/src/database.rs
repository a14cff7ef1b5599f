//! Opening the database of a server, and saying plainly why not.

use crate::failure::{Exit, Failure};
use crate::settings::SettingsFile;
use language::{Locale, text};
use std::path::Path;
use store::{Options, Store, StoreError};

/// Where a server keeps its data unless told otherwise.
pub(crate) const DEFAULT: &str = "sqlite:symbolon.db";

/// The address that an option or the settings file names, else the default.
pub(crate) fn named(
    config: Option<&Path>,
    option: Option<String>,
    locale: Locale,
) -> Result<String, Failure> {
    let file = SettingsFile::read(config, crate::command::SERVE_KEYS, locale)?;
    Ok(option.or(file.get("database", locale)?).unwrap_or_else(|| DEFAULT.to_owned()))
}

/// Opens the database at `address`; a missing file is refused unless `options.create`.
pub(crate) fn open(address: &str, options: Options, locale: Locale) -> Result<Store, Failure> {
    if is_server(address) {
        return Store::open(address, options).map_err(|error| failure(&error, address, locale));
    }
    let Some(path) = address.strip_prefix("sqlite:").map(|path| path.strip_prefix("//").unwrap_or(path))
    else {
        return Err(wrong_address(locale, address));
    };
    if path != ":memory:" && !options.create && !Path::new(path).exists() {
        let sentence = text::cli_failure_database_missing(locale, path);
        let next = text::cli_failure_database_missing_next(locale);
        return Err(Failure::new(Exit::Usage, "database_missing", sentence, next));
    }
    Store::open(address, options).map_err(|error| failure(&error, address, locale))
}

/// As [`open`], and the schema is the one this version needs.
pub(crate) fn open_current(address: &str, options: Options, locale: Locale) -> Result<Store, Failure> {
    let store = open(address, options, locale)?;
    store.require_current().map_err(|error| failure(&error, address, locale))?;
    Ok(store)
}

/// What a store's error means to the person who runs the server.
pub(crate) fn failure(error: &StoreError, address: &str, locale: Locale) -> Failure {
    let (exit, sentence, next) = match error {
        StoreError::Address(_) => return wrong_address(locale, address),
        StoreError::InUse(_) => (
            Exit::Refused,
            text::cli_failure_database_in_use(locale, address),
            text::cli_failure_database_in_use_next(locale),
        ),
        StoreError::LayoutUnsupported { wanted } => (
            Exit::Usage,
            text::cli_failure_layout_unsupported(locale, wanted.code()),
            text::cli_failure_layout_unsupported_next(locale),
        ),
        StoreError::LayoutFixed { found, wanted } => (
            Exit::Refused,
            text::cli_failure_layout_fixed(locale, found.code(), wanted.code()),
            text::cli_failure_layout_fixed_next(locale),
        ),
        StoreError::OlderSchema { found, known } => (
            Exit::Refused,
            text::cli_failure_schema_older(locale, &found.to_string(), &known.to_string()),
            text::cli_failure_schema_older_next(locale),
        ),
        StoreError::NewerSchema { found, known } => (
            Exit::Refused,
            text::cli_failure_schema_newer(locale, &found.to_string(), &known.to_string()),
            text::cli_failure_schema_newer_next(locale),
        ),
        other if is_server(address) => {
            let sentence = text::cli_failure_database(locale, &without_password(address));
            let lines = vec![other.detail().unwrap_or(other.code()).to_owned()];
            let next = text::cli_failure_database_server_next(locale);
            return Failure::new(Exit::Failed, other.code(), sentence, next).lines(lines);
        }
        other => {
            let sentence = text::cli_failure_database(locale, address);
            let lines = vec![other.detail().unwrap_or(other.code()).to_owned()];
            return Failure::new(
                Exit::Failed,
                other.code(),
                sentence,
                text::cli_failure_database_next(locale),
            )
            .lines(lines);
        }
    };
    Failure::new(exit, error.code(), sentence, next)
}

fn is_server(address: &str) -> bool {
    address.starts_with("postgres://") || address.starts_with("postgresql://")
}

/// The address as it may be shown: without what stands between user and host.
pub(crate) fn without_password(address: &str) -> String {
    let Some((start, rest)) = address.split_once("://") else { return address.to_owned() };
    let rest = rest.split_once('?').map_or(rest, |(place, _)| place);
    match rest.rsplit_once('@') {
        Some((person, place)) => {
            let user = person.split_once(':').map_or(person, |(user, _)| user);
            format!("{start}://{user}@{place}")
        }
        None => format!("{start}://{rest}"),
    }
}

fn wrong_address(locale: Locale, address: &str) -> Failure {
    // An address can hold a password; only its beginning is repeated.
    let shown = address.split_once(':').map_or(address, |(scheme, _)| scheme);
    let sentence = text::cli_failure_database_address(locale, shown);
    Failure::new(Exit::Usage, "database_address", sentence, text::cli_failure_database_address_next(locale))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_its_password() {
        for (address, shown) in [
            ("postgres://me:hid@den@h1:1,h2:2/db?password=hidden", "postgres://me@h1:1,h2:2/db"),
            ("postgresql://me@host/db", "postgresql://me@host/db"),
            ("postgres://host/db", "postgres://host/db"),
        ] {
            assert_eq!(without_password(address), shown);
        }
    }
}
