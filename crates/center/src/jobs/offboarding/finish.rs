//! The end of a job whose every customer has its answer.

use crate::Error;
use crate::request::Scope;
use crate::run::{Command, Work};
use domain::offboarding::{OffboardingState, OffboardingStep};
use domain::{Actor, OffboardingId, Permission, Refusal};
use store::offboardings;

/// The command of the worker, in the name of whoever runs the job. Two nodes that reach the end together end it once.
#[derive(Clone, Copy, Debug)]
pub(in crate::jobs) struct FinishOffboarding {
    /// Which job.
    pub id: OffboardingId,
}

impl Command for FinishOffboarding {
    type Outcome = OffboardingState;
    const NAME: &'static str = "FinishOffboarding";

    fn permission(&self) -> Permission {
        Permission::OffboardCustomers
    }

    fn scope(&self, actor: &Actor) -> Result<Scope, Error> {
        Ok(Scope { partner: actor.partner().ok_or(Refusal::Unrelated)?, customer: None })
    }

    fn run(&self, work: &mut Work<'_, '_>) -> Result<OffboardingState, Error> {
        let partner = work.scope.partner;
        let (job, runner) = offboardings::lock(work.tx, partner, self.id)?.ok_or(Refusal::NotFound)?;
        let waits = !offboardings::waiting(work.tx, partner, self.id, 0, 1)?.is_empty();
        if waits || job.state != OffboardingState::Running {
            return Ok(job.state);
        }
        let Some((job, happened)) = job.step(OffboardingStep::Finish, work.now)? else {
            return Ok(job.state);
        };
        work.save(offboardings::save(&job, &runner)?);
        work.remember([happened]);
        Ok(job.state)
    }
}
