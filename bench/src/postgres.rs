//! A PostgreSQL of its own for a run: Debian's package, its usual durability, in a folder below `target`.

use crate::{Outcome, process};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tokio_postgres::{NoTls, SimpleQueryMessage};

/// What differs from the package's settings, and is the same for Symbolon and for its limits. `fsync` and
/// `synchronous_commit` are on, as they are by default; here they are said aloud.
const SETTINGS: [&str; 9] = [
    "fsync=on",
    "synchronous_commit=on",
    "full_page_writes=on",
    "shared_buffers=512MB",
    "max_wal_size=4GB",
    "checkpoint_timeout=15min",
    "max_connections=200",
    "shared_preload_libraries=pg_stat_statements",
    "pg_stat_statements.track=none",
];

/// A running server.
pub struct Cluster {
    process: Child,
    port: u16,
    programs: PathBuf,
}

impl Cluster {
    /// Starts a server over an empty folder, or over that of an earlier run.
    pub fn start(folder: &Path, keep: bool) -> Outcome<Cluster> {
        let programs = programs()?;
        let data = folder.join("postgres");
        let log = folder.join("postgres.log");
        if !keep {
            let _ = std::fs::remove_dir_all(&data);
        }
        if !data.join("PG_VERSION").exists() {
            std::fs::create_dir_all(&data).map_err(|error| error.to_string())?;
            give_away(&data)?;
            let initdb = programs.join("initdb");
            let made = unprivileged(&initdb)
                .args(["--username=symbolon", "--auth=trust", "--encoding=UTF8", "--locale=C", "--pgdata"])
                .arg(&data)
                .stdout(Stdio::null())
                .status()
                .map_err(|error| format!("initdb: {error}"))?;
            if !made.success() {
                return Err("initdb failed".to_owned());
            }
        }
        let port = process::free_port()?;
        let log = std::fs::File::create(&log).map_err(|error| error.to_string())?;
        let mut command = unprivileged(&programs.join("postgres"));
        command.arg("-D").arg(&data).args(["-p", &port.to_string(), "-c", "listen_addresses=127.0.0.1"]);
        command.args(["-c", "unix_socket_directories="]);
        for setting in SETTINGS {
            command.args(["-c", setting]);
        }
        let process = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .map_err(|error| format!("postgres: {error}"))?;
        let cluster = Cluster { process, port, programs };
        for _ in 0..300 {
            if cluster.ask("postgres", "SELECT 1").is_ok() {
                return Ok(cluster);
            }
            process::pause(Duration::from_millis(100));
        }
        Err("PostgreSQL did not start; see target/bench/postgres.log".to_owned())
    }

    /// Its first process.
    pub fn pid(&self) -> u32 {
        self.process.id()
    }

    /// How a database of it is opened.
    pub fn address(&self, database: &str) -> String {
        format!("postgres://symbolon@127.0.0.1:{}/{database}", self.port)
    }

    /// Runs statements, one after the other, and returns the rows of all as text.
    pub fn ask(&self, database: &str, sql: &str) -> Outcome<Vec<Vec<String>>> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| error.to_string())?;
        let address = self.address(database);
        runtime.block_on(async {
            let (client, connection) =
                tokio_postgres::connect(&address, NoTls).await.map_err(|error| error.to_string())?;
            let talking = tokio::spawn(connection);
            let messages = client.simple_query(sql).await.map_err(|error| format!("{sql}: {error:?}"));
            drop(client);
            let _ = talking.await;
            Ok(messages?
                .iter()
                .filter_map(|message| match message {
                    SimpleQueryMessage::Row(row) => Some(
                        (0..row.len()).map(|column| row.get(column).unwrap_or_default().to_owned()).collect(),
                    ),
                    _ => None,
                })
                .collect())
        })
    }

    /// A program of the package.
    pub fn program(&self, name: &str) -> PathBuf {
        self.programs.join(name)
    }

    /// The version in words.
    pub fn version(&self) -> String {
        let rows = self.ask("postgres", "SHOW server_version").unwrap_or_default();
        rows.concat().concat()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // A fast shutdown: open connections are closed.
        let _ = Command::new("kill").args(["-INT", &self.pid().to_string()]).status();
        for _ in 0..1200 {
            if matches!(self.process.try_wait(), Ok(Some(_)) | Err(_)) {
                return;
            }
            process::pause(Duration::from_millis(50));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The newest PostgreSQL of Debian's packages.
fn programs() -> Outcome<PathBuf> {
    let mut versions: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map_err(|_| "PostgreSQL is not installed: apt-get install postgresql")?
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .filter(|folder| folder.join("postgres").exists())
        .collect();
    versions.sort();
    versions.pop().ok_or_else(|| "PostgreSQL is not installed: apt-get install postgresql".to_owned())
}

/// PostgreSQL refuses to run as root; then it runs as the package's user.
fn unprivileged(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    // A run that is killed takes its server with it.
    command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups", "--pdeathsig=INT"]).arg(program);
    command
}

fn give_away(folder: &Path) -> Outcome<()> {
    if !is_root() {
        return Ok(());
    }
    let given = Command::new("chown").arg("postgres:postgres").arg(folder).status();
    given.map(drop).map_err(|error| format!("chown: {error}"))
}

fn is_root() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().any(|line| line.starts_with("Uid:\t0\t"))
}
