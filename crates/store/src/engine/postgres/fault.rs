//! What the driver's errors mean for a transaction.

use tokio_postgres::error::SqlState;

use crate::StoreError;

/// Why a whole closure runs again.
#[derive(Clone, Debug)]
pub(super) enum Fault {
    /// Another transaction was in the way; nothing of this one stands.
    Conflict,
    /// The schema was changed under a kept statement.
    StalePlan,
    /// A row with that key is there already: perhaps put there just now by another, whom the next run will see.
    Taken(String),
    /// The connection is of no use any more, and no commit was sent on it.
    Lost(String),
}

impl From<Fault> for StoreError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Conflict | Fault::StalePlan => StoreError::Conflict,
            Fault::Taken(detail) => StoreError::Constraint(detail),
            Fault::Lost(detail) => StoreError::Unavailable(detail),
        }
    }
}

/// An error by its name, and whether the closure is to run again for it.
pub(super) fn named(error: &tokio_postgres::Error) -> (StoreError, Option<Fault>) {
    let detail = told(error);
    let Some(state) = error.code() else {
        // What does not come from the server comes from the connection, or from a value that does not fit.
        return if error.is_closed() || is_io(error) {
            (StoreError::Unavailable(detail.clone()), Some(Fault::Lost(detail)))
        } else {
            (StoreError::Sql(detail), None)
        };
    };
    let is = |states: &[&SqlState]| states.contains(&state);
    if is(&[&SqlState::T_R_SERIALIZATION_FAILURE, &SqlState::T_R_DEADLOCK_DETECTED]) {
        return (StoreError::Conflict, Some(Fault::Conflict));
    }
    if is(&[&SqlState::FEATURE_NOT_SUPPORTED]) && detail.contains("cached plan") {
        return (StoreError::Conflict, Some(Fault::StalePlan));
    }
    if is(&[&SqlState::UNIQUE_VIOLATION]) {
        return (StoreError::Constraint(detail.clone()), Some(Fault::Taken(detail)));
    }
    // A server that stops, starts, or has been made a standby: another connection finds the one that writes.
    if is(&[
        &SqlState::ADMIN_SHUTDOWN,
        &SqlState::CRASH_SHUTDOWN,
        &SqlState::CANNOT_CONNECT_NOW,
        &SqlState::READ_ONLY_SQL_TRANSACTION,
        &SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT,
    ]) || state.code().starts_with("08")
    {
        return (StoreError::Unavailable(detail.clone()), Some(Fault::Lost(detail)));
    }
    let class = &state.code()[..2];
    let error = match class {
        _ if is(&[&SqlState::LOCK_NOT_AVAILABLE]) => StoreError::LockTimeout,
        _ if is(&[&SqlState::DISK_FULL]) => StoreError::Full,
        "23" => StoreError::Constraint(detail),
        "28" | "3D" | "53" | "57" | "58" => StoreError::Unavailable(detail),
        "XX" => StoreError::Corrupt(detail),
        _ => StoreError::Sql(detail),
    };
    (error, None)
}

/// Whether waiting helps a connection that could not be made: not with a wrong password or a missing database.
pub(super) fn is_passing(error: &tokio_postgres::Error) -> bool {
    error.code().is_none_or(|state| !matches!(&state.code()[..2], "28" | "3D"))
}

/// The server's own words with its state, for the log.
pub(super) fn told(error: &tokio_postgres::Error) -> String {
    match (error.as_db_error(), std::error::Error::source(error)) {
        (Some(db), _) => {
            let constraint = db.constraint().map(|name| format!(" ({name})")).unwrap_or_default();
            format!("{}: {}{constraint}", db.code().code(), db.message())
        }
        (None, Some(cause)) => format!("{error}: {cause}"),
        (None, None) => error.to_string(),
    }
}

fn is_io(error: &tokio_postgres::Error) -> bool {
    std::error::Error::source(error).is_some_and(|cause| cause.is::<std::io::Error>())
}
