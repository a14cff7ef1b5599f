//! What the clock does with something bought (M4): it warns, closes windows, renews, lets expire, deletes.

use super::{Changed, Status, Subscription};
use crate::catalogue::{Cancellation, OfferKind};
use crate::{EventKind, Happened, Time, days_after, months_after};
use serde_json::json;

/// Days before the end of a trial on which its partner is warned (M4).
const TRIAL_WARNINGS: [i64; 2] = [7, 1];

/// Days before kept data goes on which its partner is warned (M4).
const DELETION_WARNINGS: [i64; 3] = [14, 3, 1];

/// A change of state that comes by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Turn {
    /// Its term or trial runs out.
    Expires,
    /// Another term begins.
    Renews,
    /// Its data was kept long enough.
    Goes,
}

/// Something that is said and changes no state.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Notice {
    /// Its trial ends soon.
    TrialEnds(Time),
    /// Its data goes soon.
    DataGoes(Time),
    /// From now on it cannot be cancelled any more.
    WindowClosed,
}

impl Subscription {
    /// It as it stands at this instant: what ran out is expired, what renews runs on, and what was kept long enough is
    /// gone, whether or not anything has written that down yet (M4).
    pub fn at(self, now: Time) -> Subscription {
        self.caught_up(now).0
    }

    /// The same, and what happened on the way; for whoever is about to store it with a change of their own.
    pub fn caught_up(mut self, now: Time) -> (Subscription, Vec<Happened>) {
        let mut happened = Vec::new();
        while let Some((at, turn)) = self.turn().filter(|(at, _)| *at <= now) {
            happened.push(self.take(turn, at));
        }
        (self, happened)
    }

    /// The next instant after this one at which the clock has something to do with it. A change of state that is late
    /// is next, however late.
    pub fn next_at(&self) -> Option<Time> {
        let turn = self.turn().map(|(at, _)| at);
        let notice = self.notice_after(self.told()).map(|(at, _)| at);
        turn.into_iter().chain(notice).min()
    }

    /// What the clock brings about until this instant, in its order. Of several warnings that are late only the last
    /// is given, and none of what has come about meanwhile.
    pub fn pass(self, now: Time) -> Changed {
        let mut next = self;
        let mut happened: Vec<Happened> = Vec::new();
        let mut told = next.told();
        loop {
            let turn = next.turn().filter(|(at, _)| *at <= now);
            let notice = next.notice_after(told).filter(|(at, _)| *at <= now);
            match (turn, notice) {
                (Some((at, turn)), notice) if notice.is_none_or(|(said, _)| at <= said) => {
                    happened.retain(|one| !is_warning(one.kind));
                    happened.push(next.take(turn, at));
                    told = told.max(at);
                }
                (_, Some((at, notice))) => {
                    let said = next.say(notice);
                    happened.retain(|one| !(is_warning(one.kind) && is_warning(said.kind)));
                    happened.push(said);
                    told = at;
                }
                (_, None) => break,
            }
        }
        next.told_until = Some(now.max(told));
        Changed { subscriptions: vec![next], happened }
    }

    fn told(&self) -> Time {
        self.told_until.unwrap_or(self.created_at)
    }

    /// The change of state that comes next by itself, if nobody does anything.
    fn turn(&self) -> Option<(Time, Turn)> {
        let goes = self.goes_at().map(|at| (at, Turn::Goes));
        self.end_of_term().into_iter().chain(goes).min_by_key(|(at, _)| *at)
    }

    /// When its data goes, unless it comes back before.
    pub(super) fn goes_at(&self) -> Option<Time> {
        match self.status {
            Status::Suspended => self.delete_at.filter(|_| !self.kind.billed_while_suspended()),
            Status::Expired => self.delete_at,
            Status::Pending | Status::Active | Status::Disabled | Status::Deleted | Status::Unknown => None,
        }
    }

