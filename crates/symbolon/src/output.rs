//! What a command answers: a table for people, JSON or CSV for programs.

use crate::failure::Failure;
use crate::place::Place;
use clap::ValueEnum;
use comfy_table::{
    Attribute, Cell as Field, Color, ColumnConstraint, ContentArrangement, LineStyle, presets,
};
use language::text;
use serde_json::Value;
use std::io::{self, Write};

/// Columns of a terminal below which lines are left to wrap by themselves.
const LEAST_WIDTH: u16 = 60;

/// The form of an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Format {
    Table,
    Json,
    Csv,
}

/// How a cell stands out on a terminal; what it says, it says in words too.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Tone {
    #[default]
    Plain,
    Good,
    Warning,
    Faint,
}

/// A value as programs read it and as people do.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Cell {
    machine: String,
    shown: String,
    tone: Tone,
}

impl Cell {
    /// The same for both.
    pub(crate) fn new(value: impl Into<String>) -> Self {
        let machine = value.into();
        Cell { shown: machine.clone(), machine, tone: Tone::Plain }
    }

    /// Different for both, such as a date.
    pub(crate) fn shown(machine: impl Into<String>, shown: impl Into<String>) -> Self {
        Cell { machine: machine.into(), shown: shown.into(), tone: Tone::Plain }
    }

    pub(crate) fn tone(self, tone: Tone) -> Self {
        Cell { tone, ..self }
    }
}

/// An answer of rows.
pub(crate) struct Rows {
    /// The machine's name and the people's name of each column.
    pub(crate) columns: Vec<(&'static str, String)>,
    pub(crate) rows: Vec<Vec<Cell>>,
    /// The same as the server said it.
    pub(crate) json: Value,
    /// What people read instead of an empty table.
    pub(crate) empty: String,
    /// What people read below it.
    pub(crate) below: Vec<String>,
}

impl Rows {
    pub(crate) fn print(&self, place: &Place) -> Result<(), Failure> {
        match place.format {
            Format::Json => say_json(place, &self.json),
            Format::Csv => say(place, &self.csv(place)?),
            Format::Table => say(place, &self.table(place).join("\n")),
        }
    }

    fn table(&self, place: &Place) -> Vec<String> {
        if self.rows.is_empty() {
            return vec![self.empty.clone()];
        }
        let mut table = comfy_table::Table::new();
        table.load_style(presets::UTF8_HORIZONTAL_ONLY.row_separator(LineStyle::none()));
        arrange(&mut table, place);
        let heading = |title: &String| Field::new(printable(title)).add_attribute(Attribute::Bold);
        table.set_header(self.columns.iter().map(|(_, title)| heading(title)));
        table.add_rows(self.rows.iter().map(|row| row.iter().map(field)));
        // An id is copied as a whole or not at all.
        let id = self.columns.iter().position(|(name, _)| *name == "id");
        if let Some(column) = id.and_then(|id| table.column_mut(id)) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
        let mut lines: Vec<String> = table.lines().map(|line| line.trim_end().to_owned()).collect();
        lines.extend(self.below.iter().map(|line| printable(line)));
        lines
    }

    fn csv(&self, place: &Place) -> Result<String, Failure> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let failed = |error: &dyn std::fmt::Display| Failure::system(place.locale, "CSV", error);
        writer.write_record(self.columns.iter().map(|(name, _)| *name)).map_err(|error| failed(&error))?;
        for row in &self.rows {
            writer
                .write_record(row.iter().map(|cell| neutral(&cell.machine)))
                .map_err(|error| failed(&error))?;
        }
        let bytes = writer.into_inner().map_err(|error| failed(&error))?;
        Ok(String::from_utf8_lossy(&bytes).trim_end_matches('\n').to_owned())
    }
}

