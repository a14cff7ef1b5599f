//! A bounded queue of work between callers and database threads.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::Member;
use crate::StoreError;

/// Work that waits, first come first served; who finds it full waits a little and is then told `Busy`.
#[derive(Debug)]
pub(crate) struct Queue {
    waiting: Mutex<Waiting>,
    arrived: Condvar,
    left: Condvar,
    room: Arc<Semaphore>,
    patience: Duration,
}

#[derive(Debug, Default)]
struct Waiting {
    members: VecDeque<(Box<dyn Member>, OwnedSemaphorePermit)>,
    closed: bool,
}

impl Queue {
    pub(crate) fn new(capacity: usize, patience: Duration) -> Self {
        Queue {
            waiting: Mutex::default(),
            arrived: Condvar::new(),
            left: Condvar::new(),
            room: Arc::new(Semaphore::new(capacity)),
            patience,
        }
    }

    /// Queues a member; once this has returned `Ok`, nothing the caller does cancels it.
    pub(crate) async fn push(&self, member: Box<dyn Member>) -> Result<(), StoreError> {
        let room = match Arc::clone(&self.room).try_acquire_owned() {
            Ok(room) => room,
            Err(_) => tokio::time::timeout(self.patience, Arc::clone(&self.room).acquire_owned())
                .await
                .map_err(|_| StoreError::Busy)?
                .map_err(|_| closed())?,
        };
        self.enter(member, room)
    }

    /// As `push`, from a thread that may block.
    pub(crate) fn push_blocking(&self, member: Box<dyn Member>) -> Result<(), StoreError> {
        let latest = Instant::now() + self.patience;
        let mut waiting = self.locked();
        loop {
            if let Ok(room) = Arc::clone(&self.room).try_acquire_owned() {
                drop(waiting);
                return self.enter(member, room);
            }
            let patience = latest.saturating_duration_since(Instant::now());
            if patience.is_zero() {
                return Err(StoreError::Busy);
            }
            waiting = self.left.wait_timeout(waiting, patience).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// The next member, waited for; nothing once the queue is closed and empty.
    pub(crate) fn pop(&self) -> Option<Box<dyn Member>> {
        let mut waiting = self.locked();
        loop {
            if let Some(member) = self.taken(&mut waiting) {
                return Some(member);
            }
            if waiting.closed {
                return None;
            }
            waiting = self.arrived.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// The next member if one is there or comes before the deadline.
    pub(crate) fn pop_before(&self, deadline: Option<Instant>) -> Option<Box<dyn Member>> {
        let mut waiting = self.locked();
        loop {
            if let Some(member) = self.taken(&mut waiting) {
                return Some(member);
            }
            let left = deadline?.saturating_duration_since(Instant::now());
            if left.is_zero() || waiting.closed {
                return None;
            }
            waiting = self.arrived.wait_timeout(waiting, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Refuses new members; those already queued are still handed out.
    pub(crate) fn close(&self) {
        self.locked().closed = true;
        self.arrived.notify_all();
    }

    fn enter(&self, member: Box<dyn Member>, room: OwnedSemaphorePermit) -> Result<(), StoreError> {
        let mut waiting = self.locked();
        if waiting.closed {
            return Err(closed());
        }
        waiting.members.push_back((member, room));
        drop(waiting);
        self.arrived.notify_one();
        Ok(())
    }

    fn taken(&self, waiting: &mut Waiting) -> Option<Box<dyn Member>> {
        let (member, room) = waiting.members.pop_front()?;
        drop(room);
        self.left.notify_one();
        Some(member)
    }

    /// How many members wait.
    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.locked().members.len()
    }

    fn locked(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn closed() -> StoreError {
    StoreError::Unavailable("the store is closed".into())
}
