//! The customers that a provider serves through one reseller (api 1.7 `IndirectReseller`).

use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::relationship::Relationship;
use domain::{PartnerId, Permission};
use store::Findings;
use store::customers::{self, Listed};
use store::relationships;

/// The question.
#[derive(Clone, Copy, Debug)]
pub struct CustomersOfReseller {
    /// Through whom.
    pub reseller: PartnerId,
}

/// Most customers looked through.
const ALL: i64 = 1_000_000_000;

impl Question for CustomersOfReseller {
    type Answer = Vec<Listed>;
    type Found = Vec<Listed>;

    const NAME: &'static str = "CustomersOfReseller";

    fn permission(&self) -> Permission {
        Permission::ViewCustomers
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(customers::page(asker.partner()?, asker.locale.collation().name(), None, ALL))
    }

    fn answer(&self, served: Self::Found, look: &mut Look<'_, '_>) -> Result<Vec<Listed>, Error> {
        let provider = look.partner()?;
        let through = served.iter().map(|row| relationships::get(self.reseller, row.id));
        let through = look.tx.find(through.collect::<Vec<_>>())?;
        let is_through = |one: &Relationship| one.is_active() && one.provider == Some(provider);
        Ok(served
            .into_iter()
            .zip(through)
            .filter_map(|(row, one)| one.as_ref().is_some_and(is_through).then_some(row))
            .collect())
    }
}
