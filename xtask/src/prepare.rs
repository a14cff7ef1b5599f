//! What the tests need beyond the toolchain: Chromium with its driver, and a Python environment with a published
//! client of the Partner Center API. Installed where that is possible; named, with the command, where it is not.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The published client that must work unchanged, and its version.
const CLIENT: &str = "partnercenterservices==0.1.2";

/// Where the tests find what was prepared; none where it is missing.
pub struct Prepared {
    pub python: Option<PathBuf>,
    pub chromium: Option<PathBuf>,
    pub chromedriver: Option<PathBuf>,
    /// What is missing, with the command that would bring it.
    pub missing: Vec<String>,
}

/// Installs what can be installed.
pub fn prepare(target: &Path) -> Prepared {
    let mut missing = Vec::new();
    let python = python(target).map_err(|why| missing.push(why)).ok();
    if find("chromium").is_none() || find("chromedriver").is_none() {
        debian(&["chromium", "chromium-driver"]).unwrap_or_else(|why| missing.push(why));
    }
    // Chromium draws Chinese, Japanese and Cyrillic only with fonts that have them.
    if find("chromium").is_some() && !has_cjk_font() {
        debian(&["fonts-noto-cjk", "fonts-dejavu-core"]).unwrap_or_else(|why| missing.push(why));
    }
    Prepared { python, chromium: find("chromium"), chromedriver: find("chromedriver"), missing }
}

/// A Python environment of our own below `target/`, with the client in it.
fn python(target: &Path) -> Result<PathBuf, String> {
    let home = target.join("clients");
    let python = home.join("bin/python");
    let ready = home.join("ready-0.1.2");
    if ready.exists() && python.exists() {
        return Ok(python);
    }
    let system = find("python3").map_or_else(|| debian(&["python3", "python3-venv"]).map(|()| "python3".into()), Ok)?;
    if quiet(Command::new(&system).args(["-m", "venv"]).arg(&home)).is_err() {
        debian(&["python3-venv"])?;
        quiet(Command::new(&system).args(["-m", "venv", "--clear"]).arg(&home))?;
    }
    // The client was published when setuptools still came with every Python.
    quiet(Command::new(&python).args(["-m", "pip", "install", "--quiet", CLIENT, "setuptools<81"]))?;
    std::fs::write(&ready, CLIENT).map_err(|error| error.to_string())?;
    Ok(python)
}

/// Installs Debian packages as root, or says how.
fn debian(packages: &[&str]) -> Result<(), String> {
    let by_hand = format!("missing: {0}; install with: sudo apt-get install -y {0}", packages.join(" "));
    let apt = find("apt-get").ok_or_else(|| by_hand.clone())?;
    let as_root = |arguments: &[&str]| {
        let mut command = if is_root() {
            Command::new(&apt)
        } else {
            let mut command = Command::new("sudo");
            command.arg("-n").arg(&apt);
            command
        };
        command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
        quiet(&mut command)
    };
    println!("installing {}", packages.join(" "));
    let install: Vec<&str> =
        ["install", "-y", "-q", "--no-install-recommends"].into_iter().chain(packages.iter().copied()).collect();
    as_root(&install).or_else(|_| as_root(&["update", "-q"]).and_then(|()| as_root(&install))).map_err(|_| by_hand)
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn has_cjk_font() -> bool {
    Command::new("fc-list").arg(":lang=ja").output().is_ok_and(|output| !output.stdout.is_empty())
}

/// A program on the path.
fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Runs a command and shows what it said only if it fails.
fn quiet(command: &mut Command) -> Result<(), String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    eprintln!("{said}");
    Err(format!("{command:?} failed"))
}
