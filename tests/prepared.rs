//! What `cargo xtask test` prepares for the tests that need more than the toolchain.

use std::io::Write as _;

/// What the environment names here; nothing, said aloud, where it was not prepared. On a machine that calls itself CI
/// nothing is skipped.
pub fn prepared(variable: &str) -> Option<String> {
    if let Some(value) = std::env::var(variable).ok().filter(|value| !value.is_empty()) {
        return Some(value);
    }
    let ci = std::env::var("CI").unwrap_or_default();
    assert!(
        matches!(ci.as_str(), "" | "false" | "0"),
        "{variable} is not set, and under CI nothing is skipped"
    );
    let test = std::thread::current().name().unwrap_or("a test").to_owned();
    // Printed past the harness, which hides what a passing test says.
    let _ = writeln!(std::io::stderr(), "NOT RUN: {test}: {variable} is not set; run: cargo xtask test");
    None
}
