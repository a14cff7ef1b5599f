//! Relationship requests: issued by a partner, alone or together with another, answered by the customer's global admin
//! (M1).

mod answer;
mod change;
mod deadline;
mod kind;
pub mod text;

pub use answer::{AcceptFacts, Accepted, AcceptedBeside, BesideFacts};
pub use kind::{GranularAsked, InvitationKind, InvitationState, Joint};

use crate::{CustomerId, EventKind, Happened, InvitationId, PartnerId, Refusal, Time, UserId, days_after};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Days a targeted request can be answered (M1).
pub const TARGETED_DAYS: i64 = 90;

/// A relationship request.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// Who asks.
    pub partner: PartnerId,
    /// The partner that asks together with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joint: Option<Joint>,
    /// Reusable or for one customer.
    pub kind: InvitationKind,
    /// The customer it is for; none for a generic one, or one sent to somebody not known yet.
    pub customer: Option<CustomerId>,
    /// Standing delegated admin is asked for too; in a joint request for both partners.
    pub delegated_admin: bool,
    /// Granular rights are asked for, for the partner that asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granular: Option<GranularAsked>,
    /// Locale tag of its text.
    pub locale: String,
    /// Its text with the slot of the link, if it was edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// How far it is, as stored.
    pub state: InvitationState,
    /// Who issued it.
    pub created_by: Option<UserId>,
    /// When.
    pub created_at: Time,
    /// When the customer first looked at it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened_at: Option<Time>,
    /// Until when it can be answered; none for a generic one.
    pub expires_at: Option<Time>,
    /// Counts the replacements of a generic link; a link with another number has expired.
    pub rotation: i64,
}

/// What a partner asks for, of whom, and in which words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    /// Reusable or for one customer.
    pub kind: InvitationKind,
    /// The customer it is for.
    pub customer: Option<CustomerId>,
    /// The partner that asks together with it.
    pub joint: Option<Joint>,
    /// Standing delegated admin is asked for too.
    pub delegated_admin: bool,
    /// Granular rights are asked for.
    pub granular: Option<GranularAsked>,
    /// Locale tag of its text.
    pub locale: String,
    /// Its text, if it was edited.
    pub text: Option<String>,
}

impl Asked {
    /// The plain relationship, asked of this customer or of anybody, in the standard words of a language.
    pub fn plain(customer: Option<CustomerId>, locale: impl Into<String>) -> Self {
        Asked {
            kind: if customer.is_some() { InvitationKind::Targeted } else { InvitationKind::Generic },
            customer,
            joint: None,
            delegated_admin: false,
            granular: None,
            locale: locale.into(),
            text: None,
        }
    }
}

impl Invitation {
    /// A request as issued. A targeted one expires; a generic one does not.
    pub fn issue(
        id: InvitationId,
        partner: PartnerId,
        asked: Asked,
        by: Option<UserId>,
        now: Time,
    ) -> (Invitation, Happened) {
        let Asked { kind, customer, joint, delegated_admin, granular, locale, text } = asked;
        let invitation = Invitation {
            id,
            partner,
            joint,
            kind,
            customer,
            delegated_admin,
            granular,
            locale,
            text,
            state: InvitationState::Issued,
            created_by: by,
            created_at: now,
            opened_at: None,
            expires_at: (kind == InvitationKind::Targeted).then(|| days_after(now, TARGETED_DAYS)),
            rotation: 1,
        };
        let mut new = json!({
            "kind": kind,
            "delegatedAdmin": delegated_admin,
            "expiresAt": invitation.expires_at,
        });
        if let Some(joint) = joint {
            new["jointWith"] = json!(joint.other());
        }
        if let Some(granular) = &invitation.granular {
            new["granular"] = json!(granular);
        }
        let happened = Happened::new(EventKind::InvitationIssued).object(id).new_value(new);
        (invitation, happened)
    }

    /// Its state at this instant.
    pub fn state_at(&self, now: Time) -> InvitationState {
        if self.state != InvitationState::Issued {
            self.state
        } else if self.expires_at.is_some_and(|end| end <= now) {
            InvitationState::Expired
        } else if self.kind == InvitationKind::Targeted && self.opened_at.is_some() {
            InvitationState::Opened
        } else {
            InvitationState::Issued
        }
    }

    /// Says why the request cannot be answered by this customer now, if so.
    pub fn answerable(&self, rotation: i64, customer: CustomerId, now: Time) -> Result<(), Refusal> {
        if self.customer.is_some_and(|meant| meant != customer) {
            return Err(Refusal::InvitationForAnother);
        }
        if self.partner.0 == customer.0 {
            return Err(Refusal::OwnTenant);
        }
        if rotation != self.rotation {
            return Err(Refusal::InvitationExpired);
        }
        match self.state_at(now) {
            InvitationState::Issued | InvitationState::Opened => Ok(()),
            InvitationState::Accepted => Err(Refusal::InvitationUsed),
            InvitationState::Declined => Err(Refusal::InvitationDeclined),
            InvitationState::Withdrawn => Err(Refusal::InvitationWithdrawn),
            InvitationState::Expired => Err(Refusal::InvitationExpired),
        }
    }

    /// Asks for the same, so that a reusable link serves again (E27).
    pub fn asks_the_same(&self, asked: &Asked) -> bool {
        self.kind == asked.kind
            && self.joint == asked.joint
            && self.delegated_admin == asked.delegated_admin
            && self.granular == asked.granular
    }
}