/// Fits a table into the terminal, unless that is too narrow for any table or does not know its width.
fn arrange(table: &mut comfy_table::Table, place: &Place) {
    if place.colour {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
    let fits = table.width().is_none_or(|width| width >= LEAST_WIDTH);
    table.set_content_arrangement(if fits {
        ContentArrangement::Dynamic
    } else {
        ContentArrangement::Disabled
    });
}

fn field(cell: &Cell) -> Field {
    let field = Field::new(printable(&cell.shown));
    match cell.tone {
        Tone::Plain => field,
        Tone::Good => field.fg(Color::Green),
        Tone::Warning => field.fg(Color::Yellow),
        Tone::Faint => field.add_attribute(Attribute::Dim),
    }
}

/// An answer about one thing: its properties, one a line.
pub(crate) struct Card {
    pub(crate) lines: Vec<(&'static str, String, Cell)>,
    pub(crate) json: Value,
    /// What people read below it.
    pub(crate) below: Vec<String>,
}

impl Card {
    pub(crate) fn print(&self, place: &Place) -> Result<(), Failure> {
        if place.format == Format::Table {
            return say(place, &self.shown(place).join("\n"));
        }
        let columns = self.lines.iter().map(|(name, title, _)| (*name, title.clone())).collect();
        let rows = vec![self.lines.iter().map(|(_, _, cell)| cell.clone()).collect()];
        let rows = Rows { columns, rows, json: self.json.clone(), empty: String::new(), below: Vec::new() };
        rows.print(place)
    }

    fn shown(&self, place: &Place) -> Vec<String> {
        let mut table = comfy_table::Table::new();
        table.load_style(presets::NOTHING);
        arrange(&mut table, place);
        for (_, title, cell) in &self.lines {
            table.add_row([Field::new(printable(title)).add_attribute(Attribute::Bold), field(cell)]);
        }
        let mut lines: Vec<String> = table.lines().map(|line| line.trim_end().to_owned()).collect();
        lines.extend(self.below.iter().map(|line| printable(line)));
        lines
    }
}

/// Says lines to people; to programs the JSON, whichever form they asked for.
pub(crate) fn tell(place: &Place, lines: &[String], json: &Value) -> Result<(), Failure> {
    match place.format {
        Format::Table => say(place, &lines.iter().map(|line| printable(line)).collect::<Vec<_>>().join("\n")),
        Format::Json | Format::Csv => say_json(place, json),
    }
}

pub(crate) fn say_json(place: &Place, json: &Value) -> Result<(), Failure> {
    let pretty = serde_json::to_string_pretty(json);
    say(place, &pretty.map_err(|error| Failure::system(place.locale, "JSON", &error))?)
}

/// Writes to the standard output. Somebody who closes it early, such as `head`, has seen enough.
pub(crate) fn say(place: &Place, what: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match writeln!(out, "{what}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::system(place.locale, &text::cli_what_output(place.locale), &error))
        }
        _ => Ok(()),
    }
}

/// Names come from others: they must not steer the terminal. The marks that keep a name's direction apart from the
/// sentence's (terms B6) are left out where nothing is written from right to left: not every terminal hides them.
pub(crate) fn printable(text: &str) -> String {
    let right_to_left = text.chars().any(is_right_to_left);
    let kept = |c: &char| {
        let mark = matches!(c, '\u{2066}'..='\u{2069}');
        if mark { right_to_left } else { !c.is_control() || *c == '\n' }
    };
    text.chars().filter(kept).collect()
}

/// Hebrew, Arabic and their neighbours.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}')
}

/// A spreadsheet takes a cell that begins like this for a formula (terms F8).
fn neutral(cell: &str) -> String {
    match cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spreadsheet_runs_nothing() {
        for cell in ["=1+1", "+1", "-1", "@SUM", " =1", "\t=1"] {
            assert!(neutral(cell).starts_with('\''), "{cell}");
        }
        assert_eq!(neutral("Épicerie 1-2"), "Épicerie 1-2");
    }

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        assert_eq!(printable("a\u{1b}[2Jb\u{7}"), "a[2Jb");
        assert_eq!(printable("«\u{2068}Étoile\u{2069}»"), "«Étoile»");
        assert_eq!(printable("«\u{2068}שלום\u{2069}»"), "«\u{2068}שלום\u{2069}»");
    }
}
