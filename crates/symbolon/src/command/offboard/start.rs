//! Starting a job with the customers of a CSV file. The report of a dry run, or of a job, is such a file too.

use super::{progress, report};
use crate::api::{self, Client, word};
use crate::failure::{Exit, Failure};
use crate::output::{printable, tell};
use crate::place::Place;
use crate::prompt;
use center::relationships::REASONS;
use clap::Args;
use language::text;
use serde_json::json;
use std::fs::File;
use std::io::{self, Read};

/// Headings under which a customer can stand.
const HEADINGS: [&str; 3] = ["id", "customerid", "domain"];

#[derive(Args, Debug)]
pub(super) struct Start {
    #[arg(value_name = "FILE")]
    file: String,
    #[arg(long)]
    dry_run: bool,
    #[arg(long, value_name = "REASON", value_parser = REASONS)]
    reason: Option<String>,
    #[arg(long)]
    keep_granular_admin: bool,
    #[arg(long)]
    no_notice: bool,
    #[arg(long)]
    no_wait: bool,
    #[arg(long)]
    yes: bool,
    #[arg(long)]
    acknowledge: bool,
}

impl Start {
    pub(super) fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let customers = self.customers(client, place)?;
        if !(self.dry_run || self.yes && self.acknowledge) {
            confirm(customers.len(), place)?;
        }
        let wanted = json!({
            "customers": customers,
            "dryRun": self.dry_run,
            "acknowledged": !self.dry_run,
            "reason": self.reason,
            "keepGranularAdmin": self.keep_granular_admin,
            "noticeToCustomer": !self.no_notice,
        });
        let job = client.post("/open/v1/offboardings", &wanted)?;
        let id = word(&job, "/id");
        if self.no_wait {
            let lines = [text::cli_offboard_started(locale, id), text::cli_offboard_goes_on(locale, id)];
            return tell(place, &lines, &job);
        }
        // Said before the wait, for whoever does not wait for its end.
        eprintln!("{}", text::cli_offboard_started(locale, id));
        progress::wait(client, id, place)?;
        report::report(client, id, place)
    }

    /// The ids of the customers; a domain is looked up.
    fn customers(&self, client: &Client, place: &Place) -> Result<Vec<String>, Failure> {
        let failed = |error: &dyn std::fmt::Display| Failure::system(place.locale, &self.file, error);
        let words = match self.file.as_str() {
            "-" => read(io::stdin().lock()),
            file => read(File::open(file).map_err(|error| failed(&error))?),
        };
        let words = words.map_err(|error| failed(&error))?;
        if words.is_empty() {
            let sentence = text::cli_failure_no_customers_in_file(place.locale, &self.file);
            let next = text::cli_failure_no_customers_in_file_next(place.locale);
            return Err(Failure::new(Exit::Usage, "no_customers", sentence, next));
        }
        words.iter().map(|word| Ok(api::customer(client, word)?.id)).collect()
    }
}

/// What stands in the column of the customers.
fn read(input: impl Read) -> Result<Vec<String>, csv::Error> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).trim(csv::Trim::All).from_reader(input);
    let mut column = None;
    let mut words = Vec::new();
    for record in reader.records() {
        let record = record?;
        if column.is_none() {
            let heading = |field: &str| field.trim_start_matches('\u{feff}').to_lowercase();
            let named =
                HEADINGS.iter().find_map(|name| record.iter().position(|field| heading(field) == *name));
            column = Some(named.unwrap_or_default());
            if named.is_some() {
                continue;
            }
        }
        let word = record.get(column.unwrap_or_default()).unwrap_or_default();
        if !word.is_empty() {
            words.push(word.trim_start_matches('\u{feff}').to_owned());
        }
    }
    Ok(words)
}

/// Without a terminal, `--yes` and `--acknowledge` stand for the question.
fn confirm(customers: usize, place: &Place) -> Result<(), Failure> {
    let locale = place.locale;
    let told = text::cli_offboard_asks(locale, i64::try_from(customers).unwrap_or(i64::MAX));
    if !place.can_ask {
        let sentence = text::cli_failure_offboard_not_confirmed(locale);
        let next = text::cli_failure_not_confirmed_next(locale);
        return Err(Failure::new(Exit::Usage, "acknowledgement_required", sentence, next).lines(vec![told]));
    }
    eprintln!("{}", printable(&told));
    let number = customers.to_string();
    if prompt::line(place, &text::cli_type_number(locale, &number), None)? == number {
        return Ok(());
    }
    let sentence = text::cli_failure_number_differs(locale);
    let next = text::cli_failure_number_differs_next(locale);
    Err(Failure::new(Exit::Refused, "not_confirmed", sentence, next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn customers_stand_under_a_heading_or_in_the_first_column() {
        for (file, wanted) in [
            ("name,id\nA,1\nB,2\n", vec!["1", "2"]),
            ("\u{feff}Domain;x\n", vec!["Domain;x"]),
            ("\u{feff}customerId,name\n1,A\n\n2\n", vec!["1", "2"]),
            ("c.example\nd.example,more\n", vec!["c.example", "d.example"]),
            ("id\n", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(read(file.as_bytes()).unwrap(), wanted, "{file:?}");
        }
    }
}
