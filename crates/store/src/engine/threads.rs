//! The threads of a database.

use std::thread::{self, JoinHandle};

use crate::StoreError;

/// Threads that end when their queues are closed and empty.
#[derive(Default)]
pub(crate) struct Threads(Vec<JoinHandle<()>>);

impl Threads {
    pub(crate) fn start(
        &mut self,
        name: String,
        work: impl FnOnce() + Send + 'static,
    ) -> Result<(), StoreError> {
        let thread = thread::Builder::new()
            .name(name)
            .spawn(work)
            .map_err(|error| StoreError::Unavailable(error.to_string()))?;
        self.0.push(thread);
        Ok(())
    }

    /// Waits until all have ended, the last started first; their queues were closed before.
    pub(crate) fn join(&mut self) {
        for thread in self.0.drain(..).rev() {
            // The last handle may be dropped by a closure on one of these threads, which cannot await itself.
            if thread.thread().id() != thread::current().id() && thread.join().is_err() {
                tracing::error!("a database thread ended with a panic");
            }
        }
    }
}
