//! Refresh tokens. Only the hash of what the client holds is kept.

use crate::users::TenantRef;
use crate::{Row, StoreError, Tx, args};
use domain::{Time, UserId};
use uuid::Uuid;

/// A refresh token.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RefreshToken {
    /// SHA-256 of the token.
    pub hash: [u8; 32],
    /// Whose person it stands for.
    pub tenant: TenantRef,
    /// For whom it stands.
    pub user: UserId,
    /// The person's epoch when the family began.
    pub epoch: i64,
    /// The client that got it; nobody else can use it.
    pub client_id: String,
    /// The client proved itself by its secret when it got it, and must do so again.
    pub confidential: bool,
    /// The audience asked for first.
    pub resource: String,
    /// The scopes asked for first.
    pub scope: String,
    /// All that descend from one sign-in.
    pub family: Uuid,
    /// When it was given out.
    pub created_at: Time,
    /// Until when it can be used.
    pub expires_at: Time,
    /// When it was used first.
    pub used_at: Option<Time>,
}

/// Adds one.
pub fn insert(tx: &mut Tx<'_>, token: &RefreshToken) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO refresh_token (hash, tenant_id, user_id, epoch, client_id, confidential, resource, scope, \
         family, created_at, expires_at, used_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        &args![
            token.hash,
            token.tenant.id(),
            token.user.0,
            token.epoch,
            &token.client_id,
            token.confidential,
            &token.resource,
            &token.scope,
            token.family,
            token.created_at,
            token.expires_at,
            token.used_at,
        ],
    )?;
    Ok(())
}

/// Locks the token of this hash, so that of two who use it at once one comes second; `false` if there is none.
pub fn lock(tx: &mut Tx<'_>, hash: [u8; 32]) -> Result<bool, StoreError> {
    Ok(tx.lock("SELECT hash FROM refresh_token WHERE hash = $1", &args![hash])?.is_some())
}

/// The token of this hash, if its person is there; ended ones too.
pub fn find(tx: &mut Tx<'_>, hash: [u8; 32]) -> Result<Option<RefreshToken>, StoreError> {
    let found = tx.map_one(
        "SELECT u.tenant_kind, t.tenant_id, t.user_id, t.epoch, t.client_id, t.confidential, t.resource, t.scope, \
         t.family, t.created_at, t.expires_at, t.used_at FROM refresh_token t \
         JOIN user_account u ON u.tenant_id = t.tenant_id AND u.id = t.user_id WHERE t.hash = $1",
        &args![hash],
        |row| token(row, hash),
    )?;
    Ok(found.flatten())
}

/// Marks one as used; a later use keeps the first instant.
pub fn mark_used(tx: &mut Tx<'_>, hash: [u8; 32], now: Time) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE refresh_token SET used_at = $2 WHERE hash = $1 AND used_at IS NULL",
        &args![hash, now],
    )?;
    Ok(())
}

/// Ends all that descend from one sign-in.
pub fn end_family(tx: &mut Tx<'_>, family: Uuid) -> Result<(), StoreError> {
    tx.execute("DELETE FROM refresh_token WHERE family = $1", &args![family])?;
    Ok(())
}

/// Ends every one of a person.
pub fn end_all(tx: &mut Tx<'_>, tenant: TenantRef, user: UserId) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM refresh_token WHERE tenant_id = $1 AND user_id = $2",
        &args![tenant.id(), user.0],
    )?;
    Ok(())
}

/// Forgets those that ended before `now`; returns how many.
pub fn purge(tx: &mut Tx<'_>, now: Time) -> Result<u64, StoreError> {
    tx.execute("DELETE FROM refresh_token WHERE expires_at <= $1", &args![now])
}

fn token(row: &Row<'_>, hash: [u8; 32]) -> Result<Option<RefreshToken>, StoreError> {
    let Some(tenant) = TenantRef::new(row.str(0)?, row.uuid(1)?) else { return Ok(None) };
    Ok(Some(RefreshToken {
        hash,
        tenant,
        user: UserId(row.uuid(2)?),
        epoch: row.int(3)?,
        client_id: row.text(4)?,
        confidential: row.bool(5)?,
        resource: row.text(6)?,
        scope: row.text(7)?,
        family: row.uuid(8)?,
        created_at: row.time(9)?,
        expires_at: row.time(10)?,
        used_at: row.opt_time(11)?,
    }))
}
