//! PostgreSQL: threads that each own a connection, and answer after the commit.
//!
//! Replication, sharding and choosing a primary are the servers' business. What is decided here is which closure
//! runs again, and what is known about a commit whose answer was lost.

mod address;
mod connection;
mod fault;
mod line;
mod pipeline;
mod serve;
mod value;

use std::sync::Arc;
use std::thread::{self, JoinHandle};

use super::{Counters, Engine, Queue};
use crate::{Options, StoreError};
use address::Address;
use line::Line;

/// A PostgreSQL database with this process's threads; dropping it finishes the accepted work first.
pub(crate) struct Postgres {
    reads: Arc<Queue>,
    writes: Arc<Queue>,
    counters: Arc<Counters>,
    threads: Vec<JoinHandle<()>>,
}

impl Postgres {
    /// Reaches the database once, so that a wrong address or password is told at the start.
    pub(crate) fn open(address: &str, options: &Options) -> Result<Self, StoreError> {
        let address = Arc::new(Address::parse(address)?);
        let mut engine = Postgres {
            reads: Arc::new(Queue::new(options.queue, options.queue_wait)),
            writes: Arc::new(Queue::new(options.queue, options.queue_wait)),
            counters: Arc::default(),
            threads: Vec::new(),
        };
        let mut first = Line::new(Arc::clone(&address))?;
        first.connect()?;
        let mut first = Some(first);
        for number in 0..options.readers.max(1) {
            let line = first.take().map_or_else(|| Line::new(Arc::clone(&address)), Ok)?;
            let (queue, counters) = (Arc::clone(&engine.reads), Arc::clone(&engine.counters));
            engine.start(format!("store-read-{number}"), move || serve::reads(line, &queue, &counters))?;
        }
        for number in 0..options.writers.max(1) {
            let line = Line::new(Arc::clone(&address))?;
            let (queue, counters) = (Arc::clone(&engine.writes), Arc::clone(&engine.counters));
            engine.start(format!("store-write-{number}"), move || serve::writes(line, &queue, &counters))?;
        }
        Ok(engine)
    }

    fn start(&mut self, name: String, work: impl FnOnce() + Send + 'static) -> Result<(), StoreError> {
        let thread = thread::Builder::new()
            .name(name)
            .spawn(work)
            .map_err(|error| StoreError::Unavailable(error.to_string()))?;
        self.threads.push(thread);
        Ok(())
    }
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
        for thread in self.threads.drain(..) {
            // The last handle may be dropped by a closure on one of these threads, which cannot await itself.
            if thread.thread().id() != thread::current().id() && thread.join().is_err() {
                tracing::error!("a database thread ended with a panic");
            }
        }
    }
}

#[cfg(test)]
mod tests;
