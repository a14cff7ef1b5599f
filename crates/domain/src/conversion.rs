//! A trial becomes what it was a trial of, under the same id (M4 "Convert", api 2.4).

use crate::catalogue::{Offer, OfferKind};
use crate::order::{limit_reached, may_sell, term_end};
use crate::relationship::Relationship;
use crate::subscription::{Changed, Status, Subscription};
use crate::{EventKind, Happened, OfferId, Refusal, Time};
use serde_json::json;

/// What the rule looks at.
pub struct ConversionFacts<'a> {
    /// Under its lock.
    pub relationship: &'a Relationship,
    /// The partner is restricted to what it has.
    pub restricted: bool,
    /// ISO 4217 currency of the partner.
    pub currency: &'a str,
    /// The trial's offer.
    pub trial: &'a Offer,
    /// A transfer that takes it along is under way.
    pub in_transfer: bool,
    /// What the customer holds, of any seller where the target is limited.
    pub existing: &'a [Subscription],
    /// The catalogue.
    pub offers: &'a [Offer],
}

/// The offers that a trial can become, in the catalogue's order: those it names that are still sold.
pub fn targets<'a>(trial: &Offer, offers: &'a [Offer], currency: &str) -> Vec<&'a Offer> {
    offers
        .iter()
        .filter(|offer| trial.converts_to.contains(&offer.id))
        .filter(|offer| offer.purchasable && offer.price(currency).is_some())
        .collect()
}

/// Turns a running trial into a paid subscription of one of its targets: id, order, name and contact stay, and a term
/// begins now.
pub fn convert(
    subscription: &Subscription,
    facts: &ConversionFacts<'_>,
    target: &OfferId,
    quantity: i64,
    now: Time,
) -> Result<Changed, Refusal> {
    if !facts.relationship.is_active() {
        return Err(Refusal::Unrelated);
    }
    may_sell(facts.relationship, facts.restricted)?;
    let running = subscription.kind == OfferKind::Trial && subscription.status == Status::Active;
    let targets = targets(facts.trial, facts.offers, facts.currency);
    let target = targets.into_iter().find(|offer| offer.is_called(target));
    let Some(target) = target.filter(|_| running) else { return Err(Refusal::ConversionNotPossible) };
    if quantity < target.minimum.max(1) || quantity > target.maximum {
        return Err(Refusal::QuantityOutOfRange { minimum: target.minimum, maximum: target.maximum });
    }
    if facts.in_transfer {
        return Err(Refusal::TransferInProgressRefused);
    }
    if limit_reached(target, facts.existing.iter().filter(|one| one.id != subscription.id)) {
        return Err(Refusal::OfferLimitReached { offer: target.id.clone() });
    }
    let mut next = subscription.clone();
    next.offer = target.id.clone();
    next.kind = target.kind;
    next.quantity = quantity;
    next.term_start = now;
    next.term_end = term_end(target, now);
    next.term_months = target.term_months;
    next.billing_cycle = target.billing_cycle;
    next.cancel_until =
        target.kind.cancellation_days(target.term_months).map(|days| crate::days_after(now, days));
    next.auto_renew = target.kind.can_auto_renew();
    next.retention_days = target.retention_days;
    next.unit_price = target.price(facts.currency).unwrap_or_default();
    facts.currency.clone_into(&mut next.currency);
    // What was told was about the trial's end.
    next.told_until = Some(now);
    next.version += 1;
    let happened = Happened::new(EventKind::SubscriptionConverted)
        .object(subscription.id)
        .old_value(
            json!({ "offerId": subscription.offer, "quantity": subscription.quantity, "kind": "trial" }),
        )
        .new_value(json!({ "offerId": next.offer, "quantity": quantity, "kind": next.kind.code() }));
    Ok(Changed { subscriptions: vec![next], happened: vec![happened] })
}
