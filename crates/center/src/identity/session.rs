//! Signed-in browsers.

use super::profile::{Organisation, organisation_of};
use super::secret::{equal, text};
use super::{Identity, draw, sha256, throttle};
use crate::{Caller, Error};
use domain::{Time, UserId, days_after};
use jiff::SignedDuration;
use store::StoreError;
use store::sessions::{self, Visitor};
use store::users::{self, TenantRef, User};

/// Hours a session outlives its last use.
pub const HOURS: i64 = 8;

/// Days after which a session ends however much it is used.
const LONGEST_DAYS: i64 = 7;

/// A use is written down when the last one is this many seconds ago.
const TOUCH_SECONDS: i64 = 300;

/// Somebody who has just signed in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignedIn {
    /// What the browser keeps: 32 random bytes as text. We keep its hash.
    pub cookie: String,
    /// Who they are.
    pub user: User,
}

/// Why somebody is not signed in.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub enum SignInRefusal {
    /// User name or password are wrong, or the account is switched off: nobody is told which.
    #[error("wrong_password")]
    Wrong,
    /// Too many attempts failed.
    #[error("too_many_attempts")]
    Throttled {
        /// Until the next one is looked at.
        seconds: i64,
    },
    /// Something failed inside, or there is too much to do.
    #[error("{0}")]
    Failed(#[from] Error),
}

impl From<StoreError> for SignInRefusal {
    fn from(error: StoreError) -> Self {
        SignInRefusal::Failed(error.into())
    }
}

impl SignInRefusal {
    /// The stable snake_case code.
    pub fn code(&self) -> &'static str {
        match self {
            SignInRefusal::Wrong => "wrong_password",
            SignInRefusal::Throttled { .. } => "too_many_attempts",
            SignInRefusal::Failed(error) => error.code(),
        }
    }
}

/// A signed-in browser's session, as it is now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Session {
    /// Who carries its requests.
    pub caller: Caller,
    /// The person.
    pub user: User,
    /// For whom they are signed in.
    pub organisation: Organisation,
    /// The value that its forms must carry.
    pub csrf: String,
    /// When it ends unless it is used again.
    pub expires_at: Time,
}

impl Identity {
    /// Signs somebody in. `address` is where the attempt comes from; attempts are counted by it.
    pub async fn sign_in(
        &self,
        username: &str,
        password: &str,
        address: &str,
    ) -> Result<SignedIn, SignInRefusal> {
        let user = self.prove(username, password, address).await?;
        let now = self.inner.clock.apart();
        let (cookie, hash) = draw();
        let session = sessions::Session {
            hash,
            tenant: user.tenant,
            user: user.id,
            epoch: user.epoch,
            created_at: now,
            seen_at: now,
            expires_at: end(now, now),
        };
        self.inner.store.write(move |tx| sessions::insert(tx, &session).map_err(Error::from)).await?;
        Ok(SignedIn { cookie, user })
    }

    /// The session of a cookie; `SignedOut` if it has ended, or its person was switched off or reset since.
    pub async fn session(&self, cookie: &str) -> Result<Session, Error> {
        let hash = sha256(cookie.as_bytes());
        let now = self.inner.clock.apart();
        let found =
            self.inner.store.glance(move |tx| tx.find(sessions::find(hash, now)).map_err(Error::from));
        let visitor = found
            .await?
            .filter(|visitor| visitor.user.active && visitor.user.epoch == visitor.session.epoch)
            .ok_or(Error::SignedOut)?;
        let organisation = organisation_of(&visitor).ok_or(Error::SignedOut)?;
        let Visitor { session, user, .. } = visitor;
        let expires_at = end(session.created_at, now).max(session.expires_at);
        if now.as_second() - session.seen_at.as_second() >= TOUCH_SECONDS {
            let touched = self
                .inner
                .store
                .write(move |tx| sessions::touch(tx, hash, now, expires_at).map_err(Error::from))
                .await;
            if let Err(error) = touched {
                // The page matters more than eight hours from now.
                tracing::warn!(code = error.code(), "a session's use was not written down");
            }
        }
        let caller = Caller {
            tenant: session.tenant,
            user: Some(session.user),
            application: None,
            epoch: session.epoch,
        };
        Ok(Session { caller, user, organisation, csrf: self.csrf(cookie), expires_at })
    }

    /// Ends the session of a cookie; one that has ended stays so.
    pub async fn sign_out(&self, cookie: &str) -> Result<(), Error> {
        let hash = sha256(cookie.as_bytes());
        self.inner.store.write(move |tx| sessions::end(tx, hash).map_err(Error::from)).await
    }

    /// Ends every session and token of a person.
    pub async fn sign_out_everywhere(&self, tenant: TenantRef, user: UserId) -> Result<(), Error> {
        self.inner
            .store
            .write(move |tx| {
                users::bump_epoch(tx, tenant, user)?;
                sessions::end_all(tx, tenant, user)?;
                store::tokens::end_all(tx, tenant, user).map_err(Error::from)
            })
            .await
    }

    /// The value that the forms of a session carry, so that no other site can send them.
    pub fn csrf(&self, cookie: &str) -> String {
        text(self.inner.secrets.mac("csrf", &sha256(cookie.as_bytes())))
    }

    /// True if a form carries its session's value.
    pub fn csrf_matches(&self, cookie: &str, given: &str) -> bool {
        equal(self.csrf(cookie).as_bytes(), given.as_bytes())
    }

    /// The person of this name and password; as slow for an unknown name as for a known one.
    pub(super) async fn prove(
        &self,
        username: &str,
        password: &str,
        address: &str,
    ) -> Result<User, SignInRefusal> {
        let now = self.inner.clock.apart();
        let username = username.trim().to_lowercase();
        throttle::begin(&self.inner.store, &username, address, now).await?;
        let wanted = username.clone();
        let user = self
            .inner
            .store
            .read(move |tx| tx.find(users::by_username(&wanted)).map_err(Error::from))
            .await?;
        let user = user.filter(|user| user.active && !user.password.is_empty());
        let phc = user.as_ref().map(|user| user.password.clone());
        let right = self.inner.passwords.verify(password.to_owned(), phc).await?;
        let user = user.filter(|_| right).ok_or(SignInRefusal::Wrong)?;
        throttle::succeeded(&self.inner.store, &username, address).await?;
        Ok(user)
    }
}

fn end(created_at: Time, now: Time) -> Time {
    let slid = now.checked_add(SignedDuration::from_hours(HOURS)).unwrap_or(Time::MAX);
    slid.min(days_after(created_at, LONGEST_DAYS))
}
