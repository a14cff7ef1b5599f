//! Buying: one order becomes subscriptions at once, or is refused whole (S9). Also transfers under way.

use crate::catalogue::{BillingCycle, Offer, OfferKind};
use crate::relationship::Relationship;
use crate::subscription::{Changed, Status, Subscription};
use crate::{
    CustomerId, EventKind, FieldError, FieldProblem, Happened, OfferId, OrderId, PartnerId, Refusal,
    SubscriptionId, Time, TransferId, days_after,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// How far an order is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrderStatus {
    /// Accepted, waits.
    Pending,
    /// Being fulfilled.
    InProgress,
    /// Fulfilled.
    Completed,
    /// Cancelled.
    Cancelled,
}

impl OrderStatus {
    /// Every status.
    pub const ALL: [OrderStatus; 4] =
        [OrderStatus::Pending, OrderStatus::InProgress, OrderStatus::Completed, OrderStatus::Cancelled];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            OrderStatus::Pending => "pending",
            OrderStatus::InProgress => "in_progress",
            OrderStatus::Completed => "completed",
            OrderStatus::Cancelled => "cancelled",
        }
    }

    /// The status with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

/// An order.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Order {
    /// Its id.
    pub id: OrderId,
    /// Who ordered.
    pub partner: PartnerId,
    /// For whom.
    pub customer: CustomerId,
    /// How far it is.
    pub status: OrderStatus,
    /// When it was accepted.
    pub created_at: Time,
    /// How often it is billed.
    pub billing_cycle: BillingCycle,
    /// ISO 4217.
    pub currency: String,
    /// What was ordered.
    pub lines: Vec<OrderLine>,
    /// Counts the changes.
    pub version: i64,
}

/// One line of an order.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct OrderLine {
    /// From 0.
    pub number: i64,
    /// What.
    pub offer: OfferId,
    /// How many.
    pub quantity: i64,
    /// The name asked for.
    pub nickname: Option<String>,
    /// The base, for an add-on.
    pub parent: Option<SubscriptionId>,
    /// What it became.
    pub subscription: Option<SubscriptionId>,
    /// The reseller of record, for a provider's sale.
    pub reseller: Option<PartnerId>,
    /// Price of one unit for one billing cycle, minor units.
    pub unit_price: i64,
}

/// A transfer of subscriptions to or from another partner that is under way (M10).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Transfer {
    /// Its id.
    pub id: TransferId,
    /// Whose row this is.
    pub partner: PartnerId,
    /// Whose subscriptions move.
    pub customer: CustomerId,
    /// The partner at the other end.
    pub other: PartnerId,
    /// The subscriptions that move.
    pub subscriptions: Vec<SubscriptionId>,
    /// Since when.
    pub created_at: Time,
}

/// What somebody wants to buy.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct WantedLine {
    /// From 0, as given.
    pub number: i64,
    /// What, as given.
    pub offer: OfferId,
    /// How many.
    pub quantity: i64,
    /// A name to tell it from its like.
    pub nickname: Option<String>,
    /// The base, for an add-on.
    pub parent: Option<SubscriptionId>,
}

/// A purchase that was allowed: what to store and what happened.
#[derive(Clone, PartialEq, Debug)]
pub struct Placed {
    /// The order, completed.
    pub order: Order,
    /// One for each line.
    pub subscriptions: Vec<Subscription>,
    /// In order.
    pub happened: Vec<Happened>,
}

impl Placed {
    /// The same with a reseller of record for each line that has one (api 2.3).
    #[must_use]
    pub fn of_record(mut self, resellers: &[Option<PartnerId>]) -> Self {
        if resellers.iter().all(Option::is_none) {
            return self;
        }
        for ((line, subscription), reseller) in
            self.order.lines.iter_mut().zip(&mut self.subscriptions).zip(resellers)
        {
            line.reseller = *reseller;
            subscription.reseller = *reseller;
        }
        let ordered = placed_event(&self.order);
        for one in self.happened.iter_mut().filter(|one| one.kind == EventKind::OrderPlaced) {
            *one = ordered.clone();
        }
        self
    }
}

/// What the purchase rules look at.
#[derive(Clone, Copy)]
pub struct PurchaseFacts<'a> {
    /// Under its lock.
    pub relationship: &'a Relationship,
    /// The partner is restricted to what it has.
    pub restricted: bool,
    /// The customer buys for itself, which its partner must have permitted (A-S9b, E15).
    pub by_customer: bool,
    /// ISO 4217 currency of the partner.
    pub currency: &'a str,
    /// The offers named by the lines, as far as they exist.
    pub offers: &'a [Offer],
    /// The customer's subscriptions that are not deleted, of any seller where an offer is limited.
    pub existing: &'a [Subscription],
}

impl PurchaseFacts<'_> {
    /// The offer of this id or catalogue item id.
    pub fn offer(&self, id: &OfferId) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.is_called(id))
    }
}

