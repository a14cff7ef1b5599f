//! What test programs said: how many tests passed, failed, and had nothing to prove on the engine at hand.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Read};
use std::ops::Add;
use std::process::{Command, Stdio};

/// What one run of tests came to.
#[derive(Debug, Default)]
pub struct Tally {
    /// Those that passed, with those of `elsewhere` among them.
    pub passed: usize,
    /// Those that failed.
    pub failed: usize,
    /// Programs that ended badly.
    pub broken: usize,
    /// Those that are marked to be ignored.
    pub ignored: usize,
    /// Those that need another engine, each with the reason.
    pub elsewhere: BTreeSet<String>,
    /// Those that need what was not prepared.
    pub skipped: BTreeSet<String>,
}

impl Add for Tally {
    type Output = Tally;

    fn add(mut self, other: Tally) -> Tally {
        self.elsewhere.extend(other.elsewhere);
        self.skipped.extend(other.skipped);
        Tally {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            broken: self.broken + other.broken,
            ignored: self.ignored + other.ignored,
            ..self
        }
    }
}

impl Tally {
    /// How many tests ran to their end and proved something.
    pub fn ran(&self) -> usize {
        self.passed.saturating_sub(self.elsewhere.len() + self.skipped.len())
    }

    /// Says what did not run, and why.
    pub fn tell(&self, name: &str) {
        println!("{name}: {} ran, {} failed, {} ignored", self.ran(), self.failed, self.ignored);
        for line in self.elsewhere.iter().chain(&self.skipped) {
            println!("    {line}");
        }
    }

    fn read(&mut self, line: &str) {
        // A line of the harness may stand before what a test says past it.
        let found = |mark: &str| line.find(mark).and_then(|start| line.get(start..)).map(str::to_owned);
        self.elsewhere.extend(found("ONLY ON "));
        self.skipped.extend(found("NOT RUN: "));
        if let Some(numbers) = line.strip_prefix("test result: ") {
            let of = |word: &str| -> usize {
                let parts = numbers.split([';', '.']).map(str::trim);
                parts.filter_map(|part| part.strip_suffix(word)?.trim().parse::<usize>().ok()).sum()
            };
            self.passed += of("passed");
            self.failed += of("failed");
            self.ignored += of("ignored");
        }
    }
}

/// Runs test programs, shows what they say, and counts.
pub fn told(command: &mut Command) -> Result<Tally, String> {
    let started = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = started.map_err(|error| format!("{command:?}: {error}"))?;
    let (out, error) = (child.stdout.take(), child.stderr.take());
    let mut tally = std::thread::scope(|scope| {
        let aside = scope.spawn(|| read(error, |line| eprint!("{line}")));
        let tally = read(out, |line| print!("{line}"));
        tally + aside.join().unwrap_or_default()
    });
    let status = child.wait().map_err(|error| error.to_string())?;
    tally.broken = usize::from(!status.success());
    Ok(tally)
}

fn read(stream: Option<impl Read>, show: impl Fn(&str)) -> Tally {
    let mut tally = Tally::default();
    let Some(stream) = stream else { return tally };
    let mut stream = BufReader::new(stream);
    let mut line = Vec::new();
    while stream.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
        let text = String::from_utf8_lossy(&line);
        show(&text);
        tally.read(text.trim_end());
        line.clear();
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_harness_says_is_counted() {
        let mut tally = Tally::default();
        tally.read("test result: FAILED. 65 passed; 8 failed; 1 ignored; 0 measured; 3 filtered out; finished in 2.12s");
        tally.read(
            "test result: ok. 37 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 3.22s",
        );
        tally.read("....ONLY ON SQLite: a::b: why");
        assert_eq!((tally.passed, tally.failed, tally.ignored, tally.ran()), (102, 8, 1, 101));
    }
}
