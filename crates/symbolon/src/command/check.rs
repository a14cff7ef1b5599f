//! `symbolon check`: verifies the invariants and the event chain on the stored data.

use crate::database;
use crate::failure::{Exit, Failure};
use crate::output::tell;
use crate::place::Place;
use crate::settings::SettingsFile;
use clap::Args;
use language::{Locale, text};
use serde_json::json;
use std::path::PathBuf;
use store::{Options, Store, check};

#[derive(Args, Debug)]
pub(crate) struct Check {
    #[arg(long, env = "SYMBOLON_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[arg(long, env = "SYMBOLON_DATABASE", value_name = "URL")]
    database: Option<String>,
}

impl Check {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let file = SettingsFile::read(self.config.as_deref(), super::serve::KEYS, locale)?;
        let address =
            self.database.or(file.get("database", locale)?).unwrap_or_else(|| database::DEFAULT.to_owned());
        // It visits: a server may be at work on the same data.
        let store = database::open_current(&address, Options::visitor(), locale)?;
        violations(&store, &address, locale)?;
        tell(place, &[text::cli_check_holds(locale)], &json!({ "violations": [] }))
    }
}

/// Every violation named, where there are any.
pub(super) fn violations(store: &Store, address: &str, locale: Locale) -> Result<(), Failure> {
    let found =
        store.read_blocking(check::run).map_err(|error| database::failure(&error, address, locale))?;
    if found.is_empty() {
        return Ok(());
    }
    let lines = found
        .iter()
        .map(|violation| text::cli_check_violation(locale, &violation.detail, violation.invariant))
        .collect();
    let data: Vec<_> = found
        .iter()
        .map(|violation| json!({ "invariant": violation.invariant, "detail": violation.detail }))
        .collect();
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let sentence = text::cli_failure_violations(locale, count);
    let failure =
        Failure::new(Exit::Refused, "violations", sentence, text::cli_failure_violations_next(locale));
    Err(failure.lines(lines).data(data.into()))
}
