//! One customer of a partner (api 2.1), as the Account page shows it too.

use crate::Error;
use crate::ask::{Look, Question};
use domain::customer::Customer;
use domain::delegation::Delegation;
use domain::partner::Partner;
use domain::relationship::Relationship;
use domain::{CustomerId, Permission, Refusal};
use store::{customers, delegations, partners};

/// The question.
#[derive(Clone, Copy, Debug)]
pub struct CustomerOne {
    /// Which.
    pub customer: CustomerId,
}

/// A customer with the relationship through which it is seen.
#[derive(Clone, PartialEq, Debug)]
pub struct CustomerDetail {
    /// The customer.
    pub customer: Customer,
    /// The active relationship.
    pub relationship: Relationship,
    /// The provider through which a reseller serves it.
    pub provider: Option<Partner>,
    /// Delegated admin that is active now.
    pub delegations: Vec<Delegation>,
}

impl Question for CustomerOne {
    type Answer = CustomerDetail;

    fn permission(&self) -> Permission {
        Permission::ViewCustomers
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<CustomerDetail, Error> {
        let relationship = look.relationship()?.clone();
        let customer = customers::by_id(look.tx, self.customer)?.ok_or(Refusal::Unrelated)?;
        let now = look.now;
        let delegations = delegations::open(look.tx, relationship.partner, self.customer)?
            .into_iter()
            .filter(|one| one.is_active(now) && one.generation == relationship.generation)
            .collect();
        let provider = match relationship.provider {
            Some(id) => partners::by_id(look.tx, id)?,
            None => None,
        };
        Ok(CustomerDetail { customer, relationship, provider, delegations })
    }
}

/// Whether a domain is in use, by whomever (api `HEAD domains/{domain}`).
#[derive(Clone, Debug)]
pub struct DomainTaken {
    /// The domain asked about.
    pub domain: String,
}

impl Question for DomainTaken {
    type Answer = bool;

    fn permission(&self) -> Permission {
        Permission::ViewCustomers
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<bool, Error> {
        let domain = self.domain.trim().to_lowercase();
        Ok(customers::by_domain(look.tx, &domain)?.is_some())
    }
}
