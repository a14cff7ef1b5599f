//! Delegated admin: a partner's standing or granular rights in a customer's tenant (M3).

use crate::{CustomerId, DelegationId, EventKind, Generation, Happened, PartnerId, Time};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// The two ways of delegation.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DelegationKind {
    /// Standing, all or nothing (DAP).
    Standing,
    /// Role by role, for a time (GDAP).
    Granular,
}

impl DelegationKind {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            DelegationKind::Standing => "standing",
            DelegationKind::Granular => "granular",
        }
    }

    /// The kind with this code.
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "standing" => Some(DelegationKind::Standing),
            "granular" => Some(DelegationKind::Granular),
            _ => None,
        }
    }
}

/// One grant. It is active until it is ended; an ended one never revives (E23).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Delegation {
    /// Its id.
    pub id: DelegationId,
    /// Who holds the rights.
    pub partner: PartnerId,
    /// In whose tenant.
    pub customer: CustomerId,
    /// Under which life of the relationship it was granted.
    pub generation: Generation,
    /// Standing or granular.
    pub kind: DelegationKind,
    /// Role names of a granular grant; empty for a standing one.
    pub roles: Vec<String>,
    /// Since when.
    pub started_at: Time,
    /// When it ends by itself; none for a standing one.
    pub expires_at: Option<Time>,
    /// When it was ended.
    pub ended_at: Option<Time>,
}

impl Delegation {
    /// True while the rights can be used.
    pub fn is_active(&self, now: Time) -> bool {
        self.ended_at.is_none() && self.expires_at.is_none_or(|end| end > now)
    }

    /// True for standing rights, which are all or nothing.
    pub fn is_standing(&self) -> bool {
        self.kind == DelegationKind::Standing
    }

    /// The grant as it begins, with its event.
    pub fn grant(self) -> (Delegation, Happened) {
        let happened = Happened::new(EventKind::DelegatedAdminGranted)
            .object(self.id)
            .new_value(json!({ "kind": self.kind, "roles": self.roles, "expiresAt": self.expires_at }));
        (self, happened)
    }

    /// The grant as it ends, with its event (M3: from either side, or with the relationship).
    pub fn end(mut self, now: Time) -> (Delegation, Happened) {
        self.ended_at = Some(now);
        let happened = Happened::new(EventKind::DelegatedAdminEnded)
            .object(self.id)
            .old_value(json!({ "kind": self.kind, "roles": self.roles, "endedAt": null }))
            .new_value(json!({ "kind": self.kind, "endedAt": now }));
        (self, happened)
    }
}
