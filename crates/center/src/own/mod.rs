//! The customer's own side: who serves it, with which rights, who helps, and the ways out (open, P25, P26).

mod buy;
mod delegated_admin;
mod export;
mod leave;
mod partners;
mod rescue;
mod support;
mod timeline;
mod withdraw;

pub use buy::{BuyForOneself, OwnOffers};
pub use delegated_admin::RevokeDelegatedAdmin;
pub use export::{ExportLine, ExportPart, OwnExport, Step};
pub use leave::{AskToLeave, LeaveAsked};
pub use partners::{Ended, OwnPartner, OwnPartners, PartnersView};
pub use rescue::{AskRescue, RescueAsked};
pub use support::{OwnSupport, SupportRow};
pub use timeline::{OwnTimeline, OwnTimelinePage};
pub use withdraw::{LeaveWithdrawn, WithdrawLeave};
