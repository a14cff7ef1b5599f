//! Work that goes on after the answer. Whatever node has time does it; nothing about it is kept in a node's memory.

mod deadlines;
mod offboarding;
mod worker;

pub use offboarding::{
    ItemPage, OffboardingItems, OffboardingList, OffboardingOne, OffboardingView, StartOffboarding,
    SteerOffboarding, start_offboarding, steer_offboarding,
};
pub use store::offboardings::Item as OffboardingItem;
pub use worker::Wake;
