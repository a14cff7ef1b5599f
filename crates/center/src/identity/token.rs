//! Access tokens: signed here, checked here, and the check remembered.

use super::audience::Surface;
use super::claims::Claims;
use super::{Identity, sha256};
use crate::{Caller, Error};
use domain::Time;
use jsonwebtoken::{Algorithm, Header, Validation};
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

/// Seconds an access token lives.
pub const LIFETIME: i64 = 3600;

/// Seconds by which another machine's clock may be ahead.
const LEEWAY: i64 = 60;

/// Ours have about a thousand characters.
const LONGEST: usize = 8 * 1024;

/// Checks remembered at most.
const REMEMBERED: usize = 4096;

/// A token that was shown and is genuine. What its bearer may do is not known from it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bearer {
    /// Who carries the request.
    pub caller: Caller,
    /// All that the token says.
    pub claims: Claims,
}

/// Checks that need not be done again, by the token's hash: signature and claims do not change, only the time does.
/// Each node remembers its own: nothing that can be revoked is in it.
#[derive(Default)]
pub(super) struct Verified {
    bearers: Mutex<HashMap<[u8; 32], Arc<Bearer>>>,
}

impl Identity {
    /// Who carries a request with this token. `SignedOut` if it is not ours, was changed, is not yet or no longer
    /// valid, or is meant for somebody else.
    pub async fn bearer(&self, token: &str, surface: Surface) -> Result<Arc<Bearer>, Error> {
        if token.len() > LONGEST {
            return Err(Error::SignedOut);
        }
        let now = self.inner.clock.apart();
        let hash = sha256(token.as_bytes());
        let bearer = match self.inner.verified.get(&hash) {
            Some(bearer) => bearer,
            None => {
                let bearer = Arc::new(self.genuine(token, now).await?);
                if in_time(&bearer.claims, now) {
                    self.inner.verified.keep(hash, &bearer, now);
                }
                bearer
            }
        };
        let fits = in_time(&bearer.claims, now) && self.accepts(surface, &bearer.claims.aud);
        if fits { Ok(bearer) } else { Err(Error::SignedOut) }
    }

    /// Signs claims with the newest key.
    pub(super) async fn sign(&self, claims: &impl Serialize, now: Time) -> Result<String, Error> {
        let key = self.inner.keys.signing(&self.inner.store, now).await?;
        let header = Header { kid: Some(key.kid.clone()), ..Header::new(Algorithm::ES256) };
        jsonwebtoken::encode(&header, claims, &key.signs).map_err(|_| Error::Internal)
    }

    /// The issuer of a tenant's tokens.
    pub fn issuer(&self, tenant: &str) -> String {
        format!("{}/{tenant}", self.inner.options.public_url)
    }

    /// Signature, issuer and shape; not the time, which is looked at on each use.
    async fn genuine(&self, token: &str, now: Time) -> Result<Bearer, Error> {
        let header = jsonwebtoken::decode_header(token).map_err(|_| Error::SignedOut)?;
        let kid = header.kid.ok_or(Error::SignedOut)?;
        let key = self.inner.keys.find(&self.inner.store, &kid, now).await?.ok_or(Error::SignedOut)?;
        let claims = jsonwebtoken::decode::<Claims>(token, &key.checks, &validation())
            .map_err(|_| Error::SignedOut)?
            .claims;
        if claims.iss != self.issuer(&claims.tid.to_string()) {
            return Err(Error::SignedOut);
        }
        let caller = claims.caller().ok_or(Error::SignedOut)?;
        Ok(Bearer { caller, claims })
    }
}

impl Verified {
    fn get(&self, hash: &[u8; 32]) -> Option<Arc<Bearer>> {
        self.bearers.lock().unwrap_or_else(PoisonError::into_inner).get(hash).cloned()
    }

    fn keep(&self, hash: [u8; 32], bearer: &Arc<Bearer>, now: Time) {
        let mut bearers = self.bearers.lock().unwrap_or_else(PoisonError::into_inner);
        if bearers.len() >= REMEMBERED {
            bearers.retain(|_, kept| in_time(&kept.claims, now));
        }
        if bearers.len() >= REMEMBERED {
            // All are in use: a new start costs one check each.
            bearers.clear();
        }
        bearers.insert(hash, Arc::clone(bearer));
    }
}

/// One algorithm, no other; times and audience are judged by our own clock and list.
fn validation() -> Validation {
    let mut validation = Validation::new(Algorithm::ES256);
    validation.required_spec_claims = HashSet::new();
    validation.validate_exp = false;
    validation.validate_nbf = false;
    validation.validate_aud = false;
    validation
}

fn in_time(claims: &Claims, now: Time) -> bool {
    let now = now.as_second();
    claims.nbf <= now + LEEWAY && now < claims.exp
}
