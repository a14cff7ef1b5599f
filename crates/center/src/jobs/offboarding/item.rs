//! One customer of a job: an ordinary removal, whose transaction also writes down that it happened. A node that dies
//! before the commit has done nothing, one that dies after it has done both.

use super::request;
use crate::Error;
use crate::center::Center;
use crate::relationships::{RemovalPreview, RemoveRelationship, Removed};
use crate::request::{Caller, Gate, Scope};
use crate::run::{Command, Work};
use domain::offboarding::{ItemState, Offboarding};
use domain::{CustomerId, FieldError, OffboardingId, Permission, Refusal};
use store::Findings;
use store::offboardings::{self, Fate, Runner};

/// Something that concerns every customer of the job: it cannot go on in this person's name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::jobs) struct Halted(pub String);

/// Takes a customer in its turn. False if it has no answer yet: somebody else holds it, the job stands still, or there
/// was too much to do; it is met again.
pub(in crate::jobs) async fn take(
    center: &Center,
    job: &Offboarding,
    runner: &Runner,
    (position, customer): (i64, CustomerId),
) -> Result<bool, Halted> {
    if job.dry_run {
        let fate = match check(center, job, runner, customer).await {
            Ok(()) => Some(Fate { state: ItemState::Ready, code: None, refusal: None, removal: None }),
            Err(error) => refused(error)?,
        };
        return Ok(settle(center, job, position, fate).await);
    }
    match remove(center, job, runner, position, customer).await {
        Ok(()) => Ok(true),
        Err(error) => Ok(settle(center, job, position, refused(error)?).await),
    }
}

/// What a refusal means to the customer, or to the whole job; nothing where it is met again.
fn refused(error: Error) -> Result<Option<Fate>, Halted> {
    let fate = |refusal: Option<Refusal>, code: &str| {
        Some(Fate { state: ItemState::Refused, code: Some(code.to_owned()), refusal, removal: None })
    };
    match error {
        Error::SignedOut
        | Error::Refused(Refusal::RoleRequired { .. } | Refusal::PartnerKind | Refusal::UserRequired) => {
            Err(Halted(error.code().to_owned()))
        }
        Error::Refused(refusal) => {
            let code = refusal.code();
            Ok(fate(Some(refusal), code))
        }
        Error::Busy | Error::Closing | Error::Full | Error::Unknown => Ok(None),
        other => Ok(fate(None, other.code())),
    }
}

/// Writes down what became of a customer, if anything did.
async fn settle(center: &Center, job: &Offboarding, position: i64, fate: Option<Fate>) -> bool {
    let Some(fate) = fate else { return false };
    let (partner, id, now) = (job.partner, job.id, center.now());
    let written = center
        .store()
        .write(move |tx| -> Result<bool, Error> {
            // A job that stands still leaves the rest untouched, answers too.
            let mine = tx.find(offboardings::claim(partner, id, position))?;
            if mine {
                tx.batch(&[offboardings::settle(partner, id, position, &fate, now)?])?;
            }
            Ok(mine)
        })
        .await;
    written.unwrap_or(false)
}

/// Looks what is in the way, by the rule of the preview.
async fn check(
    center: &Center,
    job: &Offboarding,
    runner: &Runner,
    customer: CustomerId,
) -> Result<(), Error> {
    let request = request(job.partner, job.id, runner, None);
    let view = center.ask(&request, RemovalPreview { customer }).await?;
    if let Some(denied) = view.denied {
        return Err(denied.into());
    }
    if !view.blockers.is_empty() {
        return Err(Refusal::RelationshipBlocked { blockers: view.blockers }.into());
    }
    Ok(())
}

async fn remove(
    center: &Center,
    job: &Offboarding,
    runner: &Runner,
    position: i64,
    customer: CustomerId,
) -> Result<(), Error> {
    let removal = RemoveRelationship {
        customer,
        version: None,
        acknowledged: job.terms.acknowledged,
        keep_granular_admin: job.terms.keep_granular_admin,
        notice_to_customer: job.terms.notice_to_customer,
        reason: job.terms.reason.clone(),
    };
    let command = OffboardCustomer { removal, job: job.id, position };
    center.run(request(job.partner, job.id, runner, Some(customer)), command).await?;
    Ok(())
}

/// The removal of one customer with its line in the job.
#[derive(Clone, Debug)]
struct OffboardCustomer {
    removal: RemoveRelationship,
    job: OffboardingId,
    position: i64,
}

impl Command for OffboardCustomer {
    type Outcome = Removed;
    type Facts = (bool, <RemoveRelationship as Command>::Facts);

    /// To log and audit it is the removal that it is.
    const NAME: &'static str = RemoveRelationship::NAME;

    fn permission(&self) -> Permission {
        Permission::OffboardCustomers
    }

    fn gate(&self) -> Gate {
        self.removal.gate()
    }

    fn check(&self) -> Vec<FieldError> {
        self.removal.check()
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        self.removal.scope(caller)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (offboardings::claim(scope.partner, self.job, self.position), self.removal.load(scope))
    }

    fn run(&self, (mine, found): Self::Facts, work: &mut Work<'_, '_>) -> Result<Removed, Error> {
        if !mine {
            return Err(Error::Busy);
        }
        let state = match work.relationship()?.is_active() {
            true => ItemState::Removed,
            false => ItemState::Skipped,
        };
        let removed = self.removal.run(found, work)?;
        let fate = Fate { state, code: None, refusal: None, removal: Some(removed.removal_id) };
        let now = work.now;
        work.save(offboardings::settle(work.scope.partner, self.job, self.position, &fate, now)?);
        Ok(removed)
    }
}
