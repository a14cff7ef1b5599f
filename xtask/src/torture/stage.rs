//! Three etcd nodes and three members under Patroni on loopback, in a temporary folder, with nothing left behind.

use crate::torture::etcd::Etcd;
use crate::torture::guard::Guard;
use crate::torture::member::{Member, Shared};
use crate::torture::process::wait_for;
use crate::torture::tools::Tools;
use serde_json::{Value, json};
use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const NODES: usize = 3;
/// Every connection is on loopback and every secret lives as long as the stage.
const PASSWORD: &str = "of-one-stage-only";
/// The slowest thing a member does is being made anew from another.
const SETTLE: Duration = Duration::from_secs(120);

/// The whole cluster.
#[derive(Debug)]
pub struct Stage {
    pub etcd: Vec<Etcd>,
    pub members: Vec<Member>,
    tools: Tools,
    guard: Guard,
}

impl Stage {
    /// Starts everything and waits until a leader has a synchronous member and both followers stream.
    pub fn start(tools: &Tools, logs: &Path) -> Result<Stage, String> {
        let folder = std::env::temp_dir().join(format!("symbolon-torture-{}", std::process::id()));
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let guard = Guard::over(&folder)?;
        tools.user.own(&folder)?;
        let mut free = free_addresses(4 * NODES)?.into_iter();
        let mut take = || free.next().ok_or_else(|| "no free port".to_owned());
        let pairs = (0..NODES).map(|_| Ok((take()?, take()?))).collect::<Result<Vec<_>, String>>()?;
        let clients: Vec<SocketAddr> = pairs.iter().map(|(client, _)| *client).collect();
        let shared = Shared { tools, folder: &folder, logs, etcd: &clients, password: PASSWORD };
        let members = (1..=NODES)
            .map(|number| Member::prepare(format!("node{number}"), take()?, take()?, &shared))
            .collect::<Result<Vec<_>, String>>()?;
        let etcd = Etcd::nodes(&folder, logs, &pairs);
        let mut stage = Stage { etcd, members, tools: tools.clone(), guard };
        stage.begin()?;
        Ok(stage)
    }

    fn begin(&mut self) -> Result<(), String> {
        for node in &mut self.etcd {
            node.start(&self.tools)?;
        }
        for node in &self.etcd {
            node.wait(Duration::from_secs(30))?;
        }
        for member in &mut self.members {
            member.start(&self.tools)?;
        }
        self.settle()
    }

    /// The member that leads now.
    pub fn leader(&self) -> Option<usize> {
        self.members.iter().position(Member::leads)
    }

    /// Waits for a leader; after a failure it can be another one.
    pub fn wait_for_leader(&self, limit: Duration) -> Result<usize, String> {
        wait_for("a leader", limit, || Ok(self.leader()))
    }

    /// Starts again whatever is down and waits until all are in their places.
    pub fn mend(&mut self) -> Result<(), String> {
        for node in &mut self.etcd {
            if !node.is_healthy() {
                node.start(&self.tools)?;
            }
        }
        for member in self.members.iter_mut().filter(|member| !member.is_started()) {
            member.start(&self.tools)?;
        }
        self.settle()
    }

    /// Waits until one leads, both others stream from it, and one of them is synchronous.
    pub fn settle(&self) -> Result<(), String> {
        for node in &self.etcd {
            node.wait(SETTLE)?;
        }
        let mut last = Value::Null;
        let settled = wait_for("a settled cluster", SETTLE, || {
            last = self.cluster();
            Ok(is_settled(&last).then_some(()))
        });
        settled.map_err(|error| format!("{error}: {last}"))
    }

    /// How the members see each other.
    pub fn cluster(&self) -> Value {
        let answers = self.members.iter().filter(|member| member.is_started());
        let mut answers = answers.filter_map(|member| member.ask("/cluster"));
        answers.next().map(|answer| answer.json()).unwrap_or_default()
    }

