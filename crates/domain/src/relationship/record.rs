//! The record that remains of an ended life (M11). It is written with the removal and never changed.

use super::ContactHeld;
use crate::subscription::Status;
use crate::{CustomerId, Generation, OfferId, PartnerId, RemovalId, SubscriptionId, Time, UserId};
use serde::{Deserialize, Serialize};

/// The read-only record of an ended life of a relationship (M11).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClosedRelationship {
    /// The removal's id.
    pub id: RemovalId,
    /// Whose record it is.
    pub partner: PartnerId,
    /// The customer that was served.
    pub customer: CustomerId,
    /// Which life ended.
    pub generation: Generation,
    /// When it had begun.
    pub since: Time,
    /// When it ended.
    pub removed_at: Time,
    /// Who ended it.
    pub removed_by: Option<UserId>,
    /// The reason given.
    pub reason: Option<String>,
    /// Whether the customer was told in its own portal.
    pub notice_to_customer: bool,
    /// Shown among the closed relationships unless taken out of view (V1's wording).
    pub in_view: bool,
    /// Line by line what was done.
    pub done: RemovalDone,
    /// The subscriptions as they stood.
    pub subscriptions: Vec<ClosedSubscription>,
}

/// What a removal did.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RemovalDone {
    /// The contacts that fell back.
    pub contacts: Vec<ContactHeld>,
    /// True where standing delegated admin ended.
    pub delegated_admin_ended: bool,
    /// How many granular delegations ended.
    pub granular_ended: i64,
    /// How many stayed.
    pub granular_kept: i64,
}

/// A subscription in a closed record.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClosedSubscription {
    /// Which.
    pub id: SubscriptionId,
    /// What was bought; its name is joined when shown.
    pub offer: OfferId,
    /// How it stood.
    pub status: Status,
    /// When its data goes.
    pub delete_at: Option<Time>,
}
