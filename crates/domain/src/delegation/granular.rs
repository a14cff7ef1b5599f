//! Granular rights from the draft to the end (api 3.1, 3.2): drafted by the partner, locked for approval, approved by the
//! customer's global admin, extended or run out, ended by either side. States that would last no instant are left out:
//! whoever approves sees `active`, whoever terminates sees `terminated`.

use super::draft::{Draft, Edit, codes, is_global};
use super::{Delegation, DelegationKind, GLOBAL_ADMINISTRATOR, Passed, Term};
use crate::{EventKind, FieldError, Generation, Happened, Refusal, Time, days_after};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Days before the end of granular rights on which both sides are warned, once each.
pub const WARNINGS: [i64; 3] = [30, 7, 1];

/// Days after which a request that nobody answered expires.
pub(super) const ANSWER_DAYS: i64 = 90;

/// How far granular rights have come.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GranularState {
    /// Drafted; the partner can still change everything.
    Created,
    /// Asked for; the customer's global admin decides.
    ApprovalPending,
    /// Approved and in use.
    Active,
    /// Ran out, or was not answered in time.
    Expired,
    /// Ended by a side, declined, or taken back.
    Terminated,
}

impl GranularState {
    /// Every state.
    pub const ALL: [GranularState; 5] = [
        GranularState::Created,
        GranularState::ApprovalPending,
        GranularState::Active,
        GranularState::Expired,
        GranularState::Terminated,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            GranularState::Created => "created",
            GranularState::ApprovalPending => "approval_pending",
            GranularState::Active => "active",
            GranularState::Expired => "expired",
            GranularState::Terminated => "terminated",
        }
    }

    /// The state with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Nothing follows.
    pub fn is_final(self) -> bool {
        matches!(self, GranularState::Expired | GranularState::Terminated)
    }
}

/// What granular rights were asked for with, and how far they have come.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Granular {
    /// The partner's own name for them, 1 to 50 characters, one of its kind among those that have not ended.
    pub name: String,
    /// How long they last once approved.
    pub term: Term,
    /// They go on for another 180 days at their end, again and again.
    pub auto_extend: bool,
    /// How far they have come.
    pub state: GranularState,
    /// When they were drafted.
    pub created_at: Time,
    /// When the customer was asked.
    pub asked_at: Option<Time>,
    /// When anything about them changed last.
    pub modified_at: Time,
    /// Days of the last warning given; none before the first.
    pub warned: Option<i64>,
    /// Counts the changes; the wire's etag is made of it.
    pub version: i64,
}

impl Granular {
    pub(super) fn touch(&mut self, now: Time) {
        self.modified_at = now;
        self.version += 1;
    }
}

impl Delegation {
    /// How far granular rights have come at this instant; none for standing ones.
    pub fn granular_state(&self, now: Time) -> Option<GranularState> {
        if self.kind == DelegationKind::Standing {
            return None;
        }
        let Some(granular) = &self.granular else {
            let state = if self.is_active(now) { GranularState::Active } else { GranularState::Terminated };
            return Some(state);
        };
        let over = match granular.state {
            GranularState::ApprovalPending => self.answer_by().is_some_and(|end| end <= now),
            GranularState::Active => !self.is_active(now),
            GranularState::Created | GranularState::Expired | GranularState::Terminated => false,
        };
        Some(if over { GranularState::Expired } else { granular.state })
    }

    /// Until when a request can be answered.
    pub fn answer_by(&self) -> Option<Time> {
        let granular = self.granular.as_ref()?;
        let asked = granular.asked_at.filter(|_| granular.state == GranularState::ApprovalPending)?;
        Some(days_after(asked, ANSWER_DAYS))
    }

    /// The same with these changes: everything while it is a draft; of rights in use only the extension, and the
    /// global administrator's role can be given back (api 3.2).
    ///
    /// An extension that is due and that the clock has not come to yet happens first and is told first.
    pub fn edit(&self, edit: &Edit, now: Time) -> Result<(Delegation, Vec<Happened>), Refused> {
        let Passed { delegation: present, mut happened } = self.extended(now);
        let (next, changed) = present.edited(edit, now)?;
        happened.push(changed);
        Ok((next, happened))
    }

    fn edited(&self, edit: &Edit, now: Time) -> Result<(Delegation, Happened), Refused> {
        let state = self.granular_state(now);
        let granular = self.granular.as_ref().ok_or(Refusal::DelegationFixed)?;
        let draft = Draft {
            name: edit.name.clone().unwrap_or_else(|| granular.name.clone()),
            duration: edit.duration.clone().unwrap_or_else(|| granular.term.to_string()),
            roles: edit.roles.clone().unwrap_or_else(|| self.roles.clone()),
            auto_extend: edit.auto_extend.unwrap_or(granular.auto_extend),
        };
        let wrong = draft.check();
        if !wrong.is_empty() {
            return Err(Refused::Invalid(wrong));
        }
        let term = Term::parse(&draft.duration).ok_or(Refusal::NothingToChange)?;
        let roles = codes(&draft.roles);
        match state {
            Some(GranularState::Created) => {}
            Some(GranularState::Active) => {
                let without: Vec<_> =
                    self.roles.iter().filter(|role| *role != GLOBAL_ADMINISTRATOR).cloned().collect();
                let given_back = roles == self.roles || (is_global(&self.roles) && roles == without);
                if draft.name.trim() != granular.name || term != granular.term || !given_back {
                    return Err(Refusal::DelegationFixed.into());
                }
            }
            _ => return Err(Refusal::DelegationFixed.into()),
        }
        let mut next = self.clone();
        next.roles = roles;
        if let Some(granular) = &mut next.granular {
            granular.name = draft.name.trim().to_owned();
            granular.term = term;
            granular.auto_extend = draft.auto_extend;
            granular.touch(now);
        }
        let happened = next.told(EventKind::GranularAdminChanged).old_value(self.values());
        Ok((next, happened))
    }

