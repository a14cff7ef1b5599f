//! A PostgreSQL 15 of one's own: Debian's package, in a temporary folder, on a free port of loopback, gone at the end.

use crate::prepare::{debian, is_root, quiet};
use crate::torture::process::{Process, User, signal, wait_for};
use std::fs::{DirBuilder, remove_dir_all};
use std::net::TcpListener;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// Where Debian keeps the programs of PostgreSQL 15.
const PROGRAMS: &str = "/usr/lib/postgresql/15/bin";

/// How long it may take to answer or to end.
const LIMIT: Duration = Duration::from_secs(60);

/// How a cluster is to run.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Whether a commit is safe from a loss of power; tests need not wait for that.
    pub fsync: bool,
}

/// A running cluster; stopped, and its folder removed, when dropped.
pub struct Cluster {
    process: Option<Process>,
    folder: PathBuf,
    port: u16,
}

/// The folder of PostgreSQL's programs, installed if they are missing, or how to.
pub fn programs() -> Result<PathBuf, String> {
    let programs = PathBuf::from(PROGRAMS);
    if !programs.join("postgres").is_file() {
        without_main_cluster();
        debian(&["postgresql-15", "postgresql-client-15"])?;
    }
    Ok(programs)
}

/// The package would make and start a cluster that nobody asked for.
fn without_main_cluster() {
    let settings = Path::new("/etc/postgresql-common/createcluster.conf");
    if !settings.exists() {
        let _ = std::fs::create_dir_all("/etc/postgresql-common");
        let _ = std::fs::write(settings, "create_main_cluster = false\n");
    }
}

impl Cluster {
    /// Makes and starts it, as an unprivileged user since PostgreSQL refuses root.
    pub fn start(options: Options) -> Result<Cluster, String> {
        let programs = programs()?;
        let user = User::unprivileged()?;
        let folder = std::env::temp_dir().join(format!("symbolon-postgres-{}", std::process::id()));
        let _ = remove_dir_all(&folder);
        DirBuilder::new()
            .mode(0o700)
            .create(&folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?;
        let mut cluster = Cluster { process: None, folder, port: free_port()? };
        if is_root() {
            user.own(&cluster.folder)?;
        }
        let data = cluster.folder.join("data");
        let mut made = as_user(&programs.join("initdb"), user);
        made.args([
            "--username=symbolon",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        ]);
        quiet(made.arg("--pgdata").arg(&data).current_dir(&cluster.folder))?;
        let mut command = as_user(&programs.join("postgres"), user);
        command.current_dir(&cluster.folder).arg("-D").arg(&data).args(["-p", &cluster.port.to_string()]);
        for setting in settings(options) {
            command.args(["-c", setting]);
        }
        cluster.process = Some(Process::start(command, None, &cluster.folder.join("log"))?);
        let ready = programs.join("pg_isready");
        wait_for("PostgreSQL", LIMIT, || cluster.is_ready(&ready))?;
        Ok(cluster)
    }

    /// How its first database is opened; the user may create others.
    pub fn dsn(&self) -> String {
        format!("postgres://symbolon@127.0.0.1:{}/postgres", self.port)
    }

    fn is_ready(&mut self, program: &Path) -> Result<Option<()>, String> {
        if self.process.as_mut().is_some_and(Process::has_ended) {
            let log = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
            return Err(format!("PostgreSQL ended at once\n{log}"));
        }
        let mut asked = Command::new(program);
        asked.args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()]).stdout(Stdio::null());
        Ok(asked.status().is_ok_and(|status| status.success()).then_some(()))
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Some(mut process) = self.process.take() {
            // A fast shutdown: open connections are closed.
            signal("INT", &[process.id()]);
            let _ = wait_for("PostgreSQL's end", LIMIT, || Ok(process.has_ended().then_some(())));
        }
        let _ = remove_dir_all(&self.folder);
    }
}

fn settings(options: Options) -> Vec<&'static str> {
    let mut settings = vec![
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "max_connections=400",
        "max_locks_per_transaction=512",
        "shared_buffers=256MB",
        "autovacuum=off",
        "max_wal_size=4GB",
        "checkpoint_timeout=1h",
    ];
    if !options.fsync {
        settings.extend(["fsync=off", "synchronous_commit=off", "full_page_writes=off"]);
    }
    settings
}

/// A program of this user's that ends when we do, even by force.
fn as_user(program: &Path, user: User) -> Command {
    let mut command = Command::new("setpriv");
    if is_root() {
        command.args([format!("--reuid={}", user.uid), format!("--regid={}", user.gid)]);
        command.arg("--clear-groups");
    }
    command.arg("--pdeathsig=INT").arg(program);
    command
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    Ok(listener.local_addr().map_err(|error| error.to_string())?.port())
}
