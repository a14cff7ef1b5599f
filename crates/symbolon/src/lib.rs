//! The library behind the binary: commands, settings, and what a terminal shows.

#[cfg(feature = "cli")]
mod api;
#[cfg(feature = "cli")]
mod command;
#[cfg(feature = "cli")]
mod database;
pub mod demo;
#[cfg(feature = "cli")]
mod failure;
#[cfg(feature = "cli")]
mod logs;
#[cfg(feature = "cli")]
mod output;
#[cfg(feature = "cli")]
mod place;
#[cfg(feature = "cli")]
mod prompt;
#[cfg(feature = "cli")]
mod settings;
#[cfg(feature = "cli")]
mod words;

#[cfg(feature = "cli")]
use std::ffi::OsString;
#[cfg(feature = "cli")]
use std::process::ExitCode;

#[cfg(feature = "cli")]
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
