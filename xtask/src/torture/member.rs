//! One member of the cluster: a Patroni and the PostgreSQL it looks after.

use crate::torture::http::{self, Answer, Request};
use crate::torture::process::{self, Process, signal};
use crate::torture::tools::Tools;
use serde_json::Value;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const CONFIGURATION: &str = include_str!("patroni.yml");

/// One member.
#[derive(Debug)]
pub struct Member {
    /// Its name in the cluster.
    pub name: String,
    /// Where its PostgreSQL listens.
    pub postgres: SocketAddr,
    rest: SocketAddr,
    folder: PathBuf,
    log: PathBuf,
    patroni: Option<Process>,
}

/// What all members share.
#[derive(Debug)]
pub struct Shared<'a> {
    pub tools: &'a Tools,
    pub folder: &'a Path,
    pub logs: &'a Path,
    pub etcd: &'a [SocketAddr],
    pub password: &'a str,
}

impl Member {
    /// Writes its configuration; nothing is started yet.
    pub fn prepare(
        name: String,
        postgres: SocketAddr,
        rest: SocketAddr,
        shared: &Shared<'_>,
    ) -> Result<Member, String> {
        let folder = shared.folder.join(&name);
        let file = folder.join("patroni.yml");
        let etcd: Vec<String> = shared.etcd.iter().map(SocketAddr::to_string).collect();
        let configuration = CONFIGURATION
            .replace("{name}", &name)
            .replace("{rest}", &rest.port().to_string())
            .replace("{postgres}", &postgres.port().to_string())
            .replace("{etcd}", &etcd.join(", "))
            .replace("{folder}", &folder.display().to_string())
            .replace("{programs}", &shared.tools.postgres.display().to_string())
            .replace("{password}", shared.password);
        let said = |error: std::io::Error| format!("{}: {error}", file.display());
        fs::create_dir_all(&folder).map_err(said)?;
        fs::write(&file, configuration).map_err(said)?;
        shared.tools.user.own(&folder)?;
        shared.tools.user.own(&file)?;
        let log = shared.logs.join(format!("{name}.log"));
        Ok(Member { name, postgres, rest, folder, log, patroni: None })
    }

    /// Starts its Patroni, which starts its PostgreSQL.
    pub fn start(&mut self, tools: &Tools) -> Result<(), String> {
        let mut command = Command::new(&tools.patroni);
        command.arg(self.folder.join("patroni.yml")).current_dir(&self.folder);
        command.env_clear().env("PATH", "/usr/bin:/bin").env("LANG", "C.UTF-8").env("HOME", &self.folder);
        self.patroni = Some(Process::start(command, Some(tools.user), &self.log)?);
        Ok(())
    }

    /// True while its Patroni runs.
    pub fn is_started(&self) -> bool {
        self.patroni.is_some()
    }

    /// Kills Patroni, the postmaster and all its children at once: as near to a lost machine as one kernel allows.
    pub fn kill(&mut self) {
        let mut all = self.postgres_ids();
        all.extend(self.patroni.as_ref().map(Process::id));
        signal("KILL", &all);
        self.patroni = None;
    }

    /// Kills the postmaster and all its children; Patroni lives on.
    pub fn kill_postgres(&self) {
        signal("KILL", &self.postgres_ids());
    }

    /// Freezes or thaws Patroni alone.
    pub fn signal_patroni(&self, name: &str) {
        if let Some(patroni) = &self.patroni {
            signal(name, &[patroni.id()]);
        }
    }

    /// Freezes or thaws what receives and applies the primary's changes.
    pub fn signal_replication(&self, name: &str) {
        let parts = self.postmaster().map(process::children).unwrap_or_default();
        let parts = parts.iter().filter(|(_, args)| args.contains("walreceiver") || args.contains("startup"));
        signal(name, &parts.map(|(id, _)| *id).collect::<Vec<_>>());
    }

    /// What its Patroni says under a path.
    pub fn ask(&self, path: &str) -> Option<Answer> {
        http::get(self.rest, path, Duration::from_secs(3)).ok()
    }

    /// Tells its Patroni something.
    pub fn tell(&self, method: &str, path: &str, body: &Value) -> Result<Answer, String> {
        let body = body.to_string();
        let headers = [("content-type", "application/json")];
        http::send(
            self.rest,
            &Request { method, path, headers: &headers, body: &body },
            Duration::from_secs(60),
        )
    }

    /// True where its Patroni holds the leader's lock and its PostgreSQL is a running primary.
    pub fn leads(&self) -> bool {
        self.is_started() && self.ask("/primary").is_some_and(|answer| answer.status == 200)
    }

    /// The postmaster of this member, as its own file names it, if it lives.
    fn postmaster(&self) -> Option<u32> {
        let file = fs::read_to_string(self.folder.join("data/postmaster.pid")).ok()?;
        let id: u32 = file.lines().next()?.trim().parse().ok()?;
        // The file outlives a killed postmaster, and its number may be somebody else's by now.
        let command = fs::read_to_string(format!("/proc/{id}/cmdline")).ok()?;
        command.contains(&self.folder.display().to_string()).then_some(id)
    }

    fn postgres_ids(&self) -> Vec<u32> {
        let Some(postmaster) = self.postmaster() else { return Vec::new() };
        let children = process::children(postmaster).into_iter().map(|(id, _)| id);
        std::iter::once(postmaster).chain(children).collect()
    }
}

impl Drop for Member {
    fn drop(&mut self) {
        // A frozen process does not end before it is thawed.
        self.kill();
    }
}
