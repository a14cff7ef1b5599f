//! The only crate that knows SQL: one closure is one transaction, on whichever engine answers.

mod engine;
mod error;
mod migrate;
mod store;

pub use engine::{Cost, Row, Statement, Stats, Tx, Value};
pub use error::StoreError;
pub use migrate::{Applied, newest_schema};
pub use store::{Options, Store};
