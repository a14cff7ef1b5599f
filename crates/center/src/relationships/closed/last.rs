//! A customer's last closed record, for links to it (A-S6b, E52).

use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::relationship::ClosedRelationship;
use domain::{CustomerId, Permission, RemovalId};
use store::{Findings, closed};

/// The id of a customer's last closed record, for links to it.
#[derive(Clone, Copy, Debug)]
pub struct LastClosed {
    /// Which customer.
    pub customer: CustomerId,
}

impl Question for LastClosed {
    type Answer = Option<RemovalId>;
    type Found = Option<ClosedRelationship>;

    const NAME: &'static str = "LastClosed";
    const GLANCE: bool = true;

    fn permission(&self) -> Permission {
        Permission::ViewClosed
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(closed::last(asker.partner()?, self.customer))
    }

    fn answer(&self, record: Self::Found, _: &mut Look<'_, '_>) -> Result<Option<RemovalId>, Error> {
        Ok(record.map(|record| record.id))
    }
}
