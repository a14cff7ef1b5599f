//! Signed-in browsers. Only the hash of what the browser holds is kept.

use crate::users::{self, TenantRef, User};
use crate::{Find, StoreError, Tx, args, policy};
use domain::partner::{PartnerKind, Settings};
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

/// A session with its person, and what their pages say of their organisation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Visitor {
    /// The session.
    pub session: Session,
    /// Who is signed in.
    pub user: User,
    /// Of a partner, how it does business.
    pub partner_kind: Option<PartnerKind>,
    /// The organisation's name; none for the operator.
    pub name: Option<String>,
    /// Its locale tag.
    pub locale: Option<String>,
    /// Of a partner, the switches that count for its people.
    pub settings: Settings,
}

/// The session of this hash, if it has not ended by `now`, in one statement.
pub fn find(hash: [u8; 32], now: Time) -> Find<Option<Visitor>> {
    Find::first(
        "SELECT u.tenant_kind, u.tenant_id, u.id, u.username, u.display_name, u.password, u.roles, u.locale, \
         u.time_zone, u.active, u.epoch, s.epoch, s.created_at, s.seen_at, s.expires_at, \
         p.kind, COALESCE(p.name, c.company_name), COALESCE(p.locale, c.locale), p.settings, y.limits \
         FROM session s JOIN user_account u ON u.tenant_id = s.tenant_id AND u.id = s.user_id \
         LEFT JOIN partner p ON p.id = s.tenant_id LEFT JOIN customer c ON c.id = s.tenant_id \
         LEFT JOIN policy y ON y.id = 1 \
         WHERE s.hash = $1 AND s.expires_at > $2",
        args![hash, now],
        move |row| {
            let user = users::user(row)?;
            Ok(Visitor {
                session: Session {
                    hash,
                    tenant: user.tenant,
                    user: user.id,
                    epoch: row.int(11)?,
                    created_at: row.time(12)?,
                    seen_at: row.time(13)?,
                    expires_at: row.time(14)?,
                },
                user,
                partner_kind: users::partner_kind(row.opt_text(15)?)?,
                name: row.opt_text(16)?,
                locale: row.opt_text(17)?,
                settings: policy::standing(row.opt_str(18)?, row.opt_str(19)?)?,
            })
        },
    )
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
