//! `cargo xtask`: what a developer runs. Needs nothing but the toolchain; what a task needs, it installs or names.

mod bench;
mod postgres;
mod prepare;
mod tally;
mod tests;
mod torture;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.first().map(String::as_str) {
        Some("test") => tests::run(),
        Some("check") => tests::lint(),
        Some("bench") => bench::run(arguments.get(1..).unwrap_or_default()),
        Some("torture") => torture::run(&tests::root(), arguments.get(1..).unwrap_or_default()),
        _ => Err(USAGE.to_owned()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

const USAGE: &str = "cargo xtask test    installs what the tests need, then runs everything
cargo xtask check   format and lints only
cargo xtask bench   measures speed against limits; --help tells more
cargo xtask torture kills parts of a PostgreSQL cluster under load; rough, and runs alone (--help)";
