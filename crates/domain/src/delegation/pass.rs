//! What the clock does with granular rights: a request that nobody answers expires, an end comes near, rights run out or
//! go on by themselves (M3).

use super::granular::{ANSWER_DAYS, WARNINGS};
use super::{Delegation, GranularState};
use crate::{EventKind, Happened, Time, days_after};
use serde_json::json;

/// Days by which rights extend themselves.
const EXTENSION_DAYS: i64 = 180;

/// What passed, and the rights afterwards.
#[derive(Clone, PartialEq, Debug)]
pub struct Passed {
    /// As they are to be kept.
    pub delegation: Delegation,
    /// In order; nothing where it was too early.
    pub happened: Vec<Happened>,
}

impl Delegation {
    /// The next instant at which the clock has something to do with it.
    pub fn next_at(&self) -> Option<Time> {
        let granular = self.granular.as_ref()?;
        match granular.state {
            GranularState::ApprovalPending => granular.asked_at.map(|asked| days_after(asked, ANSWER_DAYS)),
            GranularState::Active => {
                let end = self.expires_at?;
                let warning = self.warning_left().filter(|_| !granular.auto_extend);
                Some(warning.map_or(end, |days| days_after(end, -days)))
            }
            GranularState::Created | GranularState::Expired | GranularState::Terminated => None,
        }
    }

    /// Everything that is due by now, in the order in which it was due.
    pub fn pass(&self, now: Time) -> Passed {
        let mut delegation = self.clone();
        let mut happened = Vec::new();
        while delegation.next_at().is_some_and(|at| at <= now) {
            happened.extend(delegation.step(now));
        }
        Passed { delegation, happened }
    }

    fn step(&mut self, now: Time) -> Option<Happened> {
        let state = self.granular.as_ref()?.state;
        if state == GranularState::ApprovalPending {
            self.close(GranularState::Expired, now);
            return Some(self.told(EventKind::GranularAdminRequestExpired));
        }
        let end = self.expires_at?;
        if self.granular.as_ref()?.auto_extend {
            return self.extend(end, now);
        }
        if end <= now {
            self.close(GranularState::Expired, now);
            return Some(self.told(EventKind::GranularAdminExpired));
        }
        let days = self.last_due(now)?;
        if let Some(granular) = &mut self.granular {
            granular.warned = Some(days);
        }
        let told = Happened::new(EventKind::GranularAdminEnding).object(self.id);
        Some(
            told.new_value(json!({ "kind": self.kind, "roles": self.roles, "days": days, "expiresAt": end })),
        )
    }

    fn extend(&mut self, end: Time, now: Time) -> Option<Happened> {
        let next = days_after(end, EXTENSION_DAYS);
        self.expires_at = Some(next);
        let granular = self.granular.as_mut()?;
        granular.warned = None;
        granular.touch(now);
        let told = self.told(EventKind::GranularAdminExtended);
        Some(told.old_value(json!({ "kind": self.kind, "roles": self.roles, "expiresAt": end })))
    }

    /// The next warning that was not given.
    fn warning_left(&self) -> Option<i64> {
        let warned = self.granular.as_ref()?.warned;
        WARNINGS.into_iter().find(|days| warned.is_none_or(|given| *days < given))
    }

    /// Of the warnings due, only the last one is still true.
    fn last_due(&self, now: Time) -> Option<i64> {
        let end = self.expires_at?;
        WARNINGS.into_iter().rev().find(|days| days_after(end, -days) <= now)
    }

    /// Rights shorter than a warning's days begin after it.
    pub(super) fn skip_warnings(&mut self, now: Time) {
        let due = self.last_due(now);
        if let Some(granular) = &mut self.granular {
            granular.warned = due;
        }
    }
}
