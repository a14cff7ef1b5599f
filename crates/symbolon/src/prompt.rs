//! Asking a person on the terminal.

use crate::failure::{Exit, Failure};
use crate::place::Place;
use language::text;
use std::io::{self, BufRead as _, Write as _};

/// One line, trimmed; empty input takes the default, if there is one, and asks again otherwise.
pub(crate) fn line(place: &Place, question: &str, otherwise: Option<&str>) -> Result<String, Failure> {
    let what = text::cli_what_terminal(place.locale);
    loop {
        let mut out = io::stderr().lock();
        let written = match otherwise {
            Some(default) => write!(out, "{}", text::cli_ask_default(place.locale, default, question)),
            None => write!(out, "{}", text::cli_ask(place.locale, question)),
        };
        written
            .and_then(|()| write!(out, " "))
            .and_then(|()| out.flush())
            .map_err(|error| Failure::system(place.locale, &what, &error))?;
        let mut answer = String::new();
        let read = io::stdin()
            .lock()
            .read_line(&mut answer)
            .map_err(|error| Failure::system(place.locale, &what, &error))?;
        if read == 0 {
            return Err(given_up(place));
        }
        match (answer.trim(), otherwise) {
            ("", Some(default)) => return Ok(default.to_owned()),
            ("", None) => {}
            (given, _) => return Ok(given.to_owned()),
        }
    }
}

/// A password, without echo.
pub(crate) fn password(place: &Place, question: &str) -> Result<String, Failure> {
    let prompt = format!("{} ", text::cli_ask(place.locale, question));
    rpassword::prompt_password(prompt)
        .map_err(|error| Failure::system(place.locale, &text::cli_what_terminal(place.locale), &error))
}

/// The first line of the standard input, for passwords that another program hands over.
pub(crate) fn from_input(place: &Place) -> Result<String, Failure> {
    let mut answer = String::new();
    io::stdin()
        .lock()
        .read_line(&mut answer)
        .map_err(|error| Failure::system(place.locale, &text::cli_what_terminal(place.locale), &error))?;
    Ok(answer.trim_end_matches(['\r', '\n']).to_owned())
}

fn given_up(place: &Place) -> Failure {
    let sentence = text::cli_failure_no_answer(place.locale);
    Failure::new(Exit::Usage, "no_answer", sentence, text::cli_failure_no_answer_next(place.locale))
}
