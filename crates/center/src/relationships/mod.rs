//! The reseller relationship: preview, removal, closed records, delegated admin.

mod closed;
mod company;
pub(crate) mod delegated_admin;
pub(crate) mod facts;
mod for_reseller;
mod preview;
mod purchase_permission;
pub(crate) mod remove;
#[cfg(test)]
mod tests;

pub use closed::{
    AppendClosedRecord, ClosedDetail, ClosedList, ClosedOne, ClosedPage, ClosedRow, InView, LastClosed,
    LineAppended, SetInView,
};
pub use company::{company_of, hash_of, prove};
pub use delegated_admin::{DelegatedAdminEnded, EndDelegatedAdmin};
pub use for_reseller::{ForResellerView, RemovalForReseller, RemoveForReseller};
pub use preview::{RemovalPreview, RemovalView, version_of};
pub use purchase_permission::{PermitPurchases, PurchasesPermitted};
pub use remove::{REASONS, RemoveRelationship, Removed};
