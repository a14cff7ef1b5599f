//! Cancelling an order that still waits (api 2.6 "Cancel order").

use crate::Error;
use crate::run::{Command, Scope, Work};
use domain::order::Order;
use domain::subscription::{Status, Subscription};
use domain::{Actor, CustomerId, OrderId, Permission, Refusal};
use store::{orders, subscriptions};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct CancelOrder {
    /// For whom it was placed.
    pub customer: CustomerId,
    /// Which.
    pub order: OrderId,
}

impl Command for CancelOrder {
    type Outcome = Order;
    const NAME: &'static str = "CancelOrder";

    fn permission(&self) -> Permission {
        Permission::CancelSubscription
    }

    fn scope(&self, actor: &Actor) -> Result<Scope, Error> {
        let partner = actor.partner().ok_or(Refusal::Unrelated)?;
        Ok(Scope { partner, customer: Some(self.customer) })
    }

    fn run(&self, work: &mut Work<'_, '_>) -> Result<Order, Error> {
        let partner = work.scope.partner;
        let order =
            orders::get(work.tx, partner, self.customer, self.order)?.ok_or(Refusal::OrderNotFound)?;
        let (next, happened) = order.cancel()?;
        if next == order {
            return Ok(order);
        }
        // What was not provisioned yet goes with its order; nothing was charged (M4).
        for waiting in subscriptions::of_customer(work.tx, partner, self.customer)? {
            if waiting.order == self.order && waiting.status == Status::Pending {
                let gone = Subscription { status: Status::Deleted, version: waiting.version + 1, ..waiting };
                work.save(subscriptions::save(&gone));
            }
        }
        work.save(orders::save(&next)?);
        work.remember(happened);
        Ok(next)
    }
}
