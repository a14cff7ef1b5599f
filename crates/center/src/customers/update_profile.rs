//! Changing a customer's billing profile (api 2.1 `profiles/billing`).

use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::customer::{BillingProfile, Customer, check_profile};
use domain::{CustomerId, EventKind, FieldError, Generation, Happened, PartnerId, Permission, Refusal};
use serde_json::json;
use store::{Findings, customers, relationships};

/// The command.
#[derive(Clone, Debug)]
pub struct UpdateBillingProfile {
    /// Whose.
    pub customer: CustomerId,
    /// The whole new profile.
    pub profile: BillingProfile,
    /// The version it was read in; nothing to write whatever is there.
    pub version: Option<i64>,
}

impl Command for UpdateBillingProfile {
    type Outcome = Customer;
    type Facts = (Option<Customer>, Vec<(PartnerId, Generation)>);

    const NAME: &'static str = "UpdateBillingProfile";

    fn permission(&self) -> Permission {
        Permission::EditCustomer
    }

    fn check(&self) -> Vec<FieldError> {
        check_profile(&self.profile, "")
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, _: Scope) -> impl Findings<Found = Self::Facts> {
        (customers::by_id(self.customer), relationships::serving(self.customer))
    }

    fn run(&self, (before, serving): Self::Facts, work: &mut Work<'_, '_>) -> Result<Customer, Error> {
        let before = before.ok_or(Refusal::Unrelated)?;
        if self.version.is_some_and(|seen| seen != before.version) {
            return Err(Refusal::StaleEtag.into());
        }
        let mut profile = self.profile.clone();
        profile.default_address.country = profile.default_address.country.to_uppercase();
        if profile == before.profile {
            return Ok(before);
        }
        let customer = Customer { profile, version: before.version + 1, ..before.clone() };
        if customer.profile.company_name != before.profile.company_name {
            // Every partner that serves it shows the new name in its own list.
            for (partner, _) in serving {
                work.save_all(customers::relist(partner, self.customer, &super::index(&customer)));
            }
        }
        work.save(customers::save(&customer)?);
        work.remember([Happened::new(EventKind::CustomerBillingProfileUpdated)
            .object(self.customer)
            .old_value(json!({ "version": before.version }))
            .new_value(json!({ "version": customer.version }))]);
        Ok(customer)
    }
}
