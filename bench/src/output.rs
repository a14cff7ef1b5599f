//! Where a run's findings go: JSON, a chart, and a page of the reference.

use crate::options::Options;
use crate::report::{Machine, Report, Row, Verdict, number, shown};
use crate::{Outcome, svg};
use std::fmt::Write as _;
use std::path::Path;

impl Machine {
    /// This machine, without its name.
    pub fn here() -> Machine {
        let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
        let after = |text: &str, name: &str| {
            let line = text.lines().find(|line| line.starts_with(name))?;
            Some(line.split_once(':')?.1.trim().to_owned())
        };
        let memory = after(&read("/proc/meminfo"), "MemTotal").unwrap_or_default();
        let kibibytes: u64 = memory.split_whitespace().next().and_then(|text| text.parse().ok()).unwrap_or(0);
        // The release alone: what follows the numbers may name a workplace.
        let kernel = read("/proc/sys/kernel/osrelease");
        let kernel = kernel.trim().split('-').next().unwrap_or_default().to_owned();
        Machine {
            cpu: after(&read("/proc/cpuinfo"), "model name").unwrap_or_default(),
            cores: std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
            memory: kibibytes.div_ceil(1024 * 1024),
            kernel,
            versions: vec![format!("SQLite {}", rusqlite::version())],
        }
    }
}

impl Report {
    /// Keeps what was found so far, for a run that goes on later.
    pub fn keep(&self, folder: &Path) {
        if let Ok(text) = serde_json::to_string_pretty(self) {
            let _ = std::fs::write(folder.join("run.json"), text);
        }
    }

    /// Takes over what an earlier run has finished; what failed there is tried again.
    pub fn take_over(&mut self, folder: &Path) {
        let Ok(text) = std::fs::read_to_string(folder.join("run.json")) else { return };
        let Ok(earlier) = serde_json::from_str::<Report>(&text) else { return };
        let machine = std::mem::take(&mut self.machine);
        *self = Report { machine, rounds: self.rounds, failures: Vec::new(), ..earlier };
    }
}

/// Prints the table of the bars, and writes JSON, chart and page; those of a whole run into the reference.
pub fn write(report: &Report, options: &Options, folder: &Path) -> Outcome<()> {
    let page = page(report);
    println!("{}", bars(report));
    for failure in &report.failures {
        println!("not measured: {failure}");
    }
    let whole = !options.quick && options.only.is_empty() && options.engines.len() == 2;
    let target = if whole {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/reference")
    } else {
        folder.to_owned()
    };
    std::fs::create_dir_all(&target).map_err(|error| error.to_string())?;
    let json = serde_json::to_string_pretty(report).map_err(|error| error.to_string())?;
    for (name, text) in [("speed.json", json), ("speed.svg", svg::draw(&report.bars)), ("speed.md", page)] {
        std::fs::write(target.join(name), text).map_err(|error| format!("{name}: {error}"))?;
    }
    println!(
        "\nwritten: {}/speed.md, speed.json, speed.svg",
        if whole { "docs/reference" } else { "target/bench" }
    );
    Ok(())
}

fn bars(report: &Report) -> String {
    let mut text = String::from(
        "| Figure | Engine | Symbolon | Limit | Figure against bar | Bar | Verdict |\n|---|---|---|---|---:|---:|---|\n",
    );
    for bar in &report.bars {
        let value =
            bar.value.map_or_else(|| "–".to_owned(), |value| format!("{} {}", number(value), bar.unit));
        let verdict = match bar.verdict() {
            Verdict::Missed => "**missed**",
            other => other.word(),
        };
        let note = if bar.note.is_empty() { String::new() } else { format!(" ({})", bar.note) };
        let _ = writeln!(
            text,
            "| {}{note} | {} | {} | {} | {} | {} | {verdict} |",
            bar.figure,
            bar.engine,
            bar.ours,
            bar.limit,
            value.trim(),
            bar.wanted()
        );
    }
    text
}

