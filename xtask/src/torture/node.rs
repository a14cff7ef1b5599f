//! The nodes of Symbolon that are tortured, and what they need in the database.

use crate::torture::http::{self, Request};
use crate::torture::process::{Process, wait_for};
use serde_json::Value;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const CATALOGUE: &str = include_str!("catalogue.json");
const PASSWORD: &str = "of one stage only";

/// Who calls: a partner's application.
#[derive(Clone, Debug)]
pub struct Installation {
    /// The partner's id.
    pub partner: String,
    client: String,
    secret: String,
}

impl Installation {
    /// Makes an empty database the home of one partner with an application and something to sell.
    pub fn set_up(
        binary: &Path,
        database: &str,
        layout: Option<&str>,
        folder: &Path,
    ) -> Result<Installation, String> {
        let layout = layout.map_or_else(Vec::new, |layout| vec!["--layout", layout]);
        symbolon(binary, database, &[vec!["migrate"], layout].concat())?;
        let catalogue = folder.join("catalogue.json");
        fs::write(&catalogue, CATALOGUE).map_err(|error| format!("{}: {error}", catalogue.display()))?;
        let catalogue = catalogue.display().to_string();
        let people = ["--operator", "op@operator", "--partner", "Torture", "--domain", "torture.example"];
        let place = ["--mpn-id", "4242", "--country", "fr", "--currency", "eur", "--application", "writer"];
        let done = symbolon(
            binary,
            database,
            &[&["setup", "--catalogue", &catalogue], &people[..], &place].concat(),
        )?;
        let text = |value: &Value| value.as_str().map(str::to_owned).ok_or_else(|| format!("setup: {done}"));
        Ok(Installation {
            partner: text(&done["partner"]["id"])?,
            client: text(&done["application"]["clientId"])?,
            secret: text(&done["application"]["clientSecret"])?,
        })
    }

    /// A bearer token of the partner's admin, through its application: a program alone may not end a relationship.
    pub fn token(&self, node: SocketAddr) -> Result<String, String> {
        let body = format!(
            "grant_type=password&username={}&password={}&client_id={}&client_secret={}&scope={}",
            "admin%40torture.example",
            PASSWORD.replace(' ', "+"),
            self.client,
            self.secret,
            "https%3A%2F%2Fapi.partnercenter.microsoft.com%2F.default"
        );
        let path = format!("/{}/oauth2/v2.0/token", self.partner);
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        let request = Request { method: "POST", path: &path, headers: &headers, body: &body };
        let answer = http::send(node, &request, Duration::from_secs(10))?;
        let token = answer.json()["access_token"].as_str().map(str::to_owned);
        token.ok_or_else(|| format!("no token: {} {}", answer.status, answer.body))
    }
}

/// Nothing is wrong with what is stored, says `symbolon check`.
pub fn check(binary: &Path, database: &str) -> Result<(), String> {
    symbolon(binary, database, &["check"]).map(|_| ())
}

/// Runs a command on the database, and gives what it answers.
fn symbolon(binary: &Path, database: &str, arguments: &[&str]) -> Result<Value, String> {
    let mut command = Command::new(binary);
    command.args(arguments).env("SYMBOLON_DATABASE", database).env("SYMBOLON_OUTPUT", "json");
    command.env("SYMBOLON_LANGUAGE", "en");
    for name in ["SYMBOLON_OPERATOR_PASSWORD", "SYMBOLON_ADMIN_PASSWORD"] {
        command.env(name, PASSWORD);
    }
    let output = command.output().map_err(|error| format!("{}: {error}", binary.display()))?;
    let said = String::from_utf8_lossy(&output.stdout);
    if output.status.success() {
        return Ok(serde_json::from_str(&said).unwrap_or_default());
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(format!("symbolon {}: {} {}", arguments.join(" "), said.trim(), complaint.trim()))
}

/// With what a node is started.
#[derive(Clone, Debug)]
pub struct Settings<'a> {
    /// Where it listens.
    pub address: SocketAddr,
    /// Where callers believe it to be.
    pub public: SocketAddr,
    /// Its database.
    pub database: &'a str,
    /// The file all this is written to.
    pub file: PathBuf,
}

impl Settings<'_> {
    fn write(&self) -> Result<&Path, String> {
        let Settings { address, public, database, file } = self;
        let text = format!(
            "listen = \"{address}\"\npublic_url = \"http://{public}\"\ndatabase = \"{database}\"\n\
             log = \"warn,store=info\"\n"
        );
        fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))?;
        Ok(file)
    }
}

/// One `symbolon serve`.
#[derive(Debug)]
pub struct Node {
    process: Process,
}

impl Node {
    /// Starts it and waits until it is ready. All nodes are one server to their callers, so they share one public
    /// address, which stands in each token.
    pub fn start(binary: &Path, settings: &Settings<'_>, log: &Path) -> Result<Node, String> {
        let address = settings.address;
        let mut command = Command::new(binary);
        command.args(["serve", "--config"]).arg(settings.write()?).env("SYMBOLON_LANGUAGE", "en");
        let mut process = Process::start(command, None, log)?;
        wait_for("a node", Duration::from_secs(30), || {
            if process.has_ended() {
                return Err(format!("a node ended at once: {}", log.display()));
            }
            let ready = http::get(address, "/health/ready", Duration::from_secs(2));
            Ok(ready.is_ok_and(|answer| answer.status == 200).then_some(()))
        })?;
        Ok(Node { process })
    }

    /// True while it runs, as it must through every fault.
    pub fn is_running(&mut self) -> bool {
        !self.process.has_ended()
    }

    /// Ends it as a system ends a service.
    pub fn stop(self) {
        self.process.stop(Duration::from_secs(20));
    }
}
