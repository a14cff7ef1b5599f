//! Buying for a customer (api 2.6, S9): one order becomes subscriptions in one transaction, or is refused whole.

use crate::Error;
use crate::orders::OrderView;
use crate::request::Scope;
use crate::run::{Command, Work};
use domain::catalogue::Offer;
use domain::order::{PurchaseFacts, PurchaseIds, WantedLine, check_lines, place};
use domain::{Actor, CustomerId, FieldError, OfferId, OrderId, Permission, Refusal, SubscriptionId};
use store::{offers, orders, partners, subscriptions};

/// The command.
#[derive(Clone, Debug)]
pub struct PlaceOrder {
    /// For whom.
    pub customer: CustomerId,
    /// What.
    pub lines: Vec<WantedLine>,
}

impl Command for PlaceOrder {
    type Outcome = OrderView;
    const NAME: &'static str = "PlaceOrder";

    fn permission(&self) -> Permission {
        Permission::Purchase
    }

    fn check(&self) -> Vec<FieldError> {
        check_lines(&self.lines).err().unwrap_or_default()
    }

    fn scope(&self, actor: &Actor) -> Result<Scope, Error> {
        let partner = actor.partner().ok_or(Refusal::Unrelated)?;
        Ok(Scope { partner, customer: Some(self.customer) })
    }

    fn run(&self, work: &mut Work<'_, '_>) -> Result<OrderView, Error> {
        let partner = partners::by_id(work.tx, work.scope.partner)?.ok_or(Refusal::Unrelated)?;
        let offers = self.offers(work)?;
        let existing = self.existing(work, &offers)?;
        let order = OrderId(work.id());
        let subscriptions: Vec<_> = self.lines.iter().map(|_| SubscriptionId(work.id())).collect();
        let relationship = work.relationship()?.clone();
        let facts = PurchaseFacts {
            relationship: &relationship,
            restricted: partner.restricted,
            currency: &partner.currency,
            offers: &offers,
            existing: &existing,
        };
        let ids = PurchaseIds { order, subscriptions: &subscriptions };
        let placed = place(&facts, &self.lines, &ids, work.now)?;
        work.save(orders::save(&placed.order)?);
        work.save_all(placed.subscriptions.iter().map(subscriptions::save));
        work.remember(placed.happened);
        Ok(OrderView { order: placed.order, subscriptions: placed.subscriptions })
    }
}

impl PlaceOrder {
    fn offers(&self, work: &mut Work<'_, '_>) -> Result<Vec<Offer>, Error> {
        let mut ids: Vec<&OfferId> = self.lines.iter().map(|line| &line.offer).collect();
        ids.sort();
        ids.dedup();
        let mut found = Vec::new();
        for id in ids {
            found.extend(offers::by_id(work.tx, id)?);
        }
        Ok(found)
    }

    /// Only a limited offer makes it necessary to look at what other sellers sold.
    fn existing(
        &self,
        work: &mut Work<'_, '_>,
        offers: &[Offer],
    ) -> Result<Vec<domain::subscription::Subscription>, Error> {
        let found = if offers.iter().any(|offer| offer.limit_per_customer.is_some()) {
            subscriptions::at_customer(work.tx, self.customer)?
        } else {
            subscriptions::of_customer(work.tx, work.scope.partner, self.customer)?
        };
        Ok(found.into_iter().map(|one| one.at(work.now)).collect())
    }
}
