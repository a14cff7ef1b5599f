//! Programs the stage runs: each as an unprivileged user, with a log file, ended by its id.

use std::fs::File;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Whom PostgreSQL and its companions run as, since PostgreSQL refuses root.
#[derive(Clone, Copy, Debug)]
pub struct User {
    pub uid: u32,
    pub gid: u32,
}

impl User {
    /// The `postgres` of Debian's package where we are root, else ourselves.
    pub fn unprivileged() -> Result<User, String> {
        let name = if id(&["-u"])? == 0 { &["postgres"][..] } else { &[] };
        Ok(User { uid: id(&[&["-u"], name].concat())?, gid: id(&[&["-g"], name].concat())? })
    }

    /// Gives a folder to this user.
    pub fn own(self, path: &Path) -> Result<(), String> {
        std::os::unix::fs::chown(path, Some(self.uid), Some(self.gid))
            .map_err(|error| format!("{}: {error}", path.display()))
    }
}

fn id(arguments: &[&str]) -> Result<u32, String> {
    let output = Command::new("id").args(arguments).output().map_err(|error| format!("id: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    text.trim().parse().map_err(|_| format!("id {} says nothing", arguments.join(" ")))
}

/// A running program; ended by force when dropped.
#[derive(Debug)]
pub struct Process {
    child: Child,
}

impl Process {
    /// Starts it; what it says is appended to the log file.
    pub fn start(mut command: Command, user: Option<User>, log: &Path) -> Result<Process, String> {
        let said = |error: std::io::Error| format!("{}: {error}", log.display());
        let file = File::options().create(true).append(true).open(log).map_err(said)?;
        let copy = file.try_clone().map_err(said)?;
        if let Some(user) = user {
            command.uid(user.uid).gid(user.gid);
        }
        let child = command.stdin(Stdio::null()).stdout(file).stderr(copy).spawn();
        let child = child.map_err(|error| format!("{}: {error}", command.get_program().display()))?;
        Ok(Process { child })
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// True once it has ended by itself.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Asks it to end, and forces it where it does not within the time.
    pub fn stop(mut self, limit: Duration) {
        signal("TERM", &[self.id()]);
        let _ = wait_for("a program's end", limit, || Ok(self.has_ended().then_some(())));
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Nothing is done to an id that another program may carry by now.
        if !self.has_ended() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// Sends a signal by name, such as `KILL`, `STOP` or `CONT`.
pub fn signal(name: &str, ids: &[u32]) {
    let mut command = Command::new("kill");
    command.arg(format!("-{name}")).args(ids.iter().map(u32::to_string));
    // Those that have ended meanwhile are where they should be.
    let _ = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
}

/// A program's children: their ids and what they call themselves.
pub fn children(parent: u32) -> Vec<(u32, String)> {
    let mut command = Command::new("ps");
    command.args(["-o", "pid=,args=", "--ppid", &parent.to_string()]);
    let Ok(output) = command.output() else { return Vec::new() };
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let lines = text.lines().filter_map(|line| line.trim().split_once(' '));
    lines.filter_map(|(id, name)| Some((id.parse().ok()?, name.to_owned()))).collect()
}

/// Asks again and again until there is an answer or the time is over; an error ends it at once.
pub fn wait_for<T>(
    what: &str,
    limit: Duration,
    mut ask: impl FnMut() -> Result<Option<T>, String>,
) -> Result<T, String> {
    let started = Instant::now();
    loop {
        if let Some(answer) = ask()? {
            return Ok(answer);
        }
        if started.elapsed() > limit {
            return Err(format!("{what}: not within {} s", limit.as_secs()));
        }
        pause(Duration::from_millis(100));
    }
}

/// Lets time pass.
pub fn pause(time: Duration) {
    let until = Instant::now() + time;
    while let Some(rest) = until.checked_duration_since(Instant::now()).filter(|rest| !rest.is_zero()) {
        std::thread::park_timeout(rest);
    }
}
