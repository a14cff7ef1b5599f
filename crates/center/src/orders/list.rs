//! Orders of a customer (api 2.6).

use crate::Error;
use crate::ask::{Look, Question};
use domain::order::Order;
use domain::subscription::Subscription;
use domain::{CustomerId, OrderId, Permission, Refusal};
use serde::{Deserialize, Serialize};
use store::{orders, subscriptions};

/// A partner's orders for a customer, newest first.
#[derive(Clone, Copy, Debug)]
pub struct OrderList {
    /// For whom.
    pub customer: CustomerId,
}

/// An order with what it became.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct OrderView {
    /// The order.
    pub order: Order,
    /// Its subscriptions.
    pub subscriptions: Vec<Subscription>,
}

impl Question for OrderList {
    type Answer = Vec<Order>;

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<Vec<Order>, Error> {
        let partner = look.partner()?;
        Ok(orders::of_customer(look.tx, partner, self.customer)?)
    }
}

/// One of them.
#[derive(Clone, Copy, Debug)]
pub struct OrderOne {
    /// For whom.
    pub customer: CustomerId,
    /// Which.
    pub order: OrderId,
}

impl Question for OrderOne {
    type Answer = OrderView;

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn answer(&self, look: &mut Look<'_, '_>) -> Result<OrderView, Error> {
        let partner = look.partner()?;
        let order =
            orders::get(look.tx, partner, self.customer, self.order)?.ok_or(Refusal::OrderNotFound)?;
        let mut subscriptions = subscriptions::of_customer(look.tx, partner, self.customer)?;
        subscriptions.retain(|one| one.order == self.order);
        Ok(OrderView { order, subscriptions })
    }
}
