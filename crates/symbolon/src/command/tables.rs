//! Tables of customers and subscriptions from a terminal: `export` and `import` of both.

use crate::api::{Client, word};
use crate::failure::{Exit, Failure};
use crate::output::{Cell, Rows, Tone, say};
use crate::place::Place;
use crate::progress::Told;
use crate::settings::unreadable;
use clap::Args;
use language::{Locale, format, text};
use serde_json::{Value, json};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// Lines that are sent together.
const TOGETHER: usize = 200;

#[derive(Args, Debug)]
pub(super) struct ExportTable {
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(super) struct ImportTable {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long)]
    dry_run: bool,
}

impl ExportTable {
    pub(super) fn run(&self, client: &Client, place: &Place, kind: &str) -> Result<(), Failure> {
        let table = client.text(&format!("/open/v1/exports/{kind}"), &[])?;
        match self.file.as_ref().filter(|file| file.as_os_str() != "-") {
            None => say(place, table.trim_end()),
            Some(file) => std::fs::write(file, table)
                .map_err(|error| Failure::system(place.locale, &file.display().to_string(), &error)),
        }
    }
}

impl ImportTable {
    /// Sends the lines in parts, and tells the fate of each. A line with an error makes the command fail once all have
    /// had theirs.
    pub(super) fn run(&self, client: &Client, place: &Place, kind: &str) -> Result<(), Failure> {
        let locale = place.locale;
        let parts = parts(&read(&self.file, locale)?, locale)?;
        let told = Told::new();
        let (mut items, mut sent) = (Vec::new(), 0);
        let total: usize = parts.iter().map(|(count, _)| count).sum();
        for (count, table) in parts {
            let body = json!({ "kind": kind, "table": table, "dryRun": self.dry_run });
            let answer = client.post("/open/v1/imports", &body)?;
            let found = answer.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
            items.extend(found.into_iter().map(|item| moved(item, sent)));
            sent += count;
            let (done, all) = (number(locale, sent), number(locale, total));
            told.step(
                sent,
                Some(total),
                || text::cli_offboard_progress(locale, &done, &all),
                || json!({ "done": sent, "total": total }),
            );
        }
        told.end();
        let failed = items.iter().filter(|item| word(item, "/fate") == "error").count();
        rows(locale, items, self.dry_run).print(place)?;
        if failed == 0 {
            return Ok(());
        }
        let sentence = text::cli_failure_some_lines(locale);
        Err(Failure::new(Exit::Refused, "some_lines", sentence, text::cli_failure_some_lines_next(locale)))
    }
}

fn read(file: &Path, locale: Locale) -> Result<String, Failure> {
    let name = file.display().to_string();
    let mut content = Vec::new();
    let read = match name.as_str() {
        "-" => std::io::stdin().lock().read_to_end(&mut content).map(|_| ()),
        _ => std::fs::read(file).map(|bytes| content = bytes),
    };
    read.map_err(|error| unreadable(locale, &name, &error))?;
    String::from_utf8(content).map_err(|error| unreadable(locale, &name, &error))
}

/// The table in parts of so many lines, each with the heading.
fn parts(table: &str, locale: Locale) -> Result<Vec<(usize, String)>, Failure> {
    let failed = |error: &dyn std::fmt::Display| Failure::system(locale, "CSV", error);
    let table = table.trim_start_matches('\u{FEFF}');
    let heading = table.lines().next().unwrap_or_default();
    let count = |sign: &u8| heading.bytes().filter(|byte| byte == sign).count();
    let delimiter = [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(table.as_bytes());
    let records: Result<Vec<csv::StringRecord>, _> = reader.records().collect();
    let records = records.map_err(|error| failed(&error))?;
    let Some((heading, lines)) = records.split_first() else { return Ok(vec![(0, String::new())]) };
    let part = |lines: &[csv::StringRecord]| {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for record in std::iter::once(heading).chain(lines) {
            writer.write_record(record).map_err(|error| failed(&error))?;
        }
        let bytes = writer.into_inner().map_err(|error| failed(&error))?;
        let text = String::from_utf8(bytes).map_err(|error| failed(&error))?;
        Ok((lines.len(), text))
    };
    // A table without lines is told about by the server.
    if lines.is_empty() {
        return Ok(vec![part(lines)?]);
    }
    lines.chunks(TOGETHER).map(part).collect()
}

/// With the line's number in the whole file.
fn moved(mut item: Value, before: usize) -> Value {
    if let Some(line) = item.get("line").and_then(Value::as_u64) {
        item["line"] = json!(line + before as u64);
    }
    item
}

fn number(locale: Locale, value: usize) -> String {
    format::number(locale, i64::try_from(value).unwrap_or(i64::MAX))
}

fn rows(locale: Locale, items: Vec<Value>, dry_run: bool) -> Rows {
    let count = |codes: &[&str]| {
        number(locale, items.iter().filter(|item| codes.contains(&word(item, "/fate"))).count())
    };
    let totals =
        text::fate_totals(locale, &count(&["new", "created"]), &count(&["error"]), &count(&["exists"]));
    let rows = items.iter().map(|item| {
        let fate = word(item, "/fate");
        let shown = text::by_code(locale, &format!("fate_{fate}"), &language::Args::new());
        let tone = match fate {
            "error" => Tone::Warning,
            "exists" => Tone::Faint,
            _ => Tone::Good,
        };
        let errors = item.get("errors").and_then(Value::as_array).cloned().unwrap_or_default();
        let reasons: Vec<&str> = errors.iter().map(|one| word(one, "/description")).collect();
        let codes: Vec<String> = errors
            .iter()
            .map(|one| format!("{} {}", word(one, "/field"), word(one, "/errorName")).trim().to_owned())
            .collect();
        vec![
            Cell::new(item.get("line").map(ToString::to_string).unwrap_or_default()),
            Cell::new(word(item, "/name")),
            Cell::shown(fate, shown.unwrap_or_default()).tone(tone),
            Cell::new(word(item, "/id")),
            Cell::shown(codes.join("; "), reasons.join(" ")),
        ]
    });
    Rows {
        columns: vec![
            ("line", text::fate_line(locale)),
            ("name", text::fate_name(locale)),
            ("fate", text::fate_fate(locale)),
            ("id", "ID".to_owned()),
            ("reason", text::fate_reason(locale)),
        ],
        rows: rows.collect(),
        json: json!({ "dryRun": dry_run, "items": items }),
        empty: text::fate_none(locale),
        below: vec![totals],
    }
}