fn page(report: &Report) -> String {
    let machine = &report.machine;
    let mut text = format!(
        "# Speed\n\nWritten by `cargo xtask bench`; do not edit. {} cores of {}, {} GiB of memory, Linux {}; {}. \
         The load generator, the server and the database share these cores, so what is compared is CPU time for a \
         request, or a count; throughput and times stand beside them. Every figure is the median of {} interleaved \
         rounds. The whole run took {} minutes.\n\n![How far each figure is from its bar](speed.svg)\n\n## Bars\n\n",
        machine.cores,
        machine.cpu,
        machine.memory,
        machine.kernel,
        machine.versions.join(", "),
        report.rounds,
        number(report.seconds / 60.0),
    );
    text.push_str(&bars(report));
    text.push_str(
        "\n`same bytes`: a bare axum handler that answers with the bytes of Symbolon's answer. `same statement`: a bare \
         axum handler that runs the very statement that Symbolon ran, reads its rows and writes the same JSON. `same \
         transactions`: the very statements of real removals, with their arguments, recorded beforehand and played over \
         a copy of the same world, pipelined as Symbolon pipelines them. PostgreSQL runs with `fsync` and \
         `synchronous_commit` on, SQLite with `synchronous=FULL`. Process death is what this proves something about, \
         not power loss.\n",
    );
    if !report.failures.is_empty() {
        text.push_str("\n## Not measured\n\n");
        report.failures.iter().for_each(|failure| _ = writeln!(text, "- {failure}"));
    }
    text.push_str("\n## Worlds\n\n| Engine | Generated customers | Rows | Seconds |\n|---|---:|---:|---:|\n");
    for world in &report.worlds {
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} |",
            world.engine,
            number(crate::measure::figure(world.customers as u64)),
            number(crate::measure::figure(world.rows)),
            number(world.seconds)
        );
    }
    text.push_str("\n## Figures\n");
    let mut seen: Vec<(String, usize)> = Vec::new();
    for row in &report.rows {
        let place = (row.engine.clone(), row.world);
        if seen.contains(&place) {
            continue;
        }
        let of = |other: &&Row| other.engine == place.0 && other.world == place.1;
        let customers = number(crate::measure::figure(place.1 as u64));
        let _ = write!(
            text,
            "\n### {}, {customers} customers\n\n| Operation | Who | Connections | per second | p50 ms | p99 ms | CPU µs | database CPU µs |\n|---|---|---:|---:|---:|---:|---:|---:|\n",
            place.0
        );
        for row in report.rows.iter().filter(of) {
            let failed =
                if row.failed() > 0.0 { format!(" ({} failed)", row.failed()) } else { String::new() };
            let _ = writeln!(
                text,
                "| {} | {}{failed} | {} | {} | {} | {} | {} | {} |",
                row.operation,
                row.subject,
                row.connections,
                shown(row.per_second()),
                shown(row.p50()),
                shown(row.p99()),
                shown(row.cpu()),
                shown(row.database_cpu())
            );
        }
        seen.push(place);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Bar, Sample};

    #[test]
    fn the_page_holds_every_bar_and_row() {
        let bar = Bar {
            figure: "get customer".to_owned(),
            engine: "SQLite".to_owned(),
            ours: "30 µs".to_owned(),
            limit: "10 µs".to_owned(),
            value: Some(3.0),
            bar: 2.0,
            unit: "times".to_owned(),
            at_least: false,
            note: String::new(),
        };
        let row = Row {
            engine: "SQLite".to_owned(),
            world: 1000,
            operation: "get customer".to_owned(),
            subject: "Symbolon".to_owned(),
            connections: 32,
            samples: vec![Sample { done: 2000.0, seconds: 1.0, ..Sample::default() }],
        };
        let report = Report { bars: vec![bar], rows: vec![row], ..Report::default() };
        let page = page(&report);
        assert!(
            page.contains("| get customer | SQLite | 30 µs | 10 µs | 3 times | ≤ 2 times | **missed** |")
        );
        assert!(page.contains("| get customer | Symbolon | 32 | 2 000 | – | – | – | – |"));
    }
}
