//! Relationship requests: issued by the partner, answered by the customer (M1).

mod answer;
mod issue;
mod list;
mod withdraw;

pub use answer::{AcceptInvitation, Accepted, DeclineInvitation, Declined, InvitationView, OpenInvitation};
pub use issue::{IssueInvitation, Issued, LINK_PLACEHOLDER, link_of};
pub use list::{InvitationList, InvitationOne, InvitationPage, InvitationRow};
pub use withdraw::{InvitationAfter, RotateInvitation, WithdrawInvitation};
