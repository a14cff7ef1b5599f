//! What became of a try: told, collided with another, or its commit's answer was lost, which the remembered answer
//! then tells.

use super::Command;
use crate::Error;
use crate::center::Center;
use crate::request::Request;
use std::time::{Duration, Instant};
use store::StoreError;

/// Why a try ended without an outcome.
#[derive(Debug)]
pub(super) enum Stop {
    /// The caller is told.
    Told(Error),
    /// Another transaction wrote the same key first: the rule decides anew on what it left.
    Collided,
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Stop::Told(error)
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Constraint(detail) => {
                tracing::warn!(detail, "a row stood there already");
                Stop::Collided
            }
            other => Stop::Told(other.into()),
        }
    }
}

/// For so long the fate of a commit is asked for; a failover takes less.
const ASKED_FOR: Duration = Duration::from_secs(20);

/// Between two questions.
const PAUSE: Duration = Duration::from_millis(200);

/// So often a command is tried that collides with others.
const TRIES: u32 = 3;

impl Center {
    /// Tries a command until its fate is known.
    ///
    /// Where a commit's answer was lost, the command is tried again under the same key, with the same ids and time: it
    /// finds its own answer, or finds nothing and is done now. That is asked while the database cannot be reached.
    pub(super) async fn settle<C: Command>(&self, request: Request, command: C) -> Result<C::Outcome, Error> {
        let order = self.order(request, command);
        let mut tries = 1;
        let mut lost: Option<Instant> = None;
        loop {
            match self.attempt(&order, lost.is_some()).await {
                Ok(outcome) => return Ok(outcome),
                Err(Stop::Collided) if tries < TRIES => tries += 1,
                Err(Stop::Collided) => return Err(Error::Internal),
                Err(Stop::Told(Error::Unknown)) if lost.is_none() => {
                    tracing::warn!(command = C::NAME, "a commit's answer was lost");
                    lost = Some(Instant::now());
                }
                Err(Stop::Told(error)) => match lost {
                    Some(since) if passes(&error) && since.elapsed() < ASKED_FOR => {
                        tokio::time::sleep(PAUSE).await;
                    }
                    Some(_) if passes(&error) => return Err(Error::Unknown),
                    _ => return Err(error),
                },
            }
        }
    }
}

/// Errors that say nothing about a commit before them.
fn passes(error: &Error) -> bool {
    matches!(error, Error::Unknown | Error::Busy | Error::Closing)
}
