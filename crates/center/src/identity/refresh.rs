//! Refresh tokens: drawn, replaced at each use, and ended when one comes back that should not (api 1.3.1).

use super::draw;
use crate::Error;
use domain::{Time, days_after};
use jiff::SignedDuration;
use store::tokens::{self, RefreshToken};
use store::users::{self, TenantRef, User};
use uuid::Uuid;

/// Days a refresh token can be used; each use gives a new one.
const REFRESH_DAYS: i64 = 90;

/// Minutes in which a client without a secret may show a used refresh token again, because clients retry.
const GRACE_MINUTES: i64 = 10;

/// A refresh token to be drawn.
pub(super) struct Refresh {
    /// All tokens that descend from one sign-in.
    pub(super) family: Uuid,
    pub(super) scope: String,
    pub(super) resource: String,
}

impl Refresh {
    /// A new one for a person and a client, with the text that only the client keeps.
    pub(super) fn draw(self, user: &User, client: &str, proven: bool, now: Time) -> (String, RefreshToken) {
        let (text, hash) = draw();
        let token = RefreshToken {
            hash,
            tenant: user.tenant,
            user: user.id,
            epoch: user.epoch,
            client_id: client.to_owned(),
            confidential: proven,
            resource: self.resource,
            scope: self.scope,
            family: self.family,
            created_at: now,
            expires_at: days_after(now, REFRESH_DAYS),
            used_at: None,
        };
        (text, token)
    }
}

/// What came of showing a refresh token.
pub(super) enum Used {
    Renewed(Box<(User, RefreshToken)>),
    SecretMissing,
    Refused,
}

/// Replaces a refresh token by its successor. A client that proves itself by its secret may show an old one for as long
/// as it lives, as such clients do after a restart; of another client an old one shown late was stolen, and all that
/// descend from the same sign-in end.
pub(super) fn renew(
    tx: &mut store::Tx<'_>,
    hash: [u8; 32],
    next: [u8; 32],
    tenant: Option<TenantRef>,
    client: &str,
    proven: bool,
    now: Time,
) -> Result<Used, Error> {
    if !tokens::lock(tx, hash)? {
        return Ok(Used::Refused);
    }
    let Some(token) = tokens::find(tx, hash)? else { return Ok(Used::Refused) };
    let in_time = now < token.expires_at && tenant.is_none_or(|tenant| tenant == token.tenant);
    if !in_time || token.client_id != client {
        return Ok(Used::Refused);
    }
    if token.confidential && !proven {
        return Ok(Used::SecretMissing);
    }
    let grace = SignedDuration::from_mins(GRACE_MINUTES);
    if !token.confidential && token.used_at.is_some_and(|used| now.duration_since(used) > grace) {
        tokens::end_family(tx, token.family)?;
        return Ok(Used::Refused);
    }
    let user = tx
        .find(users::by_id(token.tenant, token.user))?
        .filter(|user| user.active && user.epoch == token.epoch);
    let Some(user) = user else { return Ok(Used::Refused) };
    tokens::mark_used(tx, hash, now)?;
    let successor = RefreshToken {
        hash: next,
        created_at: now,
        expires_at: days_after(now, REFRESH_DAYS),
        used_at: None,
        ..token.clone()
    };
    tokens::insert(tx, &successor)?;
    Ok(Used::Renewed(Box::new((user, token))))
}
