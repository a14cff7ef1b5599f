//! What its partner does with a request after issuing it, and what is noted about it before it is answered.

use super::{Invitation, InvitationKind, InvitationState, TARGETED_DAYS};
use crate::{CustomerId, EventKind, Happened, Refusal, Time, days_after};
use serde_json::json;

impl Invitation {
    /// Takes a request back that nobody accepted; taking it back twice changes nothing.
    pub fn withdraw(&self, now: Time) -> Result<Option<(Invitation, Happened)>, Refusal> {
        match self.state_at(now) {
            InvitationState::Withdrawn => Ok(None),
            InvitationState::Accepted => Err(Refusal::InvitationUsed),
            InvitationState::Declined => Err(Refusal::InvitationDeclined),
            InvitationState::Issued | InvitationState::Opened | InvitationState::Expired => {
                let next = Invitation { state: InvitationState::Withdrawn, ..self.clone() };
                Ok(Some((next, self.answered(EventKind::InvitationWithdrawn, "withdrawn"))))
            }
        }
    }

    /// Replaces a generic link: the old one has expired from now on (E28). A link for one customer is withdrawn instead.
    pub fn rotate(&self) -> Result<(Invitation, Happened), Refusal> {
        match (self.kind, self.state) {
            (InvitationKind::Targeted, _) => return Err(Refusal::NothingToChange),
            (InvitationKind::Generic, InvitationState::Withdrawn) => {
                return Err(Refusal::InvitationWithdrawn);
            }
            (InvitationKind::Generic, _) => {}
        }
        let next = Invitation { rotation: self.rotation + 1, ..self.clone() };
        let happened = Happened::new(EventKind::InvitationRotated)
            .object(self.id)
            .old_value(json!({ "rotation": self.rotation }))
            .new_value(json!({ "rotation": next.rotation }));
        Ok((next, happened))
    }

    /// Gives a request for one customer its whole time again, also after it ran out. Its link stays the same.
    pub fn renew(&self, now: Time) -> Result<(Invitation, Happened), Refusal> {
        if self.kind == InvitationKind::Generic {
            return Err(Refusal::NothingToChange);
        }
        match self.state_at(now) {
            InvitationState::Accepted => return Err(Refusal::InvitationUsed),
            InvitationState::Declined => return Err(Refusal::InvitationDeclined),
            InvitationState::Withdrawn => return Err(Refusal::InvitationWithdrawn),
            InvitationState::Issued | InvitationState::Opened | InvitationState::Expired => {}
        }
        let next = Invitation {
            state: InvitationState::Issued,
            expires_at: Some(days_after(now, TARGETED_DAYS)),
            ..self.clone()
        };
        let happened = Happened::new(EventKind::InvitationRenewed)
            .object(self.id)
            .old_value(json!({ "state": self.state_at(now).code(), "expiresAt": self.expires_at }))
            .new_value(json!({ "state": next.state.code(), "expiresAt": next.expires_at }));
        Ok((next, happened))
    }

    /// Keeps another text with a generic request, whose link stays (E27); nothing if it is the same.
    pub fn reword(&self, text: Option<&String>) -> Option<(Invitation, Happened)> {
        let text = text.filter(|text| self.text.as_ref() != Some(text))?;
        let next = Invitation { text: Some(text.clone()), ..self.clone() };
        let happened = Happened::new(EventKind::InvitationReworded)
            .object(self.id)
            .old_value(json!({ "edited": self.text.is_some() }))
            .new_value(json!({ "edited": true }));
        Some((next, happened))
    }

    /// Notes the first time that a person of the customer looks at it; nothing at every later one. Of a link that anybody
    /// can use it is not noted who looked.
    pub fn open(&self, rotation: i64, customer: CustomerId, now: Time) -> Option<(Invitation, Happened)> {
        let unnoted = self.kind == InvitationKind::Targeted && self.opened_at.is_none();
        if !unnoted || self.answerable(rotation, customer, now).is_err() {
            return None;
        }
        let next = Invitation { opened_at: Some(now), ..self.clone() };
        let happened = Happened::new(EventKind::InvitationOpened)
            .object(self.id)
            .new_value(json!({ "kind": self.kind, "openedAt": now }));
        Some((next, happened))
    }

    /// Whole days for which nobody has answered it; none once it is answered, and for a link that anybody can use.
    pub fn waiting_days(&self, now: Time) -> Option<i64> {
        if self.kind == InvitationKind::Generic || !self.state_at(now).is_open() {
            return None;
        }
        Some(now.duration_since(self.created_at).as_secs().max(0) / 86_400)
    }
}
