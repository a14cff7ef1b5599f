//! What the clock brings about: each noun says what is due, and one command for each lets it pass, in the platform's
//! name. Whatever node has time does it; a command looks again under its lock, and does nothing where another was first.

mod approvals;
mod carts;
mod closed;
mod delegations;
mod invitations;
mod partnerships;
mod subscriptions;
mod tasks;

use crate::center::Center;
use crate::request::{Caller, Request};
use crate::run::Command;
use crate::{Error, chance};
use domain::Time;
use language::Locale;
use std::pin::Pin;
use store::Find;
use store::due::Due;
use tokio::task::JoinSet;

/// A noun with deadlines. Its command answers whether there still was something to do.
trait Deadline: Command<Outcome = bool> {
    /// Those that are due at this instant, the earliest first.
    fn due(until: Time, limit: i64) -> Find<Vec<Due>>;

    /// The command for one of them.
    fn pass(due: Due) -> Self;
}

/// A noun with deadlines, as one of a list.
#[derive(Clone, Copy)]
struct Kind {
    due: fn(Time, i64) -> Find<Vec<Due>>,
    pass: fn(Center, Due) -> Passing,
}

type Passing = Pin<Box<dyn Future<Output = Result<bool, Error>> + Send>>;

/// Every noun with deadlines.
const KINDS: &[Kind] = &[
    Kind::of::<subscriptions::PassSubscription>(),
    Kind::of::<delegations::PassDelegation>(),
    Kind::of::<invitations::PassInvitation>(),
    Kind::of::<closed::PassClosedRecord>(),
    Kind::of::<partnerships::PassPartnership>(),
    Kind::of::<tasks::PassTask>(),
    Kind::of::<approvals::PassApproval>(),
    Kind::of::<carts::PassCart>(),
];

impl Kind {
    const fn of<D: Deadline>() -> Self {
        Kind { due: D::due, pass: |center, due| Box::pin(pass::<D>(center, due)) }
    }
}

async fn pass<D: Deadline>(center: Center, due: Due) -> Result<bool, Error> {
    let id = chance::id(center.now());
    let request = Request {
        caller: Caller::system(),
        request_id: id,
        correlation_id: id,
        idempotency: None,
        // What is kept are ids, codes and dates; words come when it is shown.
        locale: Locale::default(),
    };
    center.run(request, D::pass(due)).await
}

/// Rows of each noun looked at in one round.
const PAGE: i64 = 100;

/// Rows in work at once, for each node.
const LANES: usize = 4;

/// How a round over all nouns went.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Passed {
    /// Whether anything was due.
    pub(crate) was_due: bool,
    /// Whether anything was done.
    pub(crate) moved: bool,
}

impl Center {
    /// Lets a page of what is due of each noun pass.
    pub(crate) async fn pass_due(&self) -> Result<Passed, Error> {
        let now = self.now();
        let due = self
            .store()
            .read(move |tx| {
                let wanted: Vec<_> = KINDS.iter().map(|kind| (kind.due)(now, PAGE)).collect();
                tx.find(wanted).map_err(Error::from)
            })
            .await?;
        let mut passed = Passed::default();
        for (kind, due) in KINDS.iter().zip(due) {
            passed = passed.and(self.pass_page(*kind, due).await);
        }
        Ok(passed)
    }

    /// The next instant at which anything at all is due; none where the clock has nothing to do any more.
    pub async fn earliest(&self) -> Result<Option<Time>, Error> {
        self.store()
            .read(|tx| {
                let wanted: Vec<_> = KINDS.iter().map(|kind| (kind.due)(Time::MAX, 1)).collect();
                let first = tx.find(wanted)?;
                Ok(first.into_iter().flatten().map(|due| due.at).min())
            })
            .await
    }

    /// The next instant after this one at which anything is due: what cannot pass holds nobody up.
    pub(crate) async fn earliest_after(&self, after: Time) -> Result<Option<Time>, Error> {
        let first = self.earliest().await?;
        if first.is_none_or(|first| first > after) {
            return Ok(first);
        }
        self.store()
            .read(move |tx| {
                let wanted: Vec<_> = KINDS.iter().map(|kind| (kind.due)(Time::MAX, PAGE)).collect();
                let next = tx.find(wanted)?;
                Ok(next.into_iter().flatten().map(|due| due.at).filter(|at| *at > after).min())
            })
            .await
    }

    async fn pass_page(&self, kind: Kind, mut due: Vec<Due>) -> Passed {
        let mut passed = Passed::default();
        if !due.is_empty() {
            // Nodes that have the same page before them seldom meet.
            let turn = u64::from_be_bytes(chance::bytes()) % u64::try_from(due.len()).unwrap_or(1);
            due.rotate_left(usize::try_from(turn).unwrap_or(0));
        }
        let mut lanes = JoinSet::new();
        for one in due {
            if lanes.len() >= LANES
                && let Some(done) = lanes.join_next().await
            {
                passed = passed.and(judged(done));
            }
            lanes.spawn((kind.pass)(self.clone(), one));
        }
        while let Some(done) = lanes.join_next().await {
            passed = passed.and(judged(done));
        }
        passed
    }
}

impl Passed {
    fn and(self, other: Passed) -> Passed {
        Passed { was_due: self.was_due || other.was_due, moved: self.moved || other.moved }
    }
}

/// What cannot pass is told, and waits for the next look without keeping anybody busy.
fn judged(done: Result<Result<bool, Error>, tokio::task::JoinError>) -> Passed {
    match done {
        Ok(Ok(moved)) => Passed { was_due: true, moved },
        Ok(Err(Error::Busy | Error::Unknown)) => Passed { was_due: true, moved: false },
        Ok(Err(error)) => {
            tracing::error!(code = error.code(), "a deadline could not pass; this is tried again");
            Passed::default()
        }
        Err(error) => {
            tracing::error!(%error, "a deadline broke its lane; this is tried again");
            Passed::default()
        }
    }
}
