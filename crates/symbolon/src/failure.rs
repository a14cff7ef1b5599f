//! Why a command did not do what was asked: what happened, what to do next, and the code last (terms B4).

use crate::output::printable;
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
    /// The stable snake_case code; an empty one where it has been told already.
    pub(crate) code: String,
    /// What happened and why.
    pub(crate) sentence: String,
    /// What to do next.
    next: String,
    // Boxed, since every result carries room for a failure.
    more: Box<More>,
}

#[derive(Clone, PartialEq, Debug, Default)]
struct More {
    /// One line each, between the sentence and the next step.
    lines: Vec<String>,
    /// Under which id the server's log has it.
    request: Option<String>,
    /// The same for programs.
    data: Value,
}

impl Failure {
    pub(crate) fn new(exit: Exit, code: &str, sentence: String, next: String) -> Self {
        Failure { exit, code: code.to_owned(), sentence, next, more: Box::default() }
    }

    /// With what stands between the sentence and the next step.
    pub(crate) fn lines(mut self, lines: Vec<String>) -> Self {
        self.more.lines = lines;
        self
    }

    /// With the id under which the server's log has it.
    pub(crate) fn request(mut self, id: Option<String>) -> Self {
        self.more.request = id;
        self
    }

    /// With the same for programs.
    pub(crate) fn data(mut self, data: Value) -> Self {
        self.more.data = data;
        self
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
        let told = if place.json_failures { self.as_json() } else { self.harmless().as_text(place) };
        // Nobody is left to be told that the error output is closed.
        let _ = writeln!(std::io::stderr().lock(), "{told}");
        ExitCode::from(self.exit as u8)
    }

    fn as_json(&self) -> String {
        let error = json!({
            "errorName": self.code,
            "description": self.sentence,
            "nextStep": self.next,
            "requestId": self.more.request,
            "data": self.more.data,
        });
        json!({ "error": error }).to_string()
    }

    fn as_text(&self, place: &Place) -> String {
        let (bold, plain) = if place.colour_errors { ("\u{1b}[1m", "\u{1b}[0m") } else { ("", "") };
        let mut lines = vec![format!("{bold}{}{plain}", self.sentence)];
        lines.extend(self.more.lines.iter().map(|line| format!("  {line}")));
        if !self.next.is_empty() {
            lines.push(self.next.clone());
        }
        lines.push(match &self.more.request {
            Some(id) => text::cli_failure_code_and_request(place.locale, &self.code, id),
            None => text::cli_failure_code(place.locale, &self.code),
        });
        lines.join("\n")
    }

    /// Without anything in it that could steer the terminal.
    fn harmless(&self) -> Self {
        let lines = self.more.lines.iter().map(|line| printable(line)).collect();
        Failure { sentence: printable(&self.sentence), next: printable(&self.next), ..self.clone() }
            .lines(lines)
    }
}
