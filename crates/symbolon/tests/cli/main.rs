//! The command line through its own door: the built binary, run as a person or a script runs it.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod answers;
mod blocked;
mod delegations;
mod demo;
mod installation;
mod moving;
mod offboard;
mod story;
mod terminal;
