//! Peers that a user might pick, doing the nearest work over the same data: json-server keeps it in memory and in a
//! file, WireMock answers with what it was told, neither checks who calls or writes down what happened.

use crate::Outcome;
use crate::load::{self, Shot};
use crate::process;
use crate::run::Run;
use crate::stage::Engine;
use crate::subject::{self, Subject, Target};
use crate::world;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::time::Duration;

/// The npm package, pinned.
const JSON_SERVER: &str = "json-server@0.17.4";
/// The jar of Maven Central, pinned.
const WIREMOCK: &str = "3.13.1";
/// Connections.
const MANY: usize = 32;

/// A peer that runs; it ends with the value.
struct Peer {
    process: Child,
    address: SocketAddr,
}

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Peer {
    fn start(mut command: Command, port: u16, path: &str) -> Outcome<Peer> {
        let process = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| error.to_string())?;
        let peer = Peer { process, address: SocketAddr::from(([127, 0, 0, 1], port)) };
        for _ in 0..600 {
            if load::once(peer.address, &get(path)).is_ok_and(|answer| answer.status == 200) {
                return Ok(peer);
            }
            process::pause(Duration::from_millis(50));
        }
        Err("it did not answer in half a minute".to_owned())
    }

    fn target(&self) -> Target {
        Target { address: self.address, pid: self.process.id(), database: None }
    }
}

impl Run {
    /// Measures the peers that can be installed.
    pub fn peers(&mut self) -> Outcome<()> {
        let customers = self.options.worlds.first().copied().unwrap_or(1000);
        let database = self.stage.database(Engine::Sqlite, &format!("sqlite_{customers}"), customers);
        let database = self.stage.copy(&database, "sqlite_peers")?;
        let served = self.stage.serve(&database)?;
        let all = served.guest.ask(&served.guest.get("/v1/customers"))?.expect(&[200])?.json()?;
        let page = served.guest.ask(&served.guest.get("/v1/customers?size=100"))?.expect(&[200])?.json()?;
        let items = all.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
        let ids: Rc<Vec<String>> =
            Rc::new(items.iter().filter_map(|item| Some(item.get("id")?.as_str()?.to_owned())).collect());
        let folder = self.stage.folder.join("peers");
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let mut peers: Vec<(String, Peer, [&str; 2])> = Vec::new();
        for (name, started) in [
            (
                format!("json-server {}", JSON_SERVER.rsplit('@').next().unwrap_or_default()),
                json_server(&folder, &items),
            ),
            (format!("WireMock {WIREMOCK}"), wiremock(&folder, &items, &page)),
        ] {
            match started {
                Ok((peer, paths)) => peers.push((name, peer, paths)),
                Err(error) => {
                    eprintln!("   {name}: {error}");
                    self.report.failures.push(format!("peer {name}: {error}"));
                }
            }
        }
        let targets = Rc::new(world::targets(&database.address, "active", 1000)?);
        let target = served.target()?;
        for work in [Work::One, Work::Page, Work::Change] {
            let (guest, own, mut next) = (Rc::clone(&served.guest), Rc::clone(&targets), 0_usize);
            let ours = subject::http("Symbolon, SQLite", target, MANY, move || {
                next += 1;
                let at = own.get(next % own.len().max(1))?;
                let (customer, subscription) = (at.customer, at.subscription);
                Some(match work {
                    Work::One => guest.get(&format!("/v1/customers/{customer}")),
                    Work::Page => guest.get("/v1/customers?size=100"),
                    Work::Change => guest.send(
                        "PATCH",
                        &format!("/v1/customers/{customer}/subscriptions/{subscription}"),
                        &json!({ "quantity": 100 + next % 1000 }),
                    ),
                })
            });
            let mut subjects = vec![ours];
            for (name, peer, [base, list]) in &peers {
                subjects.push(theirs(name, peer.target(), work, base, list, &ids));
            }
            self.cell(&database, work.name(), subjects, self.options.short);
        }
        drop(peers);
        drop(served);
        self.stage.forget(&database)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Work {
    One,
    Page,
    Change,
}

impl Work {
    fn name(self) -> &'static str {
        match self {
            Work::One => "beside peers: one customer",
            Work::Page => "beside peers: a page of 100",
            Work::Change => "beside peers: a change",
        }
    }
}

fn theirs<'a>(
    name: &str,
    target: Target,
    work: Work,
    base: &str,
    list: &str,
    ids: &Rc<Vec<String>>,
) -> Subject<'a> {
    let (base, list, ids, mut next) = (base.to_owned(), list.to_owned(), Rc::clone(ids), 0_usize);
    subject::http(name, target, MANY, move || {
        next += 1;
        let id = ids.get(next % ids.len().max(1))?;
        Some(match work {
            Work::One => get(&format!("{base}/{id}")),
            Work::Page => get(&list),
            Work::Change => {
                let body = format!(r#"{{"quantity":{next}}}"#);
                format!(
                    "PATCH {base}/{id} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
                    body.len()
                )
                .into_bytes()
                .into()
            }
        })
    })
}

