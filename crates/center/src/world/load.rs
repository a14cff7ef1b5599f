//! Storing a world that fits into memory.

use super::Object;
use super::rows::{InPlace, Preparing};
use crate::Error;
use domain::Time;
use store::Store;

/// After so many rows a transaction is committed: large enough that the commit costs nothing, small enough for memory.
const ROWS: usize = 100_000;

/// What a load brought in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Loaded {
    /// Objects read.
    pub objects: usize,
    /// Rows written.
    pub rows: usize,
}

/// Stores a world in the order given, in a store whose schema is current and which knows none of these objects. `now`
/// is when the people and programs among them were added. Blocks until all is committed; after an error the store
/// holds the transactions committed so far.
pub fn load(store: &Store, objects: impl IntoIterator<Item = Object>, now: Time) -> Result<Loaded, Error> {
    let mut loaded = Loaded::default();
    let mut listing = InPlace;
    let mut preparing = Preparing::new(&mut listing, now);
    for object in objects {
        loaded.objects += 1;
        preparing.add(object)?;
        if preparing.len() >= ROWS {
            let rows = preparing.take();
            loaded.rows += rows.len();
            rows.write(store, now)?;
        }
    }
    let rows = preparing.take();
    loaded.rows += rows.len();
    rows.write(store, now)?;
    Ok(loaded)
}
