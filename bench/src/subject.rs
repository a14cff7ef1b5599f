//! What is measured in turn with others: rounds are interleaved, so that a disturbance meets all alike.

use crate::guest::Guest;
use crate::load::{self, Shot};
use crate::measure::figure;
use crate::operation::Shots;
use crate::report::Sample;
use crate::{Outcome, process};
use std::cell::RefCell;
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::Duration;

/// Something that can be measured for a while.
pub struct Subject<'a> {
    /// Its name in tables.
    pub name: String,
    /// How many connections it uses.
    pub connections: usize,
    /// Measures it for about so long.
    pub fire: Box<dyn FnMut(Duration) -> Outcome<Sample> + 'a>,
}

/// A server that speaks HTTP.
#[derive(Clone, Copy)]
pub struct Target {
    /// Where it listens.
    pub address: SocketAddr,
    /// Its process.
    pub pid: u32,
    /// The first process of its database, if it has one of its own.
    pub database: Option<u32>,
}

/// Measures a server with requests that a closure makes.
pub fn http<'a>(
    name: &str,
    target: Target,
    connections: usize,
    next: impl FnMut() -> Option<Shot> + 'static,
) -> Subject<'a> {
    let next = Rc::new(RefCell::new(next));
    let fire = move |time: Duration| {
        let next = Rc::clone(&next);
        let before = (process::cpu(target.pid)?, target.database.map(process::cpu_of_family).transpose()?);
        let mut volley = load::volley(target.address, connections, time, move || (*next.borrow_mut())())?;
        let after = (process::cpu(target.pid)?, target.database.map(process::cpu_of_family).transpose()?);
        if let Some(complaint) = &volley.complaint {
            eprintln!("    {} failed, the first: {complaint}", volley.failed);
        }
        if volley.done == 0 {
            return Err(volley.complaint.unwrap_or_else(|| "nothing was answered".to_owned()));
        }
        let used = |after: Duration, before: Duration| after.saturating_sub(before).as_secs_f64();
        Ok(Sample {
            done: figure(volley.done),
            failed: figure(volley.failed),
            seconds: volley.took.as_secs_f64(),
            cpu: Some(used(after.0, before.0)),
            database_cpu: after.1.zip(before.1).map(|(after, before)| used(after, before)),
            own_cpu: Some(volley.own_cpu.as_secs_f64()),
            p50: volley.latencies.percentile(0.5).map(|micros| micros / 1000.0),
            p99: volley.latencies.percentile(0.99).map(|micros| micros / 1000.0),
        })
    };
    Subject { name: name.to_owned(), connections, fire: Box::new(fire) }
}

/// Measures a server with the requests of an operation.
pub fn operation<'a>(
    name: &str,
    target: Target,
    connections: usize,
    guest: &Rc<Guest>,
    shots: &Rc<RefCell<Shots>>,
) -> Subject<'a> {
    let (guest, shots) = (Rc::clone(guest), Rc::clone(shots));
    http(name, target, connections, move || shots.borrow_mut().next(&guest))
}

/// Measures a server with one request again and again.
pub fn repeated<'a>(name: &str, target: Target, connections: usize, shot: Shot) -> Subject<'a> {
    http(name, target, connections, move || Some(Rc::clone(&shot)))
}