fn get(path: &str) -> Shot {
    format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n").into_bytes().into()
}

type Started = Outcome<(Peer, [&'static str; 2])>;

fn json_server(folder: &Path, items: &[Value]) -> Started {
    let program = folder.join("node_modules/json-server/lib/cli/bin.js");
    if !program.exists() {
        install(
            Command::new("npm")
                .args(["install", "--silent", "--no-audit", "--no-fund", "--prefix", "."])
                .arg(JSON_SERVER),
            folder,
        )?;
    }
    let file = folder.join("customers.json");
    let data = json!({ "customers": items });
    std::fs::write(&file, data.to_string()).map_err(|error| error.to_string())?;
    let port = process::free_port()?;
    let mut command = Command::new("node");
    command.arg(program).args(["--host", "127.0.0.1", "--port", &port.to_string(), "--quiet"]).arg(file);
    let list = "/customers?_page=1&_limit=100";
    Ok((Peer::start(command, port, list)?, ["/customers", list]))
}

fn wiremock(folder: &Path, items: &[Value], page: &Value) -> Started {
    let jar: PathBuf = folder.join(format!("wiremock-standalone-{WIREMOCK}.jar"));
    if !jar.exists() {
        let artifact = format!("-Dartifact=org.wiremock:wiremock-standalone:{WIREMOCK}");
        install(
            Command::new("mvn").args(["-q", "-B", "dependency:copy", &artifact, "-DoutputDirectory=."]),
            folder,
        )?;
    }
    let root = folder.join("wiremock");
    std::fs::create_dir_all(root.join("mappings")).map_err(|error| error.to_string())?;
    let answer = |body: &Value| json!({ "status": 200, "jsonBody": body, "headers": { "Content-Type": "application/json" } });
    let one = items.first().cloned().unwrap_or_default();
    let mappings = json!({ "mappings": [
        { "request": { "method": "GET", "url": "/v1/customers?size=100" }, "response": answer(page) },
        { "request": { "method": "GET", "urlPathPattern": "/v1/customers/[^/]+" }, "response": answer(&one) },
        { "request": { "method": "PATCH", "urlPathPattern": "/v1/customers/[^/]+" }, "response": answer(&one) },
    ] });
    std::fs::write(root.join("mappings/customers.json"), mappings.to_string())
        .map_err(|error| error.to_string())?;
    let port = process::free_port()?;
    let mut command = Command::new("java");
    command.arg("-jar").arg(jar).args(["--port", &port.to_string(), "--bind-address", "127.0.0.1"]);
    command.args(["--no-request-journal", "--disable-banner", "--root-dir"]).arg(root);
    let list = "/v1/customers?size=100";
    Ok((Peer::start(command, port, list)?, ["/v1/customers", list]))
}

fn install(command: &mut Command, folder: &Path) -> Outcome<()> {
    let installed =
        command.current_dir(folder).stdin(Stdio::null()).output().map_err(|error| error.to_string())?;
    if installed.status.success() {
        return Ok(());
    }
    let words = String::from_utf8_lossy(&installed.stderr).into_owned();
    Err(format!("it cannot be installed: {}", words.lines().next().unwrap_or_default()))
}
