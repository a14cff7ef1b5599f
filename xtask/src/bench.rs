//! `cargo xtask bench`: builds what is measured for release, and runs it.

use std::process::Command;

/// Hands all arguments over to the bench; `--help` tells what they mean.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let built = Command::new(&cargo)
        .args(["build", "--quiet", "--release", "--package", "symbolon", "--package", "bench"])
        .status()
        .map_err(|error| format!("{cargo}: {error}"))?;
    if !built.success() {
        return Err("the release build failed".to_owned());
    }
    let measured = Command::new(&cargo)
        .args(["run", "--quiet", "--release", "--package", "bench", "--"])
        .args(arguments)
        .status()
        .map_err(|error| format!("{cargo}: {error}"))?;
    if measured.success() { Ok(()) } else { Err("the bench did not finish".to_owned()) }
}
