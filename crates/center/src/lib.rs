//! The use cases: who may, what happens, what is remembered.
//!
//! [`Center::run`] takes a command through one transaction: actor, permission, replay, rule, save, events.
//! [`Center::ask`] answers a question from one snapshot. Portal, API, command line and jobs all come through here.

pub mod chance;
pub mod clock;
mod error;
mod purge;
mod ready;
mod run;

pub mod activity;
pub mod customers;
pub mod identity;
pub mod invitations;
pub mod orders;
pub mod own;
pub mod relationships;
pub mod subscriptions;
pub mod world;

pub use error::Error;
pub use run::{Caller, Center, Command, Gate, Idempotency, Look, Options, Question, Request, Scope, Work};
pub use store::users::TenantRef;
