//! What a run found, as it is kept.

use crate::measure::{median, ratio};
use serde::{Deserialize, Serialize};

/// A run.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Report {
    /// On what.
    pub machine: Machine,
    /// How many rounds.
    pub rounds: usize,
    /// How long it took, in seconds.
    pub seconds: f64,
    /// How long making each world took.
    pub worlds: Vec<World>,
    /// Each operation, engine, world and number of connections.
    pub rows: Vec<Row>,
    /// What must be reached.
    pub bars: Vec<Bar>,
    /// What could not be measured, and why.
    pub failures: Vec<String>,
    /// Phases that are done.
    pub finished: Vec<String>,
}

/// The machine, without its name.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Machine {
    /// Model of the CPU.
    pub cpu: String,
    /// How many cores there are.
    pub cores: usize,
    /// Memory in GiB.
    pub memory: u64,
    /// The kernel's version.
    pub kernel: String,
    /// Versions of what was measured.
    pub versions: Vec<String>,
}

/// A world that was made.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct World {
    /// In which engine.
    pub engine: String,
    /// How many generated customers.
    pub customers: usize,
    /// Rows written.
    pub rows: u64,
    /// In so many seconds.
    pub seconds: f64,
}

/// One round of one subject.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Sample {
    /// Requests that were answered as wanted.
    pub done: f64,
    /// Others.
    pub failed: f64,
    /// How long it took.
    pub seconds: f64,
    /// CPU seconds of the server process; none where there is no server.
    pub cpu: Option<f64>,
    /// CPU seconds of the database's processes.
    pub database_cpu: Option<f64>,
    /// CPU seconds of the load generator.
    pub own_cpu: Option<f64>,
    /// Milliseconds within which half of the answers came.
    pub p50: Option<f64>,
    /// And 99 of 100.
    pub p99: Option<f64>,
}

/// What one subject came to in a cell.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Row {
    /// In which engine.
    pub engine: String,
    /// Generated customers of the world.
    pub world: usize,
    /// The operation.
    pub operation: String,
    /// Who did it: `Symbolon`, or the name of a limit or peer.
    pub subject: String,
    /// Connections.
    pub connections: usize,
    /// Its rounds.
    pub samples: Vec<Sample>,
}

impl Row {
    fn over(&self, figure: impl Fn(&Sample) -> Option<f64>) -> Option<f64> {
        median(&self.samples.iter().filter_map(figure).collect::<Vec<_>>())
    }

    /// Requests answered in a second, the median of the rounds.
    pub fn per_second(&self) -> Option<f64> {
        self.over(|sample| ratio(sample.done, sample.seconds))
    }

    /// Microseconds of the server's CPU for a request.
    pub fn cpu(&self) -> Option<f64> {
        self.over(|sample| ratio(sample.cpu? * 1e6, sample.done))
    }

    /// Microseconds of the database's CPU for a request.
    pub fn database_cpu(&self) -> Option<f64> {
        self.over(|sample| ratio(sample.database_cpu? * 1e6, sample.done))
    }

    /// Milliseconds within which half of the answers came.
    pub fn p50(&self) -> Option<f64> {
        self.over(|sample| sample.p50)
    }

    /// Milliseconds within which 99 of 100 answers came.
    pub fn p99(&self) -> Option<f64> {
        self.over(|sample| sample.p99)
    }

    /// Requests of all rounds that failed.
    pub fn failed(&self) -> f64 {
        self.samples.iter().map(|sample| sample.failed).sum()
    }
}

/// A figure that must be reached.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Bar {
    /// What is measured.
    pub figure: String,
    /// In which engine.
    pub engine: String,
    /// What Symbolon came to, in words.
    pub ours: String,
    /// What the limit came to, in words.
    pub limit: String,
    /// The figure that is compared.
    pub value: Option<f64>,
    /// What it is compared with.
    pub bar: f64,
    /// What is written behind both: `times`, `MiB`, `ms`.
    pub unit: String,
    /// The figure must not be below the bar; otherwise not above it.
    pub at_least: bool,
    /// Why there is no figure, or what else is to be said.
    pub note: String,
}

