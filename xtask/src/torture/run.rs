//! One run: fault after fault under load, then the negative control, and what is thought of it.

use crate::torture::facts::Facts;
use crate::torture::fault::Fault;
use crate::torture::ledger::{Entry, Ledger};
use crate::torture::load::{Client, Load, Target};
use crate::torture::node::{self, Installation, Node, Settings};
use crate::torture::options::Options;
use crate::torture::process::{pause, wait_for};
use crate::torture::row::{BAD, CONTROL, Row, table};
use crate::torture::stage::{Stage, free_addresses};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

const DATABASE: &str = "symbolon";
/// Undisturbed writing before and after each fault.
const CALM: Duration = Duration::from_secs(5);
/// How long writes may take to come back before the run goes on without them; the gap tells it.
const RETURN: Duration = Duration::from_secs(90);

/// Everything that stands, from the moment the nodes are ready.
#[derive(Debug)]
pub struct Run {
    options: Options,
    binary: PathBuf,
    // Ended in this order.
    nodes: Vec<Node>,
    stage: Stage,
    database: String,
    target: Target,
    ledger: Arc<Ledger>,
    logs: Vec<PathBuf>,
    versions: Value,
    rows: Vec<Row>,
    check: String,
}

impl Run {
    /// Sets an installation up on the stage and starts two nodes on it.
    pub fn start(options: &Options, binary: PathBuf, stage: Stage, logs: &Path) -> Result<Run, String> {
        let database = stage.create_database(DATABASE)?;
        let installation =
            Installation::set_up(&binary, &database, options.layout.as_deref(), stage.folder())?;
        let mut nodes = Vec::new();
        let addresses = free_addresses(2)?;
        let first = *addresses.first().ok_or("no node")?;
        let logs: Vec<_> =
            (1..=addresses.len()).map(|node| logs.join(format!("symbolon{node}.log"))).collect();
        for (&address, log) in addresses.iter().zip(&logs) {
            let file = stage.folder().join(format!("symbolon{}.toml", address.port()));
            let settings = Settings { address, public: first, database: &database, file };
            nodes.push(Node::start(&binary, &settings, log)?);
        }
        let target = Target { token: installation.token(first)?, nodes: addresses, shared: None };
        Ok(Run {
            logs,
            versions: stage.versions()?,
            options: options.clone(),
            binary,
            nodes,
            stage,
            database,
            target,
            ledger: Arc::default(),
            rows: Vec::new(),
            check: "not run".to_owned(),
        })
    }

    /// Does it all and writes it down, also where it ends early.
    pub fn torture(mut self, home: &Path) -> Result<(), String> {
        let started = Instant::now();
        let ended = self.rounds();
        let file = home.join("last.json");
        let record = self.record(started.elapsed(), ended.as_ref().err());
        fs::write(&file, format!("{record:#}\n")).map_err(|error| format!("{}: {error}", file.display()))?;
        println!("\n{}", table(&self.rows));
        println!("symbolon check: {}", self.check);
        println!(
            "kill -9 proves the death of processes, not the loss of power or a network that parts hosts."
        );
        for node in self.nodes.drain(..) {
            node.stop();
        }
        ended?;
        let bad = self.rows.iter().filter(|row| !row.is_as_it_must_be()).count();
        if bad == 0 { Ok(()) } else { Err(format!("{bad} of {} rounds are not good", self.rows.len())) }
    }

    fn rounds(&mut self) -> Result<(), String> {
        for (round, fault) in self.options.faults.clone().into_iter().enumerate() {
            self.round(round, fault)?;
        }
        self.check = "failed".to_owned();
        node::check(&self.binary, &self.database)?;
        self.check = "nothing found".to_owned();
        if self.options.control { self.control(Fault::ALL.len()) } else { Ok(()) }
    }

    /// One fault under load.
    fn round(&mut self, round: usize, fault: Fault) -> Result<(), String> {
        println!("{} …", fault.title());
        let before = self.open_commits();
        let load = self.load(round)?;
        pause(CALM);
        let hit = fault.strike(&mut self.stage)?;
        self.wait_for_writes();
        pause(CALM);
        let hit = format!("{hit} was hit, {} leads", self.leader()?);
        self.stage.mend()?;
        pause(CALM);
        let end = Instant::now();
        load.stop()?;
        let open = self.open_commits() - before;
        self.judge(round, (fault.code(), fault.title()), hit, (open, end))
    }

