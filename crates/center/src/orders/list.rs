//! Orders of a customer (api 2.6).

use crate::Error;
use crate::ask::{Asker, Look, Question};
use domain::order::Order;
use domain::subscription::Subscription;
use domain::{CustomerId, OrderId, Permission, Refusal};
use serde::{Deserialize, Serialize};
use store::{Findings, orders, subscriptions};

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
    type Found = Vec<Order>;

    const NAME: &'static str = "OrderList";
    const GLANCE: bool = true;

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        Ok(orders::of_customer(asker.partner()?, self.customer))
    }

    fn answer(&self, orders: Self::Found, _: &mut Look<'_, '_>) -> Result<Vec<Order>, Error> {
        Ok(orders)
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
    type Found = (Option<Order>, Vec<Subscription>);

    const NAME: &'static str = "OrderOne";

    fn permission(&self) -> Permission {
        Permission::ViewSubscriptions
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.customer)
    }

    fn load(&self, asker: &Asker) -> Result<impl Findings<Found = Self::Found>, Error> {
        let partner = asker.partner()?;
        Ok((
            orders::get(partner, self.customer, self.order),
            subscriptions::of_customer(partner, self.customer),
        ))
    }

    fn answer(
        &self,
        (order, mut subscriptions): Self::Found,
        _: &mut Look<'_, '_>,
    ) -> Result<OrderView, Error> {
        let order = order.ok_or(Refusal::OrderNotFound)?;
        subscriptions.retain(|one| one.order == self.order);
        Ok(OrderView { order, subscriptions })
    }
}
