//! What the stage runs on: PostgreSQL 15, etcd and Patroni, installed where that is possible.

use crate::prepare::{debian, find, quiet, silent};
use crate::torture::process::User;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where Debian keeps the programs of PostgreSQL 15.
const POSTGRES: &str = "/usr/lib/postgresql/15/bin";

/// Where everything is.
#[derive(Clone, Debug)]
pub struct Tools {
    /// The folder of PostgreSQL's programs.
    pub postgres: PathBuf,
    /// etcd's server.
    pub etcd: PathBuf,
    /// Patroni, in an environment of its own below `target/`.
    pub patroni: PathBuf,
    /// Who runs them.
    pub user: User,
}

/// Finds or installs all of it, or says how.
pub fn prepare(root: &Path) -> Result<Tools, String> {
    let postgres = PathBuf::from(POSTGRES);
    if !postgres.join("postgres").is_file() {
        without_main_cluster();
        debian(&["postgresql-15", "postgresql-client-15"])?;
    }
    if find("etcd").is_none() {
        debian(&["etcd-server", "etcd-client"])?;
    }
    let etcd = find("etcd").ok_or("etcd is not on the path")?;
    let user = User::unprivileged()?;
    let patroni = patroni(root)?;
    Ok(Tools { postgres, etcd, patroni, user })
}

/// The package would make and start a cluster that nobody asked for.
fn without_main_cluster() {
    let settings = "/etc/postgresql-common/createcluster.conf";
    if !Path::new(settings).exists() {
        let _ = std::fs::create_dir_all("/etc/postgresql-common");
        let _ = std::fs::write(settings, "create_main_cluster = false\n");
    }
}

/// An environment with Patroni, made anew when its list of packages changes.
fn patroni(root: &Path) -> Result<PathBuf, String> {
    let home = root.join("target/torture/patroni");
    let (program, ready) = (home.join("bin/patroni"), home.join("ready"));
    let packages = root.join("xtask/src/torture/requirements.txt");
    let wanted = std::fs::read(&packages).map_err(|error| format!("{}: {error}", packages.display()))?;
    if program.exists() && std::fs::read(&ready).is_ok_and(|found| found == wanted) {
        return Ok(program);
    }
    println!("preparing Patroni in {}", home.display());
    // Debian's own Python before any other: an unprivileged user must be able to run it.
    let debians = PathBuf::from("/usr/bin/python3");
    let system =
        if debians.is_file() { debians } else { find("python3").ok_or("python3 is not on the path")? };
    let environment = || {
        let mut command = Command::new(&system);
        command.args(["-m", "venv", "--clear"]).arg(&home);
        command
    };
    if silent(&mut environment()).is_err() {
        debian(&["python3-venv"])?;
        quiet(&mut environment())?;
    }
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
    quiet(Command::new(home.join("bin/python")).args(install).arg(&packages))?;
    std::fs::write(&ready, wanted).map_err(|error| format!("{}: {error}", ready.display()))?;
    Ok(program)
}
