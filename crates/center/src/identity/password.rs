//! Passwords: Argon2id, few at a time, and as slow for nobody as for somebody.

use crate::{Error, chance};
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Longer ones are wrong unread: nobody types them, and each costs to hash.
const LONGEST: usize = 1024;

/// How many are checked at once.
const AT_ONCE: usize = 2;

/// How many may wait for their check.
const WAITING: usize = 64;

/// What one hash costs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cost {
    /// Memory in KiB.
    pub memory: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Cost {
    /// For people: about 30 ms and 19 MiB.
    pub const STRONG: Cost = Cost { memory: 19_456, passes: 2 };
    /// For passwords drawn by a generator, which no list of words finds.
    pub const RANDOM: Cost = Cost { memory: 64, passes: 1 };
    /// For the printed passwords of a demo and of tests, which protect nothing.
    pub const DEMO: Cost = Cost { memory: 64, passes: 1 };
}

/// The PHC string of a password. Blocks for as long as `cost` says.
pub fn hash(password: &str, salt: [u8; 16], cost: Cost) -> Result<String, Error> {
    let params = Params::new(cost.memory, cost.passes, 1, None).map_err(|_| Error::Internal)?;
    let hasher = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let hash: PasswordHash =
        hasher.hash_password_with_salt(password.as_bytes(), &salt).map_err(|_| Error::Internal)?;
    Ok(hash.to_string())
}

/// True if the password belongs to the PHC string. Blocks for as long as the string says.
pub fn verify(password: &str, phc: &str) -> bool {
    password.len() <= LONGEST
        && PasswordHash::new(phc)
            .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}

/// Checks passwords off the request's thread, a few at a time; each node its own, whose processor is what they spare.
pub(super) struct Pool {
    permits: Arc<Semaphore>,
    places: Arc<Semaphore>,
    nobodys: Arc<str>,
}

impl Pool {
    pub(super) fn new(cost: Cost) -> Result<Self, Error> {
        let nobodys = hash("", chance::bytes(), cost)?;
        Ok(Pool {
            permits: Arc::new(Semaphore::new(AT_ONCE)),
            places: Arc::new(Semaphore::new(WAITING)),
            nobodys: nobodys.into(),
        })
    }

    /// True if the password belongs to the PHC string; without one, false after the same work. `Busy` if too many wait.
    pub(super) async fn verify(&self, password: String, phc: Option<String>) -> Result<bool, Error> {
        let _place = self.places.try_acquire().map_err(|_| Error::Busy)?;
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(|_| Error::Internal)?;
        let nobodys = Arc::clone(&self.nobodys);
        tokio::task::spawn_blocking(move || {
            // The permit goes along: a caller that hangs up does not let a third one in.
            let _permit = permit;
            match phc {
                Some(phc) => verify(&password, &phc),
                None => {
                    let _ = verify(&password, &nobodys);
                    false
                }
            }
        })
        .await
        .map_err(|_| Error::Internal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_its_own_string_only() {
        let phc = hash("Correct horse 9", [1; 16], Cost::DEMO).unwrap();
        assert!(phc.starts_with("$argon2id$v=19$m=64,t=1,p=1$"), "{phc}");
        assert!(verify("Correct horse 9", &phc));
        assert!(!verify("correct horse 9", &phc));
        assert!(!verify("", &phc));
        assert!(!verify("Correct horse 9", ""));
        assert!(!verify("Correct horse 9", "$argon2id$broken"));
    }

    #[test]
    fn a_boundless_password_is_wrong_unread() {
        let long = "x".repeat(LONGEST + 1);
        let phc = hash(&long, [1; 16], Cost::DEMO).unwrap();
        assert!(!verify(&long, &phc));
    }

    #[tokio::test]
    async fn nobody_has_a_password() {
        let pool = Pool::new(Cost::DEMO).unwrap();
        assert!(!pool.verify(String::new(), None).await.unwrap());
    }
}
