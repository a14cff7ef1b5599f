//! Everything that must hold, in one run.

use crate::prepare::{Prepared, prepare};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// Prepares, lints and tests. On a machine that calls itself CI, a test that was skipped is a failure.
pub fn run() -> Result<(), String> {
    let started = Instant::now();
    let root = root();
    let prepared = prepare(&root);
    for missing in &prepared.missing {
        eprintln!("CANNOT RUN {missing}");
    }
    if !prepared.missing.is_empty() && is_ci() {
        return Err("something the tests need is missing, and under CI nothing is skipped".to_owned());
    }
    lint()?;
    tests(&root, &prepared)?;
    println!("all tests passed in {} s", started.elapsed().as_secs());
    for missing in &prepared.missing {
        println!("NOT RUN {missing}");
    }
    Ok(())
}

/// Format and lints; warnings are errors.
pub fn lint() -> Result<(), String> {
    let root = root();
    cargo(&root, &["fmt", "--all", "--check"])?;
    cargo(&root, &["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"])
}

fn tests(root: &Path, prepared: &Prepared) -> Result<(), String> {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(root).args(["test", "--workspace", "--no-fail-fast", "--quiet"]);
    for (name, value) in [
        ("SYMBOLON_TEST_PYTHON", &prepared.python),
        ("SYMBOLON_TEST_CHROMIUM", &prepared.chromium),
        ("SYMBOLON_TEST_CHROMEDRIVER", &prepared.chromedriver),
    ] {
        if let Some(value) = value {
            command.env(name, value);
        }
    }
    let status = command.status().map_err(|error| error.to_string())?;
    if status.success() { Ok(()) } else { Err("tests failed".to_owned()) }
}

fn cargo(root: &Path, arguments: &[&str]) -> Result<(), String> {
    let status = Command::new(env!("CARGO")).current_dir(root).args(arguments).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(format!("cargo {} failed", arguments.join(" "))),
        Err(error) => Err(error.to_string()),
    }
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

fn is_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| value != "false" && value != "0" && !value.is_empty())
}
