//! Things that wait for somebody: a customer's request to leave, a release asked of the operator, a reseller's request
//! that its provider end a relationship. Each has a due date, states of its own, and an event for every step.

use crate::{CustomerId, EventKind, Happened, PartnerId, Refusal, TaskId, Time, days_after};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Days somebody has to answer, where no policy says otherwise (open, portal M6).
pub const DUE_DAYS: i64 = 30;
/// Most characters of what is asked or answered.
pub const MAX_NOTE: usize = 2000;

/// What is asked.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// A customer asks its partner to end the relationship (portal 1.5 ³).
    LeaveRequested,
    /// A partner asks the operator to release what was bought (E16).
    ReleaseRequested,
    /// A reseller asks its provider to end the reseller's relationship with a customer (A-S2b, E32).
    RemovalAsked,
    /// A customer asks a partner to take over a suspended subscription of a former partner.
    RescueAsked,
}

impl TaskKind {
    /// Every kind.
    pub const ALL: [TaskKind; 4] =
        [TaskKind::LeaveRequested, TaskKind::ReleaseRequested, TaskKind::RemovalAsked, TaskKind::RescueAsked];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            TaskKind::LeaveRequested => "leave_requested",
            TaskKind::ReleaseRequested => "release_requested",
            TaskKind::RemovalAsked => "removal_asked",
            TaskKind::RescueAsked => "rescue_asked",
        }
    }

    /// The kind with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// True where the partner whose task it is answers it; a release waits for the operator.
    pub fn waits_for_partner(self) -> bool {
        self != TaskKind::ReleaseRequested
    }

    /// True where a customer asks, so that it concerns the customer what becomes of it.
    pub fn is_from_customer(self) -> bool {
        matches!(self, TaskKind::LeaveRequested | TaskKind::RescueAsked)
    }

    fn asked(self) -> EventKind {
        match self {
            TaskKind::LeaveRequested => EventKind::LeaveRequested,
            TaskKind::ReleaseRequested => EventKind::ReleaseRequested,
            TaskKind::RemovalAsked => EventKind::RemovalAsked,
            TaskKind::RescueAsked => EventKind::RescueAsked,
        }
    }
}

/// How far it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskState {
    /// It waits.
    Open,
    /// What was asked for happened.
    Done,
    /// It was refused, with an answer.
    Declined,
    /// Whoever asked took it back.
    Withdrawn,
    /// What it was about is over otherwise.
    Lapsed,
}

impl TaskState {
    /// Every state.
    pub const ALL: [TaskState; 5] =
        [TaskState::Open, TaskState::Done, TaskState::Declined, TaskState::Withdrawn, TaskState::Lapsed];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            TaskState::Open => "open",
            TaskState::Done => "done",
            TaskState::Declined => "declined",
            TaskState::Withdrawn => "withdrawn",
            TaskState::Lapsed => "lapsed",
        }
    }

    /// The state with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A task with its due date.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Task {
    /// Its id.
    pub id: TaskId,
    /// Whose inbox it stands in.
    pub partner: PartnerId,
    /// About which customer.
    pub customer: CustomerId,
    /// What is asked.
    pub kind: TaskKind,
    /// What it is about: a customer's or a subscription's id.
    pub object: String,
    /// The partner that asks, where that is another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asker: Option<PartnerId>,
    /// What the asker wrote, in its own words; never part of an event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// How far it is.
    pub state: TaskState,
    /// What was answered, in the answerer's words; never part of an event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// Since when.
    pub created_at: Time,
    /// By when.
    pub due_at: Time,
    /// When the operator is told that nobody answered, if ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escalates_at: Option<Time>,
    /// When it was answered, withdrawn or lapsed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<Time>,
}

/// What somebody asks for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What.
    pub kind: TaskKind,
    /// Of whom.
    pub partner: PartnerId,
    /// About which customer.
    pub customer: CustomerId,
    /// What it is about.
    pub object: String,
    /// The partner that asks, where that is another one.
    pub asker: Option<PartnerId>,
    /// In the asker's own words.
    pub note: Option<String>,
}

/// A task in a new state, and that it came to it.
pub type Moved = (Task, Happened);

