//! The resellers through which a provider serves a customer (api 2.3 `customers/{c}/relationships`).

use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::partner::Partner;
use domain::partnership::Partnership;
use domain::{CustomerId, Permission};
use store::{Findings, partners, partnerships};

/// The question.
#[derive(Clone, Copy, Debug)]
pub struct ResellersOfCustomer {
    /// Whose.
    pub customer: CustomerId,
}

impl Question for ResellersOfCustomer {
    type Answer = Vec<Partner>;
    type Found = (Vec<Partner>, Vec<Partnership>);

    const NAME: &'static str = "ResellersOfCustomer";

    fn permission(&self) -> Permission {
        Permission::ViewCustomers
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok((partners::serving(self.customer), partnerships::of_partner(asker.partner()?)))
    }

    /// A provider learns of nobody but its own resellers.
    fn answer(
        &self,
        (mut serving, partnerships): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<Vec<Partner>, Error> {
        let provider = look.partner()?;
        serving.retain(|partner| {
            partnerships
                .iter()
                .any(|one| one.is_active() && one.provider == provider && one.reseller == partner.id)
        });
        Ok(serving)
    }
}
