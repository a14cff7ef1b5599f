//! SQLite: one thread that writes, several that read, and commits shared by whoever is waiting.

mod connection;
mod file;
mod reader;
mod writer;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Counters, Engine, Member, Queue, Threads};
use crate::{Options, StoreError};
use connection::{Role, SqliteConnection};
use file::DatabaseFile;

/// How many glances run at once on their callers' threads; there are hardly more of these than cores.
const AT_HAND: usize = 4;

/// A SQLite database with its threads; dropping it finishes the accepted work first.
pub(crate) struct Sqlite {
    reads: Arc<Queue>,
    writes: Arc<Queue>,
    counters: Arc<Counters>,
    threads: Threads,
    /// Connections for glances, which cost less than handing them to a thread and their answer back.
    at_hand: Mutex<Vec<SqliteConnection>>,
    /// Held until the threads have ended: the lock of the file, and a temporary file's removal.
    _file: DatabaseFile,
}

impl Sqlite {
    /// Opens a file, or a temporary one for `:memory:`.
    pub(crate) fn open(path: &str, options: &Options) -> Result<Self, StoreError> {
        let file = DatabaseFile::open(path, options)?;
        let counters = Arc::new(Counters::default());
        let mut engine = Sqlite {
            reads: Arc::new(Queue::new(options.queue, options.queue_wait)),
            writes: Arc::new(Queue::new(options.queue, options.queue_wait)),
            counters: Arc::clone(&counters),
            threads: Threads::default(),
            at_hand: Mutex::default(),
            _file: file,
        };
        let writer = SqliteConnection::open(&engine._file, Role::Writer, options)?;
        let (queue, counted, bounds) = (Arc::clone(&engine.writes), Arc::clone(&counters), options.clone());
        engine
            .threads
            .start("store-write".into(), move || writer::serve(writer, &queue, &counted, &bounds))?;
        for number in 0..options.readers.max(1) {
            let reader = SqliteConnection::open(&engine._file, Role::Reader, options)?;
            let (queue, counted) = (Arc::clone(&engine.reads), Arc::clone(&counters));
            engine
                .threads
                .start(format!("store-read-{number}"), move || reader::serve(reader, &queue, &counted))?;
        }
        for _ in 0..options.readers.clamp(1, AT_HAND) {
            let reader = SqliteConnection::open(&engine._file, Role::Reader, options)?;
            engine.at_hand().push(reader);
        }
        Ok(engine)
    }

    fn at_hand(&self) -> MutexGuard<'_, Vec<SqliteConnection>> {
        self.at_hand.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Engine for Sqlite {
    fn reads(&self) -> &Queue {
        &self.reads
    }

    fn writes(&self) -> &Queue {
        &self.writes
    }

    fn counters(&self) -> &Counters {
        &self.counters
    }

    /// On the caller's thread, unless every connection for this is in use.
    fn glance(&self, member: Box<dyn Member>) -> Option<Box<dyn Member>> {
        let Some(mut connection) = self.at_hand().pop() else { return Some(member) };
        reader::glance(member, &mut connection, &self.counters);
        self.at_hand().push(connection);
        None
    }
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        self.reads.close();
        self.writes.close();
        self.threads.join();
    }
}

#[cfg(test)]
pub(crate) mod tests;
