//! `cargo xtask torture`: real commands through two nodes on a three-node PostgreSQL cluster, while its parts are
//! killed, moved and frozen. What a client was told is done must be there, once. A negative control, in which the
//! cluster is set up to lose, must be found to have lost: otherwise this proves nothing.
//!
//! `kill -9` proves the death of processes, not the loss of power or a network that parts hosts.

mod etcd;
mod facts;
mod fault;
mod guard;
mod http;
mod ledger;
mod load;
mod member;
mod node;
mod options;
pub(crate) mod process;
mod row;
mod run;
mod stage;
mod tools;
mod verdict;

use options::Options;
use run::Run;
use stage::Stage;
use std::fs;
use std::path::Path;

/// Runs it, or says how.
pub fn run(root: &Path, arguments: &[String]) -> Result<(), String> {
    let options = Options::read(arguments)?;
    let tools = tools::prepare(root)?;
    let home = root.join("target/torture");
    let logs = home.join("logs");
    let said = |error: std::io::Error| format!("{}: {error}", logs.display());
    if logs.exists() {
        fs::remove_dir_all(&logs).map_err(said)?;
    }
    fs::create_dir_all(&logs).map_err(said)?;
    if options.is_stage_only {
        return hold(&Stage::start(&tools, &logs)?);
    }
    let binary = options.binary(root)?;
    println!("starting three etcd nodes and three members; logs are in {}", logs.display());
    Run::start(&options, binary, Stage::start(&tools, &logs)?, &logs)?.torture(&home)
}

/// Keeps the cluster for somebody to play with.
fn hold(stage: &Stage) -> Result<(), String> {
    println!("{}\nEnter ends it.", stage.create_database("symbolon")?);
    std::io::stdin().read_line(&mut String::new()).map(|_| ()).map_err(|error| error.to_string())
}
