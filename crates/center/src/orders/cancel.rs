//! Cancelling an order that still waits (api 2.6 "Cancel order").

use crate::Error;
use crate::request::{Caller, Scope};
use crate::run::{Command, Work};
use domain::order::Order;
use domain::subscription::Subscription;
use domain::{CustomerId, OrderId, Permission, Refusal};
use store::{Findings, orders, subscriptions};

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
    type Facts = (Option<Order>, Vec<Subscription>);

    const NAME: &'static str = "CancelOrder";

    fn permission(&self) -> Permission {
        Permission::CancelSubscription
    }

    fn scope(&self, caller: &Caller) -> Result<Scope, Error> {
        Scope::with(caller, self.customer)
    }

    fn load(&self, scope: Scope) -> impl Findings<Found = Self::Facts> {
        (
            orders::get(scope.partner, self.customer, self.order),
            subscriptions::of_customer(scope.partner, self.customer),
        )
    }

    fn run(&self, (order, sold): Self::Facts, work: &mut Work<'_, '_>) -> Result<Order, Error> {
        let order = order.ok_or(Refusal::OrderNotFound)?;
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
