//! The second approver (four eyes): what somebody may do only once somebody else agreed. Off by default; it covers the
//! removal of a relationship and the suspension of all that a customer has.

use crate::{
    ApprovalId, CustomerId, EventKind, Generation, Happened, PartnerId, Permission, Refusal, SubscriptionId,
    Time, UserId, days_after,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Days after which an unanswered request lapses.
pub const OPEN_DAYS: i64 = 7;

/// Most characters of a note.
pub const MAX_NOTE: usize = 2000;

/// What is to be done once somebody agrees.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Wish {
    /// Remove the relationship as it was seen.
    RemoveRelationship {
        /// The preview that the asker confirmed.
        version: String,
        /// Granular delegated admin stays.
        keep_granular: bool,
        /// The customer is told.
        notice_to_customer: bool,
        /// Why, from the list of reasons.
        reason: Option<String>,
    },
    /// Suspend all that is active, or those named.
    SuspendAll {
        /// Which; nothing for all.
        subscriptions: Option<Vec<SubscriptionId>>,
    },
}

impl Wish {
    /// The stable code of its kind.
    pub fn code(&self) -> &'static str {
        match self {
            Wish::RemoveRelationship { .. } => "remove_relationship",
            Wish::SuspendAll { .. } => "suspend_all",
        }
    }

    /// What both the asker and the approver must be allowed.
    pub fn permission(&self) -> Permission {
        match self {
            Wish::RemoveRelationship { .. } => Permission::RemoveRelationship,
            Wish::SuspendAll { .. } => Permission::SuspendSubscription,
        }
    }
}

/// How far a request is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApprovalState {
    /// It waits for somebody else.
    Open,
    /// Somebody else agreed, and it was done.
    Approved,
    /// Somebody else refused.
    Rejected,
    /// Whoever asked took it back.
    Withdrawn,
    /// Nobody answered in time, or what was asked for no longer is as it was.
    Lapsed,
}

impl ApprovalState {
    /// Every state.
    pub const ALL: [ApprovalState; 5] = [
        ApprovalState::Open,
        ApprovalState::Approved,
        ApprovalState::Rejected,
        ApprovalState::Withdrawn,
        ApprovalState::Lapsed,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            ApprovalState::Open => "open",
            ApprovalState::Approved => "approved",
            ApprovalState::Rejected => "rejected",
            ApprovalState::Withdrawn => "withdrawn",
            ApprovalState::Lapsed => "lapsed",
        }
    }

    /// The state with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// Something that waits for a second person, or waited.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Approval {
    /// Its id.
    pub id: ApprovalId,
    /// Whose people ask and decide.
    pub partner: PartnerId,
    /// About which customer.
    pub customer: CustomerId,
    /// In which life of the relationship; in another one it means nothing (E26).
    pub generation: Generation,
    /// What is to be done.
    pub wish: Wish,
    /// Who asked; nobody for a program.
    pub asked_by: Option<UserId>,
    /// When.
    pub asked_at: Time,
    /// When it lapses.
    pub expires_at: Time,
    /// How far it is.
    pub state: ApprovalState,
    /// Who decided.
    pub decided_by: Option<UserId>,
    /// When it was decided, taken back or lapsed.
    pub decided_at: Option<Time>,
    /// What was said with it, in the decider's words; never part of an event.
    pub note: Option<String>,
}

impl Approval {
    /// Asks somebody else.
    pub fn ask(
        id: ApprovalId,
        (partner, customer, generation): (PartnerId, CustomerId, Generation),
        wish: Wish,
        by: Option<UserId>,
        now: Time,
    ) -> (Approval, Happened) {
        let approval = Approval {
            id,
            partner,
            customer,
            generation,
            wish,
            asked_by: by,
            asked_at: now,
            expires_at: days_after(now, OPEN_DAYS),
            state: ApprovalState::Open,
            decided_by: None,
            decided_at: None,
            note: None,
        };
        let happened = approval
            .happened(EventKind::ApprovalAsked)
            .new_value(json!({ "wish": approval.wish.code(), "expiresAt": approval.expires_at }));
        (approval, happened)
    }

    /// True while somebody can decide.
    pub fn is_open(&self, now: Time) -> bool {
        self.state == ApprovalState::Open && now < self.expires_at
    }

    /// Agrees, if it is open and somebody else's.
    pub fn approve(&self, by: Option<UserId>, now: Time) -> Result<(Approval, Happened), Refusal> {
        self.others(by, now)?;
        let mut next = self.closed(ApprovalState::Approved, by, now);
        next.note = None;
        let happened = self.decided(EventKind::ApprovalGiven);
        Ok((next, happened))
    }

    /// Refuses, with words that the asker reads.
    pub fn reject(
        &self,
        by: Option<UserId>,
        note: Option<String>,
        now: Time,
    ) -> Result<(Approval, Happened), Refusal> {
        self.others(by, now)?;
        let mut next = self.closed(ApprovalState::Rejected, by, now);
        next.note = note;
        Ok((next, self.decided(EventKind::ApprovalRejected)))
    }

    /// Takes it back; only whoever asked can. A program's request can be taken back by anybody who may decide.
    pub fn withdraw(&self, by: Option<UserId>, now: Time) -> Result<(Approval, Happened), Refusal> {
        if !self.is_open(now) {
            return Err(Refusal::ApprovalClosed);
        }
        if self.asked_by.is_some() && self.asked_by != by {
            return Err(Refusal::ApprovalOfAnother);
        }
        Ok((self.closed(ApprovalState::Withdrawn, by, now), self.decided(EventKind::ApprovalWithdrawn)))
    }

    /// Ends it because its time is over or what was seen is no longer so; it can be asked for anew.
    pub fn lapse(&self, now: Time) -> Option<(Approval, Happened)> {
        (self.state == ApprovalState::Open)
            .then(|| (self.closed(ApprovalState::Lapsed, None, now), self.decided(EventKind::ApprovalLapsed)))
    }

    /// The next instant at which the clock has something to do with it.
    pub fn next_at(&self) -> Option<Time> {
        (self.state == ApprovalState::Open).then_some(self.expires_at)
    }

    fn others(&self, by: Option<UserId>, now: Time) -> Result<(), Refusal> {
        if !self.is_open(now) {
            return Err(Refusal::ApprovalClosed);
        }
        // Somebody who is nobody cannot be somebody else.
        if by.is_none() || self.asked_by == by { Err(Refusal::OwnApproval) } else { Ok(()) }
    }

    fn closed(&self, state: ApprovalState, by: Option<UserId>, now: Time) -> Approval {
        Approval { state, decided_by: by, decided_at: Some(now), ..self.clone() }
    }

    fn decided(&self, kind: EventKind) -> Happened {
        self.happened(kind).new_value(json!({ "wish": self.wish.code(), "askedBy": self.asked_by }))
    }

    fn happened(&self, kind: EventKind) -> Happened {
        Happened::new(kind).object(self.customer).object(self.id)
    }
}
