//! What a partner decides for itself: its switches and the second approver (portal 1.5, P23).

mod set;
mod view;

pub use set::SetSettings;
pub use view::{PartnerSettings, Person, SettingsView};
