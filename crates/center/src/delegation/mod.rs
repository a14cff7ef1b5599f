//! Delegated admin, standing and granular: asked for by the partner, granted by the customer, ended by either (M3, P12).

mod access;
mod answer;
mod ask;
mod assign;
mod draft;
mod edit;
mod end;
mod list;
mod one;
mod own;

pub use access::RemoveSubscriptionAccess;
pub use answer::AnswerGranularAdmin;
pub use ask::AskForGranularAdmin;
pub use assign::{AssignAccess, ChangeAccess, RemoveAccess};
pub use draft::{DraftGranularAdmin, RequestGranularAdmin};
pub use edit::{DiscardGranularDraft, EditGranularAdmin, Edited};
pub use end::{EndGranularAdmin, RevokeGranularAdmin, WithdrawGranularRequest};
pub use list::{GranularList, GranularPage, GranularRow, READABLE_DAYS};
pub use one::{CustomerDelegations, DelegationsView, GranularDetail, GranularOne};
pub use own::{OwnDelegations, OwnDelegationsView};
pub use store::delegations::{Requested, Wanted as WantedGranular};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a caller asked to happen, once it is remembered.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Made {
    /// The rights, as they are now.
    pub delegation: domain::delegation::Delegation,
    /// The id of the request, to read it again.
    pub request: Uuid,
}
