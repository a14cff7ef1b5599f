//! The store: one closure is one transaction.

use std::sync::{Arc, mpsc};
use std::time::Duration;

use tokio::sync::oneshot;

use crate::engine::postgres::Postgres;
use crate::engine::sqlite::Sqlite;
use crate::engine::{Engine, Member, Queue, Stats, Tx, Work};
use crate::{StoreError, migrate};

/// How a database is opened.
#[derive(Clone, Debug)]
pub struct Options {
    /// Whether a second process that serves the same SQLite file is refused (`InUse`).
    pub exclusive: bool,
    /// Whether a missing SQLite file is created.
    pub create: bool,
    /// Reading threads, each with its own connection.
    pub readers: usize,
    /// Writing threads with their connections on PostgreSQL; SQLite has one writer.
    pub writers: usize,
    /// For filling an empty database by one program: nothing is safe from a loss of power until the store is closed.
    pub loading: bool,
    /// Closures that may wait in each queue.
    pub queue: usize,
    /// How long a caller waits for room in a full queue before `Busy`.
    pub queue_wait: Duration,
    /// The most closures that share one commit on SQLite.
    pub shared_commit: usize,
    /// How long a shared transaction takes in further closures.
    pub shared_time: Duration,
    /// How long a shared transaction waits for as many closures as the one before had.
    pub gather: Duration,
    /// The largest size of a SQLite file in pages; more is `Full`.
    pub max_page_count: Option<u32>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            exclusive: true,
            create: true,
            readers: 4,
            writers: 16,
            loading: false,
            queue: 1024,
            queue_wait: Duration::from_millis(250),
            shared_commit: 64,
            shared_time: Duration::from_millis(5),
            gather: Duration::from_micros(300),
            max_page_count: None,
        }
    }
}

impl Options {
    /// For commands that visit a database which another process may be serving.
    #[must_use]
    pub fn visitor() -> Self {
        Options { exclusive: false, create: false, readers: 1, writers: 1, ..Options::default() }
    }
}

/// A database and its threads; clones share them, and the last one dropped finishes the accepted work.
#[derive(Clone)]
pub struct Store {
    engine: Arc<dyn Engine>,
    #[cfg(any(test, feature = "testing"))]
    losses: Arc<crate::lost::Losses>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("stats", &self.stats()).finish_non_exhaustive()
    }
}

impl Store {
    /// Opens `sqlite:PATH`, `sqlite::memory:` or `postgres://…`; a schema newer than this version is `NewerSchema`.
    pub fn open(address: &str, options: Options) -> Result<Store, StoreError> {
        let store = Store {
            engine: engine_of(address, &options)?,
            #[cfg(any(test, feature = "testing"))]
            losses: Arc::default(),
        };
        match migrate::require_current(&store) {
            Err(error @ StoreError::NewerSchema { .. }) => Err(error),
            Ok(()) | Err(StoreError::OlderSchema { .. }) => Ok(store),
            Err(error) => Err(error),
        }
    }

    /// Runs `work` on one snapshot.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        send(self.engine.reads(), work, |_, _| Ok(())).await
    }

    /// As `read`, for work whose statements may each see a moment of their own: one statement or one gather.
    pub async fn glance<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let reply = move |answer| drop(reply.send(answer));
        let member = Work::new(work, |_: &mut Tx<'_>, _: &E| Ok(()), reply).glancing();
        if let Some(member) = self.engine.glance(Box::new(member)) {
            self.engine.reads().push(member).await?;
        }
        answer.await.unwrap_or_else(|_| Err(E::from(StoreError::UnknownOutcome)))
    }

    /// Runs `work` in one transaction, committed if it is `Ok`; it may be called again as a whole, so ids and
    /// times are fixed outside. Dropping the future does not stop it.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        send(self.engine.writes(), work, |_, _| Ok(())).await
    }

    /// As `write`; when `work` is refused and taken back, `on_refusal` writes down the attempt in the same
    /// commit, and its own failure is only logged.
    pub async fn write_or<T, E, F, G>(&self, work: F, on_refusal: G) -> Result<T, E>
    where
        F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        G: FnMut(&mut Tx<'_>, &E) -> Result<(), StoreError> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        #[cfg(any(test, feature = "testing"))]
        self.losses.meet(crate::Lost::Undone)?;
        let answer = send(self.engine.writes(), work, on_refusal).await;
        #[cfg(any(test, feature = "testing"))]
        self.losses.meet(crate::Lost::Done)?;
        answer
    }

    /// As `read`, blocking the thread; never to be called inside a closure of the store.
    pub fn read_blocking<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        send_blocking(self.engine.reads(), work, |_, _| Ok(()))
    }

    /// As `write`, blocking the thread; never to be called inside a closure of the store.
    pub fn write_blocking<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        send_blocking(self.engine.writes(), work, |_, _| Ok(()))
    }

    /// As `write_or`, blocking the thread; never to be called inside a closure of the store.
    pub fn write_or_blocking<T, E, F, G>(&self, work: F, on_refusal: G) -> Result<T, E>
    where
        F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        G: FnMut(&mut Tx<'_>, &E) -> Result<(), StoreError> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        send_blocking(self.engine.writes(), work, on_refusal)
    }

    /// Loses the answer of the next `write_or`, whose transaction is done or not.
    #[cfg(any(test, feature = "testing"))]
    pub fn lose_answer(&self, lost: crate::Lost) {
        self.losses.set(lost);
    }

    /// What was done since the store was opened.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.engine.counters().stats()
    }

    /// How many writing closures wait for the writer.
    #[cfg(test)]
    pub(crate) fn waiting(&self) -> usize {
        self.engine.writes().len()
    }
}

fn engine_of(address: &str, options: &Options) -> Result<Arc<dyn Engine>, StoreError> {
    if address.starts_with("postgres://") || address.starts_with("postgresql://") {
        return Ok(Arc::new(Postgres::open(address, options)?));
    }
    let path = address
        .strip_prefix("sqlite:")
        .map(|path| path.strip_prefix("//").unwrap_or(path))
        .filter(|path| !path.is_empty())
        .ok_or_else(|| StoreError::Address("wanted sqlite:PATH, sqlite::memory: or postgres://…".into()))?;
    Ok(Arc::new(Sqlite::open(path, options)?))
}

async fn send<T, E, F, G>(queue: &Queue, work: F, on_refusal: G) -> Result<T, E>
where
    F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    G: FnMut(&mut Tx<'_>, &E) -> Result<(), StoreError> + Send + 'static,
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
{
    let (reply, answer) = oneshot::channel();
    // Nobody may be waiting any more; the work stands all the same.
    let reply = move |answer| drop(reply.send(answer));
    let member: Box<dyn Member> = Box::new(Work::new(work, on_refusal, reply));
    queue.push(member).await?;
    answer.await.unwrap_or_else(|_| Err(E::from(StoreError::UnknownOutcome)))
}

fn send_blocking<T, E, F, G>(queue: &Queue, work: F, on_refusal: G) -> Result<T, E>
where
    F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    G: FnMut(&mut Tx<'_>, &E) -> Result<(), StoreError> + Send + 'static,
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
{
    let (reply, answer) = mpsc::sync_channel(1);
    let reply = move |answer| drop(reply.send(answer));
    let member: Box<dyn Member> = Box::new(Work::new(work, on_refusal, reply));
    queue.push_blocking(member)?;
    answer.recv().unwrap_or_else(|_| Err(E::from(StoreError::UnknownOutcome)))
}
