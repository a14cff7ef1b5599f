//! Opening a cart (api 2.7). What is wrong with its lines is told, not refused.

use crate::carts::CartView;
use crate::carts::view::Shelf;
use crate::orders::held;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use crate::{Error, names};
use domain::cart::{self, Cart, CartLine, CartOf};
use domain::catalogue::Offer;
use domain::partner::Partner;
use domain::subscription::Subscription;
use domain::{CartId, CustomerId, FieldError, Permission, Refusal};
use store::{Findings, carts, partners, subscriptions};

/// The command.
#[derive(Clone, Debug)]
pub struct OpenCart {
    /// For whom.
    pub customer: CustomerId,
    /// What.
    pub lines: Vec<CartLine>,
}

/// Who buys, the offers that the lines name, and what the partner sold to the customer.
pub(super) type Found = (Option<Partner>, Vec<Offer>, Vec<Subscription>);

/// Where they stand.
pub(super) fn find(scope: Scope, customer: CustomerId, lines: &[CartLine]) -> impl Findings<Found = Found> {
    (
        partners::by_id(scope.partner),
        names::offers(lines.iter().map(|line| &line.offer)),
        subscriptions::of_customer(scope.partner, customer),
    )
}

/// The same under the lock; only a limited offer makes it necessary to look at what other sellers sold.
pub(super) fn shelf(
    (partner, offers, sold): Found,
    customer: CustomerId,
    work: &mut Work<'_, '_>,
) -> Result<Shelf, Error> {
    let existing = sold.into_iter().map(|one| one.at(work.now)).collect();
    let mut shelf = Shelf { partner: partner.ok_or(Refusal::Unrelated)?, offers, existing };
    if shelf.is_limited() {
        shelf.existing = held(work, customer)?;
    }
    Ok(shelf)
}

impl Command for OpenCart {
    type Outcome = CartView;
    type Facts = Found;

    const NAME: &'static str = "OpenCart";

    fn permission(&self) -> Permission {
        Permission::Purchase
    }

    fn check(&self) -> Vec<FieldError> {
        cart::check(&self.lines)
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        find(scope, self.customer, &self.lines)
    }

    fn run(&self, found: Self::Facts, work: &mut Work<'_, '_>) -> Result<CartView, Error> {
        let relationship = work.relationship()?.clone();
        let of = CartOf {
            id: CartId(work.id()),
            partner: relationship.partner,
            customer: self.customer,
            generation: relationship.generation,
        };
        let (cart, happened) = Cart::open(of, self.lines.clone(), work.actor.user, work.now);
        work.save(carts::save(&cart)?);
        work.remember([happened]);
        shelf(found, self.customer, work)?.view(cart, &relationship, work.locale)
    }
}