    /// Follows the leader without waiting for it, as most clusters in the world do.
    pub fn make_asynchronous(&self) -> Result<(), String> {
        let leader = self.wait_for_leader(SETTLE)?;
        let settings = json!({ "synchronous_mode": false, "synchronous_mode_strict": false });
        let answer = self.member(leader)?.tell("PATCH", "/config", &settings)?;
        if answer.status != 200 {
            return Err(format!("the settings were refused: {}", answer.body));
        }
        wait_for("asynchronous commits", SETTLE, || {
            let names = self.sql("postgres", "SHOW synchronous_standby_names")?;
            Ok(names.first().and_then(|row| row.first()).is_some_and(String::is_empty).then_some(()))
        })
    }

    /// A member by its place.
    pub fn member(&self, place: usize) -> Result<&Member, String> {
        self.members.get(place).ok_or_else(|| "no such member".to_owned())
    }

    /// A member by its place.
    pub fn member_mut(&mut self, place: usize) -> Result<&mut Member, String> {
        self.members.get_mut(place).ok_or_else(|| "no such member".to_owned())
    }

    /// Runs statements on whoever is primary, and gives the rows of the last.
    pub fn sql(&self, database: &str, sql: &str) -> Result<Vec<Vec<String>>, String> {
        let address = self.address("postgres", database);
        let mut command = Command::new(self.tools.postgres.join("psql"));
        command.args([
            "-X",
            "-q",
            "-A",
            "-t",
            "-F",
            "\t",
            "-v",
            "ON_ERROR_STOP=1",
            "-c",
            sql,
            "-d",
            &address,
        ]);
        let output = command.output().map_err(|error| format!("psql: {error}"))?;
        if !output.status.success() {
            return Err(format!("psql: {}", String::from_utf8_lossy(&output.stderr).trim()));
        }
        let text = String::from_utf8_lossy(&output.stdout);
        Ok(text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect())
    }

    /// The address of a database with all members in it.
    pub fn address(&self, user: &str, database: &str) -> String {
        let hosts: Vec<String> = self.members.iter().map(|member| member.postgres.to_string()).collect();
        format!(
            "postgres://{user}:{PASSWORD}@{}/{database}?target_session_attrs=read-write&connect_timeout=3",
            hosts.join(",")
        )
    }

    /// Makes a database of this name with an owner of its own, who may do nothing else.
    pub fn create_database(&self, name: &str) -> Result<String, String> {
        self.sql("postgres", &format!("CREATE ROLE {name} LOGIN PASSWORD '{PASSWORD}'"))?;
        self.sql("postgres", &format!("CREATE DATABASE {name} OWNER {name}"))?;
        Ok(self.address(name, name))
    }

    /// What it is made of.
    pub fn versions(&self) -> Result<Value, String> {
        let server = self.sql("postgres", "SHOW server_version")?.into_iter().flatten().next();
        Ok(json!({
            "postgresql": server,
            "patroni": said(&self.tools.patroni),
            "etcd": said(&self.tools.etcd),
            "members": NODES,
        }))
    }

    /// Where it keeps everything.
    pub fn folder(&self) -> &Path {
        &self.guard.folder
    }
}

/// What a program says of its version.
fn said(program: &Path) -> Option<String> {
    let output = Command::new(program).arg("--version").output().ok()?;
    String::from_utf8_lossy(&output.stdout).lines().next().map(str::to_owned)
}

fn is_settled(cluster: &Value) -> bool {
    let members = cluster["members"].as_array().map(Vec::as_slice).unwrap_or_default();
    let with = |role: &str, state: &str| {
        members.iter().filter(|member| member["role"] == role && member["state"] == state).count()
    };
    let lines: Vec<&Value> = members.iter().map(|member| &member["timeline"]).collect();
    members.len() == NODES
        && with("leader", "running") == 1
        && with("sync_standby", "streaming") == 1
        && with("replica", "streaming") == 1
        && lines.windows(2).all(|pair| pair.first() == pair.last())
}

/// Ports nobody listens on now.
pub fn free_addresses(count: usize) -> Result<Vec<SocketAddr>, String> {
    let bind = || TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let listeners = (0..count).map(|_| bind()).collect::<Result<Vec<_>, _>>();
    let listeners = listeners.map_err(|error| format!("no free port: {error}"))?;
    let addresses = listeners.iter().map(TcpListener::local_addr).collect::<Result<Vec<_>, _>>();
    addresses.map_err(|error| format!("no free port: {error}"))
}
