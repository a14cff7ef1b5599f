//! What the operator decides for the whole platform (portal 1.1, P27): how long data is kept, who may remove, whether
//! the customer is told, how long a request may wait.

use crate::catalogue::{Offer, OfferKind};
use crate::subscription::Subscription;
use crate::{FieldError, FieldProblem, OfferId, Time, days_after};
use serde::{Deserialize, Serialize};

/// The longest that a suspended subscription's data is kept, days (portal 1.3).
pub const LONGEST_RETENTION_DAYS: i64 = 120;

/// Whether removals can or must have a second approver.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SecondApprover {
    /// No partner can ask for one.
    Off,
    /// Each partner decides.
    #[default]
    Allowed,
    /// Every partner needs one.
    Required,
}

impl SecondApprover {
    /// Every choice.
    pub const ALL: [SecondApprover; 3] =
        [SecondApprover::Off, SecondApprover::Allowed, SecondApprover::Required];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            SecondApprover::Off => "off",
            SecondApprover::Allowed => "allowed",
            SecondApprover::Required => "required",
        }
    }

    /// The choice with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.code() == code)
    }
}

/// What the operator allows partners to switch on; it is read with each actor.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Limits {
    /// Admin agents may remove, where their partner lets them.
    pub admins_may_remove: bool,
    /// Sales agents may remove, where their partner lets them.
    pub sales_may_remove: bool,
    /// The second approver.
    pub second_approver: SecondApprover,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { admins_may_remove: true, sales_may_remove: true, second_approver: SecondApprover::default() }
    }
}

/// For how long a suspended subscription's data is kept where an offer, a country or both are named.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Retention {
    /// Only of this offer.
    pub offer: Option<OfferId>,
    /// Only of customers of this country, ISO 3166 alpha-2.
    pub country: Option<String>,
    /// Days; at most 120.
    pub days: i64,
}

/// How many days after start or renewal something can be cancelled (portal 1.2).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Windows {
    /// What is committed to a term.
    pub new_commerce: i64,
    /// Software.
    pub software: i64,
    /// Of third parties, by the month.
    pub marketplace_monthly: i64,
    /// Of third parties, by the year.
    pub marketplace_yearly: i64,
}

impl Default for Windows {
    fn default() -> Self {
        Windows { new_commerce: 7, software: 30, marketplace_monthly: 1, marketplace_yearly: 14 }
    }
}

impl Windows {
    /// The window of a kind for a term of so many months, where it has one.
    pub fn days(&self, kind: OfferKind, term_months: i64) -> Option<i64> {
        match kind {
            OfferKind::NewCommerce => Some(self.new_commerce),
            OfferKind::Software => Some(self.software),
            OfferKind::Marketplace if term_months >= 12 => Some(self.marketplace_yearly),
            OfferKind::Marketplace => Some(self.marketplace_monthly),
            OfferKind::Legacy
            | OfferKind::Trial
            | OfferKind::Usage
            | OfferKind::AddOn
            | OfferKind::Reservation => None,
        }
    }
}

/// The operator's policy; its default is what holds while none is set.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Policy {
    /// Counts the changes; 0 while none was set.
    pub version: i64,
    /// When it was set.
    pub changed_at: Option<Time>,
    /// What partners can switch on.
    #[serde(flatten)]
    pub limits: Limits,
    /// The tick "tell the customer" is set when a removal's page opens.
    pub notice_by_default: bool,
    /// The customer is told of every removal, whatever the tick says.
    pub notice_required: bool,
    /// Days a partner has to answer a customer that wants to leave, or a reseller that asks for a removal.
    pub leave_due_days: i64,
    /// Days after which an unanswered request comes to the operator; never where there is none.
    pub leave_escalation_days: Option<i64>,
    /// Days the operator has to answer a request for a release (E16).
    pub release_due_days: i64,
    /// Where data is kept for another time than its offer says; the most particular one counts.
    pub retention: Vec<Retention>,
    /// In which what was bought can be cancelled.
    pub windows: Windows,
}

impl Default for Policy {
    fn default() -> Self {
        Policy {
            version: 0,
            changed_at: None,
            limits: Limits::default(),
            notice_by_default: true,
            notice_required: false,
            leave_due_days: 30,
            leave_escalation_days: None,
            release_due_days: 14,
            retention: Vec::new(),
            windows: Windows::default(),
        }
    }
}

impl Policy {
    /// Days for which data of a suspended subscription of this offer is kept for a customer of this country. A rule for
    /// both goes before one for the offer, that before one for the country, and all before what the offer says.
    pub fn retention_days(&self, offer: &Offer, country: &str) -> i64 {
        let fits = |rule: &&Retention| {
            rule.offer.as_ref().is_none_or(|named| *named == offer.id)
                && rule.country.as_ref().is_none_or(|named| named.eq_ignore_ascii_case(country))
        };
        let weight = |rule: &&Retention| (rule.offer.is_some(), rule.country.is_some());
        self.retention.iter().filter(fits).max_by_key(weight).map_or(offer.retention_days, |rule| rule.days)
    }

    /// What was bought of this offer just now, for a customer of this country, under this policy. What was bought before
    /// a policy stays as it was.
    #[must_use]
    pub fn bought(
        &self,
        subscription: Subscription,
        offer: &Offer,
        country: &str,
        now: Time,
    ) -> Subscription {
        let window = self.windows.days(subscription.kind, subscription.term_months);
        Subscription {
            retention_days: self.retention_days(offer, country),
            cancel_until: subscription.cancel_until.and(window.map(|days| days_after(now, days))),
            ..subscription
        }
    }

    /// True where the country of a customer makes a difference.
    pub fn asks_for_country(&self) -> bool {
        self.retention.iter().any(|rule| rule.country.is_some())
    }

    /// What is wrong with it, by the names of its fields.
    pub fn wrong(&self) -> Vec<FieldError> {
        let mut wrong = Vec::new();
        let mut within = |field: &str, days: i64, least: i64, most: i64| {
            if !(least..=most).contains(&days) {
                wrong.push(FieldError::new(field, FieldProblem::Invalid));
            }
        };
        within("leaveDueDays", self.leave_due_days, 1, 365);
        within("releaseDueDays", self.release_due_days, 1, 365);
        if let Some(days) = self.leave_escalation_days {
            within("leaveEscalationDays", days, 1, 365);
        }
        within("windows.newCommerce", self.windows.new_commerce, 0, 60);
        within("windows.software", self.windows.software, 0, 60);
        within("windows.marketplaceMonthly", self.windows.marketplace_monthly, 0, 60);
        within("windows.marketplaceYearly", self.windows.marketplace_yearly, 0, 60);
        for rule in &self.retention {
            within("retention", rule.days, 1, LONGEST_RETENTION_DAYS);
            let two_letters =
                |code: &String| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
            if !rule.country.as_ref().is_none_or(two_letters)
                || (rule.offer.is_none() && rule.country.is_none())
            {
                within("retention", -1, 0, 0);
            }
        }
        wrong.dedup();
        wrong
    }
}
