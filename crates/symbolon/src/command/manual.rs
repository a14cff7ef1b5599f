//! `symbolon manual`: man pages of all commands, into a folder or one after the other to the standard output.

use crate::failure::Failure;
use crate::output::{say, tell};
use crate::place::Place;
use crate::words;
use clap::{Args, Command};
use clap_mangen::Man;
use language::text;
use serde_json::json;
use std::fs;
use std::io;
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(crate) struct Manual {
    #[arg(value_name = "FOLDER")]
    folder: Option<PathBuf>,
}

impl Manual {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let failed = |error: &io::Error| Failure::system(place.locale, "man", error);
        let mut pages = Vec::new();
        collect(&words::command(place.locale), "symbolon", &mut pages).map_err(|error| failed(&error))?;
        let Some(folder) = self.folder else {
            let all: Vec<String> = pages.into_iter().map(|(_, page)| page).collect();
            return say(place, all.join("\n").trim_end());
        };
        fs::create_dir_all(&folder).map_err(|error| failed(&error))?;
        let mut written = Vec::new();
        for (name, page) in pages {
            let path = folder.join(format!("{name}.1"));
            fs::write(&path, page).map_err(|error| failed(&error))?;
            written.push(path.display().to_string());
        }
        let count = i64::try_from(written.len()).unwrap_or(i64::MAX);
        let line = text::cli_manual_written(place.locale, &folder.display().to_string(), count);
        tell(place, &[line], &json!({ "written": written }))
    }
}

fn collect(command: &Command, name: &str, pages: &mut Vec<(String, String)>) -> io::Result<()> {
    let mut page = Vec::new();
    Man::new(command.clone().name(name.to_owned())).render(&mut page)?;
    pages.push((name.to_owned(), String::from_utf8_lossy(&page).into_owned()));
    for sub in command.get_subcommands() {
        collect(sub, &format!("{name}-{}", sub.get_name()), pages)?;
    }
    Ok(())
}
