//! The only crate that knows SQL: one closure is one transaction, on whichever engine answers.

mod engine;
mod error;
mod every;
mod find;
mod layout;
#[cfg(any(test, feature = "testing"))]
mod lost;
mod migrate;
mod store;

pub mod acts;
pub mod applications;
pub mod approvals;
pub mod attempts;
pub mod carts;
pub mod check;
pub mod closed;
pub mod consents;
pub mod customers;
pub mod dashboard;
pub mod delegations;
pub mod demo_clock;
pub mod due;
pub mod events;
pub mod idempotency;
pub mod imports;
mod indices;
pub mod invitations;
mod json;
pub mod keys;
pub mod offboardings;
pub mod offers;
pub mod operator;
pub mod orders;
pub mod partners;
pub mod partnerships;
pub mod policy;
pub mod provisioning;
pub mod relationships;
pub mod sessions;
pub mod sight;
pub mod sign_ins;
pub mod subscriptions;
pub mod tables;
pub mod tasks;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod tokens;
pub mod users;

#[cfg(any(test, feature = "testing"))]
pub use engine::tape;
pub use engine::{Cost, Reading, Row, Statement, Stats, Tx, Value};
pub use error::StoreError;
pub use every::OnEach;
pub use find::{Find, Findings, Then};
pub use layout::Layout;
#[cfg(any(test, feature = "testing"))]
pub use lost::Lost;
pub use migrate::{Applied, Migrated, newest_schema};
pub use store::{Options, Store};
