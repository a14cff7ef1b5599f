//! Speed against limits: one run, one table, each figure beside what the machine can do, measured in the same minutes.
//!
//! The program starts itself as a child for each server under measurement, so that every process has one purpose and
//! its CPU time and memory say something.

mod bare;
mod bars;
mod child;
mod guest;
mod load;
mod measure;
mod operation;
mod options;
mod output;
mod page;
mod peers;
mod postgres;
mod process;
mod record;
mod replay;
mod report;
mod rows;
mod run;
mod score;
mod server;
mod stage;
mod subject;
mod svg;
mod world;

use std::path::Path;
use std::process::ExitCode;

// As the program that is measured; the limits beside it have it too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
        ["bare-rows", database, file] => rows::serve(database, Path::new(file)),
        ["loop", database, file] => rows::repeat(database, Path::new(file)),
        ["replay", database, file, connections] => connections
            .parse()
            .map_err(|_| "a number of connections is wanted".to_owned())
            .and_then(|connections| replay::serve(database, Path::new(file), connections)),
        ["record", database, folder, removals] => removals
            .parse()
            .map_err(|_| "a number of removals is wanted".to_owned())
            .and_then(|removals| record::run(database, Path::new(folder), removals)),
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
