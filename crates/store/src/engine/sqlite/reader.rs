//! Answering questions: each from one snapshot on a thread of its own, or at a glance on its caller's thread.

use super::connection::SqliteConnection;
use crate::StoreError;
use crate::engine::{Connection, Counters, Member, Queue, Tx, Verdict, call};

/// Serves the queue until it is closed and empty.
pub(super) fn serve(mut connection: SqliteConnection, queue: &Queue, counters: &Counters) {
    while let Some(member) = queue.pop() {
        let begun = connection.begin_read();
        answer(member, &mut connection, counters, begun);
    }
}

/// In a transaction too: without one, each statement takes and leaves the locks of the log by itself.
pub(super) fn glance(member: Box<dyn Member>, connection: &mut SqliteConnection, counters: &Counters) {
    let begun = connection.begin_read();
    answer(member, connection, counters, begun);
}

fn answer(
    mut member: Box<dyn Member>,
    connection: &mut SqliteConnection,
    counters: &Counters,
    begun: Result<(), StoreError>,
) {
    let (before, steps) = (connection.cost().statements, connection.vm_steps());
    if begun.is_ok() {
        let verdict = member.run(Tx::new(connection));
        connection.roll_back();
        if let Verdict::Done(calls) = verdict {
            calls.into_iter().for_each(call);
        }
    }
    Counters::add(&counters.reads, 1);
    Counters::add(&counters.statements, connection.cost().statements - before);
    Counters::add(&counters.vm_steps, connection.vm_steps() - steps);
    member.answer(begun);
}
