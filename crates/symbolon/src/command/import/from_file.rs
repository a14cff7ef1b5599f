//! `symbolon import FILE`: a world as JSON lines into a database that holds nothing yet.

use crate::command::check::violations;
use crate::database;
use crate::failure::{Exit, Failure};
use crate::output::tell;
use crate::place::Place;
use crate::progress::Told;
use crate::settings::unreadable;
use center::clock::Clock;
use center::world::{self, ImportError, Wrong};
use language::{Locale, format, text};
use serde_json::json;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;
use store::Options;

/// Bytes that are read at once.
const PIECE: usize = 1 << 20;

pub(super) fn run(file: &Path, address: &str, place: &Place) -> Result<(), Failure> {
    let locale = place.locale;
    let name = file.display().to_string();
    let input: Box<dyn Read> = match name.as_str() {
        "-" => Box::new(std::io::stdin().lock()),
        _ => Box::new(File::open(file).map_err(|error| unreadable(locale, &name, &error))?),
    };
    let now = Clock::system().now();
    let store = database::open(address, Options::default(), locale)?;
    store.migrate(now).map_err(|error| database::failure(&error, address, locale))?;
    let told = Told::new();
    let loaded = world::import(&store, BufReader::with_capacity(PIECE, input), now, |done| {
        let number = format::number(locale, i64::try_from(done).unwrap_or(i64::MAX));
        told.step(done, None, || text::cli_import_progress(locale, &number), || json!({ "objects": done }));
    });
    told.end();
    let loaded = loaded.map_err(|error| failure(&error, &name, address, locale))?;
    violations(&store, address, locale)?;
    let objects = format::number(locale, i64::try_from(loaded.objects).unwrap_or(i64::MAX));
    let lines = [text::cli_import_done(locale, &objects), text::cli_import_next(locale)];
    tell(place, &lines, &json!({ "objects": loaded.objects, "rows": loaded.rows, "violations": [] }))
}

fn failure(error: &ImportError, name: &str, address: &str, locale: Locale) -> Failure {
    match error {
        ImportError::NotEmpty => {
            let shown = database::without_password(address);
            let sentence = text::cli_failure_not_empty(locale, &shown);
            Failure::new(Exit::Refused, "not_empty", sentence, text::cli_failure_not_empty_next(locale))
        }
        ImportError::Input(error) => unreadable(locale, name, error),
        ImportError::Line(number, wrong) => {
            let (code, field, told) = told(wrong, locale);
            let sentence = text::cli_failure_line(locale, &number.to_string());
            Failure::new(Exit::Usage, code, sentence, text::cli_failure_line_next(locale))
                .lines(vec![told])
                .data(json!({ "line": number, "field": field }))
        }
        ImportError::Center(error) => {
            let sentence = text::cli_failure_database(locale, &database::without_password(address));
            Failure::new(Exit::Failed, error.code(), sentence, text::cli_failure_database_next(locale))
        }
    }
}

/// Code, field and words.
fn told(wrong: &Wrong, locale: Locale) -> (&'static str, Option<&str>, String) {
    match wrong {
        Wrong::NotJson(detail) => ("line_not_json", None, text::import_line_not_json(locale, detail)),
        Wrong::Type(detail) => ("line_type", Some("type"), text::import_line_type(locale, detail)),
        Wrong::Field(field, detail) => {
            ("line_field", Some(field), text::import_line_field(locale, detail, field))
        }
        Wrong::Reference(field, detail) => {
            ("line_reference", Some(field), text::import_line_reference(locale, detail, field))
        }
        Wrong::Twice(field, detail) => {
            ("line_twice", Some(field), text::import_line_twice(locale, detail, field))
        }
        Wrong::Chain(field, detail) => {
            ("line_chain", Some(field), text::import_line_chain(locale, detail, field))
        }
    }
}
