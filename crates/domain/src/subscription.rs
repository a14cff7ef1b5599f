//! Something bought, its statuses and their transitions (M4): those that people bring about, and those of the clock.

mod change;
mod deadlines;

use crate::catalogue::{BillingCycle, OfferKind};
use crate::support_contact::Designation;
use crate::{CustomerId, Happened, OfferId, OrderId, PartnerId, SubscriptionId, Time};
use serde::{Deserialize, Serialize};

/// The statuses of portal 1.3.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Ordered, not provisioned yet.
    Pending,
    /// In use.
    Active,
    /// Users locked out, data kept for a while.
    Suspended,
    /// Its term or trial ran out.
    Expired,
    /// Switched off, data kept for a while.
    Disabled,
    /// Cancelled and gone.
    Deleted,
    /// `none`, or a status a later version wrote: never trusted (E10).
    Unknown,
}

impl Status {
    /// Every status.
    pub const ALL: [Status; 7] = [
        Status::Pending,
        Status::Active,
        Status::Suspended,
        Status::Expired,
        Status::Disabled,
        Status::Deleted,
        Status::Unknown,
    ];

    /// The stable code, as on the wire; an unknown status is `none` there.
    pub fn code(self) -> &'static str {
        match self {
            Status::Pending => "pending",
            Status::Active => "active",
            Status::Suspended => "suspended",
            Status::Expired => "expired",
            Status::Disabled => "disabled",
            Status::Deleted => "deleted",
            Status::Unknown => "none",
        }
    }

    /// The status with this code; anything else is unknown, and so blocks (E10).
    pub fn parse(code: &str) -> Self {
        Self::ALL.into_iter().find(|status| status.code() == code).unwrap_or(Status::Unknown)
    }
}

/// Who or what suspended a subscription; it decides who can bring it back.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SuspendedBy {
    /// Its partner.
    Partner,
    /// Its base subscription, when that was suspended.
    Base,
    /// The platform: fraud or non-payment.
    Platform,
}

impl SuspendedBy {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            SuspendedBy::Partner => "partner",
            SuspendedBy::Base => "base",
            SuspendedBy::Platform => "platform",
        }
    }

    /// The cause with this code.
    pub fn parse(code: &str) -> Option<Self> {
        [SuspendedBy::Partner, SuspendedBy::Base, SuspendedBy::Platform]
            .into_iter()
            .find(|cause| cause.code() == code)
    }
}

/// Something bought for a customer by a partner.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Subscription {
    /// Its id.
    pub id: SubscriptionId,
    /// The partner that bought it.
    pub partner: PartnerId,
    /// For whom.
    pub customer: CustomerId,
    /// The order it came from.
    pub order: OrderId,
    /// What was bought.
    pub offer: OfferId,
    /// The offer's kind.
    pub kind: OfferKind,
    /// Its status.
    pub status: Status,
    /// How many.
    pub quantity: i64,
    /// A name given to tell it from its like (E13).
    pub nickname: Option<String>,
    /// The base of an add-on.
    pub parent: Option<SubscriptionId>,
    /// The reseller of record, for sales of a provider.
    pub reseller: Option<PartnerId>,
    /// When it was bought.
    pub created_at: Time,
    /// When the running term or trial began.
    pub term_start: Time,
    /// When it ends; none for no end.
    pub term_end: Option<Time>,
    /// Months of a term, 0 for none.
    pub term_months: i64,
    /// How often it is billed.
    pub billing_cycle: BillingCycle,
    /// Until when it can be cancelled, where a window exists.
    pub cancel_until: Option<Time>,
    /// True while it renews at the end of its term.
    pub auto_renew: bool,
    /// When it was suspended.
    pub suspended_at: Option<Time>,
    /// By whom.
    pub suspended_by: Option<SuspendedBy>,
    /// When its data goes unless it is reactivated.
    pub delete_at: Option<Time>,
    /// Days its data is kept after suspension.
    pub retention_days: i64,
    /// The operator let it go, so it no longer blocks (E16).
    pub released: bool,
    /// The customer bought it itself under the partner's permission (E15).
    pub bought_by_customer: bool,
    /// The designated support contact.
    pub contact: Option<Designation>,
    /// Up to when the clock has said what it had to say about it; none for since it was bought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_until: Option<Time>,
    /// Price of one unit for one billing cycle, minor units.
    pub unit_price: i64,
    /// ISO 4217.
    pub currency: String,
    /// Counts the changes; the wire's etag is made of it.
    pub version: i64,
}

/// What a change leaves: the subscriptions in their new state, and what happened.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Changed {
    /// New states, to be stored.
    pub subscriptions: Vec<Subscription>,
    /// In order.
    pub happened: Vec<Happened>,
}

impl Changed {
    fn push(&mut self, subscription: Subscription, happened: Happened) {
        self.subscriptions.push(subscription);
        self.happened.push(happened);
    }
}
