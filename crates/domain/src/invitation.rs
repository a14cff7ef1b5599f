//! Relationship requests: issued by a partner, answered by the customer's global admin (M1).

use crate::delegation::{Delegation, DelegationKind};
use crate::relationship::{Relationship, Started};
use crate::{
    CustomerId, DelegationId, EventKind, Happened, InvitationId, PartnerId, Refusal, Time, UserId, days_after,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Days a targeted request can be answered (M1).
pub const TARGETED_DAYS: i64 = 90;

/// Whether a link can be used by one customer once, or by any customer at any time.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationKind {
    /// Reusable, without customer data, until rotated (E28).
    Generic,
    /// For one customer, once, for a time.
    Targeted,
}

impl InvitationKind {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            InvitationKind::Generic => "generic",
            InvitationKind::Targeted => "targeted",
        }
    }

    /// The kind with this code.
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "generic" => Some(InvitationKind::Generic),
            "targeted" => Some(InvitationKind::Targeted),
            _ => None,
        }
    }
}

/// How far a request is; `expired` is not stored but follows from the clock.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationState {
    /// Can be answered.
    Issued,
    /// Answered with yes.
    Accepted,
    /// Answered with no.
    Declined,
    /// Taken back.
    Withdrawn,
    /// Too late.
    Expired,
}

impl InvitationState {
    /// Every state.
    pub const ALL: [InvitationState; 5] = [
        InvitationState::Issued,
        InvitationState::Accepted,
        InvitationState::Declined,
        InvitationState::Withdrawn,
        InvitationState::Expired,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            InvitationState::Issued => "issued",
            InvitationState::Accepted => "accepted",
            InvitationState::Declined => "declined",
            InvitationState::Withdrawn => "withdrawn",
            InvitationState::Expired => "expired",
        }
    }

    /// The state with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A relationship request.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// Who asks.
    pub partner: PartnerId,
    /// Reusable or for one customer.
    pub kind: InvitationKind,
    /// The customer it is for; none for a generic one, or one sent to somebody not known yet.
    pub customer: Option<CustomerId>,
    /// Delegated admin is asked for too.
    pub delegated_admin: bool,
    /// Locale tag of its text.
    pub locale: String,
    /// How far it is, as stored.
    pub state: InvitationState,
    /// Who issued it.
    pub created_by: Option<UserId>,
    /// When.
    pub created_at: Time,
    /// Until when it can be answered; none for a generic one.
    pub expires_at: Option<Time>,
    /// Counts the replacements of a generic link; a link with another number has expired.
    pub rotation: i64,
}

/// What acceptance brings about.
#[derive(Clone, PartialEq, Debug)]
pub struct Accepted {
    /// The request, if its state changed.
    pub invitation: Option<Invitation>,
    /// The life that begins; none if one is running already.
    pub started: Option<Started>,
    /// The delegated admin that begins.
    pub granted: Option<Delegation>,
    /// In order.
    pub happened: Vec<Happened>,
}

/// What acceptance looks at.
pub struct AcceptFacts<'a> {
    /// The customer that answers.
    pub customer: CustomerId,
    /// Its relationship with the partner, if there ever was one, under its lock.
    pub relationship: Option<&'a Relationship>,
    /// A standing delegation is active already.
    pub has_delegated_admin: bool,
    /// The partner is restricted.
    pub restricted: bool,
    /// The customer's admin ticked delegated admin. A generic link never grants it without.
    pub grant_delegated_admin: bool,
}

