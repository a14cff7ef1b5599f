//! Three etcd nodes, which agree on who leads.

use crate::torture::http;
use crate::torture::process::{Process, wait_for};
use crate::torture::tools::Tools;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// One node.
#[derive(Debug)]
pub struct Etcd {
    name: String,
    folder: PathBuf,
    log: PathBuf,
    client: SocketAddr,
    peer: SocketAddr,
    members: String,
    running: Option<Process>,
}

impl Etcd {
    /// As many nodes as there are pairs of client and peer address; none is started yet.
    pub fn nodes(folder: &Path, logs: &Path, addresses: &[(SocketAddr, SocketAddr)]) -> Vec<Etcd> {
        let name = |index: usize| format!("etcd{}", index + 1);
        let members = addresses.iter().enumerate();
        let members: Vec<_> =
            members.map(|(index, (_, peer))| format!("{}=http://{peer}", name(index))).collect();
        let nodes = addresses.iter().enumerate().map(|(index, &(client, peer))| Etcd {
            name: name(index),
            folder: folder.join(name(index)),
            log: logs.join(format!("{}.log", name(index))),
            client,
            peer,
            members: members.join(","),
            running: None,
        });
        nodes.collect()
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Starts it, for the first time or again.
    pub fn start(&mut self, tools: &Tools) -> Result<(), String> {
        let (client, peer) = (format!("http://{}", self.client), format!("http://{}", self.peer));
        let mut command = Command::new(&tools.etcd);
        command.arg("--name").arg(&self.name).arg("--data-dir").arg(&self.folder);
        command.args(["--listen-client-urls", &client, "--advertise-client-urls", &client]);
        command.args(["--listen-peer-urls", &peer, "--initial-advertise-peer-urls", &peer]);
        command.args(["--initial-cluster", &self.members, "--initial-cluster-state", "new"]);
        command.args(["--logger", "zap", "--log-level", "warn"]);
        self.running = Some(Process::start(command, Some(tools.user), &self.log)?);
        Ok(())
    }

    /// Ends it by force.
    pub fn kill(&mut self) {
        self.running = None;
    }

    /// True where it takes part in a majority.
    pub fn is_healthy(&self) -> bool {
        let answer = http::get(self.client, "/health", Duration::from_secs(2));
        answer.is_ok_and(|answer| answer.status == 200 && answer.body.contains("true"))
    }

    /// True where it leads the others.
    pub fn leads(&self) -> bool {
        let request =
            http::Request { method: "POST", path: "/v3/maintenance/status", headers: &[], body: "{}" };
        let Ok(answer) = http::send(self.client, &request, Duration::from_secs(2)) else { return false };
        let status = answer.json();
        status["leader"].is_string() && status["leader"] == status["header"]["member_id"]
    }

    /// Waits until it is healthy.
    pub fn wait(&self, limit: Duration) -> Result<(), String> {
        wait_for(&self.name, limit, || Ok(self.is_healthy().then_some(())))
    }
}
