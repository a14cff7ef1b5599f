//! Why a command did not do what was asked: what happened, what to do next, and the code last (terms B4).

use crate::place::Place;
use language::{Locale, text};
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::ExitCode;

/// The exit codes of program.md 2 beyond 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Exit {
    /// A rule said no.
    Refused = 1,
    /// The command was not understood, or names something that cannot be found.
    Usage = 2,
    /// Nobody is signed in, or they may not.
    NotAllowed = 3,
    /// The server does not answer now.
    Unreachable = 4,
    /// Something failed inside.
    Failed = 5,
}

/// A failure as it is told.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Failure {
    pub(crate) exit: Exit,
    /// The stable snake_case code.
    pub(crate) code: String,
    /// What happened and why.
    pub(crate) sentence: String,
    /// One line each, between the sentence and the next step.
    pub(crate) lines: Vec<String>,
    /// What to do next.
    pub(crate) next: String,
    /// Under which id the server's log has it.
    pub(crate) request: Option<String>,
    /// The same for programs.
    pub(crate) data: Value,
}

impl Failure {
    pub(crate) fn new(exit: Exit, code: &str, sentence: String, next: String) -> Self {
        Failure {
            exit,
            code: code.to_owned(),
            sentence,
            lines: Vec::new(),
            next,
            request: None,
            data: Value::Null,
        }
    }

    pub(crate) fn lines(self, lines: Vec<String>) -> Self {
        Failure { lines, ..self }
    }

    /// Something of the surroundings failed: a file, the terminal, the network card.
    pub(crate) fn system(locale: Locale, what: &str, error: &dyn std::fmt::Display) -> Self {
        let sentence = text::cli_failure_system(locale, what);
        let lines = vec![error.to_string()];
        Failure::new(Exit::Failed, "system", sentence, text::cli_failure_system_next(locale)).lines(lines)
    }

    /// Tells it on the error output.
    pub(crate) fn print(&self, place: &Place) -> ExitCode {
        // Whoever has told it already leaves only the exit code to say.
        if self.code.is_empty() {
            return ExitCode::from(self.exit as u8);
        }
        let told = if place.json_failures { self.as_json() } else { self.as_text(place) };
        // Nobody is left to be told that the error output is closed.
        let _ = writeln!(std::io::stderr().lock(), "{told}");
        ExitCode::from(self.exit as u8)
    }

    fn as_json(&self) -> String {
        let error = json!({
            "errorName": self.code,
            "description": self.sentence,
            "nextStep": self.next,
            "requestId": self.request,
            "data": self.data,
        });
        json!({ "error": error }).to_string()
    }

    fn as_text(&self, place: &Place) -> String {
        let (bold, plain) = if place.colour_errors { ("\u{1b}[1m", "\u{1b}[0m") } else { ("", "") };
        let mut lines = vec![format!("{bold}{}{plain}", self.sentence)];
        lines.extend(self.lines.iter().map(|line| format!("  {line}")));
        if !self.next.is_empty() {
            lines.push(self.next.clone());
        }
        lines.push(match &self.request {
            Some(id) => text::cli_failure_code_and_request(place.locale, &self.code, id),
            None => text::cli_failure_code(place.locale, &self.code),
        });
        lines.join("\n")
    }
}
