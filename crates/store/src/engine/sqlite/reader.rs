//! A thread that answers questions, each from one snapshot.

use super::connection::SqliteConnection;
use crate::engine::{Connection, Counters, Queue, Tx, Verdict, call};

pub(super) fn serve(mut connection: SqliteConnection, queue: &Queue, counters: &Counters) {
    while let Some(mut member) = queue.pop() {
        let (before, steps) = (connection.cost().statements, connection.vm_steps());
        let fate = match connection.begin_read() {
            Ok(()) => {
                let verdict = member.run(Tx::new(&mut connection));
                connection.roll_back();
                if let Verdict::Done(calls) = verdict {
                    calls.into_iter().for_each(call);
                }
                Ok(())
            }
            Err(error) => Err(error),
        };
        Counters::add(&counters.reads, 1);
        Counters::add(&counters.statements, connection.cost().statements - before);
        Counters::add(&counters.vm_steps, connection.vm_steps() - steps);
        member.answer(fate);
    }
}
