//! Relationship requests: issued by the partner, answered by the customer (M1).

mod accept;
mod agreement;
mod consents;
mod decline;
mod forward;
mod issue;
mod joint;
mod list;
mod noted;
mod open;
mod removal;
mod renew;
mod rotate;
mod withdraw;

pub use accept::{AcceptInvitation, Accepted};
pub use agreement::Agreement;
pub use consents::{ConsentShown, ConsentsOfCustomer, OwnConsents};
pub use decline::{DeclineInvitation, Declined};
pub use domain::invitation::text::LINK_SLOT as LINK_PLACEHOLDER;
pub use forward::{ForwardInvitation, Forwarded};
pub use issue::{IssueInvitation, Issued, link_of};
pub use joint::JointPartners;
pub use list::{InvitationList, InvitationOne, InvitationPage, InvitationRow};
pub use noted::NoteInvitationOpened;
pub use open::{InvitationView, OpenInvitation};
pub(crate) use removal::{at_removal, withdraw_waiting};
pub use renew::RenewInvitation;
pub use rotate::RotateInvitation;
pub use withdraw::WithdrawInvitation;

use domain::invitation::Invitation;
use serde::{Deserialize, Serialize};

/// A request as it is after a change.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct InvitationAfter {
    /// The request.
    pub invitation: Invitation,
}
