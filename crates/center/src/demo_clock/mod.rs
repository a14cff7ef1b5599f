//! The clock of a demo, which anybody in it moves forward: from deadline to deadline, so that each comes about at its own
//! time, and then it is shown what happened.

mod forward;
mod show;

pub use forward::Moved;
pub use show::{ClockView, Told};

use crate::Error;
use crate::center::Center;
use domain::Refusal;
use store::demo_clock;

impl Center {
    /// Refuses outside a demo: nobody moves a real clock.
    pub(crate) fn demo_only(&self) -> Result<(), Error> {
        if self.is_demo() { Ok(()) } else { Err(Refusal::DemoOnly.into()) }
    }

    /// Follows the clock that another node of the same demo moved.
    pub(crate) async fn follow_clock(&self) -> Result<(), Error> {
        if !self.is_demo() {
            return Ok(());
        }
        let lead = self.store().read(|tx| tx.find(demo_clock::lead()).map_err(Error::from)).await?;
        if let Some(lead) = lead {
            self.clock().lead_at_least(lead);
        }
        Ok(())
    }
}
