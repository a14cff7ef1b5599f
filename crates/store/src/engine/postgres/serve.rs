//! What a database thread does all day: take work, run it, end its transaction, answer.

use std::time::Duration;

use super::fault::Fault;
use super::line::Line;
use crate::StoreError;
use crate::engine::{Connection, Counters, Member, Queue, Tx, Verdict, call};

/// How often a closure runs again because others were in its way, or because its connection was lost.
const TRIES: u32 = 10;
/// How often it runs in all when a key is taken, which is mostly what it says and seldom a race.
const TRIES_FOR_KEY: u32 = 3;

/// Answers questions, each from one snapshot, until the queue is closed and empty.
pub(super) fn reads(line: Line, queue: &Queue, counters: &Counters) {
    serve(line, queue, |member, line| read(member, line, counters));
}

/// Runs commands, each in one transaction of its own, until the queue is closed and empty.
pub(super) fn writes(line: Line, queue: &Queue, counters: &Counters) {
    serve(line, queue, |member, line| write(member, line, counters));
}

fn serve(mut line: Line, queue: &Queue, work: impl Fn(Box<dyn Member>, &mut Line)) {
    // The end of a transaction that needs no answer travels with the next work, if one waits.
    while let Some(member) = queue.pop_before(None).or_else(|| {
        line.rest();
        queue.pop()
    }) {
        work(member, &mut line);
    }
}

fn read(mut member: Box<dyn Member>, line: &mut Line, counters: &Counters) {
    let mut tries = Tries::default();
    let fate = loop {
        let connection = match line.connect() {
            Ok(connection) => connection,
            Err(error) => break Err(error),
        };
        let before = connection.cost().statements;
        if !member.is_glance() {
            connection.begin_read();
        }
        let verdict = member.run(Tx::new(connection));
        Counters::add(&counters.statements, connection.cost().statements - before);
        connection.roll_back_later();
        if let Some(fault) = connection.fault() {
            match tries.after(fault, line, counters) {
                Next::Again => continue,
                Next::Settle => {}
                Next::Fail(error) => break Err(error),
            }
        }
        if let Verdict::Done(calls) = verdict {
            calls.into_iter().for_each(call);
        }
        break Ok(());
    };
    Counters::add(&counters.reads, 1);
    member.answer(fate);
}

fn write(mut member: Box<dyn Member>, line: &mut Line, counters: &Counters) {
    let mut tries = Tries::default();
    let fate = loop {
        let connection = match line.connect() {
            Ok(connection) => connection,
            Err(error) => break Err(error),
        };
        let before = connection.cost().statements;
        connection.begin_write();
        let verdict = member.run(Tx::new(connection));
        let ended = match &verdict {
            Verdict::Done(_) => connection.commit(),
            Verdict::Refused => {
                connection.roll_back_later();
                Ok(())
            }
        };
        Counters::add(&counters.statements, connection.cost().statements - before);
        // Whether it stands is not known: it must not run again here, and its refusal, if any, is no news.
        if connection.is_unknown() {
            line.hang_up();
            break Err(StoreError::UnknownOutcome);
        }
        if let Some(fault) = connection.fault() {
            match tries.after(fault, line, counters) {
                Next::Again => continue,
                Next::Settle => {}
                Next::Fail(error) => break Err(error),
            }
        }
        match (verdict, ended) {
            (_, Err(error)) => break Err(error),
            (Verdict::Done(calls), Ok(())) => {
                Counters::add(&counters.commits, 1);
                calls.into_iter().for_each(call);
            }
            (Verdict::Refused, Ok(())) => {
                Counters::add(&counters.refused, 1);
                if remember(&mut *member, line, counters) == Err(StoreError::UnknownOutcome) {
                    // A primary that can commit nothing any more may have refused what another one knows better.
                    line.hang_up();
                    break Err(StoreError::UnknownOutcome);
                }
            }
        }
        Counters::add(&counters.members, 1);
        break Ok(());
    };
    if let Err(error) = &fate {
        tracing::warn!(code = error.code(), detail = error.detail(), "a transaction failed");
        Counters::add(&counters.failed, 1);
    }
    member.answer(fate);
}

/// Writes down a refused attempt in a transaction of its own; its failure is logged.
fn remember(member: &mut dyn Member, line: &mut Line, counters: &Counters) -> Result<(), StoreError> {
    let mut remembered = || -> Result<(), StoreError> {
        let connection = line.connect()?;
        connection.begin_write();
        let before = connection.cost().statements;
        let ended = match member.remember(Tx::new(connection)) {
            Ok(calls) if connection.cost().statements == before => {
                connection.roll_back_later();
                Ok(calls)
            }
            Ok(calls) => connection.commit().map(|()| calls),
            Err(error) => {
                connection.roll_back_later();
                Err(error)
            }
        };
        Counters::add(&counters.statements, connection.cost().statements - before);
        ended?.into_iter().for_each(call);
        Ok(())
    };
    remembered().inspect_err(|error| {
        tracing::error!(code = error.code(), detail = error.detail(), "a refusal was not recorded");
    })
}

/// How often one closure has run.
#[derive(Default)]
struct Tries(u32);

/// What follows a fault.
enum Next {
    /// The closure runs again.
    Again,
    /// Its own answer counts.
    Settle,
    /// It is given up.
    Fail(StoreError),
}

impl Tries {
    /// Makes ready for another run, if one can help.
    fn after(&mut self, fault: Fault, line: &mut Line, counters: &Counters) -> Next {
        self.0 += 1;
        match &fault {
            Fault::Taken(_) if self.0 >= TRIES_FOR_KEY => return Next::Settle,
            _ if self.0 >= TRIES => return Next::Fail(fault.into()),
            // Who lost the race waits a little longer each time, so that somebody wins.
            Fault::Conflict => line.pause(Duration::from_millis(1 << self.0.min(6))),
            Fault::Taken(_) | Fault::StalePlan => {}
            Fault::Lost(detail) => {
                tracing::warn!(detail, "a database connection was lost, its work runs again");
                line.hang_up();
            }
        }
        Counters::add(&counters.retries, 1);
        Next::Again
    }
}
