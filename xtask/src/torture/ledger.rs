//! What was asked for, under which request id, and what was answered: the clients' own memory.

use serde_json::Value;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// What a request is meant to change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Effect {
    /// A customer of this domain comes to be.
    Customer { domain: String },
    /// One order with one subscription.
    Order { customer: String },
    /// A subscription's column has this value.
    Subscription { id: String, column: Column, value: String },
    /// The relationship with the customer ends.
    Removal { customer: String },
}

/// A column of a subscription.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Column {
    Status,
    Name,
}

/// How a request ended for its client.
#[derive(Clone, PartialEq, Debug)]
pub enum Outcome {
    /// Done, said a node; with its answer.
    Acknowledged(Value),
    /// Not done, said a node, and why.
    Refused(String),
    /// No answer in all the time a client has; it may be done or not.
    Unanswered,
}

/// One request with all its tries.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Under which fault it was sent.
    pub round: usize,
    /// Its id, the same on each try.
    pub request: String,
    /// What it is meant to change.
    pub effect: Effect,
    /// When it was sent first.
    pub sent: Instant,
    /// When it ended.
    pub ended: Instant,
    /// How often it was sent.
    pub tries: u32,
    /// How it ended.
    pub outcome: Outcome,
}

impl Entry {
    /// True where a node said it was done.
    pub fn is_acknowledged(&self) -> bool {
        matches!(self.outcome, Outcome::Acknowledged(_))
    }
}

/// All requests, in the order in which they ended.
#[derive(Debug, Default)]
pub struct Ledger(Mutex<Vec<Entry>>);

impl Ledger {
    /// Writes one down.
    pub fn write(&self, entry: Entry) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(entry);
    }

    /// All of them so far.
    pub fn read(&self) -> Vec<Entry> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How many were acknowledged since an instant.
    pub fn acknowledged_since(&self, since: Instant) -> usize {
        let entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        entries.iter().rev().filter(|entry| entry.ended >= since && entry.is_acknowledged()).count()
    }
}

/// The longest time in which nobody was told "done", until the end of the round.
pub fn longest_gap(entries: &[&Entry], end: Instant) -> Duration {
    let mut times: Vec<Instant> =
        entries.iter().filter(|entry| entry.is_acknowledged()).map(|entry| entry.ended).collect();
    times.push(end);
    times.sort_unstable();
    let spans = times.windows(2).filter_map(|pair| Some(*pair.last()? - *pair.first()?));
    spans.max().unwrap_or_default()
}
