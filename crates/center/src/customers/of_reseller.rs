//! The customers that a provider serves through one reseller (api 1.7 `IndirectReseller`).

use crate::Error;
use crate::ask::{Look, Question};
use domain::{PartnerId, Permission};
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

    fn permission(&self) -> Permission {
        Permission::ViewCustomers
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<Vec<Listed>, Error> {
        let provider = look.partner()?;
        let collation = look.locale.collation().name();
        let mut found = Vec::new();
        for row in customers::page(look.tx, provider, collation, None, ALL)? {
            let through = relationships::get(look.tx, self.reseller, row.id)?;
            if through.is_some_and(|one| one.is_active() && one.provider == Some(provider)) {
                found.push(row);
            }
        }
        Ok(found)
    }
}
