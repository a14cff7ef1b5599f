//! What becomes of an order that waited, when its provisioning is reported (M4), and of reports that fit no order (E8).

use crate::order::{Order, OrderLine, OrderStatus, PurchaseFacts, WantedLine, line_problem};
use crate::subscription::{Changed, Status, Subscription};
use crate::{EventKind, Happened, OrderId, SubscriptionId, Time};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// What is reported of an order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Report {
    /// Everything in it works.
    Fulfilled,
    /// It cannot be delivered; nothing is charged.
    Failed,
}

impl Report {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Report::Fulfilled => "fulfilled",
            Report::Failed => "failed",
        }
    }
}

/// Why a report fits nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Misfit {
    /// There is no such order.
    OrderUnknown,
    /// The order waits for nothing.
    OrderNotWaiting,
    /// The relationship ended before.
    RelationshipEnded,
    /// What was ordered is no longer what can be delivered.
    NotDeliverable,
}

impl Misfit {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Misfit::OrderUnknown => "order_unknown",
            Misfit::OrderNotWaiting => "order_not_waiting",
            Misfit::RelationshipEnded => "relationship_ended",
            Misfit::NotDeliverable => "not_deliverable",
        }
    }
}

/// What a report brings about.
#[derive(Clone, PartialEq, Debug)]
pub enum Received {
    /// The order goes on: its new state, with what became of what was ordered.
    Taken(Order, Changed),
    /// The same was reported before: nothing happens.
    Known,
    /// It is set aside for the operator.
    SetAside(Misfit),
}

/// Takes a report, under the relationship's lock. `order` is the one it names, if there is one; `draw` draws ids for
/// what was not on record before.
pub fn receive(
    order: Option<&Order>,
    report: Report,
    facts: &PurchaseFacts<'_>,
    draw: &mut dyn FnMut() -> SubscriptionId,
    now: Time,
) -> Received {
    let Some(order) = order else { return Received::SetAside(Misfit::OrderUnknown) };
    match (order.status, report) {
        (OrderStatus::Completed, Report::Fulfilled) | (OrderStatus::Cancelled, Report::Failed)
            if facts.relationship.is_active() =>
        {
            Received::Known
        }
        _ if !facts.relationship.is_active() => Received::SetAside(Misfit::RelationshipEnded),
        (OrderStatus::Completed | OrderStatus::Cancelled, _) => Received::SetAside(Misfit::OrderNotWaiting),
        (OrderStatus::Pending | OrderStatus::InProgress, Report::Fulfilled) => order.fulfil(facts, draw, now),
        (OrderStatus::Pending | OrderStatus::InProgress, Report::Failed) => {
            let waiting = Order { status: OrderStatus::Pending, ..order.clone() };
            match waiting.cancel(facts.existing) {
                Ok((next, changed)) => Received::Taken(next, changed),
                Err(_) => Received::SetAside(Misfit::OrderNotWaiting),
            }
        }
    }
}

/// That a report was set aside.
pub fn set_aside(order: OrderId, report: Report, misfit: Misfit) -> Happened {
    Happened::new(EventKind::ProvisioningQuarantined)
        .object(order)
        .new_value(json!({ "result": report.code(), "reason": misfit.code() }))
}

impl Order {
    /// What waited becomes active now, at the price it was ordered at, even where the offer is no longer sold.
    fn fulfil(
        &self,
        facts: &PurchaseFacts<'_>,
        draw: &mut dyn FnMut() -> SubscriptionId,
        now: Time,
    ) -> Received {
        let offers: Vec<_> = facts
            .offers
            .iter()
            .map(|offer| crate::catalogue::Offer { purchasable: true, ..offer.clone() })
            .collect();
        let facts = PurchaseFacts { offers: &offers, ..*facts };
        let mut next = Order { status: OrderStatus::Completed, version: self.version + 1, ..self.clone() };
        let mut active: Vec<Subscription> = Vec::new();
        for line in &mut next.lines {
            let waiting = facts.existing.iter().find(|one| Some(one.id) == line.subscription);
            let subscription = match waiting {
                Some(one) if one.status == Status::Pending => {
                    Subscription { status: Status::Active, version: one.version + 1, ..one.clone() }
                }
                Some(_) => continue,
                None => match line_problem(&facts, &wanted(line), draw(), &active, now) {
                    Ok(one) => Subscription {
                        order: self.id,
                        reseller: line.reseller,
                        unit_price: line.unit_price,
                        currency: self.currency.clone(),
                        ..one
                    },
                    Err(_) => return Received::SetAside(Misfit::NotDeliverable),
                },
            };
            line.subscription = Some(subscription.id);
            active.push(subscription);
        }
        let fulfilled = Happened::new(EventKind::OrderFulfilled)
            .object(self.id)
            .old_value(json!({ "status": self.status.code() }))
            .new_value(json!({ "status": next.status.code() }));
        let activated = active.iter().map(|one| {
            Happened::new(EventKind::SubscriptionActivated)
                .object(one.id)
                .old_value(json!({ "status": "pending" }))
                .new_value(json!({ "status": "active", "offerId": one.offer, "quantity": one.quantity }))
        });
        let happened = std::iter::once(fulfilled).chain(activated).collect();
        Received::Taken(next, Changed { subscriptions: active, happened })
    }
}

fn wanted(line: &OrderLine) -> WantedLine {
    WantedLine {
        number: line.number,
        offer: line.offer.clone(),
        quantity: line.quantity,
        nickname: line.nickname.clone(),
        parent: line.parent,
    }
}
