//! How the tables lie in a database: as they are written, in partitions, or spread over the nodes of Citus.
//!
//! One SQL text serves every layout, because a partner's rows are found by `partner_id`; what differs stands here.

mod citus;
mod partitioned;
mod statement;
pub(crate) mod table;

use crate::{StoreError, Tx};

/// How the tables lie in a database.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// Each table in one piece.
    #[default]
    Plain,
    /// Each table of a partner's rows in hash partitions by `partner_id`; PostgreSQL only.
    Partitioned,
    /// Each table of a partner's rows spread over the nodes by `partner_id`; PostgreSQL with Citus only.
    Citus,
}

impl Layout {
    /// Every layout.
    pub const ALL: [Layout; 3] = [Layout::Plain, Layout::Partitioned, Layout::Citus];

    /// Its stable name, on the command line and in the database.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Layout::Plain => "plain",
            Layout::Partitioned => "partitioned",
            Layout::Citus => "citus",
        }
    }

    /// The layout of this name.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layout| layout.code() == code)
    }

    /// One statement of a step as this layout runs it.
    pub(crate) fn form(self, statement: &str) -> String {
        match self {
            // Citus takes plain tables, and spreads them afterwards.
            Layout::Plain | Layout::Citus => statement.to_owned(),
            Layout::Partitioned => partitioned::form(statement),
        }
    }
}

/// Whether the database can be laid out like this, else `LayoutUnsupported`.
pub(crate) fn require(tx: &mut Tx<'_>, wanted: Layout) -> Result<(), StoreError> {
    let possible = match wanted {
        Layout::Plain => true,
        Layout::Partitioned => tx.has_partitions(),
        Layout::Citus => tx.has_partitions() && citus::is_installed(tx)?,
    };
    if possible { Ok(()) } else { Err(StoreError::LayoutUnsupported { wanted }) }
}

/// Brings a database that was made plain into another layout; `statements` are those its tables were made by.
pub(crate) fn convert(tx: &mut Tx<'_>, wanted: Layout, statements: &[String]) -> Result<(), StoreError> {
    match wanted {
        // Citus moves the rows itself when it spreads a table.
        Layout::Plain | Layout::Citus => Ok(()),
        Layout::Partitioned => partitioned::convert(tx, statements),
    }
}

/// What spreads the tables over the nodes after the last step, one transaction each; safe to repeat.
pub(crate) fn spread(layout: Layout) -> Vec<String> {
    match layout {
        Layout::Plain | Layout::Partitioned => Vec::new(),
        Layout::Citus => citus::statements(),
    }
}

#[cfg(test)]
mod tests;
