//! Tables spread over the nodes of Citus.
//!
//! Each statement runs in a transaction of its own, since Citus refuses some of its steps after others in one, and
//! does nothing where the table is spread already, so that an interrupted migration goes on where it stopped.

use super::table::{Class, KEY, TABLES};
use crate::{StoreError, Tx, args};

/// Whether the functions are there.
pub(crate) fn is_installed(tx: &mut Tx<'_>) -> Result<bool, StoreError> {
    let function = "SELECT proname FROM pg_proc WHERE proname = 'create_distributed_table'";
    Ok(tx.query_one(function, &args![])?.is_some())
}

/// Registry and reference tables first, because a distributed one may be joined with them from its first row on;
/// then what belongs to partners, all beside the first.
pub(crate) fn statements() -> Vec<String> {
    let mut first: Option<&str> = None;
    let mut copied = Vec::new();
    let mut spread = Vec::new();
    for table in TABLES {
        let name = table.name;
        match table.class {
            Class::Registry | Class::Reference => {
                copied.push(unless_done(name, &format!("create_reference_table('{name}')")));
            }
            Class::Distributed => {
                let beside = first.unwrap_or("none");
                let call =
                    format!("create_distributed_table('{name}', '{KEY}', colocate_with => '{beside}')");
                spread.push(unless_done(name, &call));
                first = first.or(Some(name));
            }
        }
    }
    copied.append(&mut spread);
    copied
}

fn unless_done(table: &str, call: &str) -> String {
    format!(
        "SELECT {call} WHERE NOT EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = '{table}'::regclass)"
    )
}
