//! What the command is told.

use crate::torture::fault::Fault;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How it is used.
pub const USAGE: &str = "cargo xtask torture [--only FAULT,…] [--clients N] [--debug] [--stage]
    --only FAULT,…   these faults only: kill_primary, kill_postgres, switchover, kill_etcd, freeze_patroni, control
    --clients N      so many clients write at once (16)
    --debug          with the unoptimised binary
    --stage          only starts the cluster, prints its address and waits for the Enter key";

/// The options.
#[derive(Clone, Debug)]
pub struct Options {
    pub faults: Vec<Fault>,
    pub control: bool,
    pub clients: usize,
    pub is_debug: bool,
    pub is_stage_only: bool,
}

impl Options {
    /// Reads them.
    pub fn read(arguments: &[String]) -> Result<Options, String> {
        let mut options = Options {
            faults: Fault::ALL.to_vec(),
            control: true,
            clients: 16,
            is_debug: false,
            is_stage_only: false,
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let mut value = || rest.next().ok_or_else(|| format!("{argument} needs a value\n{USAGE}"));
            match argument.as_str() {
                "--only" => options.only(value()?)?,
                "--clients" => options.clients = value()?.parse().map_err(|_| USAGE.to_owned())?,
                "--debug" => options.is_debug = true,
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

    /// Builds what is tortured; its path.
    pub fn build(&self, root: &Path) -> Result<PathBuf, String> {
        let (profile, folder) = if self.is_debug { ("dev", "debug") } else { ("release", "release") };
        let mut command = Command::new(env!("CARGO"));
        command.current_dir(root).args(["build", "--quiet", "--package", "symbolon", "--profile", profile]);
        match command.status() {
            Ok(status) if status.success() => Ok(root.join("target").join(folder).join("symbolon")),
            Ok(_) => Err("symbolon does not build".to_owned()),
            Err(error) => Err(error.to_string()),
        }
    }
}
