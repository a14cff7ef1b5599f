//! The second approver (four eyes): ask, agree, refuse, take back. What is covered stands in `domain::approval`; whether
//! a partner wants it, in its switches.

mod act;
mod ask;
mod decide;
mod list;
mod taken_back;

pub use act::Fate;
pub use ask::AskApproval;
pub use decide::{Approve, Decided};
pub use list::{ApprovalList, ApprovalOne, ApprovalRow, FourEyes};
pub use taken_back::{Reject, WithdrawApproval};
