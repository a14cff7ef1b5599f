//! Bulk offboarding (M9, E49): the job is started and steered by people, and worked on customer by customer, each in
//! an ordinary removal and a transaction of its own.

mod finish;
mod item;
mod show;
mod start;
mod steer;

pub(super) use finish::FinishOffboarding;
pub(super) use item::{Halted, take};
pub use show::{ItemPage, OffboardingItems, OffboardingList, OffboardingOne, OffboardingView};
pub use start::{StartOffboarding, start_offboarding};
pub use steer::{SteerOffboarding, steer_offboarding};

use crate::request::{Idempotency, Request};
use crate::{Caller, TenantRef};
use aws_lc_rs::digest;
use domain::{CustomerId, OffboardingId, PartnerId};
use language::Locale;
use store::offboardings::Runner;
use uuid::Uuid;

/// The request that carries the removal of one customer: the same ids and key whichever node makes it, and however
/// often. Its correlation id is the job's, so that the audit log can be asked for all of them.
pub(super) fn request(
    partner: PartnerId,
    job: OffboardingId,
    runner: &Runner,
    customer: Option<CustomerId>,
) -> Request {
    let mut context = digest::Context::new(&digest::SHA256);
    context.update(b"offboarding");
    for id in [partner.0, job.0, customer.map_or(Uuid::nil(), |id| id.0)] {
        context.update(id.as_bytes());
    }
    let mut key = [0; 32];
    key.copy_from_slice(context.finish().as_ref());
    let mut short = [0; 16];
    short.copy_from_slice(&key[..16]);
    Request {
        caller: Caller {
            tenant: TenantRef::Partner(partner),
            user: Some(runner.user),
            application: runner.application.clone(),
            epoch: runner.epoch,
        },
        request_id: uuid::Builder::from_random_bytes(short).into_uuid(),
        correlation_id: job.0,
        idempotency: customer.map(|_| Idempotency { key }),
        // What a removal keeps are ids and codes; names are joined when shown.
        locale: Locale::default(),
    }
}
