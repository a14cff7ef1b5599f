//! What a line is about, before anything is done: the customer it names, and what an order of it would answer.

use crate::Error;
use crate::ask::{Asker, Look, Question};
use crate::orders::PlaceOrder;
use crate::orders::Purchase;
use crate::request::Scope;
use domain::customer::Customer;
use domain::order::{PurchaseFacts, PurchaseIds, place};
use domain::relationship::Relationship;
use domain::subscription::Subscription;
use domain::{CustomerId, FieldError, OrderId, Permission, SubscriptionId};
use store::{Findings, customers, relationships, subscriptions};
use uuid::Uuid;

/// Whose a domain is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Owner {
    /// Nobody's.
    Nobody,
    /// A customer's that the asking partner serves.
    Served(CustomerId),
    /// Somebody else's.
    Other,
}

/// Whose a domain is, asked by whoever may create customers or buy for them.
pub(super) struct DomainOwner {
    pub(super) domain: String,
    pub(super) permission: Permission,
}

impl Question for DomainOwner {
    type Answer = Owner;
    type Found = Option<Customer>;

    const NAME: &'static str = "DomainOwner";

    fn permission(&self) -> Permission {
        self.permission
    }

    fn load(&self, _: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(customers::by_domain(&self.domain.trim().to_lowercase()))
    }

    fn answer(&self, found: Self::Found, look: &mut Look<'_, '_>) -> Result<Owner, Error> {
        let Some(customer) = found else { return Ok(Owner::Nobody) };
        let partner = look.partner()?;
        let relationship = look.tx.find(relationships::get(partner, customer.id))?;
        Ok(match relationship.as_ref().is_some_and(Relationship::is_active) {
            true => Owner::Served(customer.id),
            false => Owner::Other,
        })
    }
}

/// What a partner sold to a customer, asked by whoever may buy for it.
pub(super) struct Sold(pub(super) CustomerId);

impl Question for Sold {
    type Answer = Vec<Subscription>;
    type Found = Vec<Subscription>;

    const NAME: &'static str = "Sold";

    fn permission(&self) -> Permission {
        Permission::Purchase
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.0)
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(subscriptions::of_customer(asker.partner()?, self.0))
    }

    fn answer(&self, sold: Self::Found, look: &mut Look<'_, '_>) -> Result<Vec<Subscription>, Error> {
        Ok(sold.into_iter().map(|one| one.at(look.now)).collect())
    }
}

/// Whether an order would be allowed now; nothing is bought.
pub(super) struct OrderTried(pub(super) PlaceOrder);

impl Question for OrderTried {
    type Answer = ();
    type Found = Purchase;

    const NAME: &'static str = "OrderTried";

    fn permission(&self) -> Permission {
        Permission::Purchase
    }

    fn check(&self) -> Vec<FieldError> {
        crate::Command::check(&self.0)
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.0.customer)
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(Purchase::find(Scope::of(asker.partner()?, Some(self.0.customer)), &self.0.lines))
    }

    fn answer(&self, purchase: Self::Found, look: &mut Look<'_, '_>) -> Result<(), Error> {
        let relationship = look.relationship()?.clone();
        let held = look.tx.find(subscriptions::at_customer(self.0.customer))?;
        let existing: Vec<_> = held.into_iter().map(|one| one.at(look.now)).collect();
        let (partner, offers) = purchase.seller()?;
        let facts = PurchaseFacts {
            relationship: &relationship,
            restricted: partner.restricted,
            by_customer: false,
            currency: &partner.currency,
            offers: &offers,
            existing: &existing,
        };
        let drawn: Vec<_> = self.0.lines.iter().map(|_| SubscriptionId(Uuid::nil())).collect();
        let ids = PurchaseIds { order: OrderId(Uuid::nil()), subscriptions: &drawn };
        place(&facts, &self.0.lines, &ids, look.now)?;
        Ok(())
    }
}
