//! Everything of one kind, row after row, for those who read a whole database.

use crate::{Row, StoreError, Tx, args};
use std::ops::ControlFlow;

/// Takes one after the other.
pub type OnEach<'o, T> = &'o mut dyn FnMut(T) -> Result<(), StoreError>;

/// Hands over what `read` makes of each row, one at a time.
pub(crate) fn each<T>(
    tx: &mut Tx<'_>,
    sql: &'static str,
    read: impl Fn(&Row<'_>) -> Result<T, StoreError>,
    on: OnEach<'_, T>,
) -> Result<(), StoreError> {
    tx.each(sql, &args![], |row| {
        on(read(row)?)?;
        Ok(ControlFlow::Continue(()))
    })
}
