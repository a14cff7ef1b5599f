//! Native hash partitions of PostgreSQL.

use super::statement::{Form, concerned};
use super::table::{Class, KEY, class_of, of_class};
use crate::{StoreError, Tx};

/// Partitions of each table: enough that a busy partner's neighbours are few, few enough to plan over.
pub(crate) const PARTITIONS: usize = 16;

/// Where the plain tables stand while their rows are copied.
const ASIDE: &str = "symbolon_plain";

/// A statement of a step; what makes a distributed table makes its partitions with it.
pub(crate) fn form(statement: &str) -> String {
    match concerned(statement) {
        Some((Form::Table, table)) if is_distributed(table) => {
            let mut made = format!("{statement} PARTITION BY HASH ({KEY})");
            for number in 0..PARTITIONS {
                made.push_str(&format!(
                    ";\nCREATE TABLE IF NOT EXISTS {} PARTITION OF {table} \
                     FOR VALUES WITH (MODULUS {PARTITIONS}, REMAINDER {number})",
                    partition(table, number)
                ));
            }
            made
        }
        _ => statement.to_owned(),
    }
}

/// Puts the plain tables aside, makes them anew with the partitions, copies the rows and drops what was put aside:
/// in one transaction, so that either layout is whole.
pub(crate) fn convert(tx: &mut Tx<'_>, statements: &[String]) -> Result<(), StoreError> {
    tx.migration(&format!("CREATE SCHEMA {ASIDE}"))?;
    let about: Vec<_> =
        statements.iter().filter_map(|statement| Some((statement, concerned(statement)?))).collect();
    let made: Vec<_> = of_class(Class::Distributed)
        .filter(|name| about.iter().any(|(_, (form, table))| *form == Form::Table && table == name))
        .collect();
    for table in &made {
        tx.migration(&format!("ALTER TABLE {table} SET SCHEMA {ASIDE}"))?;
    }
    for (statement, _) in about.iter().filter(|(_, (_, table))| is_distributed(table)) {
        tx.migration(&form(statement))?;
    }
    for table in &made {
        tx.migration(&format!("INSERT INTO {table} SELECT * FROM {ASIDE}.{table}"))?;
    }
    tx.migration(&format!("DROP SCHEMA {ASIDE} CASCADE"))
}

/// The name of a table's partition.
pub(crate) fn partition(table: &str, number: usize) -> String {
    format!("{table}_p{number:02}")
}

fn is_distributed(table: &str) -> bool {
    class_of(table) == Some(Class::Distributed)
}
