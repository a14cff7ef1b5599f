//! The keys that sign access tokens: own, kept in the store, replaced in time.

use super::sha256;
use crate::Error;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::{Time, days_after, days_until};
use jsonwebtoken::{DecodingKey, EncodingKey};
use serde_json::json;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use store::Store;
use store::keys::{self, SigningKey};

/// A key is accepted this long.
const ACCEPTED_DAYS: i64 = 90;

/// A key this close to its end gets a successor, so that whoever keeps the key set learns of it in time.
const SUCCESSOR_DAYS: i64 = 30;

/// An unknown key makes a node look again, at most this often, in seconds: another node may have made it. Whoever shows
/// made-up keys costs a read a second.
const RELOAD_SECONDS: i64 = 1;

/// The accepted keys, shared by all requests of this process. The store has them for all nodes; a node holds those it
/// has read and reads again when a token names a key that it does not know, so that a token of one node is understood
/// by every other.
pub(super) struct KeyRing {
    keys: RwLock<Arc<[Arc<Key>]>>,
    loaded_at: Mutex<Option<Time>>,
}

/// One accepted key.
pub(super) struct Key {
    pub(super) kid: String,
    pub(super) signs: EncodingKey,
    pub(super) checks: DecodingKey,
    public: Vec<u8>,
    retire_at: Time,
}

impl KeyRing {
    /// Reads the keys and makes one if there is none that lasts. Blocks.
    pub(super) fn open(store: &Store, now: Time) -> Result<Self, Error> {
        let fresh = generate(now)?;
        let found = store.write_blocking(move |tx| current(tx, &fresh, now))?;
        Ok(KeyRing { keys: RwLock::new(ring(found)), loaded_at: Mutex::default() })
    }

    /// The key to sign with; makes a successor when its end is near.
    pub(super) async fn signing(&self, store: &Store, now: Time) -> Result<Arc<Key>, Error> {
        if let Some(key) = self.newest(now) {
            return Ok(key);
        }
        let fresh = generate(now)?;
        let found = store.write(move |tx| current(tx, &fresh, now)).await?;
        self.replace(found, now);
        self.newest(now).ok_or(Error::Internal)
    }

    /// The accepted key of this id.
    pub(super) async fn find(&self, store: &Store, kid: &str, now: Time) -> Result<Option<Arc<Key>>, Error> {
        if let Some(key) = self.known(kid, now) {
            return Ok(Some(key));
        }
        self.reload(store, now).await?;
        Ok(self.known(kid, now))
    }

    /// The public halves, as a JSON Web Key Set; those of other nodes too.
    pub(super) async fn jwks(&self, store: &Store, now: Time) -> Result<serde_json::Value, Error> {
        self.reload(store, now).await?;
        let keys: Vec<serde_json::Value> = self
            .snapshot()
            .iter()
            .filter(|key| key.retire_at > now)
            .map(|key| {
                let (x, y) = coordinates(&key.public);
                json!({ "kty": "EC", "use": "sig", "alg": "ES256", "crv": "P-256", "kid": key.kid, "x": x, "y": y })
            })
            .collect();
        Ok(json!({ "keys": keys }))
    }

    fn newest(&self, now: Time) -> Option<Arc<Key>> {
        self.snapshot().first().filter(|key| days_until(now, key.retire_at) > SUCCESSOR_DAYS).cloned()
    }

    fn known(&self, kid: &str, now: Time) -> Option<Arc<Key>> {
        self.snapshot().iter().find(|key| key.kid == kid && key.retire_at > now).cloned()
    }

    fn snapshot(&self) -> Arc<[Arc<Key>]> {
        Arc::clone(&self.keys.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn replace(&self, found: Vec<SigningKey>, now: Time) {
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = ring(found);
        *self.loaded_at.lock().unwrap_or_else(PoisonError::into_inner) = Some(now);
    }

    async fn reload(&self, store: &Store, now: Time) -> Result<(), Error> {
        if self.may_reload(now) {
            let found = store.read(move |tx| keys::signing_keys(tx, now).map_err(Error::from)).await?;
            self.replace(found, now);
        }
        Ok(())
    }

    fn may_reload(&self, now: Time) -> bool {
        let mut loaded_at = self.loaded_at.lock().unwrap_or_else(PoisonError::into_inner);
        let due = loaded_at.is_none_or(|last| (now.as_second() - last.as_second()).abs() >= RELOAD_SECONDS);
        if due {
            *loaded_at = Some(now);
        }
        due
    }
}

/// The accepted keys, after the fresh one was added if none lasts long enough. Of nodes that find none at once, one
/// makes it and the others wait for it.
fn current(tx: &mut store::Tx<'_>, fresh: &SigningKey, now: Time) -> Result<Vec<SigningKey>, Error> {
    keys::lock(tx)?;
    let found = keys::signing_keys(tx, now)?;
    if found.first().is_some_and(|key| days_until(now, key.retire_at) > SUCCESSOR_DAYS) {
        return Ok(found);
    }
    keys::insert_signing_key(tx, fresh)?;
    Ok(keys::signing_keys(tx, now)?)
}

fn generate(now: Time) -> Result<SigningKey, Error> {
    let private = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new())
        .map_err(|_| Error::Internal)?;
    let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, private.as_ref())
        .map_err(|_| Error::Internal)?;
    let public = pair.public_key().as_ref().to_vec();
    let kid = URL_SAFE_NO_PAD.encode(&sha256(&public)[..12]);
    Ok(SigningKey {
        kid,
        private: private.as_ref().to_vec(),
        public,
        created_at: now,
        retire_at: days_after(now, ACCEPTED_DAYS),
    })
}

fn ring(found: Vec<SigningKey>) -> Arc<[Arc<Key>]> {
    found
        .into_iter()
        .map(|key| {
            Arc::new(Key {
                signs: EncodingKey::from_ec_der(&key.private),
                checks: DecodingKey::from_ec_der(&key.public),
                kid: key.kid,
                public: key.public,
                retire_at: key.retire_at,
            })
        })
        .collect()
}

/// The two halves of an uncompressed point: a mark, then 32 bytes each.
fn coordinates(point: &[u8]) -> (String, String) {
    let (x, y) = point.get(1..).unwrap_or_default().split_at_checked(32).unwrap_or_default();
    (URL_SAFE_NO_PAD.encode(x), URL_SAFE_NO_PAD.encode(y))
}