impl Task {
    /// Asks, with a due date as far ahead as given (days), and an escalation some days after that if the operator wants.
    pub fn ask(id: TaskId, asked: Asked, due_days: i64, escalation_days: Option<i64>, now: Time) -> Moved {
        Task::ask_by(id, asked, days_after(now, due_days), escalation_days, now)
    }

    /// Asks for an answer by a date.
    pub fn ask_by(id: TaskId, asked: Asked, due_at: Time, escalation_days: Option<i64>, now: Time) -> Moved {
        let task = Task {
            id,
            partner: asked.partner,
            customer: asked.customer,
            kind: asked.kind,
            object: asked.object,
            asker: asked.asker,
            note: written(asked.note.as_deref()),
            state: TaskState::Open,
            answer: None,
            created_at: now,
            due_at,
            escalates_at: escalation_days.map(|days| days_after(due_at, days)),
            closed_at: None,
        };
        let happened = Happened::new(task.kind.asked())
            .object(&task.object)
            .object(task.id)
            .new_value(json!({ "dueAt": task.due_at }));
        (task, happened)
    }

    /// True while it waits.
    pub fn is_open(&self) -> bool {
        self.state == TaskState::Open
    }

    /// True where it waits past its day.
    pub fn is_overdue(&self, now: Time) -> bool {
        self.is_open() && self.due_at <= now
    }

    /// What was asked for has happened.
    pub fn done(&self, now: Time) -> Result<Moved, Refusal> {
        self.close(TaskState::Done, EventKind::TaskDone, None, now)
    }

    /// Refuses it, in words that the asker reads.
    pub fn decline(&self, answer: &str, now: Time) -> Result<Moved, Refusal> {
        self.close(TaskState::Declined, EventKind::TaskDeclined, written(Some(answer)), now)
    }

    /// Takes it back.
    pub fn withdraw(&self, now: Time) -> Result<Moved, Refusal> {
        self.close(TaskState::Withdrawn, EventKind::TaskWithdrawn, None, now)
    }

    /// Ends it because what it was about is over otherwise.
    pub fn lapse(&self, now: Time) -> Result<Moved, Refusal> {
        self.close(TaskState::Lapsed, EventKind::TaskLapsed, None, now)
    }

    /// Ends it with the relationship it is about: whoever asked to leave has left, and nothing else can be done any more.
    /// What a reseller asked for is about the reseller's own relationship, and stays.
    pub fn at_removal(&self, now: Time) -> Option<Moved> {
        match self.kind {
            TaskKind::LeaveRequested => self.done(now).ok(),
            TaskKind::ReleaseRequested | TaskKind::RescueAsked => self.lapse(now).ok(),
            TaskKind::RemovalAsked => None,
        }
    }

    /// The next instant after `after` at which the clock has something to do with it.
    pub fn next_at(&self, after: Time) -> Option<Time> {
        [Some(self.due_at), self.escalates_at]
            .into_iter()
            .flatten()
            .filter(|at| self.is_open() && *at > after)
            .min()
    }

    /// What its deadlines from the one that is due until now bring about: it is overdue, and then the operator sees it.
    pub fn pass(&self, due: Time, now: Time) -> Vec<Happened> {
        let passed = |at: Time| self.is_open() && due <= at && at <= now;
        let mut happened = Vec::new();
        if passed(self.due_at) {
            happened.push(self.told(EventKind::TaskOverdue));
        }
        if self.escalates_at.is_some_and(passed) {
            happened.push(self.told(EventKind::TaskEscalated));
        }
        happened
    }

    fn close(
        &self,
        state: TaskState,
        event: EventKind,
        answer: Option<String>,
        now: Time,
    ) -> Result<Moved, Refusal> {
        if !self.is_open() {
            return Err(Refusal::TaskClosed);
        }
        let happened = self
            .told(event)
            .old_value(json!({ "state": self.state.code() }))
            .new_value(json!({ "state": state.code(), "kind": self.kind.code() }));
        Ok((Task { state, answer, closed_at: Some(now), ..self.clone() }, happened))
    }

    fn told(&self, event: EventKind) -> Happened {
        Happened::new(event)
            .object(self.id)
            .object(&self.object)
            .new_value(json!({ "kind": self.kind.code(), "dueAt": self.due_at }))
    }
}

fn written(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}