    /// Made to lose: the primary waits for nobody, the others hear nothing, and then it dies.
    fn control(&mut self, round: usize) -> Result<(), String> {
        println!("{} …", CONTROL.1);
        self.stage.make_asynchronous()?;
        let leader = self.stage.wait_for_leader(RETURN)?;
        let before = self.open_commits();
        let load = self.load(round)?;
        pause(CALM);
        self.signal_followers(leader, "STOP");
        // What was sent before they stopped would still reach them when they go on.
        self.stage.sql("postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_replication")?;
        pause(CALM);
        let name = self.stage.member(leader)?.name.clone();
        self.stage.member_mut(leader)?.kill();
        let end = Instant::now();
        self.signal_followers(leader, "CONT");
        self.wait_for_writes();
        let hit = format!("{name} was hit, {} leads", self.leader()?);
        load.stop()?;
        let open = self.open_commits() - before;
        self.judge(round, CONTROL, hit, (open, end))
    }

    /// Freezes or thaws what all but the leader receive and apply.
    fn signal_followers(&self, leader: usize, name: &str) {
        let members = self.stage.members.iter().enumerate();
        members.filter(|(place, _)| *place != leader).for_each(|(_, member)| member.signal_replication(name));
    }

    /// All clients, and a customer whom they share.
    fn load(&self, round: usize) -> Result<Load, String> {
        let mut first =
            Client::new(self.target.clone(), Arc::clone(&self.ledger), round, self.options.clients);
        let shared = first.create(&format!("r{round}shared")).ok_or_else(|| {
            let outcome = self.ledger.read().pop().map(|entry| entry.outcome);
            format!("the first customer was not created: {outcome:?}")
        })?;
        let target = Target { shared: Some(shared), ..self.target.clone() };
        Ok(Load::start(&target, &self.ledger, round, self.options.clients))
    }

    fn leader(&self) -> Result<&str, String> {
        let leader = self.stage.wait_for_leader(RETURN)?;
        Ok(&self.stage.member(leader)?.name)
    }

    /// Waits until something is acknowledged that was not before; if nothing is, the gap will say so.
    fn wait_for_writes(&self) {
        let since = Instant::now();
        let _ = wait_for("a write", RETURN, || {
            Ok((self.ledger.acknowledged_since(since) >= self.options.clients).then_some(()))
        });
    }

    fn judge(
        &mut self,
        round: usize,
        names: (&'static str, &'static str),
        hit: String,
        (open, end): (usize, Instant),
    ) -> Result<(), String> {
        if let Some(ended) = self.nodes.iter_mut().position(|node| !node.is_running()) {
            return Err(format!("node {} of Symbolon ended", ended + 1));
        }
        let facts = Facts::read(&self.stage, DATABASE)?;
        let entries: Vec<Entry> =
            self.ledger.read().into_iter().filter(|entry| entry.round == round).collect();
        let row = Row::of(names, hit, &entries, &facts, (open, end));
        let verdict = row.conclusion();
        println!(
            "  {}: {} of {} acknowledged, {} repeated, gap {:.1} s: {verdict}",
            row.hit,
            row.acknowledged,
            row.sent,
            row.repeated,
            row.gap.as_secs_f64()
        );
        if verdict == BAD {
            row.complaints().iter().for_each(|complaint| println!("  {complaint}"));
        }
        self.rows.push(row);
        Ok(())
    }

    /// How many commits the nodes have lost sight of so far, as their logs say.
    fn open_commits(&self) -> usize {
        let logs = self.logs.iter().filter_map(|log| fs::read_to_string(log).ok());
        logs.map(|log| log.matches("a commit was sent").count()).sum()
    }

    fn record(&self, took: Duration, ended: Option<&String>) -> Value {
        json!({
            "rounds": self.rows.iter().map(Row::json).collect::<Vec<_>>(),
            "check": self.check,
            "versions": self.versions,
            "clients": self.options.clients,
            "layout": self.options.layout.as_deref().unwrap_or("plain"),
            "nodes": self.target.nodes.len(),
            "seconds": took.as_secs(),
            "endedEarly": ended,
            "proves": "the death of processes, not the loss of power or a network that parts hosts",
        })
    }
}
