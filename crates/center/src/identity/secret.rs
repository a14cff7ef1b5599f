//! What is derived instead of stored.

use super::sha256;
use crate::{Error, chance};
use aws_lc_rs::{constant_time, hmac};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::{CustomerId, Time};
use std::sync::Arc;
use store::Store;
use store::keys::{self, InstanceSecret};

/// The secrets of this installation, the newest first; never printed, cheap to clone.
#[derive(Clone)]
pub struct Secrets {
    newest: Arc<InstanceSecret>,
    older: Arc<[InstanceSecret]>,
}

impl Secrets {
    /// Reads them, and makes the first one. Blocks.
    pub(super) fn open(store: &Store, now: Time) -> Result<Self, Error> {
        let first = InstanceSecret { kid: "s1".to_owned(), secret: chance::bytes() };
        store.write_blocking(move |tx| {
            let mut found = keys::instance_secrets(tx)?;
            if found.is_empty() {
                keys::insert_instance_secret(tx, &first, now)?;
                found = keys::instance_secrets(tx)?;
            }
            Secrets::new(found).ok_or(Error::Internal)
        })
    }

    /// These secrets, the newest first; none of an empty list.
    pub fn new(mut secrets: Vec<InstanceSecret>) -> Option<Self> {
        if secrets.is_empty() {
            return None;
        }
        let older = secrets.split_off(1);
        Some(Secrets { newest: Arc::new(secrets.pop()?), older: older.into() })
    }

    /// An authentication code over `data`, for one purpose only: no code of another purpose equals it.
    pub fn mac(&self, purpose: &str, data: &[u8]) -> [u8; 32] {
        mac(&self.newest, purpose, data)
    }

    /// The id of the secret that [`Secrets::mac`] uses.
    pub fn kid(&self) -> &str {
        &self.newest.kid
    }

    /// The same with the secret of this id, which may be an older one.
    pub fn mac_by(&self, kid: &str, purpose: &str, data: &[u8]) -> Option<[u8; 32]> {
        std::iter::once(&*self.newest)
            .chain(self.older.iter())
            .find(|secret| secret.kid == kid)
            .map(|secret| mac(secret, purpose, data))
    }
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Secrets").field("kid", &self.newest.kid).finish_non_exhaustive()
    }
}

fn mac(secret: &InstanceSecret, purpose: &str, data: &[u8]) -> [u8; 32] {
    let purpose_key = tag(&secret.secret, purpose.as_bytes());
    tag(&purpose_key, data)
}

fn tag(key: &[u8], data: &[u8]) -> [u8; 32] {
    let mut code = [0; 32];
    code.copy_from_slice(hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), data).as_ref());
    code
}

/// The same bytes, compared in a time that does not tell where they differ.
pub(super) fn equal(one: &[u8], other: &[u8]) -> bool {
    constant_time::verify_slices_are_equal(one, other).is_ok()
}

/// A code as text that fits an address or a form.
pub(super) fn text(code: [u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(code)
}

/// What is kept of an application's secret: it is random and long, so a plain hash is enough.
pub fn client_secret_hash(secret: &str) -> [u8; 32] {
    sha256(secret.as_bytes())
}

/// The first password of a created customer's administrator: 16 signs of four groups, derived again whenever the answer
/// that holds it is given again, and stored nowhere in clear.
pub fn derive_password(secrets: &Secrets, customer: CustomerId) -> String {
    const UPPER: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
    const LOWER: &[u8] = b"abcdefghijkmnopqrstuvwxyz";
    const DIGITS: &[u8] = b"23456789";
    let code = secrets.mac("first-password", customer.0.as_bytes());
    let mut password = String::with_capacity(19);
    for (place, pair) in code.chunks_exact(2).enumerate() {
        let signs = [UPPER, LOWER, LOWER, DIGITS][place % 4];
        if place > 0 && place % 4 == 0 {
            password.push('-');
        }
        let number = usize::from(u16::from_be_bytes([pair[0], pair[1]]));
        password.push(char::from(signs[number % signs.len()]));
    }
    password
}