impl Invitation {
    /// A request as issued. A targeted one expires; a generic one does not.
    #[expect(
        clippy::too_many_arguments,
        reason = "each is one field of the request; a struct would only repeat it"
    )]
    pub fn issue(
        id: InvitationId,
        partner: PartnerId,
        kind: InvitationKind,
        customer: Option<CustomerId>,
        delegated_admin: bool,
        locale: String,
        by: Option<UserId>,
        now: Time,
    ) -> (Invitation, Happened) {
        let invitation = Invitation {
            id,
            partner,
            kind,
            customer,
            delegated_admin,
            locale,
            state: InvitationState::Issued,
            created_by: by,
            created_at: now,
            expires_at: (kind == InvitationKind::Targeted).then(|| days_after(now, TARGETED_DAYS)),
            rotation: 1,
        };
        let happened = Happened::new(EventKind::InvitationIssued).object(id).new_value(json!({
            "kind": kind,
            "delegatedAdmin": delegated_admin,
            "expiresAt": invitation.expires_at,
        }));
        (invitation, happened)
    }

    /// Its state at this instant.
    pub fn state_at(&self, now: Time) -> InvitationState {
        if self.state == InvitationState::Issued && self.expires_at.is_some_and(|end| end <= now) {
            InvitationState::Expired
        } else {
            self.state
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
            InvitationState::Issued => Ok(()),
            InvitationState::Accepted => Err(Refusal::InvitationUsed),
            InvitationState::Declined => Err(Refusal::InvitationDeclined),
            InvitationState::Withdrawn => Err(Refusal::InvitationWithdrawn),
            InvitationState::Expired => Err(Refusal::InvitationExpired),
        }
    }

    /// Accepts: a new life of the relationship, or nothing new if one runs; delegated admin only where it was asked
    /// for *and* ticked (A-S15c, E23). Accepting twice changes nothing.
    pub fn accept(
        &self,
        rotation: i64,
        facts: &AcceptFacts<'_>,
        delegation: DelegationId,
        now: Time,
    ) -> Result<Accepted, Refusal> {
        self.answerable(rotation, facts.customer, now)?;
        if facts.restricted {
            return Err(Refusal::PartnerRestricted);
        }
        let started = match facts.relationship {
            None => Some(Relationship::establish(self.partner, facts.customer, None, now)),
            Some(relationship) => relationship.reestablish(now),
        };
        let generation = started
            .as_ref()
            .map(|started| started.relationship.generation)
            .or(facts.relationship.map(|running| running.generation))
            .unwrap_or(1);
        // A delegation kept over a removal belongs to an ended life and does not count.
        let wants = self.delegated_admin && facts.grant_delegated_admin;
        let granted = (wants && (started.is_some() || !facts.has_delegated_admin)).then(|| {
            Delegation {
                id: delegation,
                partner: self.partner,
                customer: facts.customer,
                generation,
                kind: DelegationKind::Standing,
                roles: Vec::new(),
                started_at: now,
                expires_at: None,
                ended_at: None,
            }
            .grant()
        });
        let invitation = (self.kind == InvitationKind::Targeted)
            .then(|| Invitation { state: InvitationState::Accepted, ..self.clone() });
        let mut happened = Vec::new();
        if invitation.is_some() || started.is_some() || granted.is_some() {
            happened.push(self.answered(EventKind::InvitationAccepted, "accepted"));
        }
        happened.extend(started.iter().map(|started| started.happened.clone()));
        happened.extend(granted.iter().map(|(_, event)| event.clone()));
        Ok(Accepted { invitation, started, granted: granted.map(|(delegation, _)| delegation), happened })
    }

    /// Declines: a targeted request dies, a generic link stays for others.
    pub fn decline(
        &self,
        rotation: i64,
        customer: CustomerId,
        now: Time,
    ) -> Result<(Option<Invitation>, Happened), Refusal> {
        self.answerable(rotation, customer, now)?;
        let next = (self.kind == InvitationKind::Targeted)
            .then(|| Invitation { state: InvitationState::Declined, ..self.clone() });
        Ok((next, self.answered(EventKind::InvitationDeclined, "declined")))
    }

    /// Takes a request back that nobody accepted; taking it back twice changes nothing.
    pub fn withdraw(&self, now: Time) -> Result<Option<(Invitation, Happened)>, Refusal> {
        match self.state_at(now) {
            InvitationState::Withdrawn => Ok(None),
            InvitationState::Accepted => Err(Refusal::InvitationUsed),
            InvitationState::Declined => Err(Refusal::InvitationDeclined),
            InvitationState::Issued | InvitationState::Expired => {
                let next = Invitation { state: InvitationState::Withdrawn, ..self.clone() };
                Ok(Some((next, self.answered(EventKind::InvitationWithdrawn, "withdrawn"))))
            }
        }
    }

    /// Replaces a generic link: the old one has expired from now on.
    pub fn rotate(&self) -> (Invitation, Happened) {
        let next = Invitation { rotation: self.rotation + 1, ..self.clone() };
        let happened = Happened::new(EventKind::InvitationRotated)
            .object(self.id)
            .old_value(json!({ "rotation": self.rotation }))
            .new_value(json!({ "rotation": next.rotation }));
        (next, happened)
    }

    fn answered(&self, kind: EventKind, state: &str) -> Happened {
        Happened::new(kind)
            .object(self.id)
            .old_value(json!({ "state": self.state.code() }))
            .new_value(json!({ "state": state, "kind": self.kind }))
    }
}
