//! Providers and resellers that work together (M6): requested, authorised, declined, removed; and what the two share.

mod answer;
mod list;
mod remove;
mod request;
mod resellers;

pub use answer::{AuthorizeProvider, DeclinePartnership};
pub use list::{OpenPartnership, PartnershipList, PartnershipOne, PartnershipRow, PartnershipView};
pub use remove::{PartnershipRemoved, RemovePartnership};
pub use request::{MAX_TEXT, RequestPartnership, ResellerByMpnId, link_of};
pub use resellers::ResellersOfCustomer;

use crate::Error;
use crate::run::Work;
use domain::Happened;
use domain::partnership::Partnership;

/// Stores a partnership's new state, and that it came to it in the logs of both.
pub(crate) fn remember(work: &mut Work<'_, '_>, next: &Partnership, happened: Happened) -> Result<(), Error> {
    work.save(store::partnerships::save(next, work.now));
    work.remember([happened.clone()]);
    work.remember_beside([happened])
}
