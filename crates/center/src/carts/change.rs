//! Changing what is in a cart (api 2.7 PUT): its lines are replaced, and its time begins anew.

use crate::Error;
use crate::carts::CartView;
use crate::carts::open::{Found, find, shelf};
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::cart::{self, Cart, CartLine};
use domain::{CartId, CustomerId, FieldError, Permission, Refusal};
use store::{Findings, carts};

/// The command.
#[derive(Clone, Debug)]
pub struct ChangeCart {
    /// For whom.
    pub customer: CustomerId,
    /// Which.
    pub cart: CartId,
    /// What is in it from now on.
    pub lines: Vec<CartLine>,
    /// The version it was read in; nothing to write whatever is there.
    pub version: Option<i64>,
}

impl Command for ChangeCart {
    type Outcome = CartView;
    type Facts = (Option<Cart>, Found);

    const NAME: &'static str = "ChangeCart";

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
        (carts::get(scope.partner, self.customer, self.cart), find(scope, self.customer, &self.lines))
    }

    fn run(&self, (cart, found): Self::Facts, work: &mut Work<'_, '_>) -> Result<CartView, Error> {
        let cart = cart.ok_or(Refusal::CartNotFound)?.at(work.now);
        let (next, happened) = cart.edit(self.lines.clone(), work.actor.user, work.now)?;
        if self.version.is_some_and(|seen| seen != cart.version) {
            return Err(Refusal::StaleEtag.into());
        }
        work.save(carts::save(&next)?);
        work.remember([happened]);
        let relationship = work.relationship()?.clone();
        shelf(found, self.customer, work)?.view(next, &relationship, work.locale)
    }
}
