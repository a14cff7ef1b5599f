//! Buying, orders, transfers under way, and the catalogue.

mod cancel;
mod catalogue;
mod import;
mod list;
pub(crate) mod of_record;
mod place;
mod provisioning;
mod transfer;

pub use cancel::CancelOrder;
pub(crate) use catalogue::priced;
pub use catalogue::{Catalogue, OfferOne, Priced};
pub use import::{CatalogueImported, ImportCatalogue, WholeCatalogue};
pub use list::{OrderList, OrderOne, OrderView};
pub use of_record::PlaceOrderOfRecord;
pub use place::{PlaceOrder, Purchase};
pub(crate) use place::{held, under_policy};
pub use provisioning::{ProvisioningQuarantine, ReportProvisioning, Reported};
pub use transfer::{WithdrawTransfer, Withdrawn};
