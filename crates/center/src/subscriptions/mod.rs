//! Subscriptions of a customer: list, one, change, suspend all, support contact.

mod change;
mod contact;
mod convert;
mod late;
mod list;
mod mpn_ids;
mod request_release;
mod rescue;
mod suspend_all;

pub use change::{ChangeSubscription, Changes, Wanted};
pub use contact::{AvailableContact, AvailableContacts, SetSupportContact, SupportContact, SupportContactOf};
pub use convert::{Conversions, ConversionsView, ConvertTrial};
pub(crate) use late::Late;
pub use list::{SubscriptionList, SubscriptionOne, SubscriptionRow, SubscriptionView};
pub use mpn_ids::MpnIds;
pub use request_release::RequestRelease;
pub use rescue::{RescueShown, RescueSubscription, RescuesAsked};
pub use suspend_all::{Suspension, suspend_all};
