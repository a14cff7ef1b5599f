//! The library behind the binary: commands, settings, and what a terminal shows.

mod api;
mod command;
mod database;
pub mod demo;
mod failure;
mod logs;
mod output;
mod place;
mod progress;
mod prompt;
mod settings;
pub mod source;
mod words;

use std::ffi::OsString;
use std::process::ExitCode;

/// Runs one command as the arguments say, the first being the program's name; the code is one of program.md 2.
#[must_use]
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    let place = place::Place::of(&arguments);
    let result = match words::parse(&arguments, place.locale) {
        Ok(parsed) => {
            let place = place.with(&parsed);
            command::run(parsed, &place).map_err(|failure| (failure, place))
        }
        Err(words::Stop::Shown) => return ExitCode::SUCCESS,
        Err(words::Stop::Wrong(failure)) => Err((failure, place)),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err((failure, place)) => failure.print(&place),
    }
}
