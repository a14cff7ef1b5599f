//! What follows from a removal (S6–S9), and how a confirmation is held against it (M8).

use super::{ContactHeld, Facts};
use crate::delegation::{Delegation, SubscriptionAccess};
use crate::subscription::Status;
use crate::{SubscriptionId, Time};
use serde::{Deserialize, Serialize};

/// What follows from a removal, in numbers and names (S6–S9), and what stays.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Consequences {
    /// The subscriptions whose support contact falls back, and to whom (S7).
    pub contacts: Vec<ContactHeld>,
    /// The standing delegated admin that ends, if there is one (S8).
    pub delegated_admin: Option<Delegation>,
    /// The granular delegations that end, or stay if that is chosen (C13).
    pub granular: Vec<Delegation>,
    /// Access inside usage subscriptions that ends (A-S8d).
    #[serde(default)]
    pub access: Vec<SubscriptionAccess>,
    /// Suspended subscriptions whose data goes unless the customer is served again, with the day (A-S16).
    pub retention: Vec<Expiring>,
    /// Open carts that are thrown away, which changes nothing that was agreed (M10).
    #[serde(default)]
    pub carts: i64,
    /// The customer's own permission to buy under this partner ends (A-S9b).
    #[serde(default)]
    pub purchase_permission: bool,
    /// True where nobody serves the customer afterwards (E54).
    pub leaves_no_partner: bool,
}

/// A suspended subscription and the day its data goes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Expiring {
    /// Which.
    pub subscription: SubscriptionId,
    /// Its name.
    pub name: String,
    /// When.
    pub delete_at: Time,
}

/// What a removal would bring about now.
pub fn consequences(facts: &Facts) -> Consequences {
    let mut retention: Vec<Expiring> = facts
        .subscriptions
        .iter()
        .filter(|named| named.it.status == Status::Suspended)
        .filter_map(|named| {
            let delete_at = named.it.delete_at?;
            Some(Expiring { subscription: named.it.id, name: named.name.clone(), delete_at })
        })
        .collect();
    retention
        .sort_by(|a, b| (a.delete_at, &a.name, a.subscription).cmp(&(b.delete_at, &b.name, b.subscription)));
    let (standing, granular): (Vec<_>, Vec<_>) =
        facts.delegations.iter().cloned().partition(|one| one.is_standing());
    Consequences {
        contacts: facts.contacts.clone(),
        delegated_admin: standing.into_iter().next(),
        granular,
        access: facts.access.clone(),
        retention,
        carts: i64::try_from(facts.carts.len()).unwrap_or(i64::MAX),
        purchase_permission: facts.relationship.self_serve,
        leaves_no_partner: facts.other_partners == 0,
    }
}

/// What a person must have seen before confirming: the generation and each consequence by id. Two previews with
/// the same text describe the same removal (M8); blockers are left out, since they are checked anew anyway (E9).
pub fn fingerprint(facts: &Facts) -> String {
    let consequences = consequences(facts);
    let mut contacts: Vec<String> = consequences
        .contacts
        .iter()
        .map(|held| {
            format!("{}>{}", held.subscription, held.fallback.map_or_else(String::new, |id| id.to_string()))
        })
        .collect();
    contacts.sort();
    let mut delegations: Vec<String> = facts.delegations.iter().map(|one| one.id.to_string()).collect();
    delegations.extend(facts.access.iter().map(|one| one.subscription.to_string()));
    delegations.sort();
    format!("{}|{}|{}", facts.relationship.generation, contacts.join(","), delegations.join(","))
}
