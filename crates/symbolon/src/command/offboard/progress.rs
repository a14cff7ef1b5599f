//! How far a job is, while somebody waits: a bar on a terminal, else one JSON line a step, on the error output.

use super::path;
use crate::api::{Client, word};
use crate::failure::Failure;
use crate::place::Place;
use language::text;
use serde_json::{Value, json};
use std::io::{IsTerminal as _, Write as _};
use std::thread;
use std::time::Duration;

/// How often the server is asked.
const EVERY: Duration = Duration::from_millis(500);

/// Signs of a whole bar.
const WIDTH: i64 = 30;

/// Waits until a job no longer runs, and answers it as it is then.
pub(super) fn wait(client: &Client, id: &str, place: &Place) -> Result<Value, Failure> {
    let terminal = std::io::stderr().is_terminal();
    let mut shown = None;
    loop {
        let job = client.get(&path(id), &[])?;
        let total = number(&job, "/total");
        let done = total - number(&job, "/counts/waiting");
        if shown != Some(done) {
            show(place, terminal, &job, done, total);
            shown = Some(done);
        }
        if word(&job, "/state") != "running" {
            if terminal {
                let _ = writeln!(std::io::stderr().lock());
            }
            return Ok(job);
        }
        // Nobody wakes it: the server says nothing by itself.
        thread::park_timeout(EVERY);
    }
}

fn show(place: &Place, terminal: bool, job: &Value, done: i64, total: i64) {
    let mut out = std::io::stderr().lock();
    // Nobody is left to be told that the error output is closed.
    let _ = if terminal {
        let full = usize::try_from(WIDTH * done / total.max(1)).unwrap_or_default();
        let rest = usize::try_from(WIDTH).unwrap_or_default().saturating_sub(full);
        let told = text::cli_offboard_progress(place.locale, &done.to_string(), &total.to_string());
        write!(out, "\r{}{} {told} ", "█".repeat(full), "░".repeat(rest)).and_then(|()| out.flush())
    } else {
        let step =
            json!({ "id": word(job, "/id"), "done": done, "total": total, "counts": job.get("counts") });
        writeln!(out, "{step}")
    };
}

fn number(value: &Value, path: &str) -> i64 {
    value.pointer(path).and_then(Value::as_i64).unwrap_or_default()
}
