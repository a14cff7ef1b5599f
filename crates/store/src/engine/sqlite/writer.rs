//! The thread that writes: whoever waits shares one transaction, and so one fsync.

use std::time::Instant;

use super::connection::SqliteConnection;
use crate::engine::{AfterCommit, Connection, Counters, Mark, Member, Queue, Tx, Verdict, call};
use crate::{Options, StoreError};

/// Serves the queue until it is closed and empty.
pub(super) fn serve(mut connection: SqliteConnection, queue: &Queue, counters: &Counters, options: &Options) {
    let mut company = 1;
    while let Some(first) = queue.pop() {
        let (before, steps) = (connection.cost().statements, connection.vm_steps());
        let mut shared = Shared::default();
        shared.run(first, company, &mut connection, queue, options);
        company = shared.members.len();
        Counters::add(&counters.statements, connection.cost().statements - before);
        Counters::add(&counters.vm_steps, connection.vm_steps() - steps);
        shared.answer(counters);
    }
}

/// One transaction and everyone in it; no answer leaves before its commit.
#[derive(Default)]
struct Shared {
    members: Vec<Box<dyn Member>>,
    calls: Vec<AfterCommit>,
    refused: u64,
    wrote: bool,
    fate: Option<StoreError>,
}

impl Shared {
    /// Runs the first member and those that follow in time, and commits; `company` is how many came last time.
    fn run(
        &mut self,
        first: Box<dyn Member>,
        company: usize,
        connection: &mut SqliteConnection,
        queue: &Queue,
        options: &Options,
    ) {
        let began = Instant::now();
        let (latest, gathered) = (began + options.shared_time, began + options.gather);
        if let Err(error) = connection.begin_write() {
            // Whoever waits behind would only wait for the same lock again, one after the other.
            self.members.push(first);
            while self.members.len() < options.shared_commit.max(1)
                && let Some(member) = queue.pop_before(None)
            {
                self.members.push(member);
            }
            self.fate = Some(error);
            return;
        }
        let mut next = Some(first);
        while let Some(mut member) = next {
            let ran = self.run_member(&mut *member, connection);
            self.members.push(member);
            if let Err(error) = ran {
                connection.roll_back();
                self.fate = Some(error);
                return;
            }
            let full = self.members.len() >= options.shared_commit || Instant::now() >= latest;
            // Callers answered together come back together: give them a moment, but never a lone one.
            let wait = (self.members.len() < company).then_some(gathered);
            next = if full { None } else { queue.pop_before(wait) };
        }
        self.fate = connection.commit().err();
    }

    /// An error means that the whole transaction is lost, not that the member was refused.
    fn run_member(
        &mut self,
        member: &mut dyn Member,
        connection: &mut SqliteConnection,
    ) -> Result<(), StoreError> {
        let before = connection.changes();
        connection.savepoint(Mark::Set)?;
        let verdict = member.run(Tx::new(connection));
        if let Some(error) = connection.lost() {
            return Err(error);
        }
        match verdict {
            Verdict::Done(calls) => {
                connection.savepoint(Mark::Release)?;
                self.calls.extend(calls);
                self.wrote |= connection.changes() != before;
            }
            Verdict::Refused => {
                connection.savepoint(Mark::Undo)?;
                self.refused += 1;
                self.remember(member, connection)?;
            }
        }
        Ok(())
    }

    fn remember(
        &mut self,
        member: &mut dyn Member,
        connection: &mut SqliteConnection,
    ) -> Result<(), StoreError> {
        let before = connection.changes();
        connection.savepoint(Mark::Set)?;
        let remembered = member.remember(Tx::new(connection));
        if let Some(error) = connection.lost() {
            return Err(error);
        }
        match remembered {
            Ok(calls) => {
                connection.savepoint(Mark::Release)?;
                self.calls.extend(calls);
                self.wrote |= connection.changes() != before;
            }
            Err(error) => {
                tracing::error!(code = error.code(), detail = error.detail(), "a refusal was not recorded");
                connection.savepoint(Mark::Undo)?;
            }
        }
        Ok(())
    }

    fn answer(self, counters: &Counters) {
        let members = self.members.len() as u64;
        let fate = match self.fate {
            None => {
                Counters::add(&counters.commits, self.wrote.into());
                Counters::add(&counters.members, members);
                Counters::add(&counters.refused, self.refused);
                self.calls.into_iter().for_each(call);
                Ok(())
            }
            Some(error) => {
                tracing::warn!(code = error.code(), detail = error.detail(), members, "a commit failed");
                Counters::add(&counters.failed, members);
                Err(error)
            }
        };
        for member in self.members {
            member.answer(fate.clone());
        }
    }
}
