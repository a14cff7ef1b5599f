//! What transactions ask of the database, word for word: for tests that explain it and benches that play it again.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::Lock;
use crate::Value;

static RUNNING: AtomicBool = AtomicBool::new(false);
static NEXT: AtomicU64 = AtomicU64::new(0);
static TAPE: Mutex<Vec<Trip>> = Mutex::new(Vec::new());

/// One statement.
#[derive(Clone, PartialEq, Debug)]
pub struct Asked {
    /// Its text, as the noun modules wrote it.
    pub sql: &'static str,
    /// Its arguments.
    pub args: Vec<Value>,
    /// The rows it reads stay locked.
    pub locks: bool,
    /// It returns rows that are looked at.
    pub reads: bool,
}

/// Statements that travel together.
#[derive(Clone, PartialEq, Debug)]
pub struct Trip {
    /// The number of its transaction; a closure that runs again has a new one.
    pub transaction: u64,
    /// In their order.
    pub asked: Vec<Asked>,
    /// The commit travels with them.
    pub ends: bool,
}

/// Begins to record every transaction of this process.
pub fn start() {
    tape().clear();
    RUNNING.store(true, Ordering::SeqCst);
}

/// Ends recording and hands over what was recorded since, in the order in which it was asked.
pub fn stop() -> Vec<Trip> {
    RUNNING.store(false, Ordering::SeqCst);
    std::mem::take(&mut *tape())
}

/// A number for a transaction.
pub(super) fn transaction() -> u64 {
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// Records one statement that travels alone.
pub(super) fn one(transaction: u64, sql: &'static str, lock: Lock, args: &[Value], reads: bool) {
    several(transaction, false, || vec![asked(sql, args.to_vec(), lock, reads)]);
}

/// Records statements that travel together.
pub(super) fn several(transaction: u64, ends: bool, asked: impl FnOnce() -> Vec<Asked>) {
    if RUNNING.load(Ordering::Relaxed) {
        tape().push(Trip { transaction, asked: asked(), ends });
    }
}

pub(super) fn asked(sql: &'static str, args: Vec<Value>, lock: Lock, reads: bool) -> Asked {
    Asked { sql, args, locks: lock != Lock::None, reads }
}

fn tape() -> MutexGuard<'static, Vec<Trip>> {
    TAPE.lock().unwrap_or_else(PoisonError::into_inner)
}
