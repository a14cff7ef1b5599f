//! Buying, orders, transfers under way, and the catalogue.

mod cancel;
mod catalogue;
mod list;
mod place;
mod transfer;

pub use cancel::CancelOrder;
pub use catalogue::{Catalogue, OfferOne, Priced};
pub use list::{OrderList, OrderOne, OrderView};
pub use place::PlaceOrder;
pub(crate) use place::held;
pub use transfer::{WithdrawTransfer, Withdrawn};
