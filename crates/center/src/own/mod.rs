//! The customer's own side: who serves it, with which rights, who helps, and the ways out (open, P25, P26).

mod delegated_admin;
mod leave;
mod partners;
mod support;

pub use delegated_admin::RevokeDelegatedAdmin;
pub use leave::{AskToLeave, LeaveAsked};
pub use partners::{Ended, OwnPartner, OwnPartners, PartnersView};
pub use support::{OwnSupport, SupportRow};
