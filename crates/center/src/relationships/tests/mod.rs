//! The relationship's use cases on a store in memory: what one transaction does, what it leaves alone, what it
//! remembers.

mod carried;
mod check;
mod house;
mod memory;
mod removing;
mod returning;
mod time;
