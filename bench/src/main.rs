//! Speed against limits: one run, one table, each figure beside what the machine can do, measured in the same minutes.
//!
//! The program starts itself as a child for each server under measurement, so that every process has one purpose and
//! its CPU time and memory say something.

mod bare;
mod child;
mod guest;
mod load;
mod measure;
mod operation;
mod options;
mod process;
mod report;
mod run;
mod server;
mod stage;
mod subject;
mod world;

use std::path::Path;
use std::process::ExitCode;

/// What a step comes to; an error is a sentence for whoever started the run.
pub type Outcome<T> = Result<T, String>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["server", database, log] => server::serve(database, log),
        ["load", database, customers] => customers
            .parse()
            .map_err(|_| "a number of customers is wanted".to_owned())
            .and_then(|customers| server::load(database, customers)),
        ["bare-bytes", file] => bare::bytes(Path::new(file)),
        ["help" | "--help" | "-h"] => {
            println!("{}", options::USAGE);
            Ok(())
        }
        _ => options::Options::read(&arguments).and_then(run::run),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
