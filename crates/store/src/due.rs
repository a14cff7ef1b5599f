//! What the clock has something to do with: rows of whatever noun whose `next_at` has come.

use crate::{Row, StoreError};
use domain::{CustomerId, PartnerId, Time};
use uuid::Uuid;

/// A row that the clock has something to do with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Due {
    /// With whom it lies.
    pub partner: PartnerId,
    /// Which customer it concerns, if it concerns one.
    pub customer: Option<CustomerId>,
    /// Its id.
    pub id: Uuid,
    /// Since when.
    pub at: Time,
}

impl Due {
    /// From a row of `partner_id, customer_id, id, next_at`, the order in which every noun selects them.
    pub(crate) fn read(row: &Row<'_>) -> Result<Due, StoreError> {
        Ok(Due {
            partner: PartnerId(row.uuid(0)?),
            customer: row.opt_uuid(1)?.map(CustomerId),
            id: row.uuid(2)?,
            at: row.time(3)?,
        })
    }
}
