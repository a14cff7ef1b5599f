//! A suspended subscription whose seller no longer serves the customer can be taken over by another partner at the
//! customer's wish, while its data is kept. It moves as it stands: bringing it back is another step (E24).

use crate::catalogue::{Offer, OfferKind};
use crate::event::Happened;
use crate::order::{Order, OrderLine, OrderStatus, may_sell};
use crate::partner::Partner;
use crate::relationship::Relationship;
use crate::subscription::{Status, Subscription, SuspendedBy};
use crate::{EventKind, OrderId, Refusal, Time};
use serde_json::json;

/// A finished rescue: what each of the two partners holds afterwards, and what each is told.
#[derive(Clone, PartialEq, Debug)]
pub struct Rescue {
    /// The order it stands under at its new partner.
    pub order: Order,
    /// At the new partner: suspended as they were, with the same date of deletion.
    pub taken: Vec<Subscription>,
    /// At the former partner: gone.
    pub given_up: Vec<Subscription>,
    /// For the new partner's log.
    pub happened: Vec<Happened>,
    /// For the former partner's log; who took it over is not said.
    pub happened_before: Vec<Happened>,
}

/// Refuses what cannot be taken over at this instant: what its seller still answers for, what is not suspended, what
/// goes along with its base, what the platform suspended, and what is deleted by now.
pub fn possible(subscription: &Subscription, seller: &Relationship, now: Time) -> Result<(), Refusal> {
    let one = subscription.clone().at(now);
    if one.status == Status::Deleted && one.delete_at.is_some_and(|end| end <= now) {
        return Err(Refusal::RetentionOver);
    }
    let moves = matches!(one.kind, OfferKind::Legacy | OfferKind::Trial | OfferKind::Usage);
    if seller.is_active() || !moves || one.status != Status::Suspended {
        return Err(Refusal::RescueNotPossible);
    }
    if one.suspended_by == Some(SuspendedBy::Platform) {
        return Err(Refusal::PlatformSuspended);
    }
    Ok(())
}

/// Moves a subscription and the suspended add-ons that went down with it to a partner that the customer asked.
/// `sold` is all that the former partner sold to this customer, `offers` what it is made of.
pub fn take_over(
    subscription: &Subscription,
    sold: &[Subscription],
    seller: &Relationship,
    by: (&Relationship, &Partner),
    offers: &[Offer],
    order: OrderId,
    now: Time,
) -> Result<Rescue, Refusal> {
    possible(subscription, seller, now)?;
    let (relationship, partner) = by;
    may_sell(relationship, partner.restricted)?;
    let goes_along =
        |one: &&Subscription| one.parent == Some(subscription.id) && one.status == Status::Suspended;
    let moving: Vec<&Subscription> =
        std::iter::once(subscription).chain(sold.iter().filter(goes_along)).collect();
    let (mut taken, mut given_up, mut lines) = (Vec::new(), Vec::new(), Vec::new());
    let (mut happened, mut happened_before) = (Vec::new(), Vec::new());
    for (number, one) in (0..).zip(moving) {
        let offer = offers.iter().find(|offer| offer.id == one.offer);
        let unknown = || Refusal::OfferUnknown { offer: one.offer.clone() };
        let price = offer.ok_or_else(unknown)?.price(&partner.currency);
        let unit_price = price.ok_or_else(|| Refusal::OfferNotPurchasable { offer: one.offer.clone() })?;
        let gone = Subscription { status: Status::Deleted, version: one.version + 1, ..one.clone() };
        let here = Subscription {
            partner: partner.id,
            order,
            // A contact was designated for another seller, and the reseller of record was that seller's.
            contact: None,
            reseller: None,
            bought_by_customer: false,
            created_at: now,
            unit_price,
            currency: partner.currency.clone(),
            version: one.version + 1,
            ..one.clone()
        };
        lines.push(OrderLine {
            number,
            offer: here.offer.clone(),
            quantity: here.quantity,
            nickname: here.nickname.clone(),
            parent: here.parent,
            subscription: Some(here.id),
            reseller: None,
            unit_price,
        });
        happened.push(
            Happened::new(EventKind::SubscriptionRescued)
                .object(here.id)
                .object(order)
                .old_value(json!({ "partner": one.partner }))
                .new_value(json!({ "status": here.status.code(), "deleteAt": here.delete_at })),
        );
        happened_before.push(
            Happened::new(EventKind::SubscriptionTakenOver)
                .object(gone.id)
                .old_value(json!({ "status": one.status.code(), "deleteAt": one.delete_at }))
                .new_value(json!({ "status": gone.status.code() })),
        );
        taken.push(here);
        given_up.push(gone);
    }
    let order = Order {
        id: order,
        partner: partner.id,
        customer: relationship.customer,
        status: OrderStatus::Completed,
        created_at: now,
        billing_cycle: subscription.billing_cycle,
        currency: partner.currency.clone(),
        lines,
        version: 1,
    };
    Ok(Rescue { order, taken, given_up, happened, happened_before })
}
