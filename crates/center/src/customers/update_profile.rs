//! Changing a customer's billing profile (api 2.1 `profiles/billing`).

use crate::Error;
use crate::request::Scope;
use crate::run::{Command, Work};
use domain::customer::{BillingProfile, Customer, check_profile};
use domain::{Actor, CustomerId, EventKind, FieldError, Happened, Permission, Refusal};
use serde_json::json;
use store::{customers, relationships};

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
    const NAME: &'static str = "UpdateBillingProfile";

    fn permission(&self) -> Permission {
        Permission::EditCustomer
    }

    fn check(&self) -> Vec<FieldError> {
        check_profile(&self.profile, "")
    }

    fn scope(&self, actor: &Actor) -> Result<Scope, Error> {
        let partner = actor.partner().ok_or(Refusal::Unrelated)?;
        Ok(Scope { partner, customer: Some(self.customer) })
    }

    fn run(&self, work: &mut Work<'_, '_>) -> Result<Customer, Error> {
        let before = customers::by_id(work.tx, self.customer)?.ok_or(Refusal::Unrelated)?;
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
            for (partner, _) in relationships::serving(work.tx, self.customer)? {
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
