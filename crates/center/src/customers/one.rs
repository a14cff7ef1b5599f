//! One customer of a partner (api 2.1), as the Account page shows it too.

use crate::ask::{Asker, AtOnce, Look, Question};
use crate::{Error, identity};
use domain::customer::Customer;
use domain::delegation::Delegation;
use domain::partner::Partner;
use domain::relationship::Relationship;
use domain::{CustomerId, Permission, Refusal};
use store::{Find, Findings, customers, delegations, partners, sight};

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
    type Found = (Option<Customer>, Vec<Delegation>);

    const NAME: &'static str = "CustomerOne";
    const GLANCE: bool = true;

    fn permission(&self) -> Permission {
        Permission::ViewCustomers
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok((customers::by_id(self.customer), delegations::open(asker.partner()?, self.customer)))
    }

    fn at_once(&self, asker: &Asker) -> Option<Find<AtOnce<Self::Found>>> {
        let caller = asker.caller.clone();
        let (partner, person) = caller.tenant.partner().zip(caller.user)?;
        let sight = sight::of_customer(partner, person, caller.application.as_deref(), self.customer);
        Some(sight.map(move |sight| match sight {
            Some(sight) => {
                let actor = identity::acting(caller, Some(sight.standing));
                (actor, sight.relationship, (sight.customer, sight.delegations))
            }
            None => (Err(Error::SignedOut), None, (None, Vec::new())),
        }))
    }

    fn answer(
        &self,
        (customer, mut delegations): Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<CustomerDetail, Error> {
        let relationship = look.relationship()?.clone();
        let customer = customer.ok_or(Refusal::Unrelated)?;
        delegations.retain(|one| one.is_active(look.now) && one.generation == relationship.generation);
        let provider = look.tx.find(relationship.provider.map(partners::by_id))?.flatten();
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
    type Found = Option<Customer>;

    const NAME: &'static str = "DomainTaken";
    const GLANCE: bool = true;

    fn permission(&self) -> Permission {
        Permission::ViewCustomers
    }

    fn load(&self, _: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(customers::by_domain(&self.domain.trim().to_lowercase()))
    }

    fn answer(&self, namesake: Self::Found, _: &mut Look<'_, '_>) -> Result<bool, Error> {
        Ok(namesake.is_some())
    }
}
