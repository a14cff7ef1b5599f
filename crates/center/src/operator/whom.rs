//! Which customer the operator means, by its primary domain: the id alone, for an act that names it.

use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::customer::Customer;
use domain::{CustomerId, Permission, Refusal};
use store::{Findings, customers};

/// The question.
#[derive(Clone, Debug)]
pub struct CustomerByDomain {
    /// Its primary domain.
    pub domain: String,
}

impl Question for CustomerByDomain {
    type Answer = CustomerId;
    type Found = Option<Customer>;

    const NAME: &'static str = "CustomerByDomain";

    fn permission(&self) -> Permission {
        Permission::Operate
    }

    fn load(&self, _: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(customers::by_domain(self.domain.trim()))
    }

    fn answer(&self, found: Self::Found, _: &mut Look<'_, '_>) -> Result<CustomerId, Error> {
        Ok(found.ok_or(Refusal::Unrelated)?.id)
    }
}
