//! `symbolon migrate`: brings the schema up to date; safe to run twice, and from two nodes at once.

use crate::database;
use crate::failure::Failure;
use crate::output::tell;
use crate::place::Place;
use crate::settings::SettingsFile;
use center::clock::Clock;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use language::text;
use serde_json::json;
use std::path::PathBuf;
use store::{Layout, Migrated, Options};

#[derive(Args, Debug)]
pub(crate) struct Migrate {
    #[arg(long, env = "SYMBOLON_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[arg(long, env = "SYMBOLON_DATABASE", value_name = "URL")]
    database: Option<String>,
    #[arg(long, value_name = "KIND", value_parser = PossibleValuesParser::new(Layout::ALL.map(Layout::code)).try_map(layout))]
    layout: Option<Layout>,
}

impl Migrate {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let file = SettingsFile::read(self.config.as_deref(), super::serve::KEYS, locale)?;
        let address =
            self.database.or(file.get("database", locale)?).unwrap_or_else(|| database::DEFAULT.to_owned());
        let options = Options { exclusive: false, readers: 1, ..Options::default() };
        let store = database::open(&address, options, locale)?;
        let Migrated { applied, layout, converted } = store
            .migrate_as(self.layout, Clock::system().now())
            .map_err(|error| database::failure(&error, &address, locale))?;
        let mut lines = match applied.is_empty() {
            true => vec![text::cli_migrate_nothing(locale, &store::newest_schema().to_string())],
            false => applied
                .iter()
                .map(|step| text::cli_migrate_step(locale, step.name, &step.number.to_string()))
                .chain([text::cli_migrate_done(locale, &store::newest_schema().to_string())])
                .collect(),
        };
        if converted {
            lines.push(text::cli_migrate_converted(locale, layout.code()));
        } else if layout != Layout::Plain || self.layout.is_some() {
            lines.push(text::cli_migrate_layout(locale, layout.code()));
        }
        let steps: Vec<_> =
            applied.iter().map(|step| json!({ "number": step.number, "name": step.name })).collect();
        let told = json!({
            "applied": steps, "schema": store::newest_schema(), "layout": layout.code(), "converted": converted
        });
        tell(place, &lines, &told)
    }
}

fn layout(code: String) -> Result<Layout, String> {
    Layout::parse(&code).ok_or(code)
}
