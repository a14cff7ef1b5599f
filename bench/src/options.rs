//! What a run is told.

use crate::Outcome;
use std::time::Duration;

/// What is measured, and how thoroughly.
#[derive(Clone, PartialEq, Debug)]
pub struct Options {
    /// Rounds of each cell.
    pub rounds: usize,
    /// How long one round of a cell without a bar takes.
    pub short: Duration,
    /// How long one round of a cell with a bar takes.
    pub long: Duration,
    /// The worlds, by their customers, smallest first. The middle one is the world of the bars.
    pub worlds: Vec<usize>,
    /// `sqlite`, `postgres`.
    pub engines: Vec<String>,
    /// Only phases whose names hold one of these words; all if empty.
    pub only: Vec<String>,
    /// How many are removed by the job.
    pub removals: usize,
    /// Finished phases of an earlier run are taken over.
    pub resume: bool,
    /// A short run that shows that all of it works; its figures mean nothing.
    pub quick: bool,
}

/// What can be told.
pub const USAGE: &str =
    "cargo xtask bench    measures speed against limits, and writes docs/reference/speed.*

  --quick               a short run that shows that all of it works; writes to target/bench only
  --customers LIST      the worlds, as in 1000,100000,1000000
  --engine LIST         sqlite, postgres or both, the default
  --only LIST           phases whose names hold one of the words
  --rounds NUMBER       rounds of each cell, 5 by default
  --resume              takes over what an interrupted run has finished";

impl Options {
    /// Reads the arguments.
    pub fn read(arguments: &[String]) -> Outcome<Options> {
        let quick = arguments.iter().any(|argument| argument == "--quick");
        let mut options = Options {
            rounds: if quick { 1 } else { 5 },
            short: Duration::from_millis(if quick { 200 } else { 400 }),
            long: Duration::from_millis(if quick { 200 } else { 1000 }),
            worlds: if quick { vec![200, 2000] } else { vec![1000, 100_000, 1_000_000] },
            engines: vec!["sqlite".to_owned(), "postgres".to_owned()],
            only: Vec::new(),
            removals: if quick { 200 } else { 10_000 },
            resume: false,
            quick,
        };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or_else(|| format!("{argument} needs a value\n\n{USAGE}"));
            match argument.as_str() {
                "--quick" => {}
                "--resume" => options.resume = true,
                "--customers" => {
                    options.worlds = numbers(value()?)?;
                    options.worlds.sort_unstable();
                }
                "--engine" => options.engines = words(value()?),
                "--only" => options.only = words(value()?),
                "--rounds" => options.rounds = numbers(value()?)?.first().copied().unwrap_or(5).max(1),
                _ => return Err(format!("{argument} is not known here\n\n{USAGE}")),
            }
        }
        Ok(options)
    }

    /// The world in which the bars are measured.
    pub fn main_world(&self) -> usize {
        self.worlds.get(self.worlds.len() / 2).copied().unwrap_or(1000)
    }

    /// This phase is wanted.
    pub fn wants(&self, phase: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|word| phase.contains(word.as_str()))
    }
}

fn words(text: &str) -> Vec<String> {
    text.split(',').map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
}

fn numbers(text: &str) -> Outcome<Vec<usize>> {
    words(text)
        .iter()
        .map(|word| word.replace('_', "").parse().map_err(|_| format!("{word} is no number")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Outcome<Options> {
        Options::read(&arguments.iter().map(|argument| (*argument).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn the_bars_are_measured_in_the_middle_world() {
        assert_eq!(read(&[]).map(|options| options.main_world()), Ok(100_000));
        assert_eq!(read(&["--customers", "50,10"]).map(|options| options.main_world()), Ok(50));
    }

    #[test]
    fn unknown_words_are_refused() {
        assert!(read(&["--fast"]).is_err());
        assert!(read(&["--rounds"]).is_err());
        assert!(read(&["--rounds", "many"]).is_err());
    }

    #[test]
    fn phases_can_be_picked() {
        let some = read(&["--only", "memory,start"]);
        assert!(some.as_ref().is_ok_and(|some| some.wants("sqlite memory") && !some.wants("sqlite matrix")));
    }
}
