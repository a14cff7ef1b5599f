//! Checking a cart out (api 2.7): all its orders in one transaction, or nothing. Of two who check out the same cart, the
//! second finds it ordered: both wait for the relationship's lock.

use crate::carts::open::shelf;
use crate::orders::{OrderView, of_record, under_policy};
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use crate::{Error, names};
use domain::cart::{Cart, CheckedOut};
use domain::partner::Partner;
use domain::policy::Policy;
use domain::subscription::Subscription;
use domain::{CartId, CustomerId, Permission, Refusal};
use serde::{Deserialize, Serialize};
use store::{Findings, carts, orders, partners, policy, subscriptions};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct CheckOutCart {
    /// For whom.
    pub customer: CustomerId,
    /// Which.
    pub cart: CartId,
}

/// What came of it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct CheckedOutView {
    /// The cart, ordered.
    pub cart: Cart,
    /// One order for each billing cycle.
    pub orders: Vec<OrderView>,
}

impl Command for CheckOutCart {
    type Outcome = CheckedOutView;
    type Facts = (Option<Cart>, Option<Partner>, Vec<Subscription>, Policy);

    const NAME: &'static str = "CheckOutCart";

    fn permission(&self) -> Permission {
        Permission::Purchase
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (
            carts::get(scope.partner, self.customer, self.cart),
            partners::by_id(scope.partner),
            subscriptions::of_customer(scope.partner, self.customer),
            policy::current(),
        )
    }

    fn run(
        &self,
        (cart, partner, sold, policy): Self::Facts,
        work: &mut Work<'_, '_>,
    ) -> Result<CheckedOutView, Error> {
        let cart = cart.ok_or(Refusal::CartNotFound)?.at(work.now);
        let offers = work.tx.find(names::offers(cart.lines.iter().map(|line| &line.offer)))?;
        let shelf = shelf((partner, offers, sold), self.customer, work)?;
        let relationship = work.relationship()?.clone();
        let (facts, now) = (shelf.facts(&relationship), work.now);
        let found = work.tx.find(of_record::find(
            work.scope,
            cart.lines.iter().filter_map(|line| line.of_record.as_ref()),
        ))?;
        let known = of_record::allowed(found, work)?;
        let CheckedOut { cart, placed, happened } = cart.check_out(&facts, &mut || work.id(), now)?;
        work.save(carts::save(&cart)?);
        work.remember([happened]);
        let mut done = Vec::new();
        for one in placed {
            let numbers = one.order.lines.iter().map(|line| line.number);
            let resellers: Vec<_> = numbers.map(|number| of_record::of_line(&cart, number, &known)).collect();
            let mut one = one.of_record(&resellers);
            one.subscriptions = under_policy(one.subscriptions, &policy, &shelf.offers, work)?;
            work.save(orders::save(&one.order)?);
            work.save_all(one.subscriptions.iter().map(subscriptions::save));
            work.remember(one.happened);
            done.push(OrderView { order: one.order, subscriptions: one.subscriptions });
        }
        Ok(CheckedOutView { cart, orders: done })
    }
}
