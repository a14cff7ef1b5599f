//! What stands in the way of a removal (S10, S14, S16; portal 1.3). [`blockers`] is the one place where it is decided
//! that a relationship cannot be removed, for example while a subscription is active.

use super::{Facts, Named, Relationship};
use crate::Time;
use crate::catalogue::OfferKind;
use crate::order::{Order, OrderStatus, Transfer};
use crate::refusal::Fix;
use crate::subscription::{Status, Subscription, SuspendedBy};
use serde::{Deserialize, Serialize};

/// The types of blocker, in the order in which they are listed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockerKind {
    /// A subscription is active (S14).
    SubscriptionActive,
    /// A trial is active (A-S14a).
    TrialActive,
    /// A subscription is not provisioned yet.
    SubscriptionPending,
    /// A committed subscription is not cancelled, be it suspended or not (E17).
    NewCommerceNotCancelled,
    /// An add-on is active (E11, E12).
    AddOnActive,
    /// Prepaid capacity has not run out (E14).
    ReservationActive,
    /// Software is not cancelled or released (E16).
    SoftwareNotCancelled,
    /// A third party's subscription has not ended.
    MarketplaceNotEnded,
    /// An order waits.
    OrderPending,
    /// An order is being processed.
    OrderInProgress,
    /// Subscriptions are on their way to another partner.
    TransferInProgress,
    /// The operator holds the relationship (E39).
    RelationshipOnHold,
    /// The state of something cannot be told (E10).
    UnknownStatus,
}

impl BlockerKind {
    /// Every type, in order.
    pub const ALL: [BlockerKind; 13] = [
        BlockerKind::SubscriptionActive,
        BlockerKind::TrialActive,
        BlockerKind::SubscriptionPending,
        BlockerKind::NewCommerceNotCancelled,
        BlockerKind::AddOnActive,
        BlockerKind::ReservationActive,
        BlockerKind::SoftwareNotCancelled,
        BlockerKind::MarketplaceNotEnded,
        BlockerKind::OrderPending,
        BlockerKind::OrderInProgress,
        BlockerKind::TransferInProgress,
        BlockerKind::RelationshipOnHold,
        BlockerKind::UnknownStatus,
    ];

    /// The stable code: wire `type`, message id and documentation use the same.
    pub fn code(self) -> &'static str {
        match self {
            BlockerKind::SubscriptionActive => "subscription_active",
            BlockerKind::TrialActive => "trial_active",
            BlockerKind::SubscriptionPending => "subscription_pending",
            BlockerKind::NewCommerceNotCancelled => "new_commerce_not_cancelled",
            BlockerKind::AddOnActive => "add_on_active",
            BlockerKind::ReservationActive => "reservation_active",
            BlockerKind::SoftwareNotCancelled => "software_not_cancelled",
            BlockerKind::MarketplaceNotEnded => "marketplace_not_ended",
            BlockerKind::OrderPending => "order_pending",
            BlockerKind::OrderInProgress => "order_in_progress",
            BlockerKind::TransferInProgress => "transfer_in_progress",
            BlockerKind::RelationshipOnHold => "relationship_on_hold",
            BlockerKind::UnknownStatus => "unknown_status",
        }
    }

    /// Where the rule comes from.
    pub fn source(self) -> Source {
        match self {
            BlockerKind::SubscriptionActive | BlockerKind::TrialActive | BlockerKind::AddOnActive => {
                Source::Seed
            }
            BlockerKind::NewCommerceNotCancelled
            | BlockerKind::ReservationActive
            | BlockerKind::SoftwareNotCancelled
            | BlockerKind::MarketplaceNotEnded
            | BlockerKind::TransferInProgress
            | BlockerKind::RelationshipOnHold => Source::Documentation,
            BlockerKind::SubscriptionPending
            | BlockerKind::OrderPending
            | BlockerKind::OrderInProgress
            | BlockerKind::UnknownStatus => Source::Policy,
        }
    }
}

/// Where a rule comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The founding documents.
    Seed,
    /// Later documentation of the field.
    Documentation,
    /// This platform's own policy.
    Policy,
}

impl Source {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Source::Seed => "seed",
            Source::Documentation => "documentation",
            Source::Policy => "policy",
        }
    }
}

