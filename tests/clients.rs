//! Clients that others published, unmodified, against a demo server.

use crate::prepared::prepared;
use crate::world::start;
use serde_json::Value;
use std::io::Write as _;
use std::process::{Command, Stdio};
use symbolon::demo::DemoOptions;

/// The steps that `clients/story.py` tells when all is well.
const STEPS: [&str; 15] = [
    "token",
    "list",
    "search",
    "get",
    "subscriptions",
    "removal refused",
    "suspended",
    "removed",
    "get is refused",
    "gone from the list",
    "order is refused",
    "invitation",
    "accepted",
    "back",
    "bought again",
];

/// A-S10b, A-S15a: a client written for another server meets the blocker, suspends, removes, is refused afterwards, and
/// has the customer back after a new request.
#[test]
fn a_s10b_and_a_s15a_an_unmodified_client_lives_the_story() {
    let Some(python) = prepared("SYMBOLON_TEST_PYTHON") else { return };
    let demo = start(&DemoOptions::for_test()).unwrap_or_else(|error| panic!("no demo: {error:?}"));
    let manifest = serde_json::to_vec(&demo.manifest).expect("a manifest");
    let mut client = Command::new(python)
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/clients/story.py"))
        .envs([("NO_PROXY", "127.0.0.1"), ("PYTHONWARNINGS", "ignore"), ("PYTHONUTF8", "1")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("Python starts");
    client.stdin.take().expect("its input").write_all(&manifest).expect("it reads the manifest");
    let output = client.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    let lines = said.lines().map(|line| serde_json::from_str::<Value>(line).expect("a JSON line"));
    let steps: Vec<String> = lines.map(|line| line["step"].as_str().unwrap_or_default().to_owned()).collect();
    assert_eq!(steps, STEPS);
}
