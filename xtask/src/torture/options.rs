//! What the command is told.

use crate::torture::fault::Fault;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How it is used.
pub const USAGE: &str = "cargo xtask torture [--only FAULT,…] [--clients N] [--layout NAME] [--binary PATH] [--stage]
    --only FAULT,…   these faults only: kill_primary, kill_postgres, switchover, kill_etcd, freeze_patroni, control
    --clients N      so many clients write at once (16)
    --layout NAME    with tables laid out as `symbolon migrate --layout NAME` does it
    --binary PATH    with this binary; without it, an optimised one is built
    --stage          only starts the cluster, prints its address and waits for the Enter key";

/// The options.
#[derive(Clone, Debug)]
pub struct Options {
    pub faults: Vec<Fault>,
    pub control: bool,
    pub clients: usize,
    pub layout: Option<String>,
    pub binary: Option<PathBuf>,
    pub is_stage_only: bool,
}

impl Options {
    /// Reads them.
    pub fn read(arguments: &[String]) -> Result<Options, String> {
        let mut options = Options {
            faults: Fault::ALL.to_vec(),
            control: true,
            clients: 16,
            layout: None,
            binary: None,
            is_stage_only: false,
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let mut value = || rest.next().ok_or_else(|| format!("{argument} needs a value\n{USAGE}"));
            match argument.as_str() {
                "--only" => options.only(value()?)?,
                "--clients" => options.clients = value()?.parse().map_err(|_| USAGE.to_owned())?,
                "--layout" => options.layout = Some(value()?.clone()),
                "--binary" => options.binary = Some(PathBuf::from(value()?)),
                "--stage" => options.is_stage_only = true,
                _ => return Err(USAGE.to_owned()),
            }
        }
        Ok(options)
    }

    fn only(&mut self, names: &str) -> Result<(), String> {
        let names: Vec<&str> = names.split(',').collect();
        let known = |name: &str| name == "control" || Fault::ALL.iter().any(|fault| fault.code() == name);
        if let Some(unknown) = names.iter().find(|name| !known(name)) {
            return Err(format!("there is no fault {unknown}\n{USAGE}"));
        }
        self.control = names.contains(&"control");
        self.faults.retain(|fault| names.contains(&fault.code()));
        Ok(())
    }

    /// What is tortured; built where no binary is given.
    pub fn binary(&self, root: &Path) -> Result<PathBuf, String> {
        if let Some(given) = &self.binary {
            return given.canonicalize().map_err(|error| format!("{}: {error}", given.display()));
        }
        let mut command = Command::new(env!("CARGO"));
        command.current_dir(root).args(["build", "--quiet", "--package", "symbolon", "--release"]);
        match command.status() {
            Ok(status) if status.success() => Ok(root.join("target/release/symbolon")),
            Ok(_) => Err("symbolon does not build".to_owned()),
            Err(error) => Err(error.to_string()),
        }
    }
}
