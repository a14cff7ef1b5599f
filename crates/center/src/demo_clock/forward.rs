//! Moving the clock from deadline to deadline.

use crate::Error;
use crate::center::Center;
use crate::clock::Held;
use crate::request::Request;
use domain::{FieldError, FieldProblem, Time, days_after};
use std::time::{Duration, Instant};
use store::demo_clock;

/// How far a clock is moved at once: further than any deadline lies ahead.
const FURTHEST_DAYS: i64 = 10 * 366;

/// How long to wait where nothing went.
const BREATH: Duration = Duration::from_millis(50);

/// How far the clock went.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Moved {
    /// Where it stood.
    pub from: Time,
    /// Where it stands now.
    pub to: Time,
    /// Where it was to stand; later than `to` where there was more to do than patience.
    pub wanted: Time,
}

impl Moved {
    /// True where it stands still before its aim.
    pub fn is_halted(&self) -> bool {
        self.to < self.wanted
    }
}

impl Center {
    /// Moves a demo's clock to an instant, and lets pass whatever is due on the way at its own time. After about
    /// `patience` it stands still at the next deadline. Refused outside a demo; `Busy` while somebody else moves it.
    /// Dropping the future does not stop what has begun.
    pub async fn move_clock(
        &self,
        request: &Request,
        until: Time,
        patience: Duration,
    ) -> Result<Moved, Error> {
        let now = self.demo_clock(request, None, 0).await?.now;
        if until < now || until > days_after(now, FURTHEST_DAYS) {
            return Err(Error::Invalid(vec![FieldError::new("to", FieldProblem::NotAllowed)]));
        }
        let center = self.clone();
        tokio::spawn(async move { center.go(until, patience).await }).await.map_err(|error| {
            tracing::error!(%error, "a clock broke");
            Error::Internal
        })?
    }

    async fn go(&self, until: Time, patience: Duration) -> Result<Moved, Error> {
        let held = self.clock().hold().ok_or(Error::Busy)?;
        let from = self.now();
        let gone = self.go_on(&held, until, Instant::now() + patience).await;
        let to = self.now();
        drop(held);
        let lead = self.clock().lead();
        self.store()
            .write(move |tx| -> Result<(), Error> {
                Ok(tx.batch(&[demo_clock::lead_at_least(lead)]).map(drop)?)
            })
            .await?;
        gone?;
        Ok(Moved { from, to, wanted: until })
    }

    async fn go_on(&self, held: &Held, until: Time, patience: Instant) -> Result<(), Error> {
        loop {
            loop {
                let passed = self.pass_due().await?;
                if !passed.was_due || Instant::now() > patience {
                    break;
                }
                if !passed.moved {
                    tokio::time::sleep(BREATH).await;
                }
            }
            match self.earliest_after(self.now()).await?.filter(|next| *next <= until) {
                None => {
                    held.move_to(until);
                    return Ok(());
                }
                Some(_) if Instant::now() > patience => return Ok(()),
                Some(next) => held.move_to(next),
            }
        }
    }
}
