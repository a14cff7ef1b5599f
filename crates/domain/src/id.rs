//! Identifiers: each kind of thing has a type of its own, so that none can stand in for another.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map($name)
            }
        }
    )*};
}

ids! {
    /// A partner's tenant id.
    PartnerId,
    /// A customer's tenant id.
    CustomerId,
    /// A person who signs in, of a partner, a customer or the operator.
    UserId,
    /// Something bought: a subscription, an add-on, a reservation, a software or marketplace purchase.
    SubscriptionId,
    /// An order.
    OrderId,
    /// A cart.
    CartId,
    /// A transfer of subscriptions between two partners.
    TransferId,
    /// One grant of delegated admin.
    DelegationId,
    /// A relationship request.
    InvitationId,
    /// What a customer agreed to.
    ConsentId,
    /// One removal of one generation of a relationship; also the id of its closed record.
    RemovalId,
    /// Something that waits for somebody.
    TaskId,
    /// Something that waits for a second approver.
    ApprovalId,
    /// One bulk offboarding.
    OffboardingId,
    /// One recorded event.
    EventId,
}

/// An offer's id in the catalogue, an opaque case-sensitive text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OfferId(pub String);

impl fmt::Display for OfferId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Counts the lives of one relationship: 1 at first acceptance, one more at each re-establishment (portal 1.2).
pub type Generation = i64;
