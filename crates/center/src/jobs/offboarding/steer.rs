//! Pausing, resuming and cancelling a job (E49). A removal that has begun is finished; no further one begins.

use crate::Error;
use crate::center::Center;
use crate::request::{Caller, Request, Scope};
use crate::run::{Command, Work};
use domain::offboarding::{Offboarding, OffboardingState, OffboardingStep};
use domain::{OffboardingId, Permission, Refusal};
use store::Findings;
use store::offboardings::{self, Runner};

/// The command.
#[derive(Clone, Debug)]
pub struct SteerOffboarding {
    /// Which job.
    pub id: OffboardingId,
    /// What to do with it.
    pub step: OffboardingStep,
    /// In whose name it goes on if it is resumed: who carries this request.
    pub runner: Option<Runner>,
}

/// Takes a step in the caller's name and wakes this node's worker.
pub async fn steer_offboarding(
    center: &Center,
    request: Request,
    id: OffboardingId,
    step: OffboardingStep,
) -> Result<OffboardingState, Error> {
    let runner = runner(&request);
    // A step that is repeated finds the job where it is: nothing has to be remembered, and a job that was paused,
    // resumed and paused again under one request id is not mistaken for paused once.
    let request = Request { idempotency: None, ..request };
    let state = center.run(request, SteerOffboarding { id, step, runner }).await?;
    center.wake();
    Ok(state)
}

/// The person who carries a request.
pub(super) fn runner(request: &Request) -> Option<Runner> {
    let caller = &request.caller;
    Runner::of(caller.tenant, caller.user, caller.application.clone(), caller.epoch)
}

impl Command for SteerOffboarding {
    type Outcome = OffboardingState;
    type Facts = Option<(Offboarding, Runner)>;

    const NAME: &'static str = "SteerOffboarding";

    fn permission(&self) -> Permission {
        Permission::OffboardCustomers
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::own(caller)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        offboardings::lock(scope.partner, self.id)
    }

    fn run(&self, job: Self::Facts, work: &mut Work<'_, '_>) -> Result<OffboardingState, Error> {
        let (job, runs_as) = job.ok_or(Refusal::NotFound)?;
        let Some((job, happened)) = job.step(self.step, work.now)? else { return Ok(job.state) };
        let runs_as = match (self.step, &self.runner) {
            (OffboardingStep::Resume, Some(runner)) => runner,
            _ => &runs_as,
        };
        work.save(offboardings::save(&job, runs_as)?);
        work.remember([happened]);
        Ok(job.state)
    }
}
