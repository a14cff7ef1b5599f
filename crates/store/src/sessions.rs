//! Signed-in browsers. Only the hash of what the browser holds is kept.

use crate::users::TenantRef;
use crate::{StoreError, Tx, args};
use domain::{Time, UserId};

/// A signed-in browser.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Session {
    /// SHA-256 of the cookie's value.
    pub hash: [u8; 32],
    /// Whose person is signed in.
    pub tenant: TenantRef,
    /// Who is signed in.
    pub user: UserId,
    /// The person's epoch at sign-in.
    pub epoch: i64,
    /// When they signed in.
    pub created_at: Time,
    /// When they were last seen, to within a few minutes.
    pub seen_at: Time,
    /// When it ends unless they are seen again.
    pub expires_at: Time,
}

/// Begins one.
pub fn insert(tx: &mut Tx<'_>, session: &Session) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO session (hash, tenant_id, user_id, epoch, created_at, seen_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &args![
            session.hash,
            session.tenant.id(),
            session.user.0,
            session.epoch,
            session.created_at,
            session.seen_at,
            session.expires_at,
        ],
    )?;
    Ok(())
}

/// The session of this hash, if it has not ended by `now`.
pub fn find(tx: &mut Tx<'_>, hash: [u8; 32], now: Time) -> Result<Option<Session>, StoreError> {
    let found = tx.map_one(
        "SELECT u.tenant_kind, s.tenant_id, s.user_id, s.epoch, s.created_at, s.seen_at, s.expires_at \
         FROM session s JOIN user_account u ON u.tenant_id = s.tenant_id AND u.id = s.user_id \
         WHERE s.hash = $1 AND s.expires_at > $2",
        &args![hash, now],
        |row| {
            let Some(tenant) = TenantRef::new(row.str(0)?, row.uuid(1)?) else { return Ok(None) };
            Ok(Some(Session {
                hash,
                tenant,
                user: UserId(row.uuid(2)?),
                epoch: row.int(3)?,
                created_at: row.time(4)?,
                seen_at: row.time(5)?,
                expires_at: row.time(6)?,
            }))
        },
    )?;
    Ok(found.flatten())
}

/// Somebody was seen: the session lives until `expires_at`.
pub fn touch(tx: &mut Tx<'_>, hash: [u8; 32], now: Time, expires_at: Time) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE session SET seen_at = $2, expires_at = $3 WHERE hash = $1",
        &args![hash, now, expires_at],
    )?;
    Ok(())
}

/// Ends one; ending it twice changes nothing.
pub fn end(tx: &mut Tx<'_>, hash: [u8; 32]) -> Result<(), StoreError> {
    tx.execute("DELETE FROM session WHERE hash = $1", &args![hash])?;
    Ok(())
}

/// Ends every one of a person.
pub fn end_all(tx: &mut Tx<'_>, tenant: TenantRef, user: UserId) -> Result<(), StoreError> {
    tx.execute("DELETE FROM session WHERE tenant_id = $1 AND user_id = $2", &args![tenant.id(), user.0])?;
    Ok(())
}

/// Forgets those that ended before `now`; returns how many.
pub fn purge(tx: &mut Tx<'_>, now: Time) -> Result<u64, StoreError> {
    tx.execute("DELETE FROM session WHERE expires_at <= $1", &args![now])
}