    fn end_of_term(&self) -> Option<(Time, Turn)> {
        let runs = matches!(self.status, Status::Active | Status::Suspended);
        let end = self.term_end.filter(|_| runs)?;
        let renews = self.auto_renew && self.kind.can_auto_renew();
        // Whose bill has stopped waits for its way back or its end; back, it runs on through the terms it missed.
        let waits = self.status == Status::Suspended && !self.kind.billed_while_suspended();
        match self.kind {
            OfferKind::Trial => (self.status == Status::Active).then_some((end, Turn::Expires)),
            OfferKind::Reservation => Some((end, Turn::Expires)),
            _ if renews && self.term_months > 0 => (!waits).then_some((end, Turn::Renews)),
            OfferKind::NewCommerce | OfferKind::Marketplace | OfferKind::Legacy if !renews => {
                Some((end, Turn::Expires))
            }
            _ => None,
        }
    }

    /// Brings the change about and says so.
    fn take(&mut self, turn: Turn, at: Time) -> Happened {
        let before = self.status;
        let told = match turn {
            Turn::Renews => {
                let old = self.term_end;
                let end = months_after(at, self.term_months);
                self.term_start = at;
                self.term_end = Some(end);
                self.cancel_until =
                    self.kind.cancellation_days(self.term_months).map(|days| days_after(at, days));
                Happened::new(EventKind::SubscriptionRenewed)
                    .old_value(json!({ "termEnd": old }))
                    .new_value(json!({ "termEnd": end, "cancelUntil": self.cancel_until, "at": end }))
            }
            Turn::Expires => {
                self.status = Status::Expired;
                // A date from the time of a suspension holds only where nothing was billed on.
                let begins = self.delete_at.is_none() || self.kind.billed_while_suspended();
                if self.kind != OfferKind::Reservation && begins {
                    self.delete_at = Some(days_after(at, self.retention_days));
                }
                Happened::new(EventKind::SubscriptionExpired)
            }
            Turn::Goes => {
                self.status = Status::Deleted;
                Happened::new(EventKind::SubscriptionDataDeleted)
            }
        };
        self.version += 1;
        let told = told.object(self.id);
        if before == self.status {
            return told;
        }
        told.old_value(json!({ "status": before.code() }))
            .new_value(json!({ "status": self.status.code(), "deleteAt": self.delete_at }))
    }

    /// What is said next after this instant.
    fn notice_after(&self, told: Time) -> Option<(Time, Notice)> {
        let mut notices = Vec::new();
        if self.kind == OfferKind::Trial && self.status == Status::Active {
            let warnings = |end| TRIAL_WARNINGS.map(|days| (days_after(end, -days), Notice::TrialEnds(end)));
            notices.extend(self.term_end.map(warnings).into_iter().flatten());
        }
        if let Some(end) = self.goes_at() {
            notices.extend(DELETION_WARNINGS.map(|days| (days_after(end, -days), Notice::DataGoes(end))));
        }
        let runs = matches!(self.status, Status::Active | Status::Suspended);
        if runs && self.kind.cancellation() == Cancellation::InWindow {
            notices.extend(self.cancel_until.map(|end| (end, Notice::WindowClosed)));
        }
        notices.into_iter().filter(|(at, _)| *at > told).min_by_key(|(at, _)| *at)
    }

    fn say(&self, notice: Notice) -> Happened {
        let (kind, at) = match notice {
            Notice::TrialEnds(end) => (EventKind::TrialEnding, Some(end)),
            Notice::DataGoes(end) => (EventKind::DataDeletionAhead, Some(end)),
            Notice::WindowClosed => (EventKind::CancellationWindowClosed, self.cancel_until),
        };
        Happened::new(kind).object(self.id).new_value(json!({ "at": at }))
    }
}

fn is_warning(kind: EventKind) -> bool {
    matches!(kind, EventKind::TrialEnding | EventKind::DataDeletionAhead)
}
