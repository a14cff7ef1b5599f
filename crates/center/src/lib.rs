//! The use cases: who may, what happens, what is remembered.
//!
//! [`Center::run`] takes a command through one transaction: actor, lock and facts; permission, replay, rule; save, events.
//! [`Center::ask`] answers a question from one snapshot. Portal, API, command line and jobs all come through here.

mod ask;
mod center;
pub mod chance;
pub mod clock;
mod error;
mod measure;
mod names;
mod purge;
mod ready;
mod request;
mod run;

pub mod activity;
pub mod approvals;
pub mod carts;
pub mod customers;
pub mod delegation;
pub mod demo_clock;
pub mod identity;
pub mod imports;
pub mod invitations;
pub mod jobs;
pub mod operator;
pub mod orders;
pub mod own;
pub mod partnerships;
pub mod relationships;
pub mod settings;
pub mod subscriptions;
pub mod tables;
pub mod tasks;
pub mod world;

pub use ask::{Asker, Look, Question};
pub use center::{Center, Options};
pub use error::Error;
pub use measure::Measured;
pub use request::{Caller, Gate, Idempotency, Request, Scope};
pub use run::{Command, Work};
pub use store::users::TenantRef;
