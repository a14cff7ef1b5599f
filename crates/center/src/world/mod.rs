//! A whole world as objects: partners, customers, what was bought, and everything that happened.
//!
//! The demo, the tests and a later import and export speak of a world as a sequence of [`Object`]s. An object comes
//! after those it names: an offer before its sale, a customer before its relationships, an event after the earlier
//! ones of the same log. [`load`] stores such a sequence in a few large transactions, [`load_many`] a million customers.

mod export;
mod import;
mod load;
mod many;
mod object;
mod rows;
mod sorted;

pub use export::{ExportError, TOLD, UNTOLD, carried, export};
pub use import::{ImportError, Wrong, import};
pub use load::{Loaded, load};
pub use many::{Progress, load_many};
pub use object::{Application, Object, Operator, Row, Tenant, Transfer, User};

use uuid::Uuid;

/// The written seed of every fixed id. Change it and every id of the demo world changes.
const SEED: &str = "symbolon: a world of partners and customers, first edition";

/// The fixed id of a thing, made of the world's seed and the thing's code (`customer:C1`); UUID version 5.
pub fn id(code: &str) -> Uuid {
    let namespace = Uuid::new_v5(&Uuid::NAMESPACE_URL, SEED.as_bytes());
    Uuid::new_v5(&namespace, code.as_bytes())
}

/// The fixed id of one of many things alike. Those of one code sort by their numbers (UUID version 8), as ids do that
/// were given one after the other.
pub fn numbered_id(code: &str, number: u32) -> Uuid {
    let mut bytes = id(code).into_bytes();
    bytes[12..].copy_from_slice(&number.to_be_bytes());
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}
