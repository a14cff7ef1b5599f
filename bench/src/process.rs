//! What the kernel says of a process: CPU time, resident memory, children.

use crate::Outcome;
use std::collections::HashMap;
use std::time::Duration;

/// The kernel counts CPU time of a process in hundredths of a second, on every Linux.
const TICKS_PER_SECOND: u64 = 100;

/// User and system time of a process so far.
pub fn cpu(pid: u32) -> Outcome<Duration> {
    let text = read(&format!("/proc/{pid}/stat"))?;
    ticks(&text).map(of_ticks).ok_or_else(|| format!("/proc/{pid}/stat cannot be read"))
}

/// User and system time of a process and of all that descend from it; what has ended and was waited for counts too.
pub fn cpu_of_family(root: u32) -> Outcome<Duration> {
    let mut processes = HashMap::new();
    let entries = std::fs::read_dir("/proc").map_err(|error| error.to_string())?;
    for entry in entries.flatten() {
        let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else {
            continue;
        };
        let Ok(text) = read(&format!("/proc/{pid}/stat")) else { continue };
        let Some(fields) = after_name(&text) else { continue };
        let number =
            |index: usize| fields.get(index).and_then(|field| field.parse::<u64>().ok()).unwrap_or(0);
        let parent = u32::try_from(number(1)).unwrap_or(0);
        processes.insert(pid, (parent, number(11) + number(12), number(13) + number(14)));
    }
    let belongs = |mut pid: u32| {
        for _ in 0..16 {
            if pid == root {
                return true;
            }
            match processes.get(&pid) {
                Some((parent, ..)) => pid = *parent,
                None => return false,
            }
        }
        false
    };
    let total: u64 = processes
        .iter()
        .filter(|(pid, _)| belongs(**pid))
        .map(|(pid, (_, own, waited))| if *pid == root { own + waited } else { *own })
        .sum();
    Ok(of_ticks(total))
}

/// `RssAnon` in bytes: what a process has for itself, without mapped files.
pub fn rss_anon(pid: u32) -> Outcome<u64> {
    let text = read(&format!("/proc/{pid}/status"))?;
    let line = text.lines().find_map(|line| line.strip_prefix("RssAnon:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kib.map(|kib| kib * 1024).ok_or_else(|| format!("/proc/{pid}/status has no RssAnon"))
}

/// A port of this machine that nobody listens on.
pub fn free_port() -> Outcome<u16> {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    Ok(listener.local_addr().map_err(|error| error.to_string())?.port())
}

/// Waits; for what another process does, of which nothing tells us.
pub fn pause(time: Duration) {
    #[expect(
        clippy::disallowed_methods,
        reason = "another process is waited for, and nothing tells when it is done"
    )]
    std::thread::sleep(time);
}

fn read(path: &str) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))
}

fn of_ticks(ticks: u64) -> Duration {
    Duration::from_millis(ticks * 1000 / TICKS_PER_SECOND)
}

/// The fields after the name, which may hold spaces and brackets; the first is the state.
fn after_name(stat: &str) -> Option<Vec<&str>> {
    Some(stat.rsplit_once(')')?.1.split_whitespace().collect())
}

fn ticks(stat: &str) -> Option<u64> {
    let fields = after_name(stat)?;
    Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_and_system_time_are_found_behind_any_name() {
        let stat = "42 (a) b) S 1 42 42 0 -1 4194560 1 2 3 4 150 50 7 8 20 0 1 0 9 10";
        assert_eq!(ticks(stat), Some(200));
        assert_eq!(of_ticks(200), Duration::from_secs(2));
    }

    #[test]
    fn this_process_has_memory_and_time() {
        let own = std::process::id();
        assert!(rss_anon(own).is_ok_and(|bytes| bytes > 0));
        assert!(cpu(own).is_ok());
        assert!(cpu_of_family(own).is_ok_and(|time| time >= cpu(own).unwrap_or_default()));
    }
}
