//! Delegated admin: a partner's standing or granular rights in a customer's tenant (M3).

mod access;
mod assignment;
mod draft;
mod granular;
mod pass;
mod role;
mod term;

pub use access::{SubscriptionAccess, held};
pub use assignment::{Assignment, AssignmentState, Container};
pub use draft::{Draft, Edit};
pub use granular::{Granular, GranularState, Refused, WARNINGS};
pub use pass::Passed;
pub use role::{AdminRole, GLOBAL_ADMINISTRATOR};
pub use term::Term;

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

/// One grant, or for a granular one the request for it. An ended one never revives (E23).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Delegation {
    /// Its id.
    pub id: DelegationId,
    /// Who holds the rights.
    pub partner: PartnerId,
    /// In whose tenant.
    pub customer: CustomerId,
    /// Under which life of the relationship it was granted or asked for.
    pub generation: Generation,
    /// Standing or granular.
    pub kind: DelegationKind,
    /// Codes of the roles of a granular grant ([`AdminRole`]); empty for a standing one.
    pub roles: Vec<String>,
    /// Since when; for a request, since when it was made.
    pub started_at: Time,
    /// When it ends by itself; none for a standing one and for a request.
    pub expires_at: Option<Time>,
    /// When it was ended.
    pub ended_at: Option<Time>,
    /// What a granular one was asked for with, and how far it has come; a world that does not say holds a grant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granular: Option<Granular>,
}

impl Delegation {
    /// Standing rights as they begin.
    pub fn standing(
        id: DelegationId,
        partner: PartnerId,
        customer: CustomerId,
        generation: Generation,
        now: Time,
    ) -> Delegation {
        Delegation {
            id,
            partner,
            customer,
            generation,
            kind: DelegationKind::Standing,
            roles: Vec::new(),
            started_at: now,
            expires_at: None,
            ended_at: None,
            granular: None,
        }
    }

    /// True while the rights can be used. One that extends itself does not wait for the clock to say so.
    pub fn is_active(&self, now: Time) -> bool {
        let granted = self.granular.as_ref().is_none_or(|it| it.state == GranularState::Active);
        let extends = self.granular.as_ref().is_some_and(|it| it.auto_extend);
        self.ended_at.is_none() && granted && (extends || self.expires_at.is_none_or(|end| end > now))
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
        let happened = Happened::new(EventKind::DelegatedAdminEnded)
            .object(self.id)
            .old_value(json!({ "kind": self.kind, "roles": self.roles, "endedAt": null }))
            .new_value(json!({ "kind": self.kind, "endedAt": now }));
        self.close(GranularState::Terminated, now);
        (self, happened)
    }

    fn close(&mut self, state: GranularState, now: Time) {
        self.ended_at = Some(now);
        self.reach(state, now);
    }

    fn reach(&mut self, state: GranularState, now: Time) {
        if let Some(granular) = &mut self.granular {
            granular.state = state;
            granular.touch(now);
        }
    }
}
