//! The operator's side (portal 1.1, P27): policies, holds, releases, suspensions out of a partner's hands, and a look
//! inside that the partner sees. The operator sees counts and policies, never a partner's customers.

mod acts;
mod console;
mod hold;
mod inside;
mod look;
mod policy;
mod release;
mod restrict;
mod suspend;
mod whom;
mod why;

pub use acts::{OperatorActs, PartnerActs, PolicyActs};
pub use console::{Console, ConsoleView, Held, PartnerRow, Waiting};
pub use hold::{Flag, HoldRelationship};
pub use inside::{InsideCustomer, InsideCustomers, InsideList, InsideView};
pub use look::{LookInside, SeeInside};
pub use policy::{CurrentPolicy, PolicyEffect, PolicyEffects, SetPolicy};
pub use release::ReleaseEntitlement;
pub use restrict::RestrictPartner;
pub use suspend::ForceSuspend;
pub use whom::CustomerByDomain;
pub use why::Why;