    /// The same as they are kept over a removal: they run out at their end, which nobody puts off any more (A-S8c).
    pub fn keep(&self, now: Time) -> Passed {
        let Passed { delegation: mut kept, mut happened } = self.extended(now);
        let before = kept.values();
        if let Some(granular) = kept.granular.as_mut().filter(|granular| granular.auto_extend) {
            granular.auto_extend = false;
            granular.touch(now);
            happened.push(kept.told(EventKind::GranularAdminChanged).old_value(before));
        }
        Passed { delegation: kept, happened }
    }

    /// With every extension that is due.
    fn extended(&self, now: Time) -> Passed {
        if self.granular.as_ref().is_some_and(|granular| granular.auto_extend) {
            self.pass(now)
        } else {
            Passed { delegation: self.clone(), happened: Vec::new() }
        }
    }

    /// The draft, locked: the customer is asked.
    pub fn ask(&self, now: Time) -> Result<(Delegation, Happened), Refusal> {
        self.must_be(GranularState::Created, now)?;
        let mut next = self.clone();
        if let Some(granular) = &mut next.granular {
            granular.asked_at = Some(now);
        }
        next.reach(GranularState::ApprovalPending, now);
        let happened = next.told(EventKind::GranularAdminRequested);
        Ok((next, happened))
    }

    /// A draft can be thrown away without a trace but its event.
    pub fn discard(&self, now: Time) -> Result<Happened, Refusal> {
        self.must_be(GranularState::Created, now)?;
        Ok(self.told(EventKind::GranularAdminDiscarded))
    }

    /// The customer's global admin approves: the rights begin, in the running life of the relationship.
    pub fn approve(&self, generation: Generation, now: Time) -> Result<(Delegation, Happened), Refusal> {
        self.must_be(GranularState::ApprovalPending, now)?;
        if self.generation != generation {
            return Err(Refusal::DelegationState);
        }
        let mut next = self.clone();
        next.started_at = now;
        next.expires_at = self.granular.as_ref().map(|granular| granular.term.after(now));
        next.reach(GranularState::Active, now);
        next.skip_warnings(now);
        Ok(next.grant())
    }

    /// The customer's global admin declines.
    pub fn decline(&self, now: Time) -> Result<(Delegation, Happened), Refusal> {
        self.must_be(GranularState::ApprovalPending, now)?;
        let mut next = self.clone();
        next.close(GranularState::Terminated, now);
        let happened = next.told(EventKind::GranularAdminDeclined);
        Ok((next, happened))
    }

    /// The partner takes back what nobody answered, or it lapses with the relationship.
    pub fn withdraw(&self, now: Time) -> Result<(Delegation, Happened), Refusal> {
        self.must_be(GranularState::ApprovalPending, now)?;
        let mut next = self.clone();
        next.close(GranularState::Terminated, now);
        let happened = next.told(EventKind::GranularAdminWithdrawn);
        Ok((next, happened))
    }

    /// Either side ends granular rights that are in use.
    pub fn terminate(&self, now: Time) -> Result<(Delegation, Happened), Refusal> {
        self.must_be(GranularState::Active, now)?;
        Ok(self.clone().end(now))
    }

    fn must_be(&self, wanted: GranularState, now: Time) -> Result<(), Refusal> {
        if self.granular_state(now) == Some(wanted) { Ok(()) } else { Err(Refusal::DelegationState) }
    }

    /// An event about granular rights: no name, which is the partner's own words.
    pub(super) fn told(&self, kind: EventKind) -> Happened {
        Happened::new(kind).object(self.id).new_value(self.values())
    }

    fn values(&self) -> serde_json::Value {
        let granular = self.granular.as_ref();
        json!({
            "kind": self.kind,
            "roles": self.roles,
            "state": granular.map(|it| it.state),
            "duration": granular.map(|it| &it.term),
            "autoExtend": granular.map(|it| it.auto_extend),
            "expiresAt": self.expires_at,
        })
    }
}

/// Why a change of granular rights was not made.
#[derive(Clone, PartialEq, Debug)]
pub enum Refused {
    /// Fields are wrong.
    Invalid(Vec<FieldError>),
    /// The rule says no.
    Rule(Refusal),
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Refused::Rule(refusal)
    }
}
