//! One caller's work inside a transaction that may be shared with others.

use std::fmt;
use std::marker::PhantomData;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::Tx;
use super::tx::AfterCommit;
use crate::StoreError;

/// A closure with its answer, its types forgotten so that different ones share a queue and a commit.
pub(crate) trait Member: Send + fmt::Debug {
    /// Runs the work and keeps its answer; a panic becomes `Panicked`.
    fn run(&mut self, tx: Tx<'_>) -> Verdict;
    /// Whether each statement may see a moment of its own, so that no transaction is needed around them.
    fn is_glance(&self) -> bool;
    /// Writes down the refused attempt, after its own work was taken back.
    fn remember(&mut self, tx: Tx<'_>) -> Result<Vec<AfterCommit>, StoreError>;
    /// Tells the caller: the kept answer if the transaction stands, else why it does not.
    fn answer(self: Box<Self>, fate: Result<(), StoreError>);
}

/// What became of a member's work.
pub(crate) enum Verdict {
    /// It is to be committed, and these calls follow the commit.
    Done(Vec<AfterCommit>),
    /// It is to be rolled back.
    Refused,
}

/// The one kind of member: work, what to write when it is refused, and where its answer goes.
pub(crate) struct Work<F, G, A, T, E> {
    work: F,
    on_refusal: G,
    reply: A,
    kept: Option<Result<T, E>>,
    glance: bool,
    answers: PhantomData<fn() -> (T, E)>,
}

impl<F, G, A, T, E> Work<F, G, A, T, E> {
    pub(crate) fn new(work: F, on_refusal: G, reply: A) -> Self {
        Work { work, on_refusal, reply, kept: None, glance: false, answers: PhantomData }
    }

    /// The same work, each statement of which may see a moment of its own.
    pub(crate) fn glancing(self) -> Self {
        Work { glance: true, ..self }
    }
}

impl<F, G, A, T, E> fmt::Debug for Work<F, G, A, T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Work")
    }
}

impl<F, G, A, T, E> Member for Work<F, G, A, T, E>
where
    F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send,
    G: FnMut(&mut Tx<'_>, &E) -> Result<(), StoreError> + Send,
    A: FnOnce(Result<T, E>) + Send,
    T: Send,
    E: From<StoreError> + Send,
{
    fn run(&mut self, mut tx: Tx<'_>) -> Verdict {
        // Unwinding is safe: the transaction is rolled back and the closure's state is not read again.
        let answer = catch_unwind(AssertUnwindSafe(|| (self.work)(&mut tx)))
            .unwrap_or_else(|_| Err(E::from(StoreError::Panicked)));
        let verdict = if answer.is_ok() { Verdict::Done(tx.into_after_commit()) } else { Verdict::Refused };
        self.kept = Some(answer);
        verdict
    }

    fn is_glance(&self) -> bool {
        self.glance
    }

    fn remember(&mut self, mut tx: Tx<'_>) -> Result<Vec<AfterCommit>, StoreError> {
        let Some(Err(refusal)) = &self.kept else { return Ok(Vec::new()) };
        let on_refusal = &mut self.on_refusal;
        catch_unwind(AssertUnwindSafe(|| on_refusal(&mut tx, refusal)))
            .unwrap_or(Err(StoreError::Panicked))?;
        Ok(tx.into_after_commit())
    }

    fn answer(self: Box<Self>, fate: Result<(), StoreError>) {
        let Work { reply, kept, .. } = *self;
        let answer = match (fate, kept) {
            (Ok(()), Some(answer)) => answer,
            (Ok(()), None) => Err(E::from(StoreError::UnknownOutcome)),
            (Err(error), _) => Err(E::from(error)),
        };
        reply(answer);
    }
}
