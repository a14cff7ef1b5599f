//! Everything that must hold, in one run: on SQLite, and what touches the store again on PostgreSQL.

use crate::postgres::{Cluster, Options};
use crate::prepare::{Prepared, prepare};
use crate::tally::{Tally, told};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// Names the PostgreSQL that tests make their databases on, and how the tables lie there.
const DATABASE: &str = "SYMBOLON_TEST_DATABASE";
const LAYOUT: &str = "SYMBOLON_TEST_LAYOUT";

/// The tests that touch the store: package, target, and what is told to the test program. The others need no second
/// engine: rules, languages, pages, and the pictures that a browser takes of them; one story runs in a browser on
/// PostgreSQL too.
const TOUCHING: &[(&str, &str, &[&str])] = &[
    ("store", "store", &["--skip", "engine::sqlite"]),
    ("center", "center", &[]),
    ("web", "web", &["auth::"]),
    ("symbolon", "symbolon", &["demo::"]),
    ("symbolon", "cli", &[]),
    ("symbolon", "kill", &[]),
    ("symbolon", "nodes", &[]),
    ("tests", "stories", &["--skip", "browser::"]),
    ("tests", "stories", &["--exact", "browser::a_s10a_and_a_s11a_and_a_s13_the_seeds_path_in_english"]),
];

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
    let runs = tests(&root, &prepared)?;
    let failed = runs.iter().any(|(_, tally)| tally.failed > 0 || tally.broken > 0);
    for (name, tally) in &runs {
        tally.tell(name);
    }
    for missing in &prepared.missing {
        println!("NOT RUN {missing}");
    }
    let line: Vec<String> = runs.iter().map(|(name, tally)| format!("{name} {}", tally.ran())).collect();
    println!("tests that ran: {}", line.join(" | "));
    if failed {
        return Err("tests failed".to_owned());
    }
    println!("all tests passed in {} s", started.elapsed().as_secs());
    Ok(())
}

/// Format and lints; warnings are errors.
pub fn lint() -> Result<(), String> {
    let root = root();
    cargo(&root, &["fmt", "--all", "--check"])?;
    cargo(&root, &["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"])
}

/// All on SQLite, then what touches the store on each PostgreSQL there is.
fn tests(root: &Path, prepared: &Prepared) -> Result<Vec<(String, Tally)>, String> {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(root).args(["test", "--workspace", "--no-fail-fast", "--quiet"]);
    with(&mut command, prepared);
    let mut runs = vec![("SQLite".to_owned(), told(&mut command)?)];
    let programs = programs(root)?;
    let mut again = |name: &str, dsn: &str, layout: &str| -> Result<(), String> {
        println!("again on {name}");
        let mut all = Tally::default();
        for (package, target, arguments) in TOUCHING {
            let found = programs.iter().find(|one| one.package == *package && one.target == *target);
            let program = found.ok_or_else(|| format!("{package} has no tests called {target}"))?;
            let mut command = Command::new(&program.path);
            command.current_dir(&program.folder).arg("--quiet").args(*arguments);
            with(&mut command, prepared);
            all = all + told(command.env(DATABASE, dsn).env(LAYOUT, layout))?;
        }
        runs.push((name.to_owned(), all));
        Ok(())
    };
    if prepared.postgres {
        let cluster = Cluster::start(Options { fsync: false })?;
        again("PostgreSQL 15", &cluster.dsn(), "plain")?;
        again("PostgreSQL 15 partitioned", &cluster.dsn(), "partitioned")?;
    }
    if let Some(dsn) = std::env::var(DATABASE).ok().filter(|dsn| !dsn.is_empty()) {
        let layout = std::env::var(LAYOUT).unwrap_or_default();
        again(DATABASE, &dsn, if layout.is_empty() { "plain" } else { &layout })?;
    }
    Ok(runs)
}

fn with(command: &mut Command, prepared: &Prepared) {
    command.env_remove(DATABASE).env_remove(LAYOUT);
    for (name, value) in [
        ("SYMBOLON_TEST_PYTHON", &prepared.python),
        ("SYMBOLON_TEST_CHROMIUM", &prepared.chromium),
        ("SYMBOLON_TEST_CHROMEDRIVER", &prepared.chromedriver),
    ] {
        if let Some(value) = value {
            command.env(name, value);
        }
    }
}

/// A built test program, and the folder that cargo would run it in.
struct Program {
    package: String,
    target: String,
    path: PathBuf,
    folder: PathBuf,
}

/// The test programs that cargo has just run.
fn programs(root: &Path) -> Result<Vec<Program>, String> {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(root).args(["test", "--workspace", "--no-run", "--quiet", "--message-format=json"]);
    let output = command.output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let messages = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    Ok(messages.filter_map(|message| program(&message)).collect())
}

fn program(message: &Value) -> Option<Program> {
    // A binary of the same name as its library has no tests of its own.
    if message["profile"]["test"] != true || message["target"]["kind"][0] == "bin" {
        return None;
    }
    let folder = Path::new(message["manifest_path"].as_str()?).parent()?.to_path_buf();
    Some(Program {
        package: folder.file_name()?.to_str()?.to_owned(),
        target: message["target"]["name"].as_str()?.to_owned(),
        path: message["executable"].as_str()?.into(),
        folder,
    })
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
