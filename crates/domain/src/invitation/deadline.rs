//! When a request's time is over.

use super::{Invitation, InvitationState};
use crate::{EventKind, Happened, Time};
use serde_json::json;

impl Invitation {
    /// When the clock next has something to do with it.
    pub fn next_at(&self) -> Option<Time> {
        self.expires_at.filter(|_| self.state == InvitationState::Issued)
    }

    /// What becomes of it when its time is over; nothing before that, or once it has an end.
    pub fn pass(&self, now: Time) -> Option<(Invitation, Happened)> {
        self.next_at().filter(|end| *end <= now)?;
        let next = Invitation { state: InvitationState::Expired, ..self.clone() };
        let happened = Happened::new(EventKind::InvitationExpired)
            .object(self.id)
            .old_value(json!({ "state": self.state.code(), "expiresAt": self.expires_at }))
            .new_value(json!({ "state": next.state.code() }));
        Some((next, happened))
    }
}
