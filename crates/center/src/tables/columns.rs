//! A table as text: a heading that names the columns, and lines under it.

use super::MOST_LINES;
use crate::Error;
use domain::{FieldError, FieldProblem};

/// The field under which a whole table is wrong.
const TABLE: &str = "table";

/// A table that was read.
pub(super) struct Table {
    columns: Vec<String>,
    /// Each with its number in the file.
    pub(super) lines: Vec<(usize, Vec<String>)>,
}

/// One line of it.
pub(super) struct Cells<'t> {
    columns: &'t [String],
    cells: &'t [String],
}

impl Table {
    /// Reads CSV, separated by commas, semicolons or tabs. `needed` columns must be there.
    pub(super) fn read(text: &str, needed: &[&str]) -> Result<Self, Error> {
        let text = text.trim_start_matches('\u{FEFF}');
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter(text))
            .from_reader(text.as_bytes());
        let mut columns = None;
        let mut lines = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|_| wrong(TABLE, FieldProblem::Invalid))?;
            let number = record.position().map_or(0, |position| line_at(text, position.byte()));
            let cells: Vec<String> = record.iter().map(|cell| plain(cell).to_owned()).collect();
            match &columns {
                None => columns = Some(cells.iter().map(|name| folded(name)).collect::<Vec<_>>()),
                Some(_) if cells.iter().all(String::is_empty) => {}
                Some(_) => lines.push((number, cells)),
            }
            if lines.len() > MOST_LINES {
                return Err(wrong(TABLE, FieldProblem::TooLong));
            }
        }
        let columns = columns.ok_or_else(|| wrong(TABLE, FieldProblem::Required))?;
        match needed.iter().find(|name| !columns.contains(&folded(name))) {
            Some(missing) => Err(wrong(missing, FieldProblem::Required)),
            None => Ok(Table { columns, lines }),
        }
    }

    pub(super) fn cells<'t>(&'t self, cells: &'t [String]) -> Cells<'t> {
        Cells { columns: &self.columns, cells }
    }
}

impl Cells<'_> {
    /// What stands under the first of these names that says something.
    pub(super) fn get(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| {
            let place = self.columns.iter().position(|column| *column == folded(name))?;
            self.cells.get(place).map(String::as_str).filter(|cell| !cell.is_empty())
        })
    }

    /// The same, empty where nothing stands there.
    pub(super) fn text(&self, names: &[&str]) -> String {
        self.get(names).unwrap_or_default().to_owned()
    }
}

fn wrong(field: &str, problem: FieldProblem) -> Error {
    Error::Invalid(vec![FieldError::new(field, problem)])
}

/// Without spaces around it, and without the mark that keeps a spreadsheet from running it.
fn plain(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => cell,
    }
}

/// `Address line 1`, `address_line1` and `addressLine1` are one column.
fn folded(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The number of the line that a record begins in; the reader's own count is one short after "\r\n".
fn line_at(text: &str, byte: u64) -> usize {
    let begins = usize::try_from(byte).unwrap_or(usize::MAX).min(text.len());
    let (before, after) = text.as_bytes().split_at(begins);
    let ends = after.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    1 + before.iter().chain(ends).filter(|byte| **byte == b'\n').count()
}

/// The separator that the heading has most of.
fn delimiter(text: &str) -> u8 {
    let heading = text.lines().next().unwrap_or_default();
    let most = |sign: &u8| heading.bytes().filter(|byte| byte == sign).count();
    [b'\t', b';', b','].into_iter().max_by_key(most).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_whatever_separates_its_columns() {
        for text in [
            "\u{FEFF}Company;Primary domain\n'=Eau;e.example\n",
            "company,primaryDomain\r\n\"=Eau\",e.example",
        ] {
            let table = Table::read(text, &["company"]).unwrap();
            assert_eq!(table.lines.len(), 1);
            let (number, cells) = &table.lines[0];
            assert_eq!(*number, 2);
            let cells = table.cells(cells);
            assert_eq!(
                (cells.get(&["company"]), cells.get(&["primaryDomain"])),
                (Some("=Eau"), Some("e.example"))
            );
        }
    }

    #[test]
    fn what_is_missing_or_too_much_is_named() {
        let named = |text: &str| match Table::read(text, &["company"]) {
            Err(Error::Invalid(wrong)) => (wrong[0].field.clone(), wrong[0].problem),
            _ => panic!("taken"),
        };
        assert_eq!(named(""), ("table".to_owned(), FieldProblem::Required));
        assert_eq!(named("domain\nx"), ("company".to_owned(), FieldProblem::Required));
        let many = format!("company\n{}", "x\n".repeat(MOST_LINES + 1));
        assert_eq!(named(&many), ("table".to_owned(), FieldProblem::TooLong));
    }
}
