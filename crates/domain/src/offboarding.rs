//! Bulk offboarding (M9): one job for many customers. Each of them is parted by a removal of its own; the job only
//! keeps the list, goes on, stands still or ends.

use crate::event::{EventKind, Happened};
use crate::{OffboardingId, PartnerId, Refusal, Time};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Customers of one job at most.
pub const MOST_CUSTOMERS: usize = 20_000;

/// Where a job stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OffboardingState {
    /// Customers are taken in turn.
    Running,
    /// No further customer is taken until somebody resumes it.
    Paused,
    /// Ended by a person before its end.
    Cancelled,
    /// Every customer has its answer.
    Done,
}

impl OffboardingState {
    /// Every state.
    pub const ALL: [OffboardingState; 4] = [
        OffboardingState::Running,
        OffboardingState::Paused,
        OffboardingState::Cancelled,
        OffboardingState::Done,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            OffboardingState::Running => "running",
            OffboardingState::Paused => "paused",
            OffboardingState::Cancelled => "cancelled",
            OffboardingState::Done => "done",
        }
    }

    /// The state with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// True while customers may still be taken.
    pub fn is_open(self) -> bool {
        matches!(self, OffboardingState::Running | OffboardingState::Paused)
    }
}

/// What became of one customer.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Not reached; nothing was touched.
    Waiting,
    /// The relationship was removed.
    Removed,
    /// It had ended before.
    Skipped,
    /// A dry run found nothing in the way.
    Ready,
    /// The rule said no; nothing was touched.
    Refused,
}

impl ItemState {
    /// Every state.
    pub const ALL: [ItemState; 5] =
        [ItemState::Waiting, ItemState::Removed, ItemState::Skipped, ItemState::Ready, ItemState::Refused];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            ItemState::Waiting => "waiting",
            ItemState::Removed => "removed",
            ItemState::Skipped => "skipped",
            ItemState::Ready => "ready",
            ItemState::Refused => "refused",
        }
    }

    /// The state with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// What is the same for every customer of a job.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OffboardingTerms {
    /// The consequences were acknowledged, for all.
    pub acknowledged: bool,
    /// Keep granular delegated admin (A-S8c).
    pub keep_granular_admin: bool,
    /// Show each customer a notice in its own portal.
    pub notice_to_customer: bool,
    /// Why, as a code.
    pub reason: Option<String>,
}

/// One job.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offboarding {
    /// Its id.
    pub id: OffboardingId,
    /// Whose customers.
    pub partner: PartnerId,
    /// Where it stands.
    pub state: OffboardingState,
    /// Why it stands still without anybody's word: the code of a refusal that concerns all.
    pub halted_by: Option<String>,
    /// Only look what would be in the way.
    pub dry_run: bool,
    /// For every customer.
    pub terms: OffboardingTerms,
    /// How many customers.
    pub total: i64,
    /// Since when.
    pub created_at: Time,
    /// Its last change of state.
    pub changed_at: Time,
}

/// What a person can do with a job, and what its own end does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OffboardingStep {
    /// Stand still.
    Pause,
    /// Go on.
    Resume,
    /// End now: what is done stays done, the rest is untouched (E49).
    Cancel,
    /// Nobody is waiting any more.
    Finish,
}

impl Offboarding {
    /// What happens when it begins; refused where removals are meant and their consequences not acknowledged
    /// (A-S18c).
    pub fn start(&self) -> Result<Happened, Refusal> {
        if !self.dry_run && !self.terms.acknowledged {
            return Err(Refusal::AcknowledgementRequired);
        }
        Ok(Happened::new(EventKind::OffboardingStarted)
            .object(self.id)
            .new_value(json!({ "customers": self.total, "dryRun": self.dry_run })))
    }

    /// The job after a step, with what happened; nothing if it is there already. An ended job stays as it is.
    pub fn step(&self, step: OffboardingStep, now: Time) -> Result<Option<(Offboarding, Happened)>, Refusal> {
        let (state, kind) = match step {
            OffboardingStep::Pause => (OffboardingState::Paused, EventKind::OffboardingPaused),
            OffboardingStep::Resume => (OffboardingState::Running, EventKind::OffboardingResumed),
            OffboardingStep::Cancel => (OffboardingState::Cancelled, EventKind::OffboardingCancelled),
            OffboardingStep::Finish => (OffboardingState::Done, EventKind::OffboardingFinished),
        };
        if self.state == state {
            return Ok(None);
        }
        let possible = self.state.is_open()
            && (step != OffboardingStep::Finish || self.state == OffboardingState::Running);
        if !possible {
            return Err(Refusal::NothingToChange);
        }
        let happened = Happened::new(kind)
            .object(self.id)
            .old_value(json!({ "state": self.state.code() }))
            .new_value(json!({ "state": state.code() }));
        let changed = Offboarding { state, halted_by: None, changed_at: now, ..self.clone() };
        Ok(Some((changed, happened)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn job(state: OffboardingState) -> Offboarding {
        Offboarding {
            id: OffboardingId(Uuid::from_u128(1)),
            partner: PartnerId(Uuid::from_u128(2)),
            state,
            halted_by: Some("role_required".to_owned()),
            dry_run: false,
            terms: OffboardingTerms {
                acknowledged: false,
                keep_granular_admin: false,
                notice_to_customer: true,
                reason: None,
            },
            total: 3,
            created_at: Time::UNIX_EPOCH,
            changed_at: Time::UNIX_EPOCH,
        }
    }

    #[test]
    fn only_a_dry_run_needs_no_acknowledgement() {
        let mut job = job(OffboardingState::Running);
        assert_eq!(job.start(), Err(Refusal::AcknowledgementRequired));
        job.dry_run = true;
        assert!(job.start().is_ok());
    }

    #[test]
    fn e49_an_ended_job_stays_as_it_is_and_an_open_one_moves() {
        use OffboardingState::{Cancelled, Done, Paused, Running};
        use OffboardingStep::{Cancel, Finish, Pause, Resume};
        for (from, step, to) in [
            (Running, Pause, Ok(Some(Paused))),
            (Paused, Pause, Ok(None)),
            (Paused, Resume, Ok(Some(Running))),
            (Running, Resume, Ok(None)),
            (Running, Cancel, Ok(Some(Cancelled))),
            (Paused, Cancel, Ok(Some(Cancelled))),
            (Cancelled, Cancel, Ok(None)),
            (Running, Finish, Ok(Some(Done))),
            (Paused, Finish, Err(Refusal::NothingToChange)),
            (Cancelled, Resume, Err(Refusal::NothingToChange)),
            (Done, Cancel, Err(Refusal::NothingToChange)),
            (Done, Pause, Err(Refusal::NothingToChange)),
        ] {
            let after = job(from).step(step, Time::UNIX_EPOCH);
            assert!(after.iter().flatten().all(|(job, _)| job.halted_by.is_none()));
            assert_eq!(after.map(|after| after.map(|(job, _)| job.state)), to, "{from:?} {step:?}");
        }
    }
}