/// Whether a bar was reached.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It was.
    Reached,
    /// It was not.
    Missed,
    /// Nobody knows.
    NotMeasured,
}

impl Bar {
    /// Whether it was reached.
    pub fn verdict(&self) -> Verdict {
        match self.value {
            None => Verdict::NotMeasured,
            Some(value) if self.at_least && value >= self.bar => Verdict::Reached,
            Some(value) if !self.at_least && value <= self.bar => Verdict::Reached,
            Some(_) => Verdict::Missed,
        }
    }

    /// The bar in words.
    pub fn wanted(&self) -> String {
        let sign = if self.at_least { '≥' } else { '≤' };
        format!("{sign} {} {}", number(self.bar), self.unit).trim_end().to_owned()
    }
}

impl Verdict {
    /// In a word.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Reached => "reached",
            Verdict::Missed => "missed",
            Verdict::NotMeasured => "not measured",
        }
    }
}

/// A figure with three significant digits, thousands set apart.
pub fn number(figure: f64) -> String {
    let digits = match figure.abs() {
        size if size >= 100.0 => 0,
        size if size >= 10.0 => 1,
        _ => 2,
    };
    let text = format!("{figure:.digits$}");
    let (whole, rest) = text.split_once('.').map_or((text.as_str(), ""), |(whole, rest)| (whole, rest));
    let mut grouped = String::new();
    let length = whole.trim_start_matches('-').len();
    let sign = whole.len() - length;
    for (index, digit) in whole.char_indices() {
        if index > sign && (length - (index - sign)) % 3 == 0 {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    let rest = rest.trim_end_matches('0');
    if rest.is_empty() { grouped } else { format!("{grouped}.{rest}") }
}

/// A figure, or a dash.
pub fn shown(figure: Option<f64>) -> String {
    figure.map_or_else(|| "–".to_owned(), number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(value: Option<f64>, bar: f64, at_least: bool) -> Verdict {
        Bar {
            figure: String::new(),
            engine: String::new(),
            ours: String::new(),
            limit: String::new(),
            value,
            bar,
            unit: String::new(),
            at_least,
            note: String::new(),
        }
        .verdict()
    }

    #[test]
    fn a_bar_is_reached_from_its_own_side() {
        assert_eq!(bar(Some(2.0), 2.0, false), Verdict::Reached);
        assert_eq!(bar(Some(2.1), 2.0, false), Verdict::Missed);
        assert_eq!(bar(Some(0.6), 0.6, true), Verdict::Reached);
        assert_eq!(bar(Some(0.5), 0.6, true), Verdict::Missed);
        assert_eq!(bar(None, 0.6, true), Verdict::NotMeasured);
    }

    #[test]
    fn numbers_are_written_shortly() {
        let written = [0.456, 1.5, 12.34, 999.6, 1234.0, 1_234_567.8, 2.0, -1234.5].map(number);
        assert_eq!(written, ["0.46", "1.5", "12.3", "1 000", "1 234", "1 234 568", "2", "-1 234"]);
    }

    #[test]
    fn a_row_is_the_median_of_its_rounds() {
        let sample = |done: f64, cpu: f64| Sample { done, seconds: 2.0, cpu: Some(cpu), ..Sample::default() };
        let row = Row {
            engine: "SQLite".into(),
            world: 1000,
            operation: "get".into(),
            subject: "Symbolon".into(),
            connections: 1,
            samples: vec![sample(100.0, 0.001), sample(400.0, 0.002), sample(200.0, 0.004)],
        };
        assert_eq!(row.per_second(), Some(100.0));
        assert_eq!(row.cpu(), Some(10.0));
        assert_eq!(row.p99(), None);
    }
}
