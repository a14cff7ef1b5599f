//! Who somebody is: passwords, sessions, access and refresh tokens, keys, and links that cannot be changed.
//!
//! A credential says who carries a request ([`Caller`]); what that somebody may do is read by [`actor`] inside each
//! transaction, so that a revoked role counts at once (A-P4).

mod actor;
mod audience;
mod claims;
mod first_admin;
pub mod grant;
mod keys;
pub mod link;
pub mod partnership_link;
pub mod password;
mod profile;
mod refresh;
mod secret;
mod session;
mod throttle;
mod token;

#[cfg(test)]
mod tests;

pub(crate) use actor::acting;
pub use actor::actor;
pub use audience::{AUDIENCES, GRAPH_AUDIENCE, Surface};
pub use claims::Claims;
pub use first_admin::{create_customer_admin, customer_admin_name, time_zone};
pub use profile::Organisation;
pub use secret::{Secrets, client_secret_hash, derive_password};
pub use session::{Session, SignInRefusal, SignedIn};
pub use token::Bearer;

use crate::clock::Clock;
use crate::{Error, chance};
use aws_lc_rs::digest;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use std::sync::Arc;
use store::Store;

/// The client id of the portal and the command line: it needs no secret, and no request names it as an application.
pub const PUBLIC_CLIENT: &str = "5e1f0e2a-7d0c-4b6e-9a51-0b5e55ed0002";

/// How this installation identifies people.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Options {
    /// Where the world reaches this server, without a trailing slash; issuer and audience follow from it.
    pub public_url: String,
    /// Demo credentials are cheap to check, so that sixty of them do not take seconds.
    pub demo: bool,
    /// A user name and a password can be exchanged for a token (api 1.3.1).
    pub password_grant: bool,
}

/// Signs in, issues and verifies; one for a process, cheap to clone.
#[derive(Clone)]
pub struct Identity {
    inner: Arc<Inner>,
}

struct Inner {
    store: Store,
    clock: Clock,
    options: Options,
    secrets: Secrets,
    passwords: password::Pool,
    keys: keys::KeyRing,
    verified: token::Verified,
}

impl Identity {
    /// Opens the identity of a migrated store and makes its secret and signing key at the first start. Blocks.
    pub fn open(store: &Store, clock: Clock, options: Options) -> Result<Self, Error> {
        let public_url = options.public_url.trim_end_matches('/').to_owned();
        let options = Options { public_url, ..options };
        let now = clock.apart();
        let secrets = Secrets::open(store, now)?;
        let keys = keys::KeyRing::open(store, now)?;
        let passwords =
            password::Pool::new(if options.demo { password::Cost::DEMO } else { password::Cost::STRONG })?;
        Ok(Identity {
            inner: Arc::new(Inner {
                store: store.clone(),
                clock,
                options,
                secrets,
                passwords,
                keys,
                verified: token::Verified::default(),
            }),
        })
    }

    /// What links, form tokens and first passwords are derived from.
    pub fn secrets(&self) -> &Secrets {
        &self.inner.secrets
    }

    /// The public half of every key that a token may be signed with, as a JSON Web Key Set.
    pub async fn jwks(&self) -> Result<serde_json::Value, Error> {
        self.inner.keys.jwks(&self.inner.store, self.inner.clock.apart()).await
    }

    /// Forgets sessions, refresh tokens, keys and counts of attempts that have ended; returns how many rows.
    pub async fn purge(&self) -> Result<u64, Error> {
        let now = self.inner.clock.apart();
        self.inner
            .store
            .write(move |tx| {
                Ok(store::sessions::purge(tx, now)?
                    + store::tokens::purge(tx, now)?
                    + store::keys::purge(tx, now)?
                    + throttle::purge(tx, now)?)
            })
            .await
    }
}

pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.copy_from_slice(digest::digest(&digest::SHA256, bytes).as_ref());
    hash
}

/// A new opaque credential: what its holder keeps, and the hash that we keep.
fn draw() -> (String, [u8; 32]) {
    let text = URL_SAFE_NO_PAD.encode(chance::bytes::<32>());
    let hash = sha256(text.as_bytes());
    (text, hash)
}
