//! Attempts to sign in, counted for all nodes together. A key is a hash: who tried what is not kept.

use crate::{Statement, StoreError, Tx, args};
use domain::Time;

/// The span in which attempts are counted together, and how many there may be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limit {
    /// The moment of the attempt.
    pub now: Time,
    /// A count that began at or before this is over.
    pub since: Time,
    /// A count that begins later was made under another clock, and is over too.
    pub until: Time,
    /// Attempts in one span.
    pub most: i64,
}

/// Counts an attempt; touches one row, or none if there were too many already. Constant in cost however many there
/// were.
pub fn count(key: [u8; 32], limit: Limit) -> Statement {
    (
        "INSERT INTO sign_in_attempt (key, first_at, attempts) VALUES ($1, $2, 1)
         ON CONFLICT (key) DO UPDATE SET
           first_at = CASE WHEN sign_in_attempt.first_at > $3 AND sign_in_attempt.first_at <= $4
             THEN sign_in_attempt.first_at ELSE excluded.first_at END,
           attempts = CASE WHEN sign_in_attempt.first_at > $3 AND sign_in_attempt.first_at <= $4
             THEN sign_in_attempt.attempts + 1 ELSE 1 END
         WHERE sign_in_attempt.first_at <= $3 OR sign_in_attempt.first_at > $4 OR sign_in_attempt.attempts < $5",
        args![key, limit.now, limit.since, limit.until, limit.most].into(),
    )
}

/// When the count under a key began.
pub fn began(tx: &mut Tx<'_>, key: [u8; 32]) -> Result<Option<Time>, StoreError> {
    tx.map_one("SELECT first_at FROM sign_in_attempt WHERE key = $1", &args![key], |row| row.time(0))
}

/// Forgets every attempt under a key.
pub fn forget(key: [u8; 32]) -> Statement {
    ("DELETE FROM sign_in_attempt WHERE key = $1", args![key].into())
}

/// Takes one attempt under a key back.
pub fn take_back(key: [u8; 32]) -> Statement {
    ("UPDATE sign_in_attempt SET attempts = attempts - 1 WHERE key = $1 AND attempts > 0", args![key].into())
}

/// Forgets counts that began at or before an instant; returns how many.
pub fn purge(tx: &mut Tx<'_>, before: Time) -> Result<u64, StoreError> {
    tx.execute("DELETE FROM sign_in_attempt WHERE first_at <= $1", &args![before])
}
