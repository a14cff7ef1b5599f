//! Starting a bulk offboarding, or a dry run of one.

use crate::Error;
use crate::center::Center;
use crate::relationships::REASONS;
use crate::request::{Caller, Request, Scope};
use crate::run::{Command, Work};
use domain::offboarding::{MOST_CUSTOMERS, Offboarding, OffboardingState, OffboardingTerms};
use domain::{CustomerId, FieldError, FieldProblem, OffboardingId, Permission, Refusal};
use std::collections::HashSet;
use store::Findings;
use store::offboardings::{self, Runner};

/// The command. A customer that is named twice is taken once.
#[derive(Clone, Debug)]
pub struct StartOffboarding {
    /// Whose relationships, in the order in which they are taken.
    pub customers: Vec<CustomerId>,
    /// Only look what would be in the way.
    pub dry_run: bool,
    /// For every customer.
    pub terms: OffboardingTerms,
    /// In whose name the job goes on: who carries this request.
    pub runner: Option<Runner>,
}

/// Starts a job in the caller's name and wakes this node's worker; other nodes find it by themselves.
pub async fn start_offboarding(
    center: &Center,
    request: Request,
    customers: Vec<CustomerId>,
    dry_run: bool,
    terms: OffboardingTerms,
) -> Result<OffboardingId, Error> {
    let runner = super::steer::runner(&request);
    let id = center.run(request, StartOffboarding { customers, dry_run, terms, runner }).await?;
    center.wake();
    Ok(id)
}

impl Command for StartOffboarding {
    type Outcome = OffboardingId;
    type Facts = ();

    const NAME: &'static str = "StartOffboarding";

    fn permission(&self) -> Permission {
        Permission::OffboardCustomers
    }

    fn check(&self) -> Vec<FieldError> {
        let customers = match self.customers.len() {
            0 => Some(FieldProblem::Required),
            many if many > MOST_CUSTOMERS => Some(FieldProblem::TooLong),
            _ => None,
        };
        let reason = self.terms.reason.as_ref().filter(|reason| !REASONS.contains(&reason.as_str()));
        let customers = customers.map(|problem| FieldError::new("customers", problem));
        customers
            .into_iter()
            .chain(reason.map(|_| FieldError::new("reason", FieldProblem::Invalid)))
            .collect()
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::own(caller)
    }

    fn load(&self, _: Scope) -> impl Findings<Found = Self::Facts> {}

    fn run(&self, (): Self::Facts, work: &mut Work<'_, '_>) -> Result<OffboardingId, Error> {
        let runner = self.runner.as_ref().ok_or(Refusal::UserRequired)?;
        // Each removal would need somebody's approval of its own; looking is free.
        if work.actor.settings.four_eyes && !self.dry_run {
            return Err(Refusal::ApprovalRequired.into());
        }
        let mut seen = HashSet::with_capacity(self.customers.len());
        let customers: Vec<CustomerId> =
            self.customers.iter().copied().filter(|customer| seen.insert(*customer)).collect();
        let job = Offboarding {
            id: OffboardingId(work.id()),
            partner: work.scope.partner,
            state: OffboardingState::Running,
            halted_by: None,
            dry_run: self.dry_run,
            terms: self.terms.clone(),
            total: i64::try_from(customers.len()).unwrap_or(i64::MAX),
            created_at: work.now,
            changed_at: work.now,
        };
        let started = job.start()?;
        offboardings::insert_items(work.tx, job.partner, job.id, &customers)?;
        work.save(offboardings::insert(&job, runner)?);
        work.remember([started]);
        Ok(job.id)
    }
}