/// One fact that makes removal impossible now, and the ways out of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Blocker {
    /// What kind of fact.
    pub kind: BlockerKind,
    /// The subscription, order, transfer or customer concerned.
    pub object_id: String,
    /// The name a person knows it by; its offer's if nothing better, its id if it has none.
    pub name: String,
    /// The base of an add-on, whose suspension takes the add-on along.
    pub parent_id: Option<String>,
    /// When it goes by itself, if it does.
    pub until: Option<Time>,
    /// True where the customer bought it itself (E15).
    pub bought_by_customer: bool,
    /// True where it is suspended and the bill runs on (portal 1.3).
    pub still_billed: bool,
    /// The ways out, best first.
    pub fixes: Vec<Fix>,
}

impl Blocker {
    /// What its fixes are to be done to, by id: itself, or the base of an add-on that goes with something committed.
    pub fn target(&self) -> &str {
        let with_base =
            matches!(self.kind, BlockerKind::NewCommerceNotCancelled | BlockerKind::MarketplaceNotEnded);
        self.parent_id.as_deref().filter(|_| with_base).unwrap_or(&self.object_id)
    }
}

/// Everything that stands in the way now, in the order of type, then name, then id. Empty means: they may part.
pub fn blockers(facts: &Facts, now: Time) -> Vec<Blocker> {
    // As they stand now, whether or not the clock has written that down yet (E9).
    let judged: Vec<Named<Subscription>> = facts
        .subscriptions
        .iter()
        .map(|named| Named { it: named.it.clone().at(now), name: named.name.clone() })
        .collect();
    let mut found: Vec<Blocker> =
        judged.iter().filter_map(|named| of_subscription(named, &judged, now)).collect();
    found.extend(facts.orders.iter().filter_map(of_order));
    found.extend(facts.transfers.iter().map(of_transfer));
    found.extend(of_hold(&facts.relationship));
    found.sort_by(|a, b| (a.kind, &a.name, &a.object_id).cmp(&(b.kind, &b.name, &b.object_id)));
    found
}

/// Does this subscription stand in the way? Only what is over, or suspended where suspension is enough, does not.
fn of_subscription(named: &Named<Subscription>, all: &[Named<Subscription>], now: Time) -> Option<Blocker> {
    let subscription = &named.it;
    let status = subscription.status;
    if matches!(status, Status::Deleted | Status::Expired | Status::Disabled) || subscription.released {
        return None;
    }
    if status == Status::Unknown {
        return Some(blocker(named, BlockerKind::UnknownStatus, None, vec![Fix::AskOperator]));
    }
    if status == Status::Pending {
        return Some(blocker(named, BlockerKind::SubscriptionPending, None, vec![Fix::CancelOrder]));
    }
    // An add-on counts as its base counts: committed if the base is, billed if the base is.
    let base = base_of(subscription, all);
    match base.map_or(subscription.kind, |base| base.kind) {
        OfferKind::Reservation => {
            let fixes = until(subscription.term_end).into_iter().chain([Fix::RequestRelease]).collect();
            Some(blocker(named, BlockerKind::ReservationActive, subscription.term_end, fixes))
        }
        OfferKind::Software => {
            let fix = if subscription.can_cancel(now) { Fix::Cancel } else { Fix::RequestRelease };
            Some(blocker(named, BlockerKind::SoftwareNotCancelled, None, vec![fix]))
        }
        OfferKind::Marketplace => Some(of_committed(named, base, BlockerKind::MarketplaceNotEnded, now)),
        OfferKind::NewCommerce => {
            let by_platform = suspended_by_platform(subscription, base);
            (!by_platform).then(|| of_committed(named, base, BlockerKind::NewCommerceNotCancelled, now))
        }
        OfferKind::Legacy | OfferKind::Usage | OfferKind::Trial | OfferKind::AddOn => {
            (status == Status::Active).then(|| of_active(named))
        }
    }
}

/// What can be suspended away.
fn of_active(named: &Named<Subscription>) -> Blocker {
    match named.it.kind {
        OfferKind::Trial => {
            let end = named.it.term_end;
            let fixes = std::iter::once(Fix::Suspend).chain(until(end)).collect();
            blocker(named, BlockerKind::TrialActive, end, fixes)
        }
        OfferKind::AddOn => blocker(named, BlockerKind::AddOnActive, None, vec![Fix::Suspend]),
        _ => blocker(named, BlockerKind::SubscriptionActive, None, vec![Fix::Suspend]),
    }
}

