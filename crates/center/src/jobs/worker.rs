//! The worker of a node: lets pass what is due, and takes customers of running jobs, a few at once, so that people's
//! requests never wait for more than these few. It keeps nothing: a node that dies leaves its jobs to the others, or to
//! itself after a start.

use super::deadlines::Passed;
use super::offboarding::{FinishOffboarding, Halted, request, take};
use crate::center::Center;
use crate::{Error, chance};
use domain::offboarding::{Offboarding, OffboardingState};
use domain::{CustomerId, OffboardingId, PartnerId};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use store::offboardings::{self, Runner};
use tokio::sync::Notify;
use tokio::task::JoinSet;

/// Customers in work at once, for each node.
const LANES: usize = 4;

/// Customers read at once: what a job costs in memory, however long it is.
const PAGE: i64 = 100;

/// Jobs looked at in one round, each for one page, so that a long one does not hold up a short one.
const JOBS: i64 = 16;

/// How soon a node sees a job that another one took on, or left behind.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// How long to wait where nothing went: the store is busy, or other nodes hold what is left.
const BREATH: Duration = Duration::from_millis(250);

/// Wakes this node's worker at once for what this node was asked.
#[derive(Clone, Debug, Default)]
pub struct Wake(Arc<Notify>);

impl Wake {
    pub(crate) fn call(&self) {
        self.0.notify_one();
    }
}

/// How a round over the running jobs went.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Round {
    /// There was nothing to do.
    Idle,
    /// There was, and none of it could be done.
    Stuck,
    /// Something was done.
    Moved,
}

impl Center {
    /// Wakes the worker.
    pub(crate) fn wake(&self) {
        self.jobs().call();
    }

    /// Works on jobs for as long as it is polled; whoever drops it loses nothing, since what has begun is finished by
    /// the store and what has not is found again.
    pub async fn work(&self) {
        loop {
            match self.round(PAGE).await {
                Ok(Round::Moved) => {}
                Ok(Round::Stuck) => tokio::time::sleep(BREATH).await,
                Ok(Round::Idle) => _ = tokio::time::timeout(LOOK_EVERY, self.jobs().0.notified()).await,
                Err(error) => {
                    tracing::warn!(code = error.code(), "jobs could not be looked for; this is tried again");
                    tokio::time::sleep(LOOK_EVERY).await;
                }
            }
        }
    }

    /// Works until no job runs any more; for tests and tools that wait for the end.
    pub async fn work_off(&self) -> Result<(), Error> {
        loop {
            match self.round(PAGE).await? {
                Round::Idle => return Ok(()),
                Round::Stuck => tokio::time::sleep(BREATH).await,
                Round::Moved => {}
            }
        }
    }

    /// Takes so many customers of each running job, and no more; for tests of what comes between.
    pub async fn work_a_little(&self, customers: i64) -> Result<(), Error> {
        self.round(customers).await.map(drop)
    }

    async fn round(&self, customers: i64) -> Result<Round, Error> {
        self.follow_clock().await?;
        let deadlines = self.pass_due().await?;
        let jobs = self.store().read(|tx| tx.find(offboardings::running(JOBS)).map_err(Error::from)).await?;
        let mut round = match deadlines {
            Passed { moved: true, .. } => Round::Moved,
            Passed { was_due: true, .. } => Round::Stuck,
            Passed { .. } => Round::Idle,
        };
        for (partner, id) in jobs {
            if self.page(partner, id, customers).await? {
                round = Round::Moved;
            } else if round == Round::Idle {
                round = Round::Stuck;
            }
        }
        Ok(round)
    }

    /// Takes one page of a job; false if none of it could be done.
    async fn page(&self, partner: PartnerId, id: OffboardingId, customers: i64) -> Result<bool, Error> {
        let chance = u64::from_be_bytes(chance::bytes());
        let found = self.store().read(move |tx| read(tx, partner, id, customers, chance)).await?;
        let Some((job, runner, page)) = found else { return Ok(true) };
        if page.is_empty() {
            return self.finish(&job, &runner).await;
        }
        match self.lanes(Arc::new(job), Arc::new(runner), page).await {
            Ok(settled) => Ok(settled > 0),
            Err(Halted(code)) => self.halt(partner, id, code).await,
        }
    }

    /// How many customers of a page got their answer.
    async fn lanes(
        &self,
        job: Arc<Offboarding>,
        runner: Arc<Runner>,
        page: Vec<(i64, CustomerId)>,
    ) -> Result<usize, Halted> {
        let waiting = Arc::new(Mutex::new(VecDeque::from(page)));
        let mut lanes = JoinSet::new();
        for _ in 0..LANES {
            let (center, job, runner, waiting) =
                (self.clone(), Arc::clone(&job), Arc::clone(&runner), Arc::clone(&waiting));
            lanes.spawn(async move { lane(&center, &job, &runner, &waiting).await });
        }
        let mut settled = 0;
        while let Some(lane) = lanes.join_next().await {
            match lane {
                Ok(count) => settled += count?,
                Err(error) => tracing::error!(%error, "a lane of a job broke; its customers are met again"),
            }
        }
        Ok(settled)
    }

    async fn finish(&self, job: &Offboarding, runner: &Runner) -> Result<bool, Error> {
        let request = request(job.partner, job.id, runner, None);
        match self.run(request, FinishOffboarding { id: job.id }).await {
            Ok(state) => Ok(state != OffboardingState::Running),
            Err(error @ (Error::SignedOut | Error::Refused(_))) => {
                self.halt(job.partner, job.id, error.code().to_owned()).await
            }
            Err(error) => Err(error),
        }
    }

    /// The person in whose name the job runs may no longer do this: it stands still until somebody resumes it in
    /// their own name.
    async fn halt(&self, partner: PartnerId, id: OffboardingId, code: String) -> Result<bool, Error> {
        tracing::warn!(%id, code, "a job stands still: its person may not go on");
        let now = self.now();
        self.store()
            .write(move |tx| -> Result<bool, Error> {
                tx.batch(&[offboardings::halt(partner, id, &code, now)])?;
                Ok(true)
            })
            .await
    }
}

type Page = (Offboarding, Runner, Vec<(i64, CustomerId)>);

/// A page of customers that wait, from a place at random: nodes that work on one job seldom meet.
fn read(
    tx: &mut store::Tx<'_>,
    partner: PartnerId,
    id: OffboardingId,
    customers: i64,
    chance: u64,
) -> Result<Option<Page>, Error> {
    let Some((job, runner)) = tx.find(offboardings::by_id(partner, id))? else { return Ok(None) };
    if job.state != OffboardingState::Running {
        return Ok(None);
    }
    let places = u64::try_from(job.total).unwrap_or(1).max(1);
    let from = i64::try_from(chance % places).unwrap_or_default();
    let mut page = tx.find(offboardings::waiting(partner, id, from, customers))?;
    if page.is_empty() {
        page = tx.find(offboardings::waiting(partner, id, 0, customers))?;
    }
    Ok(Some((job, runner, page)))
}

/// Takes one after the other until none is left; answers how many got theirs.
async fn lane(
    center: &Center,
    job: &Offboarding,
    runner: &Runner,
    waiting: &Mutex<VecDeque<(i64, CustomerId)>>,
) -> Result<usize, Halted> {
    let mut settled = 0;
    loop {
        let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        let Some(next) = next else { return Ok(settled) };
        match take(center, job, runner, next).await {
            Ok(true) => settled += 1,
            Ok(false) => {}
            Err(halted) => {
                waiting.lock().unwrap_or_else(PoisonError::into_inner).clear();
                return Err(halted);
            }
        }
    }
}
