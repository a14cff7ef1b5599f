//! The record that remains of an ended life (M11). It is written with the removal and never changed.

use super::{ContactHeld, Standing};
use crate::customer::BillingProfile;
use crate::delegation::{Delegation, DelegationKind};
use crate::subscription::Status;
use crate::{
    CustomerId, DelegationId, Generation, OfferId, PartnerId, RemovalId, SubscriptionId, Time, UserId,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The version of the text that is acknowledged with a removal; it changes with what that text says.
pub const ACKNOWLEDGEMENT: &str = "2026-1";

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
    /// The version of the text that was acknowledged.
    pub acknowledgement: String,
    /// The subscriptions as they stood.
    pub subscriptions: Vec<ClosedSubscription>,
    /// The delegations that were active until the end.
    pub delegations: Vec<ClosedDelegation>,
    /// What is true of it beside the snapshot.
    pub standing: Standing,
}

/// Who a customer was when the relationship ended. It is personal, so it stands beside the record and can be erased
/// without it; the removal's event holds its salted hash (README "Personal data").
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClosedCompany {
    /// Whose record.
    pub partner: PartnerId,
    /// Which record.
    pub record: RemovalId,
    /// What its hash was made with.
    pub salt: Uuid,
    /// The primary domain then.
    pub domain: String,
    /// The locale its name is written in.
    pub locale: String,
    /// Company and billing contact then.
    pub profile: BillingProfile,
}

/// A delegation in a closed record.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClosedDelegation {
    /// Which.
    pub id: DelegationId,
    /// Standing or granular.
    pub kind: DelegationKind,
    /// True where it stayed after the end (A-S8c).
    pub kept: bool,
    /// When it would have run out.
    pub expires_at: Option<Time>,
}

impl ClosedDelegation {
    pub(super) fn of(one: &Delegation, kept: bool) -> Self {
        ClosedDelegation { id: one.id, kind: one.kind, kept, expires_at: one.expires_at }
    }
}

/// What a removal did.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RemovalDone {
    /// The contacts that fell back.
    pub contacts: Vec<ContactHeld>,
    /// True where standing delegated admin ended.
    pub delegated_admin_ended: bool,
    /// How many open carts were thrown away (M10).
    #[serde(default)]
    pub carts: i64,
    /// How many granular delegations ended.
    pub granular_ended: i64,
    /// How many stayed.
    pub granular_kept: i64,
    /// Inside how many usage subscriptions access ended (A-S8d).
    #[serde(default)]
    pub access_ended: i64,
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
    /// The support contact designated then: frozen here whatever becomes of it (E31).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<PartnerId>,
}
