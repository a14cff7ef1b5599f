//! Looking at carts: the open ones of a customer, one, and those that went with an ended relationship.

use crate::ask::{Asker, Look, Question};
use crate::carts::CartView;
use crate::carts::view::Shelf;
use crate::{Error, names};
use domain::cart::{Cart, CartStatus};
use domain::partner::Partner;
use domain::relationship::ClosedRelationship;
use domain::subscription::Subscription;
use domain::{CartId, CustomerId, Permission, Refusal, RemovalId};
use store::{Findings, carts, closed, partners, subscriptions};

/// A partner's open carts for a customer, the last changed first.
#[derive(Clone, Copy, Debug)]
pub struct CartList {
    /// For whom.
    pub customer: CustomerId,
}

impl Question for CartList {
    type Answer = Vec<Cart>;
    type Found = Vec<Cart>;

    const NAME: &'static str = "CartList";
    const GLANCE: bool = true;

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(carts::of_customer(asker.partner()?, self.customer, CartStatus::Active))
    }

    fn answer(&self, found: Self::Found, look: &mut Look<'_, '_>) -> Result<Vec<Cart>, Error> {
        let now = look.now;
        Ok(found
            .into_iter()
            .map(|cart| cart.at(now))
            .filter(|cart| cart.status == CartStatus::Active)
            .collect())
    }
}

/// One cart with the state of its lines.
#[derive(Clone, Copy, Debug)]
pub struct CartOne {
    /// For whom.
    pub customer: CustomerId,
    /// Which.
    pub cart: CartId,
}

impl Question for CartOne {
    type Answer = CartView;
    type Found = (Option<Cart>, Option<Partner>, Vec<Subscription>);

    const NAME: &'static str = "CartOne";

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let partner = asker.partner()?;
        Ok((
            carts::get(partner, self.customer, self.cart),
            partners::by_id(partner),
            subscriptions::of_customer(partner, self.customer),
        ))
    }

    fn answer(&self, (cart, partner, sold): Self::Found, look: &mut Look<'_, '_>) -> Result<CartView, Error> {
        let (cart, partner) =
            (cart.ok_or(Refusal::CartNotFound)?.at(look.now), partner.ok_or(Refusal::Unrelated)?);
        if matches!(cart.status, CartStatus::Expired | CartStatus::Discarded) {
            return Err(Refusal::CartNotFound.into());
        }
        let offers = look.tx.find(names::offers(cart.lines.iter().map(|line| &line.offer)))?;
        let mut shelf = Shelf { partner, offers, existing: sold };
        if shelf.is_limited() {
            shelf.existing = look.tx.find(subscriptions::at_customer(self.customer))?;
        }
        let now = look.now;
        shelf.existing = shelf.existing.into_iter().map(|one| one.at(now)).collect();
        let relationship = look.relationship()?.clone();
        shelf.view(cart, &relationship, look.locale)
    }
}

/// What was in the carts that were thrown away with a closed relationship (E53).
#[derive(Clone, Copy, Debug)]
pub struct DiscardedCarts {
    /// The removal.
    pub removal: RemovalId,
}

impl Question for DiscardedCarts {
    type Answer = Vec<(Cart, Vec<String>)>;
    type Found = Option<ClosedRelationship>;

    const NAME: &'static str = "DiscardedCarts";

    fn permission(&self) -> Permission {
        Permission::ViewClosed
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(closed::one(asker.partner()?, self.removal))
    }

    fn answer(
        &self,
        record: Self::Found,
        look: &mut Look<'_, '_>,
    ) -> Result<Vec<(Cart, Vec<String>)>, Error> {
        let record = record.ok_or(Refusal::NotFound)?;
        let found = look.tx.find(carts::discarded(record.partner, record.customer, record.generation))?;
        let lines = found.iter().flat_map(|cart| &cart.lines);
        let offers = look.tx.find(names::offers(lines.map(|line| &line.offer)))?;
        let name = |offer: &domain::OfferId| {
            let known = offers.iter().find(|one| one.id == *offer || one.catalog_item_id == offer.0);
            known.map_or_else(|| offer.to_string(), |one| one.name(look.locale.tag()).to_owned())
        };
        let named = |cart: Cart| {
            let names = cart.lines.iter().map(|line| name(&line.offer)).collect();
            (cart, names)
        };
        Ok(found.into_iter().map(named).collect())
    }
}
