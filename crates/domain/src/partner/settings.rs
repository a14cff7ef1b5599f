//! What a partner decides for itself: the switches of portal 1.5 (**T**), and the second approver.

use crate::policy::{Limits, SecondApprover};
use serde::{Deserialize, Serialize};

/// A partner's own switches, as they stand; what the operator does not allow is left out by [`Settings::within`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// Admin agents may remove relationships (C12).
    pub admins_may_remove: bool,
    /// Sales agents may remove relationships (portal 1.5 ¹).
    pub sales_may_remove: bool,
    /// Sales agents may export the list of customers.
    pub sales_may_export: bool,
    /// Sales agents may designate support contacts.
    pub sales_may_set_contact: bool,
    /// Helpdesk agents may suspend and reactivate.
    pub helpdesk_may_suspend: bool,
    /// Billing admins may suspend and reactivate.
    pub billing_may_suspend: bool,
    /// Billing admins may edit a customer's billing profile.
    pub billing_may_edit: bool,
    /// A removal replaces the partner's generic link, so that an old one is worth nothing (E28, Q2).
    pub rotate_generic_link_at_removal: bool,
    /// Removals need somebody else's approval.
    pub four_eyes: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            admins_may_remove: true,
            sales_may_remove: true,
            sales_may_export: false,
            sales_may_set_contact: false,
            helpdesk_may_suspend: false,
            billing_may_suspend: false,
            billing_may_edit: false,
            rotate_generic_link_at_removal: false,
            four_eyes: false,
        }
    }
}

impl Settings {
    /// What of them counts under the operator's policy.
    #[must_use]
    pub fn within(mut self, limits: &Limits) -> Self {
        self.admins_may_remove &= limits.admins_may_remove;
        self.sales_may_remove &= limits.sales_may_remove;
        self.four_eyes = match limits.second_approver {
            SecondApprover::Off => false,
            SecondApprover::Allowed => self.four_eyes,
            SecondApprover::Required => true,
        };
        self
    }

    /// Whether a switch is on.
    pub fn is_on(&self, switch: Switch) -> bool {
        match switch {
            Switch::AdminsMayRemove => self.admins_may_remove,
            Switch::SalesMayRemove => self.sales_may_remove,
            Switch::SalesMayExport => self.sales_may_export,
            Switch::SalesMaySetContact => self.sales_may_set_contact,
            Switch::HelpdeskMaySuspend => self.helpdesk_may_suspend,
            Switch::BillingMaySuspend => self.billing_may_suspend,
            Switch::BillingMayEdit => self.billing_may_edit,
            Switch::RotateGenericLinkAtRemoval => self.rotate_generic_link_at_removal,
            Switch::FourEyes => self.four_eyes,
        }
    }

    /// The same with one switch turned.
    #[must_use]
    pub fn with(mut self, switch: Switch, on: bool) -> Self {
        let place = match switch {
            Switch::AdminsMayRemove => &mut self.admins_may_remove,
            Switch::SalesMayRemove => &mut self.sales_may_remove,
            Switch::SalesMayExport => &mut self.sales_may_export,
            Switch::SalesMaySetContact => &mut self.sales_may_set_contact,
            Switch::HelpdeskMaySuspend => &mut self.helpdesk_may_suspend,
            Switch::BillingMaySuspend => &mut self.billing_may_suspend,
            Switch::BillingMayEdit => &mut self.billing_may_edit,
            Switch::RotateGenericLinkAtRemoval => &mut self.rotate_generic_link_at_removal,
            Switch::FourEyes => &mut self.four_eyes,
        };
        *place = on;
        self
    }
}

/// One of the switches.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Switch {
    /// Admin agents may remove.
    AdminsMayRemove,
    /// Sales agents may remove.
    SalesMayRemove,
    /// Sales agents may export.
    SalesMayExport,
    /// Sales agents may designate support contacts.
    SalesMaySetContact,
    /// Helpdesk agents may suspend.
    HelpdeskMaySuspend,
    /// Billing admins may suspend.
    BillingMaySuspend,
    /// Billing admins may edit.
    BillingMayEdit,
    /// The generic link is replaced at removal.
    RotateGenericLinkAtRemoval,
    /// A second approver is needed.
    FourEyes,
}

impl Switch {
    /// Every switch, in the order in which they are shown.
    pub const ALL: [Switch; 9] = [
        Switch::AdminsMayRemove,
        Switch::SalesMayRemove,
        Switch::FourEyes,
        Switch::RotateGenericLinkAtRemoval,
        Switch::SalesMayExport,
        Switch::SalesMaySetContact,
        Switch::HelpdeskMaySuspend,
        Switch::BillingMaySuspend,
        Switch::BillingMayEdit,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Switch::AdminsMayRemove => "admins_may_remove",
            Switch::SalesMayRemove => "sales_may_remove",
            Switch::SalesMayExport => "sales_may_export",
            Switch::SalesMaySetContact => "sales_may_set_contact",
            Switch::HelpdeskMaySuspend => "helpdesk_may_suspend",
            Switch::BillingMaySuspend => "billing_may_suspend",
            Switch::BillingMayEdit => "billing_may_edit",
            Switch::RotateGenericLinkAtRemoval => "rotate_generic_link_at_removal",
            Switch::FourEyes => "four_eyes",
        }
    }

    /// The switch with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|switch| switch.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_switch_turns_itself_and_nothing_else() {
        for switch in Switch::ALL {
            let before = Settings::default();
            let turned = before.with(switch, !before.is_on(switch));
            for other in Switch::ALL {
                assert_eq!(
                    turned.is_on(other) != before.is_on(other),
                    other == switch,
                    "{switch:?} {other:?}"
                );
            }
            assert_eq!(Switch::parse(switch.code()), Some(switch));
        }
    }

    #[test]
    fn what_the_operator_does_not_allow_does_not_count() {
        let limits = Limits {
            sales_may_remove: false,
            second_approver: SecondApprover::Required,
            ..Limits::default()
        };
        let settings = Settings::default().within(&limits);
        assert!(!settings.sales_may_remove && settings.four_eyes && settings.admins_may_remove);
        let off = Limits { second_approver: SecondApprover::Off, ..Limits::default() };
        assert!(!Settings { four_eyes: true, ..Settings::default() }.within(&off).four_eyes);
    }
}
