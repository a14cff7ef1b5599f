//! `symbolon export`: a whole world as JSON lines, without its secrets, from one snapshot.

use crate::database;
use crate::failure::Failure;
use crate::output::tell;
use crate::place::Place;
use crate::progress::Told;
use center::world::{self, ExportError};
use clap::Args;
use language::{format, text};
use serde_json::json;
use std::fs::OpenOptions;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use store::Options;

#[derive(Args, Debug)]
pub(crate) struct Export {
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    #[arg(long, env = "SYMBOLON_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[arg(long, env = "SYMBOLON_DATABASE", value_name = "URL")]
    database: Option<String>,
}

impl Export {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let address = database::named(self.config.as_deref(), self.database, locale)?;
        // It visits: a server may be at work on the same data.
        let store = database::open_current(&address, Options::visitor(), locale)?;
        let file = self.file.filter(|file| file.as_os_str() != "-");
        let name = file.as_ref().map(|file| file.display().to_string());
        let mut out: Box<dyn Write> = match &file {
            Some(file) => Box::new(BufWriter::new(
                own_file(file)
                    .map_err(|error| Failure::system(locale, &file.display().to_string(), &error))?,
            )),
            None => Box::new(io::stdout().lock()),
        };
        let told = Told::new();
        let written = world::export(&store, &mut out, |done| {
            // Whoever sees the objects go by needs no word about them.
            if file.is_some() {
                let number = format::number(locale, i64::try_from(done).unwrap_or(i64::MAX));
                told.step(
                    done,
                    None,
                    || text::cli_import_progress(locale, &number),
                    || json!({ "objects": done }),
                );
            }
        });
        told.end();
        let what = name.unwrap_or_else(|| text::cli_what_output(locale));
        let objects = match written {
            Ok(objects) => objects,
            Err(ExportError::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            Err(ExportError::Output(error)) => return Err(Failure::system(locale, &what, &error)),
            Err(ExportError::Center(error)) => return Err(Failure::system(locale, &address, &error.code())),
        };
        if file.is_none() {
            return Ok(());
        }
        let number = format::number(locale, i64::try_from(objects).unwrap_or(i64::MAX));
        tell(place, &[text::cli_export_done(locale, &number)], &json!({ "objects": objects }))
    }
}

/// A file that only its owner can read: it holds names and addresses.
fn own_file(path: &std::path::Path) -> io::Result<std::fs::File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
