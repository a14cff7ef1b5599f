//! How far long work of this process is: a bar on a terminal, else one JSON line a step, on the error output.

use serde_json::Value;
use std::io::{IsTerminal as _, Write as _};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Signs of a whole bar.
const WIDTH: usize = 30;
/// How often something new is told at most.
const EVERY: Duration = Duration::from_millis(500);

/// Tells how far the work is.
pub(crate) struct Told {
    terminal: bool,
    last: Mutex<Option<Instant>>,
}

impl Told {
    pub(crate) fn new() -> Self {
        Told { terminal: std::io::stderr().is_terminal(), last: Mutex::new(None) }
    }

    /// Tells a step, unless one was told a moment ago and this is not the last.
    pub(crate) fn step(
        &self,
        done: usize,
        total: Option<usize>,
        words: impl FnOnce() -> String,
        json: impl FnOnce() -> Value,
    ) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let is_end = total == Some(done);
        if last.is_some_and(|last| last.elapsed() < EVERY) && !is_end {
            return;
        }
        *last = Some(Instant::now());
        let mut out = std::io::stderr().lock();
        // Nobody is left to be told that the error output is closed.
        let _ = if self.terminal {
            let full = total.filter(|total| *total > 0).map_or(0, |total| WIDTH * done.min(total) / total);
            let bar = format!("{}{}", "█".repeat(full), "░".repeat(WIDTH - full));
            write!(out, "\r\u{1b}[2K{bar} {} ", words()).and_then(|()| out.flush())
        } else {
            writeln!(out, "{}", json())
        };
    }

    /// Says that no more steps come.
    pub(crate) fn end(&self) {
        let told = self.last.lock().unwrap_or_else(PoisonError::into_inner).is_some();
        if self.terminal && told {
            let _ = writeln!(std::io::stderr().lock());
        }
    }
}
