//! What became of a command whose commit was sent and not answered: the answer it left tells, or that it left none.

use super::Command;
use crate::Error;
use crate::center::Center;
use crate::request::Request;
use std::time::{Duration, Instant};

/// For so long the fate of a commit is asked for; a failover takes less.
const ASKED_FOR: Duration = Duration::from_secs(20);

/// Between two questions.
const PAUSE: Duration = Duration::from_millis(200);

impl Center {
    /// Tries a command until its fate is known.
    ///
    /// Where a commit's answer was lost, the command is tried again under the same key, with the same ids and time: it
    /// finds its own answer, or finds nothing and is done now. While the database cannot be reached, that is repeated.
    pub(super) async fn settle<C: Command>(&self, request: Request, command: C) -> Result<C::Outcome, Error> {
        let order = self.order(request, command);
        let first = self.attempt(&order, false).await;
        if first.as_ref().err() != Some(&Error::Unknown) {
            return first;
        }
        let lost = Instant::now();
        loop {
            tracing::warn!(command = C::NAME, "a commit's answer was lost; its fate is asked for");
            match self.attempt(&order, true).await {
                Err(error) if says_nothing(&error) && lost.elapsed() < ASKED_FOR => {
                    tokio::time::sleep(PAUSE).await;
                }
                Err(error) if says_nothing(&error) => return Err(Error::Unknown),
                told => return told,
            }
        }
    }
}

/// Errors that say nothing about a commit before them.
fn says_nothing(error: &Error) -> bool {
    matches!(error, Error::Unknown | Error::Busy | Error::Closing)
}
