//! What can go wrong between a transaction and its database.

use std::path::PathBuf;

use crate::Layout;

/// A store failure; its `Display` is a stable code, the details are for the log and never for a reader.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The queue stayed full, or another process kept the database; nothing was done, try later.
    #[error("store_busy")]
    Busy,
    /// A row lock was not granted in time; nothing was done.
    #[error("store_lock_timeout")]
    LockTimeout,
    /// The disk or the allowed number of pages is used up; nothing was done, reading still works.
    #[error("store_full")]
    Full,
    /// The database cannot be reached, opened, read or written.
    #[error("store_unavailable")]
    Unavailable(String),
    /// Every retry met a conflicting transaction; nothing was done.
    #[error("store_conflict")]
    Conflict,
    /// The commit was sent and its answer was lost: it may stand or not.
    #[error("store_unknown_outcome")]
    UnknownOutcome,
    /// A unique, foreign key, check or not-null constraint refused a row.
    #[error("store_constraint")]
    Constraint(String),
    /// A column did not hold what the code expects.
    #[error("store_decode")]
    Decode(String),
    /// The database file is damaged or is no database.
    #[error("store_corrupt")]
    Corrupt(String),
    /// The work panicked; it was rolled back.
    #[error("store_panicked")]
    Panicked,
    /// Another process serves this database file; the path is its lock file.
    #[error("store_in_use")]
    InUse(PathBuf),
    /// The database was migrated by a newer version than this one.
    #[error("store_newer_schema")]
    NewerSchema {
        /// The newest step in the database.
        found: i64,
        /// The newest step this version knows.
        known: i64,
    },
    /// The database lacks steps this version needs; `migrate` adds them.
    #[error("store_older_schema")]
    OlderSchema {
        /// The newest step in the database, 0 for an empty one.
        found: i64,
        /// The newest step this version knows.
        known: i64,
    },
    /// The database cannot be laid out like this: the engine or its extension is missing.
    #[error("store_layout_unsupported")]
    LayoutUnsupported {
        /// What was asked for.
        wanted: Layout,
    },
    /// The database is laid out otherwise, and that layout cannot be left.
    #[error("store_layout_fixed")]
    LayoutFixed {
        /// What it is.
        found: Layout,
        /// What was asked for.
        wanted: Layout,
    },
    /// The database address is not understood.
    #[error("store_address")]
    Address(String),
    /// A statement is wrong, or failed in a way no other variant names.
    #[error("store_sql")]
    Sql(String),
}

impl StoreError {
    /// The stable snake_case code of the failure.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Busy => "store_busy",
            Self::LockTimeout => "store_lock_timeout",
            Self::Full => "store_full",
            Self::Unavailable(_) => "store_unavailable",
            Self::Conflict => "store_conflict",
            Self::UnknownOutcome => "store_unknown_outcome",
            Self::Constraint(_) => "store_constraint",
            Self::Decode(_) => "store_decode",
            Self::Corrupt(_) => "store_corrupt",
            Self::Panicked => "store_panicked",
            Self::InUse(_) => "store_in_use",
            Self::NewerSchema { .. } => "store_newer_schema",
            Self::OlderSchema { .. } => "store_older_schema",
            Self::LayoutUnsupported { .. } => "store_layout_unsupported",
            Self::LayoutFixed { .. } => "store_layout_fixed",
            Self::Address(_) => "store_address",
            Self::Sql(_) => "store_sql",
        }
    }

    /// The database's own words, for the log only.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        match self {
            Self::Unavailable(detail)
            | Self::Constraint(detail)
            | Self::Decode(detail)
            | Self::Corrupt(detail)
            | Self::Address(detail)
            | Self::Sql(detail) => Some(detail),
            Self::InUse(path) => path.to_str(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn display_is_the_code_and_leaks_nothing() {
        let error = StoreError::Sql("no such column: secret".into());
        assert_eq!(error.to_string(), error.code());
        assert_eq!(error.detail(), Some("no such column: secret"));
    }
}
