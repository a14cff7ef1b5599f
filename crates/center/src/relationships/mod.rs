//! The reseller relationship: preview, removal, closed records, delegated admin.

mod closed;
pub(crate) mod delegated_admin;
pub(crate) mod facts;
mod preview;
pub(crate) mod remove;
#[cfg(test)]
mod tests;

pub use closed::{ClosedDetail, ClosedList, ClosedOne, ClosedPage, ClosedRow, InView, LastClosed, SetInView};
pub use delegated_admin::{DelegatedAdminEnded, EndDelegatedAdmin};
pub use preview::{RemovalPreview, RemovalView, version_of};
pub use remove::{REASONS, RemoveRelationship, Removed};
