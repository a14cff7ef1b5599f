//! What the tests need beyond the toolchain: PostgreSQL, Chromium with its driver and fonts, and a Python environment with
//! a published client of the Partner Center API. Installed where that is possible; named, with the command, where not.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Where the tests find what was prepared; none where it is missing.
pub struct Prepared {
    pub python: Option<PathBuf>,
    pub chromium: Option<PathBuf>,
    pub chromedriver: Option<PathBuf>,
    /// Whether PostgreSQL is there.
    pub postgres: bool,
    /// Which tests cannot run, why, and the command that would let them.
    pub missing: Vec<String>,
}

/// Installs what can be installed.
pub fn prepare(root: &Path) -> Prepared {
    let mut missing = Vec::new();
    let python = python(root).map_err(|why| missing.push(format!("the published Python client: {why}"))).ok();
    let browser = browser().map_err(|why| missing.push(format!("the browser stories: {why}"))).ok();
    let (chromium, chromedriver) = browser.unzip();
    let postgres = crate::postgres::programs();
    let postgres = postgres.map_err(|why| missing.push(format!("the tests on PostgreSQL: {why}"))).is_ok();
    Prepared { python, chromium, chromedriver, postgres, missing }
}

/// Chromium, its driver, and fonts with which it draws Chinese, Japanese and Cyrillic.
fn browser() -> Result<(PathBuf, PathBuf), String> {
    if find("chromium").is_none() || find("chromedriver").is_none() {
        debian(&["chromium", "chromium-driver"])?;
    }
    if !has_fonts() {
        debian(&["fontconfig", "fonts-noto-cjk", "fonts-dejavu-core"])?;
    }
    let program = |name| find(name).ok_or_else(|| format!("{name} is not on the path"));
    Ok((program("chromium")?, program("chromedriver")?))
}

/// A Python environment of our own below `target/`, with the client in it, made anew when its list of packages changes.
fn python(root: &Path) -> Result<PathBuf, String> {
    let home = root.join("target/clients");
    let python = home.join("bin/python");
    let ready = home.join("ready");
    let packages = root.join("tests/clients/requirements.txt");
    let wanted = std::fs::read(&packages).map_err(|error| format!("{}: {error}", packages.display()))?;
    if python.exists() && std::fs::read(&ready).is_ok_and(|found| found == wanted) {
        return Ok(python);
    }
    if find("python3").is_none() {
        debian(&["python3", "python3-venv"])?;
    }
    let system = find("python3").ok_or("python3 is not on the path")?;
    let environment = |say: &dyn Fn(&mut Command) -> Result<(), String>| {
        say(Command::new(&system).args(["-m", "venv", "--clear"]).arg(&home))
    };
    println!("preparing Python in {}", home.display());
    // Debian's Python comes without the module that makes environments.
    if environment(&silent).is_err() {
        debian(&["python3-venv"])?;
        environment(&quiet)?;
    }
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
    quiet(Command::new(&python).args(install).arg(&packages)).map_err(|_| {
        let folder = home.display();
        format!("run: python3 -m venv {folder} && {folder}/bin/pip install -r {}", packages.display())
    })?;
    std::fs::write(&ready, wanted).map_err(|error| format!("{}: {error}", ready.display()))?;
    Ok(python)
}

/// Installs Debian packages as root, or says how.
pub(crate) fn debian(packages: &[&str]) -> Result<(), String> {
    let by_hand = format!("run: sudo apt-get install -y --no-install-recommends {}", packages.join(" "));
    let apt = find("apt-get").ok_or_else(|| by_hand.clone())?;
    let as_root = |arguments: &[&str], say: fn(&mut Command) -> Result<(), String>| {
        let mut command = if is_root() {
            Command::new(&apt)
        } else {
            let mut command = Command::new("sudo");
            command.arg("-n").arg(&apt);
            command
        };
        say(command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments))
    };
    println!("installing {}", packages.join(" "));
    let install: Vec<&str> = ["install", "-y", "-q", "--no-install-recommends"]
        .into_iter()
        .chain(packages.iter().copied())
        .collect();
    // A list of packages that is old or was never fetched is the common reason for a first failure.
    as_root(&install, silent)
        .or_else(|_| as_root(&["update", "-q"], quiet).and_then(|()| as_root(&install, quiet)))
        .map_err(|_| by_hand)
}

pub(crate) fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn has_fonts() -> bool {
    let draws = |language: &str| {
        let found = Command::new("fc-list").arg(format!(":lang={language}")).output();
        found.is_ok_and(|output| !output.stdout.is_empty())
    };
    ["ja", "zh-tw", "ru"].iter().all(|language| draws(language))
}

/// A program on the path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Runs a command and shows what it said only if it fails.
pub(crate) fn quiet(command: &mut Command) -> Result<(), String> {
    run(command).inspect_err(|said| eprintln!("{said}"))
}

/// Runs a command whose failure has a second way.
pub(crate) fn silent(command: &mut Command) -> Result<(), String> {
    run(command)
}

fn run(command: &mut Command) -> Result<(), String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = [output.stdout, output.stderr].concat();
    Err(format!("{command:?} failed\n{}", String::from_utf8_lossy(&said).trim_end()))
}