/// Ids drawn before the transaction, so that a retry stores the same.
pub struct PurchaseIds<'a> {
    /// The order's.
    pub order: OrderId,
    /// One for each line.
    pub subscriptions: &'a [SubscriptionId],
}

/// Most lines of one order.
pub const MAX_LINES: usize = 100;
/// Most characters of a nickname.
pub const MAX_NICKNAME: usize = 200;

/// Checks the form of what is wanted, before anything is looked up.
pub fn check_lines(lines: &[WantedLine]) -> Result<(), Vec<FieldError>> {
    let mut wrong = Vec::new();
    if lines.is_empty() {
        wrong.push(FieldError::new("lineItems", FieldProblem::Required));
    }
    if lines.len() > MAX_LINES {
        wrong.push(FieldError::new("lineItems", FieldProblem::TooLong));
    }
    for (index, line) in lines.iter().enumerate() {
        if line.offer.0.trim().is_empty() {
            wrong.push(FieldError::new(format!("lineItems[{index}].offerId"), FieldProblem::Required));
        }
        if line.nickname.as_ref().is_some_and(|name| name.chars().count() > MAX_NICKNAME) {
            wrong.push(FieldError::new(format!("lineItems[{index}].friendlyName"), FieldProblem::TooLong));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

/// Refuses whatever sells more to the customer where its partner is restricted to what it has, or the relationship is on
/// hold.
pub fn may_sell(relationship: &Relationship, restricted: bool) -> Result<(), Refusal> {
    if restricted {
        return Err(Refusal::PartnerRestricted);
    }
    if relationship.hold.is_some() {
        return Err(Refusal::RelationshipOnHold);
    }
    Ok(())
}

/// Buys, if the relationship is active at this moment and each line is right; the first wrong line refuses all.
pub fn place(
    facts: &PurchaseFacts<'_>,
    lines: &[WantedLine],
    ids: &PurchaseIds<'_>,
    now: Time,
) -> Result<Placed, Refusal> {
    if !facts.relationship.is_active() {
        return Err(Refusal::Unrelated);
    }
    if facts.by_customer && !facts.relationship.self_serve {
        return Err(Refusal::PurchaseNotPermitted);
    }
    may_sell(facts.relationship, facts.restricted)?;
    let mut subscriptions: Vec<Subscription> = Vec::new();
    let mut placed_lines = Vec::new();
    for (line, id) in lines.iter().zip(ids.subscriptions) {
        let (bought, placed) = buy_line(facts, line, *id, ids.order, &subscriptions, now)?;
        subscriptions.push(bought);
        placed_lines.push(placed);
    }
    let order = Order {
        id: ids.order,
        partner: facts.relationship.partner,
        customer: facts.relationship.customer,
        status: OrderStatus::Completed,
        created_at: now,
        billing_cycle: subscriptions.first().map_or(BillingCycle::None, |one| one.billing_cycle),
        currency: facts.currency.to_owned(),
        lines: placed_lines,
        version: 1,
    };
    let happened =
        std::iter::once(placed_event(&order)).chain(subscriptions.iter().map(activated_event)).collect();
    Ok(Placed { order, subscriptions, happened })
}

impl Order {
    /// Cancels an order that still waits; nothing was delivered and nothing is charged. Of the customer's `sold`
    /// subscriptions, those that it did not provision yet go with it (M4).
    pub fn cancel(&self, sold: &[Subscription]) -> Result<(Order, Changed), Refusal> {
        match self.status {
            OrderStatus::Cancelled => Ok((self.clone(), Changed::default())),
            OrderStatus::Pending => {
                let next =
                    Order { status: OrderStatus::Cancelled, version: self.version + 1, ..self.clone() };
                let cancelled = Happened::new(EventKind::OrderCancelled)
                    .object(self.id)
                    .old_value(json!({ "status": self.status.code() }))
                    .new_value(json!({ "status": next.status.code() }));
                let mut changed = Changed { subscriptions: Vec::new(), happened: vec![cancelled] };
                for waiting in sold.iter().filter(|one| one.order == self.id && one.status == Status::Pending)
                {
                    changed.push_never_provisioned(waiting);
                }
                Ok((next, changed))
            }
            OrderStatus::InProgress | OrderStatus::Completed => Err(Refusal::OrderNotCancellable),
        }
    }
}

impl Transfer {
    /// What is remembered when the transfer is withdrawn or refused.
    pub fn withdraw(&self) -> Happened {
        Happened::new(EventKind::TransferWithdrawn)
            .object(self.id)
            .old_value(json!({ "status": "active" }))
            .new_value(json!({ "status": "withdrawn", "other": self.other }))
    }
}

/// What one line would become beside those `bought` before it, or why it could not be bought.
pub(crate) fn line_problem(
    facts: &PurchaseFacts<'_>,
    line: &WantedLine,
    id: SubscriptionId,
    bought: &[Subscription],
    now: Time,
) -> Result<Subscription, Refusal> {
    let order = OrderId(uuid::Uuid::nil());
    buy_line(facts, line, id, order, bought, now).map(|(subscription, _)| subscription)
}

fn buy_line(
    facts: &PurchaseFacts<'_>,
    line: &WantedLine,
    id: SubscriptionId,
    order: OrderId,
    bought: &[Subscription],
    now: Time,
) -> Result<(Subscription, OrderLine), Refusal> {
    let offer =
        facts.offer(&line.offer).ok_or_else(|| Refusal::OfferUnknown { offer: line.offer.clone() })?;
    let price = offer.price(facts.currency).filter(|_| offer.purchasable);
    let unit_price = price.ok_or_else(|| Refusal::OfferNotPurchasable { offer: offer.id.clone() })?;
    if line.quantity < offer.minimum.max(1) || line.quantity > offer.maximum {
        return Err(Refusal::QuantityOutOfRange { minimum: offer.minimum, maximum: offer.maximum });
    }
    if limit_reached(offer, facts.existing.iter().chain(bought)) {
        return Err(Refusal::OfferLimitReached { offer: offer.id.clone() });
    }
    if offer.kind == OfferKind::AddOn && !has_base(facts, bought, offer, line.parent) {
        return Err(Refusal::AddOnNeedsParent);
    }
    // Only an add-on has a base: whatever is suspended or cancelled takes along what names it as its base.
    let parent = line.parent.filter(|_| offer.kind == OfferKind::AddOn);
    let subscription = Subscription {
        id,
        partner: facts.relationship.partner,
        customer: facts.relationship.customer,
        order,
        offer: offer.id.clone(),
        kind: offer.kind,
        status: Status::Active,
        quantity: line.quantity,
        nickname: line.nickname.clone(),
        parent,
        reseller: None,
        created_at: now,
        term_start: now,
        term_end: term_end(offer, now),
        term_months: offer.term_months,
        billing_cycle: offer.billing_cycle,
        cancel_until: offer.kind.cancellation_days(offer.term_months).map(|days| days_after(now, days)),
        auto_renew: offer.kind.can_auto_renew(),
        suspended_at: None,
        suspended_by: None,
        delete_at: None,
        retention_days: offer.retention_days,
        released: false,
        bought_by_customer: facts.by_customer,
        contact: None,
        told_until: None,
        unit_price,
        currency: facts.currency.to_owned(),
        version: 1,
    };
    let placed = OrderLine {
        number: line.number,
        offer: offer.id.clone(),
        quantity: line.quantity,
        nickname: line.nickname.clone(),
        parent,
        subscription: Some(id),
        reseller: None,
        unit_price,
    };
    Ok((subscription, placed))
}

/// True where the customer already has as many active ones of the offer as it may. A suspended one does not count: it
/// finds the limit reached when it is to come back (E24).
pub fn limit_reached<'a>(offer: &Offer, existing: impl Iterator<Item = &'a Subscription>) -> bool {
    let Some(limit) = offer.limit_per_customer else { return false };
    let held = existing.filter(|one| one.offer == offer.id && one.status == Status::Active).count();
    i64::try_from(held).is_ok_and(|held| held >= limit)
}

fn has_base(
    facts: &PurchaseFacts<'_>,
    bought: &[Subscription],
    offer: &Offer,
    base: Option<SubscriptionId>,
) -> bool {
    let own = facts.existing.iter().filter(|one| one.partner == facts.relationship.partner);
    own.chain(bought)
        .any(|one| Some(one.id) == base && one.status == Status::Active && offer.bases.contains(&one.offer))
}

/// A trial runs thirty days; a term runs its months, counted as civil months in UTC; anything else has no end.
pub(crate) fn term_end(offer: &Offer, now: Time) -> Option<Time> {
    if offer.kind == OfferKind::Trial {
        return Some(days_after(now, 30));
    }
    if offer.term_months == 0 {
        return None;
    }
    let start = now.to_zoned(jiff::tz::TimeZone::UTC);
    start.checked_add(jiff::Span::new().months(offer.term_months)).ok().map(|end| end.timestamp())
}

fn placed_event(order: &Order) -> Happened {
    let lines: Vec<_> = order
        .lines
        .iter()
        .map(|line| {
            let (offer, quantity, subscription) = (&line.offer, line.quantity, line.subscription);
            let mut told = json!({ "offerId": offer, "quantity": quantity, "subscriptionId": subscription });
            if let Some(reseller) = line.reseller {
                told["resellerId"] = json!(reseller);
            }
            told
        })
        .collect();
    Happened::new(EventKind::OrderPlaced).object(order.id).new_value(json!({
        "status": order.status.code(),
        "billingCycle": order.billing_cycle.code(),
        "currency": order.currency,
        "lines": lines,
    }))
}

fn activated_event(subscription: &Subscription) -> Happened {
    Happened::new(EventKind::SubscriptionActivated)
        .object(subscription.id)
        .old_value(json!({ "status": null }))
        .new_value(
            json!({ "status": "active", "offerId": subscription.offer, "quantity": subscription.quantity }),
        )
}
