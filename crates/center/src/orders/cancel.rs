//! Cancelling an order that still waits (api 2.6 "Cancel order").

use crate::Error;
use crate::request::Scope;
use crate::run::{Command, Work};
use domain::order::Order;
use domain::{Actor, CustomerId, OrderId, Permission, Refusal};
use store::{orders, subscriptions};

/// The command.
#[derive(Clone, Copy, Debug)]
pub struct CancelOrder {
    /// For whom it was placed.
    pub customer: CustomerId,
    /// Which.
    pub order: OrderId,
    /// The version it was read in; nothing to cancel whatever is there.
    pub version: Option<i64>,
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
        let sold = subscriptions::of_customer(work.tx, partner, self.customer)?;
        let (next, changed) = order.cancel(&sold)?;
        if next == order {
            // A repeated cancellation is answered, so only what still waits can be stale.
            return Ok(order);
        }
        if self.version.is_some_and(|seen| seen != order.version) {
            return Err(Refusal::StaleEtag.into());
        }
        work.save(orders::save(&next)?);
        work.save_all(changed.subscriptions.iter().map(subscriptions::save));
        work.remember(changed.happened);
        Ok(next)
    }
}