/// What must be cancelled, or must end with its term. The way out of an add-on is its base's.
fn of_committed(
    named: &Named<Subscription>,
    base: Option<&Subscription>,
    kind: BlockerKind,
    now: Time,
) -> Blocker {
    let subscription = base.unwrap_or(&named.it);
    let mut fixes = Vec::new();
    match subscription.status {
        // Only a base can be so here: whatever is so itself was listed as that.
        Status::Pending => fixes.push(Fix::CancelOrder),
        Status::Unknown => fixes.push(Fix::AskOperator),
        _ if subscription.can_cancel(now) => fixes.push(Fix::Cancel),
        _ => {
            fixes.extend(subscription.auto_renew.then_some(Fix::TurnOffAutoRenew));
            fixes.extend(until(subscription.term_end));
        }
    }
    blocker(named, kind, subscription.term_end, fixes)
}

fn of_order(order: &Order) -> Option<Blocker> {
    let (kind, fix) = match order.status {
        OrderStatus::Pending => (BlockerKind::OrderPending, Fix::CancelOrder),
        OrderStatus::InProgress => (BlockerKind::OrderInProgress, Fix::AskOperator),
        OrderStatus::Completed | OrderStatus::Cancelled => return None,
    };
    Some(Blocker {
        kind,
        object_id: order.id.to_string(),
        name: order
            .lines
            .iter()
            .find_map(|line| line.nickname.clone())
            .unwrap_or_else(|| order.id.to_string()),
        parent_id: None,
        until: None,
        bought_by_customer: false,
        still_billed: false,
        fixes: vec![fix],
    })
}

fn of_transfer(transfer: &Transfer) -> Blocker {
    Blocker {
        kind: BlockerKind::TransferInProgress,
        object_id: transfer.id.to_string(),
        name: transfer.id.to_string(),
        parent_id: None,
        until: None,
        bought_by_customer: false,
        still_billed: false,
        fixes: vec![Fix::WithdrawTransfer],
    }
}

fn of_hold(relationship: &Relationship) -> Option<Blocker> {
    relationship.is_held().then(|| Blocker {
        kind: BlockerKind::RelationshipOnHold,
        object_id: relationship.customer.to_string(),
        name: relationship.customer.to_string(),
        parent_id: None,
        until: None,
        bought_by_customer: false,
        still_billed: false,
        fixes: vec![Fix::AskOperator],
    })
}

fn blocker(named: &Named<Subscription>, kind: BlockerKind, until: Option<Time>, fixes: Vec<Fix>) -> Blocker {
    let subscription = &named.it;
    Blocker {
        kind,
        object_id: subscription.id.to_string(),
        name: named.name.clone(),
        parent_id: subscription.parent.map(|parent| parent.to_string()),
        until,
        bought_by_customer: subscription.bought_by_customer,
        still_billed: subscription.status == Status::Suspended
            && kind == BlockerKind::NewCommerceNotCancelled,
        fixes,
    }
}

fn until(date: Option<Time>) -> Option<Fix> {
    date.map(|date| Fix::WaitUntil { date })
}

/// The base an add-on belongs to, unless that is over: then the add-on stands for itself (E12).
fn base_of<'a>(subscription: &Subscription, all: &'a [Named<Subscription>]) -> Option<&'a Subscription> {
    if subscription.kind != OfferKind::AddOn {
        return None;
    }
    all.iter()
        .map(|named| &named.it)
        .find(|other| Some(other.id) == subscription.parent)
        .filter(|base| !matches!(base.status, Status::Deleted | Status::Expired | Status::Disabled))
}

/// True where the platform took it down, by itself or with its base: nobody of the partner could cancel it away.
fn suspended_by_platform(subscription: &Subscription, base: Option<&Subscription>) -> bool {
    let by = |one: &Subscription, cause| one.status == Status::Suspended && one.suspended_by == Some(cause);
    by(subscription, SuspendedBy::Platform)
        || (by(subscription, SuspendedBy::Base) && base.is_some_and(|base| by(base, SuspendedBy::Platform)))
}
