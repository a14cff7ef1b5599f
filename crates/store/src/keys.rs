//! Keys of this installation: those that sign access tokens, and the secret that others are derived from.

use crate::{Row, StoreError, Tx, args};
use domain::Time;

/// A key pair that signs access tokens (ES256).
#[derive(Clone, PartialEq, Eq)]
pub struct SigningKey {
    /// Its id, as in a token's header.
    pub kid: String,
    /// The private key, PKCS 8.
    pub private: Vec<u8>,
    /// The public key, an uncompressed point of 65 bytes.
    pub public: Vec<u8>,
    /// When it was made; the newest signs.
    pub created_at: Time,
    /// From when on no token of it is accepted.
    pub retire_at: Time,
}

/// A secret that others are derived from.
#[derive(Clone, PartialEq, Eq)]
pub struct InstanceSecret {
    /// Its id, as in a link.
    pub kid: String,
    /// 32 random bytes.
    pub secret: [u8; 32],
}

/// The keys that have not retired by `now`, the newest first.
pub fn signing_keys(tx: &mut Tx<'_>, now: Time) -> Result<Vec<SigningKey>, StoreError> {
    tx.map(
        "SELECT kid, private_key, public_key, created_at, retire_at FROM signing_key WHERE retire_at > $1 \
         ORDER BY created_at DESC, kid",
        &args![now],
        signing_key,
    )
}

/// Makes whoever adds a key wait until another has: the row that is locked is the one of the schema's steps.
pub fn lock(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    tx.lock("SELECT number FROM schema_step WHERE number = 0", &args![])?;
    Ok(())
}

/// Adds a key.
pub fn insert_signing_key(tx: &mut Tx<'_>, key: &SigningKey) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO signing_key (kid, private_key, public_key, created_at, retire_at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        &args![&key.kid, &key.private, &key.public, key.created_at, key.retire_at],
    )?;
    Ok(())
}

/// Forgets keys that retired before `now`; returns how many.
pub fn purge(tx: &mut Tx<'_>, now: Time) -> Result<u64, StoreError> {
    tx.execute("DELETE FROM signing_key WHERE retire_at <= $1", &args![now])
}

/// Every secret, the newest first.
pub fn instance_secrets(tx: &mut Tx<'_>) -> Result<Vec<InstanceSecret>, StoreError> {
    tx.map("SELECT kid, secret FROM instance_secret ORDER BY created_at DESC, kid", &args![], |row| {
        Ok(InstanceSecret { kid: row.text(0)?, secret: bytes(row.blob(1)?)? })
    })
}

/// Adds a secret unless one of its id is there.
pub fn insert_instance_secret(tx: &mut Tx<'_>, secret: &InstanceSecret, now: Time) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO instance_secret (kid, secret, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        &args![&secret.kid, secret.secret, now],
    )?;
    Ok(())
}

fn signing_key(row: &Row<'_>) -> Result<SigningKey, StoreError> {
    Ok(SigningKey {
        kid: row.text(0)?,
        private: row.blob(1)?,
        public: row.blob(2)?,
        created_at: row.time(3)?,
        retire_at: row.time(4)?,
    })
}

/// A column of exactly 32 bytes.
pub(crate) fn bytes(blob: Vec<u8>) -> Result<[u8; 32], StoreError> {
    blob.try_into().map_err(|blob: Vec<u8>| StoreError::Decode(format!("{} bytes instead of 32", blob.len())))
}
