//! Answers that can be given again (api 1.4). The row is written in the command's own transaction, so it also tells
//! whether an unknown commit happened.

use crate::{Find, Statement, args};
use domain::{CustomerId, Generation, PartnerId, Time};

/// A remembered answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remembered {
    /// The life of the relationship in which it was given; 0 where none is concerned.
    pub generation: Generation,
    /// When.
    pub created_at: Time,
    /// The outcome as JSON; a secret in an answer is derived again, not stored.
    pub answer: String,
}

impl Remembered {
    /// True for a key that is claimed and has no answer yet, by the transaction that looks.
    #[must_use]
    pub fn is_claim(&self) -> bool {
        self.answer.is_empty()
    }
}

/// The answer given under this key, if one was. Its row stays locked, so that giving it again is a commit of its own and
/// waits for the standbys: an answer must not come from a commit that a failover could still take back.
pub fn recall(partner: PartnerId, key: &[u8; 32]) -> Find<Option<Remembered>> {
    Find::locked(
        "SELECT generation, created_at, answer FROM idempotency WHERE partner_id = $1 AND key = $2",
        args![partner.0, &key[..]],
        |row| Ok(Remembered { generation: row.int(0)?, created_at: row.time(1)?, answer: row.text(2)? }),
    )
}

/// Claims a key for an answer to come, after whoever is about to commit one. Taken back with the transaction.
pub fn claim(partner: PartnerId, key: &[u8; 32], at: Time) -> Statement {
    (
        "INSERT INTO idempotency (partner_id, key, customer_id, generation, created_at, answer)
         VALUES ($1, $2, NULL, 0, $3, '') ON CONFLICT (partner_id, key) DO NOTHING",
        args![partner.0, &key[..], at].into(),
    )
}

/// Remembers an answer under a key; a newer answer replaces one that no longer counts.
pub fn remember(
    partner: PartnerId,
    key: &[u8; 32],
    customer: Option<CustomerId>,
    generation: Generation,
    at: Time,
    answer: String,
) -> Statement {
    (
        "INSERT INTO idempotency (partner_id, key, customer_id, generation, created_at, answer)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (partner_id, key) DO UPDATE SET generation = excluded.generation,
         created_at = excluded.created_at, answer = excluded.answer",
        args![partner.0, &key[..], customer.map(|id| id.0), generation, at, answer].into(),
    )
}

/// Forgets answers given before an instant.
pub fn forget_before(partner: PartnerId, at: Time) -> Statement {
    ("DELETE FROM idempotency WHERE partner_id = $1 AND created_at < $2", args![partner.0, at].into())
}
