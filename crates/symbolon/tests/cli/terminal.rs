//! A person with a terminal of their own: a folder for the sign-in, a language, and the built binary.

use std::fs;
use std::io::Write as _;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use store::testing::Database;
use symbolon::demo::{self, DemoOptions, PASSWORD, Running};

static NEXT: AtomicU32 = AtomicU32::new(0);

/// What a command answered.
#[derive(Debug)]
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub error: String,
}

impl Answer {
    /// The standard output as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error} in {self:#?}"))
    }

    /// The same answer, which was done.
    #[track_caller]
    pub fn done(self) -> Self {
        assert_eq!(self.code, 0, "{self:#?}");
        self
    }

    /// The same answer, which ended with this exit code and this error code.
    #[track_caller]
    pub fn failed(self, exit: i32, code: &str) -> Self {
        assert_eq!(self.code, exit, "{self:#?}");
        let last = self.error.lines().last().unwrap_or_default();
        assert!(last.contains(code), "{code} is not the last line of {self:#?}");
        self
    }
}

/// A folder that is new for each test.
pub fn folder(name: &str) -> PathBuf {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}-{number}", std::process::id()));
    fs::create_dir_all(&path).unwrap();
    path
}

/// The demo world on a port and a database of its own, which goes with it.
pub struct World {
    demo: Running,
    _database: Database,
}

impl Deref for World {
    type Target = Running;

    fn deref(&self) -> &Running {
        &self.demo
    }
}

pub fn world() -> World {
    let database = Database::new();
    let options = DemoOptions { database: Some(database.address().to_owned()), ..DemoOptions::for_test() };
    World { demo: demo::start(&options).unwrap(), _database: database }
}

/// Somebody at a terminal.
pub struct Person {
    pub home: PathBuf,
    pub language: &'static str,
    pub variables: Vec<(&'static str, String)>,
}

impl Person {
    /// Somebody who is not signed in, speaking English.
    pub fn new(name: &str) -> Self {
        Person { home: folder(name), language: "C", variables: Vec::new() }
    }

    /// Somebody signed in at the demo as `role@domain`.
    pub fn signed_in(world: &Running, username: &str) -> Self {
        let person = Person::new(&username.replace('@', "-"));
        person.login(&world.url, username, PASSWORD).done();
        person
    }

    pub fn login(&self, url: &str, username: &str, password: &str) -> Answer {
        let arguments = ["login", "--server", url, "--username", username, "--password-stdin"];
        self.run_with_input(&arguments, &format!("{password}\n"))
    }

    /// Runs a command that answers in tables, as on a terminal.
    pub fn shown(&self, arguments: &[&str]) -> Answer {
        self.run(&[arguments, &["--output", "table"]].concat())
    }

    /// Runs a command as a script does.
    pub fn run(&self, arguments: &[&str]) -> Answer {
        self.run_with_input(arguments, "")
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_symbolon"));
        command.args(arguments).env_clear().current_dir(&self.home);
        command.env("XDG_CONFIG_HOME", &self.home).env("LANG", self.language).env("NO_PROXY", "*");
        command.envs(self.variables.iter().map(|(name, value)| (*name, value)));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub fn run_with_input(&self, arguments: &[&str], input: &str) -> Answer {
        let mut child = self.command(arguments).spawn().unwrap();
        // A command that fails early reads nothing.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        Answer {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            error: String::from_utf8(output.stderr).unwrap(),
        }
    }
}
