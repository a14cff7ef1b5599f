//! The end of a job whose every customer has its answer.

use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::offboarding::{Offboarding, OffboardingState, OffboardingStep};
use domain::{CustomerId, OffboardingId, Permission, Refusal};
use store::Findings;
use store::offboardings::{self, Runner};

/// The command of the worker, in the name of whoever runs the job. Two nodes that reach the end together end it once.
#[derive(Clone, Copy, Debug)]
pub(in crate::jobs) struct FinishOffboarding {
    /// Which job.
    pub id: OffboardingId,
}

impl Command for FinishOffboarding {
    type Outcome = OffboardingState;
    type Facts = (Option<(Offboarding, Runner)>, Vec<(i64, CustomerId)>);

    const NAME: &'static str = "FinishOffboarding";

    fn permission(&self) -> Permission {
        Permission::OffboardCustomers
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::own(caller)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (offboardings::lock(scope.partner, self.id), offboardings::waiting(scope.partner, self.id, 0, 1))
    }

    fn run(&self, (job, waiting): Self::Facts, work: &mut Work<'_, '_>) -> Result<OffboardingState, Error> {
        let (job, runner) = job.ok_or(Refusal::NotFound)?;
        if !waiting.is_empty() || job.state != OffboardingState::Running {
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
