//! Servers under measurement: each a process of its own, so that its CPU time and memory are its own. A child says
//! where it is, answers what it is asked on its standard input, and ends when that is closed.

use crate::{Outcome, process};
use serde_json::Value;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::SocketAddr;
use std::process::{Child as Process, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

/// A child that is ready.
pub struct Child {
    process: Process,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    /// What it said when it was ready.
    pub told: Value,
}

impl Child {
    /// Starts this program with other arguments, and waits until it says that it is ready.
    pub fn start(arguments: &[&str]) -> Outcome<Child> {
        let program = std::env::current_exe().map_err(|error| error.to_string())?;
        let mut process = Command::new(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| error.to_string())?;
        let input = process.stdin.take();
        let output = process.stdout.take().ok_or("a child without output")?;
        let mut child = Child { process, input, output: BufReader::new(output), told: Value::Null };
        child.told = child.line().map_err(|error| format!("{}: {error}", arguments.join(" ")))?;
        Ok(child)
    }

    /// Its process id.
    pub fn pid(&self) -> u32 {
        self.process.id()
    }

    /// Where it listens.
    pub fn address(&self) -> Outcome<SocketAddr> {
        let text = self.told.get("address").and_then(Value::as_str).unwrap_or_default();
        text.parse().map_err(|_| format!("no address: {}", self.told))
    }

    /// CPU time so far.
    pub fn cpu(&self) -> Outcome<Duration> {
        process::cpu(self.pid())
    }

    /// Sends a line and returns the line that comes back.
    pub fn ask(&mut self, line: &str) -> Outcome<Value> {
        let input = self.input.as_mut().ok_or("the child is ending")?;
        writeln!(input, "{line}").and_then(|()| input.flush()).map_err(|error| error.to_string())?;
        self.line()
    }

    fn line(&mut self) -> Outcome<Value> {
        let mut line = String::new();
        let read = self.output.read_line(&mut line).map_err(|error| error.to_string())?;
        if read == 0 {
            return Err("the child ended; its last words are above".to_owned());
        }
        serde_json::from_str(&line).map_err(|error| format!("{error}: {line}"))
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        drop(self.input.take());
        for _ in 0..400 {
            if matches!(self.process.try_wait(), Ok(Some(_)) | Err(_)) {
                return;
            }
            crate::process::pause(Duration::from_millis(10));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What a child says on its standard output, one line of JSON at a time.
pub fn say(value: &Value) -> Outcome<()> {
    let mut output = std::io::stdout().lock();
    writeln!(output, "{value}").and_then(|()| output.flush()).map_err(|error| error.to_string())
}

/// Answers each line of the standard input until it is closed; the parent has ended or wants no more.
pub fn answer(mut answer: impl FnMut(&str) -> Value) {
    for line in std::io::stdin().lock().lines() {
        let Ok(line) = line else { break };
        if say(&answer(line.trim())).is_err() {
            break;
        }
    }
}
