//! The indices that are no keys, which a database is filled without: each is built once, from all rows in its order.

use crate::{Store, StoreError, migrate};

impl Store {
    /// Takes them away. Until [`Store::build_indices`] the database serves nobody: each search reads a whole table.
    pub fn drop_indices(&self) -> Result<(), StoreError> {
        let names: Vec<String> = migrate::indices().into_iter().map(|(name, _)| name).collect();
        self.write_blocking(move |tx| {
            names.iter().try_for_each(|name| tx.migration(&format!("DROP INDEX IF EXISTS {name}")))
        })
    }

    /// Builds those that are missing, one after the other, and tells how many of how many there are after each.
    pub fn build_indices(&self, mut told: impl FnMut(usize, usize)) -> Result<(), StoreError> {
        let indices = migrate::indices();
        let all = indices.len();
        for (number, (_, statement)) in indices.into_iter().enumerate() {
            told(number, all);
            self.write_blocking(move |tx| tx.migration(&statement))?;
        }
        Ok(())
    }
}
