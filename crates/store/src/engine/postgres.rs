//! PostgreSQL: threads that each own a connection, and answer after the commit.
//!
//! Replication, sharding and choosing a primary are the servers' business. What is decided here is which closure
//! runs again, and what is known about a commit whose answer was lost.

mod address;
mod connection;
mod fault;
mod line;
mod pipeline;
#[cfg(any(test, feature = "testing"))]
mod plain;
mod serve;
mod value;

use std::sync::{Arc, mpsc};

use super::{Counters, Engine, Queue, Threads};
use crate::{Options, StoreError};
use address::Address;
use line::Line;
#[cfg(any(test, feature = "testing"))]
pub(crate) use plain::Plain;

/// A PostgreSQL database with this process's threads; dropping it finishes the accepted work first.
pub(crate) struct Postgres {
    reads: Arc<Queue>,
    writes: Arc<Queue>,
    counters: Arc<Counters>,
    threads: Threads,
}

impl Postgres {
    /// Reaches the database once, so that a wrong address or password is told at the start.
    pub(crate) fn open(address: &str, options: &Options) -> Result<Self, StoreError> {
        let address = Address::parse(address)?;
        let address = Arc::new(if options.loading { address.loading() } else { address });
        let mut engine = Postgres {
            reads: Arc::new(Queue::new(options.queue, options.queue_wait)),
            writes: Arc::new(Queue::new(options.queue, options.queue_wait)),
            counters: Arc::default(),
            threads: Threads::default(),
        };
        let (told, reached) = mpsc::sync_channel(1);
        let mut told = Some(told);
        // A thread here mostly waits for the server.
        for number in 0..(2 * options.readers).max(1) {
            let (address, told) = (Arc::clone(&address), told.take());
            let (queue, counters) = (Arc::clone(&engine.reads), Arc::clone(&engine.counters));
            engine.threads.start(format!("store-read-{number}"), move || {
                let Some(mut line) = line_of(address) else { return };
                if let Some(told) = told {
                    drop(told.send(line.connect().map(drop)));
                }
                serve::reads(line, &queue, &counters);
            })?;
        }
        for number in 0..options.writers.max(1) {
            let address = Arc::clone(&address);
            let (queue, counters) = (Arc::clone(&engine.writes), Arc::clone(&engine.counters));
            engine.threads.start(format!("store-write-{number}"), move || {
                if let Some(line) = line_of(address) {
                    serve::writes(line, &queue, &counters);
                }
            })?;
        }
        reached.recv().unwrap_or_else(|_| Err(StoreError::Unavailable("no thread to connect on".into())))?;
        Ok(engine)
    }
}

/// Made on the thread that uses it: a runtime must neither start nor end inside another one.
fn line_of(address: Arc<Address>) -> Option<Line> {
    Line::new(address)
        .inspect_err(|error| tracing::error!(detail = error.detail(), "a database thread cannot start"))
        .ok()
}

impl Engine for Postgres {
    fn reads(&self) -> &Queue {
        &self.reads
    }

    fn writes(&self) -> &Queue {
        &self.writes
    }

    fn counters(&self) -> &Counters {
        &self.counters
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.reads.close();
        self.writes.close();
        self.threads.join();
    }
}

#[cfg(test)]
mod tests;
