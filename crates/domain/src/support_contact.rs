//! Which partner a subscription's people are told to ask for help (M5, S7).

use crate::{Generation, PartnerId};
use serde::{Deserialize, Serialize};

/// A designation holds for one life of the contact's relationship with the customer, so it lapses by itself
/// when that life ends and does not return with the next (I5, E22).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Designation {
    /// The partner that was designated.
    pub partner: PartnerId,
    /// The life of its relationship in which it was.
    pub generation: Generation,
}

/// The partner to show, where a seller and the contact it designated may have parted: `apart` holds such pairs, and the
/// designation is over for them (A-S7c).
pub fn shown(
    designation: Option<Designation>,
    seller: PartnerId,
    active: &[(PartnerId, Generation)],
    apart: &[(PartnerId, PartnerId)],
) -> Option<PartnerId> {
    resolve(designation.filter(|chosen| !apart.contains(&(seller, chosen.partner))), seller, active)
}

/// The partner to show: the designated one while the life it was designated in is active, else the seller if it
/// still serves the customer, else nobody (A-S7b).
pub fn resolve(
    designation: Option<Designation>,
    seller: PartnerId,
    active: &[(PartnerId, Generation)],
) -> Option<PartnerId> {
    if let Some(chosen) = designation
        && active.contains(&(chosen.partner, chosen.generation))
    {
        return Some(chosen.partner);
    }
    active.iter().any(|(partner, _)| *partner == seller).then_some(seller)
}
