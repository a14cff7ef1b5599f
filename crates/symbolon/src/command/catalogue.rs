//! `symbolon catalogue`: the operator brings offers in from a file, or writes them out.

use crate::api::{Client, Connection, word};
use crate::failure::{Exit, Failure};
use crate::output::{Cell, Rows, Tone};
use crate::place::Place;
use clap::{Args, Subcommand};
use language::text;
use serde_json::{Value, json};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(crate) struct Catalogue {
    #[command(flatten)]
    connection: Connection,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Import(Import),
    Export(Export),
}

#[derive(Args, Debug)]
struct Import {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    retire: bool,
}

#[derive(Args, Debug)]
struct Export {
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

const PATH: &str = "/open/v1/catalogue";

impl Catalogue {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let client = self.connection.open(place)?;
        match self.command {
            Command::Import(import) => import.run(&client, place),
            Command::Export(export) => export.run(&client, place),
        }
    }
}

impl Import {
    /// The fate of each line is told whatever becomes of the whole; a wrong line stops all of it.
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let offers = self.read(place)?;
        let body = |dry_run: bool| json!({ "offers": offers, "retire": self.retire, "dryRun": dry_run });
        let answer = client.post(PATH, &body(self.dry_run))?;
        let lines = answer["lines"].as_array().cloned().unwrap_or_default();
        let is_wrong = |line: &Value| line["result"] == json!("wrong");
        let wrong = lines.iter().any(is_wrong);
        table(place, &answer, &lines).print(place)?;
        if !wrong {
            return Ok(());
        }
        let l = place.locale;
        Err(Failure::new(
            Exit::Refused,
            "invalid_input",
            text::catalogue_refused(l),
            text::catalogue_refused_next(l),
        ))
    }

    fn read(&self, place: &Place) -> Result<Vec<Value>, Failure> {
        let name = self.file.display().to_string();
        let failed = |error: &dyn std::fmt::Display| Failure::system(place.locale, &name, &error);
        let mut content = String::new();
        let read = if self.file.as_os_str() == "-" {
            io::stdin().read_to_string(&mut content)
        } else {
            File::open(&self.file).and_then(|mut file| file.read_to_string(&mut content))
        };
        read.map_err(|error| failed(&error))?;
        let mut offers = Vec::new();
        for line in content.trim_start_matches('\u{feff}').lines() {
            if line.trim().is_empty() {
                continue;
            }
            // What is no JSON at all keeps its place, and is told as a wrong line.
            let value: Value = serde_json::from_str(line).unwrap_or_else(|_| json!({}));
            // Other objects of a world's export are none of the catalogue's.
            if value.get("type").is_none_or(|kind| kind == "offer") {
                offers.push(value);
            }
        }
        Ok(offers)
    }
}

fn table(place: &Place, answer: &Value, lines: &[Value]) -> Rows {
    let l = place.locale;
    let rows = lines.iter().map(|line| {
        let result = word(line, "/result");
        let shown = text::by_code(l, &format!("catalogue_fate_{result}"), &language::Args::new());
        let tone = match result {
            "wrong" => Tone::Warning,
            "unchanged" => Tone::Faint,
            _ => Tone::Good,
        };
        let wrong = line["wrong"].as_array().into_iter().flatten();
        let fields: Vec<&str> = wrong.map(|one| word(one, "/field")).collect();
        vec![
            Cell::new(line["line"].as_i64().map(|line| line.to_string()).unwrap_or_default()),
            Cell::new(word(line, "/offerId")),
            Cell::shown(result, shown.unwrap_or_else(|| result.to_owned())).tone(tone),
            Cell::new(fields.join(", ")),
        ]
    });
    Rows {
        columns: vec![
            ("line", text::cli_catalogue_line(l)),
            ("offerId", text::label_offer(l)),
            ("result", text::cli_catalogue_fate(l)),
            ("fields", text::cli_catalogue_fields(l)),
        ],
        rows: rows.collect(),
        json: answer.clone(),
        empty: text::order_none(l),
        below: Vec::new(),
    }
}

impl Export {
    fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let answer = client.get(PATH, &[])?;
        let mut lines = String::new();
        for offer in answer["items"].as_array().into_iter().flatten() {
            lines.push_str(&offer.to_string());
            lines.push('\n');
        }
        let (name, written) = match self.file.as_ref().filter(|file| file.as_os_str() != "-") {
            Some(file) => (
                file.display().to_string(),
                File::create(file).and_then(|mut out| out.write_all(lines.as_bytes())),
            ),
            None => (text::cli_what_output(place.locale), io::stdout().lock().write_all(lines.as_bytes())),
        };
        match written {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            Err(error) => Err(Failure::system(place.locale, &name, &error)),
            Ok(()) => Ok(()),
        }
    }
}
