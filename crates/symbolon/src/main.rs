//! The one binary: server, portal, migrations and command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    symbolon::run(std::env::args_os().collect())
}
